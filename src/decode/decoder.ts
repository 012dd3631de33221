import type { ProblemCode } from '../ledger/problem.js';

/**
 * Turns the bytes of one entry into items, in batches, safe at any chunk boundary. Holds no entry whole.
 * Good items are yielded before a fault is thrown (as EntryFault with the byte inside the entry).
 */
export type Decoder<Item> = (
  bytes: AsyncIterable<Buffer>,
  file: DecodedFile,
) => AsyncIterable<ReadonlyArray<Item | Damaged>>;

/** What a decoder may know about the entry. */
export interface DecodedFile {
  readonly path: string;
  readonly size: number;
}

/** One item that could not be decoded although the entry goes on (a broken CSV row, an element over 16 MiB). */
export class Damaged {
  constructor(
    readonly code: ProblemCode,
    readonly at: { readonly offset?: number; readonly line?: number } = {},
  ) {}
}

/** One JSON record, string or CSV field may be this large (bytes). */
export const ITEM_LIMIT = 16 * 2 ** 20;
/** JSON nesting below one item. */
export const DEPTH_LIMIT = 512;

/** Columns of location fixes taken straight from the bytes: the path for files of several GB. */
export interface PointColumns {
  /** Rows in use. */
  length: number;
  /** Milliseconds since 1970; NaN: undated. */
  readonly at: Float64Array;
  readonly latE7: Int32Array;
  readonly lonE7: Int32Array;
  /** Metres; -1: not stated. */
  readonly accuracyM: Int32Array;
  /** 1: the time has milliseconds, 0: seconds only. */
  readonly hasMs: Uint8Array;
  /** Wi-Fi access points seen with this fix. */
  readonly wifi: Uint16Array;
  /** Item number within the entry. */
  readonly item: Uint32Array;
  /** Items that are no fix (no coordinates) since the last batch, and items that could not be read. */
  skipped: number;
  failed: number;
}
