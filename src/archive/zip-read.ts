import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { EntryFault } from '../ledger/problem.js';
import { isBomb } from './budget.js';
import { type ByteSource, openWindow, type Window } from './byte-source.js';
import { BrokenStream, inflateToFault, PIECE } from './inflate.js';
import type { Run } from './part.js';
import { SIGNATURE } from './zip-end.js';
import type { ZipMember } from './zip-record.js';

/** Up to this size, packed and inflated, an entry is read and inflated in one go. */
const SMALL = 4 * 2 ** 20;
const HEADER = 30;
/** Local extra fields are rarely longer, so one read gets header and data of a small entry. */
const EXTRA_GUESS = 256;
/** Entries are read together with their successors up to this size: a read costs more than its bytes. */
const READ_AHEAD = 128 * 1024;
/** Up to this inflated size a thread of its own costs more than the inflating. */
const AT_ONCE = 256 * 1024;

const inflateWhole = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);

/** A small entry that was inflated before its turn; undefined when it has to be streamed. */
type Ahead = Promise<Buffer | undefined>;

/** Reads entries of one visit, which mostly follow one another in the file. */
export interface ZipReader {
  /** Begins to read a small entry before its turn. Never rejects: what goes wrong is told when it is streamed. */
  prepare(member: ZipMember): Ahead;
  /**
   * The inflated bytes of an entry in pieces of up to 256 KiB. Throws an EntryFault at damage, after all good
   * bytes: ZIP_DATA, ZIP_SIZE and ZIP_TRUNCATED with the byte of the archive near which the damage is, ZIP_CRC
   * and ZIP_BOMB with where the entry begins.
   */
  read(member: ZipMember, ahead?: Ahead): AsyncGenerator<Buffer, void, void>;
}

export function openZipReader(run: Run): ZipReader {
  let window: Window | undefined;
  let windowOn: ByteSource | undefined;
  const block = async (source: ByteSource, position: number, length: number): Promise<Buffer> => {
    if (length > READ_AHEAD) return source.read(position, length);
    if (!window || windowOn !== source) window = openWindow(source, READ_AHEAD);
    windowOn = source;
    return window.take(position, length);
  };
  const prepare = async (member: ZipMember): Ahead => {
    if (!isSmall(member, run)) return undefined;
    try {
      const { header, packed } = member;
      return await inflateSmall(
        member,
        await block(member.source, header, HEADER + member.nameLength + EXTRA_GUESS + packed),
      );
    } catch {
      return undefined;
    }
  };
  return { prepare, read: (member, ahead) => readMember(member, run, ahead ?? prepare(member)) };
}

async function* readMember(member: ZipMember, run: Run, ahead: Ahead): AsyncGenerator<Buffer, void, void> {
  if (member.fault) throw new EntryFault(member.fault.code, member.fault);
  if (member.size > run.limits.entryBytes) throw new EntryFault('ZIP_BOMB', { offset: member.offset });
  const inflated = await ahead;
  if (inflated) {
    run.budget.spend(inflated.length);
    for (let at = 0; at < inflated.length; at += PIECE) yield inflated.subarray(at, at + PIECE);
    if (zlib.crc32(inflated) !== member.crc32) throw new EntryFault('ZIP_CRC', { offset: member.offset });
    return;
  }
  const start = await dataStart(member);
  const end = Math.min(start + member.packed, member.source.size);
  const raw = member.method === 0 ? copy(member.source, start, end) : unpack(member, start, end);
  yield* checked(raw, member, member.source.locate(start), run);
  if (member.cut) throw new EntryFault('ZIP_TRUNCATED', { offset: member.source.locate(end) });
}

function isSmall(member: ZipMember, run: Run): boolean {
  if (member.fault || member.cut || member.size > run.limits.entryBytes) return false;
  return member.size <= SMALL && member.packed <= SMALL;
}

/** The entry out of a block that begins with its local header; undefined when it is not as declared. */
async function inflateSmall(member: ZipMember, block: Buffer): Promise<Buffer | undefined> {
  const { header, packed, size } = member;
  const start = afterHeader(block);
  if (start === undefined || start + packed > block.length || header + start + packed > member.limit) return undefined;
  const data = block.subarray(start, start + packed);
  if (member.method === 0) return packed === size ? data : undefined;
  // One byte more than declared, so that an entry that lies is noticed, and a single call does for an honest one.
  const options = { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) };
  const inflated = size <= AT_ONCE ? zlib.inflateRawSync(data, options) : await inflateWhole(data, options);
  return inflated.length === size ? inflated : undefined;
}

/** Length of a local header, undefined when there is none. */
function afterHeader(block: Buffer): number | undefined {
  if (block.length < HEADER || block.readUInt32LE(0) !== SIGNATURE.local) return undefined;
  return HEADER + block.readUInt16LE(26) + block.readUInt16LE(28);
}

async function dataStart(member: ZipMember): Promise<number> {
  const header = await member.source.read(member.header, HEADER);
  const length = afterHeader(header);
  const start = member.header + (length ?? 0);
  if (length === undefined || start > member.source.size) throw new EntryFault('ZIP_DATA', { offset: member.offset });
  // A long extra field in the local header may move the data into other entries, which the directory hides.
  if (start + member.packed > member.limit && member.limit < member.source.size) {
    throw new EntryFault('ZIP_OVERLAP', { offset: member.offset });
  }
  return start;
}

async function* copy(source: ByteSource, start: number, end: number): AsyncGenerator<Buffer, void, void> {
  for (let at = start; at < end; ) {
    const piece = await source.read(at, Math.min(PIECE, end - at));
    if (piece.length === 0) return;
    at += piece.length;
    yield piece;
  }
}

async function* unpack(member: ZipMember, start: number, end: number): AsyncGenerator<Buffer, void, void> {
  const open = () => zlib.createInflateRaw({ chunkSize: PIECE });
  try {
    yield* inflateToFault(open, { source: member.source, start, end });
  } catch (error) {
    if (!(error instanceof BrokenStream)) throw error;
    if (member.cut) return;
    throw new EntryFault('ZIP_DATA', { offset: member.source.locate(error.position) });
  }
}

/** Passes pieces on up to the declared size and holds the whole against size, checksum and limits. */
async function* checked(
  pieces: AsyncIterable<Buffer>,
  member: ZipMember,
  offset: number | undefined,
  run: Run,
): AsyncGenerator<Buffer, void, void> {
  let total = 0;
  let crc = 0;
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    run.budget.spend(piece.length);
    const rest = member.size - total;
    if (piece.length > rest) {
      if (rest > 0) yield piece.subarray(0, rest);
      throw new EntryFault('ZIP_SIZE', { offset });
    }
    total += piece.length;
    crc = zlib.crc32(piece, crc);
    yield piece;
    if (isBomb(run.limits, total, member.packed)) throw new EntryFault('ZIP_BOMB', { offset });
  }
  if (member.cut) return;
  if (total !== member.size) throw new EntryFault('ZIP_SIZE', { offset });
  if (crc !== member.crc32) throw new EntryFault('ZIP_CRC', { offset });
}
