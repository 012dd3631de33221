import type { Product as FacebookProduct } from '../facebook/products.js';
import type { Person } from '../person.js';
import type { Random } from '../random.js';
import type { Layout } from './layouts.js';
import { mapJson, mapSection, type Slot, userJson, userSection } from './rows.js';

/** One file, in both formats. */
export interface Product extends FacebookProduct {
  readonly ips?: readonly string[];
  /** Times of reports of firms, in seconds. */
  readonly reported?: readonly number[];
}

/** The account while its files are written. Times are seconds, newest first. */
export interface Account {
  readonly person: Person;
  readonly generation: 'flat' | 'current';
  readonly layout: Layout;
  readonly chance: Random;
  readonly said: (en: string, de: string) => string;
  readonly printed: (at: number) => string;
  readonly daysAgo: (days: number) => number;
  readonly some: (count: number, days: number) => readonly number[];
}

/** Writes some of the account's files. */
export type Writer = (account: Account) => readonly Product[];

/** A list in the dialect of labelled slots. @param counts what one line gives, or all of them together */
export function mapList(
  { printed }: Account,
  stem: string,
  root: string,
  rows: readonly { readonly slots: readonly Slot[]; readonly title?: string }[],
  counts: Product['counts'] | string,
): Product {
  return {
    stem,
    json: { [root]: rows.map(({ slots, title }) => mapJson(slots, title)) },
    page: { title: root, sections: rows.map(({ slots, title }) => mapSection(slots, printed, title)) },
    items: rows.length,
    counts: typeof counts === 'string' ? { [counts]: rows.length } : counts,
  };
}

/** A list of profiles, bare without a root. */
export function userList(
  { printed }: Account,
  stem: string,
  root: string | undefined,
  rows: readonly { readonly user: string; readonly at: number }[],
): Product {
  const json = rows.map(({ user, at }) => userJson(user, at));
  return {
    stem,
    json: root === undefined ? json : { [root]: json },
    page: { title: stem, sections: rows.map(({ user, at }) => userSection(user, at, printed)) },
    items: rows.length,
    counts: { 'social.contact': rows.length },
  };
}

/** A contact's name at Instagram. */
export const handleOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.');
