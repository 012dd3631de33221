import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { addMoney, decimal } from '../../record/money.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, type FileShape, type Here, type Reading } from '../source.js';
import { details, said, sameText, timed, yesNo } from './cells.js';
import { component, type Role, sumsHere } from './components.js';
import { currencyCode } from './currency.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvNamed, csvTable } from './tables.js';

const DAY = 86_400_000;

const isMonetary = (head: string): boolean => hasColumns(head, 'TransactionAmount');

/** Digital purchases given back. The amount is spread over rows for price and tax, as it is when buying. */
export default defineSource({
  id: 'amazon.digital-returns',
  platform: 'amazon',
  product: 'Digital returns',
  section: '5',
  kinds: ['shop.return'],
  tells: {
    en: 'Digital purchases given back: when, why, and how much was refunded.',
    de: 'Zurückgegebene digitale Käufe: wann, warum und wie viel erstattet wurde.',
  },
  evidence: 'seen in parser code',
  files: [
    shape('part', csvNamed('Digital.Orders.Returns.Monetary'), isMonetary),
    shape('head', csvNamed('Digital.Orders.Returns.Transaction'), (head) =>
      hasOneOf(head, 'OrderId', 'DeliveryPacketId'),
    ),
    shape(
      'both',
      csvNamed('Digital Returns'),
      (head) => hasColumns(head, 'Return Date') && hasOneOf(head, 'Order ID', 'ASIN'),
    ),
    // Renamed.
    shape('both', undefined, (head) => hasColumns(head, 'Amount Refunded', 'Monetary Component Type', 'Return Date')),
  ],
  // Of the generations of the export, only order, day and sum are certain to be in each.
  identity: ({ at, title, amount, detail }) => {
    const order = (detail?.orderId as string | undefined) ?? (detail?.packetId as string | undefined);
    return order === undefined
      ? [at, sameText(title)]
      : [order, at && Math.floor(at / DAY), amount && addMoney(amount, '0.0000')];
  },
});

function shape(role: Role, path: RegExp | undefined, sniff: (head: string) => boolean): FileShape<CsvRow> {
  return csvTable({
    path,
    sniff,
    read: (row, here) => returned(row, here, role),
    gather: (row, here) => {
      const key = keyOf(row, role);
      return key === undefined
        ? undefined
        : component(row, here, role, key, 'Monetary Component Type', 'MonetaryComponentTypeCode');
    },
  });
}

/** The two files of the older export share the packet, by their own instructions. */
function keyOf(row: CsvRow, role: Role): string | undefined {
  const [packet, order, item] = ['Delivery Packet ID', 'Order ID', 'Digital Order Item ID'].map((name) =>
    said(row.get(name)),
  );
  const product = order && said(row.get('ASIN')) ? `${order} ${said(row.get('ASIN'))}` : order;
  const id = role === 'both' ? (item ?? product ?? packet) : (packet ?? order ?? item);
  return id === undefined ? undefined : `amazon.digital-returns ${role === 'both' ? 'item' : 'packet'} ${id}`;
}

function returned(row: CsvRow, here: Here, role: Role): Reading {
  const key = keyOf(row, role);
  if (key === undefined) return skip('row without an order', 'Zeile ohne Bestellung');
  const sums = sumsHere(row, here, role, key);
  if (sums === undefined) return skip('part of a refund', 'Teil einer Erstattung');
  const orderId = said(row.get('Order ID'));
  const status = firstSaid(row, 'Return Status', 'Status');
  const { time, zone } = timed(row.get('Return Date'));
  const record: RecordFields = {
    kind: 'shop.return',
    ...time,
    title: firstSaid(row, 'Product Name', 'Title'),
    party: said(row.get('Marketplace')),
    direction: 'own',
    detail: details({
      orderId,
      packetId: orderId === undefined ? said(row.get('Delivery Packet ID')) : undefined,
      itemId: said(row.get('Digital Order Item ID')),
      asin: said(row.get('ASIN')),
      digital: true,
      status,
      pending: isOpen(status, row) || undefined,
      reason: firstSaid(row, 'Return Reason', 'Reason Code', 'Return Reason Code'),
      ...zone,
    }),
  };
  // A subscription's credit that comes back is no money: the parts then add up to 0.
  if (sums.length > 0) return sums.map(({ amount, currency }) => ({ ...record, amount: amountOf(amount), currency }));
  const amount = decimal(row.get('Amount Refunded'));
  const currency = currencyCode(firstSaid(row, 'Base Currency Code', 'Base Currency'));
  return { ...record, amount: amount && amountOf(amount), currency: amount && currency };
}

/** What comes back is written as a positive number by most vintages; the kind says which way it goes. */
const amountOf = (amount: string): string => amount.replace(/^-/, '');

/** Money of a return that is not complete has not moved. */
const isOpen = (status: string | undefined, row: CsvRow): boolean =>
  yesNo(row.get('Processing Successful')) === false ||
  (status !== undefined && !/complete|success|refunded/i.test(status));
