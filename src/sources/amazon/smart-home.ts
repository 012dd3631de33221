import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import type { Kind } from '../../record/kinds.js';
import { type Detail, skip } from '../../record/record.js';
import { shownValue } from '../secrets.js';
import { defineSource, type Reading } from '../source.js';
import { frameKey } from './alexa-files.js';
import { details, said, sameText, second, timed } from './cells.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvTable } from './tables.js';

/*
 * Only the columns of the camera's alerts are known. The other tables are read by what their columns are called, and
 * left unread where nothing is called so.
 */
const NAME = ['DeviceName', 'Device Friendly Name', 'Friendly Name', 'Appliance Name', 'Endpoint Name'];
const TIME = ['Timestamp', 'Event Timestamp', 'Event Time', 'Event Date', 'Created Date', 'Date Time', 'Time', 'Date'];
const CHANGE = ['Event Type', 'Event Name', 'Event', 'Property Name', 'Property', 'Action', 'Capability', 'Type'];
const STATE = ['Property Value', 'New State', 'New Value', 'State', 'Value'];

/** The only table of these whose columns are known. */
const alerts = csvTable({
  sniff: (head) => hasColumns(head, 'FrameImage', 'DetectorType'),
  read: alert,
  // The picture may lie in the export as well; it is one and the same.
  gather: (row) => {
    const name = said(row.get('FrameImage'));
    return name === undefined ? undefined : [frameKey(name), ''];
  },
});

/** Lamps, locks, thermostats and cameras that Alexa knows, and what it noted about them. */
export default defineSource({
  id: 'amazon.smart-home',
  platform: 'amazon',
  product: 'Alexa smart home',
  section: '10',
  kinds: ['device.registered', 'iot.event', 'media.image'],
  tells: {
    en: 'Devices of the household, when they were switched, when a camera saw somebody, and what Alexa concluded from it.',
    de: 'Geräte des Haushalts, wann sie geschaltet wurden, wann eine Kamera jemanden sah und was Alexa daraus schloss.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({
      path: /\/Smart Home\/(?:.*\/)?Device Configuration[^/]*\.csv$/i,
      sniff: (head) => hasOneOf(head, ...NAME, 'Device', 'Name'),
      read: device,
    }),
    csvTable({
      path: /\/Smart Home\/(?:.*\/)?[^/]*History[^/]*\.csv$/i,
      sniff: (head) =>
        hasOneOf(head, ...TIME) && hasOneOf(head, ...NAME, 'Device', 'Name') && hasOneOf(head, ...CHANGE, ...STATE),
      read: change,
    }),
    { ...alerts, path: /\/Camera Smart Alerts[^/]*\.csv$/i },
    csvTable({ path: /\/Hunches(?:-\d+)*\.csv$/i, sniff: (head) => hasOneOf(head, ...TIME), read: hunch }),
    // The same table under any other name.
    alerts,
  ],
  identity: ({ kind, title, at, device: named }) => [
    kind === 'device.registered' ? 'smart-home' : second(at),
    sameText(named),
    sameText(title),
  ],
  kindsIn: (path) =>
    KINDS_IN.find(([file]) => file.test(path))?.[1] ?? ['device.registered', 'iot.event', 'media.image'],
});

const KINDS_IN: readonly (readonly [RegExp, readonly Kind[]])[] = [
  [/\/Device Configuration[^/]*$/i, ['device.registered']],
  [/\/(?:[^/]*History|Hunches)[^/]*$/i, ['iot.event']],
  [/\/Camera Smart Alerts[^/]*$/i, ['media.image', 'iot.event']],
];

const NOTHING = skip('data not available', 'Daten nicht verfügbar');

const nameOf = (row: CsvRow): string | undefined => firstSaid(row, ...NAME, 'Device', 'Name');

function device(row: CsvRow): Reading {
  const name = nameOf(row);
  const type = firstSaid(row, 'Device Type', 'Device Category', 'Category', 'Type');
  const model = firstSaid(row, 'Model Name', 'Device Model', 'Model');
  if (name === undefined && type === undefined && model === undefined) return NOTHING;
  const { time, zone } = timed(
    firstSaid(row, 'Registration Date', 'Registered Date', 'Creation Date', 'Created Date') ?? '',
  );
  return {
    kind: 'device.registered',
    ...time,
    title: name ?? model ?? type,
    device: name ?? model ?? type,
    party: firstSaid(row, 'Manufacturer Name', 'Manufacturer', 'Brand'),
    direction: 'own',
    detail: details({
      product: 'smart home',
      room: firstSaid(row, 'Room', 'Group Name', 'Group'),
      type,
      model,
      ...zone,
    }),
  };
}

function change(row: CsvRow): Reading {
  const { time, zone } = timed(firstSaid(row, ...TIME) ?? '');
  const name = nameOf(row);
  const title = firstSaid(row, ...CHANGE);
  const value = firstSaid(row, ...STATE);
  if (time.at === undefined && title === undefined && value === undefined) return NOTHING;
  return {
    kind: 'iot.event',
    ...time,
    title: title ?? 'state',
    device: name,
    direction: 'background',
    detail: details({ product: 'smart home', ...(value !== undefined && stateIn(value, row)), ...zone }),
  };
}

/** `ON`, `21.5`, `LOCKED`; anything longer may be a name, a text or an address. The code of a lock is none of these. */
function stateIn(value: string, row: CsvRow): Detail {
  if (!/^[\w.,%°+-]{1,24}$/.test(value)) return {};
  return shownValue(CHANGE.map((name) => row.get(name)).join(' '), value);
}

/** Something moved, and often a picture was taken: that there is one, not which. */
function alert(row: CsvRow): Reading {
  const { time, zone } = timed(row.get('Timestamp'));
  const detector = said(row.get('DetectorType'));
  const name = said(row.get('DeviceName'));
  const image = said(row.get('FrameImage')) !== undefined;
  if (time.at === undefined && detector === undefined && name === undefined && !image) return NOTHING;
  return {
    kind: image ? 'media.image' : 'iot.event',
    ...time,
    title: detector ?? 'camera alert',
    device: name,
    direction: 'background',
    detail: details({ product: 'camera alert', ...zone }),
  };
}

/** What Alexa takes to be wrong or wanted, "the lamp is still on". */
function hunch(row: CsvRow): Reading {
  const { time, zone } = timed(firstSaid(row, ...TIME) ?? '');
  const name = nameOf(row);
  const type = firstSaid(row, 'Hunch Type', 'Type', 'Category');
  if (time.at === undefined && name === undefined && type === undefined) return NOTHING;
  return {
    kind: 'iot.event',
    ...time,
    title: type ?? 'hunch',
    device: name,
    direction: 'background',
    detail: details({ product: 'hunch', status: said(row.get('Status')), ...zone }),
  };
}
