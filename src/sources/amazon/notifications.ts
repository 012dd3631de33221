import { type CsvRow, csvRows, hasColumns } from '../../decode/csv-rows.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { details, said, sameText, second, timed } from './cells.js';
import { isMailFile, metadataKey, metadataValue } from './mail-moment.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvNamed, csvTable } from './tables.js';

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

const isPreferences = (head: string): boolean => hasOneOf(head, 'ActionTimestamp', 'NotificationTopic');

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
    csvTable({
      path: /\/(?:Retail\.)?OutboundNotifications[^/]*(?:\/.*)?\.csv$/i,
      sniff: (head) => hasOneOf(head, ...TIMES),
      decode: rows,
      read: notification,
      gather: (row, here) => {
        const at = isMetadata(row) ? timed(sentTime(row, here), here).time.at : undefined;
        return at === undefined ? undefined : [metadataKey(at), metadataValue(at, row, here)];
      },
    }),
    csvTable({
      path: /\/CustomerCommunicationExperience\.PreferencesEmailHistory[^/]*\.csv$/i,
      sniff: isPreferences,
      decode: rows,
      read: preferenceMail,
    }),
    csvTable({
      path: csvNamed('CustomerCommunicationExperience.Preferences'),
      sniff: isPreferences,
      decode: rows,
      read: preference,
    }),
    // The tables with unmistakable columns, under any other name.
    csvTable({
      sniff: (head) => hasColumns(head, 'Email Delivered Time', 'Email Delivery Status'),
      decode: rows,
      read: notification,
    }),
    csvTable({
      sniff: (head) => hasColumns(head, 'ActionTimestamp', 'NotificationTopic'),
      decode: rows,
      read: preference,
    }),
  ],
  identity: ({ kind, at, title, device, party, app, detail }) => {
    const event = String(detail?.event ?? '');
    const by = party ?? app;
    // Times of most tables are to the minute: equal ones within a file stay apart by their number.
    if (kind === 'shop.mail')
      return [
        event,
        second(at),
        at === undefined ? sameText(title ?? device) : '',
        ...(by === undefined ? [] : [sameText(by)]),
      ];
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
    return row.has('App Registration Time')
      ? app('registered', registered, row, here)
      : app('updated', updated, row, here);
  if (row.has('Event Type')) return reaction(row, here);
  const delivered = row.has('Email Delivered Time') || row.has('Email Delivery Status');
  const { time, zone } = timed(sentTime(row, here), here);
  const status = firstSaid(row, 'Email Delivery Status', 'Delivery Status', 'Status');
  const device = said(row.get('Device'));
  if (time.at === undefined && status === undefined && device === undefined) return skip(...NO_MESSAGE);
  if (time.at !== undefined && isMetadata(row) && isMailFile(time.at, row, here))
    return skip('the mail itself is in the export, as a file', 'die E-Mail selbst liegt als Datei im Export');
  return {
    kind: 'shop.mail',
    ...time,
    party: firstSaid(row, 'Application', 'Program', 'Sender'),
    device,
    direction: 'done-to',
    detail: details({ event: delivered ? 'delivered' : 'sent', status, ...zone }),
  };
}

const NO_MESSAGE = ['row without a message', 'Zeile ohne Nachricht'] as const;

/** The first of these columns that holds a time. */
const firstTime = (row: CsvRow, here: Here, ...names: readonly string[]): string =>
  names.map((name) => row.get(name)).find((text) => timed(text, here).time.at !== undefined) ?? '';

const sentTime = (row: CsvRow, here: Here): string =>
  firstTime(row, here, 'Email Delivered Time', 'Message Sent Time', 'Sent Time', 'Record Creation Date');

/** The list of what lies beside it as files. */
const isMetadata = (row: CsvRow): boolean => row.has('Sent Time');

/** What the person did with a mail or message: a trace that is left by pictures and links in it. */
function reaction(row: CsvRow, here: Here): Reading {
  const type = said(row.get('Event Type'));
  const { time, zone } = timed(firstTime(row, here, 'Recorded Time', 'Event Time', 'Record Creation Date'), here);
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

function app(event: 'registered' | 'updated', written: string, row: CsvRow, here: Here): Reading {
  const { time, zone } = timed(written, here);
  const title = firstSaid(row, 'Application', 'Application Name', 'App', 'App Name');
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

const topicOf = (row: CsvRow): string | undefined => firstSaid(row, 'NotificationTopic', 'Topic', 'Preference');

function preference(row: CsvRow, here: Here): Reading {
  const title = topicOf(row);
  const { time, zone } = timed(firstSaid(row, 'ActionTimestamp', 'Timestamp') ?? '', here);
  if (title === undefined && time.at === undefined) return skip('row without a topic', 'Zeile ohne Thema');
  const state = firstSaid(row, 'Action', 'ActionType', 'Status', 'Subscription Status', 'State', 'Value');
  return {
    kind: 'consent.record',
    ...time,
    title,
    direction: 'own',
    detail: details({ setting: 'mail', state, ...zone }),
  } satisfies RecordFields;
}

function preferenceMail(row: CsvRow, here: Here): Reading {
  const title = topicOf(row);
  const { time, zone } = timed(firstTime(row, here, 'ActionTimestamp', 'Sent Time', 'Timestamp'), here);
  if (title === undefined && time.at === undefined) return skip(...NO_MESSAGE);
  return { kind: 'shop.mail', ...time, title, direction: 'done-to', detail: details({ event: 'sent', ...zone }) };
}
