import { hash } from 'node:crypto';
import type { Kind, Platform } from './kinds.js';

/** Parts are joined by a character that no identity part can hold. */
const SEPARATOR = '\u0000';

/**
 * Stable id of a record: 32 hex digits of SHA-256 over (platform, account, kind, identity).
 * Never over source, entry, zone, language or wording, so that the same event in another export gets the same id.
 */
export function recordHash(
  platform: Platform,
  account: string | undefined,
  kind: Kind,
  parts: readonly (string | number | undefined)[],
): string {
  const text = [platform, account ?? '', kind, ...parts.map((part) => part ?? '')].join(SEPARATOR);
  return hash('sha256', text, 'hex').slice(0, 32);
}

/** Two 32-bit halves of a fix's id, in place so that the hot path makes no garbage. */
export interface PointHash {
  high: number;
  low: number;
}

/**
 * Fixes number in the millions, and a cryptographic hash of each would cost seconds: two lanes of a 32-bit
 * multiply-and-rotate mix (the construction of MurmurHash3) over instant, latitude, longitude and accuracy.
 */
export function pointHasher(
  platform: Platform,
  account: string | undefined,
): (at: number, latE7: number, lonE7: number, accuracyM: number, into: PointHash) => void {
  const seed = recordHash(platform, account, 'location.point', []);
  const seedHigh = Number.parseInt(seed.slice(0, 8), 16) | 0;
  const seedLow = Number.parseInt(seed.slice(8, 16), 16) | 0;
  return (at, latE7, lonE7, accuracyM, into) => {
    const undated = Number.isNaN(at);
    const atHigh = undated ? 0x7fffffff : Math.floor(at / 4294967296) | 0;
    const atLow = undated ? 0 : (at % 4294967296) | 0;
    let a = seedHigh;
    let b = seedLow;
    a = lane(a, atHigh, 0xcc9e2d51, 0x1b873593);
    b = lane(b, atLow, 0xab0e9789, 0x38b34ae5);
    a = lane(a, atLow, 0xcc9e2d51, 0x1b873593) + b;
    b = lane(b, latE7, 0xab0e9789, 0x38b34ae5) + a;
    a = lane(a, latE7, 0xcc9e2d51, 0x1b873593) + b;
    b = lane(b, lonE7, 0xab0e9789, 0x38b34ae5) + a;
    a = lane(a, lonE7, 0xcc9e2d51, 0x1b873593) + b;
    b = lane(b, accuracyM, 0xab0e9789, 0x38b34ae5) + a;
    a = finish(a + b);
    b = finish(b + a);
    into.high = a >>> 0;
    into.low = (b + a) >>> 0;
  };
}

function lane(state: number, word: number, c1: number, c2: number): number {
  let k = Math.imul(word, c1);
  k = (k << 15) | (k >>> 17);
  let h = (state | 0) ^ Math.imul(k, c2);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

function finish(state: number): number {
  let h = state | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** 16 hex digits. */
export const pointHashText = (hash: PointHash): string =>
  hash.high.toString(16).padStart(8, '0') + hash.low.toString(16).padStart(8, '0');
