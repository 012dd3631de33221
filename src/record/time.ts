import type { Precision } from './kinds.js';

/** A point in time as an export wrote it. */
export interface Instant {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly precision: Precision;
  /** Local offset in minutes when the text states one other than `Z`. */
  readonly offset?: number;
  /** True when the text has no zone: `at` is the wall-clock time read as if it were UTC. */
  readonly naive?: true;
}

const ISO =
  /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?\s*$/;

/** ISO 8601 with `T` or a blank, any fraction, `Z`, `UTC` or an offset. Undefined when not that or impossible (30 February). */
export function isoInstant(text: unknown): Instant | undefined {
  if (typeof text !== 'string') return undefined;
  const usual = usualInstant(text);
  if (usual !== undefined) return usual;
  const m = ISO.exec(text);
  if (!m) return undefined;
  const [, y, mo, d, h, mi, s, fraction, zone] = m;
  if (h === undefined) {
    const at = utcMs(Number(y), Number(mo), Number(d));
    return at === undefined ? undefined : { at, precision: 'day', naive: true };
  }
  const ms = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
  const local = utcMs(Number(y), Number(mo), Number(d), Number(h), Number(mi), Number(s ?? 0), ms);
  if (local === undefined) return undefined;
  const precision: Precision = s === undefined ? 'minute' : fraction === undefined ? 'second' : 'ms';
  if (zone === undefined) return { at: local, precision, naive: true };
  if (zone === 'Z' || zone === 'UTC' || zone === 'GMT') return { at: local, precision };
  if (Number(zone.slice(1, 3)) > 18 || Number(zone.slice(-2)) > 59) return undefined;
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return { at: local - offset * 60_000, precision, offset };
}

/** `2022-01-12T17:18:24.190Z` with or without milliseconds, which most times are: by its digits, five times as fast. */
function usualInstant(text: string): Instant | undefined {
  const hasMs = text.length === 24;
  if (!(hasMs || text.length === 20) || text.charCodeAt(text.length - 1) !== 90 || text.charCodeAt(10) !== 84)
    return undefined;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(13) !== 58) return undefined;
  if (text.charCodeAt(16) !== 58 || (hasMs && text.charCodeAt(19) !== 46)) return undefined;
  const at = utcMs(
    digits(text, 0, 4),
    digits(text, 5, 7),
    digits(text, 8, 10),
    digits(text, 11, 13),
    digits(text, 14, 16),
    digits(text, 17, 19),
    hasMs ? digits(text, 20, 23) : 0,
  );
  return at === undefined || Number.isNaN(at) ? undefined : { at, precision: hasMs ? 'ms' : 'second' };
}

/** NaN when they are none. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Strict calendar time to ms; undefined for 30 February, 25:61 and the like (`Date` would roll them over). */
export function utcMs(y: number, month: number, d: number, h = 0, mi = 0, s = 0, ms = 0): number | undefined {
  if (month < 1 || month > 12 || d < 1 || h > 23 || mi > 59 || s > 59) return undefined;
  if (d > 28 && d > new Date(Date.UTC(2000, month, 0)).getUTCDate() - (month === 2 && !leap(y) ? 1 : 0))
    return undefined;
  // `Date.UTC` would take the years 0 to 99 for 1900 to 1999.
  if (y < 100) return undefined;
  return Date.UTC(y, month - 1, d, h, mi, s, ms);
}

const leap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;

/** Seconds since 1970; 0, negative or no finite number: undefined, since exports use them for "unset". */
export function epochSeconds(value: unknown): Instant | undefined {
  const n = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof n !== 'number' || !Number.isFinite(n) || n <= 0 || n > 8.64e15) return undefined;
  // Some fields hold milliseconds under a name that promises seconds; as seconds that would be after the year 5000.
  if (n > 1e11) return epochMs(n);
  return { at: Math.round(n * 1000), precision: Number.isInteger(n) ? 'second' : 'ms' };
}

/** Milliseconds since 1970, number or digits. */
export function epochMs(value: unknown): Instant | undefined {
  const n = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof n !== 'number' || !Number.isFinite(n) || n <= 0 || n > 8.64e15) return undefined;
  return { at: Math.round(n), precision: 'ms' };
}

/** Digits of unknown unit: 10 are seconds, 13 ms, 16 µs since 1970, 17 µs since 1601, 19 ns. */
export function epochByMagnitude(value: unknown): Instant | undefined {
  const text = String(value ?? '').trim();
  if (!/^\d{9,19}$/.test(text) || /^0+$/.test(text)) return undefined;
  if (text.length <= 10) return epochSeconds(text);
  if (text.length <= 13) return epochMs(text);
  if (text.length <= 16) return { at: Number(BigInt(text) / 1000n), precision: 'ms' };
  if (text.length === 17) return webkitMicros(text);
  return { at: Number(BigInt(text) / 1_000_000n), precision: 'ms' };
}

/** Microseconds since 1601 (WebKit). */
export function webkitMicros(value: unknown): Instant | undefined {
  const text = String(value ?? '').trim();
  if (!/^\d{15,18}$/.test(text)) return undefined;
  const at = Number(BigInt(text) / 1000n) - 11_644_473_600_000;
  return at <= 0 ? undefined : { at, precision: 'ms' };
}

/** `2024-05-01T10:11:12Z`, with milliseconds when the precision has them. */
export function isoText(at: number, precision: Precision | undefined): string {
  const text = new Date(at).toISOString();
  return precision === 'ms' ? text : text.replace(/\.\d{3}Z$/, 'Z');
}
