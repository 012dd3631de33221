import { dateOf, localInstant, weekday } from '../clock.js';
import { type Person, type Place, residenceOn, type Trip } from '../person.js';
import { type Random, random } from '../random.js';

/** Time at one place. Between two stays the person is on the way. */
export interface Stay {
  kind: 'home' | 'work' | 'haunt' | 'away';
  place: Place;
  trip?: Trip;
  from: number;
  to: number;
}

/** The stays from the morning of the first day to the end of the last. Each day is drawn on its own, whatever the window. */
export function* stays(person: Person, firstDay: number, lastDay: number): Generator<Stay> {
  let open: Stay | undefined;
  for (let day = firstDay; day <= lastDay; day++) {
    for (const next of dayPlan(person, day)) {
      if (open && open.place === next.place) {
        open.to = next.to;
        continue;
      }
      if (open) yield open;
      open = next;
    }
  }
  if (open) yield open;
}

export const tripOn = (person: Person, date: string) =>
  person.trips.find((trip) => trip.from <= date && date <= trip.to);

const isWorkday = (person: Person, day: number) => weekday(day) < 5 && !tripOn(person, dateOf(day));

function dayPlan(person: Person, day: number): Stay[] {
  const date = dateOf(day);
  const chance = random(`${person.slug}/day/${date}`);
  const home: Pick<Stay, 'kind' | 'place'> = { kind: 'home', place: residenceOn(person.homes, date) };
  const at = (minutes: number) => localInstant(person.zone, day, minutes);
  const stay = (where: Pick<Stay, 'kind' | 'place'>, from: number, to: number): Stay => ({
    ...where,
    from: at(from),
    to: at(to),
  });
  const afterNightShift = person.nightJob && isWorkday(person, day - 1);
  const wakes = afterNightShift ? 6 * 60 + 30 + chance.int(0, 12) : 0;

  const trip = tripOn(person, date);
  if (trip) return tripDay(trip, date, chance, stay, home, wakes);

  const work: Pick<Stay, 'kind' | 'place'> = { kind: 'work', place: residenceOn(person.works, date) };
  if (!isWorkday(person, day)) return weekend(person, chance, stay, home, wakes);
  if (person.nightJob) return nightShift(person, chance, stay, home, work, wakes);
  const leaves = 7 * 60 + 38 + chance.int(-8, 9);
  const arrives = leaves + chance.int(22, 29);
  const ends = 16 * 60 + 40 + chance.int(-20, 35);
  const plan = [stay(home, 0, leaves), stay(work, arrives, ends)];
  let back = ends + chance.int(24, 32);
  if (chance.chance(0.45)) {
    const until = back + chance.int(40, 95);
    plan.push(stay({ kind: 'haunt', place: chance.pick(person.haunts) }, back, until));
    back = until + chance.int(12, 20);
  }
  plan.push(stay(home, back, 24 * 60));
  return plan;
}

type At = Pick<Stay, 'kind' | 'place'>;
type MakeStay = (where: At, from: number, to: number) => Stay;

function nightShift(person: Person, chance: Random, stay: MakeStay, home: At, work: At, wakes: number): Stay[] {
  const leaves = 21 * 60 + 24 + chance.int(-6, 6);
  const plan: Stay[] = [];
  let back = wakes;
  if (chance.chance(0.5)) {
    const goes = 16 * 60 + chance.int(-20, 30);
    const until = goes + chance.int(45, 100);
    plan.push(stay(home, wakes, goes - 14), stay({ kind: 'haunt', place: chance.pick(person.haunts) }, goes, until));
    back = until + 15;
  }
  plan.push(stay(home, back, leaves), stay(work, 22 * 60 - chance.int(4, 12), 30 * 60 + chance.int(0, 6)));
  return plan;
}

function weekend(person: Person, chance: Random, stay: MakeStay, home: At, wakes: number): Stay[] {
  if (chance.chance(0.35)) return [stay(home, wakes, 24 * 60)];
  const goes = 11 * 60 + chance.int(-40, 200);
  const until = goes + chance.int(60, 240);
  const haunt: At = { kind: 'haunt', place: chance.pick(person.haunts) };
  return [stay(home, wakes, goes - 18), stay(haunt, goes, until), stay(home, until + 18, 24 * 60)];
}

function tripDay(trip: Trip, date: string, chance: Random, stay: MakeStay, home: At, wakes: number): Stay[] {
  const bed: At & { trip: Trip } = { kind: 'away', place: trip.place, trip };
  if (date === trip.from) return [stay(home, wakes, 9 * 60), { ...stay(bed, 14 * 60 + 30, 24 * 60), trip }];
  if (date === trip.to) return [{ ...stay(bed, 0, 11 * 60), trip }, stay(home, 17 * 60, 24 * 60)];
  const sight: Place = {
    name: `${trip.place.name}, sights`,
    address: trip.place.address,
    lat: trip.place.lat + (chance.int(4, 18) / 1000) * (chance.chance(0.5) ? 1 : -1),
    lon: trip.place.lon + (chance.int(4, 18) / 1000) * (chance.chance(0.5) ? 1 : -1),
  };
  return [
    { ...stay(bed, 0, 10 * 60), trip },
    { ...stay({ kind: 'away', place: sight }, 10 * 60 + 35, 17 * 60), trip },
    { ...stay(bed, 17 * 60 + 40, 24 * 60), trip },
  ];
}

/** An instant of that day at which the person is awake; the evening counts most. */
export function awakeInstant(person: Person, day: number, chance: Random): number {
  const zone = tripOn(person, dateOf(day))?.zone ?? person.zone;
  const minutes = person.nightJob && isWorkday(person, day) ? nightOwlMinutes(chance) : dayMinutes(chance);
  return localInstant(zone, day, minutes) + chance.int(0, 59) * 1000 + chance.int(0, 999);
}

function dayMinutes(chance: Random): number {
  const draw = chance.next();
  if (draw < 0.2) return chance.int(6 * 60 + 40, 8 * 60);
  if (draw < 0.45) return chance.int(12 * 60, 13 * 60 + 30);
  return chance.int(17 * 60 + 30, 22 * 60 + 50);
}

/** Up at about two in the afternoon; a look at the phone in the breaks of the night. */
function nightOwlMinutes(chance: Random): number {
  const draw = chance.next();
  if (draw < 0.65) return chance.int(14 * 60 + 30, 21 * 60);
  return chance.int(22 * 60 + 30, 29 * 60 + 40);
}

export const metres = (a: Place, b: Place) => {
  const north = (a.lat - b.lat) * 111_320;
  const east = (a.lon - b.lon) * 111_320 * Math.cos((a.lat * Math.PI) / 180);
  return Math.round(Math.sqrt(north * north + east * east));
};
