import { DAY, MINUTE } from '../clock.js';
import { googleJson, html } from '../json.js';
import { mailOf, type Person } from '../person.js';
import { type Random, random } from '../random.js';
import type { ProductWriter } from './products.js';

/** Names of Chrome's files. */
const NAMES = {
  de: {
    autofill: 'Adressen und andere Daten.json',
    bookmarks: 'Lesezeichen.html',
    readingList: 'Leseliste.html',
    extensions: 'Erweiterungen.json',
    settings: 'Einstellungen.json',
    osSettings: 'Betriebssystem-Einstellungen.json',
    dictionary: 'Wörterbuch.csv',
    bar: 'Lesezeichenleiste',
    words: ['Boulderhalle', 'Sauerteig', 'Löwenzahncafé'],
  },
  en: {
    autofill: 'Addresses and more.json',
    bookmarks: 'Bookmarks.html',
    readingList: 'ReadingList.html',
    extensions: 'Extensions.json',
    settings: 'Settings.json',
    osSettings: 'OS Settings.json',
    dictionary: 'Dictionary.csv',
    bar: 'Bookmarks bar',
    words: ['allotmenteer', 'bailiwick'],
  },
} as const;

/** Chrome counts µs since 1601. */
const webkit = (at: number): string => String(BigInt(Math.round(at) + 11_644_473_600_000) * 1000n);

/** What Chrome syncs beside its history. */
export const addBrowser: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const names = NAMES[person.language];
  const chance = random(`${person.slug}/google/browser`);
  const exported = Date.parse(person.exported.google);
  const some = (): number => exported - chance.int(3, 400) * DAY - chance.int(0, 1400) * MINUTE;
  const topics = person.topics.filter((topic) => topic.sensitive === undefined);

  const typed = forms(
    person,
    topics.flatMap(({ queries }) => queries.slice(0, 2)),
    some,
    chance,
  );
  const address = {
    name_full: [person.name],
    email_address: [mailOf(person)],
    phone_home_whole_number: [person.phone],
  };
  const autofill = {
    Autofill: typed,
    'Autofill Profile': [{ guid: '0000-0001', ...address, use_count: 12, use_date: Math.floor(some() / 1000) }],
  };
  takeout.add(part, `Chrome/${names.autofill}`, googleJson(autofill), typed.length + 1);
  tally.count('google', 'profile.field', typed.length + 3);

  const pages = topics.flatMap((topic) => topic.pages);
  const marked = pages.slice(0, 8).map((page) => ({ ...page, added: webkit(some()) }));
  const later = pages.slice(-3).map((page) => ({ ...page, added: `${some()}000` }));
  takeout.add(part, `Chrome/${names.bookmarks}`, bookmarkFile(marked, names.bar), marked.length);
  takeout.add(part, `Chrome/${names.readingList}`, bookmarkFile(later), later.length);

  const extensions = ['Plain Reader', 'Tab Shelf'].map((name, at) => ({
    incognito_enabled: at === 0,
    remote_install: false,
    name,
    id: String.fromCharCode(97 + at).repeat(32),
    version: `${at + 1}.4`,
    enabled: true,
  }));
  takeout.add(part, `Chrome/${names.extensions}`, googleJson({ Extensions: extensions }), extensions.length);
  tally.count('google', 'app.connection', extensions.length);

  const engines = pages.slice(0, 4).map(({ url }) => {
    const { host, origin } = new URL(url);
    const added = `${some()}000`;
    const address = `${origin}/?q={searchTerms}`;
    return {
      short_name: host,
      keyword: `${host}/${url.length}`,
      url: address,
      date_created: added,
      last_modified: added,
    };
  });
  takeout.add(part, 'Chrome/SearchEngines.json', googleJson({ 'Search Engines': engines }), engines.length);

  const preferences = [
    { name: 'autofill.credit_card_enabled', value: 'false' },
    { name: 'safebrowsing.enabled', value: 'true' },
    { name: 'intl.accept_languages', value: `"${person.language},en"` },
  ];
  takeout.add(part, `Chrome/${names.settings}`, googleJson({ Preferences: preferences }), preferences.length);
  tally.count('google', 'consent.record', preferences.length);

  const about = { birth_year: Number(person.birthday.slice(0, 4)), gender: 0 };
  const arc = { package_name: 'example.chromebook.notes', package_version: 41, last_backup_time: some() };
  const system = {
    'Arc Package': [arc],
    'OS Priority Preference': [{ preference: { name: 'sync.demographics', value: JSON.stringify(about) } }],
  };
  takeout.add(part, `Chrome/${names.osSettings}`, googleJson(system), 2);
  tally.count('google', 'app.install');
  tally.count('google', 'profile.field');

  takeout.add(part, `Chrome/${names.dictionary}`, `${names.words.join('\n')}\n`, names.words.length);
  tally.count('google', 'note.item', marked.length + later.length + engines.length + names.words.length);
  return [];
};

/** What was typed into search boxes and forms, each value with all its uses. */
function forms(person: Person, queries: readonly string[], some: () => number, chance: Random) {
  const values = [
    ...queries.slice(0, 10).map((value) => ['q', value] as const),
    ['email', mailOf(person)] as const,
    ['city', person.connections[0]!.city] as const,
  ];
  return values.map(([name, value]) => ({
    name,
    value,
    usage_timestamp: Array.from({ length: chance.int(1, 4) }, () => webkit(some())).sort(),
  }));
}

interface Marked {
  title: string;
  url: string;
  added: string;
}

function bookmarkFile(pages: readonly Marked[], folder?: string): string {
  const list = pages
    .map(({ title, url, added }) => `<DT><A HREF="${html(url)}" ADD_DATE="${added}">${html(title)}</A>\n`)
    .join('');
  const inner = folder === undefined ? list : `<DT><H3>${html(folder)}</H3>\n<DL><p>\n${list}</DL><p>\n`;
  return `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n${inner}</DL><p>\n`;
}
