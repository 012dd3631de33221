import { instantOfWritten, writtenDate } from '../../record/localised-date.js';
import type { RecordFields } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import type { Here } from '../source.js';
import { momentOf } from './movement.js';
import type { WrittenTime } from './written-time.js';

/**
 * The time of a table whose cells are written for people, `Nov 3, 2025, 3:13 PM`: the wall clock of the account. Only
 * My Activity of old writes UTC without saying so.
 */
export function wallTime(text: string, here: Here): WrittenTime {
  const iso = isoInstant(text);
  if (iso && !iso.naive) return { time: momentOf(iso), detail: {} };
  const date = iso ? undefined : writtenDate(text);
  if (date?.zone !== undefined) {
    const { at, evidence } = instantOfWritten(date, here);
    return { time: { at, precision: date.precision }, detail: { zone: evidence, written: text } };
  }
  const wall = iso?.at ?? date?.wall;
  const precision = iso?.precision ?? date?.precision;
  if (wall === undefined || precision === undefined) return { time: {}, detail: text === '' ? {} : { written: text } };
  if (precision === 'day') return { time: { at: wall, precision }, detail: {} };
  const zone = here.zone ?? here.assumedZone;
  return { time: { at: zone.fromLocal(wall), precision }, detail: { zone: 'assumed', written: text } };
}

/** The same whatever zone was assumed. */
export function writtenMoment({ at, detail }: RecordFields): string | number | undefined {
  const written = detail?.written;
  if (typeof written !== 'string') return at;
  return isoInstant(written)?.at ?? writtenDate(written)?.wall ?? written;
}
