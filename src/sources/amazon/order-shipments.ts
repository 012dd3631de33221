import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { decimal } from '../../record/money.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { amazonInstant, details, isoDate, said, timed } from './cells.js';
import { reportedCurrency } from './currency.js';
import { carriers, toOther } from './order-rows.js';
import { REPORT_NAME } from './report-name.js';
import { csvTable } from './tables.js';

/** Order History Reports, type "Orders and shipments", until March 2023: one row is what was charged for one parcel. */
export default defineSource({
  id: 'amazon.order-shipments',
  platform: 'amazon',
  product: 'Order History Reports: shipments',
  section: '6',
  kinds: ['payment.made'],
  tells: {
    en: 'What was charged for each parcel, and when. These are payments, not orders: the Items report has the same money item by item, so they never count as spend.',
    de: 'Was für jedes Paket abgebucht wurde und wann. Das sind Zahlungen, keine Bestellungen: Der Artikelbericht enthält dasselbe Geld Artikel für Artikel, deshalb zählen sie nicht zu den Ausgaben.',
  },
  evidence: 'seen in data',
  files: [report(REPORT_NAME), report()],
  // The parcels of an order are told apart by their number: while one is on its way, its day is not known.
  identity: ({ at, detail }) => [
    (detail?.orderId as string | undefined) ?? '',
    (detail?.orderDate as string | undefined) ?? at,
  ],
});

function report(path?: RegExp): FileShape<CsvRow> {
  return csvTable({
    path,
    sniff: (head) =>
      hasColumns(head, 'Order ID', 'Order Status', 'Total Promotions', 'Total Charged') &&
      !hasColumns(head, 'ASIN/ISBN'),
    read: charged,
  });
}

function charged(row: CsvRow): Reading {
  const orderId = said(row.get('Order ID'));
  const total = said(row.get('Total Charged'));
  if (orderId === undefined && total === undefined)
    return skip('row without order and amount', 'Zeile ohne Bestellung und Betrag');
  const orderDate = row.get('Order Date');
  const shipped = row.get('Shipment Date');
  // The card is charged when the parcel leaves.
  const { time, zone } = timed(amazonInstant(shipped) === undefined ? orderDate : shipped);
  const website = row.get('Website');
  const amount = decimal(total);
  return {
    kind: 'payment.made',
    ...time,
    party: said(website),
    amount,
    currency: amount === undefined ? undefined : reportedCurrency(total ?? '', website),
    direction: 'own',
    detail: details({
      orderId,
      orderDate: isoDate(orderDate),
      status: said(row.get('Order Status')),
      carriers: carriers(row.get('Carrier Name & Tracking Number')),
      shippingCharge: decimal(row.get('Shipping Charge')),
      tax: decimal(row.get('Tax Charged')),
      discount: decimal(row.get('Total Promotions')),
      recipientOther: toOther(row.get('Shipping Address Name'), row.get('Buyer Name')) || undefined,
      ...zone,
    }),
  };
}
