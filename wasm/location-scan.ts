/**
 * AssemblyScript: the scanner for Google's Records.json, compiled to WebAssembly by `npm run update`.
 * `src/decode/location-scan.ts` is the other half, and says when what is written here runs.
 *
 * The trick: 16 bytes at a time. A comparison of 16 bytes with one is a single instruction, `bitmask` turns its outcome
 * into 16 bits, and `ctz` gives the first of them: so ends of strings, of blanks and of numbers are found without a
 * loop over bytes. A number's digits are moved to the right end of their 16 bytes and added up in pairs, then pairs of
 * pairs. A nested value, which is most of a file and of no interest, is passed 64 bytes at a time: the bits of the
 * quotes, each XORed with all bits before it, are ones inside of strings, and the brackets outside of them are counted.
 *
 * Behind the text there are 64 zeros, which are no blank, no digit and nothing else that JSON has: no load can leave the
 * memory, and whatever runs past the end stops there. Functions give the address behind what they read, and 0 when they
 * do not understand it or it is not all there.
 */

import { CLOSE_OBJECT, COLON, COMMA, OPEN_OBJECT, QUOTE } from './bytes';
import { digits, hasFraction, instant, integer, number } from './numbers';
import { closingQuote, delimiter, ink, is, macs, pass, textEnds } from './text';

/** The columns: one value per fix, `ROWS` of each, one column after the other. */
export const ROWS: i32 = 8192;
export const AT: i32 = 0x10000;
export const LAT_E7: i32 = AT + 8 * ROWS;
export const LON_E7: i32 = LAT_E7 + 4 * ROWS;
export const ACCURACY_M: i32 = LON_E7 + 4 * ROWS;
export const ITEM: i32 = ACCURACY_M + 4 * ROWS;
export const WIFI: i32 = ITEM + 4 * ROWS;
export const HAS_MS: i32 = WIFI + 2 * ROWS;
/** Text may lie anywhere from here on. */
export const TEXT: i32 = HAS_MS + ROWS;

/** What the last `scan` found: fixes, and elements, which may be no fix. */
export let rows: i32 = 0;
export let elements: i32 = 0;

const SEEN_LATITUDE: i32 = 1;
const SEEN_LONGITUDE: i32 = 2;
const SEEN_POINT: i32 = SEEN_LATITUDE | SEEN_LONGITUDE;
const SEEN_ACCURACY: i32 = 4;
const SEEN_TIME: i32 = 8;
const SEEN_WIFI_SCAN: i32 = 16;
const SEEN_METADATA: i32 = 32;

/** Of the element being read: the wanted keys so far, one bit each, and its access points. */
let seen: i32 = 0;
let macsBefore: u32 = 0;

/**
 * Reads elements from the one at `from` on, with the commas between, until one is not understood or not all there, the
 * list ends, or `room` fixes are found. The first has the number `item`. The text ends at `to`. Gives the address of the
 * comma or bracket behind the last element that was read.
 */
export function scan(from: usize, to: usize, item: i32, room: i32): usize {
  textEnds(to);
  rows = 0;
  elements = 0;
  let behind: usize = 0;
  let i = from;
  while (load<u8>(i) === OPEN_OBJECT) {
    const close = element(i);
    if (close === 0) break;
    behind = close;
    // 0/0 is how the export says that it does not know.
    if ((seen & SEEN_POINT) === SEEN_POINT && (column32(LAT_E7) | column32(LON_E7)) !== 0) {
      store<i32>(ITEM + 4 * rows, item + elements);
      store<u16>(WIFI + 2 * rows, <u16>min(macs - macsBefore, 0xffff));
      rows++;
    }
    elements++;
    if (rows === room || load<u8>(close) !== COMMA) break;
    i = ink(close + 1);
  }
  return behind;
}

function column32(column: i32): i32 {
  return load<i32>(column + 4 * rows);
}

/** Writes into row `rows`; gives the address of the comma or bracket behind the object. */
function element(from: usize): usize {
  seen = 0;
  macsBefore = macs;
  store<f64>(AT + 8 * rows, NaN);
  store<u8>(HAS_MS + rows, 0);
  store<i32>(ACCURACY_M + 4 * rows, -1);
  let i = ink(from + 1);
  if (load<u8>(i) === CLOSE_OBJECT) return delimiter(i + 1);
  while (load<u8>(i) === QUOTE) {
    const key = i + 1;
    const close = closingQuote(key);
    if (close === 0) return 0;
    i = ink(close + 1);
    if (load<u8>(i) !== COLON) return 0;
    i = member(key, <i32>(close - key), ink(i + 1));
    if (i === 0) return 0;
    i = ink(i);
    const byte = load<u8>(i);
    if (byte === CLOSE_OBJECT) return delimiter(i + 1);
    if (byte !== COMMA) return 0;
    i = ink(i + 1);
  }
  return 0;
}

/** The value at `i`, which belongs to a key of `length` bytes. */
function member(key: usize, length: i32, i: usize): usize {
  switch (length) {
    case 8:
      if (is(key, 'accuracy', length)) return accuracy(i);
      break;
    case 9:
      if (is(key, 'timestamp', length)) return timestamp(i);
      break;
    case 10:
      if (is(key, 'latitudeE7', length)) return once(SEEN_LATITUDE) ? degrees(i, LAT_E7, 900_000_000) : 0;
      break;
    case 11:
      if (is(key, 'longitudeE7', length)) return once(SEEN_LONGITUDE) ? degrees(i, LON_E7, 1_800_000_000) : 0;
      if (is(key, 'timestampMs', length)) return timestampMs(i);
      break;
    case 14:
      if (is(key, 'activeWifiScan', length)) return once(SEEN_WIFI_SCAN) ? pass(i, true) : 0;
      break;
    case 16:
      if (is(key, 'locationMetadata', length)) return once(SEEN_METADATA) ? pass(i, true) : 0;
      break;
  }
  return pass(i, false);
}

/** JSON.parse lets the last of doubled keys win; here a doubled key is not understood. */
function once(flag: i32): bool {
  const first = (seen & flag) === 0;
  seen |= flag;
  return first;
}

/** Exports of about April 2019 have negative coordinates as unsigned 32-bit numbers. */
function degrees(i: usize, column: i32, max: i64): usize {
  const behind = integer(i, 10);
  const e7 = number > max ? number - 0x1_0000_0000 : number;
  if (behind === 0 || e7 < -max || e7 > max) return 0;
  store<i32>(column + 4 * rows, <i32>e7);
  return behind;
}

function accuracy(i: usize): usize {
  const behind = once(SEEN_ACCURACY) ? integer(i, 9) : 0;
  if (behind !== 0 && number >= 0) store<i32>(ACCURACY_M + 4 * rows, <i32>number);
  return behind;
}

function timestamp(i: usize): usize {
  const behind = once(SEEN_TIME) ? instant(i) : 0;
  if (behind !== 0) time(hasFraction);
  return behind;
}

/** Digits in quotes, as Google wrote them, or without. */
function timestampMs(i: usize): usize {
  if (!once(SEEN_TIME)) return 0;
  const quoted = load<u8>(i) === QUOTE;
  const behind = quoted ? digits(i + 1) : integer(i, 15);
  if (behind === 0 || number <= 0) return 0;
  if (quoted && load<u8>(behind) !== QUOTE) return 0;
  time(true);
  return quoted ? behind + 1 : behind;
}

function time(hasMs: bool): void {
  store<f64>(AT + 8 * rows, <f64>number);
  store<u8>(HAS_MS + rows, <u8>hasMs);
}
