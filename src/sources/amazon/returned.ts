import { addMoney } from '../../record/money.js';
import type { Detail, RecordFields } from '../../record/record.js';
import { amazonInstant, sameText, second } from './cells.js';

/** When it was asked for: the day on which it arrived or was paid is not known to earlier exports. */
const asked = (at: number | undefined, detail: Detail | undefined): number | undefined =>
  amazonInstant(String(detail?.requested ?? ''))?.at ?? at;

/**
 * What tells returns and payouts apart, in both layouts and in whichever table they stand. `12.5` is `12.50`; later
 * exports add milliseconds. A payout goes by its own date, since which request it answers differs from layout to layout.
 */
export function returnIdentity({ at, amount, detail, title }: RecordFields): readonly (string | number | undefined)[] {
  const id = (name: string): string | undefined => detail?.[name] as string | undefined;
  if (amount !== undefined) return ['refund', id('orderId'), second(at), addMoney(amount, '0.0000')];
  if (id('replacementOrderId') !== undefined) return ['replacement', id('orderId'), id('replacementOrderId')];
  const contract = id('contractId') ?? id('asin');
  if (at !== undefined)
    return ['return', id('orderId'), second(asked(at, detail)), ...(contract === undefined ? [] : [contract])];
  return ['return', id('orderId'), id('type') ?? id('contractId') ?? id('reversalId') ?? id('asin') ?? sameText(title)];
}
