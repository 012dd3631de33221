import { DAY, dateOf, HOUR, isoUtc, monthFirstUtc } from '../clock.js';
import { decimal, MARKER, type Tally } from '../key.js';
import type { Wish } from '../life/events.js';
import { type Person, type Product, residenceOn } from '../person.js';
import { type Random, random } from '../random.js';

/** One row of the order history: one item in one shipment. Money in cents. */
export interface OrderRow {
  order: string;
  at: number;
  website: string;
  currency: string;
  product: Product;
  quantity: number;
  unit: number;
  unitTax: number;
  shipping: number;
  discount: number;
  total: number;
  status: 'Closed' | 'Cancelled' | 'Authorized';
  shipped?: number;
  tracking?: string;
  /** Sums over the shipment, repeated on each of its rows. */
  subtotal: number;
  subtotalTax: number;
  gift?: { message: string; contact: string; sender: string };
  address: string;
}

export interface Shop {
  website: string;
  currency: string;
  prefix: string;
  /** The shop abroad where every so often something is ordered. */
  second: { website: string; currency: string; prefix: string };
  taxPercent: number;
}

/** Every kind of order that trips importers up, again and again: several items, several shipments, gifts, discounts, cancellations. */
export function orderRows(person: Person, shop: Shop, wishes: readonly Wish[]): OrderRow[] {
  const chance = random(`${person.slug}/orders`);
  const rows: OrderRow[] = [];
  wishes.forEach(({ at, product }, number) => {
    const seller = number % 11 === 4 ? shop.second : shop;
    const order = `${seller.prefix}-${chance.digits(7)}-${chance.digits(7)}`;
    const status = number === wishes.length - 1 ? 'Authorized' : number % 17 === 5 ? 'Cancelled' : 'Closed';
    const products = number % 5 === 0 ? [product, chance.pick(person.goods)] : [product];
    const shipments = number % 13 === 7 ? 2 : 1;
    const base = {
      order,
      at: at - (at % 1000),
      website: seller.website,
      currency: seller.currency,
      status,
      ...(number % 19 === 3 && { gift: gift(person) }),
    } as const;
    for (let shipment = 0; shipment < shipments; shipment++) {
      rows.push(...shipmentRows(person, shop, base, products, shipment, number, chance));
    }
  });
  return rows;
}

const gift = (person: Person) => ({
  message: 'Happy birthday!\nAll the best',
  contact: person.contacts[0]!.name,
  sender: person.first,
});

type Base = Pick<OrderRow, 'order' | 'at' | 'website' | 'currency' | 'status' | 'gift'>;

function shipmentRows(
  person: Person,
  shop: Shop,
  base: Base,
  products: readonly Product[],
  shipment: number,
  number: number,
  chance: Random,
): OrderRow[] {
  const shipped =
    base.status === 'Closed'
      ? base.at + (shipment + 1) * DAY + chance.int(1, 14) * HOUR + chance.int(0, 3_599_999)
      : undefined;
  const tracking = shipped === undefined ? undefined : `DHL(0034${chance.digits(16)})`;
  const home = residenceOn(person.homes, dateOf(Math.floor(base.at / DAY)));
  const address = `${person.name} c/o ${MARKER} ${home.address.replaceAll(',', '')}`;
  const rows = products.map((product, at): OrderRow => {
    const quantity = number % 7 === 1 && at === 0 ? 2 : 1;
    const unit = Math.round((product.cents * 100) / (100 + shop.taxPercent));
    const discount = number % 6 === 2 && at === 0 ? -Math.round(product.cents / 10) : 0;
    const shipping = product.cents < 1000 && at === 0 ? 299 : 0;
    return {
      ...base,
      product,
      quantity,
      unit,
      unitTax: product.cents - unit,
      shipping,
      discount,
      total: product.cents * quantity + shipping + discount,
      ...(shipped !== undefined && tracking !== undefined && { shipped, tracking }),
      subtotal: 0,
      subtotalTax: 0,
      address,
    };
  });
  const subtotal = rows.reduce((sum, row) => sum + row.unit * row.quantity, 0);
  const subtotalTax = rows.reduce((sum, row) => sum + row.unitTax * row.quantity, 0);
  return rows.map((row) => ({ ...row, subtotal, subtotalTax }));
}

/** What the key says about the orders, these and all that were counted before. */
export function countOrders(rows: readonly OrderRow[], tally: Tally) {
  for (const row of rows) if (row.status !== 'Cancelled') tally.spend(row.currency, row.total);
  tally.count('amazon', 'shop.order', rows.length);
  const having = (test: (row: OrderRow) => boolean) => rows.filter(test).length;
  tally.order({
    orders: new Set(rows.map((row) => row.order)).size,
    lines: rows.length,
    cancelled: having((row) => row.status === 'Cancelled'),
    authorised: having((row) => row.status === 'Authorized'),
    gifts: new Set(rows.flatMap((row) => (row.gift ? [row.order] : []))).size,
  });
  return { ...tally.orders };
}

/** The columns that both vintages share. Discounts stand in apostrophes in 2026. */
function shared(row: OrderRow): Record<string, string> {
  return {
    Website: row.website,
    'Order ID': row.order,
    'Order Status': row.status,
    Currency: row.currency,
    'Unit Price': decimal(row.unit),
    'Unit Price Tax': decimal(row.unitTax),
    'Shipping Charge': row.shipping === 0 ? '0' : decimal(row.shipping),
    ASIN: row.product.asin,
    'Product Name': row.product.title,
    'Product Condition': 'New',
    'Shipment Item Subtotal': decimal(row.subtotal),
    'Shipment Item Subtotal Tax': decimal(row.subtotalTax),
    'Shipping Address': row.gift ? `${row.gift.contact} Geschenkweg 8` : row.address,
    'Billing Address': row.address,
  };
}

export function row2026(row: OrderRow): Record<string, string> {
  const none = 'Not Available';
  return {
    ...shared(row),
    'Order Date': isoUtc(row.at).replace('.000Z', 'Z'),
    'Original Quantity': String(row.quantity),
    'Payment Method Type': 'Visa - 0042',
    'Purchase Order Number': 'Not Applicable',
    'Ship Date': row.shipped === undefined ? none : isoUtc(row.shipped),
    'Shipment Status': row.shipped === undefined ? (row.status === 'Authorized' ? 'Pending' : none) : 'Shipped',
    'Shipping Option': 'premium-de',
    'Total Amount': decimal(row.total),
    'Total Discounts': row.discount === 0 ? '0' : `'${decimal(row.discount)}'`,
    'Carrier Name & Tracking Number': row.tracking ?? none,
    'Gift Message': row.gift?.message ?? none,
    'Gift Recipient Contact': row.gift?.contact ?? none,
    'Gift Sender Name': row.gift?.sender ?? none,
    'Item Serial Number': none,
  };
}

export function row2021(row: OrderRow): Record<string, string> {
  return {
    ...shared(row),
    'Order Date': monthFirstUtc(row.at),
    Quantity: String(row.quantity),
    'Payment Instrument Type': 'Visa - 0042',
    'Purchase Order Number': '',
    'Ship Date': row.shipped === undefined ? '' : monthFirstUtc(row.shipped),
    'Shipment Status':
      row.shipped === undefined ? (row.status === 'Authorized' ? 'Pending' : 'Not Shipped') : 'Shipped',
    'Shipping Option': 'std-uk-dom',
    'Total Owed': decimal(row.total),
    'Total Discounts': row.discount === 0 ? '0' : decimal(row.discount),
    'Carrier Name & Tracking Number': row.tracking ?? '',
    'Gift Message': row.gift?.message ?? '',
    'Gift Sender Name': row.gift?.sender ?? '',
    'Gift Recipient Contact Details': row.gift?.contact ?? '',
  };
}
