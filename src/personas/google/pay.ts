import { clockAt, dayOf, offsetMinutes, two } from '../clock.js';
import { googleJson } from '../json.js';
import { decimal } from '../key.js';
import { awakeInstant } from '../life/days.js';
import type { Person } from '../person.js';
import { random } from '../random.js';
import { currencyOf, playPurchases, priceIn } from './play-purchases.js';
import type { ProductWriter } from './products.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `03.11.2025, 15:13`, `Nov 3, 2025, 3:13 PM`: without seconds and zone. */
function stamp(person: Person, at: number): string {
  const { year, month, day, hour, minute } = clockAt(at, offsetMinutes(person.zone, at));
  return person.language === 'de'
    ? `${two(day)}.${two(month)}.${year}, ${two(hour)}:${two(minute)}`
    : `${MONTHS[month - 1]} ${day}, ${year}, ${hour % 12 || 12}:${two(minute)}\u202f${hour < 12 ? 'AM' : 'PM'}`;
}

const table = (lines: readonly (readonly string[])[]) =>
  lines.map((line) => `${line.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(',')}\n`).join('');

/** Transactions and money sent; no header but the English one is known. */
export const pay: ProductWriter = (takeout, _events, part, scale) => {
  const { person, tally } = takeout;
  const german = person.language === 'de';
  const purchases = playPurchases(person, scale);
  takeout.add(
    part,
    `Google Pay/${german ? 'Transaktionen bei Google Play' : 'Google transactions'}/transactions_4400771188.csv`,
    table([
      ['Time', 'Transaction ID', 'Description', 'Product', 'Payment method', 'Status', 'Amount'],
      ...purchases.map(({ at, title, cents, order }) => [
        stamp(person, at),
        order.replace('GPA', 'GPY'),
        title,
        'Google Play Apps',
        'Mastercard ••••4407',
        german ? 'Abgeschlossen' : 'Complete',
        german ? priceIn(person, cents) : `${currencyOf(person)} ${decimal(cents)}`,
      ]),
    ]),
    purchases.length,
  );
  tally.count('google', 'payment.made', purchases.length);

  const chance = random(`${person.slug}/google/pay`);
  const folder = german ? 'Geldsendungen und -anfragen' : 'Money remittances and requests';
  const transfers = person.contacts.slice(0, 3).map(({ name }, at) => {
    const instant = awakeInstant(person, dayOf(person.exported.google) - 20 - 31 * at, chance);
    return [stamp(person, instant), name, `${currencyOf(person)} ${decimal(chance.int(5, 40) * 100)}`, 'Complete'];
  });
  takeout.add(
    part,
    `Google Pay/${folder}/${folder}.csv`,
    table([['Time', 'Name', 'Amount', 'Status'], ...transfers]),
    transfers.length,
  );
  tally.count('google', 'payment.made', transfers.length);
  return [['PAY', 'Google Pay']];
};

/** Orders in other shops, which Google found in mails: one file each. */
export const mailedPurchases: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const folder = person.language === 'de' ? 'Käufe _ Reservierungen' : 'Purchases _ Reservations';
  const chance = random(`${person.slug}/google/purchases`);
  for (const at of [1, 2]) {
    const cents = chance.int(15, 60) * 100 + 50;
    const instant = awakeInstant(person, dayOf(person.exported.google) - 400 - 90 * at, chance);
    takeout.add(
      part,
      `${folder}/order_${at}.json`,
      googleJson({
        merchantOrderId: `FP-${chance.digits(6)}`,
        transactionMerchant: { name: person.language === 'de' ? 'Krume & Kruste' : 'Spokeshed' },
        creationTimeUsecSinceEpochUtc: String(instant * 1000),
        lineItem: [
          {
            name: person.language === 'de' ? 'Backbuch' : 'Bicycle light',
            purchase: {
              status: 'DELIVERED',
              quantity: 1,
              unitPrice: { amountMicros: String(cents * 10_000), currencyCode: { code: currencyOf(person) } },
            },
          },
        ],
      }),
      1,
    );
    tally.count('google', 'shop.order');
    tally.spend(currencyOf(person), cents);
  }
  return [['PURCHASES_RESERVATIONS', folder]];
};
