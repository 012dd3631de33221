import type { RecordFields } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import type { Here } from '../source.js';

interface WallTime {
  readonly fields: Pick<RecordFields, 'at' | 'precision' | 'offset'>;
  /** How the text became an instant; for `detail`. */
  readonly evidence: { readonly zone?: 'assumed'; readonly written?: string };
}

/** An ISO time that may have no zone: then it is what the clock on the wall showed. Midnight sharp is how tables write a day. */
export function wallTime(text: string, here: Here): WallTime {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text.trim())?.[1];
  const time = isoInstant(day ?? text);
  if (time === undefined) return { fields: {}, evidence: {} };
  const { at, precision, offset } = time;
  if (!time.naive || precision === 'day')
    return { fields: { at, precision, ...(offset === undefined ? {} : { offset }) }, evidence: {} };
  const zone = here.zone ?? here.assumedZone;
  return { fields: { at: zone.fromLocal(at), precision }, evidence: { zone: 'assumed', written: text.trim() } };
}
