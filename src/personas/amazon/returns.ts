import { DAY, dayOf, HOUR, isoUtc, monthFirstUtc } from '../clock.js';
import { decimal } from '../key.js';
import { random } from '../random.js';
import { BOM, csv } from './csv.js';
import type { ProductWriter } from './products.js';

const REASONS = ['CR-DEFECTIVE', 'CR-UNWANTED_ITEM', 'CR-QUALITY_UNACCEPTABLE'];

/**
 * Four things sent back. Two of them belong to one order, so the new table, which joins requests and payouts by the
 * order alone, tells each of their payouts twice; one payout has no date yet, and for one request nothing was paid.
 */
export const addReturns: ProductWriter = (parcel, person, _events, layout) => {
  const chance = random(`${person.slug}/amazon/returns`);
  const german = layout === 'curated';
  const [currency, website] = german ? (['EUR', 'Amazon.de'] as const) : (['GBP', 'Amazon.co.uk'] as const);
  const order = () => `${german ? '303' : '202'}-${chance.digits(7)}-${chance.digits(7)}`;
  const twice = order();
  const last = dayOf(person.exported.amazon) - 20;
  const returns = [twice, twice, order(), order()].map((orderId, n) => {
    const created = (last - 60 + n * 10) * DAY + chance.int(8, 20) * HOUR + chance.int(0, 3_599_999);
    const cents = person.goods[n % person.goods.length]!.cents;
    const paid = created + chance.int(3, 9) * DAY + chance.int(0, 999);
    return { orderId, n, created, cents, dated: n !== 2, pays: n !== 3, paid, reason: REASONS[n % 3]! };
  });
  const payouts = returns.filter(({ pays }) => pays);
  parcel.tally.count('amazon', 'shop.return', payouts.length);
  for (const { cents } of payouts) parcel.tally.refund(currency, cents);

  if (layout === 'dotted') {
    const requests = returns.map(({ orderId, n, created, reason }) => ({
      OrderID: orderId,
      ReversalID: `R${n}`,
      CreationDate: monthFirstUtc(created),
      ReversalStatus: 'Completed',
      ReversalReason: reason,
      ReversalAmountState: 'Final',
      DirectDebitRefundAmount: '0',
      Currency: currency,
      Quantity: '1',
    }));
    const requested = 'Retail.OrdersReturned.2';
    parcel.add(`${requested}/${requested}.csv`, BOM + csv(Object.keys(requests[0]!), requests, 'all'), requests.length);
    const payments = payouts.map(({ orderId, n, cents, paid, dated }) => ({
      OrderID: orderId,
      ReversalID: `R${n}`,
      RefundCompletionDate: dated ? monthFirstUtc(paid) : 'N/A',
      Currency: currency,
      AmountRefunded: decimal(cents),
      Status: dated ? 'Completed' : 'Pending',
      DisbursementType: 'Refund',
    }));
    const paid = 'Retail.OrdersReturned.Payments.2';
    parcel.add(`${paid}/${paid}.csv`, BOM + csv(Object.keys(payments[0]!), payments, 'all'), payments.length);
    parcel.tally.count('amazon', 'shop.return', requests.length);
    return;
  }
  const folder = 'Your Returns & Refunds';
  const details = returns.flatMap((request) => {
    const paidFor = payouts.filter(({ orderId }) => orderId === request.orderId);
    return (paidFor.length > 0 ? paidFor : [undefined]).map((payout) => ({
      'Creation Date': isoUtc(request.created),
      Currency: currency,
      'Direct Debit Refund Amount': 'Not Applicable',
      'Disbursement Type': payout ? 'Refund' : 'Not Available',
      'Order ID': request.orderId,
      'Payment Status': payout?.dated ? 'Completed' : 'Pending',
      Quantity: '1',
      'Refund Amount': payout ? decimal(payout.cents) : 'No Refund',
      'Refund Date': payout?.dated ? isoUtc(payout.paid) : 'Not Available',
      'Reversal Amount State': 'Final',
      'Reversal Reason': request.reason,
      'Reversal Status': 'Completed',
      Website: website,
    }));
  });
  parcel.add(`${folder}/Refund Details.csv`, csv(Object.keys(details[0]!), details, 'special'), details.length);
  const asked = returns.map(({ orderId, n, reason }) => ({
    ASIN: person.goods[n % person.goods.length]!.asin,
    'Order ID': orderId,
    'Product Name': person.goods[n % person.goods.length]!.title,
    'Return Reason Code': reason,
    'Return Shipping Method': 'Not Available',
  }));
  parcel.add(`${folder}/Return Requests.csv`, csv(Object.keys(asked[0]!), asked, 'special'), asked.length);
  const replaced = [{ 'Original Order ID': order(), 'Replacement Order ID': order() }];
  parcel.add(`${folder}/Replacement Orders.csv`, csv(Object.keys(replaced[0]!), replaced, 'special'), replaced.length);
  // The request without a payout stands in the refunds as well.
  parcel.tally.count('amazon', 'shop.return', returns.length - payouts.length + asked.length + replaced.length);
};
