import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { cardOf } from './card.js';
import { detailOf, type Fields, textOf } from './fields.js';
import { momentOf } from './movement.js';
import { documentOf, playList, playTime } from './play-list.js';
import { moneyOf } from './written-money.js';

function read(entry: Fields): Reading {
  const { title, type } = documentOf(entry.doc);
  const bought = playTime(entry.purchaseTime);
  const country = textOf(entry.userCountry);
  const { amount, currency, price } = moneyOf(entry.invoicePrice, country);
  if (title === undefined && bought === undefined && amount === undefined)
    return skip('purchase without title, time and price', 'Kauf ohne Titel, Zeit und Preis');
  return {
    kind: 'shop.order',
    ...momentOf(bought),
    title,
    party: 'Google Play',
    amount,
    currency,
    direction: 'own',
    detail: detailOf({
      documentType: type,
      price,
      country,
      language: textOf(entry.userLanguageCode),
      paymentMethod: cardOf(entry.paymentMethodTitle),
    }),
  };
}

/** What was paid in the Play Store, one entry an item. */
export default defineSource({
  id: 'google.play-purchases',
  platform: 'google',
  product: 'Play Store purchases',
  section: '12',
  kinds: ['shop.order'],
  tells: {
    en: 'Every app, film and item bought within apps, its price, the means of payment and the country',
    de: 'Jede gekaufte App, jeder Film und jeder Kauf in Apps, mit Preis, Zahlungsmittel und Land',
  },
  evidence: 'seen in parser code',
  files: playList('Purchase History', 'purchaseHistory', 'invoicePrice|purchaseTime|paymentMethodTitle|doc', read),
  // Price and title are in the language of the account.
  identity: ({ at, title, detail }) => [
    'Play purchase',
    at,
    at === undefined ? title : undefined,
    String(detail?.documentType ?? ''),
  ],
});
