/**
 * Local time for the few zones the persons live and travel in, without `Intl`: its data and wording change with the Node version.
 * Instants are milliseconds since 1970; days are whole days since 1970-01-01.
 */
export type Zone = 'Europe/Berlin' | 'Europe/Vienna' | 'Europe/London' | 'Europe/Lisbon' | 'Europe/Rome';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const WINTER_OFFSET: Record<Zone, number> = {
  'Europe/Berlin': 60,
  'Europe/Vienna': 60,
  'Europe/Rome': 60,
  'Europe/London': 0,
  'Europe/Lisbon': 0,
};

export function dayOf(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
}

export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 is Monday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Summer time in the whole EU and the UK runs from the last Sunday of March to the last Sunday of October, both at 01:00 UTC. */
export function offsetMinutes(zone: Zone, at: number): number {
  const year = new Date(at).getUTCFullYear();
  const summer = at >= lastSunday(year, 2) + HOUR && at < lastSunday(year, 9) + HOUR;
  return WINTER_OFFSET[zone] + (summer ? 60 : 0);
}

function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0) / DAY;
  return (last - ((weekday(last) + 1) % 7)) * DAY;
}

/** The instant at which a clock in the zone shows that many minutes after midnight of the day (may exceed a day). */
export function localInstant(zone: Zone, day: number, minutes: number): number {
  const wall = day * DAY + minutes * MINUTE;
  const guess = wall - offsetMinutes(zone, wall) * MINUTE;
  return wall - offsetMinutes(zone, guess) * MINUTE;
}

export function localDay(zone: Zone, at: number): number {
  return Math.floor((at + offsetMinutes(zone, at) * MINUTE) / DAY);
}

export interface Clock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** What a clock with that fixed offset shows. */
export function clockAt(at: number, offset: number): Clock {
  const shifted = new Date(at + offset * MINUTE);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

export const two = (value: number) => String(value).padStart(2, '0');

/** `2024-05-01T10:11:12.345Z` */
export const isoUtc = (at: number) => new Date(at).toISOString();

/** `2024-05-01T12:11:12.000+02:00` */
export function isoLocal(at: number, zone: Zone): string {
  const offset = offsetMinutes(zone, at);
  const wall = new Date(at + offset * MINUTE).toISOString().slice(0, -1);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

/** `02/09/2021 08:03:16 UTC`, as Amazon wrote it in 2021-22. */
export function monthFirstUtc(at: number): string {
  const clock = clockAt(at, 0);
  return `${two(clock.month)}/${two(clock.day)}/${clock.year} ${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)} UTC`;
}

/** `2021-02-09 08:03:16` */
export const plainUtc = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
