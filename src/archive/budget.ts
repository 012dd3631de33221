import { EntryFault } from '../ledger/problem.js';
import type { Limits } from './archive.js';

/** Runs are allowed this many inflated bytes per input byte, whatever the fixed limit says. */
const RUN_RATIO = 100;

/** Inflated bytes that a run may still produce, over all archives and all levels of nesting. */
export interface Budget {
  /** Books `bytes`; throws ZIP_BOMB once the run has used up its share. */
  spend(bytes: number): void;
}

export function openBudget(limits: Limits, inputBytes: number): Budget {
  let left = Math.max(limits.runBytes, RUN_RATIO * inputBytes);
  return {
    spend(bytes) {
      left -= bytes;
      if (left < 0) throw new EntryFault('ZIP_BOMB');
    },
  };
}

/** Whether `inflated` bytes out of `packed` ones are more than an honest file yields. */
export function isBomb(limits: Limits, inflated: number, packed: number): boolean {
  return inflated > limits.ratioFrom && inflated > limits.ratio * packed;
}
