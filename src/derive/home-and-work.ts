import type { Zone } from '../record/zone.js';
import type { Place, Stay, Stays } from './stays.js';

const HOUR = 3_600_000;
/** ms; a residence counts its days from 1970. */
export const DAY = 24 * HOUR;
/** Local hours in which people sleep, and in which most work. */
const NIGHT = [0, 1, 2, 3, 4, 5];
const BUSINESS = [9, 10, 11, 12, 13, 14, 15, 16];
/** Days around a night that are looked at together. */
const WINDOW = 28;

/** Where a person stayed in the hours that matter, day by day, in local time. */
interface LocalDay {
  /** Days since 1970, local. */
  readonly day: number;
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number;
  /** Night hours with any record, and the place of each that had one. */
  night: number;
  readonly nightPlaces: Map<number, number>;
  business: number;
  readonly businessPlaces: Map<number, number>;
  /** ms at each place over the whole day. */
  readonly dwell: Map<number, number>;
}

export interface Residence {
  readonly place: Place;
  /** Nights (home) or weekdays (work) with enough data, and how many of them were spent there. */
  readonly days: number;
  readonly atPlace: number;
  readonly share: number;
  readonly confidence: 'weak' | 'fair' | 'strong';
  /** First and last local day (days since 1970). */
  readonly from: number;
  readonly to: number;
}

export interface HomeAndWork {
  /** Latest home, if the data suffices; nights with enough data in any case. */
  readonly home: Residence | undefined;
  readonly usableNights: number;
  /** Changes of home. */
  readonly moves: number;
  /** Weekday nights are spent elsewhere than weekend nights and most hours: the night is for work. */
  readonly nightWork: boolean;
  readonly work: Residence | undefined;
  readonly usableWeekdays: number;
}

/**
 * Home after the validated night rule (HoWDe: 28-day windows, 0 to 6 h, enough hours with data), and work as the
 * second place on weekdays. People who work at night would get their workplace as home: when weekend nights and
 * most hours lie elsewhere, the two change places and the confidence drops.
 */
export function findHomeAndWork({ stays, places, hoursWithData }: Stays, zone: Zone): HomeAndWork {
  const days = localDays(stays, hoursWithData, zone);
  const nights = days.filter((day) => day.night >= 3);
  const nightly = nights.map((day) => ({ day, place: top(day.nightPlaces) }));
  const byNight = periods(nightly);
  const nightHome = byNight.at(-1);
  const nightWork = nightHome !== undefined && isNightWork(nightHome.place, days, nights);
  const homes = nightWork
    ? periods(days.filter((day) => day.dwell.size > 0).map((day) => ({ day, place: top(day.dwell) })))
    : byNight;
  const home = homes.at(-1);
  const homePlaces = new Set(homes.map(({ place }) => place));
  const weekdays = days.filter((day) => day.weekday >= 1 && day.weekday <= 5);
  const atWork = nightWork
    ? nightResidence(nightHome, weekdays, places)
    : workResidence(
        weekdays.filter((day) => day.business >= 4),
        homePlaces,
        places,
      );
  return {
    home: home && residence(home, places, nightWork),
    usableNights: nights.length,
    moves: new Set(homes.map(({ place }) => place)).size < 2 ? 0 : homes.length - 1,
    nightWork,
    work: atWork,
    usableWeekdays: weekdays.filter((day) => (nightWork ? day.night >= 3 : day.business >= 4)).length,
  };
}

function localDays(stays: readonly Stay[], hours: ReadonlySet<number>, zone: Zone): LocalDay[] {
  const days = new Map<number, LocalDay>();
  const dayOf = (day: number): LocalDay => {
    let found = days.get(day);
    if (!found) {
      found = {
        day,
        weekday: (((day + 4) % 7) + 7) % 7,
        night: 0,
        nightPlaces: new Map(),
        business: 0,
        businessPlaces: new Map(),
        dwell: new Map(),
      };
      days.set(day, found);
    }
    return found;
  };
  const see = (hour: number, inHour: ReadonlyMap<number, number>): void => {
    // Zones off by half an hour put an hour into the local hour of its middle.
    const local = hour * HOUR + HOUR / 2 + zone.offsetAt(hour * HOUR) * 60_000;
    const day = dayOf(Math.floor(local / DAY));
    const hourOfDay = Math.floor((local - day.day * DAY) / HOUR);
    // An hour belongs to the place with the longest stay in it.
    const place = top(inHour);
    for (const [at, ms] of inHour) day.dwell.set(at, (day.dwell.get(at) ?? 0) + Math.min(ms, HOUR));
    if (NIGHT.includes(hourOfDay)) {
      day.night++;
      if (place !== undefined) day.nightPlaces.set(place, (day.nightPlaces.get(place) ?? 0) + 1);
    }
    if (BUSINESS.includes(hourOfDay)) {
      day.business++;
      if (place !== undefined) day.businessPlaces.set(place, (day.businessPlaces.get(place) ?? 0) + 1);
    }
  };
  const withStays = new Set<number>();
  for (const [hour, inHour] of hoursOfStays(stays)) {
    withStays.add(hour);
    see(hour, inHour);
  }
  const nowhere: ReadonlyMap<number, number> = new Map();
  for (const hour of hours) if (!withStays.has(hour)) see(hour, nowhere);
  return [...days.values()].sort((a, b) => a.day - b.day);
}

/** More than there are places, so that hour and place make one number: a map for each of 100,000 hours takes too much memory. */
const PLACES = 2 ** 20;

/** Hours with stays, and ms at each place in them. The map is the same one each time. */
function* hoursOfStays(stays: readonly Stay[]): Iterable<readonly [number, ReadonlyMap<number, number>]> {
  const sums = new Map<number, number>();
  for (const { from, to, place } of stays) {
    for (let hour = Math.floor(from / HOUR); hour * HOUR < to; hour++) {
      const ms = Math.min(to, (hour + 1) * HOUR) - Math.max(from, hour * HOUR);
      const key = hour * PLACES + place;
      sums.set(key, (sums.get(key) ?? 0) + ms);
    }
  }
  const inHour = new Map<number, number>();
  let current = Number.NaN;
  for (const key of Float64Array.from(sums.keys()).sort()) {
    const hour = Math.floor(key / PLACES);
    if (hour !== current && inHour.size > 0) {
      yield [current, inHour];
      inHour.clear();
    }
    current = hour;
    inHour.set(key - hour * PLACES, sums.get(key)!);
  }
  if (inHour.size > 0) yield [current, inHour];
}

/** The key with the largest value; of equals the smallest key. */
function top(counts: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [key, count] of counts) {
    if (count > most || (count === most && best !== undefined && key < best)) {
      best = key;
      most = count;
    }
  }
  return best;
}

interface Period {
  readonly place: number;
  readonly days: number;
  readonly atPlace: number;
  readonly from: number;
  readonly to: number;
}

/** Times in which one place holds most days of a sliding window. Shorter ones than 14 days are visits, not homes. */
function periods(sequence: readonly { day: LocalDay; place: number | undefined }[]): Period[] {
  const runs: { place: number; first: number; last: number }[] = [];
  let low = 0;
  let high = 0;
  const counts = new Map<number, number>();
  const add = (index: number, by: number): void => {
    const { place } = sequence[index]!;
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + by);
  };
  // Windows never shrink at the ends: half a window would make a place of what an even split left there.
  const firstDay = sequence[0]?.day.day ?? 0;
  const lastDay = sequence.at(-1)?.day.day ?? 0;
  for (let i = 0; i < sequence.length; i++) {
    const { day } = sequence[i]!.day;
    const from = Math.max(firstDay, Math.min(day - WINDOW / 2, lastDay - WINDOW + 1));
    while (high < sequence.length && sequence[high]!.day.day < from + WINDOW) add(high++, 1);
    while (sequence[low]!.day.day < from) add(low++, -1);
    const place = top(counts);
    if (place === undefined || counts.get(place)! * 2 <= high - low) continue;
    const run = runs.at(-1);
    if (run?.place === place) run.last = i;
    else runs.push({ place, first: i, last: i });
  }
  const merged: typeof runs = [];
  for (const run of runs.filter(({ first, last }) => last - first + 1 >= 14)) {
    const before = merged.at(-1);
    if (before?.place === run.place) before.last = run.last;
    else merged.push(run);
  }
  return merged.map(({ place, first, last }) => {
    const inside = sequence.slice(first, last + 1);
    return {
      place,
      days: inside.length,
      atPlace: inside.filter((each) => each.place === place).length,
      from: inside[0]!.day.day,
      to: inside.at(-1)!.day.day,
    };
  });
}

/**
 * Nights at `place` on some days of the week only, while the other nights, and the daytime in which a night worker
 * sleeps, are spent at one other place. Somebody who is away at weekends spends the daytime at neither.
 */
function isNightWork(place: number, days: readonly LocalDay[], nights: readonly LocalDay[]): boolean {
  const byWeekday = Array.from({ length: 7 }, (_, weekday) => nights.filter((day) => day.weekday === weekday));
  const isThere = (day: LocalDay): boolean => (day.nightPlaces.get(place) ?? 0) > 0;
  const free = byWeekday.filter((same) => same.length >= 2 && same.filter(isThere).length / same.length < 0.35).flat();
  if (free.length < 4) return false;
  const other = top(added(free.map(({ nightPlaces }) => nightPlaces)));
  if (other === undefined || other === place) return false;
  const afterNight = days.filter(isThere).filter(({ business }) => business >= 3);
  const asleep = afterNight.filter(({ businessPlaces }) => top(businessPlaces) === other);
  return afterNight.length >= 10 && asleep.length / afterNight.length >= 0.4;
}

function added(all: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const sum = new Map<number, number>();
  for (const one of all) for (const [key, n] of one) sum.set(key, (sum.get(key) ?? 0) + n);
  return sum;
}

function residence(
  { place, days, atPlace, from, to }: Period,
  places: readonly Place[],
  lowered: boolean,
): Residence | undefined {
  if (days < 14) return undefined;
  const share = atPlace / days;
  const rule = days >= 28 && share >= 0.7 ? 'strong' : share >= 0.5 ? 'fair' : 'weak';
  return {
    place: places[place]!,
    days,
    atPlace,
    share,
    confidence: lowered && rule === 'strong' ? 'fair' : rule,
    from,
    to,
  };
}

function nightResidence(
  period: Period,
  weekdays: readonly LocalDay[],
  places: readonly Place[],
): Residence | undefined {
  const usable = weekdays.filter((day) => day.night >= 3);
  const there = usable.filter((day) => (day.nightPlaces.get(period.place) ?? 0) > 0);
  if (there.length < 20) return undefined;
  return {
    place: places[period.place]!,
    days: usable.length,
    atPlace: there.length,
    share: there.length / usable.length,
    confidence: 'fair',
    from: there[0]!.day,
    to: there.at(-1)!.day,
  };
}

/** The second place on weekdays: 40 % of the business hours on average, visited on 60 % of the days. */
function workResidence(
  usable: readonly LocalDay[],
  homes: ReadonlySet<number>,
  places: readonly Place[],
): Residence | undefined {
  if (usable.length < 20) return undefined;
  const hours = new Map<number, number>();
  for (const day of usable)
    for (const [place, n] of day.businessPlaces) if (!homes.has(place)) hours.set(place, (hours.get(place) ?? 0) + n);
  const place = top(hours);
  if (place === undefined) return undefined;
  // A job may have begun or ended within the data: look at the days between its first and last visit.
  const visited = usable.filter((day) => day.businessPlaces.has(place));
  const span = usable.filter(({ day }) => day >= visited[0]!.day && day <= visited.at(-1)!.day);
  const share = span.reduce((sum, day) => sum + (day.businessPlaces.get(place) ?? 0) / day.business, 0) / span.length;
  const onDays = visited.length / span.length;
  if (visited.length < 20 || share < 0.25) return undefined;
  const confidence =
    share >= 0.4 && onDays >= 0.6 ? (visited.length >= 40 && share >= 0.5 ? 'strong' : 'fair') : 'weak';
  return {
    place: places[place]!,
    days: span.length,
    atPlace: visited.length,
    share,
    confidence,
    from: visited[0]!.day,
    to: visited.at(-1)!.day,
  };
}
