import type { InflateRaw } from 'node:zlib';
import type { ByteSource } from './byte-source.js';
import { openPieceQueue } from './piece-queue.js';

/** Bytes read, and inflated, at a time: small pieces halve the speed, larger ones gain nothing. */
export const PIECE = 256 * 1024;

/** Inflating stopped. `position`: byte of the source in or just before which the fault lies. */
export class BrokenStream extends Error {
  constructor(
    readonly position: number,
    /** The data is wrong, or merely at its end too early. */
    readonly how: 'garbled' | 'short',
  ) {
    super('broken stream');
  }
}

interface Range {
  readonly source: ByteSource;
  readonly start: number;
  readonly end: number;
  /** From this byte on the engine is fed in small steps, so that a fault costs little of what came before it. */
  readonly stepFrom?: number | undefined;
}

/** Size of the steps, in packed bytes. */
const STEP = 32;

/**
 * Feeds a range of a source through `engine` and yields what comes out. Throws a BrokenStream after the last
 * good piece, an EntryFault when the source cannot be read. Ends early where the packed data ends by itself.
 */
export async function* inflate(engine: InflateRaw, range: Range): AsyncGenerator<Buffer, void, void> {
  const queue = openPieceQueue(engine);
  let fed = range.start;
  let stopped = false;
  let release = () => {};
  const stop = () => {
    stopped = true;
    release();
  };
  engine.on('data', queue.push);
  engine.on('end', () => {
    queue.end();
    stop();
  });
  engine.on('error', (error: NodeJS.ErrnoException) => {
    queue.fail(new BrokenStream(fed, error.code === 'Z_BUF_ERROR' ? 'short' : 'garbled'));
    stop();
  });
  engine.on('close', stop);

  // The engine never calls back for a piece that it has no more use for, hence the second way out.
  const write = (piece: Buffer) =>
    new Promise<void>((resolve) => {
      release = resolve;
      if (stopped) resolve();
      else engine.write(piece, () => resolve());
    });

  const feed = async () => {
    for (let at = range.start; at < range.end && !stopped; ) {
      const piece = await range.source.read(at, Math.min(PIECE, range.end - at));
      if (piece.length === 0) break;
      const step = at + piece.length > (range.stepFrom ?? Number.POSITIVE_INFINITY) ? STEP : piece.length;
      for (let from = 0; from < piece.length && !stopped; from += step) {
        fed = at + from;
        await write(piece.subarray(from, from + step));
      }
      at += piece.length;
    }
    if (!stopped) engine.end();
  };

  const feeding = feed().catch((error: Error) => queue.fail(error));
  try {
    for (let piece = await queue.next(); piece; piece = await queue.next()) yield piece;
  } finally {
    stop();
    engine.destroy();
    await feeding;
  }
}

/**
 * As `inflate`, but gets nearer to a fault: zlib drops what it made of the piece that holds the fault, so on
 * garbled data the range is inflated once more, in small steps from that piece on.
 */
export async function* inflateToFault(open: () => InflateRaw, range: Range): AsyncGenerator<Buffer, void, void> {
  let handed = 0;
  try {
    for await (const piece of inflate(open(), range)) {
      handed += piece.length;
      yield piece;
    }
  } catch (error) {
    if (!(error instanceof BrokenStream && error.how === 'garbled')) throw error;
    let skip = handed;
    for await (const piece of inflate(open(), { ...range, stepFrom: error.position })) {
      const rest = piece.subarray(Math.min(skip, piece.length));
      skip -= piece.length - rest.length;
      if (rest.length > 0) yield rest;
    }
  }
}
