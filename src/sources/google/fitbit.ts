import { type CsvRow, csvRows, hasColumns } from '../../decode/csv-rows.js';
import { type RecordFields, skip } from '../../record/record.js';
import { shownValue } from '../secrets.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { camelCase } from './camel-case.js';
import { detailOf } from './fields.js';
import { cellNumber } from './fit-columns.js';
import { inProduct } from './folders.js';
import { wallTime } from './wall-time.js';
import type { WrittenTime } from './written-time.js';

interface Table {
  readonly title: string;
  /** Columns that no other table has; their names are English in every language. */
  readonly columns: readonly string[];
  readonly time: readonly string[];
  readonly until?: string;
  readonly read?: (row: CsvRow, here: Here) => Reading;
}

const TABLES: readonly Table[] = [
  { title: 'sleep profile', columns: ['sleep_type', 'restorative_sleep'], time: ['creation_date'] },
  { title: 'sleep score', columns: ['overall_score', 'revitalization_score'], time: ['timestamp'] },
  { title: 'stress score', columns: ['stress_score', 'exertion_points'], time: ['date'] },
  { title: 'activity goal', columns: ['frequency', 'target', 'is_primary'], time: ['created_on', 'start_date'] },
  { title: 'blood oxygen', columns: ['average_value', 'lower_bound', 'upper_bound'], time: ['timestamp'] },
  { title: 'skin temperature', columns: ['nightly_temperature'], time: ['sleep_start'], until: 'sleep_end' },
  { title: 'profile', columns: ['full_name', 'member_since'], time: [], read: profile },
  { title: 'device', columns: ['tracker_id', 'date_added'], time: [], read: device },
];

/** Other firms may have tables of goals and mean values, too. */
const UNMISTAKABLE: ReadonlySet<string | undefined> = new Set(['sleep profile', 'sleep score', 'skin temperature']);

const tableOf = (head: string): Table | undefined => TABLES.find(({ columns }) => hasColumns(head, ...columns));

function read(row: CsvRow, here: Here): Reading {
  const table = TABLES.find(({ columns }) => columns.every((name) => row.has(name)));
  if (table === undefined) return skip('table of an unknown kind', 'Tabelle unbekannter Art');
  return table.read ? table.read(row, here) : metric(table, row, here);
}

/** Fitbit writes a day without a score as 0, which was never measured. */
const UNMEASURED = /^(?:NO_DATA|no data)$/;

/** Midnight sharp is how these tables write a day. */
const cellTime = (text: string, here: Here): WrittenTime =>
  wallTime(text.replace(/^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?Z?$/, '$1'), here);

function metric({ title, time, until }: Table, row: CsvRow, here: Here): Reading {
  if (UNMEASURED.test(row.get('status')) || row.get('calculation_failed').toLowerCase() === 'true')
    return skip('score without data', 'Wert ohne Daten');
  const { time: fields, detail: evidence } = cellTime(
    time.map((name) => row.get(name)).find((text) => text !== '') ?? '',
    here,
  );
  const end = until === undefined ? undefined : cellTime(row.get(until), here).time.at;
  const own = new Set([...time, until, 'sleep_log_entry_id'].map((name) => camelCase(name ?? '')));
  const detail: Record<string, string | number | boolean> = {};
  for (const [index, column] of row.columns.entries()) {
    const name = camelCase(column);
    const value = cellValue(row.at(index));
    if (name !== '' && !own.has(name) && value !== undefined) detail[name] ??= value;
  }
  if (Object.keys(detail).length === 0) return skip('row without a measurement', 'Zeile ohne Messung');
  return {
    kind: 'health.metric',
    ...fields,
    until: end !== undefined && fields.at !== undefined && end >= fields.at ? end : undefined,
    title,
    app: 'Fitbit',
    direction: title === 'activity goal' ? 'own' : 'background',
    detail: { ...detail, ...evidence },
  };
}

function cellValue(cell: string): string | number | boolean | undefined {
  if (cell === '') return undefined;
  const flag = cell.toLowerCase();
  return flag === 'true' || flag === 'false' ? flag === 'true' : (cellNumber(cell) ?? cell.slice(0, 100));
}

/** One row that is the whole profile: a field of the profile for every cell. */
function profile(row: CsvRow): Reading {
  return row.columns.flatMap((column, index): RecordFields[] => {
    const value = row.at(index);
    if (column === '' || value === '' || value === 'null') return [];
    return [
      {
        kind: 'profile.field',
        title: column.replaceAll('_', ' '),
        app: 'Fitbit',
        direction: 'own',
        detail: shownValue(column, value),
      },
    ];
  });
}

function device(row: CsvRow, here: Here): Reading {
  const name = row.get('device_type') || row.get('tracker_name');
  const trackerId = row.get('tracker_id');
  if (name === '' && trackerId === '') return skip('device without a name', 'Gerät ohne Namen');
  const { time: fields, detail: evidence } = cellTime(row.get('date_added'), here);
  return {
    kind: 'device.registered',
    ...fields,
    title: name || undefined,
    device: name || undefined,
    app: 'Fitbit',
    direction: 'own',
    detail: detailOf({
      trackerId: trackerId || undefined,
      name: row.get('tracker_name') || undefined,
      lastSync: row.get('last_sync_date_time') || undefined,
      battery: cellNumber(row.get('batt_level')),
      ...evidence,
    }),
  };
}

function identity({ kind, title, at, detail = {} }: RecordFields): readonly (string | number | undefined)[] {
  if (kind === 'profile.field') return ['fitbit', title];
  if (kind === 'device.registered') return ['fitbit', String(detail.trackerId ?? title)];
  return ['fitbit', title, at, String(detail.type ?? '')];
}

const shape = {
  sniff: (head: string) => tableOf(head) !== undefined,
  decode: csvRows(),
  read,
  format: 'csv',
} as const;

/** What a Fitbit tracker and its app have worked out, in folders of English names whatever the language. */
export default defineSource({
  id: 'google.fitbit',
  platform: 'google',
  product: 'Fitbit',
  section: '18',
  kinds: ['health.metric', 'profile.field', 'device.registered'],
  tells: {
    en: 'How well one slept and how stressed one was, blood oxygen, skin temperature, height, weight and the trackers worn',
    de: 'Wie gut man schlief und wie gestresst man war, Sauerstoff im Blut, Hauttemperatur, Größe, Gewicht und getragene Geräte',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({ path: inProduct('Fitbit', '(?:[^/]+/)*[^/]+\\.csv'), ...shape }),
    fileShape({ ...shape, sniff: (head) => UNMISTAKABLE.has(tableOf(head)?.title) }),
  ],
  identity,
  kindsIn: (path) => [
    /Profile\/[^/]+$/.test(path)
      ? 'profile.field'
      : /Trackers[^/]*$/.test(path)
        ? 'device.registered'
        : 'health.metric',
  ],
});
