import { utcMs } from './time.js';
import type { Zone } from './zone.js';

/** A date that an export wrote for people, in the language and the zone of the account. */
export interface WrittenDate {
  /** The wall-clock time, in ms as if it were UTC. */
  readonly wall: number;
  readonly precision: 'day' | 'minute' | 'second';
  /** `CET`, `MESZ`, `GMT+05:30`: as written. */
  readonly zone?: string;
  /** `9 Jan 2025` instead of `Jan 9, 2025`. */
  readonly dayFirst: boolean;
}

/** How a written date became an instant; goes into `detail.zone`. */
export type ZoneEvidence = 'offset' | 'abbreviation' | 'assumed' | 'utc-by-format';

const MONTHS: readonly (readonly [number, string])[] = [
  [1, 'jan ene janv sty oca gen jän ian янв'],
  [2, 'feb fev fév lut şub фев'],
  [3, 'mar mär mrz mrt maa már мар'],
  [4, 'apr abr avr kwi nis ápr апр'],
  [5, 'may mai maj mei mag máj мая май'],
  [6, 'jun juin cze haz giu jún iun июн'],
  [7, 'jul juil lip tem lug júl iul июл'],
  [8, 'aug aoû aou ago sie ağu авг'],
  [9, 'sep set wrz eyl sze сен'],
  [10, 'oct okt out ott paź eki окт'],
  [11, 'nov lis kas noi ноя'],
  [12, 'dec dez déc dic dik gru ara дек'],
];
const MONTH_BY_STEM = new Map(MONTHS.flatMap(([n, stems]) => stems.split(' ').map((stem) => [stem, n] as const)));

const CLOCK =
  '(?:(?<before>AM|PM|[ap]\\.\\s?m\\.|上午|下午|午前|午後|오전|오후)\\s*)?' +
  '(?<h>\\d{1,2})[:.](?<mi>\\d{2})(?:[:.](?<s>\\d{2}))?' +
  '(?:\\s*(?<after>AM|PM|[ap]\\.\\s?m\\.|ص|م))?';
const ZONE = '(?:\\s*\\(?(?<zone>\\p{L}{1,6}(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2})\\)?)?';
const JOINT = '(?:,?\\s*(?:à|um|om|at|kl\\.?|alle(?: ore)?|às|a las|o)?\\s*)';
const TAIL = `(?:${JOINT}${CLOCK}${ZONE})?$`;
/** `Tuesday, `, `terça-feira, `, `mardi `, `tirsdag den `: what a date in full begins with. */
const WEEKDAY = '(?:\\p{L}{4,}(?:-\\p{L}+)?,? (?:den )?)?';

const SHAPES: readonly { readonly pattern: RegExp; readonly dayFirst: boolean }[] = [
  // Jan 9, 2025, 5:06:07 PM CST · Tuesday, February 3, 2026 at 4:05:06 PM UTC
  {
    pattern: new RegExp(`^(?:\\p{L}{4,}, )?(?<month>\\p{L}{3,12})\\.? (?<d>\\d{1,2}),? (?<y>\\d{4})${TAIL}`, 'iu'),
    dayFirst: false,
  },
  // 9 Jan 2025, 17:06:07 GMT · 17. Aug. 2026 · 9 de ene de 2025 · Dienstag, 3. Februar 2026 um 16:05:06 UTC
  {
    pattern: new RegExp(
      `^${WEEKDAY}(?<d>\\d{1,2})(?:\\.|er|º)? (?:de )?(?<month>\\p{L}{3,12})\\.?,? (?:de )?(?<y>\\d{4})(?: г\\.)?${TAIL}`,
      'iu',
    ),
    dayFirst: true,
  },
  // 2026. február 3., kedd 16:05:06 UTC
  {
    pattern: new RegExp(
      `^(?<y>\\d{4})\\. (?<month>\\p{L}{3,12})\\.? (?<d>\\d{1,2})\\.?(?:,? \\p{L}{4,})?${TAIL}`,
      'iu',
    ),
    dayFirst: false,
  },
  // 12.05.2025, 14:03:22 MESZ · 09/01/2025, 5:06:07 م CET · 9-1-2025 17:06:07
  { pattern: new RegExp(`^(?<d>\\d{1,2})[./-] ?(?<mo>\\d{1,2})[./-] ?(?<y>\\d{4})${TAIL}`, 'iu'), dayFirst: true },
  // 2025年1月9日 17:06:07 CST · 2025/01/09 17:06:07 JST · 2025. 1. 9. 오후 5:06:07 KST
  {
    pattern: new RegExp(
      `^(?<y>\\d{4})(?:年|[./-]) ?(?<mo>\\d{1,2})(?:月|[./-]) ?(?<d>\\d{1,2})(?:日|\\.)?${TAIL}`,
      'iu',
    ),
    dayFirst: false,
  },
];

/** The date, if the whole text is one; undefined for anything else and for impossible dates. */
export function writtenDate(text: string): WrittenDate | undefined {
  if (text.length < 8 || text.length > 60) return undefined;
  const plain = plainDate(text);
  for (const { pattern, dayFirst } of SHAPES) {
    const parts = pattern.exec(plain)?.groups;
    if (parts) return fromParts(parts, dayFirst);
  }
  return undefined;
}

/** Direction marks away, every blank a blank, Arabic comma and digits as ASCII, minus signs as `-`. */
function plainDate(text: string): string {
  return text
    .replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\u060C/g, ',')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function fromParts(parts: Record<string, string | undefined>, dayFirst: boolean): WrittenDate | undefined {
  let day = Number(parts.d);
  let month = parts.month === undefined ? Number(parts.mo) : monthNumber(parts.month);
  if (month === undefined) return undefined;
  // 5/27/2025 can only be month first.
  if (dayFirst && parts.mo !== undefined && month > 12 && day <= 12) [day, month] = [month, day];
  const wall = utcMs(
    Number(parts.y),
    month,
    day,
    hour24(Number(parts.h ?? 0), parts.before ?? parts.after),
    Number(parts.mi ?? 0),
    Number(parts.s ?? 0),
  );
  if (wall === undefined) return undefined;
  const precision = parts.h === undefined ? 'day' : parts.s === undefined ? 'minute' : 'second';
  const zone = parts.zone;
  return { wall, precision, dayFirst, ...(zone === undefined ? {} : { zone }) };
}

function monthNumber(word: string): number | undefined {
  const lower = word.normalize('NFC').toLowerCase();
  return MONTH_BY_STEM.get(lower.slice(0, 4)) ?? MONTH_BY_STEM.get(lower.slice(0, 3));
}

function hour24(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  const afternoon = /^(p|م|下午|午後|오후)/i.test(half);
  return (hour % 12) + (afternoon ? 12 : 0);
}

/** Abbreviations that mean one offset only, in minutes. */
const OFFSETS: Readonly<Record<string, number>> = {
  ...{ UTC: 0, GMT: 0, Z: 0, WET: 0, WEZ: 0, WEST: 60, WESZ: 60 },
  ...{ CET: 60, MEZ: 60, CEST: 120, MESZ: 120, EET: 120, OEZ: 120, EEST: 180, OESZ: 180, MSK: 180, TRT: 180 },
  ...{ EST: -300, EDT: -240, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 },
  ...{ AKST: -540, AKDT: -480, HST: -600, ADT: -180, NST: -210, NDT: -150 },
  ...{ AEST: 600, AEDT: 660, ACST: 570, ACDT: 630, AWST: 480, NZST: 720, NZDT: 780 },
  ...{ JST: 540, KST: 540, HKT: 480, SGT: 480, WIB: 420, PKT: 300, SAST: 120, CAT: 120, EAT: 180, WAT: 60, BRT: -180 },
};

/** What an abbreviation that means one offset only means, in minutes. */
export const abbreviatedOffset = (name: string): number | undefined => OFFSETS[name.toUpperCase()];

/** Abbreviations of several zones: China, Chicago and Cuba; India, Israel and Ireland; London and Dhaka; … */
const AMBIGUOUS: Readonly<Record<string, readonly number[]>> = {
  CST: [-360, 480, -300],
  IST: [330, 120, 60],
  BST: [60, 360],
  AST: [-240, 180],
};

/** What is known about the export's zone when its dates are read. */
interface ZoneContext {
  readonly exportedAt: number | undefined;
  readonly zone: Zone | undefined;
  readonly assumedZone: Zone;
}

/**
 * The instant of a written date. Google writes every row with the abbreviation that was right at the moment of the
 * export, so a January row may say `BST`: an abbreviation is one fixed offset, whatever the season of the row.
 * No zone at all is UTC (rows written before 2018).
 */
export function instantOfWritten(
  date: WrittenDate,
  context: ZoneContext,
): { readonly at: number; readonly evidence: ZoneEvidence } {
  const at = (offset: number): number => date.wall - offset * 60_000;
  if (date.zone === undefined) return { at: date.wall, evidence: 'utc-by-format' };
  const exact = exactOffset(date.zone);
  if (exact !== undefined) return { at: at(exact), evidence: 'offset' };
  const name = date.zone.toUpperCase();
  // Only the British write `9 Jan 2025, 17:06:07 BST`.
  const fixed = name === 'BST' && date.dayFirst ? 60 : OFFSETS[name];
  if (fixed !== undefined) return { at: at(fixed), evidence: 'abbreviation' };
  const candidates = AMBIGUOUS[name] ?? [];
  const stated = context.zone && matching(context.zone, candidates, date, context.exportedAt);
  if (stated !== undefined) return { at: at(stated), evidence: 'abbreviation' };
  const zone = context.zone ?? context.assumedZone;
  const assumed = matching(zone, candidates, date, context.exportedAt);
  return { at: assumed === undefined ? zone.fromLocal(date.wall) : at(assumed), evidence: 'assumed' };
}

/** `UTC`, `GMT`, `GMT+05:30`, `UTC-7`, `+0100`: offset in minutes. */
function exactOffset(zone: string): number | undefined {
  const m = /^(?:UTC|GMT|Z)?(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/i.exec(zone);
  if (!m || zone === '') return undefined;
  if (m[1] === undefined) return 0;
  return (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3] ?? 0));
}

/** The offset among those of the abbreviation that the zone had when the export was made (or has in the row's year). */
function matching(
  zone: Zone,
  candidates: readonly number[],
  date: WrittenDate,
  exportedAt: number | undefined,
): number | undefined {
  const year = new Date(date.wall).getUTCFullYear();
  const moments = exportedAt === undefined ? [Date.UTC(year, 0, 15), Date.UTC(year, 6, 15)] : [exportedAt];
  const offsets = moments.map((moment) => zone.offsetAt(moment));
  return candidates.find((candidate) => offsets.includes(candidate));
}
