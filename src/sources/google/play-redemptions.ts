import { skip } from '../../record/record.js';
import { isoText } from '../../record/time.js';
import { defineSource, type Reading } from '../source.js';
import { detailOf, type Fields, fieldsOf, textOf } from './fields.js';
import { momentOf } from './movement.js';
import { documentOf, playList, playTime } from './play-list.js';
import { moneyOf } from './written-money.js';

function read(entry: Fields): Reading {
  const acquisition = fieldsOf(entry.acquisition);
  const { title, type } = documentOf(acquisition?.doc ?? acquisition);
  const changed = playTime(entry.redemptionChangeTime);
  const country = textOf(entry.billingCountry) ?? textOf(entry.userCountry);
  const { amount, currency, price } = moneyOf(entry.formattedMoney, country);
  if (title === undefined && changed === undefined && amount === undefined)
    return skip('redemption without title, time and value', 'Einlösung ohne Titel, Zeit und Wert');
  const expired = playTime(entry.moneyExpiredTime);
  const device = fieldsOf(entry.device);
  return {
    kind: 'payment.made',
    ...momentOf(changed),
    title,
    party: 'Google Play',
    amount,
    currency,
    device: textOf(
      device?.deviceDisplayName ?? device?.deviceName ?? device?.model ?? device?.modelName ?? entry.device,
    ),
    direction: 'own',
    detail: detailOf({
      type: 'redemption',
      documentType: type,
      status: textOf(entry.status),
      price,
      country: textOf(entry.userCountry),
      ipCountry: textOf(entry.ipCountry),
      billingCountry: textOf(entry.billingCountry),
      expires: expired && isoText(expired.at, expired.precision),
    }),
  };
}

/** Gift cards and codes. What they paid for is an order of its own. */
export default defineSource({
  id: 'google.play-redemptions',
  platform: 'google',
  product: 'Play Store redemptions',
  section: '12',
  kinds: ['payment.made'],
  tells: {
    en: 'Each gift card and code redeemed in the Play Store, its value and the countries of account and connection',
    de: 'Jede im Play Store eingelöste Geschenkkarte, jeder Code, der Wert und die Länder von Konto und Verbindung',
  },
  evidence: 'documented',
  // The documentation names the fields, not the key around them.
  files: playList(
    'Redemption History',
    'redemption\\w*',
    'redemptionChangeTime|acquisition|formattedMoney|billingCountry|userCountry|ipCountry|status|device',
    read,
  ),
  identity: ({ at, title, amount }) => ['Play redemption', at, at === undefined ? (title ?? amount) : undefined],
});
