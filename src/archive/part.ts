import type { Problem } from '../ledger/problem.js';
import type { Archive, Entry, Limits } from './archive.js';
import type { Budget } from './budget.js';
import type { FilePool } from './byte-source.js';
import type { Scratch } from './scratch.js';

/** Why an entry cannot be opened at all. */
export type Fault = NonNullable<Entry['fault']>;

/** Called for each chosen entry with its bytes; see `Archive.visit`. */
export type Each = (entry: Entry, bytes: AsyncIterable<Buffer>) => Promise<void>;

/** An entry while its archive is being put together: only then is its place in the united order known. */
export interface Member extends Entry {
  index: number;
}

/** One input, opened. One or several of them become an `Archive`. */
export interface Part {
  /** Base name of the file or folder. Untrusted text. */
  readonly name: string;
  readonly form: Archive['form'];
  readonly bytes: number;
  /** In the order of the archive, members of nested zips in the place of their zip. */
  readonly members: readonly Member[];
  readonly problems: readonly Problem[];
  /** Goes into the digest where a cheap one tells two listings apart that look alike. */
  readonly checksum?: number | undefined;
  /** As `Archive.visit`; `wanted` holds members of this part only, ascending. */
  visit(wanted: readonly Member[], each: Each): Promise<void>;
  close(): Promise<void>;
}

/** What the parts of one run share. */
export interface Run {
  readonly limits: Limits;
  readonly budget: Budget;
  readonly files: FilePool;
  readonly scratch: Scratch;
  /** See `OpenOptions`. */
  readonly keepClosed: (path: string) => boolean;
}
