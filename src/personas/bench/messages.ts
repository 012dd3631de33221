import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MINUTE } from '../clock.js';
import type { Thread } from '../facebook/content.js';
import { facebookExports } from '../facebook/exports.js';
import { threadFile } from '../facebook/json-files.js';
import { CURRENT } from '../facebook/layouts.js';
import { Tally } from '../key.js';
import { eventsOf } from '../life/events.js';
import { LENA } from '../people/lena.js';
import { SAM } from '../people/sam.js';
import { type Random, random } from '../random.js';
import { type PlannedEntry, writeZip } from '../zip.js';

export interface MessagesOptions {
  threads: number;
  seed: number;
}

/** What else of hers is read from this download. */
const OTHERS = ['web.search', 'ad.click', 'offplatform.event'];

/** Some 75 KB as Facebook prints them. */
const MESSAGES = [345, 405] as const;

const FIRST = 'Ada|Bela|Cem|Dunja|Emre|Fenja|Görkem|Hauke|Inês|Jördis|Kofi|Lütfiye|Milan|Nele|Oisín|Pelin'.split('|');
const LAST = 'Beispiel|Muster|Probe|Exempel|Vorlage|Esempio|Örnek|Échantillon|Erdacht|Namenlos'.split('|');

/** Lena's Facebook download of today with as many conversations as one likes instead of hers, one file each. */
export async function writeMessages(to: string, { threads, seed }: MessagesOptions) {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const tally = new Tally();
  const [hers] = facebookExports(LENA, eventsOf(LENA, 1), 'current', 1, tally).zips;
  const entries = hers!.entries.filter(({ path }) => !path.startsWith(CURRENT.inbox));
  let bytes = entries.reduce((sum, { body }) => sum + Buffer.byteLength(body as string), 0);
  let messages = 0;
  for (let number = 0; number < threads; number++) {
    entries.push(
      entryOf(number, seed, (text, thread) => {
        bytes += Buffer.byteLength(text);
        messages += thread.messages.length;
      }),
    );
  }
  const file = join(to, hers!.name);
  await writeZip({ ...hers!, entries }, file, 'w');
  const rest = OTHERS.map((kind) => [kind, tally.records.facebook[kind]!] as const);
  return { file, bytes, files: threads, records: { 'social.message': messages, ...Object.fromEntries(rest) } };
}

/** Made when it is written, and not before. */
function entryOf(number: number, seed: number, onText: (text: string, thread: Thread) => void): PlannedEntry {
  const { slug } = nameOf(number);
  return {
    path: `${CURRENT.inbox}/${slug}/message_1.json`,
    *body() {
      const thread = threadOf(number, random(`bench/${seed}/thread/${number}`));
      const { text } = threadFile(thread, 1, LENA.name, CURRENT.inbox);
      onText(text, thread);
      yield text;
    },
  };
}

/** The number in the folder's name keeps namesakes apart. */
function nameOf(number: number): { name: string; slug: string } {
  const first = FIRST[number % FIRST.length]!;
  const last = LAST[Math.floor(number / FIRST.length) % LAST.length]!;
  const slug = `${first}${last}`.toLowerCase().replace(/[^a-z]/g, '');
  return { name: `${first} ${last}`, slug: `${slug}_${1_000_000_000 + number}` };
}

const LINES = [...LENA.contacts, ...SAM.contacts].flatMap((contact) => contact.lines);

/** Newest first, never two in the same second. */
function threadOf(number: number, chance: Random): Thread {
  const { name, slug } = nameOf(number);
  let at = Date.parse(LENA.exported.facebook) - chance.int(1, 90_000) * MINUTE;
  const messages = Array.from({ length: chance.int(...MESSAGES) }, (_, place) => {
    at -= chance.int(2, 900) * 1000 + chance.int(0, 999);
    const from = chance.chance(0.5) ? LENA.name : name;
    if (place % 25 === 5) return { at, from, photo: true };
    if (place % 60 === 9) return { at, from, missedCall: true };
    return { at, from, text: chance.chance(0.4) ? `${chance.pick(LINES)} ${chance.pick(LINES)}` : chance.pick(LINES) };
  });
  return { with: { name, weight: 1, lines: LINES }, slug, messages };
}
