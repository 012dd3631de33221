import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { details, objectCells, said, second, timed } from './cells.js';

const SESSIONS = 'authenticationSessionRecords';

/** Sessions in which somebody signed in. Of their keys only the time is known; tokens are what the file is named after. */
export default defineSource({
  id: 'amazon.sign-ins',
  platform: 'amazon',
  product: 'Sign-ins',
  section: '12',
  kinds: ['login.session'],
  tells: {
    en: 'When somebody signed in to the account, with address and device where the export states them.',
    de: 'Wann sich jemand am Konto angemeldet hat, mit Adresse und Gerät, wo der Export sie nennt.',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: /\/Retail\.Authentication(?:Tokens)?(?:\.\d+){0,2}\.json$/i,
      sniff: (head) => isList(head) || /^\s*(?:\{\s*\}|\[\s*\])?\s*$/.test(head),
      decode: jsonElements,
      read: session,
      format: 'json',
    }),
    // The same list under any other name.
    fileShape({ sniff: isList, decode: jsonElements, read: session, format: 'json' }),
  ],
  // One of the two files repeats a part of the other, perhaps with fewer keys.
  identity: ({ at, ip, app }) => (at === undefined ? [undefined, ip, app] : [second(at)]),
});

function isList(head: string): boolean {
  return /^\s*\{[\s\S]{0,200}?"authenticationSessionRecords"\s*:/i.test(head);
}

function session({ key, value }: JsonElement): Reading {
  if (key.toLowerCase() !== SESSIONS.toLowerCase() || typeof value !== 'object' || value === null)
    return skip('not a session', 'keine Sitzung');
  const cells = objectCells(value);
  const { time, zone } = timed(cells.get('creationTime', 'creationDate', 'createdAt', 'timestamp'));
  const ip = said(cells.get('ipAddress', 'ip', 'clientIp', 'clientIpAddress', 'customerIp', 'remoteIp', 'sourceIp'));
  const device = said(cells.get('deviceName', 'device', 'deviceModel', 'deviceType'));
  const app = said(cells.get('userAgent', 'userAgentString', 'browser', 'application', 'applicationName'));
  if (time.at === undefined && ip === undefined && device === undefined && app === undefined)
    return skip('session without a time', 'Sitzung ohne Zeit');
  return { kind: 'login.session', ...time, device, ip, app, direction: 'own', detail: details({ ...zone }) };
}
