import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { EntryFault } from '../ledger/problem.js';
import { isBomb } from './budget.js';
import type { ByteSource } from './byte-source.js';
import { BrokenStream, inflateToFault, PIECE } from './inflate.js';
import type { Run } from './part.js';
import { SIGNATURE } from './zip-end.js';
import type { ZipMember } from './zip-record.js';

/** Up to this size, packed and inflated, an entry is read and inflated in one go. */
export const SMALL = 4 * 2 ** 20;
const HEADER = 30;
/** Local extra fields are rarely longer, so one read gets header and data of a small entry. */
const EXTRA_GUESS = 256;

const inflateWhole = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);

/** A small entry that was inflated before its turn; undefined when it has to be streamed. */
export type Ahead = Promise<Buffer | undefined>;

/**
 * The inflated bytes of an entry in pieces of up to 256 KiB. Throws an EntryFault at damage, after all good
 * bytes: ZIP_DATA, ZIP_SIZE and ZIP_TRUNCATED with the byte of the archive near which the damage is, ZIP_CRC and
 * ZIP_BOMB with where the data begins.
 */
export async function* readMember(member: ZipMember, run: Run, ahead?: Ahead): AsyncGenerator<Buffer, void, void> {
  if (member.fault) throw new EntryFault(member.fault.code, member.fault);
  if (member.size > run.limits.entryBytes) throw new EntryFault('ZIP_BOMB', { offset: member.offset });
  const inflated = await (ahead ?? inflateAhead(member, run));
  if (inflated) {
    yield* checked(slices(inflated), member, member.offset, run);
    return;
  }
  const start = await dataStart(member);
  const end = Math.min(start + member.packed, member.source.size);
  const raw = member.method === 0 ? copy(member.source, start, end) : unpack(member, start, end);
  yield* checked(raw, member, member.source.locate(start), run);
  if (member.cut) throw new EntryFault('ZIP_TRUNCATED', { offset: member.source.locate(end) });
}

/** Never rejects: whatever goes wrong goes wrong again, and is then told, when the entry is streamed. */
export function inflateAhead(member: ZipMember, run: Run): Ahead {
  const small = member.size <= SMALL && member.packed <= SMALL && member.method === 8;
  if (!small || member.fault || member.cut || member.size > run.limits.entryBytes) return Promise.resolve(undefined);
  return readSmall(member).catch(() => undefined);
}

async function readSmall(member: ZipMember): Promise<Buffer | undefined> {
  const { source, header, packed, size } = member;
  const block = await source.read(header, HEADER + member.nameLength + EXTRA_GUESS + packed);
  const start = afterHeader(block);
  if (start === undefined || start + packed > block.length || header + start + packed > member.limit) return undefined;
  // One byte more than declared, so that an entry that lies is noticed; and a whole one needs a single call.
  const options = { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) };
  const inflated = await inflateWhole(block.subarray(start, start + packed), options);
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

function* slices(whole: Buffer): Generator<Buffer, void, void> {
  for (let at = 0; at < whole.length; at += PIECE) yield whole.subarray(at, at + PIECE);
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
  pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
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
