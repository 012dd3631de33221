import { Damaged, type Decoder } from '../../decode/decoder.js';
import { type MetaSection, metaSections } from '../../decode/meta-sections.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochMs } from '../../record/time.js';
import type { Here, Reading } from '../source.js';
import { filled, folded, textOf } from './dialect.js';
import { isMediaFile } from './media-name.js';
import { printedTime } from './printed-date.js';
import { newStand, numberSeconds, type Stand } from './same-second.js';
import { isReaction, lengthOf, type Message, type Thread } from './thread.js';

/** Where conversations lie, one folder each; Facebook's and Instagram's are alike. */
export const THREAD_FOLDERS = 'inbox|archived_threads|filtered_threads|message_requests|legacy_threads|e2ee_cutover';

/** `maxmuster_1234567890` → `1234567890`: the id stays when names change. A flat file is its own conversation. */
function threadId({ segments, path }: Here): string {
  const name = /\/message(?:_\d+)?\.[^./]+$/i.test(path) ? segments.at(-2) : undefined;
  if (name === undefined) return (segments.at(-1) ?? '').replace(/\.[^.]*$/, '').toLowerCase();
  return /_(\d{5,})$/.exec(name)?.[1] ?? /_(.+)$/.exec(name)?.[1] ?? name.toLowerCase();
}

/** What is the same for every message of a file. */
interface Conversation {
  readonly id: string;
  readonly group: boolean;
  /** Whether a sender is the owner; undefined when the export does not tell. */
  readonly own: Map<string, boolean | undefined>;
}

/** Message of a page, with its place among those of one second. */
export interface MessageSection {
  readonly section: MetaSection;
  readonly stand: Stand;
  /** Everybody who wrote something on the page. */
  readonly senders: ReadonlySet<string>;
}

/** `…/message_2.json` for `…/message_1.json`: the file that goes on where this one ends. */
const nextFile = (path: string): string =>
  path.replace(/_(\d+)(?=\.[^./]+$)/, (_, number: string) => `_${Number(number) + 1}`);

/** Of a file's newest second: who wrote then. The file before adds them to its own oldest second. */
const border = (at: number | string | undefined, sender: string | undefined): string => `${at} ${folded(sender)}`;

function ordinalOf({ ordinal, tail }: Stand, at: number | string | undefined, sender: string | undefined, here: Here) {
  if (!tail) return ordinal;
  const below = border(at, sender);
  return ordinal + here.gathered(nextFile(here.path)).filter((each) => each === below).length;
}

export const gatherMessage = (message: Message, { path }: Here): [string, string] | undefined =>
  message.stand.head ? [path, border(message.stand.at, message.sender)] : undefined;
export const gatherMessagePage = ({ section, stand }: MessageSection, { path }: Here): [string, string] | undefined =>
  stand.head ? [path, border(section.time, textOf(section.heading))] : undefined;

/** The sections of a whole page, numbered; a page has at most as many messages as a file of JSON. */
export const numberedSections: Decoder<MessageSection> = async function* (bytes, file) {
  const held: (MessageSection | Damaged)[] = [];
  const senders = new Set<string>();
  let fault: unknown;
  try {
    for await (const batch of metaSections(bytes, file))
      for (const each of batch) {
        held.push(each instanceof Damaged ? each : { section: each, stand: newStand(), senders });
        if (!(each instanceof Damaged) && each.heading !== '' && each.time !== '') senders.add(each.heading);
      }
  } catch (thrown) {
    fault = thrown;
  }
  numberSeconds(
    held.filter((each): each is MessageSection => !(each instanceof Damaged)),
    ({ section }) => (section.time === '' ? undefined : `${section.time} ${section.path.join()}`),
    ({ section }) => textOf(section.heading),
    ({ stand }) => stand,
  );
  if (held.length > 0) yield held;
  if (fault !== undefined) throw fault;
};

/** Found once per file: regular expressions per message would cost more than its JSON. */
const conversations = new WeakMap<Thread, Conversation>();

function conversation(thread: Thread, here: Here): Conversation {
  const known = conversations.get(thread);
  if (known) return known;
  const group = thread.group || thread.participants.length > 2 || here.path.includes('/your_group_messages/');
  const made = { id: thread.id ?? threadId(here), group, own: new Map() };
  conversations.set(thread, made);
  return made;
}

export function readMessage(message: Message, here: Here): Reading {
  const { thread, sender } = message;
  if (sender === undefined && message.ms === undefined) throw new Error('no message');
  const { id, group, own: known } = conversation(thread, here);
  if (sender !== undefined && !known.has(sender)) known.set(sender, isOwn(sender, thread, here, group));
  const own = sender === undefined ? undefined : known.get(sender);
  const ordinal = ordinalOf(message.stand, message.stand.at, sender, here);
  return {
    kind: 'social.message',
    ...epochMs(message.ms),
    party: own === true ? addressee(sender, thread, group) : sender,
    ip: own === true ? message.ip : undefined,
    direction: direction(own),
    detail: { thread: id, ...message.counts, ...(group ? { group } : {}), ...(ordinal > 0 ? { ordinal } : {}) },
  };
}

function addressee(sender: string | undefined, thread: Thread, group: boolean): string | undefined {
  const rest = thread.participants.filter((name) => name !== sender);
  return !group && rest.length === 1 ? rest[0] : thread.title;
}

/**
 * Whether the owner wrote it. In an export that does not name its owner, a conversation of two tells: it bears the
 * other one's name.
 */
function isOwn(sender: string, { participants, title }: Thread, here: Here, group: boolean): boolean | undefined {
  const isKnown = [sender, ...participants].some((name) => here.owner.has(folded(name)));
  if (isKnown || (group && here.owner.size > 0)) return here.owner.has(folded(sender));
  return !group && participants.length === 2 ? ownInPair(sender, participants, title) : undefined;
}

/** A conversation of two bears the other one's name. */
const ownInPair = (sender: string, names: readonly string[], title: string | undefined): boolean | undefined =>
  title !== undefined && names.includes(title) ? sender !== title : undefined;

export const direction = (own: boolean | undefined): RecordFields['direction'] =>
  own === undefined ? undefined : own ? 'own' : 'done-to';

/** Pages list the members in a line of their own before the messages. */
const PARTICIPANTS = /^(?:participants|teilnehmer|participant\(e\)s|partecipanti|participantes|deelnemers)\b/i;

export function readMessagePage(item: MessageSection, here: Here): Reading {
  const { section } = item;
  if (section.time === '')
    return section.texts.some((t) => PARTICIPANTS.test(t.trim()))
      ? skip('list of members', 'Liste der Mitglieder')
      : skip('no message', 'keine Nachricht');
  const sender = textOf(section.heading);
  const title = textOf(section.path.at(-1) ?? section.page);
  const senders = [...item.senders];
  const isKnown = senders.some((name) => here.owner.has(folded(name)));
  const isPair = senders.length <= 2 && !here.path.includes('/your_group_messages/');
  const own =
    sender === undefined
      ? undefined
      : isKnown || (here.owner.size > 0 && !isPair)
        ? here.owner.has(folded(sender))
        : isPair
          ? ownInPair(sender, senders, title)
          : undefined;
  return {
    ...pageMessage(item, here),
    party: own === true ? title : sender,
    direction: direction(own),
  };
}

/** A message of a page but for who wrote it to whom. */
export function pageMessage({ section, stand }: MessageSection, here: Here, thread = threadId(here)): RecordFields {
  const written = section.texts
    .map(textOf)
    .filter((t) => t !== undefined)
    .join('\n');
  const time = printedTime(section.time, here);
  const hrefs = section.links.map(({ href }) => href);
  const media = hrefs.filter((href) => !/^https?:/i.test(href) && isMediaFile(href)).length;
  const links = hrefs.filter((href) => /^https?:/i.test(href) && !PERMALINK.test(href)).length;
  const ordinal = ordinalOf(stand, section.time, textOf(section.heading), here);
  const reaction = isReaction(written);
  return {
    kind: 'social.message',
    ...time,
    detail: {
      ...time.detail,
      thread,
      ...filled({
        kind: reaction ? 'reaction' : undefined,
        characters: written === '' || reaction ? undefined : lengthOf(written),
        media: media > 0 ? media : undefined,
        links: links > 0 ? links : undefined,
        group: here.path.includes('/your_group_messages/') || undefined,
        ordinal: ordinal > 0 ? ordinal : undefined,
      }),
    },
  };
}

/** The time in a page's footer links to Facebook's own copy. */
const PERMALINK = /^https?:\/\/(?:www\.)?facebook\.com\/dyi\//i;
