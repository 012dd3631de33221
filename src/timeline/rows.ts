import type { Precision } from '../record/kinds.js';
import { isoText } from '../record/time.js';
import type { TimelineRow } from '../render/timeline.js';
import type { Timeline } from './timeline.js';

const COLUMNS = [
  'id',
  'at_ms::double',
  'until_ms::double',
  '"precision"',
  'utc_offset::integer',
  'platform',
  'account',
  'source',
  'kind',
  'title',
  'url',
  'host',
  'party',
  'lat',
  'lon',
  'accuracy_m::integer',
  'place',
  'amount::varchar',
  'currency',
  'quantity',
  'device',
  'ip',
  'app',
  'direction',
  'detail',
  'from_archive',
  'from_entry',
  'from_item::double',
];

/** Records in the contract's order (time, then id; undated last by id), as the contract prints them. */
export async function* timelineRows(timeline: Timeline, where: string): AsyncIterable<TimelineRow> {
  const result = await timeline.stream(
    `select ${COLUMNS.join(', ')} from record where ${where} order by at_ms nulls last, id`,
  );
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    for (const row of chunk.getRows()) yield rowOf(row as readonly (string | number | null)[]);
  }
}

function rowOf(row: readonly (string | number | null)[]): TimelineRow {
  const text = (i: number): string | undefined => (row[i] === null ? undefined : String(row[i]));
  const number = (i: number): number | undefined => (row[i] === null ? undefined : Number(row[i]));
  const at = number(1);
  const until = number(2);
  const precision = text(3) as Precision | undefined;
  const offset = number(4);
  const detail = text(24);
  return {
    id: String(row[0]),
    at: at === undefined ? undefined : isoText(at, precision),
    until: until === undefined ? undefined : isoText(until, precision),
    precision: at === undefined ? undefined : precision,
    offset: offset === undefined ? undefined : offsetText(offset),
    platform: String(row[5]),
    account: text(6),
    source: String(row[7]),
    kind: String(row[8]),
    title: text(9),
    url: text(10),
    host: text(11),
    party: text(12),
    lat: number(13),
    lon: number(14),
    accuracyM: number(15),
    place: text(16),
    amount: amountText(text(17)),
    currency: text(18),
    quantity: number(19),
    device: text(20),
    ip: text(21),
    app: text(22),
    direction: text(23),
    detail: detail === undefined ? undefined : (JSON.parse(detail) as TimelineRow['detail']),
    from: { archive: String(row[25]), entry: String(row[26]), item: Number(row[27]) },
  };
}

/** `+02:00` */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** DECIMAL(18, 4) with the places that money has: `18.5000` is `18.50`. */
const amountText = (text: string | undefined): string | undefined => text?.replace(/(\.\d\d)(\d*?)0*$/, '$1$2');
