import { dayOf } from '../clock.js';
import type { Json } from '../json.js';
import { awakeInstant } from '../life/days.js';
import { random } from '../random.js';
import { saidIn } from './content.js';
import { escaped, section, table } from './pages.js';
import type { Product, ProductWriter } from './products.js';
import { record } from './records.js';

/** What was looked at in the last weeks: one file a subject today, one tree until 2025. */
export const viewed: ProductWriter = (account) => {
  const { person, generation, language, printed } = account;
  if (generation === 'early') return [];
  const said = saidIn(language);
  const chance = random(`${person.slug}/facebook/viewed`);
  const lastDay = dayOf(person.exported.facebook) - 2;
  const some = (count: number, name: () => string) =>
    Array.from({ length: count }, () => ({
      at: Math.floor(awakeInstant(person, lastDay - chance.int(0, 60), chance) / 1000),
      name: name(),
    })).sort((a, b) => b.at - a.at);
  const ads = some(14, () => chance.pick(person.advertisers).name);
  const profiles = some(5, () => chance.pick(person.contacts).name);
  const adBy = (name: string) => said(`Ad by ${name}`, `Werbeanzeige von ${name}`);
  if (generation === 'flat') return trees();
  const folder = 'logged_information/interactions';
  const [ad, time, name] = [said('Ad', 'Werbeanzeige'), said('Time', 'Zeit'), 'Name'];
  return [
    {
      stem: `${folder}/ads`,
      json: ads.map((one, number) =>
        record(`seen-ad/${number}`, [
          { label: ad, value: adBy(one.name) },
          { label: time, timestamp_value: one.at },
        ]),
      ),
      page: {
        title: said('Ads', 'Werbeanzeigen'),
        sections: ads.map((one) =>
          section(
            '',
            table([
              [ad, escaped(adBy(one.name))],
              [time, printed(one.at)],
            ]),
          ),
        ),
      },
      items: ads.length,
      counts: { 'ad.view': ads.length },
    },
    {
      stem: `${folder}/profile_visits`,
      json: profiles.map((one, number) =>
        record(`visit/${number}`, [{ label: name, value: one.name }], { timestamp: one.at }),
      ),
      page: {
        title: said('Profile visits', 'Profilbesuche'),
        sections: profiles.map((one) => section('', table([[name, escaped(one.name)]]), printed(one.at))),
      },
      items: profiles.length,
      counts: { 'web.visit': profiles.length },
    },
  ];

  function trees(): readonly Product[] {
    const folder = 'your_interactions_on_facebook';
    const shelf = (name: string, entries: readonly Json[]): Json => ({ name, description: name, entries });
    return [
      {
        stem: `${folder}/recently_viewed`,
        json: {
          recently_viewed: [
            shelf(
              said('Ads', 'Werbeanzeigen'),
              ads.map((one) => ({ timestamp: one.at, data: { name: adBy(one.name) } })),
            ),
          ],
        },
        items: ads.length,
        counts: { 'ad.view': ads.length },
      },
      {
        stem: `${folder}/recently_visited`,
        json: {
          visited_things_v2: [
            shelf(
              said('Profile visits', 'Profilbesuche'),
              profiles.map((one) => ({ timestamp: one.at, data: { name: one.name } })),
            ),
          ],
        },
        items: profiles.length,
        counts: { 'web.visit': profiles.length },
      },
    ];
  }
};
