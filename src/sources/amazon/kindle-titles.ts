import type { Here } from '../source.js';

/** What several tables tell about one book: when a session with it ended (or nothing), `|`, and its title. */
export const asinKey = (asin: string): string => `kindle/${asin.toUpperCase()}`;

/** Most of Kindle's files call books by number only. */
export function titleByAsin(asin: string | undefined, here: Here): string | undefined {
  if (asin === undefined) return undefined;
  for (const told of here.gathered(asinKey(asin))) {
    const title = told.slice(told.indexOf('|') + 1);
    if (title !== '') return title;
  }
  return undefined;
}
