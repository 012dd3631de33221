import type { Direction } from '../../record/kinds.js';
import type { Here } from '../source.js';

/** Whether one of the spellings is the owner's; undefined where the export does not say who that is, or who wrote. */
export function isOwner(spellings: readonly (string | undefined)[], { owner }: Here): boolean | undefined {
  const known = spellings.filter((one) => one !== undefined);
  return owner.size === 0 || known.length === 0 ? undefined : known.some((one) => owner.has(one.toLowerCase()));
}

/** Who sent a message, as a direction. */
export const direction = (own: boolean | undefined): Direction | undefined =>
  own === undefined ? undefined : own ? 'own' : 'done-to';
