import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { decimal } from '../../record/money.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, type FileShape, fileShape, type Reading } from '../source.js';
import { type Cells, count, details, isoDate, objectCells, said, saidAll, sameText, timed } from './cells.js';
import { currencyCode, reportedCurrency } from './currency.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { carriers, isPending, toOther } from './order-rows.js';
import { REPORT_NAME } from './report-name.js';
import { csvNamed, csvTable } from './tables.js';

/** One row per item and shipment: what was paid for the line, quantity included. */
export default defineSource({
  id: 'amazon.retail-orders',
  platform: 'amazon',
  product: 'Retail orders',
  section: '4',
  kinds: ['shop.order'],
  tells: {
    en: 'Every item ordered: when, for how much, to which address, and whether it was a gift.',
    de: 'Jeder bestellte Artikel: wann, zu welchem Preis, an welche Adresse und ob als Geschenk.',
  },
  evidence: 'seen in data',
  files: [
    csvTable({
      path: csvNamed('Retail.OrderHistory', 'Order History'),
      sniff: (head) => isAmazon(head) && hasColumns(head, 'Order ID', 'Order Date') && hasItem(head),
      read: exported,
    }),
    // Some accounts got JSON from November 2023 to about January 2024.
    fileShape<JsonElement>({
      path: /\/Retail\.OrderHistory(?:\.\d+){0,2}\.json$/i,
      sniff: (head) => /"order[ _-]?id"\s*:/i.test(head) || /^\s*\[\s*\]/.test(head),
      decode: jsonElements,
      read: ({ value }) => exported(objectCells(value)),
      format: 'json',
    }),
    // The same tables under any other name.
    csvTable({
      sniff: (head) =>
        isAmazon(head) &&
        (hasColumns(head, 'Order ID', 'Total Owed', 'ASIN') ||
          hasColumns(head, 'Order ID', 'Total Amount', 'Product Name', 'ASIN')),
      read: exported,
    }),
    // Order History Reports, type "Items", until March 2023; many were given another name.
    itemsReport(REPORT_NAME),
    itemsReport(),
  ],
  // Amount, status, dates and wording change between exports; order id and ASIN do not.
  identity: ({ detail, title, at }) => [
    (detail?.orderId as string | undefined) ?? at,
    (detail?.asin as string | undefined)?.toUpperCase() ?? sameText(title),
  ],
});

function itemsReport(path?: RegExp): FileShape<CsvRow> {
  return csvTable({ path, sniff: (head) => hasColumns(head, 'Order ID', 'ASIN/ISBN', 'UNSPSC Code'), read: reported });
}

/** Digital orders are other tables, and a research data set holds thousands of people. */
const isAmazon = (head: string): boolean =>
  !hasColumns(head, 'Digital Order Item ID') && !hasColumns(head, 'Survey ResponseID');

/** Columns can be missing from a file of the right name, but not all that make it an order table. */
const hasItem = (head: string): boolean =>
  hasOneOf(head, 'ASIN', 'Website') && hasOneOf(head, 'Product Name', 'Total Owed', 'Total Amount');

/** A row of the export, 27 to 29 columns, in the file order of 2021 or the alphabetical one of 2026. */
function exported(row: Cells): Reading {
  const gift = ['Gift Message', 'Gift Sender Name'].some((name) => said(row.get(name)) !== undefined);
  const recipient = firstSaid(row, 'Gift Recipient Contact Details', 'Gift Recipient Contact') !== undefined;
  return order(row, {
    product: said(row.get('Product Name')),
    asin: said(row.get('ASIN')),
    amount: firstSaid(row, 'Total Owed', 'Total Amount') ?? '',
    quantity: firstSaid(row, 'Quantity', 'Original Quantity') ?? '',
    condition: said(row.get('Product Condition')),
    shipped: row.get('Ship Date'),
    place: said(row.get('Shipping Address')),
    more: {
      department: said(row.get('Department')),
      shippingOption: said(row.get('Shipping Option')),
      service: serviceOf(row.get('Website'), row.get('Shipping Option')),
      gift: gift || recipient || undefined,
      recipientOther: recipient || undefined,
    },
  });
}

/** Groceries and meals lie among the other orders, under names that only Amazon knows. */
function serviceOf(website: string, shippingOption: string): string | undefined {
  if (/^panda\d*$/i.test(website)) return 'fresh';
  if (/houdini/i.test(shippingOption)) return 'whole-foods';
  return /^std-sns/i.test(shippingOption) ? 'subscribe-and-save' : undefined;
}

/** A row of the legacy Items report, 36 columns. */
function reported(row: Cells): Reading {
  // Some reports head both lines of the street with the same name; then the first one is found.
  const address = ['Name', 'Street 1', 'Street 2', 'City', 'State', 'Zip']
    .map((part) => said(row.get(`Shipping Address ${part}`)))
    .filter((part) => part !== undefined);
  return order(row, {
    product: said(row.get('Title')),
    asin: said(row.get('ASIN/ISBN')),
    amount: row.get('Item Total'),
    currency: decimal(row.get('Item Total')) && reportedCurrency(row.get('Item Total'), row.get('Website')),
    quantity: row.get('Quantity'),
    condition: said(row.get('Condition')),
    shipped: row.get('Shipment Date'),
    place: address.length > 0 ? address.join(' ') : undefined,
    more: {
      category: said(row.get('Category')),
      unspsc: said(row.get('UNSPSC Code')),
      recipientOther: toOther(row.get('Shipping Address Name'), row.get('Buyer Name')) || undefined,
    },
  });
}

/** How many parcels, when more than one. */
function several(shipped: string): number | undefined {
  const dates = saidAll(shipped).filter((part) => isoDate(part) !== undefined).length;
  return dates > 1 ? dates : undefined;
}

interface Item {
  readonly product: string | undefined;
  readonly asin: string | undefined;
  readonly amount: string;
  /** Where there is no column for it. */
  readonly currency?: string | undefined;
  readonly quantity: string;
  readonly condition: string | undefined;
  readonly shipped: string;
  readonly place: string | undefined;
  readonly more: Readonly<Record<string, string | boolean | undefined>>;
}

function order(row: Cells, item: Item): Reading {
  const orderId = said(row.get('Order ID'));
  if (orderId === undefined && item.product === undefined && item.asin === undefined)
    return skip('row without order and product', 'Zeile ohne Bestellung und Produkt');
  const { time, zone } = timed(row.get('Order Date'));
  const status = said(row.get('Order Status'));
  const shipmentStatus = said(row.get('Shipment Status'));
  return {
    kind: 'shop.order',
    ...time,
    title: item.product,
    party: said(row.get('Website')),
    amount: decimal(item.amount),
    currency: currencyCode(row.get('Currency')) ?? item.currency,
    quantity: count(item.quantity),
    place: item.place,
    direction: 'own',
    detail: details({
      orderId,
      asin: item.asin,
      status,
      pending: isPending(status, shipmentStatus) || undefined,
      shipmentStatus,
      shipDate: isoDate(item.shipped),
      shipDates: several(item.shipped),
      carriers: carriers(row.get('Carrier Name & Tracking Number')),
      condition: item.condition,
      ...item.more,
      ...zone,
    }),
  } satisfies RecordFields;
}
