import yauzl from 'yauzl';
import { type ByteSource, openWindow, type Window } from './byte-source.js';
import { SIGNATURE } from './zip-end.js';
import { extraFields, type ZipRecord } from './zip-record.js';

const RECORD = 46;
/** A record with the longest name, extra field and comment that its fields can state. */
const LONGEST = RECORD + 3 * 0xffff;

const AFTER = [SIGNATURE.directory, SIGNATURE.end, SIGNATURE.end64];

/** What a walk over the directory found besides its records. */
export interface DirectoryWalk {
  /** First byte that was no record where one should be; the walk went on behind it where it could. */
  damagedAt?: number;
}

/**
 * Reads the records of the directory in order. yauzl stops for good at a record that it does not like; here
 * that record is handed out with a fault and the walk goes on with the next one, so that one bad record costs
 * one entry.
 */
export async function walkDirectory(
  source: ByteSource,
  range: { readonly start: number; readonly end: number; readonly shift: number },
  found: (record: ZipRecord) => 'more' | 'enough',
): Promise<DirectoryWalk> {
  const walk: DirectoryWalk = {};
  const window = openWindow(source);
  let walker: Walker | undefined;
  let at = range.start;
  while (at + RECORD <= range.end) {
    if (!window.covers(at, LONGEST)) await window.cover(at, LONGEST);
    const head = window.at(at, RECORD);
    const signature = head.length === RECORD ? head.readUInt32LE(0) : 0;
    if (signature === SIGNATURE.directory) {
      const next = at + RECORD + head.readUInt16LE(28) + head.readUInt16LE(30) + head.readUInt16LE(32);
      // A record that seems to end behind the file is cut off, or lies when anything follows.
      if (next > source.size && (await findSignature(source, AFTER, at + 1, source.size)) === undefined) {
        walk.damagedAt ??= at;
        break;
      }
      walker ??= openWalker(window, at, source.size);
      const entry = walker.next() ?? (await walker.wait());
      if (entry === 'refused') walker = undefined;
      const record = entry === 'refused' ? refused(window, at) : toRecord(entry);
      if (found({ ...record, header: record.header + range.shift }) === 'enough') return walk;
      // Where a record lies about its lengths, the next one is looked for from its fixed part on.
      at = entry === 'refused' && !(await isRecord(source, next, range.end)) ? at + RECORD : next;
      continue;
    }
    if (signature === SIGNATURE.end || signature === SIGNATURE.end64 || signature === SIGNATURE.digital) break;
    walker = undefined;
    const next = await findSignature(source, [SIGNATURE.directory], at + 1, range.end);
    // Junk behind the last record is no damage; whether it was the last one is known by the count.
    if (next === undefined) break;
    walk.damagedAt ??= at;
    at = next;
  }
  return walk;
}

async function isRecord(source: ByteSource, position: number, end: number): Promise<boolean> {
  if (position === end) return true;
  const bytes = await source.read(position, 4);
  return bytes.length === 4 && bytes.readUInt32LE(0) === SIGNATURE.directory;
}

/** One walk of yauzl from a given record on. It answers at once, except for records without any name. */
interface Walker {
  next(): yauzl.Entry | 'refused' | undefined;
  wait(): Promise<yauzl.Entry | 'refused'>;
}

function openWalker(window: Window, start: number, size: number): Walker {
  let answer: yauzl.Entry | 'refused' | undefined;
  let wake = () => {};
  const reply = (value: yauzl.Entry | 'refused') => {
    answer = value;
    wake();
  };
  // No end of its own: where the directory ends is seen before each step. Names stay bytes, sizes are checked
  // per entry while reading.
  const zip = new yauzl.ZipFile(new WindowReader(window), start, size, Number.POSITIVE_INFINITY, '', ...MODE);
  zip.on('entry', reply);
  zip.on('error', () => reply('refused'));
  return {
    next() {
      answer = undefined;
      zip.readEntry();
      return answer;
    },
    async wait() {
      if (!answer) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return answer ?? 'refused';
    },
  };
}

/** autoClose, lazyEntries, decodeStrings, validateEntrySizes */
const MODE = [false, true, false, false] as const;

/** Refuses every position outside the window, whatever the zip claims. */
class WindowReader extends yauzl.RandomAccessReader {
  constructor(private readonly window: Window) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const bytes = this.window.covers(position, length) ? this.window.at(position, length) : undefined;
    const whole = bytes?.length === length;
    if (whole) bytes.copy(buffer, offset);
    callback(whole ? null : new Error('outside'));
  }
}

function toRecord(entry: yauzl.Entry): ZipRecord {
  return {
    name: entry.fileNameRaw,
    extra: entry.extraFields,
    flags: entry.generalPurposeBitFlag,
    method: entry.compressionMethod,
    crc: entry.crc32,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    header: entry.relativeOffsetOfLocalHeader,
    dosTime: entry.lastModFileTime,
    dosDate: entry.lastModFileDate,
    mode: unixMode(entry.versionMadeBy, entry.externalFileAttributes),
  };
}

/** What can be said about a record that yauzl refuses: strong encryption, or fields that contradict each other. */
function refused(window: Window, at: number): ZipRecord {
  const head = window.at(at, RECORD);
  const flags = head.readUInt16LE(8);
  const nameEnd = RECORD + head.readUInt16LE(28);
  const record = window.at(at, nameEnd + head.readUInt16LE(30));
  const stronglyEncrypted = (flags & 0x40) !== 0;
  return {
    name: record.subarray(RECORD, nameEnd),
    extra: extraFields(record.subarray(nameEnd)),
    flags,
    method: head.readUInt16LE(10),
    crc: head.readUInt32LE(16),
    packed: head.readUInt32LE(20),
    size: head.readUInt32LE(24),
    header: head.readUInt32LE(42),
    dosTime: head.readUInt16LE(12),
    dosDate: head.readUInt16LE(14),
    mode: unixMode(head.readUInt16LE(4), head.readUInt32LE(38)),
    fault: { code: stronglyEncrypted ? 'ZIP_ENCRYPTED' : 'ZIP_BAD_DIRECTORY', offset: at },
  };
}

/** Only packers on Unix and macOS write a mode. */
function unixMode(madeBy: number, attributes: number): number {
  const system = madeBy >> 8;
  return system === 3 || system === 19 ? attributes >>> 16 : 0;
}

/** First of the signatures (all of them begin with `PK`) between two positions. */
export async function findSignature(
  source: ByteSource,
  wanted: readonly number[],
  from: number,
  end: number,
): Promise<number | undefined> {
  const chunk = 1 << 20;
  for (let start = from; start < end; start += chunk) {
    const bytes = await source.read(start, Math.min(chunk + 3, end - start));
    for (let at = bytes.indexOf('PK', 0, 'latin1'); at >= 0 && at + 4 <= bytes.length; ) {
      if (wanted.includes(bytes.readUInt32LE(at))) return start + at;
      at = bytes.indexOf('PK', at + 1, 'latin1');
    }
  }
  return undefined;
}
