import { utcMs } from '../record/time.js';

/** The beginning of a line that opens a message: date and clock as the phone's language writes them. */
export interface ChatHead {
  readonly style: 'brackets' | 'dash';
  /** The three numbers of the date in the order in which they stand there. */
  readonly date: readonly [number, number, number];
  readonly dotted: boolean;
  /** A day or month below ten has its zero. */
  readonly padded: boolean;
  readonly hasHalf: boolean;
  /** Milliseconds since midnight; undefined for a time that no clock shows. */
  readonly clock: number | undefined;
  /** Without, it opens a message only where others tell that the file is a chat, and that one is undated. */
  readonly exists: boolean;
  readonly hasSeconds: boolean;
  /** Date and clock as they stand in the file. */
  readonly written: string;
  /** Author and text. */
  readonly rest: string;
}

/** Invisible marks of writing direction, which stand anywhere. Few, as with blanks: a line may be 16 MiB of them. */
const MARKS = '[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]{0,8}';
const DATE = '(?<a>\\d{1,4})(?<dot>[./-])\\s?(?<b>\\d{1,2})[./-]\\s?(?<c>\\d{1,4})\\.?';
const CLOCK = '(?<h>\\d{1,2})[:.](?<mi>\\d{2})(?:[:.](?<s>\\d{2}))?(?:\\s{0,4}(?<half>[AaPp])\\.?\\s?[Mm]\\.?)?';
const WRITTEN = `(?<written>${DATE},?\\s{1,4}${MARKS}${CLOCK})`;
/** iPhones write seconds within brackets, Android minutes and a dash. */
const BRACKETS = new RegExp(`^${MARKS}\\[${WRITTEN}\\]\\s(?<rest>.*)$`, 's');
const DASH = new RegExp(`^${MARKS}${WRITTEN}\\s[-–]\\s(?<rest>.*)$`, 's');

/** Undefined for a line that goes on with the message above it. */
export function chatHead(line: string): ChatHead | undefined {
  const bracketed = BRACKETS.exec(line);
  const groups = (bracketed ?? DASH.exec(line))?.groups;
  if (!groups) return undefined;
  const { a, b, c, dot, h, mi, s, half, written, rest } = groups;
  const clock = clockOf(Number(h), Number(mi), Number(s ?? 0), half?.toLowerCase());
  const date = [Number(a), Number(b), Number(c)] as const;
  if (!isDate(a!, c!)) return undefined;
  const head = {
    style: bracketed ? ('brackets' as const) : ('dash' as const),
    date,
    dotted: dot === '.',
    padded: /^0/.test(a!) || /^0/.test(b!),
    hasHalf: half !== undefined,
    clock,
    hasSeconds: s !== undefined,
    written: written!,
    rest: rest!,
  };
  return { ...head, exists: wallTime(head, 'day') !== undefined || wallTime(head, 'month') !== undefined };
}

/** One of them is a year: of four digits where it stands first, of two or four where it stands last. */
const isDate = (first: string, last: string): boolean =>
  first.length === 4 ? last.length <= 2 : first.length <= 2 && (last.length === 2 || last.length === 4);

function clockOf(h: number, mi: number, s: number, half: string | undefined): number | undefined {
  if (h > 23 || mi > 59 || s > 59) return undefined;
  // Some languages write 24 hours and `pm`.
  const hour = half === undefined || h > 12 ? h : (h % 12) + (half === 'p' ? 12 : 0);
  return ((hour * 60 + mi) * 60 + s) * 1000;
}

export const isYearFirst = ({ date }: Pick<ChatHead, 'date'>): boolean => date[0] > 999;

/** Wall-clock time read as if it were UTC; undefined when that date or time does not exist. @param first what stands first, where it is no year */
export function wallTime(head: Pick<ChatHead, 'date' | 'clock'>, first: 'day' | 'month'): number | undefined {
  const [a, b, c] = head.date;
  const [year, month, day] = isYearFirst(head) ? [a, b, c] : first === 'day' ? [c, b, a] : [c, a, b];
  const midnight = utcMs(year < 100 ? year + 2000 : year, month, day);
  return midnight === undefined || head.clock === undefined ? undefined : midnight + head.clock;
}
