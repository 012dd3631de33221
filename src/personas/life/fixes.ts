import { dateOf, HOUR, localDay, localInstant, MINUTE, offsetMinutes } from '../clock.js';
import type { Person } from '../person.js';
import { type Random, random } from '../random.js';
import { type Stay, stays } from './days.js';

/** One position as a phone reports it. */
export interface Fix {
  at: number;
  latE7: number;
  lonE7: number;
  accuracy: number;
  source: 'WIFI' | 'CELL' | 'GPS';
  moving: boolean;
}

export interface Window {
  from: number;
  to: number;
  /** Minutes between two fixes by day and from 23 to 6 o'clock. */
  everyMin: number;
  nightlyMin: number;
  /** Only every n-th day is recorded. */
  everyDays?: number;
  /** GPS faults: large circles and single outliers. */
  noisy?: boolean;
  /** Share of nights (21 to 9 o'clock local) without any data. */
  missingNights?: number;
  times?: number;
}

/** The nights of the window, by the date of their evening, and which of them stay empty. */
export function nightsOf(person: Person, window: Window): { day: number; missing: boolean }[] {
  const nights = [];
  for (let day = localDay(person.zone, window.from); day < localDay(person.zone, window.to); day++) {
    const draw = random(`${person.slug}/night/${day}`).next();
    nights.push({ day, missing: draw < (window.missingNights ?? 0) });
  }
  return nights;
}

/** Fixes in time order. With `times` n every fix is followed by n - 1 further ones before the next. */
export function* fixes(person: Person, window: Window): Generator<Fix> {
  const firstDay = localDay(person.zone, window.from);
  const lastDay = localDay(person.zone, window.to);
  const silent = new Set(nightsOf(person, window).flatMap((night) => (night.missing ? [night.day] : [])));
  const chance = random(`${person.slug}/fixes/${dateOf(firstDay)}`);
  const spots = new Map<string, Spot[]>();
  let last: Stay | undefined;
  let at = window.from;
  const times = window.times ?? 1;
  for (const stay of stays(person, firstDay - 1, lastDay)) {
    while (at < Math.min(stay.to, window.to)) {
      const step = stepAfter(person, window, at, chance);
      for (let part = 0; part < times; part++) {
        const moment = at + Math.floor((step * part) / times);
        if (moment >= Math.min(stay.to, window.to)) break;
        if (!recorded(person, window, moment, firstDay, silent)) continue;
        yield moment < stay.from && last
          ? between(last, stay, moment, chance)
          : within(stay, moment, spots, window, chance);
      }
      at += step;
    }
    last = stay;
  }
}

function stepAfter(person: Person, window: Window, at: number, chance: Random): number {
  const hour = (((at / HOUR + offsetMinutes(person.zone, at) / 60) % 24) + 24) % 24;
  const minutes = hour < 6 || hour >= 23 ? window.nightlyMin : window.everyMin;
  return Math.round(minutes * MINUTE * (0.75 + chance.next() * 0.5));
}

function recorded(person: Person, window: Window, at: number, firstDay: number, silent: Set<number>): boolean {
  const day = localDay(person.zone, at);
  if (window.everyDays && (day - firstDay) % window.everyDays !== 0) return false;
  if (silent.size === 0) return true;
  const minutes = (at - localInstant(person.zone, day, 0)) / MINUTE;
  if (minutes >= 21 * 60) return !silent.has(day);
  if (minutes < 9 * 60) return !silent.has(day - 1);
  return true;
}

/** Indoors a phone reports one of a few positions again and again, from the same few routers. */
function within(stay: Stay, at: number, spots: Map<string, Spot[]>, window: Window, chance: Random): Fix {
  const where = `${stay.place.lat},${stay.place.lon}`;
  const known = spots.get(where) ?? newSpots(stay, chance);
  spots.set(where, known);
  const spot = chance.pick(known);
  if (window.noisy && chance.chance(0.04)) {
    const far = 2000 + chance.int(0, 6000);
    return fix(at, spot.latE7 + far * (chance.chance(0.5) ? 90 : -90), spot.lonE7 + far * 70, 400, 'CELL', false);
  }
  if (window.noisy && chance.chance(0.25)) {
    const accuracy = chance.int(60, 400);
    const drift = accuracy * 45;
    return fix(
      at,
      spot.latE7 + chance.int(-drift, drift),
      spot.lonE7 + chance.int(-drift, drift),
      accuracy,
      'CELL',
      false,
    );
  }
  return fix(at, spot.latE7, spot.lonE7, spot.accuracy, 'WIFI', false);
}

interface Spot {
  latE7: number;
  lonE7: number;
  accuracy: number;
}

function newSpots(stay: Stay, chance: Random): Spot[] {
  return Array.from({ length: 6 }, () => ({
    latE7: Math.round(stay.place.lat * 1e7) + chance.int(-2500, 2500),
    lonE7: Math.round(stay.place.lon * 1e7) + chance.int(-3500, 3500),
    accuracy: chance.pick([11, 13, 15, 18, 22, 30]),
  }));
}

function between(from: Stay, to: Stay, at: number, chance: Random): Fix {
  const share = Math.min(1, Math.max(0, (at - from.to) / Math.max(1, to.from - from.to)));
  const lat = from.place.lat + (to.place.lat - from.place.lat) * share;
  const lon = from.place.lon + (to.place.lon - from.place.lon) * share;
  return fix(
    at,
    Math.round(lat * 1e7) + chance.int(-4000, 4000),
    Math.round(lon * 1e7) + chance.int(-4000, 4000),
    chance.pick([4, 6, 9, 14, 24]),
    'GPS',
    true,
  );
}

function fix(at: number, latE7: number, lonE7: number, accuracy: number, source: Fix['source'], moving: boolean): Fix {
  return { at, latE7, lonE7, accuracy, source, moving };
}
