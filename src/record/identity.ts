import { hash } from 'node:crypto';
import type { Kind, Platform } from './kinds.js';

type Part = string | number | undefined;

/** An id of 128 bits in four words, the first the highest. */
export interface IdWords {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** What a hash begins with: 32 hex digits of SHA-256 over (platform, account, kind). */
function seedOf(platform: Platform, account: string | undefined, kind: Kind): string {
  return hash('sha256', [platform, account ?? '', kind].join('\u0000'), 'hex').slice(0, 32);
}

const word = (hex: string, index: number): number => Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16) | 0;

/**
 * Stable 128-bit id of a record over (platform, account, kind, identity), never over source, entry, zone, language or
 * wording, so that the same event in another export gets the same id.
 *
 * Platform, account and kind are hashed by SHA-256, once; the parts are mixed into that by the construction of
 * MurmurHash3 (four lanes of 32 bits over the UTF-16 units). Ids have to differ, nothing has to be hidden in them, and
 * a cryptographic hash took longer than reading the record. The result stands in four words, the first the highest.
 */
export class RecordHash {
  a = 0;
  b = 0;
  c = 0;
  d = 0;
  private s0 = 0;
  private s1 = 0;
  private s2 = 0;
  private s3 = 0;
  private length = 0;
  private readonly seeds = new Map<Kind, readonly [number, number, number, number]>();

  constructor(
    private readonly platform: Platform,
    private readonly account: string | undefined,
  ) {}

  /** Begins an id. */
  begin(kind: Kind): this {
    let seed = this.seeds.get(kind);
    if (seed === undefined) {
      const hex = seedOf(this.platform, this.account, kind);
      seed = [word(hex, 0), word(hex, 1), word(hex, 2), word(hex, 3)];
      this.seeds.set(kind, seed);
    }
    [this.s0, this.s1, this.s2, this.s3] = seed;
    this.length = 0;
    return this;
  }

  /** Adds one part of the identity; `['ab', 'c']` and `['a', 'bc']` differ. */
  add(part: Part): this {
    const text = part === undefined ? '' : typeof part === 'string' ? part : String(part);
    const end = text.length;
    let i = 0;
    for (; i + 8 <= end; i += 8) {
      this.block(
        text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16),
        text.charCodeAt(i + 2) | (text.charCodeAt(i + 3) << 16),
        text.charCodeAt(i + 4) | (text.charCodeAt(i + 5) << 16),
        text.charCodeAt(i + 6) | (text.charCodeAt(i + 7) << 16),
      );
    }
    // The last block is filled up and carries the length, so that parts cannot run into each other.
    const unit = (at: number): number => (at < end ? text.charCodeAt(at) : 0);
    this.block(
      unit(i) | (unit(i + 1) << 16),
      unit(i + 2) | (unit(i + 3) << 16),
      unit(i + 4) | (unit(i + 5) << 16),
      unit(i + 6),
    );
    this.length = (Math.imul(this.length, 31) + end + 1) | 0;
    this.s0 ^= this.length;
    return this;
  }

  addAll(parts: readonly Part[]): this {
    for (const part of parts) this.add(part);
    return this;
  }

  /** Mixes everything into everything, into the four words; more parts may be added afterwards, for another id. */
  end(): this {
    let a = this.s0 ^ this.length;
    let b = this.s1 ^ this.length;
    let c = this.s2 ^ this.length;
    let d = this.s3 ^ this.length;
    a = (a + b + c + d) | 0;
    b = finish(b + a);
    c = finish(c + a);
    d = finish(d + a);
    a = (finish(a) + b + c + d) | 0;
    this.a = a >>> 0;
    this.b = (b + a) >>> 0;
    this.c = (c + a) >>> 0;
    this.d = (d + a) >>> 0;
    return this;
  }

  /** 32 hex digits. */
  get text(): string {
    return [this.a, this.b, this.c, this.d].map((each) => each.toString(16).padStart(8, '0')).join('');
  }

  private block(k1: number, k2: number, k3: number, k4: number): void {
    let a = this.s0;
    let b = this.s1;
    let c = this.s2;
    let d = this.s3;
    a ^= Math.imul(rotate(Math.imul(k1, 0x239b961b), 15), 0xab0e9789);
    a = (Math.imul((rotate(a, 19) + b) | 0, 5) + 0x561ccd1b) | 0;
    b ^= Math.imul(rotate(Math.imul(k2, 0xab0e9789), 16), 0x38b34ae5);
    b = (Math.imul((rotate(b, 17) + c) | 0, 5) + 0x0bcaa747) | 0;
    c ^= Math.imul(rotate(Math.imul(k3, 0x38b34ae5), 17), 0xa1e38b93);
    c = (Math.imul((rotate(c, 15) + d) | 0, 5) + 0x96cd1c35) | 0;
    d ^= Math.imul(rotate(Math.imul(k4, 0xa1e38b93), 18), 0x239b961b);
    d = (Math.imul((rotate(d, 13) + a) | 0, 5) + 0x32ac3b17) | 0;
    this.s0 = a;
    this.s1 = b;
    this.s2 = c;
    this.s3 = d;
  }
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

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
  const seed = seedOf(platform, account, 'location.point');
  const seedHigh = word(seed, 0);
  const seedLow = word(seed, 1);
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
