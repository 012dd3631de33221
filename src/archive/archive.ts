import type { Problem } from '../ledger/problem.js';

/** One file in an input. A nested zip counts through its members; directories are no entries. */
export interface Entry {
  /** Position in the archive's own order; with the archive it is the order of the receipts. */
  readonly index: number;
  /** Path inside the archive, `/`-separated, NFC; a nested zip's name is a path segment. A label only, never joined to a file system path. */
  readonly path: string;
  /** Inflated size in bytes as declared. */
  readonly size: number;
  /** CRC-32 as declared by a zip or computed while listing a tgz; folders compute it only on demand. */
  readonly crc32?: number | undefined;
  /** Modification time in ms, where the archive states one. */
  readonly modified?: number | undefined;
  /** Why the entry cannot be opened at all (encrypted, unknown method, overlap, link). */
  readonly fault?: Pick<Problem, 'code' | 'offset' | 'values'> | undefined;
  /** Byte position of the entry's data in the file that the user has, when there is one. */
  readonly offset?: number | undefined;
}

export type Form = 'zip' | 'tgz' | 'folder' | 'file' | 'timeline';

/** One opened input, or several parts of one export united. */
export interface Archive {
  /** Base name of the (first) file. Untrusted text. */
  readonly name: string;
  readonly form: Exclude<Form, 'timeline'>;
  readonly parts: number;
  /** Bytes of the files that the user has. */
  readonly bytes: number;
  /** Hex SHA-256 over the sorted list of (path, size, checksum where known): cheap, stable, the same for renamed copies. */
  readonly digest: string;
  /** Instant of the export in ms, when the archive's name or its root folder's name states it. */
  readonly exportedAt?: number | undefined;
  /** In archive order, parts in part order. */
  readonly entries: readonly Entry[];
  /** Faults found while opening; the entries that could be listed are kept all the same. */
  readonly problems: readonly Problem[];
  /**
   * Streams the chosen entries, one after the other, in ascending `index`. `bytes` yields inflated pieces of
   * up to 256 KiB and throws an EntryFault at damage (after all good bytes; ZIP_CRC at the very end).
   * `each` may stop reading `bytes` early. A tgz is inflated once per call, so ask once.
   */
  visit(wanted: readonly Entry[], each: (entry: Entry, bytes: AsyncIterable<Buffer>) => Promise<void>): Promise<void>;
  /** CRC-32 of an entry whose archive does not state it (reads the entry). */
  checksum(entry: Entry): Promise<number>;
  close(): Promise<void>;
}

/** What an input turned out to be. */
export interface Opened {
  readonly archives: readonly Archive[];
  /** Inputs with nothing usable in them. */
  readonly problems: readonly Problem[];
}

/** Defaults of the fault model; each can be set by an option. */
export interface Limits {
  /** Inflated bytes of one entry that is parsed. */
  readonly entryBytes: number;
  /** Inflated to packed, once past `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Inflated bytes of one run, at least; or 100 times the input if that is more. */
  readonly runBytes: number;
  readonly entries: number;
  readonly nesting: number;
  readonly nameBytes: number;
}

export const LIMITS: Limits = {
  entryBytes: 8 * 2 ** 30,
  ratio: 200,
  ratioFrom: 64 * 2 ** 20,
  runBytes: 64 * 2 ** 30,
  entries: 2_000_000,
  nesting: 2,
  nameBytes: 4096,
};
