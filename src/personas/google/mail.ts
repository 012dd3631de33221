import { clockAt, dayOf, offsetMinutes, two } from '../clock.js';
import { googleJson } from '../json.js';
import { awakeInstant } from '../life/days.js';
import { mailOf, type Person } from '../person.js';
import { random } from '../random.js';
import type { ProductWriter } from './products.js';

const WORDS = {
  de: {
    folder: 'Gmail',
    file: 'Alle E-Mails einschließlich Spam-Nachrichten und E.mbox',
    settings: 'Nutzereinstellungen',
    blocked: 'Blockierte Adressen.json',
    filters: 'Filter.json',
    inbox: 'Posteingang,Geöffnet',
    sent: 'Gesendet',
    promotion: 'Kategorie „Werbung“,Ungelesen',
    draft: 'Entwürfe',
    offer: 'Nur diese Woche: alles für draußen',
  },
  en: {
    folder: 'Mail',
    file: 'All mail Including Spam and Trash.mbox',
    settings: 'User settings',
    blocked: 'Blocked addresses.json',
    filters: 'Filters.json',
    inbox: 'Inbox,Opened',
    sent: 'Sent',
    promotion: 'Category promotions,Unread',
    draft: 'Drafts',
    offer: 'This week only: everything for the garden',
  },
};

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Letter {
  at: number;
  labels: string;
  from: string;
  to: string;
  subject: string;
  body: string;
  more?: readonly string[];
}

/** One file of all mails, oldest last as Gmail has them, and two of the settings. */
export const addMail: ProductWriter = (takeout, _events, part, scale) => {
  const { person, tally } = takeout;
  const words = WORDS[person.language];
  const letters = lettersOf(person, scale);
  const mbox = letters.map((letter, at) => written(person, letter, at)).join('');
  takeout.add(part, `${words.folder}/${words.file}`, mbox, letters.length);
  tally.count('google', 'mail.message', letters.length);
  const blocked = ['win@prizes.example', 'noreply@parcels.example'];
  const settings = `${words.folder}/${words.settings}`;
  takeout.add(part, `${settings}/${words.blocked}`, googleJson({ blockedAddresses: blocked }), blocked.length);
  tally.count('google', 'social.contact', blocked.length);
  const filters = [{ criteria: { from: 'news@rota.example' }, action: { skipInbox: true, addLabels: ['Rota'] } }];
  takeout.add(part, `${settings}/${words.filters}`, googleJson(filters), filters.length);
  tally.count('google', 'consent.record', filters.length);
  return [['MAIL', words.folder]];
};

function lettersOf(person: Person, scale: number): Letter[] {
  const words = WORDS[person.language];
  const chance = random(`${person.slug}/google/mail`);
  const lastDay = dayOf(person.exported.google) - 1;
  const self = `${encoded(person.name)} <${mailOf(person)}>`;
  return Array.from({ length: 24 * scale }, (_, at): Letter => {
    const when = awakeInstant(person, lastDay - chance.int(0, 200), chance);
    const letter = { at: when - (when % 1000), body: '' };
    if (at % 3 === 0) {
      const firm = chance.pick(person.reporting).name;
      const host = `news.${slug(firm.replace('.example', ''))}.example`;
      return {
        ...letter,
        labels: words.promotion,
        from: `${encoded(firm)} <hello@${host}>`,
        to: mailOf(person),
        subject: words.offer,
        more: [`List-Id: <${host}>`, `List-Unsubscribe: <https://${host}/off/${chance.digits(6)}>`],
      };
    }
    const contact = chance.pick(person.contacts);
    const other = `${encoded(contact.name)} <${slug(contact.name)}@mail.example>`;
    const body = chance.pick(contact.lines);
    const subject = body.split(/[.,:?]/)[0]!;
    if (at === 1) return { ...letter, labels: words.draft, from: self, to: other, subject, body };
    if (chance.chance(0.4)) return { ...letter, labels: words.sent, from: self, to: other, subject, body };
    return { ...letter, labels: words.inbox, from: other, to: self, subject, body };
  }).sort((a, b) => b.at - a.at);
}

function written(person: Person, letter: Letter, at: number): string {
  const id = String(1_800_000_000_000_000_000n + BigInt(at));
  const lines = [
    `From ${id}@xxx ${stamp(letter.at, 0, true)}`,
    `X-GM-THRID: ${id}`,
    `X-Gmail-Labels: ${encoded(letter.labels)}`,
    `From: ${letter.from}`,
    `To: ${letter.to}`,
    `Subject: ${encoded(letter.subject)}`,
    `Date: ${stamp(letter.at, offsetMinutes(person.zone, letter.at), false)}`,
    `Message-ID: <${person.slug}.${at}@mail.example>`,
    ...(letter.more ?? []),
    'Content-Type: text/plain; charset="UTF-8"',
    '',
    letter.body,
    '',
    '',
  ];
  return lines.join('\r\n');
}

/** `Tue, 03 Feb 2026 04:05:06 +0100`, or as the line between mails has it. */
function stamp(at: number, offset: number, separator: boolean): string {
  const { year, month, day, hour, minute, second } = clockAt(at, offset);
  const weekday = DAYS[new Date(at + offset * 60_000).getUTCDay()]!;
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
  const name = MONTHS[month - 1]!;
  if (separator) return `${weekday} ${name} ${two(day)} ${clock} +0000 ${year}`;
  return `${weekday}, ${two(day)} ${name} ${year} ${clock} +${two(Math.floor(offset / 60))}${two(offset % 60)}`;
}

const encoded = (text: string): string =>
  [...text].every((char) => char < '\x7f') ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '');
