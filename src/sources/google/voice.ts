import type { DecodedFile } from '../../decode/decoder.js';
import { type PageItem, pageItems } from '../../decode/html-page.js';
import { pathOnly } from '../../decode/path-only.js';
import { type TextLine, textLines } from '../../decode/text-lines.js';
import { type VoiceEvent, voiceEvents } from '../../decode/voice-page.js';
import type { Kind } from '../../record/kinds.js';
import { priceOf } from '../../record/price.js';
import { skip } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf } from './fields.js';
import { inOwnFolder, inProduct } from './folders.js';
import { momentOf } from './movement.js';
import { direction, isOwner } from './talk.js';
import { moneyOf } from './written-money.js';
import { type WrittenTime, writtenTime } from './written-time.js';

/** `Teo Brandl - Text - 2026-02-03T04_05_06Z.html`: the other one, the kind in the account's language, UTC. */
function named(here: Here): { readonly party?: string | undefined; readonly kind: string; readonly iso?: string } {
  const name = (here.segments.at(-1) ?? '').replace(/\.\w+$/, '');
  const m = /^(.*?)(?: ?- ([^-]+?))? - (\d{4}-\d{2}-\d{2})T(\d{2})_(\d{2})_(\d{2})Z/.exec(name);
  if (!m) return { kind: '' };
  const [, party = '', kind = '', day, h, mi, s] = m;
  return { party: party.trim() || undefined, kind: kind.toLowerCase(), iso: `${day}T${h}:${mi}:${s}Z` };
}

/** The page's own time has the zone; the printed one only words for it, and is the last resort. */
function timeOf(event: VoiceEvent, name: string | undefined, here: Here): WrittenTime {
  const stated = isoInstant(event.time) ?? isoInstant(name);
  if (stated) return { time: momentOf(stated), detail: {} };
  return (
    writtenTime(event.written.replace(/ \p{L}+ (?:Standard |Daylight )?Time$/u, ''), here) ?? { time: {}, detail: {} }
  );
}

const CALLS = /^(?:placed|received|missed|voicemail|recorded)$/;

function conversation(event: VoiceEvent, here: Here): Reading {
  const { party, kind, iso } = named(here);
  const name = event.name || event.tel || undefined;
  if (event.kind === 'message') {
    const { time, detail } = timeOf(event, undefined, here);
    const own = event.own || isOwner([event.name || undefined, event.tel || undefined], here) === true;
    return {
      kind: 'social.message',
      ...time,
      party: own ? (event.group ? undefined : party) : (name ?? party),
      direction: direction(own),
      detail: detailOf({
        type: 'text',
        characters: event.characters > 0 ? event.characters : undefined,
        attachments: event.attachments > 0 ? event.attachments : undefined,
        group: event.group || undefined,
        ...detail,
      }),
    };
  }
  const { time, detail } = timeOf(event, iso, here);
  const type = event.labels.find((label) => CALLS.test(label)) ?? (CALLS.test(kind) ? kind : undefined);
  return {
    kind: 'social.message',
    ...time,
    party: name ?? party,
    // A recorded call may have been either's.
    direction: type === undefined || type === 'recorded' ? undefined : direction(type === 'placed'),
    detail: detailOf({ type: type ?? 'call', seconds: secondsOf(event.duration), ...detail }),
  };
}

/** `PT1H2M3S`. */
function secondsOf(duration: string): number | undefined {
  const m = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration);
  return m && duration !== 'PT' ? Number(m[1] ?? 0) * 3600 + Number(m[2] ?? 0) * 60 + Number(m[3] ?? 0) : undefined;
}

/** A voicemail has a time in its name; a greeting, which the owner spoke, has none. */
function recording({ size }: DecodedFile, here: Here): Reading {
  const { party, iso } = named(here);
  const title = here.segments.at(-1) ?? '';
  return {
    kind: 'voice.recording',
    ...momentOf(isoInstant(iso)),
    title,
    party,
    direction: direction(iso === undefined),
    detail: detailOf({ product: 'Google Voice', bytes: size }),
  };
}

/** Numbers on the card of the account; everything else on it is layout. */
function phone({ text }: TextLine): Reading {
  const number = /^(?:[\w-]+\.)?TEL[^:]*:(?:tel:)?(.*\d.*)$/i.exec(text)?.[1]?.trim();
  if (number === undefined) return skip('line without a number', 'Zeile ohne Nummer');
  return { kind: 'profile.field', title: 'phone', direction: 'own', detail: { value: number } };
}

/** A table whose columns nobody has described: the cell that is a date, the one that is a price, and the first other. */
function bill(item: PageItem, here: Here): Reading {
  if (item.kind !== 'row') return skip('line that is no bill', 'Zeile, die keine Rechnung ist');
  const dateAt = item.cells.findIndex((cell) => writtenTime(cell, here) !== undefined);
  const priceAt = item.cells.findIndex((cell) => /\p{Sc}|\b[A-Z]{3}\b/u.test(cell) && priceOf(cell) !== undefined);
  const price = item.cells[priceAt];
  if (price === undefined) return skip('row without a price', 'Zeile ohne Preis');
  const date = item.cells[dateAt];
  const { time, detail } = writtenTime(date, here) ?? { time: {}, detail: {} };
  const money = moneyOf(price);
  return {
    kind: 'payment.made',
    ...time,
    title: item.cells.find((cell, i) => i !== dateAt && i !== priceAt && cell !== ''),
    party: 'Google Voice',
    amount: money.amount,
    currency: money.currency,
    direction: 'own',
    detail: detailOf({ price: money.price, ...detail }),
  };
}

/** Of a page, only its place tells which one it is. */
function kindsIn(path: string): readonly Kind[] {
  if (/\.vcf$/i.test(path)) return ['profile.field'];
  if (!/\.html$/i.test(path)) return ['voice.recording'];
  return BILL.test(path) ? ['payment.made'] : ['social.message'];
}

const BILL = inOwnFolder('Google Voice', '[^/]+\\.html');

const isVoicePage = (head: string): boolean => /class="(?:[^"]* )?(?:hChatLog|haudio)[ "]/.test(head);

/** Calls, text messages and voicemail of Google Voice: with whom, when and how long; never what was said. */
export default defineSource({
  id: 'google.voice',
  platform: 'google',
  product: 'Google Voice',
  section: '17',
  kinds: ['social.message', 'voice.recording', 'profile.field', 'payment.made'],
  tells: {
    en: 'With whom you spoke or texted and when, how long calls took, and that voicemail is kept; never what was said',
    de: 'Mit wem Sie wann gesprochen oder geschrieben haben, wie lange, und dass Sprachnachrichten aufbewahrt sind; nie, was gesagt wurde',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Google Voice', '[^/]+/[^/]+\\.html'),
      sniff: isVoicePage,
      decode: voiceEvents,
      read: conversation,
      format: 'html',
    }),
    fileShape({
      path: inProduct('Google Voice', '[^/]+/[^/]+\\.(?:mp3|wav|ogg|amr|m4a)'),
      decode: pathOnly,
      read: recording,
      format: 'path',
    }),
    fileShape({
      path: inProduct('Google Voice', '[^/]+\\.vcf'),
      sniff: (head) => /^\s*BEGIN:VCARD/i.test(head),
      decode: textLines,
      read: phone,
      format: 'text',
    }),
    fileShape({
      path: BILL,
      sniff: (head) => /<(?:html|table|body|ul)\b/i.test(head) && !isVoicePage(head),
      decode: pageItems,
      read: bill,
      format: 'html',
    }),
    fileShape({
      sniff: (head) => isVoicePage(head) && /google\.com\/voice/.test(head),
      decode: voiceEvents,
      read: conversation,
      format: 'html',
    }),
  ],
  kindsIn,
  // Names of others come from the address book and change; the name in a file is that of the first export.
  identity: ({ kind, at, title, direction: side, detail = {} }) => {
    if (kind === 'social.message') return [String(detail.type), at, side, Number(detail.characters ?? 0)];
    if (kind === 'voice.recording') return [at ?? title, Number(detail.bytes)];
    return kind === 'profile.field' ? [String(detail.value)] : [at, title];
  },
});
