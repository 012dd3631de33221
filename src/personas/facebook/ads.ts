import { DAY, dayOf } from '../clock.js';
import type { Json } from '../json.js';
import { random } from '../random.js';
import { saidIn } from './content.js';
import { anchor, escaped, leaf, section, table } from './pages.js';
import type { Account, Product, ProductWriter } from './products.js';
import { list, record } from './records.js';

const APPS = 'apps_and_websites_off_of_facebook';

/** What the person put away, allowed and filled in for advertising, and what apps did in their name. */
export const adFiles: ProductWriter = (account) => {
  const { person, generation } = account;
  const chance = random(`${person.slug}/facebook/ads`);
  const lastDay = dayOf(person.exported.facebook) - 3;
  /** Seconds of a day before the export, always in waking hours. */
  const before = (days: number) => Math.floor(((lastDay - days) * DAY) / 1000) + chance.int(30_000, 70_000);
  const posts = appPosts(account, [before(40), before(200), before(520)]);
  if (generation !== 'current') return [posts, ...(generation === 'flat' ? [ownApp(before(900))] : [])];
  return [
    posts,
    preferences(account, [before(12), before(75), before(140)], before(30)),
    forms(account),
    consent(account, before(310)),
    permissions(account, [before(60), before(420)]),
    offMetaSettings(account, before(250)),
  ];
};

function appPosts({ person, layout, generation, language, printed }: Account, times: readonly number[]): Product {
  const said = saidIn(language);
  const app = person.apps[0]!;
  const sentence = said(
    `${person.name} shared a link via ${app}.`,
    `${person.name} hat einen Link über ${app} geteilt.`,
  );
  const links = times.map((at, number) => ({
    at,
    url: `https://teilen.example/${number + 3}`,
    name: `${app} ${number + 3}`,
  }));
  const json = links.map(({ at, url, name }) => ({
    timestamp: at,
    attachments: [{ data: [{ external_context: { name, source: app, url } }] }],
    title: sentence,
  }));
  const folder = generation === 'early' ? 'apps_and_websites' : APPS;
  return {
    stem: `${folder}/posts_from_apps_and_websites`,
    json: { [`app_posts${layout.suffix}`]: json },
    page: {
      title: said('Posts from apps and websites', 'Beiträge von Apps und Websites'),
      sections: links.map(({ at, url, name }) => section(sentence, anchor(url, name), printed(at))),
    },
    items: links.length,
    counts: { 'social.post': links.length },
  };
}

const ownApp = (at: number): Product => ({
  stem: `${APPS}/your_apps`,
  json: { admined_apps_v2: [{ name: 'Vereinskalender', added_timestamp: at }] },
  items: 1,
  counts: { 'app.connection': 1 },
});

function preferences({ person, language, printed }: Account, times: readonly number[], muted: number): Product {
  const said = saidIn(language);
  // What others wrote stays as they wrote it, whatever the language of the account.
  const wrote = saidIn(person.language);
  const ads = [
    wrote('Rain jackets for autumn', 'Regenjacken für den Herbst'),
    wrote('Kitchens on instalments', 'Küchen in Raten'),
    wrote('Phone plans from 5 a month', 'Handytarife ab 5 im Monat'),
  ].map((title, number) => ({ title, at: times[number]!, event: number === 1 ? 'REPORT' : 'HIDE' }));
  const firm = person.advertisers.at(-1)!.name;
  const categories = [
    wrote('Frequent travellers', 'Vielreisende'),
    wrote('Early adopters', 'Frühe Nutzer neuer Technik'),
  ];
  const words = {
    optedOut: said('Is opted out of using interests to target ads', 'Hat Werbung nach Interessen abgelehnt'),
    removed: said('Removed categories', 'Entfernte Kategorien'),
    ads: said('Hidden ads', 'Verborgene Werbeanzeigen'),
    title: said('Ad title', 'Anzeigentitel'),
    event: said('Event', 'Ereignis'),
    at: said('Creation time', 'Erstellungszeit'),
    firms: said('Hidden advertisers', 'Verborgene Werbetreibende'),
    firm: said('Advertiser', 'Werbetreibender'),
  };
  const rows = ads.map(({ title, at, event }) => ({
    dict: [
      { label: words.title, value: title },
      { label: words.event, value: event },
      { label: words.at, timestamp_value: at },
    ],
  }));
  const firmRow = {
    dict: [
      { label: words.firm, value: firm },
      { label: words.at, timestamp_value: muted },
    ],
  };
  return {
    stem: 'ads_information/ad_preferences',
    json: record('ad-preferences', [
      { label: words.optedOut, value: 'False' },
      list(words.removed, categories),
      { title: words.ads, dict: rows },
      { title: words.firms, dict: [firmRow] },
    ]),
    page: {
      title: said('Ad preferences', 'Werbepräferenzen'),
      sections: [
        section('', table([[words.optedOut, 'False']])),
        section(words.removed, categories.map(leaf).join('')),
        section(
          words.ads,
          ads
            .map(({ title, at, event }) =>
              table([
                [words.title, escaped(title)],
                [words.event, event],
                [words.at, printed(at)],
              ]),
            )
            .map((cells) => section('', cells))
            .join(''),
        ),
        section(
          words.firms,
          section(
            '',
            table([
              [words.firm, escaped(firm)],
              [words.at, printed(muted)],
            ]),
          ),
        ),
      ],
    },
    items: null,
    counts: { 'ad.view': ads.length, 'consent.record': 2 + categories.length },
  };
}

function forms({ person, language }: Account): Product {
  const said = saidIn(language);
  const fields: readonly (readonly [string, string])[] = [
    [said('First name', 'Vorname'), person.first],
    [said('Phone number', 'Telefonnummer'), person.phone],
    // The advertiser's own question.
    [saidIn(person.language)('When can we call you?', 'Wann dürfen wir anrufen?'), said('in the evening', 'abends')],
  ];
  return {
    stem: "ads_information/information_you've_submitted_to_advertisers",
    json: { lead_gen_info_v2: fields.map(([label, value]) => ({ label, value })) },
    page: {
      title: said('Information you have submitted to advertisers', 'Angaben an Werbetreibende'),
      sections: fields.map(([label, value]) => section('', table([[label, escaped(value)]]))),
    },
    items: fields.length,
    counts: { 'profile.field': fields.length },
  };
}

/** One switch, and when it was last moved. */
function consent({ language, printed }: Account, at: number): Product {
  const said = saidIn(language);
  const label = said('Ads based on data from partners', 'Werbung anhand von Daten von Partnern');
  return {
    stem: 'ads_information/ads_personalization_consent',
    json: record('ads-consent', [{ label, value: 'True' }], { timestamp: at }),
    page: {
      title: said('Ads personalization consent', 'Einwilligung in personalisierte Werbung'),
      sections: [section('', table([[label, 'True']]), printed(at))],
    },
    items: 1,
    counts: { 'consent.record': 1 },
  };
}

function permissions({ person, language, printed }: Account, times: readonly number[]): Product {
  const said = saidIn(language);
  const words = {
    blocked: said('Apps blocked from accessing your data', 'Apps, denen der Zugriff auf deine Daten gesperrt ist'),
    name: 'Name',
    at: said('Created time', 'Erstellungszeit'),
  };
  const apps = times.map((at, number) => ({ at, name: person.apps.at(-1 - number)! }));
  const vec: readonly Json[] = apps.map(({ at, name }) => ({
    dict: [
      { label: words.name, value: name },
      { label: words.at, timestamp_value: at },
    ],
  }));
  return {
    stem: `${APPS}/permissions_you_have_granted_to_apps`,
    json: record('permissions', [{ label: words.blocked, vec }]),
    page: {
      title: said('Permissions you have granted to apps', 'Berechtigungen, die du Apps erteilt hast'),
      sections: [
        section(
          words.blocked,
          apps
            .map(({ at, name }) =>
              section(
                '',
                table([
                  [words.name, escaped(name)],
                  [words.at, printed(at)],
                ]),
              ),
            )
            .join(''),
        ),
      ],
    },
    items: null,
    counts: { 'consent.record': apps.length },
  };
}

function offMetaSettings({ language, printed }: Account, at: number): Product {
  const said = saidIn(language);
  const label = said('Future activity', 'Künftige Aktivitäten');
  const value = said('Connected', 'Verknüpft');
  return {
    stem: `${APPS}/your_activity_off_meta_technologies_settings`,
    json: record('off-meta-settings', [{ label, value }], { timestamp: at }),
    page: {
      title: said('Your activity off Meta technologies settings', 'Einstellungen für Aktivitäten außerhalb von Meta'),
      sections: [section('', table([[label, value]]), printed(at))],
    },
    items: 1,
    counts: { 'consent.record': 1 },
  };
}
