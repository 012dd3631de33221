import { Damaged, type Decoder } from '../../decode/decoder.js';
import { metaRecords, metaSections } from '../../decode/meta-sections.js';
import { skip } from '../../record/record.js';
import { type Claim, type FileShape, fileShape, type Here, type Reading } from '../source.js';
import { facebookJson } from './dialect.js';
import { type Line, linesOf, sectionLine, type Uncounted } from './line.js';
import { hasRoot, htmlAt, isMetaPage, jsonAt } from './paths.js';

/** Files that hold the same list, whatever their vintage, format or language. */
export interface Listing {
  /** End of the path without extension, see `jsonAt`: `friends/(?:your_friends|friends)`. */
  readonly at: string;
  /** Root keys of the JSON, without version. None: only records of labelled values and bare arrays. */
  readonly roots?: readonly string[];
  /** How the root is called is not known: texts below any root are lines, too. */
  readonly anyRoot?: true;
  /** The root is an object whose lists hold the lines (`{payments: [...]}` below `payments_v2`). */
  readonly whole?: true;
  /** On pages, lists and blocks inside a record belong to it as in JSON, instead of being lines of their own before it. */
  readonly nested?: true;
  /** Called for each line. If it throws, the line alone is booked as failed. */
  readonly read: (line: Line, here: Here) => Reading;
  /** What the line tells about whose export it is. */
  readonly claim?: (line: Line, here: Here) => Claim | undefined;
}

/** For each list its JSON and its HTML. */
export const lineFiles = (...listings: readonly Listing[]): readonly FileShape<Line>[] =>
  listings.flatMap(({ at, roots = [], whole = false, anyRoot = false, nested = false, read, claim }) => [
    fileShape<Line>({
      path: jsonAt(at),
      sniff: anyRoot ? isJson : roots.length > 0 ? hasRoot(...roots) : isMetaJson,
      format: 'json',
      decode: counted(
        facebookJson((part) => (!anyRoot && isNoItem(part.root, part.value, roots) ? [] : linesOf(part, whole))),
      ),
      read,
      ...(claim && { claim }),
    }),
    fileShape<Line>({
      path: htmlAt(at),
      sniff: isMetaPage,
      format: 'html',
      decode: counted(pageLines(nested)),
      read: readPage(read),
      ...(claim && { claim }),
    }),
  ]);

const isJson = (head: string): boolean => /^\s*[[{]/.test(head);

/** Records, lists of them, and lists without a root have one of these members; other people's JSON has few of them. */
const isMetaJson = (head: string): boolean =>
  isJson(head) &&
  (/^\s*(?:\[\s*\]|\{\s*\})\s*$/.test(head) ||
    /"(?:label_values|fbid|ent_name|\w*timestamp|\w+_v\d+|string_map_data|string_list_data|media_map_data)"\s*:/.test(
      head,
    ));

/** A file's own name or description beside its lists. */
const isNoItem = (root: string | undefined, value: unknown, roots: readonly string[]): boolean =>
  root !== undefined && root !== '' && typeof value !== 'object' && !roots.includes(root);

const pageLines = (nested: boolean): Decoder<Uncounted> =>
  async function* (bytes, file) {
    for await (const batch of (nested ? metaRecords : metaSections)(bytes, file))
      yield batch.map((section) => (section instanceof Damaged ? section : sectionLine(section)));
  };

const counted = (decode: Decoder<Uncounted>): Decoder<Line> =>
  async function* (bytes, file) {
    let nth = 0;
    for await (const batch of decode(bytes, file))
      yield batch.map((line) => (line instanceof Damaged ? line : { ...line, nth: nth++ }));
  };

/** Pages have sections that only group others. */
const readPage =
  (read: Listing['read']) =>
  (line: Line, here: Here): Reading =>
    line.title === undefined &&
    line.labels.length + line.texts.length + line.links.length === 0 &&
    line.when === undefined
      ? skip('section of a page without content', 'Abschnitt einer Seite ohne Inhalt')
      : read(line, here);
