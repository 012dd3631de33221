import ICAL from 'ical.js';

/** Offset from UTC in minutes at a wall-clock time, given in ms as if it were UTC. */
export type OffsetAt = (wall: number) => number | undefined;

/** Every real zone changes on a certain day of a month, once a year; other rules could keep the library busy for ever. */
const HONEST_RULE =
  /^RRULE:(?=[^\r\n]*FREQ=YEARLY)(?:FREQ=YEARLY|BYMONTH=(?:[1-9]|1[0-2])|BYDAY=[+-]?[1-4]?(?:MO|TU|WE|TH|FR|SA|SU)|UNTIL=\d{8}(?:T\d{6}Z?)?|INTERVAL=1|WKST=[A-Z]{2}|;)+$/i;

/** The rules of a zone that a calendar file brings along. @param lines of a VTIMEZONE, unfolded, `BEGIN` to `END` */
export function calendarZone(lines: readonly string[]): OffsetAt | undefined {
  if (lines.length > 500 || lines.some((line) => /^RRULE/i.test(line) && !HONEST_RULE.test(line))) return undefined;
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(lines.join('\r\n'))));
    return (wall) => {
      const at = new Date(wall);
      if (Number.isNaN(wall)) return undefined;
      const offset = zone.utcOffset(
        ICAL.Time.fromData({
          year: at.getUTCFullYear(),
          month: at.getUTCMonth() + 1,
          day: at.getUTCDate(),
          hour: at.getUTCHours(),
          minute: at.getUTCMinutes(),
          second: at.getUTCSeconds(),
        }),
      );
      return Number.isFinite(offset) ? Math.round(offset / 60) : undefined;
    };
  } catch {
    return undefined;
  }
}
