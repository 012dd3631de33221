import type { Here } from '../source.js';

/** What several tables tell about one book: start and end of a session with it (or nothing), `|`, and its title. */
export const asinKey = (asin: string): string => `kindle/${asin.toUpperCase()}`;

/** @param title may be all that a table tells */
export const toldOfBook = (title: string | undefined, start?: number, end?: number): string =>
  `${start ?? ''} ${end ?? ''}|${title ?? ''}`;

/** Most of Kindle's files call books by number only. */
export const titleByAsin = (asin: string | undefined, here: Here): string | undefined =>
  asin === undefined ? undefined : bookOf(here.gathered(asinKey(asin))).title;

interface Session {
  readonly start: number;
  readonly end: number;
  /** Of this session and all that began before it. */
  readonly latestEnd: number;
}

interface Book {
  readonly title: string | undefined;
  /** In the order of their beginnings. */
  readonly sessions: readonly Session[];
}

/** A book is asked for once a session, and may have thousands of them. */
const books = new WeakMap<readonly string[], Book>();

function bookOf(told: readonly string[]): Book {
  const known = books.get(told);
  if (known) return known;
  let title: string | undefined;
  const spans: { readonly start: number; readonly end: number }[] = [];
  for (const each of told) {
    const bar = each.indexOf('|');
    title ??= each.slice(bar + 1) || undefined;
    const [start = '', end = ''] = each.slice(0, bar).split(' ');
    if (end !== '') spans.push({ start: Number(start || end), end: Number(end) });
  }
  spans.sort((a, b) => a.start - b.start);
  let latestEnd = Number.NEGATIVE_INFINITY;
  const sessions = spans.map((span): Session => {
    latestEnd = Math.max(latestEnd, span.end);
    return { ...span, latestEnd };
  });
  const book = { title, sessions };
  books.set(told, book);
  return book;
}

/** The book's sessions that the statistics tell and that began before `end` and ended after `start`. */
export function sessionsWithin(asin: string, start: number, end: number, here: Here): readonly Session[] {
  const { sessions } = bookOf(here.gathered(asinKey(asin)));
  let [low, high] = [0, sessions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sessions[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  const found: Session[] = [];
  for (let i = low - 1; i >= 0 && sessions[i]!.latestEnd > start; i--)
    if (sessions[i]!.end > start) found.push(sessions[i]!);
  return found;
}
