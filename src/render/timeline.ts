import { csvCell, jsonInert, visible } from '../text/escape.js';
import { formatMoney } from '../text/format.js';
import { cut, padEnd } from '../text/width.js';
import type { View } from './view.js';

/** One record with the names that users and scripts may rely on, in the order in which they are printed. */
export interface TimelineRow {
  readonly id: string;
  readonly at?: string | undefined;
  readonly until?: string | undefined;
  readonly precision?: string | undefined;
  readonly offset?: string | undefined;
  readonly platform: string;
  readonly account?: string | undefined;
  readonly source: string;
  readonly kind: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly host?: string | undefined;
  readonly party?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly accuracyM?: number | undefined;
  readonly place?: string | undefined;
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
  readonly quantity?: number | undefined;
  readonly device?: string | undefined;
  readonly ip?: string | undefined;
  readonly app?: string | undefined;
  readonly direction?: string | undefined;
  readonly detail?: Readonly<Record<string, string | number | boolean>> | undefined;
  readonly from: { readonly archive: string; readonly entry: string; readonly item: number };
}

const FIELDS = [
  ...([
    'id',
    'at',
    'until',
    'precision',
    'offset',
    'platform',
    'account',
    'source',
    'kind',
    'title',
    'url',
    'host',
  ] as const),
  ...(['party', 'lat', 'lon', 'accuracyM', 'place', 'amount', 'currency', 'quantity', 'device', 'ip', 'app'] as const),
  'direction',
] as const satisfies readonly (keyof TimelineRow)[];

/** One JSON object on a line, exact. Fields that do not apply are left out. */
export function ndjsonRow(record: TimelineRow): string {
  const row: [string, unknown][] = FIELDS.map((field) => [field, record[field]]);
  if (record.detail && Object.keys(record.detail).length > 0) row.push(['detail', record.detail]);
  const { archive, entry, item } = record.from;
  row.push(['from', { archive, entry, item }]);
  return jsonInert(JSON.stringify(Object.fromEntries(row)));
}

export const csvHeader = (): string =>
  [...FIELDS, 'detail', 'from_archive', 'from_entry', 'from_item'].map(csvCell).join(',');

/** Text is inert in a spreadsheet, numbers stay numbers, `detail` is JSON. For exact text there is `ndjson`. */
export function csvRow(record: TimelineRow): string {
  const detail = record.detail && Object.keys(record.detail).length > 0 ? jsonInert(JSON.stringify(record.detail)) : '';
  const { archive, entry, item } = record.from;
  const cells = [
    ...FIELDS.map((field) => (field === 'amount' ? amountCell(record.amount) : csvCell(record[field]))),
    ...[detail, archive, entry, item].map(csvCell),
  ];
  return cells.join(',');
}

/** A decimal string of ours is a number, also a negative one. */
const amountCell = (amount: string | undefined): string =>
  amount !== undefined && /^-?\d+(?:\.\d+)?$/.test(amount) ? `"${amount}"` : csvCell(amount);

/** When, platform, kind and what it says, on one line. The local time where the offset is known, else UTC. */
export function terminalRow(record: TimelineRow, view: View): string {
  const what = [
    record.title,
    record.party,
    record.place,
    record.amount === undefined ? undefined : formatMoney(record.amount, record.currency ?? '', view.lang),
    record.device,
    record.ip,
    record.app,
    record.lat === undefined || record.lon === undefined ? undefined : `${record.lat}, ${record.lon}`,
    record.title === undefined ? record.url : record.host,
  ].filter((part) => part !== undefined && part !== '');
  const narrow = view.width < 60;
  const when = narrow ? writtenTime(record).slice(0, 16) : padEnd(writtenTime(record), 26);
  const line = narrow
    ? [when, record.kind, what.join(' · ')].join(' ')
    : [when, padEnd(record.platform, 9), padEnd(record.kind, 18), what.join(' · ')].join(' ');
  return cut(visible(line), Math.max(1, view.width)).trimEnd();
}

const LENGTH: Readonly<Record<string, number>> = { day: 10, hour: 13, minute: 16, second: 19, ms: 19 };

/** `2026-10-02 14:03:11 +02:00`, as exact as the export; undated: `–`. */
function writtenTime({ at, precision, offset }: TimelineRow): string {
  const ms = Date.parse(at ?? '');
  if (at === undefined || Number.isNaN(ms)) return '–';
  if (precision === 'day') return at.slice(0, 10);
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):(\d{2})$/.exec(offset ?? '') ?? [];
  const shift = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const text = new Date(ms + shift).toISOString().slice(0, LENGTH[precision ?? 'second'] ?? 19);
  return `${text.replace('T', ' ')}${sign === undefined ? 'Z' : ` ${offset}`}`;
}
