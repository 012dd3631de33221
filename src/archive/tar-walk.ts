import type { Header } from 'tar-stream';
import { EntryFault } from '../ledger/problem.js';
import { isBomb } from './budget.js';
import type { ByteSource } from './byte-source.js';
import { decodeName } from './entry-name.js';
import { gunzip } from './gzip.js';
import { BrokenStream, PIECE } from './inflate.js';
import type { Fault, Run } from './part.js';
import { openPieceQueue, type PieceQueue } from './piece-queue.js';

/** One header of a tar with its data. */
export interface TarItem {
  /** Position among all headers, folders and links too. */
  readonly ordinal: number;
  readonly path: string;
  /** Null for what only some packers know. */
  readonly type: Header['type'] | null;
  /** As declared. */
  readonly size: number;
  readonly modified: number | undefined;
  /** Byte of the tar (not of the gzip around it) where the data begins. */
  readonly offset: number;
  /** Ends early, without an error, where the tar breaks off. */
  readonly bytes: AsyncGenerator<Buffer, void, void>;
}

/** How a walk over a tar ended. */
export type TarEnd = 'whole' | 'enough' | Fault;

export type Packing = 'gzip' | 'none';

const BLOCK = 512;

/**
 * Streams a tar from the front. `each` may leave bytes unread, and ends the walk by `enough`. Members in front
 * of a damage are handed out whole, one that is cut off as far as it goes; the fault is returned, not thrown.
 */
export async function walkTar(
  source: ByteSource,
  packing: Packing,
  run: Run,
  each: (item: TarItem) => Promise<'more' | 'enough'>,
): Promise<TarEnd> {
  const { extract } = await import('tar-stream');
  // With this mark `drain` comes after every write, once its bytes have all been taken.
  const tar = extract(OPTIONS);
  const trail = openTrail();
  let state = 'walking' as 'walking' | 'enough' | 'closed';
  let damage: Fault | undefined;
  let queue: PieceQueue | undefined;
  let visit: Promise<void> = Promise.resolve();
  let ordinal = 0;
  let release = () => {};

  tar.on('drain', () => release());
  tar.on('error', () => {
    if (!trail.ended()) damage ??= { code: 'TAR_DAMAGED', offset: trail.position() };
  });
  const closed = new Promise<void>((resolve) => {
    tar.on('close', () => {
      if (state === 'walking') state = 'closed';
      queue?.end();
      release();
      resolve();
    });
  });
  tar.on('entry', (header: TarHeader, stream, next) => {
    const pieces = openPieceQueue(stream);
    queue = pieces;
    stream.on('data', (piece) => pieces.push(piece as Buffer));
    stream.on('end', pieces.end);
    stream.on('error', pieces.end);
    const item = toItem(header, ordinal++, drain(pieces));
    trail.entry(item);
    visit = (async () => {
      try {
        const verdict = await each(item);
        await item.bytes.return();
        if (verdict === 'more') {
          for (let rest = await pieces.next(); rest; rest = await pieces.next());
          return next(null);
        }
        state = 'enough';
        tar.destroy();
      } catch (error) {
        state = 'enough';
        tar.destroy();
        throw error;
      }
    })();
    // Looked at below, after the stream has closed.
    visit.catch(() => undefined);
  });

  const write = (piece: Buffer) =>
    new Promise<'more' | 'enough'>((resolve) => {
      release = () => resolve(state === 'walking' ? 'more' : 'enough');
      if (state !== 'walking') return release();
      trail.piece(piece);
      tar.write(piece);
    });
  const fault = await feed(source, packing, run, write);
  if (fault) damage ??= fault;
  // Ending the tar drops what its last member has not passed on yet.
  if (state === 'walking') await queue?.idle();
  if (fault) tar.destroy();
  else tar.end(null);
  await closed;
  await visit;
  if (state === 'enough') return 'enough';
  return damage ?? 'whole';
}

/** Not all of them are in the types of tar-stream. */
const OPTIONS = { allowUnknownFormat: true, filenameEncoding: 'latin1', highWaterMark: 1 };

interface TarHeader extends Header {
  readonly byteOffset?: number;
}

function toItem(header: TarHeader, ordinal: number, bytes: TarItem['bytes']): TarItem {
  // Names in the old fields come as bytes, those in PAX records as text.
  const pax = header.pax as Readonly<Record<string, string>> | null | undefined;
  const path = pax?.path ?? decodeName(Buffer.from(header.name, 'latin1'));
  const modified = header.mtime.getTime();
  return {
    ordinal,
    path,
    type: header.type,
    size: header.size,
    modified: Number.isFinite(modified) ? modified : undefined,
    offset: header.byteOffset ?? 0,
    bytes,
  };
}

async function* drain(queue: PieceQueue): AsyncGenerator<Buffer, void, void> {
  for (let piece = await queue.next(); piece; piece = await queue.next()) yield piece;
}

/** Follows how far a tar has been read, to tell junk behind its end mark from damage. */
function openTrail() {
  let memberEnd = 0;
  let pieceStart = 0;
  let held: Buffer = Buffer.alloc(0);
  return {
    piece(piece: Buffer) {
      pieceStart += held.length;
      held = piece;
    },
    entry({ offset, size, type }: TarItem) {
      memberEnd = offset + (type === 'directory' ? 0 : Math.ceil(size / BLOCK) * BLOCK);
    },
    position: () => Math.min(memberEnd, pieceStart + held.length),
    /** Whether empty blocks follow the last member, which end a tar. */
    ended() {
      if (memberEnd === 0) return false;
      if (memberEnd < pieceStart) return true;
      const block = held.subarray(memberEnd - pieceStart, memberEnd - pieceStart + BLOCK);
      return block.length === BLOCK && block.every((byte) => byte === 0);
    },
  };
}

/** Sends the unpacked bytes of the tar until all are sent or no more are wanted; returns what was wrong with them. */
async function feed(
  source: ByteSource,
  packing: Packing,
  run: Run,
  write: (piece: Buffer) => Promise<'more' | 'enough'>,
): Promise<Fault | undefined> {
  let total = 0;
  try {
    for await (const piece of packing === 'gzip' ? gunzip(source) : plain(source)) {
      total += piece.length;
      run.budget.spend(piece.length);
      if (isBomb(run.limits, total, source.size)) return { code: 'ZIP_BOMB' };
      if ((await write(piece)) === 'enough') return undefined;
    }
  } catch (error) {
    if (error instanceof BrokenStream) return { code: 'GZIP_DAMAGED', offset: source.locate(error.position) };
    if (error instanceof EntryFault) return { code: error.code, ...error.at };
    throw error;
  }
  return undefined;
}

async function* plain(source: ByteSource): AsyncGenerator<Buffer, void, void> {
  for (let at = 0; at < source.size; at += PIECE) yield await source.read(at, PIECE);
}
