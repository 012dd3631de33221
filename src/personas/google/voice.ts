import { clockAt, isoUtc, two } from '../clock.js';
import { html } from '../json.js';
import type { Contact } from '../person.js';
import { random } from '../random.js';
import { moments } from './moments.js';
import type { ProductWriter } from './products.js';

const page = (title: string, body: string): string =>
  `<?xml version="1.0" ?>\n<html><head><title>${html(title)}</title></head><body>${body}</body></html>`;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Feb 3, 2026, 4:05:06&#8239;PM UTC`. */
function printed(at: number): string {
  const { year, month, day, hour, minute, second } = clockAt(at, 0);
  return `${MONTHS[month - 1]} ${day}, ${year}, ${hour % 12 || 12}:${two(minute)}:${two(second)}&#8239;${hour < 12 ? 'AM' : 'PM'} UTC`;
}

const LABELS = { Placed: 'placed', Received: 'received', Missed: 'missed', Voicemail: 'voicemail' } as const;

/** Calls, a conversation and a voicemail. The product exists in few countries: only English persons have it. */
export const addVoice: ProductWriter = (takeout, _events, part, scale) => {
  const { person, tally } = takeout;
  if (person.language !== 'en') return [];
  const chance = random(`${person.slug}/google/voice`);
  const tel = (contact: Contact): string => `+1202555010${person.contacts.indexOf(contact)}`;
  const fileOf = (contact: Contact, kind: string, at: number): string =>
    `Voice/Calls/${contact.name} - ${kind} - ${isoUtc(at).slice(0, 19).replaceAll(':', '_')}Z`;

  for (const at of moments(person, chance, 10 * scale)) {
    const contact = chance.pick(person.contacts);
    const kind = chance.pick(['Placed', 'Received', 'Missed'] as const);
    takeout.add(part, `${fileOf(contact, kind, at)}.html`, page(kind, call(contact, kind, at)), 1);
    tally.count('google', 'social.message');
  }
  function call(contact: Contact, kind: keyof typeof LABELS, at: number): string {
    return (
      `<div class="haudio"><span class="fn">${kind}\n${html(contact.name)}</span><div class="contributor vcard">` +
      `<a class="tel" href="tel:${tel(contact)}"><span class="fn">${html(contact.name)}</span></a></div>` +
      `<abbr class="published" title="${isoUtc(at)}">${printed(at)}</abbr>` +
      (kind === 'Missed'
        ? ''
        : `<br /><abbr class="duration" title="PT${chance.int(1, 9)}M${chance.int(0, 59)}S">()</abbr>`) +
      `<div class="tags"><a rel="tag" href="http://www.google.com/voice#${LABELS[kind]}">${kind}</a></div></div>`
    );
  }

  const friend = person.contacts[0]!;
  const times = moments(person, chance, 8 * scale);
  const messages = times.map((at) => {
    const own = chance.chance(0.5);
    const name = own ? '<abbr class="fn" title="">Me</abbr>' : `<span class="fn">${html(friend.name)}</span>`;
    const sender = `<cite class="sender vcard"><a class="tel" href="tel:${own ? '+12025550199' : tel(friend)}">${name}</a></cite>`;
    return `<div class="message"><abbr class="dt" title="${isoUtc(at)}">${printed(at)}</abbr>: ${sender}: <q>${html(chance.pick(friend.lines))}</q></div>`;
  });
  const log = page('Me to', `<div class="hChatLog hfeed">${messages.join('\n')}</div>`);
  takeout.add(part, `${fileOf(friend, 'Text', times[0]!)}.html`, log, messages.length);
  tally.count('google', 'social.message', messages.length);

  const [left] = moments(person, chance, 1);
  const voicemail = fileOf(friend, 'Voicemail', left!);
  takeout.add(part, `${voicemail}.html`, page('Voicemail', call(friend, 'Voicemail', left!)), 1);
  takeout.add(part, `${voicemail}.mp3`, new Uint8Array([0x49, 0x44, 0x33, 3, 0]), 1);
  tally.count('google', 'social.message');
  tally.count('google', 'voice.recording');
  const card = ['BEGIN:VCARD', 'VERSION:3.0', 'N:;;;;', 'TEL;TYPE=CELL:+12025550199', 'END:VCARD'];
  takeout.add(part, 'Voice/Phones.vcf', `${card.join('\r\n')}\r\n`, card.length);
  takeout.tally.count('google', 'profile.field');
  return [['VOICE', 'Voice']];
};
