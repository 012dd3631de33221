import { dayOf } from '../clock.js';
import { decimal } from '../key.js';
import { awakeInstant } from '../life/days.js';
import type { Person } from '../person.js';
import { random } from '../random.js';

/** Bought in the Play Store: in its purchases, in its orders, and among the transactions of Google Pay. */
export interface PlayPurchase {
  at: number;
  title: string;
  type: string;
  cents: number;
  order: string;
}

const WARES = [
  ['Premium', 'Android Apps', 499],
  ['Pro', 'Android Apps', 249],
  ['Plus', 'Android Apps', 99],
] as const;

export function playPurchases(person: Person, scale: number): PlayPurchase[] {
  const chance = random(`${person.slug}/google/play-purchases`);
  const lastDay = dayOf(person.exported.google) - 2;
  return Array.from({ length: 6 * scale }, (): PlayPurchase => {
    const [word, type, cents] = chance.pick(WARES);
    const title = `${chance.pick(person.apps)} ${word}`;
    const at = awakeInstant(person, lastDay - chance.int(0, 700), chance);
    const order = `GPA.${[1, 2, 3].map(() => chance.digits(4)).join('-')}-${chance.digits(5)}`;
    return { at, title, type, cents, order };
  }).sort((a, b) => b.at - a.at);
}

export const currencyOf = (person: Person) => (person.country.code === 'GB' ? 'GBP' : 'EUR');

/** `4,99 €` with a no-break space, `£4.99`. */
export const priceIn = (person: Person, cents: number) =>
  person.language === 'de'
    ? `${decimal(cents).replace('.', ',')}\u00a0€`
    : `${person.country.code === 'GB' ? '£' : '€'}${decimal(cents)}`;
