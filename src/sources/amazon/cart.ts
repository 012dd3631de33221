import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { count, details, said, sameText, second, timed, yesNo } from './cells.js';
import { firstSaid } from './named-columns.js';
import { csvNamed, csvTable } from './tables.js';

/** What lies in the cart, and what was put aside for later. The old table names no products. */
export default defineSource({
  id: 'amazon.cart',
  platform: 'amazon',
  product: 'Cart',
  section: '7',
  kinds: ['shop.list'],
  tells: {
    en: 'Products put into the cart or saved for later: when and how many, bought or not.',
    de: 'Produkte, die in den Einkaufswagen kamen oder für später blieben: wann und wie viele, gekauft oder nicht.',
  },
  evidence: 'seen in data',
  files: [
    cartTable(csvNamed('Retail.CartItems', 'Cart History')),
    // The same tables under any other name.
    cartTable(),
  ],
  // Number and place in the cart change.
  identity: ({ at, title, detail }) => [
    'cart',
    (detail?.asin as string | undefined)?.toUpperCase() ?? sameText(title),
    second(at),
  ],
});

function cartTable(path?: RegExp): FileShape<CsvRow> {
  return csvTable({ path, sniff: (head) => hasColumns(head, 'Date Added to Cart') && hasColumns(head, 'ASIN'), read });
}

function read(row: CsvRow): Reading {
  const asin = said(row.get('ASIN'));
  const title = said(row.get('Product Name'));
  if (asin === undefined && title === undefined) return skip('row without a product', 'Zeile ohne Produkt');
  const { time, zone } = timed(row.get('Date Added to Cart'));
  return {
    kind: 'shop.list',
    ...time,
    title,
    party: said(row.get('Cart Domain')),
    quantity: count(firstSaid(row, 'Quantity', 'Order Quantity') ?? ''),
    direction: 'own',
    detail: details({
      list: 'cart',
      state: said(row.get('Cart List'))?.toLowerCase(),
      asin,
      source: firstSaid(row, 'Source', 'Cart Source'),
      giftWrapped: yesNo(firstSaid(row, 'To Be Gift Wrapped', 'Gift Wrapped') ?? '') || undefined,
      ...zone,
    }),
  };
}
