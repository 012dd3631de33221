import { type PageItem, pageItems } from '../../decode/html-page.js';
import { type RecordFields, skip } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import { type Claim, defineSource, fileShape, type Reading } from '../source.js';
import { ipIn } from './fields.js';
import { momentOf } from './movement.js';

const MAIL = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[^\s<>"'(),;:.]+/g;

/** Ids by which apps and advertisers know a device; the table of logins has columns of them, too, which are not read. */
const DEVICE_ID = /android id|idfv|idfa|advertising|imei|meid|serial/i;

function read(item: PageItem): Reading {
  return item.kind === 'row'
    ? login(item.header, item.cells)
    : (field(item.text) ?? skip('line without a value', 'Zeile ohne Wert'));
}

/** `Label: value`. */
function field(line: string): RecordFields | undefined {
  const pair = labelled(line);
  if (!pair) return undefined;
  const { label, value } = pair;
  if (DEVICE_ID.test(label)) return undefined;
  return {
    kind: 'profile.field',
    title: label,
    ip: ipIn(value) === value ? value : undefined,
    direction: 'own',
    detail: { value },
  };
}

function labelled(line: string): { readonly label: string; readonly value: string } | undefined {
  const m = /^\s*([^:]{2,60}?)\s*:\s*(\S.*)$/s.exec(line);
  return m ? { label: m[1]!, value: m[2]!.trim() } : undefined;
}

/** A row of `IP ACTIVITY`: timestamp, address, login or logout, user agent. */
function login(header: readonly string[], cells: readonly string[]): Reading {
  const named = (pattern: RegExp): string | undefined => {
    const text = cells[header.findIndex((name) => pattern.test(name))]?.trim();
    return text === '' ? undefined : text;
  };
  const ip = named(/^IP/i) ?? cells.map(ipIn).find((found) => found !== undefined);
  const time = isoInstant(named(/time/i) ?? cells[0]);
  if (ip === undefined) return skip('row without an IP address', 'Zeile ohne IP-Adresse');
  return {
    kind: 'login.session',
    ...momentOf(time),
    title: named(/activity/i),
    ip,
    device: named(/user.?agents?$/i),
    direction: 'own',
  };
}

/** All spellings of the owner; the account is its mail address, as on the archive's index page. */
function claim(item: PageItem): Claim | undefined {
  const pair = item.kind === 'line' ? labelled(item.text) : undefined;
  if (!pair) return undefined;
  const { label, value } = pair;
  const mails = [...value.matchAll(MAIL)].map(([mail]) => mail.toLowerCase());
  if (/^e-?mail$/i.test(label)) return { accountKey: mails[0], mails };
  if (/mail/i.test(label)) return mails.length > 0 ? { mails } : undefined;
  if (/account id|konto-?id/i.test(label)) return { id: value };
  if (/name$/i.test(label)) return { names: [value.toLowerCase()] };
  return undefined;
}

/** The account page: who the account belongs to and from which addresses it was used. */
export default defineSource({
  id: 'google.account',
  platform: 'google',
  product: 'Google Account',
  section: '14',
  kinds: ['profile.field', 'login.session'],
  tells: {
    en: 'Name, mail addresses, phone numbers and birthday of the account, and the IP addresses of its logins',
    de: 'Name, E-Mail-Adressen, Telefonnummern und Geburtstag des Kontos, und die IP-Adressen der Anmeldungen',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: /\/[^/]+\.SubscriberInfo[^/]*\.html$/i,
      sniff: (head) => /Google (?:Account|Konto)[- ]?ID|e-?Mail\s*:|IP ACTIVITY/i.test(head),
      decode: pageItems,
      read,
      claim,
      format: 'html',
    }),
  ],
  // A field without its label, which is translated.
  identity: ({ kind, at, ip, title, detail }) =>
    kind === 'login.session' ? [at, ip, title] : ['account', String(detail?.value ?? '')],
});
