import type { Damaged, Decoder } from '../../decode/decoder.js';
import { jsonEach } from '../../decode/json-each.js';
import { repair } from '../../record/mojibake.js';
import { isObject, member, textOf } from './dialect.js';

/** What is known of a conversation; its members and title stand before and after the messages. */
export interface Thread {
  title: string | undefined;
  /** Current members only; whoever left is missing. */
  readonly participants: string[];
}

/** A message without its content: only what can be counted. */
export interface Message {
  readonly thread: Thread;
  readonly sender: string | undefined;
  readonly ms: unknown;
  readonly ip: string | undefined;
  readonly kind: string | undefined;
  readonly counts: Readonly<Record<string, number | boolean | undefined>>;
}

/** Messages of one file are held, stripped, until the title behind them is read; a file has at most 10,000. */
const HELD = 20_000;

export function threadMessages(): Decoder<Message> {
  return async function* (bytes, file) {
    const thread: Thread = { title: undefined, participants: [] };
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
  const has = (...keys: string[]) => keys.map((k) => member(value, k)).find((v) => v !== undefined && v !== null);
  const many = (key: string) => {
    const list = has(key);
    return Array.isArray(list) && list.length > 0 ? list.length : undefined;
  };
  const sender = textOf(has('sender_name', 'senderName'));
  const text = has('content', 'text');
  const type = textOf(has('type'))?.toLowerCase();
  const seconds = has('call_duration');
  const isCall = type === 'call' || typeof seconds === 'number';
  const isUnsent = has('is_unsent', 'isUnsent') === true;
  const kind = isUnsent ? 'unsent' : isCall ? 'call' : JOINING.get(type ?? '');
  return {
    thread,
    sender: sender === undefined ? undefined : repair(sender),
    ms: isObject(value) ? has('timestamp_ms', 'timestamp') : undefined,
    ip: textOf(has('ip')),
    kind,
    counts: {
      // The text of calls, joins and the like is a sentence of Facebook's in the account's language.
      characters: kind === undefined && typeof text === 'string' && text !== '' ? lengthOf(repair(text)) : undefined,
      photos: many('photos'),
      videos: many('videos'),
      gifs: many('gifs'),
      audio: many('audio_files'),
      files: many('files'),
      media: many('media'),
      stickers: isObject(has('sticker')) ? 1 : undefined,
      links: textOf(member(has('share'), 'link')) === undefined ? undefined : 1,
      reactions: many('reactions'),
      callSeconds: isCall && typeof seconds === 'number' ? seconds : undefined,
      missed: isCall && (has('missed') === true || seconds === 0) ? true : undefined,
    },
  };
}

const JOINING: ReadonlyMap<string, string> = new Map([
  ['subscribe', 'joined'],
  ['unsubscribe', 'left'],
]);

/** Characters as a reader counts them: code points, not UTF-16 units. */
export const lengthOf = (text: string): number => {
  let n = 0;
  for (const _ of text) n++;
  return n;
};
