import { dayOf } from '../clock.js';
import { awakeInstant } from '../life/days.js';
import type { Person } from '../person.js';
import type { Random } from '../random.js';

/** Instants of the year before Amazon's export at which the person is awake, in order, to the second. */
export function instants(person: Person, chance: Random, count: number): number[] {
  const last = dayOf(person.exported.amazon) - 2;
  const all = Array.from({ length: count }, () => awakeInstant(person, last - chance.int(0, 360), chance));
  return all.map((at) => at - (at % 1000)).sort((a, b) => a - b);
}
