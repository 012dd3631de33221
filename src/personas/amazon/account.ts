import { clockAt, dayOf, isoUtc, monthFirstUtc, two } from '../clock.js';
import { awakeInstant } from '../life/days.js';
import { mailOf, type Person } from '../person.js';
import { random } from '../random.js';
import { csv } from './csv.js';
import type { ProductWriter } from './products.js';

type Layout = 'dotted' | 'curated';

/** `11/05/2021 18:42`; the layout of 2026 writes ISO. */
function minuteOf(at: number, layout: Layout): string {
  if (layout === 'curated') return isoUtc(at - (at % 60_000)).replace('.000Z', 'Z');
  const { year, month, day, hour, minute } = clockAt(at, 0);
  return `${two(month)}/${two(day)}/${year} ${two(hour)}:${two(minute)}`;
}

const secondOf = (at: number, layout: Layout): string =>
  layout === 'curated' ? isoUtc(at - (at % 1000)) : monthFirstUtc(at);

/** Data sets keep their dotted names in the curated layout, one folder deeper. */
const pathOf = (layout: Layout, folder: string, file: string): string =>
  `${layout === 'curated' ? 'Additional Data/' : ''}${folder}/${file}`;

/** Instants of the last year before the export, oldest first. */
function moments(person: Person, what: string, count: number): number[] {
  const chance = random(`${person.slug}/amazon/${what}`);
  const last = dayOf(person.exported.amazon) - 2;
  return Array.from({ length: count }, () => awakeInstant(person, last - chance.int(0, 360), chance)).sort(
    (a, b) => a - b,
  );
}

export const addPayment: ProductWriter = (parcel, person, _, layout) => {
  const name = 'PaymentOptions.PaymentInstruments';
  const [first, second] = moments(person, 'payment-methods', 2);
  const rows = [
    { RegistrationDate: secondOf(first!, layout), LastDigits: '0042', PaymentMethodType: 'Visa' },
    { RegistrationDate: secondOf(second!, layout), LastDigits: '0417', PaymentMethodType: 'Direct debit' },
    { RegistrationDate: 'N/A', LastDigits: '9810', PaymentMethodType: 'Gift card' },
  ];
  const table = csv(['RegistrationDate', 'LastDigits', 'PaymentMethodType'], rows, 'all');
  parcel.add(pathOf(layout, name, `${name}.csv`), table, rows.length);
  parcel.tally.count('amazon', 'payment.method', rows.length);
};

const TOPICS = ['Deals of the day', 'New from authors you follow', 'Recommendations'];

export const addNotifications: ProductWriter = (parcel, person, _, layout, scale) => {
  const sent = moments(person, 'notifications', 12 * scale);
  const delivered = sent.map((at) => ({
    'Email Delivered Time': minuteOf(at, layout),
    'Email Delivery Status': 'DELIVERED',
    'Record Creation Date': minuteOf(at + 60_000, layout),
  }));
  const feedback = 'OutboundNotifications.EmailDeliveryStatusFeedback';
  parcel.add(
    pathOf(layout, feedback, `${feedback}.csv`),
    csv(['Email Delivered Time', 'Email Delivery Status', 'Record Creation Date'], delivered, 'minimal'),
    delivered.length,
  );
  const reactions = sent.flatMap((at, number) =>
    number % 3 === 0
      ? [
          { 'Event Type': 'opens', 'Recorded Time': minuteOf(at + 1_200_000, layout) },
          { 'Event Type': 'clicks', 'Recorded Time': minuteOf(at + 1_260_000, layout) },
        ]
      : [],
  );
  const engagement = 'OutboundNotifications.NotificationEngagementEvents';
  parcel.add(
    pathOf(layout, engagement, `${engagement}.csv`),
    csv(['Event Type', 'Recorded Time'], reactions, 'minimal'),
    reactions.length,
  );
  const topics = moments(person, 'mail-preferences', TOPICS.length).map((at, number) => ({
    ActionTimestamp: secondOf(at, layout),
    NotificationTopic: TOPICS[number]!,
    Action: number === 0 ? 'UNSUBSCRIBE' : 'SUBSCRIBE',
  }));
  const preferences = 'CustomerCommunicationExperience.Preferences';
  parcel.add(
    pathOf(layout, preferences, `${preferences}.csv`),
    csv(['ActionTimestamp', 'NotificationTopic', 'Action'], topics, 'minimal'),
    topics.length,
  );
  parcel.tally.count('amazon', 'shop.mail', delivered.length + reactions.length);
  parcel.tally.count('amazon', 'consent.record', topics.length);
};

export const addMails: ProductWriter = (parcel, person, _, layout) => {
  const days = moments(person, 'mails', 4);
  for (const [number, at] of days.entries()) {
    const mail = [
      `Date: ${new Date(at - (at % 1000)).toUTCString().replace('GMT', '+0000')}`,
      'From: "Amazon" <store-news@footprint-synthetic-person.example>',
      `To: ${mailOf(person)}`,
      `Message-ID: <${person.slug}-${number}@footprint-synthetic-person.example>`,
      'Subject: Something for you',
      '',
      'Have a look.',
      '',
    ].join('\r\n');
    parcel.add(pathOf(layout, 'Retail.OutboundNotifications', `media/${number}.eml`), mail, 1);
  }
  parcel.tally.count('amazon', 'shop.mail', days.length);
};

export const addMessages: ProductWriter = (parcel, person, _, layout) => {
  const asked = moments(person, 'messages', 3).map((at) => ({
    Timestamp: minuteOf(at, layout),
    MessageSubject: 'Question about an order',
  }));
  const mails = 'BuyerSellerMessaging';
  parcel.add(
    pathOf(layout, mails, `${mails}.csv`),
    csv(['Timestamp', 'MessageSubject'], asked, 'minimal'),
    asked.length,
  );
  const [start] = moments(person, 'chat', 1);
  const chat = ['CUSTOMER', 'AGENT', 'CUSTOMER', 'AGENT'].map((writer, number) => ({
    Timestamp: secondOf(start! + number * 40_000, layout),
    Participant: writer,
    Message: number === 0 ? 'The parcel did not come.' : 'One moment.',
  }));
  const transcripts = 'Retail.ChatTranscripts.MessageTranscriptsCampfire';
  parcel.add(
    pathOf(layout, transcripts, `${transcripts}.csv`),
    csv(['Timestamp', 'Participant', 'Message'], chat, 'minimal'),
    chat.length,
  );
  parcel.tally.count('amazon', 'social.message', asked.length + chat.length);
};

export const addProfile: ProductWriter = (parcel, person, _, layout) => {
  const [joined, changed, agreed] = moments(person, 'profile', 3);
  const folder = 'Retail.CustomerProfile';
  const misc = csv(
    ['profileLastOnboardingTime'],
    [{ profileLastOnboardingTime: secondOf(joined!, layout) }],
    'minimal',
  );
  parcel.add(pathOf(layout, folder, `${folder}.Misc.csv`), misc, 1);
  const settings = [{ showReviews: 'Yes', showWishLists: 'No', lastModified: secondOf(changed!, layout) }];
  parcel.add(
    pathOf(layout, folder, `${folder}.PrivacySettings.csv`),
    csv(['showReviews', 'showWishLists', 'lastModified'], settings, 'minimal'),
    1,
  );
  const consents = 'AccountSettings.PrivacyPreferences.Consents';
  const rows = [
    {
      'Consent Name': 'Interest-based ads',
      'Consent Status': 'Accepted',
      Timestamp: secondOf(agreed!, layout),
    },
  ];
  parcel.add(
    pathOf(layout, consents, `${consents}.csv`),
    csv(['Consent Name', 'Consent Status', 'Timestamp'], rows, 'minimal'),
    rows.length,
  );
  parcel.tally.count('amazon', 'profile.field', 1);
  parcel.tally.count('amazon', 'consent.record', 2 + rows.length);
};
