import type { ByteSource } from './byte-source.js';

/** Where the directory of a zip is. All positions are checked to lie inside the source. */
export interface ZipEnd {
  readonly directory: number;
  readonly directoryEnd: number;
  /** To be added to every offset in the directory: bytes that were put in front of the archive. */
  readonly shift: number;
  /** Number of entries as claimed; modulo 65536 in a zip that is not zip64. */
  readonly count: number;
  /** This is the last piece of a spanned set. */
  readonly spanned: boolean;
  /** A zip64 record is announced here, but is not where it should be. */
  readonly doubtAt?: number | undefined;
}

export const SIGNATURE = {
  local: 0x04034b50,
  directory: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
  descriptor: 0x08074b50,
  digital: 0x05054b50,
} as const;

const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const END64_SIZE = 56;
/** Comment, end record and some junk behind it. */
const TAIL = 1 << 20;
/** A comment may be full of false end records. */
const CANDIDATES = 100;

/**
 * Finds the end record whose directory really is where it says: the last one that fits exactly, else the last
 * one that fits when bytes in front or behind are allowed for.
 */
export async function findEnd(source: ByteSource): Promise<ZipEnd | 'missing' | 'wrong'> {
  const tailStart = Math.max(0, source.size - TAIL);
  const tail = await source.read(tailStart, TAIL);
  let best: ZipEnd | 'missing' | 'wrong' = 'missing';
  let at = tail.length - END_SIZE + 1;
  for (let tried = 0; tried < CANDIDATES && at > 0; tried++) {
    at = tail.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
    if (at < 0) break;
    if (at + END_SIZE > tail.length) continue;
    const end = await readEnd(source, tail, tailStart, at);
    if (!end) {
      if (best === 'missing') best = 'wrong';
      continue;
    }
    const toTheEnd = at + END_SIZE + tail.readUInt16LE(at + 20) === tail.length;
    if (toTheEnd && end.shift === 0) return end;
    if (typeof best === 'string') best = end;
  }
  return best;
}

async function readEnd(source: ByteSource, tail: Buffer, tailStart: number, at: number): Promise<ZipEnd | undefined> {
  const position = tailStart + at;
  const classic: Claim = {
    disk: tail.readUInt16LE(at + 4),
    count: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
    end: position,
  };
  const large = await readEnd64(source, position);
  const lostAt = large === 'lost' ? position - LOCATOR_SIZE : undefined;
  for (const claim of typeof large === 'object' ? [large, classic] : [classic]) {
    const { disk, count, size, offset, end } = claim;
    // Spanned sets count from the beginning of a piece that is not here, so only their own word can be checked.
    if (size === 0 && count === 0) {
      return {
        directory: end,
        directoryEnd: end,
        shift: 0,
        count,
        spanned: disk > 0 && disk < 0xffff,
        doubtAt: lostAt,
      };
    }
    const directory = await place(source, offset, size, end);
    if (directory === undefined) continue;
    let shift = directory - offset;
    const fits = await beginsWithEntry(source, directory, shift);
    // Only the offset of the directory may be wrong, with nothing put in front.
    if (!fits && shift !== 0 && (await beginsWithEntry(source, directory, 0))) shift = 0;
    const spanned = disk > 0 && disk < 0xffff && !fits;
    const doubtAt = claim === large && large.claimed + shift !== end ? end : lostAt;
    return { directory, directoryEnd: end, shift, count, spanned, doubtAt };
  }
  return undefined;
}

interface Claim {
  readonly disk: number;
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  readonly end: number;
}

/** Found at `end`, announced at `claimed`. */
interface Claim64 extends Claim {
  readonly claimed: number;
}

async function readEnd64(source: ByteSource, position: number): Promise<Claim64 | 'none' | 'lost'> {
  const locator = await source.read(position - LOCATOR_SIZE, LOCATOR_SIZE);
  if (locator.length < LOCATOR_SIZE || locator.readUInt32LE(0) !== SIGNATURE.locator64) return 'none';
  const claimed = large(locator, 8);
  // The claimed place first, then the one right in front, where it is when the archive has been moved.
  for (const end of [claimed, position - LOCATOR_SIZE - END64_SIZE]) {
    const record = await source.read(end, END64_SIZE);
    if (record.length < END64_SIZE || record.readUInt32LE(0) !== SIGNATURE.end64) continue;
    return {
      disk: record.readUInt32LE(16),
      count: large(record, 32),
      size: large(record, 40),
      offset: large(record, 48),
      end,
      claimed,
    };
  }
  return 'lost';
}

/** Loses precision beyond 2^53, where no file is. */
export function large(buffer: Buffer, at: number): number {
  return buffer.readUInt32LE(at) + buffer.readUInt32LE(at + 4) * 2 ** 32;
}

async function place(source: ByteSource, offset: number, size: number, end: number): Promise<number | undefined> {
  if (offset + size <= end && (await signatureAt(source, offset)) === SIGNATURE.directory) return offset;
  if (size <= end && (await signatureAt(source, end - size)) === SIGNATURE.directory) return end - size;
  return undefined;
}

async function beginsWithEntry(source: ByteSource, directory: number, shift: number): Promise<boolean> {
  const record = await source.read(directory, 46);
  return record.length === 46 && (await signatureAt(source, record.readUInt32LE(42) + shift)) === SIGNATURE.local;
}

/** The 32-bit number at `position`, 0 where there is none. */
export async function signatureAt(source: ByteSource, position: number): Promise<number> {
  const bytes = await source.read(position, 4);
  return bytes.length === 4 ? bytes.readUInt32LE(0) : 0;
}
