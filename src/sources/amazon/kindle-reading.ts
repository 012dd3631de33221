import type { CsvRow } from '../../decode/csv-rows.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { amazonInstant, count, details, said, sameText, second, timed } from './cells.js';
import { asinKey, sessionsWithin, titleByAsin, toldOfBook } from './kindle-titles.js';
import { measured, minutes } from './playing-time.js';
import { csvNamed, shapesOf, type Table } from './tables.js';

/** Two tables of the same sessions: the device's, without titles, and that of the statistics, with them. */
const TABLES: readonly Table[] = [
  {
    path: csvNamed('Kindle.Devices.ReadingSession'),
    columns: ['end_timestamp', 'total_reading_millis'],
    renamed: ['start_timestamp', 'end_timestamp', 'total_reading_millis'],
    kinds: ['media.read'],
    read: ofDevice,
  },
  {
    path: csvNamed('Kindle.reading-insights-sessions_with_adjustments', 'Kindle.reading-insights-sessions'),
    columns: ['start_time', 'total_reading_milliseconds'],
    renamed: ['start_time', 'end_time', 'total_reading_milliseconds'],
    kinds: ['media.read'],
    read: ofInsights,
    gather: (row) => {
      const asin = said(row.get('ASIN'));
      if (asin === undefined) return undefined;
      const [start, end] = [row.get('start_time'), row.get('end_time')].map((text) => amazonInstant(text)?.at);
      return [asinKey(asin), toldOfBook(said(row.get('product_name')), start, end)];
    },
  },
];

/** How far the clocks of the two tables are apart. */
const DRIFT = 2000;

/**
 * Whether the other table has the session, under an id of its own: the device may not know the start, and the statistics
 * have moved it or put sessions together. With the same start it is the same record, which the device says more about.
 */
function isInInsights(asin: string, row: CsvRow, here: Here): boolean {
  const [start, end] = [row.get('start_timestamp'), row.get('end_timestamp')].map((text) => amazonInstant(text)?.at);
  if (start === undefined) return end !== undefined && sessionsWithin(asin, end - DRIFT, end, here).length > 0;
  const others = sessionsWithin(asin, start, Math.max(start + 1, end ?? start), here);
  return others.length > 0 && !others.some((other) => second(other.start) === second(start));
}

/** The serial number in the row is nobody's business. */
function ofDevice(row: CsvRow, here: Here): Reading {
  const asin = said(row.get('ASIN'));
  if (asin !== undefined && isInInsights(asin, row, here))
    return skip(
      'the reading insights of this export have the same session',
      'die Lesestatistik dieses Exports hat dieselbe Sitzung',
    );
  return session(row, [row.get('start_timestamp'), row.get('end_timestamp')], {
    title: titleByAsin(asin, here),
    device: said(row.get('device_family')),
    ms: measured(row.get('total_reading_millis')),
    more: {
      pageFlips: count(row.get('number_of_page_flips')),
      type: said(row.get('content_type')),
      marketplace: said(row.get('purchased_marketplace')),
    },
  });
}

function ofInsights(row: CsvRow, here: Here): Reading {
  return session(row, [row.get('start_time'), row.get('end_time')], {
    title: said(row.get('product_name')) ?? titleByAsin(said(row.get('ASIN')), here),
    device: undefined,
    ms: measured(row.get('total_reading_milliseconds')),
    more: {
      personalDocument: said(row.get('personal_document_id')) === undefined ? undefined : true,
      marketplace: said(row.get('reading_marketplace')),
    },
  });
}

interface Session {
  readonly title: string | undefined;
  readonly device: string | undefined;
  readonly ms: number | undefined;
  readonly more: Readonly<Record<string, string | number | boolean | undefined>>;
}

function session(row: CsvRow, [start, end]: readonly [string, string], { title, device, ms, more }: Session): Reading {
  const from = timed(start);
  const to = timed(end);
  const { time, zone } = from.time.at === undefined ? to : from;
  const asin = said(row.get('ASIN'));
  if (asin === undefined && time.at === undefined && title === undefined)
    return skip('session without book and time', 'Sitzung ohne Buch und Zeit');
  const isLater = time.at !== undefined && to.time.at !== undefined && to.time.at > time.at;
  return {
    kind: 'media.read',
    ...time,
    until: isLater ? to.time.at : undefined,
    title,
    device,
    direction: 'own',
    detail: details({ service: 'Kindle', asin, minutes: minutes(ms), ...more, ...zone }),
  } satisfies RecordFields;
}

export default defineSource({
  id: 'amazon.kindle-reading',
  platform: 'amazon',
  product: 'Kindle reading sessions',
  section: '9',
  kinds: ['media.read'],
  tells: {
    en: 'Every time a book was open on a Kindle or in its app: from when to when, how long it was read, how many pages were turned.',
    de: 'Jedes Mal, dass ein Buch auf dem Kindle oder in der App offen war: von wann bis wann, wie lange gelesen und wie oft geblättert wurde.',
  },
  evidence: 'seen in data',
  files: shapesOf(TABLES),
  identity: ({ at, title, detail }) => [
    second(at),
    (detail?.asin as string | undefined)?.toUpperCase() ?? sameText(title),
  ],
});
