import { decimal } from '../../record/money.js';
import { priceOf } from '../../record/price.js';
import { TITLE } from '../meta/common-labels.js';
import { filled } from '../meta/dialect.js';
import { type Line, labelIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { readValues, settingIdentity, settingsOf } from '../meta/settings.js';
import { firstSaid, leafIn } from '../meta/subject.js';
import { defineSource, type Here, type Reading } from '../source.js';

const FUNDRAISER = /^(?:fundraiser|spendenaktion|collecte de fonds|cagnotte)$/i;
const AMOUNT =
  /^(?:donated amount|amount|amount donated|gespendeter betrag|betrag|spende|montant du don|montant donné|montant)$/i;

/** What for stands in the attachment, on pages in the table or below the sentence. */
function donation(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const attached = labelIn(line, /^fundraiser$/);
  const found = attached?.dict ? { labels: [attached] } : line;
  const written = leafIn(found, AMOUNT);
  const price = priceOf(written);
  const amount = price?.amount ?? decimal(written);
  return {
    ...time,
    kind: 'payment.made',
    title: leafIn(found, TITLE) ?? leafIn(line, FUNDRAISER) ?? firstSaid({ ...line, title: undefined }),
    amount,
    currency: price?.currency,
    direction: 'own',
    detail: {
      ...time.detail,
      list: 'fundraiser-donations',
      ...filled({
        written: amount === undefined ? written : undefined,
        nth: time.at === undefined ? line.nth : undefined,
      }),
    },
  };
}

export default defineSource({
  id: 'facebook.fundraisers',
  platform: 'facebook',
  product: 'Fundraisers',
  section: '6.12',
  kinds: ['payment.made', 'telemetry.event', 'consent.record'],
  tells: {
    en: 'for what you gave money and how much, and how many appeals you saw',
    de: 'wofür Sie Geld gaben und wie viel, und wie viele Aufrufe Sie sahen',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: 'fundraisers/fundraisers_donated_to', roots: ['fundraisers_donated_to'], read: donation },
    {
      at: 'fundraisers/(?:fundraiser_posts_you_likely_viewed|your_fundraiser_donations_information)',
      read: readValues('telemetry.event'),
    },
    { at: 'fundraisers/your_fundraiser_settings', read: settingsOf('fundraisers_settings') },
  ),
  identity: (r) =>
    r.detail?.position === undefined
      ? [r.detail?.list as string, r.detail?.nth as number | undefined]
      : settingIdentity(r),
  moment: (r) => moment(r, SECOND),
});
