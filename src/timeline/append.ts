import {
  BIGINT,
  DECIMAL,
  DOUBLE,
  type DuckDBAppender,
  DuckDBDataChunk,
  DuckDBDecimalValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  SMALLINT,
  UBIGINT,
  UINTEGER,
  USMALLINT,
  UTINYINT,
  VARCHAR,
} from '@duckdb/node-api';
import type { PointColumns } from '../decode/decoder.js';
import type { PointHash } from '../record/identity.js';
import { DIRECTIONS, KINDS, PRECISIONS, type Precision } from '../record/kinds.js';
import type { RecordFields } from '../record/record.js';
import { LAYERS, type Layer, NO_OFFSET } from './schema.js';
import type { Timeline } from './timeline.js';

const SECOND = PRECISIONS.indexOf('second');
const MS = PRECISIONS.indexOf('ms');

/** Rows of one chunk: the store's own vector size. */
const CHUNK = 2048;
/** The appender of the wide table holds what it was given until it is flushed; this many chunks are little and not slow. */
const CHUNKS_HELD = 8;

const POINT_TYPES: readonly DuckDBType[] = [
  BIGINT,
  UBIGINT,
  UINTEGER,
  INTEGER,
  INTEGER,
  INTEGER,
  UTINYINT,
  UTINYINT,
  USMALLINT,
  SMALLINT,
  UINTEGER,
  UINTEGER,
];

const EVENT_TYPES: readonly DuckDBType[] = [
  BIGINT,
  BIGINT,
  UTINYINT,
  SMALLINT,
  VARCHAR,
  UINTEGER,
  UTINYINT,
  VARCHAR,
  VARCHAR,
  VARCHAR,
  VARCHAR,
  INTEGER,
  INTEGER,
  INTEGER,
  VARCHAR,
  DECIMAL(18, 4),
  VARCHAR,
  DOUBLE,
  VARCHAR,
  VARCHAR,
  VARCHAR,
  UTINYINT,
  VARCHAR,
  VARCHAR,
  VARCHAR,
  VARCHAR,
  UINTEGER,
  UINTEGER,
];

/** An event with all that the pipeline adds to the source's fields. */
export interface EventRow {
  readonly fields: RecordFields;
  readonly hash: string;
  readonly host: string | undefined;
  readonly topic: string | undefined;
  readonly copyKey: string | undefined;
  readonly timeless: string | undefined;
  readonly entry: number;
  readonly item: number;
}

/** Where one column of a chunk can be filled in bulk. */
interface TypedVector<T> {
  readonly items: T;
  readonly validity: { setItemValid(index: number, valid: boolean): void };
  flush(): void;
}

/** One fix on its way into the store; used for the few sources that make fixes one by one. */
export interface PointRow {
  readonly at: number | undefined;
  readonly hash: PointHash;
  readonly latE7: number;
  readonly lonE7: number;
  readonly accuracyM: number | undefined;
  readonly precision: Precision | undefined;
  readonly layer: Layer;
  readonly offset: number | undefined;
  readonly entry: number;
  readonly item: number;
}

/**
 * The one writer. Rows are collected column by column and handed over in chunks: row-wise calls from JavaScript
 * cost twice as much. Fixes go through typed arrays, 64-bit numbers as two halves, so that no BigInt is made.
 */
export class Appender {
  private readonly events: DuckDBValue[][] = EVENT_TYPES.map(() => []);
  private eventCount = 0;
  private eventChunks = 0;
  private readonly points = {
    at: new Float64Array(CHUNK),
    high: new Uint32Array(CHUNK),
    low: new Uint32Array(CHUNK),
    lat: new Int32Array(CHUNK),
    lon: new Int32Array(CHUNK),
    accuracy: new Int32Array(CHUNK),
    precision: new Uint8Array(CHUNK),
    layer: new Uint8Array(CHUNK),
    wifi: new Uint16Array(CHUNK),
    offset: new Int16Array(CHUNK),
    entry: new Uint32Array(CHUNK),
    item: new Uint32Array(CHUNK),
  };
  private pointCount = 0;

  private constructor(
    private readonly pointAppender: DuckDBAppender,
    private readonly eventAppender: DuckDBAppender,
  ) {}

  static async open(timeline: Timeline): Promise<Appender> {
    return new Appender(
      await timeline.connection.createAppender('point'),
      await timeline.connection.createAppender('event'),
    );
  }

  event(row: EventRow): void {
    const f = row.fields;
    const values: DuckDBValue[] = [
      big(f.at),
      big(f.until),
      f.precision === undefined ? null : PRECISIONS.indexOf(f.precision),
      minutes(f.offset) ?? null,
      row.hash,
      1,
      KINDS.indexOf(f.kind),
      f.title ?? null,
      f.url ?? null,
      row.host ?? null,
      f.party ?? null,
      f.latE7 ?? null,
      f.lonE7 ?? null,
      metres(f.accuracyM) ?? null,
      f.place ?? null,
      decimal(f.amount),
      f.currency ?? null,
      f.quantity ?? null,
      f.device ?? null,
      f.ip ?? null,
      f.app ?? null,
      f.direction === undefined ? null : DIRECTIONS.indexOf(f.direction),
      f.detail === undefined || Object.keys(f.detail).length === 0 ? null : JSON.stringify(f.detail),
      row.topic ?? null,
      row.copyKey ?? null,
      row.timeless ?? null,
      row.entry,
      row.item,
    ];
    for (let i = 0; i < values.length; i++) this.events[i]!.push(values[i]!);
    this.eventCount++;
    if (this.eventCount >= CHUNK) this.flushEvents();
  }

  point(row: PointRow): void {
    const p = this.points;
    const i = this.pointCount;
    p.at[i] = row.at ?? Number.NaN;
    p.high[i] = row.hash.high;
    p.low[i] = row.hash.low;
    p.lat[i] = row.latE7;
    p.lon[i] = row.lonE7;
    p.accuracy[i] = metres(row.accuracyM) ?? -1;
    p.precision[i] = PRECISIONS.indexOf(row.precision ?? 'second');
    p.layer[i] = LAYERS.indexOf(row.layer);
    p.wifi[i] = 0;
    p.offset[i] = minutes(row.offset) ?? NO_OFFSET;
    p.entry[i] = row.entry;
    p.item[i] = row.item;
    if (++this.pointCount === CHUNK) this.flushPoints();
  }

  /** A batch of fixes straight from the scanner. */
  pointColumns(
    columns: PointColumns,
    entry: number,
    hasher: (at: number, lat: number, lon: number, accuracy: number, into: PointHash) => void,
  ): void {
    const p = this.points;
    const hash: PointHash = { high: 0, low: 0 };
    for (let k = 0; k < columns.length; k++) {
      const i = this.pointCount;
      const at = columns.at[k]!;
      const lat = columns.latE7[k]!;
      const lon = columns.lonE7[k]!;
      const accuracy = columns.accuracyM[k]!;
      hasher(at, lat, lon, accuracy, hash);
      p.at[i] = at;
      p.high[i] = hash.high;
      p.low[i] = hash.low;
      p.lat[i] = lat;
      p.lon[i] = lon;
      p.accuracy[i] = accuracy;
      p.precision[i] = columns.hasMs[k] === 1 ? MS : SECOND;
      p.layer[i] = 0;
      p.wifi[i] = columns.wifi[k]!;
      p.offset[i] = NO_OFFSET;
      p.entry[i] = entry;
      p.item[i] = columns.item[k]!;
      if (++this.pointCount === CHUNK) this.flushPoints();
    }
  }

  close(): void {
    if (this.pointCount > 0) this.flushPoints();
    if (this.eventCount > 0) this.flushEvents();
    this.pointAppender.closeSync();
    this.eventAppender.closeSync();
  }

  private flushEvents(): void {
    const chunk = DuckDBDataChunk.create(EVENT_TYPES, this.eventCount);
    chunk.setColumns(this.events);
    this.eventAppender.appendDataChunk(chunk);
    if (++this.eventChunks % CHUNKS_HELD === 0) this.eventAppender.flushSync();
    for (const column of this.events) column.length = 0;
    this.eventCount = 0;
  }

  private flushPoints(): void {
    const n = this.pointCount;
    const p = this.points;
    const chunk = DuckDBDataChunk.create(POINT_TYPES, n);
    const vector = <T>(index: number): TypedVector<T> => chunk.getColumnVector(index) as unknown as TypedVector<T>;

    const at = vector<BigInt64Array>(0);
    const atHalves = new Uint32Array(at.items.buffer, at.items.byteOffset, n * 2);
    for (let i = 0; i < n; i++) {
      const ms = p.at[i]!;
      if (Number.isNaN(ms)) {
        at.validity.setItemValid(i, false);
        continue;
      }
      const high = Math.floor(ms / 4294967296);
      atHalves[2 * i] = ms - high * 4294967296;
      atHalves[2 * i + 1] = high;
    }
    at.flush();

    const hash = vector<BigUint64Array>(1);
    const hashHalves = new Uint32Array(hash.items.buffer, hash.items.byteOffset, n * 2);
    for (let i = 0; i < n; i++) {
      hashHalves[2 * i] = p.low[i]!;
      hashHalves[2 * i + 1] = p.high[i]!;
    }
    hash.flush();

    const nth = vector<Uint32Array>(2);
    nth.items.fill(1);
    nth.flush();
    const bulk: readonly [number, { subarray(from: number, to: number): ArrayLike<number> }][] = [
      [3, p.lat],
      [4, p.lon],
      [5, p.accuracy],
      [6, p.precision],
      [7, p.layer],
      [8, p.wifi],
      [9, p.offset],
      [10, p.entry],
      [11, p.item],
    ];
    for (const [index, values] of bulk) {
      const column = vector<{ set(values: ArrayLike<number>): void }>(index);
      column.items.set(values.subarray(0, n));
      column.flush();
    }
    this.pointAppender.appendDataChunk(chunk);
    this.pointCount = 0;
  }
}

/** Exports hold impossible numbers too; what does not fit its column is not stated. */
const metres = (value: number | undefined): number | undefined =>
  value !== undefined && value >= 0 && value < 2 ** 31 ? Math.round(value) : undefined;
const minutes = (value: number | undefined): number | undefined =>
  value !== undefined && Math.abs(value) <= 16 * 60 ? Math.round(value) : undefined;

const big = (ms: number | undefined): bigint | null => (ms === undefined ? null : BigInt(Math.round(ms)));

/** A decimal string to DECIMAL(18, 4), exactly; more than four places are cut. */
function decimal(text: string | undefined): DuckDBDecimalValue | null {
  if (text === undefined) return null;
  const m = /^(-?)(\d{1,14})(?:\.(\d+))?$/.exec(text);
  if (!m) return null;
  const scaled = BigInt(m[2]!) * 10_000n + BigInt((m[3] ?? '').slice(0, 4).padEnd(4, '0'));
  return new DuckDBDecimalValue(m[1] === '-' ? -scaled : scaled, 18, 4);
}
