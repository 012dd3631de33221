import type { Precision } from '../../record/kinds.js';
import type { Detail, RecordFields } from '../../record/record.js';
import { isoInstant, utcMs } from '../../record/time.js';
import type { Here } from '../source.js';

/** A time as an HTML page prints it; without `shift` it is the clock of the account's zone, which is not stated. */
export interface PrintedDate {
  /** Wall-clock time read as if it were UTC. */
  readonly local: number;
  readonly precision: Precision;
  /** Offset from UTC in minutes when the text has one. */
  readonly shift?: number;
  readonly by?: 'offset' | 'abbreviation';
}

/** Months by the first letters of their names, accents removed: en de fr it es nl pt da sv nb pl. */
const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'jan gen ene sty',
    'feb fev lut',
    'mar mrz mae maa mrt',
    'apr avr abr kwi',
    'mai may mei mag maj',
    'jun juin giu cze',
    'jul juil lug lip',
    'aug aou ago sie',
    'sep set wrz',
    'oct okt ott out paz',
    'nov lis',
    'dec dez dic des gru',
  ].flatMap((stems, month) => stems.split(' ').map((stem) => [stem, month + 1])),
);

/** Offsets in hours; only abbreviations that mean one thing. */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  pst: -8,
  pdt: -7,
  mst: -7,
  mdt: -6,
  cst: -6,
  cdt: -5,
  est: -5,
  edt: -4,
  cet: 1,
  cest: 2,
  mez: 1,
  mesz: 2,
};

const WEEKDAY = '(?:[\\p{L}-]+\\.?,? ){0,2}';
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}?(?<month>\\p{L}+)\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?!\\d)`,
  'u',
);
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(?<day>\\d{1,2})(?:\\.|er|º)? ?(?:de |di |d')?(?<month>\\p{L}+)\\.?,? (?:de |del )?(?<year>\\d{4})(?!\\d)`,
  'u',
);
const NUMERIC = /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})(?!\d)/u;
const CLOCK =
  /^(?:[,\s]|\p{L}+\.?(?=\s))*(?<h>\d{1,2})[:.h](?<mi>\d{2})(?:[:.](?<s>\d{2}))?(?: ?(?<half>[ap])\.? ?m\b\.?)?(?: (?<zone>.+))?$/u;

/** Understands every form known from Meta's pages; undefined when it is no date or an impossible one. */
export function printedDate(text: string): PrintedDate | undefined {
  const iso = isoInstant(text);
  if (iso) {
    if (iso.naive) return { local: iso.at, precision: iso.precision };
    const shift = iso.offset ?? 0;
    return { local: iso.at + shift * 60_000, precision: iso.precision, shift, by: 'offset' };
  }
  const line = text
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
  if (line.length > 80) return undefined;
  const date = MONTH_FIRST.exec(line) ?? DAY_FIRST.exec(line) ?? NUMERIC.exec(line);
  if (!date?.groups) return undefined;
  const { day, month, year } = date.groups;
  const rest = line.slice(date[0].length).trim();
  const monthNumber = /^\d/.test(month!) ? Number(month) : monthOf(month!);
  if (monthNumber === undefined) return undefined;
  if (rest === '') {
    const local = utcMs(Number(year), monthNumber, Number(day));
    return local === undefined ? undefined : { local, precision: 'day' };
  }
  const clock = CLOCK.exec(rest)?.groups;
  if (!clock) return undefined;
  const hour = hours(Number(clock.h), clock.half);
  const local = utcMs(Number(year), monthNumber, Number(day), hour, Number(clock.mi), Number(clock.s ?? 0));
  if (local === undefined) return undefined;
  return { local, precision: clock.s === undefined ? 'minute' : 'second', ...zoneOf(clock.zone) };
}

function monthOf(word: string): number | undefined {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return MONTHS[plain.slice(0, 4)] ?? MONTHS[plain.slice(0, 3)];
}

/** Some languages print 24 hours *and* PM. */
function hours(h: number, half: string | undefined): number {
  if (half === undefined || h > 12) return h;
  return (h % 12) + (half === 'p' ? 12 : 0);
}

function zoneOf(text: string | undefined): Pick<PrintedDate, 'shift' | 'by'> {
  if (text === undefined) return {};
  const m = /^(?:utc|gmt)(?:([+\-\u2212])(\d{1,2})(?::?(\d{2}))?)?$/.exec(text);
  if (m) {
    const sign = m[1] === undefined || m[1] === '+' ? 1 : -1;
    return { shift: sign * (Number(m[2] ?? 0) * 60 + Number(m[3] ?? 0)), by: 'offset' };
  }
  const named = Object.hasOwn(ABBREVIATIONS, text) ? ABBREVIATIONS[text] : undefined;
  return named === undefined ? {} : { shift: named * 60, by: 'abbreviation' };
}

/** When something happened, and in `detail` how that was told from the text. */
export type TimeFields = Pick<RecordFields, 'at' | 'precision' | 'offset'> & { readonly detail?: Detail };

/** Time fields of a record from printed text: in the zone that the export states, else in the report's. */
export function printedTime(text: string, here: Here): TimeFields {
  const date = printedDate(text);
  if (!date) return { detail: text === '' ? {} : { written: text } };
  const { local, precision, shift } = date;
  if (precision === 'day') return { at: local, precision, detail: { written: text } };
  if (shift !== undefined) {
    const at = local - shift * 60_000;
    return { at, precision, offset: shift, detail: { zone: date.by ?? 'offset', written: text } };
  }
  const zone = here.zone ?? here.assumedZone;
  const at = zone.fromLocal(local);
  if (!here.zone) return { at, precision, detail: { zone: 'assumed', written: text } };
  return { at, precision, offset: zone.offsetAt(at), detail: { zone: 'offset', written: text } };
}
