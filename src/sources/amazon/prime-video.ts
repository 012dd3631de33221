import type { CsvRow } from '../../decode/csv-rows.js';
import type { RecordFields } from '../../record/record.js';
import { skip } from '../../record/record.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { amazonInstant, details, said, sameText, timed, yesNo } from './cells.js';
import { firstSaid } from './named-columns.js';
import { measured } from './playing-time.js';
import { csvNamed, kindsByTable, shapesOf, type Table } from './tables.js';

const HOUR = 3_600_000;

/** Quotes stand inside the cell as well: `"""Night Trains"""`. */
function unwrapped(cell: string): string | undefined {
  const inner = /^"(.*)"$/s.exec(cell)?.[1];
  return said(inner === undefined ? cell : inner.replaceAll('""', '"'));
}

const titleOf = (row: CsvRow): string | undefined => unwrapped(firstSaid(row, 'Title', 'Title Name') ?? '');

/** What views of the same hour and title have in common, however exactly the file tells the time. */
const bucket = (at: number, title: string | undefined): string =>
  `prime-video/${Math.floor(at / HOUR)}/${sameText(title)}`;

const HOUR_ONLY = 'h';

/** Films and episodes seen, in three vintages: hour buckets until about 2022, then the second. */
const TABLES: readonly Table[] = [
  {
    path: csvNamed('Digital.PrimeVideo.ViewingHistory', 'PrimeVideo.ViewingHistory', 'Viewing History'),
    columns: ['Title', 'Playback Hour'],
    renamed: ['Title', 'Playback Hour'],
    kinds: ['media.watch'],
    read: viewOfHour,
    gather: (row) => {
      const at = amazonInstant(row.get('Playback Hour'))?.at;
      return at === undefined ? undefined : [bucket(at, titleOf(row)), HOUR_ONLY];
    },
  },
  {
    path: csvNamed('Digital.PrimeVideo.ViewingHistory', 'PrimeVideo.ViewingHistory', 'Viewing History'),
    columns: ['Title', 'Playback Start Datetime (UTC)'],
    renamed: ['Title', 'Playback Start Datetime (UTC)'],
    kinds: ['media.watch'],
    read: view,
    gather: (row) => {
      const at = amazonInstant(row.get('Playback Start Datetime (UTC)'))?.at;
      const isSeen = !((measured(row.get('Seconds Viewed')) ?? 1) <= 0);
      return at === undefined || !isSeen ? undefined : [bucket(at, titleOf(row)), ''];
    },
  },
  {
    path: csvNamed(
      'PrimeVideo.WatchEvent',
      'PrimeVideo.WatchEvents',
      'Digital.PrimeVideo.WatchEvent',
      'Digital.PrimeVideo.WatchEvents',
      'Watch Events',
    ),
    columns: ['MostRecentWatchDate'],
    renamed: ['MostRecentWatchDate', 'DeletedFromWatchHistory'],
    kinds: ['telemetry.event'],
    read: watchEvent,
  },
];

/** One row per hour in which something ran; rows that are equal to the letter are several views. */
function viewOfHour(row: CsvRow, here: Here): Reading {
  const title = titleOf(row);
  const { time, zone } = timed(row.get('Playback Hour'));
  if (title === undefined && time.at === undefined)
    return skip('row without title and time', 'Zeile ohne Titel und Zeit');
  // Views of the hour in this very export, as the row itself is among them; another export's have the same id.
  const views = time.at === undefined ? [] : here.gathered(bucket(time.at, title));
  const hours = views.filter((view) => view === HOUR_ONLY).length;
  if (hours > 0 && views.length - hours >= hours)
    return skip(
      'the viewing history of this export has the same view to the second',
      'der Verlauf dieses Exports hat dieselbe Ansicht auf die Sekunde',
    );
  return {
    kind: 'media.watch',
    ...time,
    // Minutes and seconds are always 00.
    ...(time.at !== undefined && { precision: 'hour' }),
    title,
    place: placeOf(row),
    app: said(row.get('Browser')),
    direction: 'own',
    detail: details({
      provider: unwrapped(row.get('ISP')),
      os: said(row.get('Operating System')),
      delivery: said(row.get('Delivery Type')),
      entitlement: said(row.get('Entitlement Type')),
      quality: unwrapped(row.get('Content Quality Entitled')),
      videoType: said(row.get('Video Type')),
      audioLanguage: said(row.get('Audio Language')),
      ...zone,
    }),
  };
}

function view(row: CsvRow): Reading {
  const title = titleOf(row);
  const { time } = timed(row.get('Playback Start Datetime (UTC)'));
  const seconds = measured(row.get('Seconds Viewed'));
  if (seconds !== undefined && seconds <= 0) return skip('nothing of it was seen', 'nichts davon wurde gesehen');
  if (title === undefined && time.at === undefined)
    return skip('row without title and time', 'Zeile ohne Titel und Zeit');
  const end = amazonInstant(row.get('Playback End Datetime (UTC)'))?.at;
  const child = /^child$/i.test(unwrapped(row.get('Profile Type')) ?? '');
  return {
    kind: 'media.watch',
    ...time,
    // The end may lie before the start.
    until: time.at !== undefined && end !== undefined && end >= time.at ? end : undefined,
    title,
    place: placeOf(row),
    device: deviceOf(row),
    ...(!child && { direction: 'own' }),
    detail: details({
      seconds,
      // `Promo` and `Trailer` are no films that somebody chose.
      type: unwrapped(firstSaid(row, 'Material Type Description', 'Material Type') ?? ''),
      child: child || undefined,
      autoplay: yesNo(row.get('Is Autoplay')) || undefined,
      deleted: yesNo(row.get('Is Deleted')) || undefined,
      provider: unwrapped(firstSaid(row, 'ISP Name', 'ISP') ?? ''),
      quality: unwrapped(row.get('Content Quality Delivered')),
      audioLanguage: said(row.get('Audio Language Code')),
      subtitles: said(row.get('Subtitle Language Code')),
      pauses: measured(row.get('Pause Count')),
    }),
  };
}

function placeOf(row: CsvRow): string | undefined {
  const parts = [row.get('City'), row.get('State'), firstSaid(row, 'Country', 'Country Code') ?? ''].map(unwrapped);
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 ? known.join(', ') : undefined;
}

function deviceOf(row: CsvRow): string | undefined {
  const amazons = unwrapped(row.get('Amazon Device Model Name'));
  if (amazons !== undefined) return amazons;
  const parts = [row.get('Device Manufacturer Name'), row.get('Device Model')].map(unwrapped);
  return parts.filter((part) => part !== undefined).join(' ') || undefined;
}

/** The last time only, and the sum over all times: adding it to the history would count everything twice. */
function watchEvent(row: CsvRow): Reading {
  const title = unwrapped(row.get('TitleName'));
  const { time, zone } = timed(row.get('MostRecentWatchDate'));
  if (title === undefined && time.at === undefined)
    return skip('row without title and time', 'Zeile ohne Titel und Zeit');
  return {
    kind: 'telemetry.event',
    ...time,
    title,
    direction: 'background',
    detail: details({
      event: 'last watched',
      seconds: measured(row.get('SecondsWatched')),
      progress: measured(row.get('LatestWatchProgress')),
      deleted: yesNo(row.get('DeletedFromWatchHistory')) || undefined,
      type: said(row.get('EntityType')),
      ...zone,
    }),
  } satisfies RecordFields;
}

export default defineSource({
  id: 'amazon.prime-video',
  platform: 'amazon',
  product: 'Prime Video viewing history',
  section: '9',
  kinds: ['media.watch', 'telemetry.event'],
  tells: {
    en: 'Every film and episode watched: when, on which device, in which town and over which internet provider, and whether a child watched. Titles deleted from the watch history are still listed; as that list repeats the history, it does not count as watching.',
    de: 'Jeder gesehene Film und jede Folge: wann, auf welchem Gerät, in welchem Ort, über welchen Internetanbieter und ob ein Kind zusah. Auch aus dem Verlauf gelöschte Titel stehen noch in einer Liste; da sie den Verlauf wiederholt, zählt sie nicht als Sehen.',
  },
  evidence: 'seen in data',
  files: shapesOf(TABLES),
  kindsIn: kindsByTable(TABLES),
  // Older exports tell the hour only, so that the views of one hour and title are told apart by their number.
  identity: ({ kind, at, title }) =>
    kind === 'media.watch'
      ? [at === undefined ? undefined : Math.floor(at / HOUR), sameText(title)]
      : ['last watched', sameText(title)],
});
