import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { decimal } from '../../record/money.js';
import { skip } from '../../record/record.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { count, details, isoDate, said, second, timed } from './cells.js';
import { currencyCode } from './currency.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { requestKey } from './refunds.js';
import { returnIdentity } from './returned.js';
import { csvNamed, csvTable } from './tables.js';

const isRequestTable = (head: string): boolean =>
  hasColumns(head, 'OrderID', 'CreationDate') && hasOneOf(head, 'ReversalReason', 'ReversalStatus');
const isReasonTable = (head: string): boolean =>
  hasColumns(head, 'Order ID') && hasOneOf(head, 'Return Reason Code', 'Return Shipping Method');
const isReturnTable = (head: string): boolean =>
  hasOneOf(head, 'Date of Return', 'Return Creation Date') &&
  hasOneOf(head, 'Return Reason', 'Resolution', 'Return Resolution');

const ORDER = ['Order ID', 'Customer Order ID', 'Original Order ID'] as const;
const CREATED = ['Return Creation Date', 'Creation Date', 'Return Request Date', 'Request Date'] as const;

/** What was sent back and why. Money is in the refunds, so nothing here has an amount. */
export default defineSource({
  id: 'amazon.returns',
  platform: 'amazon',
  product: 'Returns',
  section: '5',
  kinds: ['shop.return'],
  tells: {
    en: 'What was sent back and replaced, when, for which reason and with which outcome.',
    de: 'Was zurückging oder ersetzt wurde, wann, aus welchem Grund und mit welchem Ergebnis.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({
      path: csvNamed('Retail.OrdersReturned'),
      sniff: isRequestTable,
      read: requested,
      gather: (row) => {
        const [orderId, reversalId] = [said(row.get('OrderID')), said(row.get('ReversalID'))];
        if (orderId === undefined || reversalId === undefined) return undefined;
        const reason = said(row.get('ReversalReason')) ?? '';
        return [requestKey(orderId, reversalId), `${said(row.get('CreationDate')) ?? ''}\n${reason.slice(0, 80)}`];
      },
    }),
    csvTable({
      path: csvNamed('Retail.CustomerReturns', 'Returns Status'),
      sniff: isReturnTable,
      read: returned,
      gather: statusOf,
    }),
    csvTable({ path: csvNamed('Return Requests'), sniff: isReasonTable, read: asked }),
    csvTable({
      path: /\/(?:Replacement Orders(?:\.\d+)?|[^/]*Concessions[^/]*\/[^/]+)\.csv$/i,
      sniff: (head) => hasOneOf(head, ...ORDER) && hasOneOf(head, 'Replacement Order ID'),
      read: replaced,
    }),
    // Their columns are not documented: read as far as they have the names that the other tables use.
    csvTable({
      path: /\/(?:Retail\.Orders\.ManageYourReturns|Retail\.Returns)\.[^/]*(?:\/(?:.*\/)?[^/]+)?\.csv$/i,
      sniff: (head) => hasOneOf(head, ...ORDER),
      read: returned,
      gather: statusOf,
    }),
    // The same tables under any other name.
    csvTable({ sniff: (head) => isRequestTable(head) && !hasOneOf(head, 'Refund Amount'), read: requested }),
    csvTable({ sniff: isReasonTable, read: asked }),
    csvTable({ sniff: isReturnTable, read: returned, gather: statusOf }),
    csvTable({ sniff: (head) => hasColumns(head, 'Replacement Order ID') && hasOneOf(head, ...ORDER), read: replaced }),
  ],
  identity: returnIdentity,
});

const EMPTY = skip('row without order, date and reason', 'Zeile ohne Bestellung, Datum und Grund');

/** Retail.OrdersReturned: a request, whether or not money came of it. */
function requested(row: CsvRow): Reading {
  const orderId = firstSaid(row, ...ORDER);
  const { time, zone } = timed(row.get('CreationDate'));
  const reason = said(row.get('ReversalReason'));
  if (orderId === undefined && time.at === undefined && reason === undefined) return EMPTY;
  return {
    kind: 'shop.return',
    ...time,
    quantity: count(row.get('Quantity')),
    direction: 'own',
    detail: details({
      stage: 'requested',
      orderId,
      reversalId: said(row.get('ReversalID')),
      reason,
      reversalStatus: said(row.get('ReversalStatus')),
      ...zone,
    }),
  };
}

const arrivalKey = (orderId: string, at: number): string => `amazon arrival ${orderId} ${second(at)}`;

/** What the newer layout knows of a return that arrived, and the older one does not: when it was asked for, and its contract. */
function statusOf(row: CsvRow, here: Here): readonly [string, string] | undefined {
  const orderId = firstSaid(row, ...ORDER);
  const at = timed(row.get('Date of Return'), here).time.at;
  const created = isoDate(firstSaid(row, ...CREATED) ?? '');
  const [contract, asin] = [said(row.get('Contract ID')), said(row.get('ASIN'))];
  if (orderId === undefined || at === undefined || (created ?? contract ?? asin) === undefined) return undefined;
  return [arrivalKey(orderId, at), JSON.stringify([created ?? '', contract ?? '', asin ?? ''])];
}

/** Retail.CustomerReturns and Returns Status: what came of it. A contract may have several rows. */
function returned(row: CsvRow, here: Here): Reading {
  const orderId = firstSaid(row, ...ORDER);
  const received = said(row.get('Date of Return'));
  const { time, zone } = timed(received ?? firstSaid(row, ...CREATED) ?? '', here);
  const told = orderId && received && time.at && here.gathered(arrivalKey(orderId, time.at))[0];
  const [toldCreated, toldContract, toldAsin] = told ? (JSON.parse(told) as string[]) : [];
  const created = isoDate(firstSaid(row, ...CREATED) ?? '') ?? toldCreated;
  const reason = firstSaid(row, 'Return Reason', 'Return Reason Code', 'Reason');
  if (orderId === undefined && time.at === undefined && reason === undefined) return EMPTY;
  const value = decimal(row.get('Return Amount'));
  return {
    kind: 'shop.return',
    ...time,
    title: firstSaid(row, 'Product Name', 'Item Name', 'Title'),
    quantity: count(row.get('Quantity')),
    direction: 'own',
    detail: details({
      stage: received === undefined ? 'requested' : 'received',
      orderId,
      asin: said(row.get('ASIN')) ?? (toldAsin || undefined),
      contractId: said(row.get('Contract ID')) ?? (toldContract || undefined),
      reason,
      resolution: firstSaid(row, 'Return Resolution', 'Resolution'),
      receivable: said(row.get('Return Receivable State')),
      requested: received === undefined ? undefined : created || undefined,
      // What the goods were worth, not what was paid back for them.
      value,
      valueCurrency: value && currencyCode(firstSaid(row, 'Return Amount Currency', 'Currency')),
      ...zone,
    }),
  };
}

/** Return Requests: no date at all. */
function asked(row: CsvRow): Reading {
  const orderId = firstSaid(row, ...ORDER);
  const asin = said(row.get('ASIN'));
  const title = said(row.get('Product Name'));
  if (orderId === undefined && asin === undefined && title === undefined)
    return skip('row without order and product', 'Zeile ohne Bestellung und Produkt');
  return {
    kind: 'shop.return',
    title,
    direction: 'own',
    detail: details({
      stage: 'requested',
      orderId,
      asin,
      reason: firstSaid(row, 'Return Reason Code', 'Return Reason'),
      shipping: said(row.get('Return Shipping Method')),
    }),
  };
}

/** An order and the one that replaced it; customer service also makes good without sending anything. */
function replaced(row: CsvRow): Reading {
  const orderId = firstSaid(row, 'Original Order ID', 'Order ID', 'Customer Order ID');
  const replacement = said(row.get('Replacement Order ID'));
  if (orderId === undefined && replacement === undefined) return skip('row without an order', 'Zeile ohne Bestellung');
  const { time, zone } = timed(firstSaid(row, ...CREATED) ?? '');
  return {
    kind: 'shop.return',
    ...time,
    direction: 'own',
    detail: details({
      ...(replacement === undefined ? { type: 'concession' } : { stage: 'replaced' }),
      orderId,
      replacementOrderId: replacement,
      reason: firstSaid(row, 'Reason', 'Concession Reason'),
      ...zone,
    }),
  };
}
