import { instantOfWritten, writtenDate } from '../../record/localised-date.js';
import { addMoney } from '../../record/money.js';
import type { Detail, RecordFields } from '../../record/record.js';
import type { Here } from '../source.js';
import { amazonInstant, sameText, second, timed } from './cells.js';

/**
 * What tells returns and payouts apart, in both layouts and in whichever table they stand. `12.5` is `12.50`; later
 * exports add milliseconds.
 */
export function returnIdentity({ at, amount, detail, title }: RecordFields): readonly (string | number | undefined)[] {
  const id = (name: string): string | undefined => detail?.[name] as string | undefined;
  if (amount !== undefined) return ['refund', id('orderId'), second(at), addMoney(amount, '0.0000')];
  if (id('replacementOrderId') !== undefined) return ['replacement', id('orderId'), id('replacementOrderId')];
  if (at !== undefined) return ['return', id('orderId'), second(at)];
  return ['return', id('orderId'), id('type') ?? id('contractId') ?? id('reversalId') ?? id('asin') ?? sameText(title)];
}

/** `Tue, 03 Jun 2021 10:11:12 PDT` stands beside SQL times in one column; Java prints whatever zone the server has. */
export function returnTime(
  text: string,
  here: Here,
): { readonly time: Pick<RecordFields, 'at' | 'precision' | 'offset'>; readonly zone: Detail } {
  const date = amazonInstant(text) === undefined ? writtenDate(text.replace(/^[a-z]{3},\s*/i, '')) : undefined;
  if (date?.zone === undefined) return timed(text);
  const { at, evidence } = instantOfWritten(date, here);
  return { time: { at, precision: date.precision }, zone: { zone: evidence, written: text } };
}
