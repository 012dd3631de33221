import { csvFirsts, type ToldRow } from '../../decode/csv-firsts.js';
import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { decimal } from '../../record/money.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Here, type Reading } from '../source.js';
import { count, details, isoDate, said, timed } from './cells.js';
import { currencyCode } from './currency.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { returnIdentity } from './returned.js';
import { csvNamed, csvTable } from './tables.js';

const amountOf = (row: CsvRow): string | undefined => decimal(firstSaid(row, 'Refund Amount', 'AmountRefunded') ?? '');

/** The day on which the money came back; a payout that has none goes by the day of its request. */
const DATES = ['Refund Date', 'RefundCompletionDate', 'Creation Date'] as const;

/**
 * The new table joins requests and payouts by the order alone: with two requests and two payouts there are four rows,
 * and every payout stands there twice. The old one keeps them apart, and names the request of each.
 */
function payout(row: CsvRow): string | undefined {
  const amount = amountOf(row);
  if (amount === undefined) return undefined;
  return [row.get('Order ID'), row.get('ReversalID'), firstSaid(row, ...DATES) ?? '', amount].join('\n');
}

/** Money that came back. */
export default defineSource({
  id: 'amazon.refunds',
  platform: 'amazon',
  product: 'Refunds',
  section: '5',
  kinds: ['shop.return'],
  tells: {
    en: 'Every refund: the order, how much came back, when, by which means and why.',
    de: 'Jede Erstattung: zu welcher Bestellung, wie viel, wann, auf welchem Weg und warum.',
  },
  evidence: 'seen in parser code',
  files: [
    table(csvNamed('Refund Details'), (head) => hasColumns(head, 'Order ID', 'Refund Amount')),
    table(csvNamed('Retail.OrdersReturned.Payments'), (head) => hasColumns(head, 'OrderID', 'AmountRefunded')),
    // The same tables under any other name.
    table(
      undefined,
      (head) =>
        hasColumns(head, 'Order ID', 'Refund Amount', 'Reversal Reason') ||
        (hasColumns(head, 'OrderID', 'AmountRefunded') && hasOneOf(head, 'RefundCompletionDate', 'ReversalID')),
    ),
  ],
  identity: returnIdentity,
});

function table(path: RegExp | undefined, sniff: (head: string) => boolean): FileShape<ToldRow> {
  return csvTable({ path, sniff, decode: csvFirsts(payout), read });
}

function read({ row, repeats }: ToldRow, here: Here): Reading {
  const orderId = said(row.get('Order ID'));
  const amount = amountOf(row);
  const dated = firstSaid(row, ...DATES);
  if (orderId === undefined && amount === undefined && dated === undefined)
    return skip('row without order, amount and date', 'Zeile ohne Bestellung, Betrag und Datum');
  if (repeats) return skip('repeats a payout', 'wiederholt eine Auszahlung');
  const reversalId = said(row.get('ReversalID'));
  const request = requestOf(orderId, reversalId, here);
  const created = firstSaid(row, 'Creation Date') ?? request.created;
  const when = dated ?? created;
  const { time, zone } = timed(when ?? '');
  const completed = firstSaid(row, 'Refund Date', 'RefundCompletionDate') !== undefined;
  return {
    kind: 'shop.return',
    ...time,
    party: said(row.get('Website')),
    amount,
    currency: currencyCode(said(row.get('Currency'))),
    quantity: count(row.get('Quantity')),
    direction: amount === undefined ? 'own' : 'done-to',
    detail: details({
      stage: amount === undefined ? 'requested' : 'refunded',
      orderId,
      reversalId,
      status: firstSaid(row, 'Payment Status', 'Status'),
      reason: said(row.get('Reversal Reason')) ?? request.reason,
      reversalStatus: said(row.get('Reversal Status')),
      by: said(row.get('Disbursement Type')),
      // Of several requests of one order the first: which of them a payout answers, the new table does not say.
      requested: completed && created !== undefined ? isoDate(created) : undefined,
      datedByRequest: (amount !== undefined && time.at !== undefined && !completed) || undefined,
      ...zone,
    }),
  };
}

/** What the old layout says of the request in a table of its own. */
function requestOf(
  orderId: string | undefined,
  reversalId: string | undefined,
  here: Here,
): { readonly created?: string; readonly reason?: string } {
  const told = orderId && reversalId ? here.gathered(requestKey(orderId, reversalId))[0] : undefined;
  const [created, reason] = told?.split('\n') ?? [];
  return { ...(created && { created }), ...(reason && { reason }) };
}

/** Under which the request that a payout answers is gathered: its date and its reason, a line each. */
export const requestKey = (orderId: string, reversalId: string): string => `amazon return ${orderId} ${reversalId}`;
