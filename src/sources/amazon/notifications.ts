import { type CsvRow, csvRows, hasColumns } from '../../decode/csv-rows.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { amazonInstant, details, said, sameText, second, timed } from './cells.js';
import { isMailFile } from './mail-moment.js';

/** The times by which the tables of this family can be told apart. */
const TIMES = [
  'Email Delivered Time',
  'Recorded Time',
  'Message Sent Time',
  'Sent Time',
  'App Last Updated Time',
  'App Registration Time',
  'Record Creation Date',
];

/** The metadata end with a block of text; `SentNotifications` is called `.zip.csv` in some exports. */
const rows = csvRows({ footer: /^\W*File Summary:/i });

const isOneOf = (head: string): boolean => TIMES.some((name) => hasColumns(head, name));
const isPreferences = (head: string): boolean => hasColumns(head, 'ActionTimestamp');

/** Mails and messages that were sent, whether they arrived, were opened and clicked; and what was subscribed to. */
export default defineSource({
  id: 'amazon.notifications',
  platform: 'amazon',
  product: 'Notifications and mail preferences',
  section: '12',
  kinds: ['shop.mail', 'app.install', 'consent.record'],
  tells: {
    en: 'Mails and messages sent, whether they arrived, were opened or clicked, on which device; subscriptions to mails.',
    de: 'Verschickte E-Mails und Nachrichten, ob sie ankamen, geöffnet oder angeklickt wurden, auf welchem Gerät; abonnierte E-Mails.',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: /\/(?:Retail\.)?OutboundNotifications[^/]*(?:\/.*)?\.csv$/i,
      sniff: isOneOf,
      decode: rows,
      read: notification,
      format: 'csv',
    }),
    fileShape({
      path: /\/CustomerCommunicationExperience\.PreferencesEmailHistory[^/]*\.csv$/i,
      sniff: (head) => isPreferences(head) || hasColumns(head, 'NotificationTopic'),
      decode: rows,
      read: preferenceMail,
      format: 'csv',
    }),
    fileShape({
      path: /\/CustomerCommunicationExperience\.Preferences(?:\.\d+){0,2}\.csv$/i,
      sniff: (head) => isPreferences(head) || hasColumns(head, 'NotificationTopic'),
      decode: rows,
      read: preference,
      format: 'csv',
    }),
    // The tables with unmistakable columns, under any other name.
    fileShape({
      sniff: (head) => hasColumns(head, 'Email Delivered Time', 'Email Delivery Status'),
      decode: rows,
      read: notification,
      format: 'csv',
    }),
    fileShape({
      sniff: (head) => hasColumns(head, 'ActionTimestamp', 'NotificationTopic'),
      decode: rows,
      read: preference,
      format: 'csv',
    }),
  ],
  identity: ({ kind, at, title, device, detail }) => {
    const event = String(detail?.event ?? '');
    // Times of most tables are to the minute: equal ones within a file stay apart by their number.
    if (kind === 'shop.mail') return [event, second(at), at === undefined ? sameText(title ?? device) : ''];
    return kind === 'app.install'
      ? [event, sameText(title), sameText(device), second(at)]
      : ['mail preference', sameText(title), second(at)];
  },
});

const EVENTS: readonly (readonly [RegExp, string])[] = [
  [/^opened?$|^opens$|(?:^|[ _-])open(?:s|ed)?$/i, 'opened'],
  [/click(?:s|ed)?$/i, 'clicked'],
];

function notification(row: CsvRow, here: Here): Reading {
  const registered = row.get('App Registration Time');
  const updated = row.get('App Last Updated Time');
  if (row.has('App Registration Time') || row.has('App Last Updated Time'))
    return row.has('App Registration Time') ? app('registered', registered, row) : app('updated', updated, row);
  if (row.has('Event Type')) return reaction(row);
  const delivered = row.has('Email Delivered Time') || row.has('Email Delivery Status');
  const written = firstTime(row, 'Email Delivered Time', 'Message Sent Time', 'Sent Time', 'Record Creation Date');
  const { time, zone } = timed(written);
  const status = said(row.get('Email Delivery Status', 'Delivery Status', 'Status'));
  const device = said(row.get('Device'));
  if (time.at === undefined && status === undefined && device === undefined) return skip(...NO_MESSAGE);
  if (time.at !== undefined && row.has('Sent Time') && isMailFile(time.at, here))
    return skip('the mail itself is in the export, as a file', 'die E-Mail selbst liegt als Datei im Export');
  return {
    kind: 'shop.mail',
    ...time,
    party: said(row.get('Application', 'Program', 'Sender')),
    device,
    direction: 'done-to',
    detail: details({ event: delivered ? 'delivered' : 'sent', status, ...zone }),
  };
}

const NO_MESSAGE = ['row without a message', 'Zeile ohne Nachricht'] as const;

/** The first of these columns that holds a time. */
const firstTime = (row: CsvRow, ...names: readonly string[]): string =>
  names.map((name) => row.get(name)).find((text) => amazonInstant(text) !== undefined) ?? '';

/** What the person did with a mail or message: a trace that is left by pictures and links in it. */
function reaction(row: CsvRow): Reading {
  const type = said(row.get('Event Type'));
  const { time, zone } = timed(firstTime(row, 'Recorded Time', 'Event Time', 'Record Creation Date'));
  if (type === undefined && time.at === undefined) return skip(...NO_MESSAGE);
  const event = type && (EVENTS.find(([pattern]) => pattern.test(type))?.[1] ?? type.toLowerCase());
  return {
    kind: 'shop.mail',
    ...time,
    device: said(row.get('Device')),
    app: said(row.get('Application')),
    direction: event === 'opened' || event === 'clicked' ? 'own' : 'done-to',
    detail: details({ event: event ?? 'unknown', ...zone }),
  };
}

function app(event: 'registered' | 'updated', written: string, row: CsvRow): Reading {
  const { time, zone } = timed(written);
  const title = said(row.get('Application', 'Application Name', 'App', 'App Name'));
  const device = said(row.get('Device'));
  if (time.at === undefined && title === undefined && device === undefined)
    return skip('row without an app', 'Zeile ohne App');
  return {
    kind: 'app.install',
    ...time,
    title,
    device,
    // Apps are updated by the store, mostly at night.
    direction: event === 'updated' ? 'background' : 'own',
    detail: details({ event, ...zone }),
  };
}

const topicOf = (row: CsvRow): string | undefined => said(row.get('NotificationTopic', 'Topic', 'Preference'));

function preference(row: CsvRow): Reading {
  const title = topicOf(row);
  const { time, zone } = timed(row.get('ActionTimestamp', 'Timestamp'));
  if (title === undefined && time.at === undefined) return skip('row without a topic', 'Zeile ohne Thema');
  const state = said(row.get('Action', 'ActionType', 'Status', 'Subscription Status', 'State', 'Value'));
  return {
    kind: 'consent.record',
    ...time,
    title,
    direction: 'own',
    detail: details({ setting: 'mail', state, ...zone }),
  } satisfies RecordFields;
}

function preferenceMail(row: CsvRow): Reading {
  const title = topicOf(row);
  const { time, zone } = timed(firstTime(row, 'ActionTimestamp', 'Sent Time', 'Timestamp'));
  if (title === undefined && time.at === undefined) return skip(...NO_MESSAGE);
  return { kind: 'shop.mail', ...time, title, direction: 'done-to', detail: details({ event: 'sent', ...zone }) };
}
