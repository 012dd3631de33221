import { instantOfWritten, writtenDate, type ZoneEvidence } from './localised-date.js';
import { utcMs } from './time.js';
import type { Zone } from './zone.js';

/** The time of a mail, and how its zone was found; no evidence: the mail states its offset. */
export interface MailTime {
  readonly at: number;
  readonly precision: 'day' | 'minute' | 'second';
  /** Of the sender's clock, in minutes. */
  readonly offset?: number;
  readonly evidence?: ZoneEvidence;
}

interface Clock {
  readonly exportedAt: number | undefined;
  readonly zone: Zone | undefined;
  readonly assumedZone: Zone;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const USUAL =
  /^(?:[a-z]{3},?\s+)?(\d{1,2})\s+([a-z]{3})\s+(\d{2}|\d{3}|\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+([+-]\d{4})(?:\s+\([^)]*\))?$/i;
/** `Mon Feb  3 04:05:06 +0000 2026`, the zone in either place or none. */
const ASCTIME =
  /\b([a-z]{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+(?:([+-]\d{4}|[a-z]{3,4})\s+)?(\d{4})(?:\s+([+-]\d{4}))?\s*$/i;

/** A `Date:` header, RFC 5322 and what mail programs make of it. Undefined when it is none, or before 1971. */
export function mailDate(text: string, clock: Clock): MailTime | undefined {
  if (text.length > 200) return undefined;
  const m = USUAL.exec(text.trim());
  if (m) {
    const [, d, month, y, h, mi, s, zone] = m;
    return fromParts(fullYear(y!), month!, d!, h!, mi!, s, zone!);
  }
  const plain = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^\s*\p{L}+\.?\s*,\s*/u, '')
    .replace(/\b(\d{1,2})-(\p{L}{3})-(\d{4})\b/u, '$1 $2 $3')
    .replace(/(\d{1,2}\s+\p{L}{3,}\.?\s+)(\d{2})(?=\s)/u, (_, before: string, year: string) => before + fullYear(year))
    .replace(/"/g, '')
    .trim();
  const date = writtenDate(plain);
  if (!date) return asctime(text);
  if (date.precision === 'day') return possible({ at: date.wall, precision: 'day' });
  if (date.zone === undefined) {
    // Nothing says whose clock it was; the sender's is most often that of the reader.
    const at = (clock.zone ?? clock.assumedZone).fromLocal(date.wall);
    return possible({ at, precision: date.precision, evidence: 'assumed' });
  }
  const { at, evidence } = instantOfWritten(date, clock);
  return possible({ at, precision: date.precision, ...(evidence === 'offset' ? {} : { evidence }) });
}

/** The time in the line that separates mails: when the mail was delivered, in UTC unless it says otherwise. */
export function asctime(text: string): MailTime | undefined {
  const m = ASCTIME.exec(text);
  if (!m) return undefined;
  const [, month, d, h, mi, s, before, y, after] = m;
  const zone = before ?? after ?? '';
  const time = fromParts(Number(y), month!, d!, h!, mi!, s, /^[+-]/.test(zone) ? zone : '-0000');
  return time && { ...time, ...(/^[+-]/.test(zone) ? {} : { evidence: 'utc-by-format' as const }) };
}

function fromParts(
  year: number,
  month: string,
  day: string,
  hour: string,
  minute: string,
  second: string | undefined,
  zone: string,
): MailTime | undefined {
  const at = MONTHS.indexOf(month.toLowerCase());
  if (at < 0 || at % 3 !== 0) return undefined;
  // A leap second is the last one of its minute.
  const s = Math.min(59, Number(second ?? 0));
  const wall = utcMs(year, at / 3 + 1, Number(day), Number(hour), Number(minute), s);
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3));
  if (wall === undefined) return undefined;
  // Zones such as -2400 come from broken programs: the wall clock is all that is known.
  const stated = hours <= 14 && minutes <= 59;
  const offset = stated ? (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) : 0;
  return possible({
    at: wall - offset * 60_000,
    precision: second === undefined ? 'minute' : 'second',
    // -0000 says: no idea where.
    ...(stated && zone !== '-0000' ? { offset } : {}),
    ...(stated ? {} : { evidence: 'utc-by-format' as const }),
  });
}

/** RFC 5322: two digits are 1950 to 2049, three count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

/** Spam and broken clocks write the first day of 1970. */
const possible = (time: MailTime): MailTime | undefined => (time.at >= Date.UTC(1971, 0, 1) ? time : undefined);
