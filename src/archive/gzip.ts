import zlib from 'node:zlib';
import type { ByteSource } from './byte-source.js';
import { BrokenStream, inflateToFault, PIECE } from './inflate.js';

const HEADER = 10;
const TRAILER = 8;
/** A header with the longest name and comment that are worth reading. */
const LONGEST = 128 * 1024;
const MAGIC = 0x8b1f;

/**
 * The inflated bytes of all members of a gzip file; what follows the last member is ignored. Throws a
 * BrokenStream after the last good byte, also where checksum or length of a member are wrong.
 *
 * Not zlib's own gunzip: that takes bytes behind the last member for a broken one, and drops the end of the
 * good data with it.
 */
export async function* gunzip(source: ByteSource): AsyncGenerator<Buffer, void, void> {
  for (let at = 0; at === 0 || (await isMember(source, at)); ) {
    const start = at + headerLength(await source.read(at, LONGEST), at);
    let engine: zlib.InflateRaw | undefined;
    const open = () => {
      engine = zlib.createInflateRaw({ chunkSize: PIECE });
      return engine;
    };
    let crc = 0;
    let length = 0;
    for await (const piece of inflateToFault(open, { source, start, end: source.size })) {
      crc = zlib.crc32(piece, crc);
      length = (length + piece.length) % 2 ** 32;
      yield piece;
    }
    const end = start + (engine?.bytesWritten ?? 0);
    const trailer = await source.read(end, TRAILER);
    if (trailer.length < TRAILER || trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== length) {
      throw new BrokenStream(end, 'short');
    }
    at = end + TRAILER;
  }
}

async function isMember(source: ByteSource, at: number): Promise<boolean> {
  const head = await source.read(at, 3);
  return head.length === 3 && head.readUInt16LE(0) === MAGIC && head[2] === 8;
}

/** Throws where the header is none, or longer than any honest one. */
function headerLength(head: Buffer, position: number): number {
  const flags = head[3] ?? 0;
  let at = HEADER;
  if (flags & 4 && at + 2 <= head.length) at += 2 + head.readUInt16LE(at);
  for (const bit of [8, 16]) {
    if ((flags & bit) === 0) continue;
    const end = head.indexOf(0, at);
    at = end < 0 ? head.length + 1 : end + 1;
  }
  if (flags & 2) at += 2;
  if (head.length < HEADER || head.readUInt16LE(0) !== MAGIC || at > head.length)
    throw new BrokenStream(position, 'short');
  return at;
}
