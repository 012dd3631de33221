/**
 * The only source of chance in the personas: mulberry32 on a hashed label. Integer arithmetic throughout, so that every machine and
 * Node version draws the same numbers. `fork` gives a stream of its own to each subject: a change in one leaves the others alone.
 */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
  /** `count` characters from `alphabet`. */
  text(count: number, alphabet: string): string;
  digits(count: number): string;
  fork(label: string): Random;
}

const DIGITS = '0123456789';

export function random(seed: number | string): Random {
  const origin = typeof seed === 'number' ? seed >>> 0 : hash(seed);
  let state = origin;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const self: Random = {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    chance: (share) => next() < share,
    text: (count, alphabet) =>
      Array.from({ length: count }, () => alphabet[Math.floor(next() * alphabet.length)]).join(''),
    digits: (count) => self.text(count, DIGITS),
    fork: (label) => random(hash(`${origin}/${label}`)),
  };
  return self;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
