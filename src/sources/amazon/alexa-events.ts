import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { count, details, said, sameText, second, timed } from './cells.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvTable } from './tables.js';

const isSession = (head: string): boolean =>
  hasColumns(head, 'Event Creation Date', 'Device Application') || hasColumns(head, 'Event Recording Date');
const isScreen = (head: string): boolean =>
  hasColumns(head, 'Event Creation Date') && hasOneOf(head, 'Voice Engagement Count', 'Touch Engagement Count');
const isAppUse = (head: string): boolean => hasColumns(head, 'event_name') && hasOneOf(head, ...APP_TIMES);

const APP_TIMES = ['interaction_date', 'event_timestamp'];

/** What Echo devices and the Alexa app report by themselves: sessions, screens, taps. */
export default defineSource({
  id: 'amazon.alexa-events',
  platform: 'amazon',
  product: 'Alexa device events',
  section: '10',
  kinds: ['telemetry.event'],
  tells: {
    en: 'Every time an Echo device or the Alexa app was in use, with model, app and how often it was spoken to or touched.',
    de: 'Jedes Mal, wenn ein Echo-Gerät oder die Alexa-App benutzt wurde, mit Modell, App und der Zahl der Worte und Berührungen.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({ path: /\/Alexa and Echo Devices\.Device_Session_Events[^/]*\.csv$/i, sniff: isSession, read: session }),
    csvTable({ path: /\/Alexa and Echo Devices\.Echo_Show_Generic_Events[^/]*\.csv$/i, sniff: isScreen, read: screen }),
    // The older name is `000.csv`, as in other products.
    csvTable({
      path: /\/CustomerInteraction_\d+(?:-\d+)?\.csv$|\/Mobile\/\d{3}(?:-\d+)?\.csv$/i,
      sniff: isAppUse,
      read: appUse,
    }),
    // The same tables under any other name.
    csvTable({
      sniff: (head) => hasColumns(head, 'Event Creation Date', 'Event Recording Date', 'Device Application'),
      read: session,
    }),
    csvTable({ sniff: (head) => hasColumns(head, 'Event Creation Date', 'Voice Engagement Count'), read: screen }),
    csvTable({
      sniff: (head) => hasColumns(head, 'event_name', 'interaction_date', 'device_platform_name'),
      read: appUse,
    }),
  ],
  identity: ({ title, at, device, app }) => [sameText(title), second(at), sameText(device), sameText(app)],
});

const NOTHING = skip('data not available', 'Daten nicht verfügbar');

function session(row: CsvRow): Reading {
  const created = said(row.get('Event Creation Date'));
  const { time, zone } = timed(created ?? row.get('Event Recording Date'));
  const device = said(row.get('Device Type'));
  const app = said(row.get('Device Application'));
  if (time.at === undefined && device === undefined && app === undefined) return NOTHING;
  return {
    kind: 'telemetry.event',
    ...time,
    title: 'device session',
    device,
    app,
    direction: 'background',
    detail: details({
      locale: said(row.get('Device Locale')),
      marketplace: said(row.get('Marketplace')),
      ...zone,
    }),
  };
}

/** Somebody did something only where it counts words or touches; a screen that changes by itself is an impression. */
function screen(row: CsvRow): Reading {
  const { time, zone } = timed(row.get('Event Creation Date'));
  const voice = count(row.get('Voice Engagement Count'));
  const touch = count(row.get('Touch Engagement Count'));
  const impressions = count(row.get('Impression Count'));
  if (time.at === undefined && voice === undefined && touch === undefined && impressions === undefined) return NOTHING;
  return {
    kind: 'telemetry.event',
    ...time,
    title: 'Echo Show screen',
    direction: (voice ?? 0) + (touch ?? 0) > 0 ? 'own' : 'background',
    detail: details({ voice, touch, impressions, ...zone }),
  };
}

function appUse(row: CsvRow): Reading {
  const { time, zone } = timed(firstSaid(row, ...APP_TIMES) ?? '');
  const event = said(row.get('event_name'));
  if (time.at === undefined && event === undefined) return NOTHING;
  const model = [said(row.get('device_make')), said(row.get('device_model'))].filter((part) => part !== undefined);
  return {
    kind: 'telemetry.event',
    ...time,
    title: event,
    device: model.length > 0 ? model.join(' ') : undefined,
    app: 'Alexa app',
    direction: 'own',
    detail: details({ os: said(row.get('device_platform_name')), ...zone }),
  };
}
