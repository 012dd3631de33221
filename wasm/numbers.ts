/** Numbers and times of JSON text, all digits at once. */

import { MINUS, PLUS, POINT, QUOTE, ZERO } from './bytes';

const EXPONENT: u8 = 101;
const UTC: u8 = 90;

/** What was read last: a whole number, or milliseconds since 1970. */
export let number: i64 = 0;
/** The instant read last has a fraction of a second. */
export let hasFraction: bool = false;

/** Behind one to 15 digits, their number in `number`. */
export function digits(from: usize): usize {
  const values = i8x16.sub(v128.load(from), i8x16.splat(ZERO));
  const count = ctz(i8x16.bitmask(i8x16.gt_u(values, i8x16.splat(9))) | 0x10000);
  if (count === 0 || count > 15) return 0;
  const places = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const right = i8x16.swizzle(values, i8x16.add(places, i8x16.splat(<i8>(count - 16))));
  const fours = i32x4.dot_i16x8_s(pairs(right), i16x8(100, 1, 100, 1, 100, 1, 100, 1));
  const eights = i32x4.dot_i16x8_s(i16x8.narrow_i32x4_u(fours, fours), i16x8(10_000, 1, 10_000, 1, 0, 0, 0, 0));
  number = <i64>i32x4.extract_lane(eights, 0) * 100_000_000 + i32x4.extract_lane(eights, 1);
  return from + count;
}

/** 16 digits as eight numbers of two digits. */
function pairs(values: v128): v128 {
  const tens = v128.and(values, i16x8.splat(0xff));
  return i16x8.add(i16x8.mul(tens, i16x8.splat(10)), i16x8.shr_u(values, 8));
}

/** A JSON number without fraction and exponent; what follows is checked by the caller. */
export function integer(from: usize, most: i32): usize {
  const negative = load<u8>(from) === MINUS;
  const start = negative ? from + 1 : from;
  const behind = digits(start);
  if (behind === 0 || behind - start > <usize>most) return 0;
  if (load<u8>(start) === ZERO && behind - start > 1) return 0;
  if (negative) number = -number;
  return behind;
}

/** Any other number that JSON allows, of at most 15 digits before and behind the point; its value is not wanted. */
export function passNumber(from: usize): usize {
  let i = integer(from, 15);
  if (i !== 0 && load<u8>(i) === POINT) i = digits(i + 1);
  if (i === 0 || (load<u8>(i) | 0x20) !== EXPONENT) return i;
  const sign = load<u8>(i, 1);
  return digits(i + (sign === MINUS || sign === PLUS ? 2 : 1));
}

/** `"2022-01-12T17:18:24.190Z"`, with or without up to three digits of a second. */
export function instant(i: usize): usize {
  if (load<u8>(i) !== QUOTE) return 0;
  // XOR leaves 0 to 9 of a digit, and 0 of what must stand between; the byte behind the seconds is looked at below.
  const year = v128.xor(v128.load32_zero(i, 1), i32x4(0x30303030, 0, 0, 0));
  const rest = v128.xor(v128.load(i, 5), i8x16(45, 48, 48, 45, 48, 48, 84, 48, 48, 58, 48, 48, 58, 48, 48, 0));
  const most = i8x16(0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, -1);
  const fits = v128.and(i8x16.le_u(year, i8x16.splat(9)), i8x16.le_u(rest, most));
  if (!i8x16.all_true(fits)) return 0;
  const two = pairs(i8x16.shuffle(year, rest, 0, 1, 2, 3, 17, 18, 20, 21, 23, 24, 26, 27, 29, 30, 4, 4));
  const y = <i32>i16x8.extract_lane_u(two, 0) * 100 + i16x8.extract_lane_u(two, 1);
  const month = <i32>i16x8.extract_lane_u(two, 2);
  const day = <i32>i16x8.extract_lane_u(two, 3);
  const h = <i32>i16x8.extract_lane_u(two, 4);
  const m = <i32>i16x8.extract_lane_u(two, 5);
  const s = <i32>i16x8.extract_lane_u(two, 6);
  if (!isDate(y, month, day) || h > 23 || m > 59 || s > 59) return 0;
  let ms: i64 = (<i64>days(y, month, day) * 86_400 + (h * 3600 + m * 60 + s)) * 1000;
  let z = i + 20;
  hasFraction = load<u8>(z) === POINT;
  if (hasFraction) {
    const fraction = z + 1;
    z = digits(fraction);
    if (z === 0 || z - fraction > 3) return 0;
    ms += number * (z - fraction === 3 ? 1 : z - fraction === 2 ? 10 : 100);
  }
  if (load<u8>(z) !== UTC || load<u8>(z, 1) !== QUOTE) return 0;
  number = ms;
  return z + 2;
}

/** The same years and days as `utcMs` of `src/record/time.ts`. */
function isDate(y: i32, month: i32, day: i32): bool {
  if (y < 100 || month < 1 || month > 12 || day < 1) return false;
  if (day <= 28) return true;
  if (month === 2) return day === 29 && y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  return day <= 30 + ((month + (month >> 3)) & 1);
}

/** Since 1970. Counted from a 1 March, so that a leap day is the last of its year; 153 days are five such months. */
function days(y: i32, month: i32, day: i32): i32 {
  const year = month > 2 ? y : y - 1;
  const ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return year * 365 + year / 4 - year / 100 + year / 400 + ofYear - 719_468;
}
