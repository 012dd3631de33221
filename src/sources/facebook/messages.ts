import { Damaged, type Decoder } from '../../decode/decoder.js';
import { type MetaSection, metaSections } from '../../decode/meta-sections.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochMs } from '../../record/time.js';
import { filled, folded, textOf } from '../meta/dialect.js';
import { moment, SECOND } from '../meta/moment.js';
import { htmlAt, isMetaPage, jsonAt } from '../meta/paths.js';
import { printedTime } from '../meta/printed-date.js';
import { newStand, numberSeconds, type Stand } from '../meta/same-second.js';
import { isReaction, lengthOf, type Message, secondOf, type Thread, threadMessages } from '../meta/thread.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { isMediaFile } from './media-file.js';

const FOLDERS = 'inbox|archived_threads|filtered_threads|message_requests|legacy_threads|e2ee_cutover';
const FILES = `messages/(?:${FOLDERS})/[^/]+/message|groups/your_group_messages/[^/]+`;
/** All files of a thread but its newest. */
const OLDER = `messages/(?:${FOLDERS})/[^/]+/message_(?:[2-9]|[1-9]\\d+)`;

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
interface Section {
  readonly section: MetaSection;
  readonly stand: Stand;
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

const gatherJson = (message: Message, { path }: Here): [string, string] | undefined =>
  message.stand.head ? [path, border(secondOf(message), message.sender)] : undefined;
const gatherHtml = ({ section, stand }: Section, { path }: Here): [string, string] | undefined =>
  stand.head ? [path, border(section.time, textOf(section.heading))] : undefined;

/** The sections of a whole page, numbered; a page has at most as many messages as a file of JSON. */
const numberedSections: Decoder<Section> = async function* (bytes, file) {
  const held: (Section | Damaged)[] = [];
  let fault: unknown;
  try {
    for await (const batch of metaSections(bytes, file))
      for (const each of batch) held.push(each instanceof Damaged ? each : { section: each, stand: newStand() });
  } catch (thrown) {
    fault = thrown;
  }
  numberSeconds(
    held.filter((each): each is Section => !(each instanceof Damaged)),
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
  const made = { id: threadId(here), group, own: new Map() };
  conversations.set(thread, made);
  return made;
}

function readJson(message: Message, here: Here): Reading {
  const { thread, sender } = message;
  if (sender === undefined && message.ms === undefined) throw new Error('no message');
  const { id, group, own: known } = conversation(thread, here);
  if (sender !== undefined && !known.has(sender)) known.set(sender, isOwn(sender, thread, here, group));
  const own = sender === undefined ? undefined : known.get(sender);
  const ordinal = ordinalOf(message.stand, secondOf(message), sender, here);
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
function isOwn(sender: string, thread: Thread, here: Here, group: boolean): boolean | undefined {
  if (here.owner.size > 0) return here.owner.has(folded(sender));
  const pair = !group && thread.participants.length === 2 && thread.participants.includes(thread.title ?? '');
  return pair ? sender !== thread.title : undefined;
}

const direction = (own: boolean | undefined): RecordFields['direction'] =>
  own === undefined ? undefined : own ? 'own' : 'done-to';

/** Pages list the members in a line of their own before the messages. */
const PARTICIPANTS = /^(?:participants|teilnehmer|participant\(e\)s|partecipanti|participantes|deelnemers)\b/i;

function readHtml(item: Section, here: Here): Reading {
  const { section } = item;
  if (section.time === '')
    return section.texts.some((t) => PARTICIPANTS.test(t.trim()))
      ? skip('list of members', 'Liste der Mitglieder')
      : skip('no message', 'keine Nachricht');
  const sender = textOf(section.heading);
  const own = here.owner.size === 0 || sender === undefined ? undefined : here.owner.has(folded(sender));
  return {
    ...pageMessage(item, here),
    party: own === true ? textOf(section.path.at(-1) ?? section.page) : sender,
    direction: direction(own),
  };
}

/** A message of a page but for who wrote it to whom. */
function pageMessage({ section, stand }: Section, here: Here, thread = threadId(here)): RecordFields {
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

/** Before mid-2018 a thread has no id and a page may hold all threads: its members, as the line over it names them. */
function readEarly(item: Section, here: Here): Reading {
  const { section } = item;
  const sender = textOf(section.heading);
  if (section.time === '' || sender === undefined) return skip('no message', 'keine Nachricht');
  const members = (section.path.at(-1) ?? '')
    .split(/,\s*/)
    .map(textOf)
    .filter((name) => name !== undefined);
  const ownerNames = new Set([...here.owner, ...members.map(folded).filter((name) => name === folded(section.page))]);
  const own = ownerNames.size === 0 ? undefined : ownerNames.has(folded(sender));
  const others = members.filter((name) => !ownerNames.has(folded(name)));
  const early = members.length > 1 ? members.map(folded).sort().join(', ') : folded(section.page);
  const { detail, ...rest } = pageMessage(item, here, early);
  return {
    ...rest,
    party: own === true ? others.join(', ') || section.page : sender,
    direction: direction(own),
    detail: { ...detail, ...(members.length > 2 ? { group: true } : {}) },
  };
}

const isEarlyPage = (head: string): boolean => /class="(?:thread|message)"/.test(head);

const isThread = (head: string): boolean =>
  /"(?:participants|messages|sender_name)"\s*:/.test(head) && !/your_instagram_activity/.test(head);

export default defineSource({
  id: 'facebook.messages',
  platform: 'facebook',
  product: 'Messages',
  section: '6.9',
  kinds: ['social.message'],
  tells: {
    en: 'with whom you wrote or spoke and when; never what was said',
    de: 'mit wem Sie wann geschrieben oder gesprochen haben; nie, was gesagt wurde',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: jsonAt(OLDER),
      sniff: isThread,
      format: 'json',
      decode: threadMessages(),
      read: readJson,
      gather: gatherJson,
    }),
    fileShape({ path: jsonAt(FILES), sniff: isThread, format: 'json', decode: threadMessages(), read: readJson }),
    // The separate download of end-to-end encrypted chats: flat files in no folder of their own, other member names.
    fileShape({
      sniff: (head) => /"threadName"\s*:/.test(head) && /"participants"\s*:/.test(head) && /"senderName"/.test(head),
      format: 'json',
      decode: threadMessages(),
      read: readJson,
    }),
    fileShape({
      path: htmlAt(OLDER),
      sniff: isMetaPage,
      format: 'html',
      decode: numberedSections,
      read: readHtml,
      gather: gatherHtml,
    }),
    fileShape({ path: htmlAt(FILES), sniff: isMetaPage, format: 'html', decode: numberedSections, read: readHtml }),
    fileShape({
      path: htmlAt('messages/\\d+|html/messages'),
      sniff: isEarlyPage,
      format: 'html',
      decode: numberedSections,
      read: readEarly,
    }),
  ],
  // By the second, since pages print no more; display names and their translations change, so the sender is no part.
  // Not the milliseconds, which HTML lacks; the sender keeps apart what two people wrote in one second, and the ordinal
  // what one wrote, also where one file ends and the next begins.
  identity: (r) => [
    r.detail?.thread as string,
    r.direction === 'own' ? 'own' : folded(r.party),
    ...(r.detail?.ordinal === undefined ? [] : [r.detail.ordinal as number]),
  ],
  moment: (r) => moment(r, SECOND),
});
