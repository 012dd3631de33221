/** Rows of one chunk: the store's own vector size. */
export const CHUNK = 2048;

type Items = Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float64Array | BigInt64Array;

/**
 * Values of one column of fixed width. `width` items stand for one value: 64-bit integers are two 32-bit halves, the
 * lower first, and 128-bit ones four, as the store keeps them on every machine that Node runs on; so no BigInt is made.
 */
export class FixedColumn<T extends Items = Items> {
  /** A bit for each row, 1: there is a value. Left out as long as there is one in every row. */
  valid: Uint8Array | undefined;

  constructor(
    readonly items: T,
    readonly width = 1,
  ) {}

  unset(row: number): void {
    this.valid ??= new Uint8Array(CHUNK / 8).fill(0xff);
    this.valid[row >> 3]! &= ~(1 << (row & 7));
  }
}

/** Values of a text column; undefined: none. */
export class TextColumn {
  readonly items: (string | undefined)[] = [];
}

/** Up to 2,048 rows of one table, column by column, in the order of its columns: plain data that can change threads. */
export interface Chunk {
  readonly table: 'event' | 'point';
  readonly rows: number;
  readonly columns: readonly (FixedColumn | TextColumn)[];
}

/** Where full chunks go. */
export type ChunkSink = (chunk: Chunk) => void;

/** Milliseconds as a 64-bit integer; NaN and undefined: none. */
export function setInstant(column: FixedColumn<Uint32Array>, row: number, ms: number | undefined): void {
  if (ms === undefined || Number.isNaN(ms)) {
    column.unset(row);
    return;
  }
  const whole = Math.round(ms);
  const high = Math.floor(whole / 4294967296);
  column.items[2 * row] = whole - high * 4294967296;
  column.items[2 * row + 1] = high;
}
