import type { MetaSection } from '../../decode/meta-sections.js';
import { metaSections } from '../../decode/meta-sections.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochMs } from '../../record/time.js';
import { filled, folded, textOf } from '../meta/dialect.js';
import { moment, SECOND } from '../meta/moment.js';
import { htmlAt, isMetaPage, jsonAt } from '../meta/paths.js';
import { printedTime } from '../meta/printed-date.js';
import { lengthOf, type Message, type Thread, threadMessages } from '../meta/thread.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';

const FOLDERS = 'inbox|archived_threads|filtered_threads|message_requests|legacy_threads|e2ee_cutover';
const FILES = `messages/(?:${FOLDERS})/[^/]+/message|groups/your_group_messages/[^/]+`;

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
  return {
    kind: 'social.message',
    ...epochMs(message.ms),
    party: own === true ? addressee(sender, thread, group) : sender,
    ip: own === true ? message.ip : undefined,
    direction: direction(own),
    detail: { thread: id, ...message.counts, ...(group ? { group } : {}) },
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

function readHtml(section: MetaSection, here: Here): Reading {
  const sender = textOf(section.heading);
  const said = section.texts.map(textOf).filter((t) => t !== undefined);
  if (section.time === '')
    return said.some((t) => PARTICIPANTS.test(t))
      ? skip('list of members', 'Liste der Mitglieder')
      : skip('no message', 'keine Nachricht');
  const own = here.owner.size === 0 || sender === undefined ? undefined : here.owner.has(folded(sender));
  const written = said.join('\n');
  const time = printedTime(section.time, here);
  return {
    kind: 'social.message',
    ...time,
    party: own === true ? textOf(section.path.at(-1) ?? section.page) : sender,
    direction: direction(own),
    detail: {
      ...time.detail,
      thread: threadId(here),
      ...filled({
        characters: written === '' ? undefined : lengthOf(written),
        links: section.links.length > 0 ? section.links.length : undefined,
        group: here.path.includes('/your_group_messages/') || undefined,
      }),
    },
  };
}

export default defineSource({
  id: 'facebook.messages',
  platform: 'facebook',
  product: 'Messages',
  kinds: ['social.message'],
  tells: {
    en: 'with whom you wrote or spoke and when; never what was said',
    de: 'mit wem Sie wann geschrieben oder gesprochen haben; nie, was gesagt wurde',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: jsonAt(FILES),
      sniff: (head) =>
        /"(?:participants|messages|sender_name)"\s*:/.test(head) && !/your_instagram_activity/.test(head),
      format: 'json',
      decode: threadMessages(),
      read: readJson,
    }),
    // The separate download of end-to-end encrypted chats: flat files in no folder of their own, other member names.
    fileShape({
      sniff: (head) => /"threadName"\s*:/.test(head) && /"participants"\s*:/.test(head) && /"senderName"/.test(head),
      format: 'json',
      decode: threadMessages(),
      read: readJson,
    }),
    fileShape({ path: htmlAt(FILES), sniff: isMetaPage, format: 'html', decode: metaSections, read: readHtml }),
  ],
  // By the second, since pages print no more; display names and their translations change, so the sender is no part.
  // Not the milliseconds, which HTML lacks; the sender keeps apart what two people wrote in one second.
  identity: (r) => [r.detail?.thread as string, r.direction === 'own' ? 'own' : folded(r.party)],
  moment: (r) => moment(r, SECOND),
});
