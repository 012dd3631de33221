import { instantOfWritten, writtenDate } from '../../record/localised-date.js';
import type { Detail, RecordFields } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import type { Here } from '../source.js';
import { momentOf } from './movement.js';

export interface Stamp {
  readonly time: Pick<RecordFields, 'at' | 'precision' | 'offset'>;
  /** How the zone was found out, when the text is a date in words. */
  readonly detail: Detail;
}

/** `2026-02-03 04:05:06 UTC`, RFC 3339, or a date in words: `Feb 3, 2026, 4:05:06 AM UTC`. */
export function stampOf(text: string, here: Here): Stamp | undefined {
  const exact = isoInstant(text);
  if (exact) return { time: momentOf(exact), detail: {} };
  const date = writtenDate(text);
  if (!date) return undefined;
  const { at, evidence } = instantOfWritten(date, here);
  return { time: { at, precision: date.precision }, detail: { zone: evidence, written: text } };
}
