import { clockAt, DAY, dayOf, two } from '../clock.js';
import { decimal } from '../key.js';
import { mailOf } from '../person.js';
import { random } from '../random.js';
import { REFUNDS_REPORT, SHIPMENTS_REPORT } from './columns.js';
import { csv } from './csv.js';
import type { ProductWriter } from './products.js';

/** `07/04/21` */
function shortDate(at: number): string {
  const { year, month, day } = clockAt(at, 0);
  return `${two(month)}/${two(day)}/${two(year % 100)}`;
}

/** Order History Reports, which were to be had until March 2023; people keep them beside their exports. */
export const addReports: ProductWriter = (parcel, person, _events, layout) => {
  if (layout !== 'dotted') return;
  const chance = random(`${person.slug}/amazon/reports`);
  const [website, currency] = ['Amazon.co.uk', 'GBP'];
  const orders = Array.from({ length: 6 }, () => ({
    id: `202-${chance.digits(7)}-${chance.digits(7)}`,
    at: (dayOf('2021-01-10') + chance.int(0, 330)) * DAY,
    product: chance.pick(person.goods),
  }));
  const shipments = orders.map(({ id, at, product }) => ({
    'Order Date': shortDate(at),
    'Order ID': id,
    'Payment Instrument Type': 'Visa - 0042',
    Website: website,
    'Ordering Customer Email': mailOf(person),
    'Shipment Date': shortDate(at + 2 * DAY),
    'Shipping Address Name': person.name,
    'Order Status': 'Shipped',
    'Carrier Name & Tracking Number': `Royal Mail(${chance.digits(12)})`,
    Subtotal: `£${decimal(product.cents)}`,
    'Shipping Charge': '£0.00',
    'Tax Before Promotions': '£0.00',
    'Total Promotions': '£0.00',
    'Tax Charged': '£0.00',
    'Total Charged': `£${decimal(product.cents)}`,
    'Buyer Name': person.name,
  }));
  const refunds = orders.slice(0, 2).map(({ id, at, product }, number) => {
    const tax = number === 0 ? 0 : Math.round(product.cents / 6);
    parcel.tally.refund(currency, product.cents);
    return {
      'Order ID': id,
      'Order Date': shortDate(at),
      Title: product.title,
      Category: product.department.toUpperCase(),
      'ASIN/ISBN': product.asin,
      Website: website,
      'Refund Date': shortDate(at + 12 * DAY),
      'Refund Condition': 'Completed',
      'Refund Amount': `£${decimal(product.cents - tax)}`,
      'Refund Tax Amount': `£${decimal(tax)}`,
      'Refund Reason': 'Customer Return',
      Quantity: '1',
      Seller: website,
      'Buyer Name': person.name,
    };
  });
  const name = 'Order History Reports/01-Jan-2021_to_31-Dec-2021';
  parcel.add(`${name}.csv`, csv(SHIPMENTS_REPORT, shipments, 'minimal'), shipments.length);
  parcel.add(`${name} (1).csv`, csv(REFUNDS_REPORT, refunds, 'minimal'), refunds.length);
  parcel.tally.count('amazon', 'payment.made', shipments.length);
  parcel.tally.count('amazon', 'shop.return', refunds.length);
};
