import type { Json } from '../json.js';
import type { Events } from '../life/events.js';
import { adFiles } from './ads.js';
import { community } from './community.js';
import type { Content } from './content.js';
import { controlFiles } from './controls.js';
import type { Layout } from './layouts.js';
import { pictures } from './pictures.js';
import { security } from './security.js';
import { viewed } from './viewed.js';

/** `early`: 2019 to early 2021, `flat`: 2021 to early 2023, `current`: 2026, and then as HTML as well. */
export type Generation = 'early' | 'flat' | 'current';

/** The account while its files are written. */
export interface Account extends Content {
  readonly events: Events;
  readonly generation: Generation;
  readonly layout: Layout;
  /** A time as pages print it. @param at seconds */
  readonly printed: (at: number) => string;
}

/** One file, in both formats. */
export interface Product {
  /** Path without extension. */
  readonly stem: string;
  readonly json: Json;
  /** Its twin in the HTML download; sections are made with `section` of pages.ts. */
  readonly page?: { readonly title: string; readonly sections: readonly string[] };
  readonly items: number | null;
  /** Kind to the number of records. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Writes the files of one product, none in generations that lack it. */
export type ProductWriter = (account: Account) => readonly Product[];

/** Products beside those that carry the story; each has a stream of chance of its own. */
export const PRODUCTS: readonly ProductWriter[] = [viewed, security, pictures, adFiles, community, controlFiles];
