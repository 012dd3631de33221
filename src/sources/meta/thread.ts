import { Damaged, type Decoder } from '../../decode/decoder.js';
import { jsonEach } from '../../decode/json-each.js';
import { repair } from '../../record/mojibake.js';
import type { Detail } from '../../record/record.js';
import { isObject, member, textOf } from './dialect.js';
import { newStand, numberSeconds, type Stand } from './same-second.js';

/** What is known of a conversation; its members and title stand before and after the messages. */
export interface Thread {
  /** Where the file's folder does not tell which conversation it is. */
  readonly id?: string;
  title: string | undefined;
  /** Current members only; whoever left is missing. */
  readonly participants: string[];
  group: boolean;
}

/** A message without its content: only what can be counted. */
export interface Message {
  readonly thread: Thread;
  readonly sender: string | undefined;
  readonly ms: unknown;
  readonly ip: string | undefined;
  readonly counts: Detail;
  readonly stand: Stand;
}

/** Messages of one file are held, stripped, until the title behind them is read; a file has at most 10,000. */
const HELD = 20_000;

/** @param at what pages print of a message's time, by which equals are numbered */
export function threadMessages(at: (message: Message) => number | undefined = secondOf): Decoder<Message> {
  return async function* (bytes, file) {
    const thread: Thread = { title: undefined, participants: [], group: false };
    const decode = jsonEach<Message>(() => ({
      element(key, value) {
        if (key === 'messages') return [message(thread, value)];
        if (key === 'participants') {
          const name = textOf(member(value, 'name')) ?? textOf(value);
          if (name !== undefined) thread.participants.push(repair(name));
        }
        if (key === 'title' || key === 'thread_name' || key === 'threadName') {
          const title = textOf(value);
          // The download of encrypted chats numbers its names: `Ada_7`.
          const name = key === 'threadName' ? title?.replace(/_\d+$/, '') : title;
          thread.title ??= name === undefined ? undefined : repair(name);
        }
        if (key === 'thread_type' && /group/i.test(textOf(value) ?? '')) thread.group = true;
        return [];
      },
    }));
    let held: (Message | Damaged)[] = [];
    let fault: unknown;
    try {
      for await (const batch of decode(bytes, file)) {
        held.push(...batch);
        if (held.length < HELD) continue;
        yield numbered(held, at);
        held = [];
      }
    } catch (thrown) {
      fault = thrown;
    }
    if (held.length > 0) yield numbered(held, at);
    if (fault !== undefined) throw fault;
  };
}

function numbered(held: (Message | Damaged)[], at: (message: Message) => number | undefined) {
  const messages = held.filter((each): each is Message => !(each instanceof Damaged));
  numberSeconds(
    messages,
    at,
    ({ sender }) => sender,
    ({ stand }) => stand,
  );
  return held;
}

/** As Facebook's pages print it. */
const secondOf = ({ ms }: Pick<Message, 'ms'>): number | undefined =>
  typeof ms === 'number' && ms > 0 ? Math.floor(ms / 1000) : undefined;

/** Names of the ordinary download and of the separate one of end-to-end encrypted chats. */
function message(thread: Thread, value: unknown): Message {
  const o = isObject(value) ? value : {};
  const sender = textOf(o.sender_name ?? o.senderName);
  return {
    thread,
    sender: sender === undefined ? undefined : repair(sender),
    ms: o.timestamp_ms ?? o.timestamp,
    ip: textOf(o.ip),
    counts: counts(o),
    stand: newStand(),
  };
}

const LISTS = ['photos', 'videos', 'gifs', 'audio_files', 'files', 'media', 'reactions'] as const;

/** Built member by member: an export has hundreds of thousands of messages, most with nothing but text. */
function counts(o: Readonly<Record<string, unknown>>): Detail {
  const found: Record<string, string | number | boolean> = {};
  const isCall = o.type === 'Call' || typeof o.call_duration === 'number';
  const isUnsent = o.is_unsent === true || o.isUnsent === true;
  const text = o.content ?? o.text;
  const said = typeof text === 'string' ? text : '';
  const kind = isUnsent
    ? 'unsent'
    : isCall
      ? 'call'
      : (JOINING.get(o.type) ?? (isReaction(said) ? 'reaction' : undefined));
  if (kind !== undefined) found.kind = kind;
  // The text of calls, joins and the like is a sentence of Facebook's in the account's language.
  else if (said !== '') found.characters = lengthOf(repair(said));
  for (const key of LISTS) {
    const list = o[key];
    if (Array.isArray(list) && list.length > 0) found[key === 'audio_files' ? 'audio' : key] = list.length;
  }
  if (isObject(o.sticker)) found.stickers = 1;
  if (textOf(member(o.share, 'link')) !== undefined) found.links = 1;
  if (typeof o.call_duration === 'number') found.callSeconds = o.call_duration;
  if (isCall && (o.missed === true || o.call_duration === 0)) found.missed = true;
  return found;
}

const REACTED =
  /^(?:\S.{0,80} )?(?:reacted .{1,40} to your message|(?:hat )?mit .{1,40} auf (?:deine|ihre) nachricht reagiert|(?:hat )?auf (?:deine|ihre) nachricht mit .{1,40} reagiert|a r.{1,2}agi .{1,40} votre message) ?\.?\s*$/i;
/** Most texts are told by their end. */
const MAY_BE = /(?:message|reagiert) ?\.?\s*$/i;

/** Some reactions stand as messages, a sentence in the account's language that nobody wrote. */
export const isReaction = (text: string): boolean => text.length <= 160 && MAY_BE.test(text) && REACTED.test(text);

const JOINING: ReadonlyMap<unknown, string> = new Map([
  ['Subscribe', 'joined'],
  ['Unsubscribe', 'left'],
]);

/** Characters as a reader counts them: code points, not UTF-16 units. */
export const lengthOf = (text: string): number => {
  let n = 0;
  for (const _ of text) n++;
  return n;
};
