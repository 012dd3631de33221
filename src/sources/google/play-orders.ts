import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { cardOf } from './card.js';
import { detailOf, type Fields, fieldsOf, ipIn, listOf, numberOf, textOf } from './fields.js';
import { momentOf } from './movement.js';
import { documentOf, playList, playTime } from './play-list.js';
import { moneyOf } from './written-money.js';

function read(entry: Fields): Reading {
  const orderId = textOf(entry.orderId);
  const created = playTime(entry.creationTime);
  if (orderId === undefined && created === undefined)
    return skip('order without number and time', 'Bestellung ohne Nummer und Zeit');
  const lines = listOf(entry.lineItem).map(fieldsOf);
  const titles = lines.map((line) => documentOf(line?.doc).title).filter((title) => title !== undefined);
  const ipCountry = textOf(entry.ipCountry);
  const { country, place } = billed(fieldsOf(entry.billingContact));
  const land = country ?? ipCountry;
  const { amount, currency, price } = moneyOf(entry.totalPrice, land);
  const refund = moneyOf(entry.refundAmount, land).amount;
  const ip = textOf(entry.ipAddress);
  return {
    kind: 'payment.made',
    ...momentOf(created),
    title: titles.length > 0 ? titles.join(', ') : undefined,
    party: 'Google Play',
    amount,
    currency,
    quantity: lines.length === 1 ? numberOf(lines[0]?.quantity) : undefined,
    place,
    ip: ip === undefined ? undefined : ipIn(ip),
    direction: 'own',
    detail: detailOf({
      type: 'order',
      orderId,
      documentType: documentOf(lines[0]?.doc).type,
      items: lines.length > 1 ? lines.length : undefined,
      price,
      tax: moneyOf(entry.tax, land).amount,
      refund: refund !== undefined && /[1-9]/.test(refund) ? refund : undefined,
      ipCountry,
      locale: textOf(entry.userLocale),
      paymentMethod: cardOf(instrument(entry.billingInstrument)),
      preorder: entry.preorder === true || undefined,
    }),
  };
}

/** The name of a card; number, expiry date and holder stay where they are. */
function instrument(value: unknown): string | undefined {
  const card = fieldsOf(value);
  return textOf(card?.displayName ?? card?.displayTitle ?? card?.name ?? card?.type ?? card?.instrumentType ?? value);
}

/** Town and country of the bill; name, street and telephone number are left out. */
function billed(contact: Fields | undefined): {
  readonly place: string | undefined;
  readonly country: string | undefined;
} {
  const address = fieldsOf(contact?.address) ?? fieldsOf(contact?.billingAddress) ?? {};
  const said = (...names: string[]): string | undefined =>
    names.map((name) => textOf(address[name]) ?? textOf(contact?.[name])).find((text) => text !== undefined);
  const city = said('city', 'locality', 'addressCity', 'localityName');
  const country = said('countryCode', 'country', 'countryNameCode', 'addressCountry');
  return { place: [city, country].filter((part) => part !== undefined).join(', ') || undefined, country };
}

/**
 * Orders of the Play Store, with the address from which they were placed.
 *
 * Every one of them also stands in the purchase history, and nothing ties the two together for certain: the purchase
 * has no order number, its time may differ, and an order of several items is several purchases. So the purchases are
 * the ordered items, and an order is the payment for them; what was spent counts once.
 */
export default defineSource({
  id: 'google.play-orders',
  platform: 'google',
  product: 'Play Store orders',
  section: '12',
  kinds: ['payment.made'],
  tells: {
    en: 'Each payment in the Play Store with its total, refund, IP address and the country it was placed from',
    de: 'Jede Zahlung im Play Store mit Summe, Erstattung, IP-Adresse und dem Land, aus dem sie kam',
  },
  evidence: 'seen in parser code',
  files: playList('Order History', 'orderHistory', 'orderId|creationTime|lineItem', read),
  identity: ({ at, title, detail }) => ['Play order', String(detail?.orderId ?? '') || `${at ?? title}`],
});
