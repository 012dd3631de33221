import type { DecodedFile, Decoder, PointColumns } from '../decode/decoder.js';
import type { Kind, Platform } from '../record/kinds.js';
import type { RecordFields, Skip } from '../record/record.js';
import type { Zone } from '../record/zone.js';
import type { Text } from '../text/text.js';

/** Where an item comes from, and what is known about its export before it is read. */
export interface Here {
  /** Normalised path: NFC, `/`, one leading slash. Letter case as in the archive. */
  readonly path: string;
  /** Path segments, the file name last. */
  readonly segments: readonly string[];
  /** Name of the archive, for files that it alone tells apart; untrusted text. */
  readonly archive?: string;
  readonly size: number;
  /** Instant of the export in ms, if the archive states it. */
  readonly exportedAt: number | undefined;
  /** Names, addresses and user names of the export's owner, lower case. */
  readonly owner: ReadonlySet<string>;
  /** Zone that the export states for the account; local wall-clock times are read in it. */
  readonly zone: Zone | undefined;
  /** Zone of the report (`--tz` or derived), for wall-clock times when the export states none. */
  readonly assumedZone: Zone;
  /** What shapes with `gather` found under this key in the files of this export, in their order. */
  readonly gathered: (key: string) => readonly string[];
}

/** What a context file says about the export it lies in. Read before everything else. */
export interface Claim {
  /** What makes the account the same in every export: a mail address, an id. Lower case. */
  readonly accountKey?: string | undefined;
  /** All spellings by which files name the owner. Lower case. */
  readonly names?: readonly string[];
  readonly mails?: readonly string[];
  /** Numeric account id at the platform. */
  readonly id?: string | undefined;
  readonly zone?: string | undefined;
  readonly exportedAt?: number | undefined;
  /** A product's folder as spelt in the archive → its English name (Google's index page). */
  readonly folders?: ReadonlyMap<string, string>;
}

export type Reading = RecordFields | readonly RecordFields[] | Skip;

/** One shape of a source's file: a vintage, a format, a layout. */
export interface FileShape<Item> {
  /** Tested against the normalised path, which starts with `/`. Left out: only the content decides. */
  readonly path?: RegExp;
  /** Confirms (or, without `path`, recognises) by the first 320 KiB of text, BOM removed. */
  readonly sniff?: (head: string) => boolean;
  /**
   * Whatever lies at this path is nothing else, whatever it looks like: a folder where people keep files of their own,
   * perhaps another export. No other source sees these files.
   */
  readonly sealed?: true;
  readonly decode: Decoder<Item>;
  /** Pure and synchronous. If it throws, the item is booked as failed and reading goes on. */
  readonly read: (item: Item, here: Here) => Reading;
  /** Of twins in JSON and HTML the JSON is read: HTML times are wall-clock text without a reliable zone. */
  readonly format: 'json' | 'html' | 'csv' | 'text' | 'path';
  /** What this file tells about its export; such files are read before all others. */
  readonly claim?: (item: Item, here: Here) => Claim | undefined;
  /**
   * What records of other rows or files need from this item: key and value, such as an order item's id and a part of
   * its price. Such files are read twice, and the values stay in memory: short ones only.
   */
  readonly gather?: (item: Item, here: Here) => readonly [key: string, value: string] | undefined;
}

/** A file whose items are location fixes in columns; `read` is not called. */
export interface PointShape {
  readonly path?: RegExp;
  readonly sniff?: (head: string) => boolean;
  readonly points: (bytes: AsyncIterable<Buffer>, file: DecodedFile) => AsyncIterable<PointColumns>;
  readonly format: 'json';
}

/**
 * One product of one platform, whatever the vintage, format or language. One file in `sources/<platform>/`.
 */
export interface Source {
  /** `<platform>.<product>`, the product's own English name in kebab-case. */
  readonly id: string;
  readonly platform: Platform;
  readonly product: string;
  /** Section of the platform's format note that describes it; the tables in docs/ are ordered by it. */
  readonly section?: string;
  readonly kinds: readonly Kind[];
  /** What its files tell about a person. */
  readonly tells: Text;
  readonly evidence: 'seen in data' | 'seen in parser code' | 'documented';
  // biome-ignore lint/suspicious/noExplicitAny: each shape has its own item type, checked where it is made
  readonly files: readonly (FileShape<any> | PointShape)[];
  /**
   * What makes a record the same in another export, format or language: the parts are joined and hashed.
   * Never wording, zone or anything that a later export restates.
   */
  readonly identity: (record: RecordFields) => readonly (string | number | undefined)[];
  /**
   * The time in that identity, where exports as HTML and as JSON exist: it stands apart because their clocks may differ
   * by the zone, and the rest tells which events could be the same.
   */
  readonly moment?: (record: RecordFields) => string | number | undefined;
  /** What tells events apart when that time does not count, though it is no part of the identity. */
  readonly timeless?: (record: RecordFields) => string | number | undefined;
  /** Kinds that a file at this path can yield, where that is fewer than all. @param path as in the archive, `/`-prefixed */
  readonly kindsIn?: (path: string) => readonly Kind[];
  /** What an event has in common with its copy under another product of the platform; `ad.*` wins. */
  readonly copyOf?: (
    record: RecordFields,
    identity: readonly (string | number | undefined)[],
  ) => readonly (string | number | undefined)[] | undefined;
}

export const defineSource = (source: Source): Source => source;

/** Checks a shape's item type once, here, so that the list of a source's shapes can mix them. */
export const fileShape = <Item>(shape: FileShape<Item>): FileShape<Item> => shape;
