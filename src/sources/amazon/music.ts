import type { CsvRow } from '../../decode/csv-rows.js';
import { type RecordFields, skip } from '../../record/record.js';
import { isSecretName, shownValue } from '../secrets.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { details, said, sameText, second, timed } from './cells.js';
import { firstSaid } from './named-columns.js';
import { measured, minutes } from './playing-time.js';
import { serviceSearch } from './service-search.js';
import { csvLike, csvNamed, kindsByTable, shapesOf, type Table } from './tables.js';

const SERVICE = 'Music';
const NOTHING = skip('row without a title', 'Zeile ohne Titel');

/** Prime Video, Audible and others name tables alike; the columns tell. */
const TABLES: readonly Table[] = [
  {
    path: csvNamed('Listening History'),
    columns: ['Listen Duration in Milliseconds'],
    renamed: ['Listen Duration in Milliseconds'],
    kinds: ['media.listen'],
    read: listened,
  },
  {
    path: csvNamed('Search History'),
    columns: ['Query', 'Event Date'],
    kinds: ['shop.search'],
    read: serviceSearch(SERVICE, { query: 'Query', time: 'Event Date' }),
  },
  {
    path: csvNamed('Followed Artists and Accounts', 'Followed Artists'),
    columns: ['Entity Type', 'Product Name'],
    renamed: ['ASIN', 'Entity Type', 'Product Name', 'Rating'],
    kinds: ['social.reaction'],
    read: followed,
  },
  {
    path: csvNamed('Saved Music'),
    columns: ['Title', 'Album Name'],
    kinds: ['file.item'],
    read: saved,
    gather: (row) => {
      const [title, artist] = [said(row.get('Title')), artistOf(row)];
      return title === undefined || artist === undefined
        ? undefined
        : [trackKey(title, said(row.get('Album Name'))), artist];
    },
  },
  {
    path: csvNamed('Library'),
    columns: ['creationDate', 'title', 'albumName'],
    kinds: ['file.item'],
    read: saved,
  },
  {
    path: csvNamed('Account'),
    columns: ['Music_Territory'],
    renamed: ['Account_Creation_Time', 'Music_Territory'],
    kinds: ['profile.field'],
    read: fields,
  },
  {
    path: csvLike('Amazon[- ]Music[^/]*/(?:.*/)?accountPreferences'),
    columns: [],
    kinds: ['profile.field'],
    read: fields,
  },
];

function listened(row: CsvRow): Reading {
  const title = said(row.get('Product Name'));
  const { time, zone } = timed(row.get('Date'));
  if (title === undefined && time.at === undefined)
    return skip('row without title and time', 'Zeile ohne Titel und Zeit');
  const ms = measured(row.get('Listen Duration in Milliseconds'));
  return {
    kind: 'media.listen',
    ...time,
    title,
    device: said(row.get('Device Type')),
    direction: 'own',
    detail: details({
      service: SERVICE,
      asin: said(row.get('ASIN')),
      ms,
      minutes: minutes(ms),
      trackMinutes: minutes(measured(row.get('Track Length in Milliseconds'))),
      ...zone,
    }),
  };
}

function followed(row: CsvRow): Reading {
  const title = said(row.get('Product Name'));
  if (title === undefined) return NOTHING;
  const { time, zone } = timed(row.get('Last Updated Date'));
  return {
    kind: 'social.reaction',
    ...time,
    title,
    device: said(row.get('Device Type')),
    direction: 'own',
    detail: details({
      service: SERVICE,
      type: said(row.get('Entity Type')),
      rating: said(row.get('Rating')),
      ...zone,
    }),
  };
}

const artistOf = (row: CsvRow): string | undefined => firstSaid(row, 'Artist Name', 'Album Artist Name');
const trackKey = (title: string, album: string | undefined): string =>
  `amazon music ${sameText(title)}\n${sameText(album)}`;

/** The older layout does not name the artist; another export may, when there is only one it can be. */
function artistElsewhere(title: string, album: string | undefined, here: Here): string | undefined {
  const [first, ...others] = here.gathered(trackKey(title, album));
  return others.every((other) => sameText(other) === sameText(first)) ? first : undefined;
}

function saved(row: CsvRow, here: Here): Reading {
  const title = said(row.get('Title'));
  if (title === undefined) return NOTHING;
  const album = said(row.get('Album Name'));
  const { time, zone } = timed(row.get('Creation Date'));
  return {
    kind: 'file.item',
    ...time,
    title,
    party: artistOf(row) ?? artistElsewhere(title, album, here),
    direction: 'own',
    detail: details({
      service: SERVICE,
      album,
      asin: said(row.get('ASIN')),
      genre: said(row.get('Primary Genre')),
      ...zone,
    }),
  };
}

/** What could tell the account apart elsewhere. */
const ITS_NUMBER =
  /(?:^|[_\s])(?:id|Id|ID)$|[a-z](?:Id|ID)$|(?:customer|account|device|user|profile|directed)id$|[Ee]-?mail|E-?MAIL/;

/** The columns of the preferences are not documented: each is a setting. */
function fields(row: CsvRow): Reading {
  const told = row.columns.map((name, at) => ({ name, value: said(row.at(at)) }));
  const kept = told.filter(
    ({ name, value }) => name !== '' && value !== undefined && !ITS_NUMBER.test(name) && !isSecretName(name),
  );
  if (kept.length === 0) return skip('no settings in the row', 'keine Einstellungen in der Zeile');
  return kept.map(({ name, value }): RecordFields => {
    const { time } = timed(/time|date/i.test(name) ? value! : '');
    return {
      kind: 'profile.field',
      ...time,
      title: name.replaceAll('_', ' '),
      direction: 'own',
      detail: { service: SERVICE, ...shownValue(name, value!) },
    };
  });
}

function identity({ kind, at, title, party, detail }: RecordFields): readonly (string | number | undefined)[] {
  const text = sameText(title);
  switch (kind) {
    case 'profile.field':
      return [SERVICE, text];
    case 'social.reaction':
      return [SERVICE, detail?.type as string | undefined, text];
    // The older layout has no ASIN.
    case 'file.item':
      return [
        SERVICE,
        text,
        sameText(detail?.album as string | undefined),
        ...(party === undefined ? [] : [sameText(party)]),
      ];
    case 'media.listen':
      return [SERVICE, second(at), (detail?.asin as string | undefined)?.toUpperCase() ?? text, detail?.ms as number];
    default:
      return [SERVICE, second(at), text];
  }
}

export default defineSource({
  id: 'amazon.music',
  platform: 'amazon',
  product: 'Amazon Music',
  section: '9',
  kinds: ['media.listen', 'shop.search', 'social.reaction', 'file.item', 'profile.field'],
  tells: {
    en: 'Every track heard, when, how long and on which device; searches, artists followed, music saved, and settings of the account.',
    de: 'Jedes gehörte Stück, wann, wie lange und auf welchem Gerät; Suchen, gefolgte Künstlerinnen und Künstler, gespeicherte Musik und Einstellungen des Kontos.',
  },
  evidence: 'seen in parser code',
  files: shapesOf(TABLES),
  kindsIn: kindsByTable(TABLES),
  identity,
});
