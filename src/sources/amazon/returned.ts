import { columnKey } from '../../decode/csv-cells.js';
import { csvHeader } from '../../decode/csv-rows.js';
import { instantOfWritten, writtenDate } from '../../record/localised-date.js';
import { addMoney } from '../../record/money.js';
import type { Detail, RecordFields } from '../../record/record.js';
import type { Here } from '../source.js';
import { amazonInstant, type Cells, said, sameText, second, timed } from './cells.js';

/** What the first of these columns says that says anything. */
export function firstSaid(row: Cells, ...columns: readonly string[]): string | undefined {
  for (const column of columns) {
    const text = said(row.get(column));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Whether the header names one of these columns. */
export function hasOneOf(head: string, ...names: readonly string[]): boolean {
  const columns = new Set(csvHeader(head).map(columnKey));
  return names.some((name) => columns.has(columnKey(name)));
}

export const currencyCode = (text: string | undefined): string | undefined =>
  text !== undefined && /^[A-Z]{3}$/.test(text) ? text : undefined;

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
