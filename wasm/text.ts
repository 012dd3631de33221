/** Finding the few bytes of JSON text that matter, 16 or 64 at a time. The trick is told in `location-scan.ts`. */

import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  MINUS,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  ZERO,
} from './bytes';
import { passNumber } from './numbers';

/** Access points passed so far; only differences count, so it may overflow. */
export let macs: u32 = 0;

let end: usize = 0;
let indent: usize = 0;

export function textEnds(at: usize): void {
  end = at;
}

/**
 * The next address that has no blank. Every line of an element is indented alike, so there are as many blanks as the
 * last time; to return the number that was compared instead of the one that was counted lets the processor, which
 * predicts the comparison, read on before it has counted.
 */
export function ink(from: usize): usize {
  if (load<u8>(from) > 32) return from;
  if (load<u8>(from) === 32 && load<u8>(from, 1) > 32) return from + 1;
  // `swizzle` takes 9, 10 and 13 for a place in this list, and gives 0 for everything that is none.
  const controls = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, -1, 0, 0);
  let count: usize = 0;
  let blanks: i32;
  do {
    const text = v128.load(from + count);
    blanks = i8x16.bitmask(v128.or(i8x16.eq(text, i8x16.splat(32)), i8x16.swizzle(controls, text)));
    count += ctz(~blanks);
  } while (blanks === 0xffff);
  if (count === indent) return from + indent;
  indent = count;
  return from + count;
}

export function delimiter(from: usize): usize {
  const i = ink(from);
  const byte = load<u8>(i);
  return byte === COMMA || byte === CLOSE_ARRAY ? i : 0;
}

/** The address of the quote itself; 0 at an escape, too. */
export function closingQuote(from: usize): usize {
  for (let i = from; i < end; i += 16) {
    const text = v128.load(i);
    const found = i8x16.bitmask(v128.or(i8x16.eq(text, i8x16.splat(QUOTE)), i8x16.eq(text, i8x16.splat(BACKSLASH))));
    if (found === 0) continue;
    const at = i + ctz(found);
    return load<u8>(at) === QUOTE ? at : 0;
  }
  return 0;
}

/** Of up to 16 letters. The words here are stored as UTF-16, so `narrow` drops every second byte. */
export function is(at: usize, word: string, length: i32): bool {
  const letters = changetype<usize>(word);
  const bytes = i8x16.narrow_i16x8_u(v128.load(letters), v128.load(letters, 16));
  const different = i8x16.bitmask(i8x16.ne(v128.load(at), bytes));
  return (different & ((1 << length) - 1)) === 0;
}

/** Behind a value that is not wanted; with `counting`, the access points in it are. */
export function pass(i: usize, counting: bool): usize {
  const byte = load<u8>(i);
  if (byte === QUOTE) {
    const close = closingQuote(i + 1);
    return close === 0 ? 0 : close + 1;
  }
  if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) return passNested(i, counting);
  if (byte === MINUS || (byte >= ZERO && byte <= ZERO + 9)) return passNumber(i);
  if (is(i, 'true', 4) || is(i, 'null', 4)) return i + 4;
  return is(i, 'false', 5) ? i + 5 : 0;
}

/**
 * What is nested is not judged: broken JSON in there, if its brackets fit, costs nothing. Bit `n` of every 64 here is
 * the byte `n` of the block.
 */
function passNested(from: usize, counting: bool): usize {
  /** Open brackets, one bit each, 1 for a brace; as many as fit. */
  let open: u32 = 0;
  let depth = 0;
  /** All ones: the block begins inside of a string. */
  let carried: u64 = 0;
  for (let block = from; block < end; block += 64) {
    const a = v128.load(block);
    const b = v128.load(block, 16);
    const c = v128.load(block, 32);
    const d = v128.load(block, 48);
    const quotes = places(a, b, c, d, QUOTE);
    /** Ones from the opening quote of a string to the byte before its closing one. */
    const inside = prefixXor(quotes) ^ carried;
    carried = <u64>(<i64>inside >> 63);
    const escapes = places(a, b, c, d, BACKSLASH) & inside;
    // With bit 5 a bracket is a brace.
    const bit5 = i8x16.splat(0x20);
    const e = v128.or(a, bit5);
    const f = v128.or(b, bit5);
    const g = v128.or(c, bit5);
    const h = v128.or(d, bit5);
    const opening = places(e, f, g, h, OPEN_OBJECT) & ~inside;
    let brackets = opening | (places(e, f, g, h, CLOSE_OBJECT) & ~inside);
    while (brackets !== 0) {
      const bracket = brackets & -brackets;
      const at = block + <usize>ctz(brackets);
      const brace = (<u32>load<u8>(at) >> 5) & 1;
      brackets ^= bracket;
      if ((opening & bracket) !== 0) {
        if (++depth > 30) return 0;
        open = (open << 1) | brace;
        continue;
      }
      if ((open & 1) !== brace) return 0;
      open >>= 1;
      if (--depth > 0) continue;
      const before = bracket - 1;
      if ((escapes & before) !== 0) return 0;
      if (counting) countMacs(block, quotes & inside & before);
      return at + 1;
    }
    if (escapes !== 0) return 0;
    if (counting) countMacs(block, quotes & inside);
  }
  return 0;
}

/** Which of these 64 bytes are `byte`. */
function places(a: v128, b: v128, c: v128, d: v128, byte: u8): u64 {
  const all = i8x16.splat(byte);
  const low = i8x16.bitmask(i8x16.eq(a, all)) | (i8x16.bitmask(i8x16.eq(b, all)) << 16);
  const high = i8x16.bitmask(i8x16.eq(c, all)) | (i8x16.bitmask(i8x16.eq(d, all)) << 16);
  return <u64>(<u32>low) | ((<u64>(<u32>high)) << 32);
}

/** Every bit XORed with all bits before it. */
function prefixXor(bits: u64): u64 {
  let x = bits;
  x ^= x << 1;
  x ^= x << 2;
  x ^= x << 4;
  x ^= x << 8;
  x ^= x << 16;
  return x ^ (x << 32);
}

/** Adds the keys `mac` among the strings that begin at these bits of the block. */
function countMacs(block: usize, strings: u64): void {
  for (let rest = strings; rest !== 0; rest &= rest - 1) {
    const at = block + <usize>ctz(rest);
    if (is(at, '"mac"', 5) && load<u8>(ink(at + 5)) === COLON) macs++;
  }
}
