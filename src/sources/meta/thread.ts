import type { Damaged, Decoder } from '../../decode/decoder.js';
import { jsonEach } from '../../decode/json-each.js';
import { repair } from '../../record/mojibake.js';
import type { Detail } from '../../record/record.js';
import { isObject, member, textOf } from './dialect.js';

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
}

/** Messages of one file are held, stripped, until the title behind them is read; a file has at most 10,000. */
const HELD = 20_000;

export function threadMessages(): Decoder<Message> {
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
        yield held;
        held = [];
      }
    } catch (thrown) {
      fault = thrown;
    }
    if (held.length > 0) yield held;
    if (fault !== undefined) throw fault;
  };
}

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
  };
}

const LISTS = ['photos', 'videos', 'gifs', 'audio_files', 'files', 'media', 'reactions'] as const;

/** Built member by member: an export has hundreds of thousands of messages, most with nothing but text. */
function counts(o: Readonly<Record<string, unknown>>): Detail {
  const found: Record<string, string | number | boolean> = {};
  const isCall = o.type === 'Call' || typeof o.call_duration === 'number';
  const isUnsent = o.is_unsent === true || o.isUnsent === true;
  const kind = isUnsent ? 'unsent' : isCall ? 'call' : JOINING.get(o.type);
  const text = o.content ?? o.text;
  if (kind !== undefined) found.kind = kind;
  // The text of calls, joins and the like is a sentence of Facebook's in the account's language.
  else if (typeof text === 'string' && text !== '') found.characters = lengthOf(repair(text));
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
