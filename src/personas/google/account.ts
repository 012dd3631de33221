import { dayOf, HOUR, isoUtc } from '../clock.js';
import { googleJson, html } from '../json.js';
import { awakeInstant } from '../life/days.js';
import { mailOf, type Person } from '../person.js';
import { random } from '../random.js';
import type { BrowserVisit } from './rows.js';

/** The page of the account, English in all languages, with the addresses of the last sign-ins. */
export function subscriberInfo(person: Person, scale: number) {
  const chance = random(`${person.slug}/google/logins`);
  const lastDay = dayOf(person.exported.google) - 1;
  const logins = Array.from({ length: Math.round(18 * person.busy + 4) * scale }, () => {
    const connection = chance.pick(person.connections);
    const at = awakeInstant(person, lastDay - chance.int(0, 150), chance);
    const kind = chance.chance(0.85) ? 'Login' : 'Logout';
    return { at: at - (at % 1000), kind, ip: chance.pick(connection.ips), agent: connection.userAgent };
  }).sort((a, b) => b.at - a.at);
  const lines = [
    ['Google Account ID', '100000000000000000001'],
    ['Name', person.name],
    ['Given Name', person.first],
    ['Family Name', person.last],
    ['e-Mail', mailOf(person)],
    ['Alternate e-Mails', ''],
    ['Created on', `${person.activeFrom} 09:12:44 Z`],
    ['Terms of Service IP', person.connections[0]!.ips[0]!],
    ['Terms of Service Language', person.language],
    ['Birthday (Month Day, Year)', person.birthday],
    ['Services', 'Web &amp; App Activity, Gmail, YouTube, Location History, Google Ads'],
    ['Status', 'Enabled'],
    ['Recovery SMS', `${person.phone} [${person.country.code}]`],
  ];
  const list = lines.map(([label, value]) => `<li>${label}: ${value}</li>`).join('\n');
  const rows = logins
    .map(
      ({ at, kind, ip, agent }) =>
        `<tr><td>${isoUtc(at).slice(0, 19).replace('T', ' ')} Z</td><td>${ip}</td><td>${kind}</td><td></td><td></td><td>${html(agent)}</td></tr>`,
    )
    .join('\n');
  const head = ['Timestamp', 'IP Address', 'Activity Type', 'Android ID', 'Apple iOS IDFV', 'Raw User Agents'];
  const text =
    `<!DOCTYPE html><html><head><title>Google Account subscriber information</title></head><body>\n` +
    `<h1>GOOGLE SUBSCRIBER INFORMATION</h1><div class="section"><ul>\n${list}\n</ul></div>\n` +
    `<h2>IP ACTIVITY</h2><table><tr>${head.map((one) => `<th>${one}</th>`).join('')}</tr>\n${rows}\n</table></body></html>`;
  const fields = lines.filter(([, value]) => value !== '').length;
  return { text, fields, logins: logins.length, ips: [...new Set(logins.map((login) => login.ip))] };
}

/** The index page: which product lies in which (translated) folder. */
export function archiveBrowser(person: Person, products: readonly (readonly [id: string, folder: string])[]): string {
  const tiles = products.map(
    ([id, folder]) =>
      `<div class="service_wrapper" id="service-tile-${id}"><h1 class="data-folder-name" data-english-name="${id}" data-folder-name="${html(folder)}">${html(folder)}</h1>` +
      `<div class="extracted-folder-name">${html(folder)}</div></div>`,
  );
  const date = person.exported.google.slice(0, 10);
  return (
    `<!DOCTYPE html><html><head><title>Google</title><style>${'.tile { display: block; background: url(data:image/png;base64,AAAA); }\n'.repeat(400)}</style></head><body>` +
    `<div class="job-id hidden">00000000-0000-4000-8000-00000000000${person.slug.length}</div>` +
    `<h1 class="header_title">${mailOf(person)}</h1><div class="header_subtext">${date} UTC\u22127</div>` +
    `<div class="archive-summary">${products.length}</div>${tiles.join('')}</body></html>`
  );
}

/** Chrome's own history, newest first, microseconds since 1970. */
export function chromeHistory(person: Person, visits: readonly BrowserVisit[]): string {
  const client = `${person.first}${'A'.repeat(12)}==`;
  const entries = [...visits].reverse().map((visit) => ({
    favicon_url: `${new URL(visit.url).origin}/favicon.ico`,
    page_transition_qualifier: visit.typed ? 'TYPED' : 'LINK',
    title: visit.title,
    url: visit.url,
    time_usec: visit.at * 1000 + 417,
    client_id: client,
  }));
  return googleJson({ 'Browser History': entries });
}

export function chromeDevices(person: Person): string {
  return googleJson({
    'Device Info': person.connections.map((connection, at) => ({
      client_name: connection.device,
      device_type: connection.os.startsWith('Windows') ? 'TYPE_WIN' : 'TYPE_PHONE',
      os_type: connection.os.startsWith('Windows') ? 'OS_TYPE_WINDOWS' : 'OS_TYPE_ANDROID',
      manufacturer: 'Example',
      model: connection.device,
      chrome_version: '140.0.0.0',
      last_updated_timestamp: Date.parse(person.exported.google) - (at + 5) * HOUR,
    })),
  });
}

/** Three spellings of the name, and one each of the others. */
export const PROFILE_FIELDS = 7;

export function profile(person: Person): string {
  return googleJson({
    name: { givenName: person.first, familyName: person.last, formattedName: person.name },
    displayName: person.name,
    emails: [{ value: mailOf(person) }],
    birthday: person.birthday,
    gender: { type: 'unknown' },
  });
}

/** Location settings: which phone reports, since when. */
export function locationSettings(person: Person, deviceTag: number): string {
  return googleJson({
    createdTime: `${person.activeFrom}T10:00:00.000Z`,
    modifiedTime: isoUtc(Date.parse(person.exported.google) - 40 * HOUR),
    historyEnabled: true,
    deviceSettings: [
      {
        deviceTag,
        reportingEnabled: true,
        legalCountryCode: person.country.code.toLowerCase(),
        devicePrettyName: person.connections[0]!.device,
        platformType: 'ANDROID',
        deviceCreationTime: `${person.activeFrom}T10:00:00.000Z`,
        androidOsLevel: 35,
        deviceSpec: {
          manufacturer: 'Example',
          brand: 'example',
          model: person.connections[0]!.device,
          isLowRam: false,
        },
      },
    ],
    retentionWindowDays: 2147483647,
    hasReportedLocations: true,
    hasSetRetention: false,
  });
}
