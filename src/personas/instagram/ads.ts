import { leaf, section, table } from '../facebook/pages.js';
import { list, record } from '../facebook/records.js';
import { handleOf, mapList, type Product, type Writer } from './products.js';

/** Advertisers, interests, what was shown, and what firms reported. */
export const ads: Writer = (made) => {
  const { person, layout, said, chance, some, daysAgo } = made;
  const author = said('Author', 'Autor');
  const time = said('Time', 'Zeit');
  const shown = (stem: string, root: string, kind: string, count: number, by: () => string): Product =>
    mapList(
      made,
      `${layout.adsAndTopics}/${stem}`,
      `impressions_history_${root}`,
      some(count, 12).map((at) => ({
        slots: [
          [author, by()],
          [time, at],
        ],
      })),
      kind,
    );
  const advertiser = () => chance.pick(person.advertisers).name;
  const friend = () => handleOf(chance.pick(person.contacts).name);
  const labels = (stem: string, root: string, label: string, values: readonly string[]): Product =>
    mapList(
      made,
      stem,
      root,
      values.map((value) => ({ slots: [[label, value]] })),
      'ad.interest',
    );
  const added = said('Added', 'Hinzugefügt');
  return [
    advertisers(`${layout.businesses}/advertisers_using_your_activity_or_information`, person.advertisers.slice(0, 4)),
    categories(`${layout.businesses}/other_categories_used_to_reach_you`, person.reachedBy.slice(0, 3)),
    leadForm(`${layout.businesses}/information_you've_submitted_to_advertisers`, said),
    shown('ads_viewed', 'ads_seen', 'ad.view', 24, advertiser),
    shown('posts_viewed', 'posts_seen', 'media.read', 16, friend),
    shown('videos_watched', 'videos_watched', 'media.watch', 9, friend),
    labels(`${layout.topics}/your_topics`, 'topics_your_topics', 'Name', person.interests.slice(0, 5)),
    labels(`${layout.topics}/your_reels_sentiments`, 'topics_your_reels_emotions', 'Name', ['Adorable', 'Exciting']),
    mapList(
      made,
      `${layout.apps}/active_apps`,
      'apps_and_websites_active_apps',
      [{ slots: [[added, daysAgo(333)]], title: person.apps[0]! }],
      'app.connection',
    ),
    offMeta(
      `${layout.apps}/your_activity_off_meta_technologies`,
      made.person.reporting[0]!,
      some(3, 40),
      made.printed,
      said,
    ),
  ];
};

const advertisers = (
  stem: string,
  firms: readonly { name: string; list: boolean; remarketing: boolean; storeVisit: boolean }[],
): Product => ({
  stem,
  json: {
    ig_custom_audiences_all_types: firms.map(({ name, list, remarketing, storeVisit }) => ({
      advertiser_name: name,
      has_data_file_custom_audience: list,
      has_remarketing_custom_audience: remarketing,
      has_in_person_store_visit: storeVisit,
    })),
  },
  items: firms.length,
  counts: { 'ad.advertiser': firms.length },
});

const categories = (stem: string, names: readonly string[]): Product => ({
  stem,
  json: record(`instagram/${stem}`, [list('Name', names)]),
  page: { title: 'Name', sections: [section('', names.map(leaf).join(''))] },
  items: 1,
  counts: { 'ad.audience': names.length },
});

function leadForm(stem: string, said: (en: string, de: string) => string): Product {
  const answers = [
    [said('Postcode', 'Postleitzahl'), '89000'],
    [said('How many bikes do you own?', 'Wie viele Räder haben Sie?'), '2'],
  ] as const;
  return {
    stem,
    json: { ig_lead_gen_info: answers.map(([label, value]) => ({ label, value })) },
    page: { title: stem, sections: [section('', table(answers))] },
    items: answers.length,
    counts: { 'profile.field': answers.length },
  };
}

/** Times rounded to minutes; on pages one section an event. */
function offMeta(
  stem: string,
  { name, types }: { name: string; types: readonly string[] },
  times: readonly number[],
  printed: (at: number) => string,
  said: (en: string, de: string) => string,
): Product {
  const type = types.find((one) => one !== 'PURCHASE') ?? 'CUSTOM';
  const events = times.map((at, number) => ({ id: 77_000_000_000 + number, type, timestamp: at - (at % 60) }));
  return {
    stem,
    json: { apps_and_websites_off_meta_activity: [{ name, events }] },
    page: {
      title: name,
      sections: events.map(({ id, type, timestamp }) =>
        section(
          name,
          table([
            ['ID', String(id)],
            [said('Event', 'Ereignis'), type],
            [said('Received on', 'Empfangen am'), printed(timestamp)],
          ]),
        ),
      ),
    },
    items: events.length,
    counts: { 'offplatform.event': events.length },
    reported: events.map(({ timestamp }) => timestamp),
  };
}
