import { instantOfWritten, writtenDate, type ZoneEvidence } from '../../record/localised-date.js';
import type { RecordFields } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import type { Here } from '../source.js';
import { momentOf } from './movement.js';

/** A record's time, and for its detail how the zone was found. */
export interface WrittenTime {
  readonly time: Pick<RecordFields, 'at' | 'precision' | 'offset'>;
  readonly detail: { readonly zone?: ZoneEvidence; readonly written?: string };
}

/** `2026-02-03 04:05:06 UTC`, RFC 3339, or a date in words: `Feb 3, 2026, 4:05:06 AM CET`. Undefined for anything else. */
export function writtenTime(text: string | undefined, here: Here): WrittenTime | undefined {
  if (text === undefined) return undefined;
  const exact = isoInstant(text);
  if (exact) return { time: momentOf(exact), detail: {} };
  const date = writtenDate(text);
  if (!date) return undefined;
  // A day has no zone.
  if (date.precision === 'day') return { time: { at: date.wall, precision: 'day' }, detail: {} };
  const { at, evidence } = instantOfWritten(date, here);
  const detail = evidence === 'offset' ? { zone: evidence } : { zone: evidence, written: text };
  return { time: { at, precision: date.precision }, detail };
}
