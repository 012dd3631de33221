import { epochMs, isoInstant } from '../record/time.js';

/** One fix of Google's server-side location history. */
export interface Point {
  /** Milliseconds since 1970; NaN: no time, or one that is none. */
  readonly at: number;
  readonly hasMs: boolean;
  readonly latE7: number;
  readonly lonE7: number;
  /** Metres; -1: not stated. */
  readonly accuracyM: number;
  /** Access points seen with this fix. */
  readonly wifi: number;
}

const MAX_LAT_E7 = 900_000_000;
const MAX_LON_E7 = 1_800_000_000;

/**
 * What an element of the location list says: the plain reading of a parsed element, against which the byte scanner is
 * tested and which takes over from it for everything unusual. 'skip': no coordinates; 'fail': no such element.
 */
export function pointOf(value: unknown): Point | 'skip' | 'fail' {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'fail';
  const element = value as Readonly<Record<string, unknown>>;
  const { latitudeE7, longitudeE7 } = element;
  if (latitudeE7 === undefined || latitudeE7 === null || longitudeE7 === undefined || longitudeE7 === null)
    return 'skip';
  const latE7 = signed(numberOf(latitudeE7), MAX_LAT_E7);
  const lonE7 = signed(numberOf(longitudeE7), MAX_LON_E7);
  if (latE7 === undefined || lonE7 === undefined) return 'fail';
  // The export writes 0/0 for "unknown"; nobody was in the Gulf of Guinea.
  if (latE7 === 0 && lonE7 === 0) return 'skip';
  const time = isoInstant(element.timestamp) ?? epochMs(element.timestampMs) ?? epochMs(element.timestamp);
  return {
    at: time?.at ?? Number.NaN,
    hasMs: time?.precision === 'ms',
    latE7,
    lonE7,
    accuracyM: accuracyOf(numberOf(element.accuracy)),
    wifi: countMacs(element.activeWifiScan) + countMacs(element.locationMetadata),
  };
}

/** Exports of about April 2019 have negative coordinates as unsigned 32-bit numbers. */
function signed(e7: number, max: number): number | undefined {
  const value = e7 > max ? e7 - 2 ** 32 : e7;
  return value >= -max && value <= max ? Math.round(value) : undefined;
}

function accuracyOf(metres: number): number {
  return metres >= 0 && metres < 2 ** 31 ? Math.round(metres) : -1;
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : Number.NaN;
}

/** Without recursion: the nesting is foreign. */
function countMacs(list: unknown): number {
  let macs = 0;
  const todo = [list];
  while (todo.length > 0) {
    const value = todo.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value) todo.push(item);
      continue;
    }
    if (Object.hasOwn(value, 'mac')) macs++;
    for (const item of Object.values(value)) todo.push(item);
  }
  return macs;
}
