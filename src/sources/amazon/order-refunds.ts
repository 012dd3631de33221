import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { addMoney, decimal } from '../../record/money.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { count, details, isoDate, said, sameText, timed } from './cells.js';
import { reportedCurrency } from './currency.js';
import { hasOneOf } from './named-columns.js';
import { REPORT_NAME } from './report-name.js';
import { csvTable } from './tables.js';

/** Order History Reports, type "Refunds", until March 2023. */
export default defineSource({
  id: 'amazon.order-refunds',
  platform: 'amazon',
  product: 'Order History Reports: refunds',
  section: '6',
  kinds: ['shop.return'],
  tells: {
    en: 'Every refund: for which item, when, why and how much.',
    de: 'Jede Erstattung: für welchen Artikel, wann, warum und wie viel.',
  },
  evidence: 'seen in data',
  files: [report(REPORT_NAME), report()],
  identity: ({ at, title, detail }) => [
    (detail?.['orderId'] as string | undefined) ?? '',
    (detail?.['asin'] as string | undefined)?.toUpperCase() ?? sameText(title),
    at,
  ],
});

function report(path?: RegExp): FileShape<CsvRow> {
  return csvTable({
    path,
    sniff: (head) =>
      hasColumns(head, 'Order ID', 'Refund Date', 'Refund Amount') &&
      hasOneOf(head, 'Refund Tax Amount', 'Refund Condition'),
    read: refunded,
  });
}

function refunded(row: CsvRow): Reading {
  const orderId = said(row.get('Order ID'));
  const asin = said(row.get('ASIN/ISBN'));
  const title = said(row.get('Title'));
  if (orderId === undefined && asin === undefined && title === undefined)
    return skip('row without order and product', 'Zeile ohne Bestellung und Produkt');
  const { time, zone } = timed(row.get('Refund Date'));
  const website = row.get('Website');
  const price = row.get('Refund Amount');
  // Tax comes back on top of the price.
  const parts = [price, row.get('Refund Tax Amount')].map(decimal).filter((part) => part !== undefined);
  const condition = said(row.get('Refund Condition'));
  return {
    kind: 'shop.return',
    ...time,
    title,
    party: said(website),
    ...(parts.length > 0 && { amount: addMoney(...parts), currency: reportedCurrency(price, website) }),
    quantity: count(row.get('Quantity')),
    direction: 'own',
    detail: details({
      orderId,
      asin,
      status: condition,
      pending: (condition !== undefined && !/complete/i.test(condition)) || undefined,
      reason: said(row.get('Refund Reason')),
      category: said(row.get('Category')),
      seller: said(row.get('Seller')),
      orderDate: isoDate(row.get('Order Date')),
      ...zone,
    }),
  };
}
