import type { Decoder } from '../../decode/decoder.js';
import { jsonEach } from '../../decode/json-each.js';
import { repair } from '../../record/mojibake.js';
import type { Detail } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import {
  gatherMessage,
  gatherMessagePage,
  numberedSections,
  readMessage,
  readMessagePage,
  THREAD_FOLDERS,
} from '../meta/conversations.js';
import { folded, isObject, member, textOf } from '../meta/dialect.js';
import { MINUTE, moment } from '../meta/moment.js';
import { htmlAt, isMetaPage, jsonAt } from '../meta/paths.js';
import { newStand } from '../meta/same-second.js';
import { lengthOf, type Message, type Thread, threadMessages } from '../meta/thread.js';
import { defineSource, fileShape } from '../source.js';
import { withPossibleTimes } from './times.js';

const FILES = `messages/(?:${THREAD_FOLDERS})/[^/]+/message`;
/** All files of a conversation but its newest. */
const OLDER = `${FILES}_(?:[2-9]|[1-9]\\d+)`;

/** Pages print no more. */
const minuteOf = ({ ms }: Message): number | undefined =>
  typeof ms === 'number' && ms > 0 ? Math.floor(ms / 60_000) : undefined;

/** All conversations of an export of 2018 to 2020, newest first, in one file; they have no ids but their members. */
const flatMessages: Decoder<Message> = jsonEach<Message>(() => ({ element: (_, value) => conversation(value) }));

function* conversation(value: unknown): Iterable<Message> {
  const names = list(member(value, 'participants')).flatMap((name) => textOf(name) ?? []);
  const participants = names.map(repair);
  const id = participants.map(folded).sort().join(', ');
  const thread: Thread = { id, title: undefined, participants, group: participants.length > 2 };
  for (const one of list(member(value, 'conversation'))) {
    const o = isObject(one) ? one : {};
    const sender = textOf(o.sender);
    const instant = isoInstant(o.created_at);
    const counted = counts(o);
    yield {
      thread,
      sender: sender && repair(sender),
      ms: instant?.at,
      ip: undefined,
      counts: counted,
      stand: newStand(),
    };
  }
}

/** Members of a message beside its text, each the address of something sent, and what it counts as. */
const SENT = [
  ['media', 'media'],
  ['voice_media', 'audio'],
  ['animated_media_images', 'gifs'],
  ['media_share_url', 'links'],
  ['story_share', 'storyShares'],
] as const;

function counts(o: Readonly<Record<string, unknown>>): Detail {
  const found: Record<string, string | number> = {};
  const text = textOf(o.text);
  if (text !== undefined) found.characters = lengthOf(repair(text));
  for (const [key, name] of SENT) if (o[key] !== undefined && o[key] !== null && o[key] !== '') found[name] = 1;
  if (isObject(o.link)) found.links = 1;
  if (Array.isArray(o.likes) && o.likes.length > 0) found.reactions = o.likes.length;
  if (textOf(o.video_call_action) !== undefined) found.kind = 'call';
  return found;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export default defineSource({
  id: 'instagram.messages',
  platform: 'instagram',
  product: 'Messages',
  section: 'A',
  kinds: ['social.message'],
  tells: {
    en: 'with whom you wrote or spoke on Instagram and when; never what was said',
    de: 'mit wem Sie auf Instagram wann geschrieben oder gesprochen haben; nie, was gesagt wurde',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: jsonAt(OLDER),
      sniff: (head) => /"(?:participants|messages|sender_name)"\s*:/.test(head),
      format: 'json',
      decode: threadMessages(minuteOf),
      read: (message, here) => withPossibleTimes(readMessage(message, here)),
      gather: gatherMessage,
    }),
    fileShape({
      path: jsonAt(FILES),
      sniff: (head) => /"(?:participants|messages|sender_name)"\s*:/.test(head),
      format: 'json',
      decode: threadMessages(minuteOf),
      read: (message, here) => withPossibleTimes(readMessage(message, here)),
    }),
    fileShape({
      path: htmlAt(OLDER),
      sniff: isMetaPage,
      format: 'html',
      decode: numberedSections,
      read: (section, here) => withPossibleTimes(readMessagePage(section, here)),
      gather: gatherMessagePage,
    }),
    fileShape({
      path: htmlAt(FILES),
      sniff: isMetaPage,
      format: 'html',
      decode: numberedSections,
      read: (section, here) => withPossibleTimes(readMessagePage(section, here)),
    }),
    fileShape({
      path: jsonAt('messages'),
      sniff: (head) => /"conversation"\s*:/.test(head) && /"participants"\s*:/.test(head),
      format: 'json',
      decode: flatMessages,
      read: (message, here) => withPossibleTimes(readMessage(message, here)),
    }),
  ],
  // Pages print minutes; the nth message of somebody in one minute is the nth in every export, also where one file ends
  // and the next begins.
  identity: (r) => [
    r.detail?.thread as string,
    r.direction === 'own' ? 'own' : folded(r.party),
    ...(r.detail?.ordinal === undefined ? [] : [r.detail.ordinal as number]),
  ],
  moment: (r) => moment(r, MINUTE),
});
