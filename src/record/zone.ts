/**
 * Local time without a date library: offsets of an IANA zone, found once per change by asking Intl, then a
 * binary search. Intl is used for the zone's rules only, never for formatting.
 */
export interface Zone {
  readonly name: string;
  /** Offset from UTC in minutes at an instant (ms). */
  offsetAt(ms: number): number;
  /** Instant (ms) of a wall-clock time given as if it were UTC. A gap moves forward, a fold takes the first. */
  fromLocal(localMs: number): number;
  /** Changes of the offset between two instants, the state before the first change first. */
  changes(from: number, to: number): readonly { readonly from: number; readonly offset: number }[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const FIRST = Date.UTC(1970, 0, 1);
const LAST = Date.UTC(2040, 0, 1);
const STEP = 14 * DAY;

const cache = new Map<string, Zone | undefined>();

/** A zone by its IANA name; undefined when the name is not known. */
export function zoneNamed(name: string): Zone | undefined {
  if (!cache.has(name)) cache.set(name, makeZone(name));
  return cache.get(name);
}

export const UTC: Zone = {
  name: 'UTC',
  offsetAt: () => 0,
  fromLocal: (localMs) => localMs,
  changes: () => [{ from: Number.NEGATIVE_INFINITY, offset: 0 }],
};

function makeZone(name: string): Zone | undefined {
  if (name === 'UTC' || name === 'Etc/UTC') return UTC;
  let parts: Intl.DateTimeFormat;
  try {
    parts = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
  const ask = (ms: number): number => {
    const f: Record<string, number> = {};
    for (const { type, value } of parts.formatToParts(ms)) if (type !== 'literal') f[type] = Number(value);
    const local = Date.UTC(f['year']!, f['month']! - 1, f['day']!, f['hour']!, f['minute']!, f['second']!);
    return Math.round((local - Math.floor(ms / 1000) * 1000) / MINUTE);
  };
  // What was asked so far: offsets, each from an instant on, without a gap from `starts[0]` to `scanned`.
  let starts: number[] = [];
  let offsets: number[] = [];
  let scanned = 0;
  /** Zones change at most a few times a year: asks every 14 days, then halves down to the minute. */
  const scan = (from: number, to: number, first: number): readonly (readonly [number, number])[] => {
    const changes: [number, number][] = [];
    let before = first;
    for (let at = from; at < to; at += STEP) {
      const after = ask(at + STEP);
      if (after === before) continue;
      let low = at;
      let high = at + STEP;
      while (high - low > MINUTE) {
        const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
        if (ask(middle) === before) low = middle;
        else high = middle;
      }
      changes.push([high, after]);
      before = after;
    }
    return changes;
  };
  /**
   * Times of one export lie close together, and asking for all since 1970 takes longer than reading a small one. The
   * steps are the same wherever it begins, so that the answers are.
   */
  const cover = (ms: number): void => {
    const from = FIRST + (Math.floor((ms - FIRST) / STEP) - 1) * STEP;
    if (starts.length === 0) {
      starts = [from];
      offsets = [ask(from)];
      scanned = from;
    }
    if (ms >= scanned) {
      const to = from + 3 * STEP;
      for (const [start, offset] of scan(scanned, to, offsets[offsets.length - 1]!)) {
        starts.push(start);
        offsets.push(offset);
      }
      scanned = to;
    }
    if (ms < starts[0]!) {
      // A year at once: exports list the newest first.
      const earlier = from - 26 * STEP;
      const before = ask(earlier);
      const found = scan(earlier, starts[0]!, before);
      starts = [earlier, ...found.map(([start]) => start), ...starts.slice(1)];
      offsets = [before, ...found.map(([, offset]) => offset), ...offsets.slice(1)];
    }
  };
  const index = (ms: number): number => {
    const inside = Math.min(Math.max(ms, FIRST), LAST);
    cover(inside);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= inside) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const offsetAt = (ms: number): number => {
    if (Number.isNaN(ms)) return Number.NaN;
    const known = index(ms);
    return offsets[known]!;
  };
  return {
    name,
    offsetAt,
    fromLocal(localMs) {
      const before = offsetAt(localMs - DAY);
      const after = offsetAt(localMs + DAY);
      const first = localMs - before * MINUTE;
      if (offsetAt(first) === before) return first;
      const second = localMs - after * MINUTE;
      return offsetAt(second) === after ? second : first;
    },
    changes(from, to) {
      index(from);
      const end = index(to);
      const start = index(from);
      return starts
        .slice(start, end + 1)
        .map((s, i) => ({ from: i === 0 ? Number.NEGATIVE_INFINITY : s, offset: offsets[start + i]! }));
    },
  };
}
