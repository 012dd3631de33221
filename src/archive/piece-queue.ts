import { setImmediate as turn } from 'node:timers/promises';

const FULL = 6;
const LOW = 3;

/** A readable that can be told to wait. */
interface Flow {
  pause(): unknown;
  resume(): unknown;
}

/**
 * Hands pieces from a flowing stream to a consumer that pulls. Node asks a zlib stream for the next piece only
 * after the `data` handlers have returned, so work done inside them stops the inflating; here they only queue,
 * and the consumer gets each piece in a turn of its own, while the next ones are inflated in the background.
 */
export interface PieceQueue {
  push(piece: Buffer): void;
  end(): void;
  /** The queued pieces are still handed out before `error` is thrown. */
  fail(error: Error): void;
  /** The next piece, or undefined at the end. */
  next(): Promise<Buffer | undefined>;
  /** Waits until the consumer has taken everything and asks for more, or there is no more. */
  idle(): Promise<void>;
}

export function openPieceQueue(flow: Flow): PieceQueue {
  const pieces: Buffer[] = [];
  let ended = false;
  let failure: Error | undefined;
  let wake = () => {};
  let rest = () => {};
  let hungry = false;

  return {
    push(piece) {
      pieces.push(piece);
      if (pieces.length >= FULL) flow.pause();
      wake();
    },
    end() {
      ended = true;
      wake();
      rest();
    },
    fail(error) {
      failure ??= error;
      wake();
      rest();
    },
    async next() {
      while (pieces.length === 0 && !ended && !failure) {
        hungry = true;
        rest();
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        hungry = false;
      }
      await turn();
      const piece = pieces.shift();
      if (pieces.length < LOW && !ended && !failure) flow.resume();
      if (!piece && failure) throw failure;
      return piece;
    },
    async idle() {
      while (!ended && !failure && !(hungry && pieces.length === 0)) {
        await new Promise<void>((resolve) => {
          rest = resolve;
        });
        await turn();
      }
    },
  };
}
