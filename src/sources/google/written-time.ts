import { instantOfWritten, writtenDate } from '../../record/localised-date.js';
import type { RecordFields } from '../../record/record.js';
import type { Here } from '../source.js';

/** A record's time as an export wrote it for people, with how its zone was found; undefined when the text is no date. */
export function writtenTime(
  text: string | undefined,
  here: Here,
): (Pick<RecordFields, 'at' | 'precision'> & { readonly detail: Record<string, string> }) | undefined {
  const date = text === undefined ? undefined : writtenDate(text);
  if (text === undefined || date === undefined) return undefined;
  // A day has no zone.
  if (date.precision === 'day') return { at: date.wall, precision: 'day', detail: {} };
  const { at, evidence } = instantOfWritten(date, here);
  const detail = evidence === 'offset' ? { zone: evidence } : { zone: evidence, written: text };
  return { at, precision: date.precision, detail };
}
