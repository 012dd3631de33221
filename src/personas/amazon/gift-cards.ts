import { clockAt, DAY, dayOf, HOUR, two } from '../clock.js';
import { random } from '../random.js';
import { csv } from './csv.js';
import type { ProductWriter } from './products.js';

/** `12/24/2021 18:05` */
function toTheMinute(at: number): string {
  const { month, day, year, hour, minute } = clockAt(at, 0);
  return `${two(month)}/${two(day)}/${year} ${two(hour)}:${two(minute)}`;
}

/** A gift card, made and spent in two steps, and a promotion. */
export const addGiftCards: ProductWriter = (parcel, person, _events, layout) => {
  const chance = random(`${person.slug}/amazon/gift-cards`);
  const first = (dayOf(person.exported.amazon) - chance.int(40, 90)) * DAY + 9 * HOUR;
  const serialNumber = chance.digits(16);
  const folder = layout === 'dotted' ? '' : 'Additional Data/';
  const rows = [
    ['MarkShipmentCompletion', '25.00'],
    ['Settlement', '-10.99'],
    ['Settlement', '-14.01'],
  ].map(([transactionType, transactionAmount], n) => ({
    serialNumber,
    transactionDate: toTheMinute(first + n * 5 * DAY),
    transactionType: transactionType!,
    transactionAmount: transactionAmount!,
    currencyCode: layout === 'curated' ? 'EUR' : 'GBP',
  }));
  parcel.add(
    `${folder}Retail.GiftCertificates.Transaction/Retail.GiftCertificates.Transaction.csv`,
    csv(Object.keys(rows[0]!), rows, 'minimal'),
    rows.length,
  );
  parcel.tally.count('amazon', 'payment.made', rows.length);
  const promotions = [{ creationTime: toTheMinute(first + DAY), promotionDescription: 'No-Rush, 1.00' }];
  parcel.add(
    `${folder}Retail.Promotions/Retail.Promotions.csv`,
    csv(Object.keys(promotions[0]!), promotions, 'minimal'),
    promotions.length,
  );
  parcel.tally.count('amazon', 'shop.list', promotions.length);
};
