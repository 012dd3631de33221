import type { MetaSection } from '../../decode/meta-sections.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochMs } from '../../record/time.js';
import type { Here, Reading } from '../source.js';
import { filled, folded, textOf } from './dialect.js';
import { printedTime } from './printed-date.js';
import { lengthOf, type Message, type Thread } from './thread.js';

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

export function readMessagePage(section: MetaSection, here: Here): Reading {
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
