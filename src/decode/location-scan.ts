import type { PointColumns } from './decoder.js';
import { WASM } from './location-scan-wasm.js';

/** The instance's memory grows in units of this many bytes. */
const PAGE = 65_536;
/** Behind any text there must be this many zeros. */
const ZEROS = 64;
const COMMA = 44;

/** Bytes of text that can be loaded at once: little enough to stay in the processor's cache. */
export const TEXT_BYTES = 256 * 2 ** 10;

/** What `wasm/location-scan.ts` exports; addresses are byte offsets in `memory`. */
interface Scanner {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  scan(from: number, to: number, item: number, room: number): number;
  readonly rows: Global;
  readonly elements: Global;
  readonly ROWS: Global;
  readonly AT: Global;
  readonly LAT_E7: Global;
  readonly LON_E7: Global;
  readonly ACCURACY_M: Global;
  readonly ITEM: Global;
  readonly WIFI: Global;
  readonly HAS_MS: Global;
  readonly TEXT: Global;
}
interface Global {
  readonly value: number;
}

/** The part that is used here; the types of Node have none of it. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
};

const COLUMNS = ['at', 'latE7', 'lonE7', 'accuracyM', 'hasMs', 'wifi', 'item'] as const;

/**
 * Reads elements of the location list straight from their bytes into columns, as many as there are in a chunk, building
 * no object and no string. The work is done in WebAssembly, for its instructions that look at 16 bytes at once; how is
 * told in `wasm/location-scan.ts`. Here is the way in and out: text is copied into its memory (at most a tenth of the
 * time), fixes out of it.
 *
 * It takes only what it fully understands. At an escape, an odd number, a doubled key, a strange time, it stops, and
 * that element goes to JSON.parse and `pointOf`; so the two can differ on no valid input. What is nested is not judged:
 * broken JSON in there, if its brackets fit, costs nothing.
 */
export class LocationScan {
  private static one: LocationScan | undefined;

  /** One is enough, and memory is dear: nothing is kept here between loading a text and taking the fixes from it. */
  static shared(): LocationScan {
    LocationScan.one ??= new LocationScan();
    return LocationScan.one;
  }

  private readonly wasm: Scanner;
  /** Address of the chunk, and of single elements, which are as large as they are. */
  private readonly chunkAt: number;
  private readonly singleAt: number;
  private chunkEnd: number;

  private memory!: Uint8Array;
  private columns!: Omit<PointColumns, 'length' | 'skipped' | 'failed'>;

  private constructor() {
    const module = new WebAssembly.Module(Buffer.from(WASM, 'base64'));
    this.wasm = new WebAssembly.Instance(module).exports as Scanner;
    this.chunkAt = this.wasm.TEXT.value;
    this.chunkEnd = this.chunkAt;
    this.singleAt = this.chunkAt + TEXT_BYTES + ZEROS;
    this.view();
    this.reserve(this.singleAt);
  }

  /** How many elements the last call took, and how many fixes were among them. */
  get elements(): number {
    return this.wasm.elements.value;
  }
  get rows(): number {
    return this.wasm.rows.value;
  }

  /** What `take` reads from; at most `TEXT_BYTES`. */
  load(chunk: Uint8Array): void {
    this.chunkEnd = this.put(chunk, this.chunkAt);
  }

  /**
   * Takes elements from the one at this index of the chunk on, until `room` fixes are found. The first is number `item`
   * of its list. Gives the index of the comma or bracket behind the last one; -1: not understood, or not all here.
   */
  take(at: number, item: number, room: number): number {
    const behind = this.wasm.scan(this.chunkAt + at, this.chunkEnd, item, Math.min(room, this.wasm.ROWS.value));
    return behind === 0 ? -1 : behind - this.chunkAt;
  }

  /** Takes this one element; false: not understood. */
  takeSingle(element: Uint8Array, item: number): boolean {
    this.reserve(this.singleAt + element.length + 1);
    const end = this.put(element, this.singleAt);
    this.memory[end] = COMMA;
    return this.wasm.scan(this.singleAt, end + 1, item, 1) === end;
  }

  /** Copies the fixes of the last call behind those that are there. */
  copyTo(points: PointColumns): void {
    const { rows } = this;
    for (const name of COLUMNS) points[name].set(this.columns[name].subarray(0, rows), points.length);
    points.length += rows;
  }

  private put(text: Uint8Array, at: number): number {
    const end = at + text.length;
    this.memory.set(text, at);
    this.memory.fill(0, end, end + ZEROS + 1);
    return end;
  }

  /** Makes room for text that ends here. */
  private reserve(end: number): void {
    const missing = end + ZEROS - this.memory.length;
    if (missing <= 0) return;
    this.wasm.memory.grow(Math.ceil(missing / PAGE));
    this.view();
  }

  private view(): void {
    const { memory, ROWS, AT, LAT_E7, LON_E7, ACCURACY_M, ITEM, WIFI, HAS_MS } = this.wasm;
    const { buffer } = memory;
    this.memory = new Uint8Array(buffer);
    this.columns = {
      at: new Float64Array(buffer, AT.value, ROWS.value),
      latE7: new Int32Array(buffer, LAT_E7.value, ROWS.value),
      lonE7: new Int32Array(buffer, LON_E7.value, ROWS.value),
      accuracyM: new Int32Array(buffer, ACCURACY_M.value, ROWS.value),
      hasMs: new Uint8Array(buffer, HAS_MS.value, ROWS.value),
      wifi: new Uint16Array(buffer, WIFI.value, ROWS.value),
      item: new Uint32Array(buffer, ITEM.value, ROWS.value),
    };
  }
}
