import { priceOf } from '../../record/price.js';
import { textOf } from './fields.js';

/** A record's money, and the text for `detail` where it does not tell amount and currency for certain. */
export function moneyOf(
  written: unknown,
  country?: string,
): {
  readonly amount: string | undefined;
  readonly currency: string | undefined;
  readonly price: string | undefined;
} {
  const price = priceOf(written, country);
  return {
    amount: price?.amount,
    currency: price?.currency,
    price: price?.currency === undefined ? textOf(written) : undefined,
  };
}
