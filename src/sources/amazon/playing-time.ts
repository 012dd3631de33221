import { decimal } from '../../record/money.js';

/** A length, a count or a sum of seconds, with or without decimals and signs. */
export function measured(text: string): number | undefined {
  const digits = decimal(text);
  return digits === undefined ? undefined : Number(digits);
}

/** Minutes with one decimal, of a length in milliseconds. */
export const minutes = (ms: number | undefined): number | undefined =>
  ms === undefined || ms < 0 ? undefined : Math.round(ms / 6000) / 10;
