import type { RecordFields } from '../../record/record.js';
import { printedDate } from './printed-date.js';

/**
 * A record's time for its identity, in whole units of `ms`. A clock time whose zone was only assumed counts as
 * written, so that the id does not change with the assumption.
 */
export function moment(record: RecordFields, ms: number): number | undefined {
  if (!record.at) return record.at;
  const written = record.detail?.zone === 'assumed' ? record.detail.written : undefined;
  const at = typeof written === 'string' ? printedDate(written)?.local : record.at;
  return at === undefined ? undefined : Math.floor(at / ms);
}

export const SECOND = 1_000;
export const MINUTE = 60_000;
