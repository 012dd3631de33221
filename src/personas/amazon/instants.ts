import { dayOf } from '../clock.js';
import { awakeInstant } from '../life/days.js';
import type { Person } from '../person.js';
import type { Random } from '../random.js';

/** Instants of the two years before Amazon's export at which the person is awake, in order, to the second. */
export function instants(person: Person, chance: Random, count: number): number[] {
  const last = dayOf(person.exported.amazon) - 2;
  const all = Array.from({ length: count }, () => awakeInstant(person, last - chance.int(0, 700), chance));
  return all.map((at) => at - (at % 1000)).sort((a, b) => a - b);
}

/** `2026-02-11T19:00:00Z` */
export const isoSecond = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

/** `11/23/2021 21:04` */
export function monthFirstMinute(at: number): string {
  const text = new Date(at).toISOString();
  return `${text.slice(5, 7)}/${text.slice(8, 10)}/${text.slice(0, 4)} ${text.slice(11, 16)}`;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `07-FEB-2018` */
export function englishDay(at: number): string {
  const text = new Date(at).toISOString();
  return `${text.slice(8, 10)}-${MONTHS[Number(text.slice(5, 7)) - 1]}-${text.slice(0, 4)}`;
}
