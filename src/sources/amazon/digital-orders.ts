import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { decimal } from '../../record/money.js';
import { type Detail, type RecordFields, skip } from '../../record/record.js';
import { defineSource, type FileShape, type Here, type Reading } from '../source.js';
import { count, details, said, sameText, timed, yesNo } from './cells.js';
import { component, MANY, type Role, type Sum, sumsHere } from './components.js';
import { currencyCode } from './currency.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { isPending } from './order-rows.js';
import { csvNamed, csvTable } from './tables.js';

const ORDERS = csvNamed('Digital Orders');

/** E-books, apps, films, subscriptions: one item is one order, whatever number of rows its price is spread over. */
export default defineSource({
  id: 'amazon.digital-orders',
  platform: 'amazon',
  product: 'Digital orders',
  section: '5',
  kinds: ['shop.order'],
  tells: {
    en: 'Every e-book, app, film and subscription ordered: when, for how much, in which country, and whether it was a gift.',
    de: 'Jedes bestellte E-Book, jede App, jeder Film und jedes Abo: wann, zu welchem Preis, in welchem Land und ob als Geschenk.',
  },
  evidence: 'seen in data',
  files: [
    ...tables('head', csvNamed('Digital Items'), (head) => hasColumns(head, 'DigitalOrderItemId', 'OurPrice')),
    ...tables(
      'part',
      csvNamed('Digital Orders Monetary'),
      (head) =>
        hasColumns(head, 'DigitalOrderItemId', 'MonetaryComponentTypeCode', 'TransactionAmount', 'OfferTypeCode') &&
        !hasColumns(head, 'ReturnDate') &&
        !hasColumns(head, 'ReasonCode'),
    ),
    ...tables('both', csvNamed('Digital Content Orders'), (head) =>
      hasColumns(head, 'Digital Order Item ID', 'Transaction Amount', 'Component Type'),
    ),
    ...orderTables(),
  ],
  // The same in all generations of the export; amounts, titles and statuses are restated.
  identity: ({ at, title, currency, detail }) => [
    (detail?.['itemId'] as string | undefined) ?? (detail?.['orderId'] as string | undefined) ?? at,
    detail?.['itemId'] === undefined
      ? ((detail?.['asin'] as string | undefined)?.toUpperCase() ?? sameText(title))
      : undefined,
    detail?.['alsoIn'] === undefined ? undefined : currency,
  ],
  kindsIn: (path) => (ORDERS.test(path) ? [] : ['shop.order']),
});

/** By name and by columns, and by columns alone under any other name. */
function tables(role: Role, path: RegExp, signature: (head: string) => boolean): FileShape<CsvRow>[] {
  const shape = {
    read: (row: CsvRow, here: Here): Reading => item(row, here, role),
    gather: (row: CsvRow, here: Here) => {
      const key = keyOf(row);
      return key === undefined
        ? undefined
        : component(row, here, role, key, 'Component Type', 'MonetaryComponentTypeCode');
    },
  };
  // A column can be missing from a file of the right name, but not the item's id.
  const named = (head: string): boolean =>
    hasColumns(head, 'DigitalOrderItemId') && hasOneOf(head, 'TransactionAmount', 'OrderDate', 'ASIN');
  return [csvTable({ ...shape, path, sniff: named }), csvTable({ ...shape, sniff: signature })];
}

/** `Digital Orders.csv` names no item: what only it knows goes to the items of the order. */
function orderTables(): FileShape<CsvRow>[] {
  const shape = {
    read: () => skip('about the order, read with its items', 'zur Bestellung, bei deren Artikeln gelesen'),
    gather: (row: CsvRow, here: Here) => {
      const orderId = said(row.get('OrderId'));
      return orderId === undefined
        ? undefined
        : ([orderKey(orderId), `${JSON.stringify(orderFacts(row) ?? {})}\t${folderOf(here)}`] as const);
    },
  };
  const isOrders = (head: string): boolean => !hasColumns(head, 'DigitalOrderItemId') && hasColumns(head, 'OrderId');
  return [
    csvTable({ ...shape, path: ORDERS, sniff: isOrders }),
    csvTable({
      ...shape,
      sniff: (head) => isOrders(head) && hasColumns(head, 'DeliveryPacketId', 'SessionId', 'OrderStatus'),
    }),
  ];
}

const folderOf = ({ path }: Here): string => path.slice(0, path.lastIndexOf('/'));
const orderKey = (orderId: string): string => `amazon.digital-orders order ${orderId}`;

function keyOf(row: CsvRow): string | undefined {
  const itemId = said(row.get('DigitalOrderItemId'));
  if (itemId !== undefined) return `amazon.digital-orders ${itemId}`;
  const orderId = said(row.get('OrderId'));
  const product = said(row.get('ASIN')) ?? firstSaid(row, 'Product Name', 'Title');
  return orderId === undefined || product === undefined ? undefined : `amazon.digital-orders ${orderId} ${product}`;
}

function item(row: CsvRow, here: Here, role: Role): Reading {
  const key = keyOf(row);
  if (key === undefined) return skip('row without an item', 'Zeile ohne Artikel');
  const sums = sumsHere(row, here, role, key);
  if (sums === undefined) return skip("part of an item's price", 'Teil eines Artikelpreises');
  const record = ordered(row, here);
  if (sums.length === 0) return { ...record, detail: details({ ...record.detail, ...listPrice(row) }) };
  return sums.map(({ amount, currency }, nth): RecordFields => {
    const paid = { amount, currency: currency ?? currencyOf(row) };
    // Nobody has seen an item paid in two currencies; if there is one, neither sum is lost.
    return { ...record, ...paid, ...(nth > 0 && { detail: { ...record.detail, alsoIn: currencies(sums) } }) };
  });
}

const currencies = (sums: readonly Sum[]): string => sums.map(({ currency }) => currency ?? '?').join(' ');

const currencyOf = (row: CsvRow): string | undefined =>
  currencyCode(firstSaid(row, 'Base Currency Code', 'Base Currency')) ??
  currencyCode(firstSaid(row, 'OurPriceCurrencyCode', 'Price Currency Code'));

/** What it was offered for is not what was paid; it is all there is when no row says that. */
const listPrice = (row: CsvRow) => {
  const price = decimal(firstSaid(row, 'OurPrice', 'Price') ?? '') ?? decimal(row.get('List Price Amount'));
  return { listPrice: price, listCurrency: price === undefined ? undefined : currencyOf(row) };
};

function ordered(row: CsvRow, here: Here): RecordFields {
  const orderId = said(row.get('OrderId'));
  const { time, zone } = timed(row.get('OrderDate'));
  const facts = { ...(orderId !== undefined && factsOf(here, orderId)), ...orderFacts(row) };
  const shop = said(row.get('Marketplace'));
  const seller = said(row.get('Seller Of Record'));
  const party = shop !== undefined && /amazon|\./i.test(shop) ? shop : seller;
  const toOther = ['Recipient Email', 'Gift Email', 'Gift Customer Nickname'].some((name) => said(row.get(name)));
  return {
    kind: 'shop.order',
    ...time,
    title: firstSaid(row, 'Product Name', 'Title'),
    party,
    quantity: count(row.get('Quantity Ordered')) ?? count(row.get('Original Quantity')),
    direction: 'own',
    detail: details({
      orderId,
      itemId: said(row.get('DigitalOrderItemId')),
      asin: said(row.get('ASIN')),
      digital: true,
      ...facts,
      pending: isPending(facts.status as string | undefined) || undefined,
      fulfilled: yesNo(firstSaid(row, 'Is Fulfilled', 'Item Fulfilled') ?? '') === false ? false : undefined,
      gift: yesNo(row.get('Gift Item')) || said(row.get('Gift Message')) !== undefined || toOther || undefined,
      recipientOther: toOther || undefined,
      giftRedeemed: yesNo(row.get('Gift Redemption')) || undefined,
      subscription: isSubscription(row) || facts.subscriptionType !== undefined || undefined,
      seller: seller === party ? undefined : seller,
      publisher: said(row.get('Publisher')),
      declaredCountry: said(row.get('Declared Country Code')),
      ...zone,
    }),
  };
}

const isSubscription = (row: CsvRow): boolean => {
  const list = said(row.get('Subscription Order Info List'));
  return list !== undefined && !/^(?:\[\s*\]|\{\s*\}|null)$/i.test(list);
};

/** Every row of an order says the same; columns that are missing say nothing. */
const orderFacts = (row: CsvRow): Detail | undefined =>
  details({
    status: said(row.get('Order Status')),
    country: firstSaid(row, 'Ordering Location Country', 'Country Code'),
    paidByOther: yesNo(row.get('Paid By Other Customer')) || undefined,
    replacement: yesNo(row.get('Is Order Free Replacement')) || undefined,
    preorder: yesNo(row.get('Is Order A Preorder')) || undefined,
    subscriptionType: said(row.get('Subscription Order Type')),
  });

/** From `Digital Orders.csv` in the item's folder, or else in any. */
function factsOf(here: Here, orderId: string): Detail {
  const folders = foldersOf(here.gathered(orderKey(orderId)));
  return folders.get(folderOf(here)) ?? [...folders.values()][0] ?? {};
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, Detail>>();

/** Of packets of which only some were cancelled, the order was not. */
function foldersOf(values: readonly string[]): ReadonlyMap<string, Detail> {
  const before = known.get(values);
  if (before) return before;
  const folders = new Map<string, Detail>();
  for (const value of values) {
    const at = value.indexOf('\t');
    const folder = value.slice(at + 1);
    const one = folders.get(folder);
    if (one === undefined || /^cancel/i.test(String(one.status ?? '')))
      folders.set(folder, JSON.parse(value.slice(0, at)) as Detail);
  }
  if (values.length > MANY) known.set(values, folders);
  return folders;
}
