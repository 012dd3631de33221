import { skip } from '../../record/record.js';
import { isoText } from '../../record/time.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { detailOf, type Fields, fieldsOf, listOf, textOf } from './fields.js';
import { momentOf } from './movement.js';
import { documentOf, playList, playTime } from './play-list.js';
import { moneyOf } from './written-money.js';

/** The date of renewal lies ahead while a subscription runs: only one before the export is when something was paid. */
function read(entry: Fields, here: Here): Reading {
  const { title, type } = documentOf(entry.doc);
  const renewal = playTime(entry.renewalDate);
  if (title === undefined && renewal === undefined)
    return skip('subscription without title and date', 'Abo ohne Titel und Datum');
  const isPast = renewal !== undefined && here.exportedAt !== undefined && renewal.at <= here.exportedAt;
  const pricing = fieldsOf(listOf(entry.pricing)[0]) ?? fieldsOf(entry.pricing);
  const { amount, currency, price } = moneyOf(pricing?.price, textOf(entry.userCountry));
  const period = fieldsOf(pricing?.period);
  const unit = textOf(period?.unit);
  return {
    kind: 'payment.made',
    ...(isPast ? momentOf(renewal) : {}),
    title,
    party: 'Google Play',
    amount,
    currency,
    direction: 'own',
    detail: detailOf({
      type: 'subscription',
      documentType: type,
      status: textOf(entry.state),
      renews: isPast || renewal === undefined ? undefined : isoText(renewal.at, renewal.precision),
      period: unit && [period?.count, unit].filter((part) => part !== undefined).join(' '),
      price,
    }),
  };
}

/** What is paid again and again in the Play Store. */
export default defineSource({
  id: 'google.play-subscriptions',
  platform: 'google',
  product: 'Play Store subscriptions',
  section: '12',
  kinds: ['payment.made'],
  tells: {
    en: 'Each subscription in the Play Store, its price, how often it is paid and until when it runs',
    de: 'Jedes Abo im Play Store, sein Preis, wie oft es bezahlt wird und bis wann es läuft',
  },
  evidence: 'seen in parser code',
  files: playList('Subscriptions', 'subscription', 'doc|renewalDate|pricing', read),
  // Date, price and state are those of the export.
  identity: ({ title, detail }) => ['Play subscription', title ?? String(detail?.renews ?? '')],
});
