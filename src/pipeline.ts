import { crc32 } from 'node:zlib';
import type { Archive, Entry } from './archive/archive.js';
import { Damaged } from './decode/decoder.js';
import { Headed } from './decode/headed.js';
import { EntryBook, type Status } from './ledger/book.js';
import type { Ledger } from './ledger/ledger.js';
import { EntryFault, type Problem } from './ledger/problem.js';
import { AskedBytes, type Context, contextFor, contextOf, hereOf } from './recognise/context.js';
import { otherOfMeta, sentInChats } from './recognise/family.js';
import { fingerprint } from './recognise/fingerprint.js';
import { normalisePath, placeKey, stem } from './recognise/path.js';
import { type Candidate, isOwnFile, type Recognised, Recogniser } from './recognise/recognise.js';
import { Seen } from './recognise/seen.js';
import { type RecordFields, Skip } from './record/record.js';
import type { Zone } from './record/zone.js';
import type { LeftUnread } from './sources/left-unread.js';
import type { FileShape, Here, PointShape, Source } from './sources/source.js';
import type { Text } from './text/text.js';
import { type RecordWriter, type Rows, recordWriter } from './timeline/write.js';

/** What is told while reading; shown as progress. */
export interface Progress {
  readonly archive: string;
  readonly entry: string;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly records: number;
}

export interface Reading {
  readonly sources: readonly Source[];
  readonly leftUnread: readonly LeftUnread[];
  readonly rows: Rows;
  readonly ledger: Ledger;
  /** Checksums of the files that an earlier import has read, by place key and size joined by NUL. */
  readonly known: ReadonlyMap<string, ReadonlySet<number>>;
  /** For wall-clock times of exports that state no zone. */
  readonly assumedZone: Zone;
  readonly onProgress?: (progress: Progress) => void;
}

/** One entry on its way: recognised by path, not yet by content. */
interface Planned {
  readonly entry: Entry;
  readonly path: string;
  readonly recognised: Recognised;
}

const SMALL = 4 * 2 ** 20;
const NOTHING: Text = { en: 'nothing in it', de: 'ohne Inhalt' };
const NO_COORDINATES: Text = { en: 'no coordinates', de: 'ohne Koordinaten' };

/**
 * The whole flow: archive → recognise → decode → source → record → timeline. Archives and entries are taken in
 * their own order, so that receipts and repeats never depend on timing.
 */
export async function readArchives(archives: readonly Archive[], reading: Reading): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const recogniser = new Recogniser(reading.sources, reading.leftUnread);
  const seen = new Seen(archives, reading.known);
  const meter = new Meter(reading.onProgress);
  const plans: { archive: Archive; context: Context; planned: readonly Planned[] }[] = [];
  const budget = new AskedBytes();
  for (const archive of archives) {
    const first = plan(archive, recogniser);
    const context = await contextOf(archive, first, recogniser, budget);
    const planned = first.map((each) => inEnglish(each, context.folders, recogniser));
    for (const { entry, recognised } of planned) if (opens(recognised)) meter.expect(entry.size);
    plans.push({ archive, context, planned });
  }

  const elsewhere = new Map<string, readonly string[]>();
  for (const { context } of plans)
    for (const [key, values] of context.gathered) if (!elsewhere.has(key)) elsewhere.set(key, values);

  for (const { archive, context: own, planned } of plans) {
    problems.push(...archive.problems);
    const context = { ...own, elsewhere };
    const code = reading.ledger.archive(archive, context);
    const reader = new ArchiveReader(archive, code, context, recogniser, reading, meter, problems);
    const toRead: Planned[] = [];
    const twins: Planned[] = [];
    const stems = jsonStems(planned);
    for (const each of planned) {
      const { entry, path, recognised } = each;
      if (entry.fault) reader.refuse(each);
      else if (await seen.before(archive, entry, path)) reader.book(each, 'duplicate');
      else if (recognised.as === 'unread') reader.book(each, 'leftUnread', recognised.why);
      else if (recognised.as === 'unknown') reader.book(each, 'unknown');
      else if (recognised.as === 'empty') reader.book(each, 'read');
      else if (/\.html?$/i.test(path) && stems.has(stem(path))) twins.push(each);
      else toRead.push(each);
    }
    await reader.read(toRead);
    // The HTML twin of a JSON file is read only when the JSON was damaged or gave nothing.
    await reader.read(twins.filter(({ path }) => reader.wantingStems.has(stem(path))));
    for (const each of twins) if (!reader.wantingStems.has(stem(each.path))) reader.book(each, 'duplicate');
  }
  return problems;
}

function plan(archive: Archive, recogniser: Recogniser): Planned[] {
  const planned = archive.entries.map((entry) => {
    const path = normalisePath(entry.path);
    return { entry, path, recognised: recogniser.byPath(path) };
  });
  const isNot = otherOfMeta(
    archive.name,
    planned.filter(({ recognised }) => !isOwnFile(recognised)).map(({ path }) => path),
  );
  const sent = sentInChats(
    archive.form === 'zip',
    planned.map(({ path }) => path),
  );
  return planned.map((each) => {
    if (isOwnFile(each.recognised)) return each;
    const other = isNot?.(each.path);
    const recognised = other ? recogniser.byPath(each.path, other) : each.recognised;
    return { ...each, recognised: (recognised.as === 'sniff' && sent(each.path)) || recognised };
  });
}

/** Recognised by the English name of its folder, where the archive's index page tells it: folders are spelt → English. */
function inEnglish(each: Planned, folders: ReadonlyMap<string, string>, recogniser: Recogniser): Planned {
  if (folders.size === 0) return each;
  const segments = each.path.split('/');
  const at = segments.findIndex((segment, i) => i < segments.length - 1 && folders.has(segment));
  const english = folders.get(segments[at] ?? '');
  if (english === undefined || english === segments[at]) return each;
  segments[at] = english;
  return { ...each, recognised: recogniser.byPath(segments.join('/')) };
}

const opens = (recognised: Recognised): boolean => recognised.as === 'candidates' || recognised.as === 'sniff';

/** Paths without extension of the JSON files that a source may read. */
function jsonStems(planned: readonly Planned[]): ReadonlySet<string> {
  const json = planned.filter(
    ({ path, recognised, entry }) =>
      /\.json$/i.test(path) && recognised.as === 'candidates' && !isOwnFile(recognised) && !entry.fault,
  );
  return new Set(json.map(({ path }) => stem(path)));
}

class Meter {
  private total = 0;
  private done = 0;
  records = 0;
  private last = 0;

  constructor(private readonly tell: ((progress: Progress) => void) | undefined) {}

  expect(bytes: number): void {
    this.total += bytes;
  }

  advance(archive: string, entry: string, bytes: number): void {
    this.done += bytes;
    if (!this.tell || this.done - this.last < 4 * 2 ** 20) return;
    this.last = this.done;
    this.tell({ archive, entry, bytes: this.done, totalBytes: this.total, records: this.records });
  }
}

/** Reads the entries of one archive and books each exactly once. */
class ArchiveReader {
  /** Paths, without extension, of what gave nothing or not all: an HTML twin may stand in. */
  readonly wantingStems = new Set<string>();

  constructor(
    private readonly archive: Archive,
    private readonly code: number,
    private readonly context: Context,
    private readonly recogniser: Recogniser,
    private readonly reading: Reading,
    private readonly meter: Meter,
    private readonly problems: Problem[],
  ) {}

  book({ entry, path, recognised }: Planned, status: Status, why?: Text): void {
    // A file that failed counts against the source that would have read it: nothing can be clear then.
    const source = status === 'failed' && recognised.as === 'candidates' ? recognised.candidates[0]!.source : undefined;
    this.reading.ledger.entry(this.code, entry, placeKey(path), { status, why: why && JSON.stringify(why), source });
  }

  refuse(each: Planned): void {
    const { entry } = each;
    this.book(each, 'failed');
    this.problems.push({ ...entry.fault!, archive: this.archive.name, entry: entry.path, kept: 0 });
  }

  async read(wanted: readonly Planned[]): Promise<void> {
    const byEntry = new Map(wanted.map((each) => [each.entry, each]));
    const visited = new Set<Planned>();
    await this.archive.visit(
      wanted.map(({ entry }) => entry),
      async (entry, bytes) => {
        const each = byEntry.get(entry)!;
        visited.add(each);
        await this.readEntry(each, bytes);
      },
    );
    for (const each of wanted) {
      if (visited.has(each)) continue;
      this.book(each, 'failed');
      this.wantingStems.add(stem(each.path));
      this.problems.push({ code: 'FILE_CHANGED', archive: this.archive.name, entry: each.entry.path, kept: 0 });
    }
  }

  private async readEntry(each: Planned, bytes: AsyncIterable<Buffer>): Promise<void> {
    const { entry, path, recognised } = each;
    const book = new EntryBook();
    const input = new Headed(this.metered(bytes, entry));
    let candidate: Candidate | undefined;
    try {
      candidate = this.recogniser.byPathAlone(recognised) ?? this.recogniser.byHead(recognised, await input.head());
    } catch (fault) {
      if (!(fault instanceof EntryFault)) throw fault;
      candidate = recognised.as === 'candidates' ? recognised.candidates[0] : undefined;
      if (!candidate) book.breakOff(fault);
    }
    if (!candidate) {
      this.wantingStems.add(stem(path));
      if (recognised.as === 'candidates' && !book.broken && entry.size <= SMALL) await this.verify(input, book);
      if (book.broken) this.close(each, book, undefined);
      else if (entry.size === 0 && recognised.as === 'candidates') this.book(each, 'read');
      else this.bookUnrecognised(each, input.text);
      return;
    }
    const { source, shape } = candidate;
    const context = contextFor(this.context, source.platform);
    const here = hereOf(path, entry, context, this.reading.assumedZone);
    const entryCode = this.reading.ledger.open(
      this.code,
      entry,
      placeKey(path),
      source,
      context.account,
      shape.format === 'html',
    );
    const writer = recordWriter(this.reading.rows, source, context.account, entryCode, here, shape.format);
    try {
      if ('points' in shape) await this.readPoints(shape, input.all(), entry, book, writer);
      else await this.readItems(shape, input.all(), entry, here, book, writer);
    } catch (fault) {
      if (!(fault instanceof EntryFault)) throw fault;
      book.breakOff(fault);
    }
    this.close(each, book, entryCode);
  }

  private bookUnrecognised(each: Planned, head: string): void {
    const { recognised } = each;
    const otherwise = recognised.as === 'candidates' ? recognised.otherwise() : undefined;
    if (recognised.as === 'candidates' && isEmptyDocument(head)) this.book(each, 'read');
    else if (otherwise) this.book(each, 'leftUnread', otherwise.why);
    else this.book(each, 'unknown', fingerprint(each.path, head));
    if (recognised.as === 'candidates' && !otherwise && !isEmptyDocument(head))
      this.unexpected(each, recognised.candidates[0]!.source);
  }

  /** What should be there is missing from every answer; that must not go unsaid. */
  private unexpected({ entry }: Planned, { product }: Source): void {
    this.problems.push({
      code: 'CONTENT_UNEXPECTED',
      archive: this.archive.name,
      entry: entry.path,
      kept: 0,
      values: { product: { type: 'text', value: product } },
    });
  }

  /** Content that nothing recognises at a place that should hold something may be damaged: its checksum tells. */
  private async verify(input: Headed, book: EntryBook): Promise<void> {
    try {
      for await (const _ of input.all());
    } catch (fault) {
      if (!(fault instanceof EntryFault)) throw fault;
      book.breakOff(fault);
    }
  }

  private async readPoints(
    shape: PointShape,
    bytes: AsyncIterable<Buffer>,
    entry: Entry,
    book: EntryBook,
    writer: RecordWriter,
  ): Promise<void> {
    for await (const columns of shape.points(bytes, entry)) {
      writer.points(columns);
      book.items += columns.length;
      book.kept += columns.length;
      book.records += columns.length;
      this.meter.records += columns.length;
      book.skip(NO_COORDINATES, columns.skipped);
      for (let i = 0; i < columns.failed; i++) book.fail('ITEMS_FAILED');
    }
  }

  private async readItems(
    shape: FileShape<unknown>,
    bytes: AsyncIterable<Buffer>,
    entry: Entry,
    here: Here,
    book: EntryBook,
    writer: RecordWriter,
  ): Promise<void> {
    for await (const batch of shape.decode(bytes, entry)) {
      for (const item of batch) {
        if (item instanceof Damaged) {
          book.fail(item.code, item.at);
          continue;
        }
        const position = book.items;
        const read = understood(shape, item, here);
        if (read === undefined) book.fail('ITEMS_FAILED');
        else if (read instanceof Skip) book.skip(read.why);
        else if (read.length === 0) book.skip(NOTHING);
        else {
          for (const record of read) writer.record(record, position);
          book.keep(read.length);
          this.meter.records += read.length;
        }
      }
    }
  }

  private close(each: Planned, book: EntryBook, entryCode: number | undefined): void {
    const { entry, path } = each;
    if (book.damaged || book.kept === 0) this.wantingStems.add(stem(path));
    if (entryCode === undefined) this.book(each, 'failed');
    else this.reading.ledger.close(entryCode, book);
    this.problems.push(...book.problems(this.archive.name, entry.path));
  }

  private async *metered(bytes: AsyncIterable<Buffer>, entry: Entry): AsyncIterable<Buffer> {
    let sum = 0;
    for await (const piece of bytes) {
      this.meter.advance(this.archive.name, entry.path, piece.length);
      if (entry.crc32 === undefined) sum = crc32(piece, sum);
      yield piece;
    }
    // A folder states no checksums; with one, a later import knows the file again.
    if (entry.crc32 === undefined) this.reading.ledger.checksums.set(entry, sum);
  }
}

/** An item that its source does not understand is lost alone; what it held is never shown. */
function understood(shape: FileShape<unknown>, item: unknown, here: Here): readonly RecordFields[] | Skip | undefined {
  try {
    const read = shape.read(item, here);
    return read instanceof Skip || Array.isArray(read) ? read : [read as RecordFields];
  } catch {
    return undefined;
  }
}

/** `[]`, `{}`, white space: an export may deliver a product without data in it. */
const isEmptyDocument = (text: string): boolean => /^\s*(?:\[\s*\]|\{\s*\})?\s*$/.test(text);
