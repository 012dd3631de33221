import type { IdWords } from '../record/identity.js';
import { DIRECTIONS, PRECISIONS } from '../record/kinds.js';
import type { RecordFields } from '../record/record.js';
import { CHUNK, type ChunkSink, FixedColumn, setInstant, TextColumn } from './chunk.js';
import { metres, minutes } from './limits.js';
import { STORED_KINDS } from './schema.js';

/** An event with all that is added to the source's fields. */
export interface EventRow {
  readonly fields: RecordFields;
  readonly hash: IdWords;
  readonly host: string | undefined;
  readonly topic: string | undefined;
  /** What the event has in common with its copy under another product; two words, the lower first. */
  readonly copyKey: readonly [number, number] | undefined;
  /** The identity without its time; two words, the lower first. */
  readonly timeless: readonly [number, number] | undefined;
  readonly entry: number;
  readonly item: number;
}

const KIND_CODES = new Map(STORED_KINDS.map((kind, code) => [kind, code]));
const PRECISION_CODES = new Map(PRECISIONS.map((precision, code) => [precision, code]));
const DIRECTION_CODES = new Map(DIRECTIONS.map((direction, code) => [direction, code]));

const columns = () => ({
  at: new FixedColumn(new Uint32Array(2 * CHUNK), 2),
  until: new FixedColumn(new Uint32Array(2 * CHUNK), 2),
  precision: new FixedColumn(new Uint8Array(CHUNK)),
  offset: new FixedColumn(new Int16Array(CHUNK)),
  hash: new FixedColumn(new Uint32Array(4 * CHUNK), 4),
  nth: new FixedColumn(new Uint32Array(CHUNK).fill(1)),
  kind: new FixedColumn(new Uint8Array(CHUNK)),
  title: new TextColumn(),
  url: new TextColumn(),
  host: new TextColumn(),
  party: new TextColumn(),
  lat: new FixedColumn(new Int32Array(CHUNK)),
  lon: new FixedColumn(new Int32Array(CHUNK)),
  accuracy: new FixedColumn(new Int32Array(CHUNK)),
  place: new TextColumn(),
  amount: new FixedColumn(new BigInt64Array(CHUNK)),
  currency: new TextColumn(),
  quantity: new FixedColumn(new Float64Array(CHUNK)),
  device: new TextColumn(),
  ip: new TextColumn(),
  app: new TextColumn(),
  direction: new FixedColumn(new Uint8Array(CHUNK)),
  detail: new TextColumn(),
  topic: new TextColumn(),
  copyKey: new FixedColumn(new Uint32Array(2 * CHUNK), 2),
  timeless: new FixedColumn(new Uint32Array(2 * CHUNK), 2),
  entry: new FixedColumn(new Uint32Array(CHUNK)),
  item: new FixedColumn(new Uint32Array(CHUNK)),
});

/** Collects events column by column: row-wise calls into the store cost many times as much. */
export class EventChunks {
  private into = columns();
  private rows = 0;

  constructor(private readonly sink: ChunkSink) {}

  add(row: EventRow): void {
    const { into, rows: i } = this;
    const { fields: f, hash } = row;
    setInstant(into.at, i, f.at);
    setInstant(into.until, i, f.until);
    setNumber(into.precision, i, f.precision && PRECISION_CODES.get(f.precision));
    setNumber(into.offset, i, minutes(f.offset));
    const words = into.hash.items;
    words[4 * i] = hash.d;
    words[4 * i + 1] = hash.c;
    words[4 * i + 2] = hash.b;
    words[4 * i + 3] = hash.a;
    into.kind.items[i] = KIND_CODES.get(f.kind)!;
    into.title.items.push(f.title);
    into.url.items.push(f.url);
    into.host.items.push(row.host);
    into.party.items.push(f.party);
    setNumber(into.lat, i, f.latE7);
    setNumber(into.lon, i, f.lonE7);
    setNumber(into.accuracy, i, metres(f.accuracyM));
    into.place.items.push(f.place);
    const amount = f.amount === undefined ? undefined : decimal(f.amount);
    if (amount === undefined) into.amount.unset(i);
    else into.amount.items[i] = amount;
    into.currency.items.push(f.currency);
    setNumber(into.quantity, i, f.quantity);
    into.device.items.push(f.device);
    into.ip.items.push(f.ip);
    into.app.items.push(f.app);
    setNumber(into.direction, i, f.direction && DIRECTION_CODES.get(f.direction));
    into.detail.items.push(detailText(f.detail));
    into.topic.items.push(row.topic);
    setWords(into.copyKey, i, row.copyKey);
    setWords(into.timeless, i, row.timeless);
    into.entry.items[i] = row.entry;
    into.item.items[i] = row.item;
    if (++this.rows === CHUNK) this.flush();
  }

  flush(): void {
    if (this.rows === 0) return;
    this.sink({ table: 'event', rows: this.rows, columns: Object.values(this.into) });
    this.into = columns();
    this.rows = 0;
  }
}

function setNumber(
  column: FixedColumn<Uint8Array | Int16Array | Int32Array | Float64Array>,
  row: number,
  value: number | undefined,
): void {
  if (value === undefined) column.unset(row);
  else column.items[row] = value;
}

function setWords(column: FixedColumn<Uint32Array>, row: number, words: EventRow['copyKey']): void {
  if (words === undefined) {
    column.unset(row);
    return;
  }
  column.items[2 * row] = words[0];
  column.items[2 * row + 1] = words[1];
}

/** Details that many records share are frozen, and written out once. */
const sharedDetails = new WeakMap<object, string>();

function detailText(detail: RecordFields['detail']): string | undefined {
  if (detail === undefined) return undefined;
  const before = sharedDetails.get(detail);
  if (before !== undefined) return before;
  const text = JSON.stringify(detail);
  if (text === '{}') return undefined;
  if (Object.isFrozen(detail)) sharedDetails.set(detail, text);
  return text;
}

/** A decimal string in ten-thousandths, exactly; more than four places are cut. */
function decimal(text: string): bigint | undefined {
  const m = /^(-?)(\d{1,14})(?:\.(\d+))?$/.exec(text);
  if (!m) return undefined;
  const scaled = BigInt(m[2]!) * 10_000n + BigInt((m[3] ?? '').slice(0, 4).padEnd(4, '0'));
  return m[1] === '-' ? -scaled : scaled;
}
