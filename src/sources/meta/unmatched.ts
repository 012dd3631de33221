import type { RecordFields } from '../../record/record.js';
import { Skip } from '../../record/record.js';
import type { Reading } from '../source.js';
import { flag, type Line } from './line.js';
import { printedDate } from './printed-date.js';

/**
 * Labels are translated, and not into every language are the words for them known. What stands under such labels is kept
 * as it is, and the report counts it: a reader that finds none of its words must not say nothing.
 */
export function unmatched(reading: Reading): Reading {
  if (reading instanceof Skip) return reading;
  const all: readonly RecordFields[] = Array.isArray(reading) ? reading : [reading as RecordFields];
  return all.map((one) => ({ ...one, detail: { ...one.detail, unmatchedLabel: true } }));
}

/** What a line is probably about where no label is known: its first text that is no address, number, time, yes or no. */
export const probableName = ({ title, labels, texts }: Line): string | undefined =>
  [...labels.map(({ value }) => value), title, ...texts].find(
    (text) =>
      text !== undefined &&
      !/^https?:|^[\d\s.,:%-]*$/i.test(text) &&
      flag(text) === undefined &&
      printedDate(text) === undefined,
  );
