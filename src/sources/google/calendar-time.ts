import type { OffsetAt } from '../../decode/calendar-zone.js';
import type { Property } from '../../decode/content-property.js';
import type { Precision } from '../../record/kinds.js';
import type { ZoneEvidence } from '../../record/localised-date.js';
import { utcMs } from '../../record/time.js';
import { zoneNamed } from '../../record/zone.js';
import type { Here } from '../source.js';

/** When something in a calendar is, and how the zone was found; no evidence: the file says so itself. */
export interface CalendarTime {
  readonly at: number;
  readonly precision: Precision;
  readonly offset?: number;
  readonly evidence?: ZoneEvidence;
}

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(Z)?)?$/;
const MINUTE = 60_000;

/** The time of `DTSTART` and its like: a date, UTC, a zone by name or the wall clock of wherever one is. */
export function calendarTime(
  property: Property | undefined,
  zones: ReadonlyMap<string, OffsetAt>,
  here: Here,
): CalendarTime | undefined {
  const m = WRITTEN.exec(property?.values[0] ?? '');
  if (!m || !property) return undefined;
  const [, y, mo, d, h, mi, s, utc] = m;
  const wall = utcMs(Number(y), Number(mo), Number(d), Number(h ?? 0), Number(mi ?? 0), Math.min(59, Number(s ?? 0)));
  if (wall === undefined) return undefined;
  if (h === undefined) return { at: wall, precision: 'day' };
  const precision = 'second';
  if (utc) return { at: wall, precision };
  const id = property.params['tzid'];
  const offset = id === undefined ? undefined : offsetIn(id, wall, zones);
  if (offset !== undefined) return { at: wall - offset * MINUTE, precision, offset };
  return { at: (here.zone ?? here.assumedZone).fromLocal(wall), precision, evidence: 'assumed' };
}

/** A zone by its usual name, also behind a program's own prefix; else by the rules that the file brings along. */
function offsetIn(id: string, wall: number, zones: ReadonlyMap<string, OffsetAt>): number | undefined {
  const name =
    /(?:^|\/)([A-Z][A-Za-z]+(?:\/[A-Za-z_+-]+){1,2})$/.exec(id)?.[1] ?? (/^(?:UTC|GMT)$/.test(id) ? 'UTC' : '');
  const named = zoneNamed(name);
  return named === undefined ? zones.get(id)?.(wall) : named.offsetAt(named.fromLocal(wall));
}

const DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * The end, by `DTEND` or `DURATION`. All-day entries name the day after their last; kept is the last, and none where it
 * is the first.
 */
export function calendarEnd(
  start: CalendarTime | undefined,
  end: CalendarTime | undefined,
  duration: string | undefined,
): number | undefined {
  if (start === undefined) return undefined;
  const length = DURATION.exec(duration ?? '');
  const seconds =
    length === null || length[1] === '-'
      ? undefined
      : [604_800, 86_400, 3_600, 60, 1].reduce((sum, unit, i) => sum + unit * Number(length[i + 2] ?? 0), 0);
  const at = end?.at ?? (seconds === undefined ? undefined : start.at + seconds * 1000);
  if (at === undefined || !Number.isFinite(at) || at > 8.64e15) return undefined;
  if (start.precision === 'day') return at - 86_400_000 > start.at ? at - 86_400_000 : undefined;
  return at >= start.at ? at : undefined;
}
