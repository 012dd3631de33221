import { utcMs } from '../record/time.js';
import { nextBracket, nextQuote } from './byte-search.js';
import { MAX_LAT_E7, MAX_LON_E7, signed } from './location-point.js';

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const COLON = 58;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const LATITUDE = Buffer.from('latitudeE7');
const LONGITUDE = Buffer.from('longitudeE7');
const ACCURACY = Buffer.from('accuracy');
const TIMESTAMP = Buffer.from('timestamp');
const TIMESTAMP_MS = Buffer.from('timestampMs');
const WIFI_SCAN = Buffer.from('activeWifiScan');
const METADATA = Buffer.from('locationMetadata');
const MAC = Buffer.from('mac');
const WORDS = ['true', 'false', 'null'].map((word) => Buffer.from(word));

const SEEN_LATITUDE = 1;
const SEEN_LONGITUDE = 2;
const SEEN_ACCURACY = 4;
const SEEN_TIME = 8;
const SEEN_WIFI_SCAN = 16;
const SEEN_METADATA = 32;

const BLANK = new Uint8Array(256);
for (const byte of [32, 9, 10, 13]) BLANK[byte] = 1;

/**
 * Reads one element of the location list straight from its bytes, into fields, building no object and no string: a
 * tenth of the work of JSON.parse. It walks the members of the element itself, takes the five that are wanted digit by
 * digit, and passes over nested values (most of the file) by their brackets and strings, four bytes at a time.
 *
 * It takes only what it fully understands. At an escape, an odd number, a doubled key, a strange time, it gives up with
 * -1, and the element goes to JSON.parse and `pointOf`; so the two can differ on no valid input. What is nested is
 * not judged: broken JSON in there, if its brackets fit, costs nothing.
 */
export class LocationScan {
  at = Number.NaN;
  hasMs = 0;
  latE7 = 0;
  lonE7 = 0;
  accuracyM = -1;
  wifi = 0;

  private seen = 0;
  private chunk: Buffer = Buffer.alloc(0);
  private view: DataView = new DataView(new ArrayBuffer(0));
  private end = 0;
  private number = 0;
  /** Days repeat: the last date's text position is gone, its numbers are not. */
  private date = -1;
  private dateAt = 0;

  chunkIs(chunk: Buffer): void {
    if (this.chunk === chunk) return;
    this.chunk = chunk;
    this.view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
    this.end = chunk.length;
  }

  get hasPoint(): boolean {
    return (this.seen & (SEEN_LATITUDE | SEEN_LONGITUDE)) === (SEEN_LATITUDE | SEEN_LONGITUDE);
  }

  /** The index of the comma or bracket behind the object that begins at `at`; -1: not understood, or not all here. */
  read(at: number): number {
    const { chunk, end } = this;
    this.at = Number.NaN;
    this.hasMs = 0;
    this.accuracyM = -1;
    this.wifi = 0;
    this.seen = 0;
    let i = this.ink(at + 1);
    if (i < end && chunk[i] === CLOSE_OBJECT) return this.delimiter(i + 1);
    while (i < end && chunk[i] === QUOTE) {
      const keyAt = i + 1;
      const keyEnd = nextQuote(this.view, keyAt, end);
      if (keyEnd === end || chunk[keyEnd] !== QUOTE) return -1;
      i = this.ink(keyEnd + 1);
      if (i >= end || chunk[i] !== COLON) return -1;
      i = this.value(keyAt, keyEnd - keyAt, this.ink(i + 1));
      if (i < 0) return -1;
      i = this.ink(i);
      if (i >= end) return -1;
      if (chunk[i] === CLOSE_OBJECT) return this.delimiter(i + 1);
      if (chunk[i] !== COMMA) return -1;
      i = this.ink(i + 1);
    }
    return -1;
  }

  /** The index behind the value at `i`, which belongs to the key at `keyAt`. */
  private value(keyAt: number, keyLength: number, i: number): number {
    if (i >= this.end) return -1;
    switch (keyLength) {
      case 8:
        return this.is(ACCURACY, keyAt) ? this.accuracy(i) : this.pass(i, false);
      case 9:
        return this.is(TIMESTAMP, keyAt) ? this.timestamp(i) : this.pass(i, false);
      case 10:
        return this.is(LATITUDE, keyAt) ? this.latitude(i) : this.pass(i, false);
      case 11:
        if (this.is(LONGITUDE, keyAt)) return this.longitude(i);
        return this.is(TIMESTAMP_MS, keyAt) ? this.timestampMs(i) : this.pass(i, false);
      case 14:
        return this.is(WIFI_SCAN, keyAt) ? this.accessPoints(i, SEEN_WIFI_SCAN) : this.pass(i, false);
      case 16:
        return this.is(METADATA, keyAt) ? this.accessPoints(i, SEEN_METADATA) : this.pass(i, false);
      default:
        return this.pass(i, false);
    }
  }

  private latitude(i: number): number {
    const end = this.once(SEEN_LATITUDE) ? this.integer(i, 10) : -1;
    const e7 = end < 0 ? undefined : signed(this.number, MAX_LAT_E7);
    if (e7 === undefined) return -1;
    this.latE7 = e7;
    return end;
  }

  private longitude(i: number): number {
    const end = this.once(SEEN_LONGITUDE) ? this.integer(i, 10) : -1;
    const e7 = end < 0 ? undefined : signed(this.number, MAX_LON_E7);
    if (e7 === undefined) return -1;
    this.lonE7 = e7;
    return end;
  }

  private accuracy(i: number): number {
    const end = this.once(SEEN_ACCURACY) ? this.integer(i, 9) : -1;
    if (end >= 0 && this.number >= 0) this.accuracyM = this.number;
    return end;
  }

  /** `"2022-01-12T17:18:24.190Z"`, with or without up to three digits of a second. */
  private timestamp(i: number): number {
    const { chunk } = this;
    if (!this.once(SEEN_TIME) || i + 22 > this.end || chunk[i] !== QUOTE) return -1;
    if (chunk[i + 5] !== MINUS || chunk[i + 8] !== MINUS || chunk[i + 11] !== 84) return -1;
    if (chunk[i + 14] !== COLON || chunk[i + 17] !== COLON) return -1;
    const date = this.digits(i + 1, 4) * 10_000 + this.digits(i + 6, 2) * 100 + this.digits(i + 9, 2);
    const h = this.digits(i + 12, 2);
    const m = this.digits(i + 15, 2);
    const s = this.digits(i + 18, 2);
    if (!(h < 24 && m < 60 && s < 60)) return -1;
    if (date !== this.date) {
      const dateAt = utcMs(Math.trunc(date / 10_000), Math.trunc(date / 100) % 100, date % 100);
      if (dateAt === undefined) return -1;
      this.date = date;
      this.dateAt = dateAt;
    }
    let ms = 0;
    let z = i + 20;
    if (chunk[z] === 46) {
      const end = this.digitsEnd(++z);
      if (end < 0 || end - z > 3) return -1;
      ms = this.number * (end - z === 3 ? 1 : end - z === 2 ? 10 : 100);
      z = end;
      this.hasMs = 1;
    }
    if (z + 1 >= this.end || chunk[z] !== 90 || chunk[z + 1] !== QUOTE) return -1;
    this.at = this.dateAt + h * 3_600_000 + m * 60_000 + s * 1000 + ms;
    return z + 2;
  }

  /** Digits in quotes, as Google wrote them, or without. */
  private timestampMs(i: number): number {
    if (!this.once(SEEN_TIME)) return -1;
    const quoted = this.chunk[i] === QUOTE;
    const end = quoted ? this.digitsEnd(i + 1) : this.integer(i, 15);
    if (end < 0 || !(this.number > 0)) return -1;
    if (quoted && (end >= this.end || this.chunk[end] !== QUOTE)) return -1;
    this.at = this.number;
    this.hasMs = 1;
    return quoted ? end + 1 : end;
  }

  private accessPoints(i: number, flag: number): number {
    return this.once(flag) ? this.pass(i, true) : -1;
  }

  /** JSON.parse lets the last of doubled keys win; here a doubled key is unusual. */
  private once(flag: number): boolean {
    const first = (this.seen & flag) === 0;
    this.seen |= flag;
    return first;
  }

  private is(key: Buffer, at: number): boolean {
    const { chunk } = this;
    for (let k = 0; k < key.length; k++) if (chunk[at + k] !== key[k]) return false;
    return true;
  }

  /** The next index that is no blank. */
  private ink(from: number): number {
    const { chunk, end } = this;
    let i = from;
    if (i >= end || chunk[i]! > 32) return i;
    while (i + 4 < end && this.view.getInt32(i + 1, true) === 0x20202020) i += 4;
    while (i < end && BLANK[chunk[i]!] === 1) i++;
    return i;
  }

  private delimiter(from: number): number {
    const i = this.ink(from);
    return i < this.end && (this.chunk[i] === COMMA || this.chunk[i] === CLOSE_ARRAY) ? i : -1;
  }

  /** NaN when they are none. */
  private digits(at: number, count: number): number {
    let value = 0;
    for (let i = at; i < at + count; i++) {
      const digit = this.chunk[i]! - 48;
      if (digit < 0 || digit > 9) return Number.NaN;
      value = value * 10 + digit;
    }
    return value;
  }

  /** Behind one to 15 digits, their number in `number`. */
  private digitsEnd(from: number): number {
    const { chunk, end } = this;
    let i = from;
    let value = 0;
    for (; i < end; i++) {
      const digit = chunk[i]! - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    this.number = value;
    return i === from || i - from > 15 ? -1 : i;
  }

  /** A JSON number without fraction and exponent; what follows is checked by the caller. */
  private integer(from: number, maxDigits: number): number {
    const negative = this.chunk[from] === MINUS;
    const start = negative ? from + 1 : from;
    const end = this.digitsEnd(start);
    if (end < 0 || end - start > maxDigits) return -1;
    if (this.chunk[start] === 48 && end - start > 1) return -1;
    if (negative) this.number = -this.number;
    return end;
  }

  /** Behind a value that is not wanted; with `macs`, the access points in it are counted. */
  private pass(i: number, macs: boolean): number {
    const { chunk } = this;
    const byte = chunk[i]!;
    if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) return this.passNested(i, macs);
    if (byte === QUOTE) {
      const close = nextQuote(this.view, i + 1, this.end);
      return close < this.end && chunk[close] === QUOTE ? close + 1 : -1;
    }
    if (byte === MINUS || (byte >= 48 && byte <= 57)) return this.passNumber(i);
    for (const word of WORDS) if (this.is(word, i)) return i + word.length;
    return -1;
  }

  private passNumber(i: number): number {
    let end = this.integer(i, 15);
    if (end < 0) return -1;
    if (this.chunk[end] === 46) end = this.digitsEnd(end + 1);
    if (end < 0) return -1;
    if (this.chunk[end] !== 101 && this.chunk[end] !== 69) return end;
    const sign = this.chunk[end + 1];
    return this.digitsEnd(end + (sign === MINUS || sign === 43 ? 2 : 1));
  }

  private passNested(from: number, macs: boolean): number {
    const { chunk, view, end } = this;
    /** Open brackets, one bit each, 1 for a brace; as many as fit. */
    let open = 0;
    let depth = 0;
    let i = from;
    while (i < end) {
      const byte = chunk[i]!;
      if (byte === QUOTE) {
        const close = nextQuote(view, i + 1, end);
        if (close >= end || chunk[close] !== QUOTE) return -1;
        if (macs && close === i + 4 && this.is(MAC, i + 1)) {
          const after = this.ink(close + 1);
          if (after < end && chunk[after] === COLON) this.wifi++;
        }
        i = close;
      } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (++depth > 30) return -1;
        open = (open << 1) | (byte === OPEN_OBJECT ? 1 : 0);
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        if ((open & 1) !== (byte === CLOSE_OBJECT ? 1 : 0)) return -1;
        open >>>= 1;
        if (--depth === 0) return i + 1;
      }
      i = nextBracket(view, i + 1, end);
    }
    return -1;
  }
}
