import type { Tally } from '../key.js';
import type { Body, PlannedEntry, PlannedZip } from '../zip.js';

/** A zip being filled; `items` go to the key under the zip's name and, inside another zip, its path. */
export class Parcel {
  readonly entries: PlannedEntry[] = [];

  constructor(
    readonly name: string,
    readonly date: readonly [number, number, number],
    readonly tally: Tally,
    readonly within = '',
  ) {}

  add(path: string, body: Body, items: number | null): void {
    this.entries.push({ path, body });
    this.tally.file(`${this.within}${this.name}/${path}`, items);
  }

  put(inner: Parcel): void {
    this.entries.push({ path: inner.name, body: inner.zip() });
  }

  zip = (): PlannedZip => ({ name: this.name, date: this.date, entries: this.entries });
}
