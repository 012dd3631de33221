import { epochByMagnitude, type Instant, isoInstant } from '../../record/time.js';
import { type Fields, fieldsOf, textOf } from './fields.js';

/** Nothing of a small product's list lies deeper. */
const DEPTH = 4;

const NAME = /(?:^|_)(?:title|name|label)$|(?:Title|Name|Label)$/;
const TIME =
  /(?:^|_)(?:time|date|timestamp)(?:_|$)|(?:Time|Date|Timestamp|TimeMs|TimeUsec)$|^(?:created|updated|added)$/i;

/**
 * For lists whose keys no documentation tells. The first text under a key that looks like a name: `title`,
 * `serviceName`, `document.title`.
 */
export const nameIn = (fields: Fields): string | undefined => firstIn(fields, NAME, textOf);

/** The first time under a key that looks like one, as text or number of any unit, also as `{ "seconds": … }`. */
export const timeIn = (fields: Fields): Instant | undefined =>
  firstIn(fields, TIME, (value) => {
    const inner = fieldsOf(value);
    return isoInstant(value) ?? epochByMagnitude(inner ? (inner.seconds ?? inner.usecSinceEpochUtc) : value);
  });

/** Near keys before deep ones. */
export function firstIn<Value>(
  fields: Fields,
  key: RegExp,
  read: (value: unknown) => Value | undefined,
  depth = DEPTH,
): Value | undefined {
  for (const name in fields) {
    const found = key.test(name) ? read(fields[name]) : undefined;
    if (found !== undefined) return found;
  }
  if (depth === 0) return undefined;
  for (const name in fields) {
    const inner = fieldsOf(fields[name]);
    const found = inner && firstIn(inner, key, read, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
