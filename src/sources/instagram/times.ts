import { type RecordFields, Skip } from '../../record/record.js';
import { textOf } from '../meta/dialect.js';
import { type Line, timeOf } from '../meta/line.js';
import { printedDate, printedTime, type TimeFields } from '../meta/printed-date.js';
import type { Here, Reading } from '../source.js';

/** Nothing happened on Instagram before it opened; numbers cut short say January 1970, too long ones say 2516. */
const OPENED = Date.UTC(2010, 9, 6);
const FAR = Date.UTC(2100, 0, 1);

const WRITTEN = /^\p{L}{3,}\.? \d{1,2}, \d{4}\b/u;

/** When a line happened; impossible times leave it undated, and what was written for them stays in the detail. */
export function whenOf(line: Line, here: Here): TimeFields {
  const time = timeOf(line, here);
  if (time.at !== undefined) return possible(time);
  const values = line.labels.flatMap(({ value = '' }) => value.split('\n')).map(textOf);
  const printed = values.find((text) => text !== undefined && printedDate(text) !== undefined);
  const written = printed ?? values.find((text) => text !== undefined && WRITTEN.test(text));
  return written === undefined ? time : possible(printedTime(written, here));
}

/** Without its time, if that is none. */
export function possible<Timed extends Pick<RecordFields, 'at' | 'precision' | 'offset'>>(timed: Timed): Timed {
  const { at, precision: _, offset: __, ...rest } = timed;
  return at === undefined || (at >= OPENED && at < FAR) ? timed : (rest as Timed);
}

/** All records of a reading with possible times only. */
export function withPossibleTimes(reading: Reading): Reading {
  if (reading instanceof Skip) return reading;
  const records = (Array.isArray(reading) ? reading : [reading]) as readonly RecordFields[];
  return records.map((record) => possible(record));
}
