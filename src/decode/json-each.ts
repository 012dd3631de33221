import { EntryFault } from '../ledger/problem.js';
import { Damaged, type Decoder } from './decoder.js';
import { type ElementSink, JsonFrame } from './json-frame.js';
import { INVALID, parseBatch } from './json-parse.js';
import type { ElementBatch } from './json-pending.js';
import { utf8Bytes } from './utf8-bytes.js';

/** What a source makes of one JSON document; a fresh one is made for every entry. */
export interface Unfold<Item> {
  /**
   * Called for every entry of the root array (key `''`), for every entry of an array that is a member of the root
   * object, and for every other member of the root object, in the order of the file.
   */
  element(key: string, value: unknown): Iterable<Item>;
  /**
   * Name of a list in the root object whose entries hold long lists themselves (conversations with their events). Each
   * object in it is taken apart as the root object is: `element` is called with `list.member`.
   */
  readonly within?: string;
  /** An object of the list `within` begins. */
  enter?(): void;
  /** After a complete document; not after one that is cut off or broken. */
  end?(): Iterable<Item>;
}

export interface JsonElement {
  readonly key: string;
  readonly value: unknown;
}

/** Enough text for JSON.parse to be at its best, little enough to stay small in memory. */
const BATCH_BYTES = 256 * 2 ** 10;

/**
 * Streams a JSON document element by element, whatever its size and layout. Good elements around a bad one are kept.
 * A root that is neither array nor object has no items, an empty file neither. A whole number that a double cannot hold
 * comes as a string of its digits; ids of that kind are never computed with.
 */
export function jsonEach<Item>(unfold: () => Unfold<Item>): Decoder<Item> {
  return async function* (bytes) {
    const items = new Items(unfold());
    const frame = new JsonFrame(items, BATCH_BYTES);
    let fault: unknown;
    try {
      for await (const chunk of utf8Bytes(bytes)) {
        frame.write(chunk);
        if (items.bytes >= BATCH_BYTES) yield* items.take();
      }
      frame.end();
      items.end();
    } catch (error) {
      // The document's fault, or that of the archive under it: what is complete comes first.
      fault = error;
      frame.release();
    }
    yield* items.take();
    if (fault !== undefined) throw fault;
  };
}

export const jsonElements: Decoder<JsonElement> = jsonEach(() => ({ element: (key, value) => [{ key, value }] }));

class Items<Item> implements ElementSink {
  private items: (Item | Damaged)[] = [];
  /** Text behind the items that wait. */
  bytes = 0;

  readonly within: string | undefined;

  constructor(private readonly unfold: Unfold<Item>) {
    this.within = unfold.within;
  }

  enter(): void {
    this.unfold.enter?.();
  }

  elements(key: string, batch: ElementBatch): void {
    this.bytes += batch.bytes.length;
    let i = 0;
    for (const value of parseBatch(batch)) {
      const offset = batch.offset + batch.bounds[i]!;
      i += 2;
      if (value === INVALID) this.items.push(new Damaged('JSON_INVALID', { offset }));
      else this.add(() => this.unfold.element(key, value), offset);
    }
  }

  lost(_key: string, code: Damaged['code'], offset: number): void {
    this.items.push(new Damaged(code, { offset }));
  }

  end(): void {
    this.add(() => this.unfold.end?.() ?? []);
  }

  *take(): Iterable<readonly (Item | Damaged)[]> {
    if (this.items.length > 0) yield this.items;
    this.items = [];
    this.bytes = 0;
  }

  /** An element of an unexpected shape may surprise its source; that costs this element, not the file. */
  private add(items: () => Iterable<Item>, offset?: number): void {
    try {
      for (const item of items()) this.items.push(item);
    } catch (error) {
      if (error instanceof EntryFault) throw error;
      this.items.push(new Damaged('ITEMS_FAILED', offset === undefined ? {} : { offset }));
    }
  }
}
