import { DAY, dayOf } from '../clock.js';
import type { Json } from '../json.js';
import { random } from '../random.js';
import { saidIn } from './content.js';
import { anchor, escaped, leaf, section, table } from './pages.js';
import type { Account, Product, ProductWriter } from './products.js';
import { list, record } from './records.js';

/** What the person set, and what Facebook concluded: settings today, topics and a language in 2022, a face in 2019. */
export const controlFiles: ProductWriter = (account) => {
  const { person, generation } = account;
  const chance = random(`${person.slug}/facebook/controls`);
  const lastDay = dayOf(person.exported.facebook) - 3;
  /** Seconds of a day before the export, always in waking hours. */
  const before = (days: number) => Math.floor(((lastDay - days) * DAY) / 1000) + chance.int(30_000, 70_000);
  if (generation === 'early')
    return [faceTemplate(account, chance.int(40, 240), chance.text(160, BASE64)), peers(account)];
  if (generation === 'flat') return [languages(account), topics(account)];
  return [
    darkMode(account),
    notifications(account),
    activeStatus(account, before(45)),
    unfollowed(account, [before(21), before(160)]),
    requests(account, [before(3), before(700)]),
    emojis(account, chance.int(12, 60), chance.int(2, 11)),
  ];
};

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const faceTemplate = ({ layout }: Account, examples: number, raw: string): Product => ({
  stem: 'about_you/face_recognition',
  json: { [`facial_data${layout.suffix}`]: { example_count: examples, raw_data: raw } },
  items: 1,
  counts: { 'profile.field': 1 },
});

const peers = ({ layout, language }: Account): Product => ({
  stem: 'about_you/friend_peer_group',
  json: {
    [`friend_peer_group${layout.suffix}`]: saidIn(language)('Established Adult Life', 'Etabliertes Erwachsenenleben'),
  },
  items: 1,
  counts: { 'ad.interest': 1 },
});

function languages({ layout, language }: Account): Product {
  const said = saidIn(language);
  const leafOf = (value: string): Json => ({ data: { value } });
  const branch = (name: string, values: readonly string[]): Json => ({
    name,
    description: name,
    entries: values.map(leafOf),
  });
  return {
    stem: 'preferences/language_and_locale',
    json: {
      [`language_and_locale${layout.suffix}`]: [
        {
          name: said('Language settings', 'Spracheinstellungen'),
          description: '',
          children: [branch(said('Selected language', 'Ausgewählte Sprache'), [said('en_GB', 'de_DE')])],
        },
        branch(said('Preferred language for videos', 'Bevorzugte Sprache für Videos'), [said('en', 'de')]),
        branch(said('Languages you may know', 'Sprachen, die du vielleicht sprichst'), [said('en', 'de'), 'it']),
      ],
    },
    items: 4,
    counts: { 'consent.record': 4 },
  };
}

function topics({ person, layout }: Account): Product {
  const names = [...new Set(person.interests.slice(0, 6))];
  return {
    stem: 'your_topics/your_topics',
    json: { [`inferred_topics${layout.suffix}`]: names },
    items: names.length,
    counts: { 'ad.interest': names.length },
  };
}

function darkMode({ language }: Account): Product {
  const said = saidIn(language);
  const rows = [
    [said('Dark mode', 'Dunkelmodus'), said('On', 'An')],
    [said('Last changed on', 'Zuletzt geändert auf'), 'iPhone'],
  ] as const;
  return {
    stem: 'preferences/preferences/dark_mode_settings',
    json: record(
      'dark-mode',
      rows.map(([label, value]) => ({ label, value })),
    ),
    page: { title: said('Dark mode', 'Dunkelmodus'), sections: [section('', table(rows))] },
    items: 1,
    counts: { 'consent.record': 2 },
  };
}

/** A list lies inside the row of its label. */
function notifications({ groups, language }: Account): Product {
  const said = saidIn(language);
  const muted = [...new Set(groups.map(({ name }) => name))].slice(0, 3);
  const [sounds, mutedGroups] = [said('Sounds', 'Töne'), said('Muted groups', 'Stummgeschaltete Gruppen')];
  const off = said('Off', 'Aus');
  const rows = table([
    [sounds, off],
    [mutedGroups, section('', muted.map(leaf).join(''))],
  ]);
  return {
    stem: 'preferences/preferences/notification_settings',
    json: record('notifications', [{ label: sounds, value: off }, list(mutedGroups, muted)]),
    page: { title: said('Notification settings', 'Benachrichtigungseinstellungen'), sections: [section('', rows)] },
    items: 1,
    counts: { 'consent.record': 2 },
  };
}

function activeStatus({ language, printed }: Account, at: number): Product {
  const said = saidIn(language);
  const [shown, changed] = [said('Show when you’re active', 'Zeigen, wenn du aktiv bist'), said('Changed', 'Geändert')];
  const off = said('Off', 'Aus');
  return {
    stem: 'your_facebook_activity/messages/messenger_active_status_settings',
    json: record('active-status', [
      { label: shown, value: off },
      { label: changed, timestamp_value: at },
    ]),
    page: {
      title: said('Active status', 'Aktivitätsstatus'),
      sections: [
        section(
          '',
          table([
            [shown, off],
            [changed, printed(at)],
          ]),
        ),
      ],
    },
    items: 1,
    counts: { 'consent.record': 1 },
  };
}

function unfollowed({ person, language, printed }: Account, times: readonly number[]): Product {
  const said = saidIn(language);
  const [time, link] = [said('Time', 'Zeit'), said('Profile link', 'Profillink')];
  const people = times.map((at, number) => ({
    at,
    name: person.contacts[number + 1]!.name,
    url: `https://www.facebook.com/profile.php?id=10000${number}47`,
  }));
  return {
    stem: 'preferences/feed/unfollowed_profiles',
    json: people.map(({ at, name, url }, number) =>
      record(`unfollowed/${number}`, [
        { label: 'Name', value: name },
        { label: time, timestamp_value: at },
        { label: link, value: url, href: url },
      ]),
    ),
    page: {
      title: said('Unfollowed profiles', 'Profile, denen du nicht mehr folgst'),
      sections: people.map(({ at, name, url }) =>
        section(
          '',
          table([
            ['Name', escaped(name)],
            [time, printed(at)],
            [link, anchor(url, url)],
          ]),
        ),
      ),
    },
    items: people.length,
    counts: { 'social.contact': people.length },
  };
}

function requests({ language, printed }: Account, times: readonly number[]): Product {
  const said = saidIn(language);
  const asked = said('Requested', 'Angefordert');
  return {
    stem: 'your_facebook_activity/other_activity/your_information_download_requests',
    json: times.map((at, number) =>
      record(`request/${number}`, [{ label: asked, timestamp_value: at }], { timestamp: at }),
    ),
    page: {
      title: said('Your information download requests', 'Deine Anfragen zum Herunterladen von Informationen'),
      sections: times.map((at) => section('', table([[asked, printed(at)]]), printed(at))),
    },
    items: times.length,
    counts: { 'account.change': times.length },
  };
}

/** A block of counters inside the row of its label. */
function emojis({ language }: Account, often: number, seldom: number): Product {
  const said = saidIn(language);
  const label = said('Recently used', 'Zuletzt benutzt');
  const used = [
    ['👍', String(often)],
    ['🌿', String(seldom)],
  ] as const;
  return {
    stem: 'your_facebook_activity/other_activity/your_recently_used_emojis',
    json: record('emojis', [{ title: label, dict: used.map(([name, value]) => ({ label: name, value })) }]),
    page: {
      title: said('Your recently used emojis', 'Deine zuletzt benutzten Emojis'),
      sections: [section('', table([[label, section('', table(used))]]))],
    },
    items: 1,
    counts: { 'telemetry.event': used.length },
  };
}
