import type { CsvRow } from '../../decode/csv-rows.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { count, details, isoDate, said, sameText, second, timed, yesNo } from './cells.js';
import { firstSaid } from './named-columns.js';
import { csvNamed, kindsByTable, shapesOf, type Table } from './tables.js';

const SERVICE = 'Prime Video';
const WATCHLIST = 'watch list';
const CATALOGUE_TITLE = ['catalogTitle', 'Title', 'Title Name'] as const;
const NOTHING = skip('row without a title', 'Zeile ohne Titel');

const TABLES: readonly Table[] = [
  {
    path: csvNamed('Digital.PrimeVideo.Watchlist', 'PrimeVideo.Watchlist', 'Watchlist'),
    columns: ['itemAddedDate', 'catalogTitle'],
    renamed: ['itemAddedDate', 'catalogTitle'],
    kinds: ['shop.list'],
    read: watchlist,
  },
  {
    path: csvNamed('Digital.PrimeVideo.WatchlistHistory', 'PrimeVideo.WatchlistHistory', 'Watchlist History'),
    columns: ['itemAddedDate', 'catalogTitle'],
    kinds: ['shop.list'],
    read: watchlist,
  },
  {
    path: csvNamed('Purchases and Rentals'),
    columns: ['Title', 'Offer Type'],
    either: ['Grant Time', 'Origin Time', 'Rental Expiry Time'],
    renamed: ['Title', 'Offer Type', 'Grant Time', 'Rental Expiry Time'],
    kinds: ['shop.list'],
    read: bought,
  },
  {
    path: csvNamed('Promotional Trailers Viewed'),
    columns: ['Promoting Titles or Services'],
    renamed: ['Promoting Titles or Services'],
    kinds: ['ad.view'],
    read: trailer,
  },
  {
    path: csvNamed('Digital.PrimeVideo.ViewCounts', 'PrimeVideo.ViewCounts'),
    columns: ['# TV shows watched'],
    renamed: ['# TV shows watched', 'home country'],
    kinds: ['telemetry.event'],
    read: counters,
  },
  {
    path: csvNamed('Digital.PrimeVideo.LocationData', 'PrimeVideo.LocationData'),
    columns: ['last_seen_territory'],
    renamed: ['last_seen_territory', 'last_updated_at'],
    kinds: ['telemetry.event'],
    read: territory,
  },
  {
    path: csvNamed(
      'Digital.PrimeVideo.CustomerTitleRelevanceRecommendations',
      'PrimeVideo.CustomerTitleRelevanceRecommendations',
    ),
    columns: [],
    either: CATALOGUE_TITLE,
    kinds: ['ad.interest'],
    read: recommended,
  },
];

/** The history of the list holds what is on it, too. */
function watchlist(row: CsvRow): Reading {
  const title = said(row.get('catalogTitle'));
  const { time, zone } = timed(row.get('itemAddedDate'));
  if (title === undefined) return NOTHING;
  return {
    kind: 'shop.list',
    ...time,
    title,
    direction: 'own',
    detail: details({
      service: SERVICE,
      list: WATCHLIST,
      type: said(row.get('itemType')),
      deleted: yesNo(row.get('deleted')) || undefined,
      ...zone,
    }),
  };
}

/** What was paid is not said here; the digital orders do. */
function bought(row: CsvRow): Reading {
  const title = said(row.get('Title'));
  if (title === undefined) return NOTHING;
  const granted = timed(row.get('Grant Time'));
  const { time, zone } = granted.time.at === undefined ? timed(row.get('Origin Time')) : granted;
  return {
    kind: 'shop.list',
    ...time,
    title,
    direction: 'own',
    detail: details({
      service: SERVICE,
      list: 'purchases and rentals',
      type: said(row.get('Offer Type'))?.toLowerCase(),
      quality: said(row.get('Quality')),
      expires: isoDate(row.get('Rental Expiry Time')),
      started: isoDate(row.get('Rental Playback Start Time')),
      ...zone,
    }),
  };
}

function trailer(row: CsvRow): Reading {
  const title = said(row.get('Promoting Titles or Services'));
  const { time, zone } = timed(row.get('Trailer Watch Date'));
  if (title === undefined && time.at === undefined) return NOTHING;
  return {
    kind: 'ad.view',
    ...time,
    title,
    direction: 'done-to',
    detail: details({ service: SERVICE, ...zone }),
  };
}

/** Computed by Amazon, from `# TV shows watched` to `home country`: one record per counter. */
function counters(row: CsvRow): Reading {
  const values = row.columns.map((name, at) => ({ name, cell: said(row.at(at)) }));
  const told = values.filter(({ name, cell }) => name !== '' && cell !== undefined);
  if (told.every(({ cell }) => /^0(?:\.0+)?$/.test(cell!)))
    return skip('counters that are all at zero', 'Zähler, die alle auf null stehen');
  return told.map(({ name, cell }) => ({
    kind: 'telemetry.event',
    title: name.replace(/^#\s*/, ''),
    direction: 'done-to',
    detail: { service: SERVICE, event: 'counter', value: count(cell!) ?? cell! },
  }));
}

function territory(row: CsvRow): Reading {
  const place = said(row.get('last_seen_territory'));
  if (place === undefined) return skip('row without a place', 'Zeile ohne Ort');
  const { time, zone } = timed(row.get('last_updated_at'));
  return {
    kind: 'telemetry.event',
    ...time,
    title: 'last seen territory',
    place,
    direction: 'background',
    detail: details({ service: SERVICE, event: 'territory', ...zone }),
  };
}

/** A guess of what the person would like. */
function recommended(row: CsvRow): Reading {
  const title = firstSaid(row, ...CATALOGUE_TITLE);
  if (title === undefined) return NOTHING;
  return {
    kind: 'ad.interest',
    title,
    direction: 'done-to',
    detail: { provenance: 'prime-video' },
  };
}

/** One of several records of a list is told by its title and, where it can be there twice, its time. */
function identity({ kind, at, title, place, detail }: RecordFields): readonly (string | number | undefined)[] {
  const text = sameText(title);
  if (kind === 'ad.interest') return [detail?.provenance as string, text];
  if (kind === 'ad.view') return [SERVICE, second(at), text];
  if (kind === 'telemetry.event') return [SERVICE, text, sameText(place), second(at)];
  return detail?.list === WATCHLIST
    ? [SERVICE, WATCHLIST, text, second(at)]
    : [SERVICE, detail?.type as string | undefined, text, second(at)];
}

export default defineSource({
  id: 'amazon.prime-video-lists',
  platform: 'amazon',
  product: 'Prime Video lists',
  section: '9',
  kinds: ['shop.list', 'ad.view', 'ad.interest', 'telemetry.event'],
  tells: {
    en: 'Films on the watch list, bought and rented (without prices), trailers shown, what Amazon counts about the viewer and guesses they would like, and the country last seen in.',
    de: 'Filme auf der Merkliste, gekaufte und geliehene (ohne Preise), gezeigte Trailer, was Amazon über das Sehen zählt und an Vorlieben vermutet, und das zuletzt erkannte Land.',
  },
  evidence: 'seen in data',
  files: shapesOf(TABLES),
  kindsIn: kindsByTable(TABLES),
  identity,
});
