import { type CsvRow, csvRows } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { type Instant, isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { fitColumnCount, fitMeasures } from './fit-columns.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';

const DAY = 86_400_000;
const CLOCK = /^\d{2}:\d{2}/;

/** A day, or a quarter of an hour of the day in the file's name: the first cell tells, whatever the columns are called. */
function read(row: CsvRow, here: Here): Reading {
  const measures = fitMeasures(row);
  if (measures === undefined) return skip('time without a measurement', 'Zeitraum ohne Messung');
  const { values, area } = measures;
  const first = row.at(0);
  if (!CLOCK.test(first)) {
    const day = isoInstant(first);
    if (day === undefined) return skip('row without a day', 'Zeile ohne Tag');
    return {
      kind: 'health.metric',
      ...momentOf(day),
      title: 'daily activity',
      ...area,
      direction: 'background',
      detail: { granularity: 'day', ...values },
    };
  }
  const date = /\d{4}-\d{2}-\d{2}/.exec(here.segments.at(-1) ?? '')?.[0];
  const start = date === undefined ? undefined : isoInstant(`${date}T${first}`);
  if (start === undefined) return skip('quarter of an hour of an unknown day', 'Viertelstunde eines unbekannten Tages');
  return {
    kind: 'health.metric',
    ...momentOf(start),
    until: endAfter(start, isoInstant(`${date}T${row.at(1)}`)),
    title: 'activity in 15 minutes',
    ...area,
    direction: 'background',
    detail: { granularity: 'quarter-hour', ...values },
  };
}

/** The last quarter ends at 00:00 of the next day, but the table has only the clock. */
const endAfter = (start: Instant, end: Instant | undefined): number | undefined =>
  end && (end.at > start.at ? end.at : end.at + DAY);

/** Daily activity metrics: the sums of every day in one table, and each day's quarters of an hour in one of its own. */
export default defineSource({
  id: 'google.fit-days',
  platform: 'google',
  product: 'Google Fit daily activity',
  section: '18',
  kinds: ['health.metric'],
  tells: {
    en: 'Steps, pulse, weight and sleep of every day and quarter of an hour, with the area in which it was spent',
    de: 'Schritte, Puls, Gewicht und Schlaf an jedem Tag und in jeder Viertelstunde, mit der Gegend, in der sie verbracht wurde',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Fit', '(?:[^/]+/)*[^/]+\\.csv'),
      sniff: (head) => fitColumnCount(head) > 0,
      decode: csvRows(),
      read,
      format: 'csv',
    }),
    fileShape({
      sniff: (head) =>
        /^"?(?:Date|Start time)\b/.test(head) && /Calories \(kcal\)/.test(head) && fitColumnCount(head) > 2,
      decode: csvRows(),
      read,
      format: 'csv',
    }),
  ],
  // A later export restates the sums.
  identity: (record) => ['fit', String(record.detail?.granularity), record.at],
});
