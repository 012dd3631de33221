import { DAY, dayOf, HOUR, isoUtc } from '../clock.js';
import { html } from '../json.js';
import { awakeInstant } from '../life/days.js';
import { type Connection, mailOf, type Person, userOf } from '../person.js';
import { random } from '../random.js';
import type { ProductWriter } from './products.js';
import type { Takeout } from './takeout.js';

const NAMES = {
  de: {
    log: 'Zugriffsprotokollaktivitäten',
    activities: 'Aktivitäten – eine Liste der Google-Dienste, auf d.csv',
    devices: 'Geräte – eine Liste der Geräte (z. B. Nest, Pixel,.csv',
    account: 'Google-Konto',
    android: 'Android-Gerätekonfigurationsdienst',
  },
  en: {
    log: 'Access Log Activity',
    activities: 'Activities - A list of Google services accessed by.csv',
    devices: 'Devices - A list of devices (i.e. Nest, Pixel, iPh.csv',
    account: 'Google Account',
    android: 'Android Device Configuration Service',
  },
} as const;

const ACCOUNT = '100000000000000000001';
const PRODUCTS_USED = ['Gmail', 'YouTube', 'Google Play', 'Calendar', 'Search'];
const ACTIVITIES =
  'Gaia ID,Activity Timestamp,IP Address,Proxiedhost IP Address,Is Non-routable IP Address,Activity Country,Activity Region,Activity City,User Agent String,Product Name,Sub-Product Name,Referer Product Name,Referer Sub-Product Name,Activity Type,Gmail Access Channel,Android Webview Package Name';
const DEVICES =
  'Gaia ID,Device Type,Device Brand,Device Model,Device OS,Device Last Country,Device Last Location Time,Device First Activity Time,Device Last Activity Time';

const utc = (at: number): string => `${isoUtc(at).slice(0, 19).replace('T', ' ')} UTC`;
const row = (cells: readonly string[]): string =>
  cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',');

/** The access log of the last four weeks, changes of the account, and the phones that Android reports. */
export const addDevices: ProductWriter = (takeout, _events, part) => {
  const names = NAMES[takeout.person.language];
  addLog(takeout, part, names);
  addChanges(takeout, part, names.account);
  addPhones(takeout, part, names.android);
  return [
    ['ACCESS_LOG_ACTIVITY', names.log],
    ['ANDROID_DEVICE_CONFIGURATION_SERVICE', names.android],
  ];
};

function addLog(takeout: Takeout, part: number, names: { log: string; activities: string; devices: string }): void {
  const { person, tally } = takeout;
  const chance = random(`${person.slug}/google/access-log`);
  const exported = Date.parse(person.exported.google);
  const lastDay = dayOf(person.exported.google) - 1;
  const accesses = Array.from({ length: Math.round(24 * person.busy) }, (_, at) => {
    const { ips, city, region, countryCode, userAgent } = chance.pick(person.connections);
    return {
      // A second of its own for each, so that none is another's copy.
      at: Math.floor(awakeInstant(person, lastDay - (at % 28), chance) / 60_000) * 60_000 + at * 1000,
      ip: chance.pick(ips),
      place: [countryCode, region, city],
      agent: userAgent,
      product: chance.pick(PRODUCTS_USED),
      type: chance.chance(0.2) ? 'Login' : '',
    };
  }).sort((a, b) => b.at - a.at);
  const rows = accesses.map(({ at, ip, place, agent, product, type }) =>
    row([ACCOUNT, utc(at), ip, '', 'No', ...place, agent, product, '', '', '', type, '', '']),
  );
  takeout.add(part, `${names.log}/${names.activities}`, `${[ACTIVITIES, ...rows].join('\n')}\n\n\n`, rows.length);
  for (const { ip, type } of accesses) {
    tally.ip('google', ip);
    tally.count('google', type === '' ? 'login.ip' : 'login.session');
  }

  const devices = person.connections.map(({ device, os, countryCode }, at) =>
    row([
      ACCOUNT,
      os.startsWith('Windows') ? 'PC' : 'MOBILE',
      'Example',
      device,
      os,
      countryCode,
      utc(exported - 3 * DAY),
      utc(exported - 25 * DAY - at * HOUR),
      utc(exported - (at + 4) * HOUR),
    ]),
  );
  takeout.add(part, `${names.log}/${names.devices}`, `${[DEVICES, ...devices].join('\n')}\n`, devices.length);
  tally.count('google', 'device.registered', devices.length);
}

function addChanges(takeout: Takeout, part: number, folder: string): void {
  const { person, tally } = takeout;
  const ip = person.connections[0]!.ips[0]!;
  const changes = [
    [`${person.activeFrom} 09:20:01 Z`, ip, 'Recovery SMS', '', person.phone],
    [`${person.activeFrom} 09:31:40 Z`, ip, 'Password change', '', ''],
    [utc(Date.parse(person.exported.google) - 60 * DAY), ip, 'Recovery e-Mail', '', mailOf(person)],
  ];
  const cells = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${html(text)}</${tag}>`).join('')}</tr>`;
  const head = cells('th', ['Timestamp', 'IP', 'Change Type', 'Old Value', 'New Value']);
  const rows = changes.map((change) => cells('td', change)).join('\n');
  const page = `<!DOCTYPE html><html><body><h1>GOOGLE ACCOUNT CHANGE HISTORY</h1><table>${head}\n${rows}</table></body></html>`;
  takeout.add(part, `${folder}/${userOf(person)}.ChangeHistory.html`, page, null);
  tally.count('google', 'account.change', changes.length);
  tally.ip('google', ip);
}

function addPhones(takeout: Takeout, part: number, folder: string): void {
  const { person, tally } = takeout;
  const phones = person.connections.filter(({ os }) => os.startsWith('Android'));
  for (const [at, phone] of phones.entries()) {
    takeout.add(part, `${folder}/Device-${1001 + at}.html`, phonePage(person, phone), null);
    tally.count('google', 'device.registered');
    tally.ip('google', phone.ips[0]!);
  }
}

/** Lines that end in `<br/>`, under headings. */
function phonePage(person: Person, { device, os, ips }: Connection): string {
  const lines = (pairs: readonly (readonly [string, string])[]): string =>
    `<p>${pairs.map(([label, value]) => `${label}: ${html(value)}<br/>`).join('\n')}</p>`;
  const heading = (text: string): string => `<h3 class="category-title">${text}</h3>`;
  const exported = Date.parse(person.exported.google);
  return [
    '<!DOCTYPE html><html><body><div class="title">ANDROID DEVICE CONFIGURATION SERVICE DATA</div>',
    heading('Device and Account Identifiers'),
    lines([
      ['Android ID', '1001'],
      ['IMEI', '000000000000000'],
      ['Accounts', mailOf(person)],
    ]),
    heading('Device Attributes'),
    lines([
      ['Manufacturer', 'Example'],
      ['Model', device],
      ['Android Version', os],
      ['Registration Time', `${person.activeFrom} 10:00:00 UTC`],
    ]),
    heading('Network Information'),
    lines([
      ['Network Operator', 'Beispielfunk'],
      ['Last Check-in IP', ips[0]!],
      ['Last Check-in Time', utc(exported - 2 * HOUR)],
    ]),
    '</body></html>',
  ].join('\n');
}
