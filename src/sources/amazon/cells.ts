import { abbreviatedOffset, instantOfWritten } from '../../record/localised-date.js';
import type { Detail, RecordFields } from '../../record/record.js';
import { epochMs, type Instant, isoInstant, isoText, utcMs } from '../../record/time.js';
import type { Here } from '../source.js';

/** What a row of a CSV file and an object of its JSON variant have in common. */
export interface Cells {
  /** Trimmed cell of the first alias that exists as a column, '' otherwise. */
  get(...aliases: string[]): string;
}

/** How Amazon's files say "nothing here"; compared without case and without a final full stop. */
const SENTINELS: ReadonlySet<string> = new Set([
  '',
  'n/a',
  'not available',
  'not applicable',
  'data not available',
  'no refund',
  'no replacement order id',
]);
/** Every way to say nothing begins with one of these letters, and most cells with another. */
const MAY_SAY_NOTHING = /^(?:[nd.]|$)/i;
/** Stands in numeric and date cells of orders from before 2002. */
const SENTENCE = /^due to technical limitations\b/i;

/** The cell's text, or undefined when it is one of the ways to say nothing. */
export function said(text: string): string | undefined {
  const trimmed = text.trim();
  if (!MAY_SAY_NOTHING.test(trimmed)) return trimmed;
  if (SENTINELS.has(trimmed.toLowerCase().replace(/\.$/, '')) || SENTENCE.test(trimmed)) return undefined;
  // Of several parcels nothing is known either.
  const parts = trimmed.split(/\s+and\s+/i);
  if (parts.length > 1 && parts.every((part) => said(part) === undefined)) return undefined;
  return trimmed;
}

/** Several values in one cell, joined by ` and `: dates, carriers, statuses. */
export function saidAll(text: string): readonly string[] {
  const parts = text.includes('and') ? text.split(/\s+and\s+/) : [text];
  return parts.map(said).filter((part) => part !== undefined);
}

/** `Yes`/`No`, `Y`/`N`, `true`/`false`, `1`/`0`. */
export function yesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (['yes', 'y', 'true', '1'].includes(word)) return true;
  if (['no', 'n', 'false', '0'].includes(word)) return false;
  return undefined;
}

/** Whole number without a sign. */
export function count(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^\d{1,9}(?:\.0+)?$/.test(trimmed)) return undefined;
  return Number.parseInt(trimmed, 10);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([AP]M))?`;
const ZONE = String.raw`(?:\s*((?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?|Z|UTC|GMT|[+-]\d{2}:?\d{2}|[A-Z]{3,4}))?`;
/** `MM/dd/yyyy HH:mm:ss UTC`, `M/d/yy h:mm:ss a z`, `MM/dd/yy`: month first, on European accounts too. */
const SLASHES = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?:,?\s+${CLOCK}${ZONE})?$`, 'i');
/** `07-FEB-2018`, `Tue, 03 Jun 2021 10:11:12 GMT`. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3},?\s+)?(\d{1,2})[- ]([a-z]{3})[- ](\d{4})(?:\s+${CLOCK}${ZONE})?$`,
  'i',
);
/** `Thu Jun 03 10:11:12 UTC 2021`. */
const YEAR_LAST = new RegExp(String.raw`^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+${CLOCK}${ZONE}\s+(\d{4})$`, 'i');

/** Amazon sold its first book in July 1995: an earlier time is a placeholder. */
const FIRST = Date.UTC(1995, 0, 1);

/**
 * Every shape of date in Amazon's files. Without a zone the text is UTC (`naive` says so); of several
 * dates joined by ` and ` the first counts. Undefined: not a date, or one that cannot be.
 */
export function amazonInstant(text: string): Instant | undefined {
  // `.0` is how SQL prints a time to the second, not a millisecond.
  const first = saidAll(text)[0]?.replace(/(:\d{2})\.0$/, '$1');
  if (first === undefined) return undefined;
  const wall = wallTime(first);
  const instant =
    isoInstant(first) ?? (wall && fixedInstant(wall)) ?? (/^\d{13}$/.test(first) ? epochMs(first) : undefined);
  return instant !== undefined && instant.at >= FIRST ? instant : undefined;
}

/** What stands on the clock of whoever wrote it, in ms as if it were UTC. */
interface WallTime {
  readonly wall: number;
  readonly precision: 'day' | 'minute' | 'second';
  readonly zone: string | undefined;
}

function wallTime(text: string): WallTime | undefined {
  let m = SLASHES.exec(text);
  if (m) return wallClock(century(m[3]!), Number(m[1]), Number(m[2]), m.slice(4, 8), m[8]);
  m = DAY_FIRST.exec(text);
  if (m) return wallClock(Number(m[3]), month(m[2]!), Number(m[1]), m.slice(4, 8), m[8]);
  m = YEAR_LAST.exec(text);
  if (m) return wallClock(Number(m[8]), month(m[1]!), Number(m[2]), m.slice(3, 7), m[7]);
  return undefined;
}

const century = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) >= 95 ? 1900 : 2000);

function wallClock(
  year: number,
  monthNumber: number,
  day: number,
  clock: readonly (string | undefined)[],
  zone: string | undefined,
): WallTime | undefined {
  const [h, minute, second, half] = clock;
  if (h === undefined) {
    const wall = utcMs(year, monthNumber, day);
    return wall === undefined ? undefined : { wall, precision: 'day', zone };
  }
  let hour = Number(h);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  }
  const wall = utcMs(year, monthNumber, day, hour, Number(minute), Number(second ?? 0));
  return wall === undefined ? undefined : { wall, precision: second === undefined ? 'minute' : 'second', zone };
}

/** Undefined when the zone may be one of several: Irish, Indian or of Israel. */
function fixedInstant({ wall, precision, zone }: WallTime): Instant | undefined {
  if (zone === undefined) return { at: wall, precision, naive: true };
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return { at: wall, precision };
  const away = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(zone);
  if (!away) {
    const minutes = abbreviatedOffset(zone);
    return minutes === undefined ? undefined : { at: wall - minutes * 60_000, precision };
  }
  const offset = (away[1] === '-' ? -1 : 1) * (Number(away[2]) * 60 + Number(away[3] ?? 0));
  // By a name it is the clock of Amazon's server, which says nothing about where the person was.
  return { at: wall - offset * 60_000, precision, ...(/^[+-]/.test(zone) && { offset }) };
}

/** `3/5/24 6:07:08 PM PST`, `Thu Jun 03 10:11:12 PDT 2021`. */
const ABBREVIATED = /:\d{2}(?:\s*[AP]M)?\s*(?!UTC|GMT|[AP]M)[A-Z]{3,4}(?:\s+\d{4})?\s*$/i;
/** `Thu Jun 03 10:11:12 GMT+09:00 2021`. */
const AWAY_FROM_GMT = /(?:UTC|GMT)[+-]\d/i;

/**
 * The time fields of a record, and what its detail must say about them.
 * @param here by it, a zone whose abbreviation means several is told; without it such a time is only kept as written
 */
export function timed(
  text: string,
  here?: Pick<Here, 'exportedAt' | 'zone' | 'assumedZone'>,
): {
  readonly time: Pick<RecordFields, 'at' | 'precision' | 'offset'>;
  readonly zone: Detail;
} {
  const instant = amazonInstant(text);
  if (instant === undefined) return ofUnclearZone(text, here);
  const { at, precision, offset, naive } = instant;
  const evidence = naive
    ? 'utc-by-format'
    : ABBREVIATED.test(text)
      ? 'abbreviation'
      : AWAY_FROM_GMT.test(text)
        ? 'offset'
        : undefined;
  return {
    time: { at, precision, ...(offset !== undefined && { offset }) },
    zone: evidence === undefined ? {} : { zone: evidence, written: text.trim() },
  };
}

function ofUnclearZone(text: string, here: Parameters<typeof timed>[1]): ReturnType<typeof timed> {
  const first = saidAll(text)[0];
  const written = first === undefined ? undefined : wallTime(first);
  if (written?.zone === undefined || written.wall < FIRST) return { time: {}, zone: {} };
  if (here === undefined) return { time: {}, zone: { written: text.trim() } };
  const { wall, precision, zone } = written;
  const { at, evidence } = instantOfWritten({ wall, precision, zone, dayFirst: false }, here);
  return { time: { at, precision }, zone: { zone: evidence, written: text.trim() } };
}

/** ISO text of the cell's (first) date. */
export function isoDate(text: string): string | undefined {
  const instant = amazonInstant(text);
  if (instant === undefined) return undefined;
  const iso = isoText(instant.at, instant.precision);
  return instant.precision === 'day' ? iso.slice(0, 10) : iso;
}

/** A detail without the fields that say nothing; none when all do. */
export function details(fields: Readonly<Record<string, string | number | boolean | undefined>>): Detail | undefined {
  const kept: Record<string, string | number | boolean> = {};
  let any = false;
  for (const name in fields) {
    const value = fields[name];
    if (value === undefined) continue;
    kept[name] = value;
    any = true;
  }
  return any ? kept : undefined;
}

/** A text part of an identity: the same however it was cased or composed. */
export const sameText = (text: string | undefined): string => (text ?? '').normalize('NFC').toLowerCase();

/** Identity part for a time that other exports state with or without milliseconds. */
export const second = (at: number | undefined): number | undefined =>
  at === undefined ? undefined : Math.floor(at / 1000);

/** Cells of a JSON object whose keys may be cased, spaced and punctuated in any way. */
export function objectCells(value: unknown): Cells {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  const byName = new Map(Object.entries(value).map(([key, cell]) => [plainName(key), cell]));
  return {
    get(...aliases) {
      const found = aliases.map(plainName).find((name) => byName.has(name));
      const cell: unknown = found === undefined ? undefined : byName.get(found);
      return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
        ? String(cell).trim()
        : '';
    },
  };
}

const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
