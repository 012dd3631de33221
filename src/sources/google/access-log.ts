import { type CsvRow, csvHeader, csvRows, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { isoText } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf, ipIn } from './fields.js';
import { inProduct } from './folders.js';
import { writtenTime } from './written-time.js';

/** Columns by their English names, which are what has been seen, and their places where the header is translated. */
const COLUMNS = {
  time: ['Activity Timestamp', 'Timestamp'],
  ip: ['IP Address'],
  proxied: ['Proxiedhost IP Address', 'Proxied Host IP Address'],
  nonRoutable: ['Is Non-routable IP Address'],
  country: ['Activity Country', 'Country'],
  region: ['Activity Region', 'Region'],
  city: ['Activity City', 'City'],
  agent: ['User Agent String', 'User Agent'],
  product: ['Product Name', 'Product'],
  subProduct: ['Sub-Product Name'],
  referer: ['Referer Product Name'],
  refererSubProduct: ['Referer Sub-Product Name'],
  activity: ['Activity Type'],
  gmailChannel: ['Gmail Access Channel'],
  webview: ['Android Webview Package Name'],
} as const;
type Column = keyof typeof COLUMNS;

const SHARED: readonly Column[] = [
  'time',
  'ip',
  'proxied',
  'nonRoutable',
  'country',
  'region',
  'city',
  'agent',
  'product',
  'subProduct',
];
/** Behind the account's id, which is always the first. */
const PLACES: Readonly<Record<number, readonly Column[]>> = {
  16: [...SHARED, 'referer', 'refererSubProduct', 'activity', 'gmailChannel', 'webview'],
  13: [...SHARED, 'activity', 'gmailChannel'],
};

function cell(row: CsvRow, column: Column): string | undefined {
  const aliases = COLUMNS[column];
  const place = PLACES[row.columns.length]?.indexOf(column) ?? -1;
  const text = row.has(...COLUMNS.ip) || place < 0 ? row.get(...aliases) : row.at(place + 1);
  return text === '' ? undefined : text;
}

/** One access of a device to a service of Google, most of them without the person doing anything. */
function activity(row: CsvRow, here: Here): Reading {
  const get = (column: Column): string | undefined => cell(row, column);
  const stamp = writtenTime(get('time') ?? '', here);
  const address = get('ip');
  const ip = (address && ipIn(address)) ?? address;
  if (!stamp && ip === undefined) return skip('row without a time and an address', 'Zeile ohne Zeit und Adresse');
  const type = get('activity');
  const login = type !== undefined && /^(?:sign|log)[- ]?(?:in|out|on|off)\b|^log(?:in|out)$|anmeld|abmeld/i.test(type);
  const place = [get('city'), get('region'), get('country')].filter((one) => one !== undefined);
  const product = get('product');
  return {
    kind: login ? 'login.session' : 'login.ip',
    ...stamp?.time,
    title: type,
    ip,
    device: get('agent'),
    app: product,
    place: place.length > 0 ? place.join(', ') : undefined,
    direction: login ? 'own' : 'background',
    detail: {
      ...detailOf({
        subProduct: get('subProduct'),
        referer: get('referer'),
        refererSubProduct: get('refererSubProduct'),
        country: get('country'),
        gmailChannel: get('gmailChannel'),
        webview: get('webview'),
        proxiedIp: get('proxied'),
        nonRoutable: /^(?:yes|true|ja|oui|sí|1)$/i.test(get('nonRoutable') ?? '') ? true : undefined,
      }),
      ...stamp?.detail,
    },
  };
}

const isActivities = (head: string): boolean =>
  hasColumns(head, 'IP Address', 'User Agent String') ||
  (hasColumns(head, 'Activity Timestamp') && hasColumns(head, 'IP Address')) ||
  csvHeader(head).length in PLACES;

/** The table of devices has nine columns in both vintages, in different order. */
const isDevices = (head: string): boolean =>
  hasColumns(head, 'Device Type', 'Brand Name') || csvHeader(head).length === 9;

function device(row: CsvRow, here: Here): Reading {
  const first = row.columns[0] ?? '';
  const values = /gaia/i.test(first) || /^\d{6,}$/.test(row.at(0)) ? newer(row, here) : older(row, here);
  const { type, brand, model, name, os, osVersion, country, from, last } = values;
  const made = brand !== '' && model.toLowerCase().startsWith(brand.toLowerCase()) ? model : `${brand} ${model}`.trim();
  const label = made === '' ? type : made;
  if (label === '') return skip('row without a device', 'Zeile ohne Gerät');
  const start = from ?? last;
  const end = last?.time.at;
  return {
    kind: 'device.registered',
    ...start?.time,
    until: end !== undefined && start?.time.at !== undefined && end > start.time.at ? end : undefined,
    title: name === '' ? undefined : name,
    device: label,
    direction: 'background',
    detail: {
      ...detailOf({
        product: 'Access log',
        country,
        type: type === '' ? undefined : type,
        os: os === '' ? undefined : os,
        osVersion: osVersion === '' ? undefined : osVersion,
        lastLocation: values.located?.time.at === undefined ? undefined : isoText(values.located.time.at, 'second'),
      }),
      ...start?.detail,
    },
  };
}

const newer = (row: CsvRow, here: Here) => ({
  type: row.at(1),
  brand: row.at(2),
  model: row.at(3),
  name: '',
  os: row.at(4),
  osVersion: '',
  country: row.at(5) === '' ? undefined : row.at(5),
  located: writtenTime(row.at(6), here),
  from: writtenTime(row.at(7), here),
  last: writtenTime(row.at(8), here),
});

/** Before 2023: where and when the device was seen last is free text of several lines. */
function older(row: CsvRow, here: Here) {
  const seen = row.at(7);
  const marketing = row.at(2);
  return {
    type: row.at(0),
    brand: row.at(1),
    model: marketing === '' ? row.at(5) : marketing,
    name: row.at(6),
    os: row.at(3),
    osVersion: row.at(4),
    country: /Country ISO:\s*([A-Z]{2})\b/.exec(seen)?.[1],
    located: undefined,
    from: undefined,
    last: writtenTime(/Last Activity Time:\s*([^\n]+)/.exec(seen)?.[1]?.trim() ?? '', here),
  };
}

const FILES = inProduct('Access Log Activity', '[^/]+\\.csv');

/** Which device fetched what from where, for the last four weeks, and the devices. */
export default defineSource({
  id: 'google.access-log',
  platform: 'google',
  product: 'Access log activity',
  section: '14',
  kinds: ['login.session', 'login.ip', 'device.registered'],
  tells: {
    en: 'Every contact of a device with a Google service in the last four weeks: time, IP address, town, device',
    de: 'Jeder Kontakt eines Geräts mit einem Google-Dienst in den letzten vier Wochen: Zeit, IP-Adresse, Ort, Gerät',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({ path: FILES, sniff: isActivities, decode: csvRows(), read: activity, format: 'csv' }),
    fileShape({ path: FILES, sniff: isDevices, decode: csvRows(), read: device, format: 'csv' }),
    fileShape({
      sniff: (head) => hasColumns(head, 'Gaia ID', 'Activity Timestamp', 'IP Address'),
      decode: csvRows(),
      read: activity,
      format: 'csv',
    }),
  ],
  // Several services within one second are several events. A device's times are a window that moves with the export.
  identity: ({ kind, at, ip, title, app, device, detail = {} }) =>
    kind === 'device.registered'
      ? ['access log', device, title, String(detail.type ?? ''), String(detail.os ?? '')]
      : [at, ip, title, app, String(detail.subProduct ?? ''), device],
});
