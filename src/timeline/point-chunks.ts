import type { PointColumns } from '../decode/decoder.js';
import type { PointHash } from '../record/identity.js';
import { PRECISIONS, type Precision } from '../record/kinds.js';
import { CHUNK, type ChunkSink, FixedColumn, setInstant } from './chunk.js';
import { metres, minutes } from './limits.js';
import { LAYERS, type Layer, NO_OFFSET } from './schema.js';

const SECOND = PRECISIONS.indexOf('second');
const MS = PRECISIONS.indexOf('ms');

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

const columns = () => ({
  at: new FixedColumn(new Uint32Array(2 * CHUNK), 2),
  hash: new FixedColumn(new Uint32Array(2 * CHUNK), 2),
  nth: new FixedColumn(new Uint32Array(CHUNK).fill(1)),
  lat: new FixedColumn(new Int32Array(CHUNK)),
  lon: new FixedColumn(new Int32Array(CHUNK)),
  accuracy: new FixedColumn(new Int32Array(CHUNK)),
  precision: new FixedColumn(new Uint8Array(CHUNK)),
  layer: new FixedColumn(new Uint8Array(CHUNK)),
  wifi: new FixedColumn(new Uint16Array(CHUNK)),
  offset: new FixedColumn(new Int16Array(CHUNK).fill(NO_OFFSET)),
  entry: new FixedColumn(new Uint32Array(CHUNK)),
  item: new FixedColumn(new Uint32Array(CHUNK)),
});

/** Collects fixes column by column, numbers only. */
export class PointChunks {
  private into = columns();
  private rows = 0;

  constructor(private readonly sink: ChunkSink) {}

  add(row: PointRow): void {
    const { into, rows: i } = this;
    setInstant(into.at, i, row.at);
    into.hash.items[2 * i] = row.hash.low;
    into.hash.items[2 * i + 1] = row.hash.high;
    into.lat.items[i] = row.latE7;
    into.lon.items[i] = row.lonE7;
    into.accuracy.items[i] = metres(row.accuracyM) ?? -1;
    into.precision.items[i] = PRECISIONS.indexOf(row.precision ?? 'second');
    into.layer.items[i] = LAYERS.indexOf(row.layer);
    into.offset.items[i] = minutes(row.offset) ?? NO_OFFSET;
    into.entry.items[i] = row.entry;
    into.item.items[i] = row.item;
    if (++this.rows === CHUNK) this.flush();
  }

  /** A batch of fixes straight from the scanner. */
  addColumns(
    columns: PointColumns,
    entry: number,
    hasher: (at: number, lat: number, lon: number, accuracy: number, into: PointHash) => void,
  ): void {
    const hash: PointHash = { high: 0, low: 0 };
    for (let from = 0; from < columns.length; ) {
      const { into, rows } = this;
      const to = Math.min(columns.length, from + CHUNK - rows);
      const at = into.at.items;
      const hashes = into.hash.items;
      const precision = into.precision.items;
      for (let k = from, i = rows; k < to; k++, i++) {
        const ms = columns.at[k]!;
        hasher(ms, columns.latE7[k]!, columns.lonE7[k]!, columns.accuracyM[k]!, hash);
        hashes[2 * i] = hash.low;
        hashes[2 * i + 1] = hash.high;
        precision[i] = columns.hasMs[k] === 1 ? MS : SECOND;
        if (Number.isNaN(ms)) into.at.unset(i);
        else {
          const high = Math.floor(ms / 4294967296);
          at[2 * i] = ms - high * 4294967296;
          at[2 * i + 1] = high;
        }
      }
      into.lat.items.set(columns.latE7.subarray(from, to), rows);
      into.lon.items.set(columns.lonE7.subarray(from, to), rows);
      into.accuracy.items.set(columns.accuracyM.subarray(from, to), rows);
      into.wifi.items.set(columns.wifi.subarray(from, to), rows);
      into.item.items.set(columns.item.subarray(from, to), rows);
      into.entry.items.fill(entry, rows, rows + to - from);
      this.rows += to - from;
      from = to;
      if (this.rows === CHUNK) this.flush();
    }
  }

  flush(): void {
    if (this.rows === 0) return;
    this.sink({ table: 'point', rows: this.rows, columns: Object.values(this.into) });
    this.into = columns();
    this.rows = 0;
  }
}
