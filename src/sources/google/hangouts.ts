import { jsonEach } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { epochByMagnitude } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf, type Fields, fieldsOf, listOf, numberOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';
import { direction, isOwner } from './talk.js';

interface Conversation {
  readonly id: string | undefined;
  readonly group: boolean;
  /** Names by id of the participants. */
  readonly names: ReadonlyMap<string, string>;
}

interface Entry {
  readonly conversation: Conversation;
  readonly value: unknown;
}

const NOBODY: Conversation = { id: undefined, group: false, names: new Map() };

/**
 * One event at a time: a file has up to several hundred MB, and a single conversation of ten years is larger than an
 * element may be. What a conversation says about itself comes before its events and is no item.
 */
const events = jsonEach<Entry>(() => {
  let conversation = NOBODY;
  return {
    within: 'conversations',
    enter: () => {
      conversation = NOBODY;
    },
    *element(key, value) {
      if (key === 'conversations.conversation') conversation = conversationOf(value);
      else if (key === 'conversations.events' || key === 'conversations') yield { conversation, value };
    },
  };
});

function conversationOf(value: unknown): Conversation {
  const outer = fieldsOf(value);
  const inner = fieldsOf(outer?.conversation) ?? outer;
  const people = listOf(inner?.participant_data);
  const names = new Map<string, string>();
  for (const each of people) {
    const person = fieldsOf(each);
    const name = textOf(person?.fallback_name);
    if (name !== undefined) for (const id of idsOf(fieldsOf(person?.id))) names.set(id, name);
  }
  return {
    id: textOf(fieldsOf(outer?.conversation_id ?? inner?.id)?.id),
    group: inner?.type === 'GROUP' || people.length > 2,
    names,
  };
}

/** The id at Google first. */
const idsOf = (id: Fields | undefined): readonly string[] =>
  [id?.gaia_id, id?.chat_id].flatMap((one) => (typeof one === 'number' ? String(one) : (textOf(one) ?? [])));

function read({ conversation, value }: Entry, here: Here): Reading {
  const event = fieldsOf(value);
  if (!event) return skip('no event', 'kein Ereignis');
  const content = fieldsOf(fieldsOf(event.chat_message)?.message_content);
  const call = fieldsOf(event.hangout_event);
  if (call?.event_type === 'END_HANGOUT')
    return skip('end of a call; its beginning is told', 'Ende eines Anrufs; sein Beginn steht da');
  if (event.membership_change !== undefined || event.conversation_rename !== undefined)
    return skip('change of members or name', 'Änderung von Mitgliedern oder Namen');
  if (event.chat_message === undefined && !call)
    return skip('event that is no message', 'Ereignis, das keine Nachricht ist');
  const sender = idsOf(fieldsOf(event.sender_id));
  const name = sender.map((id) => conversation.names.get(id)).find((one) => one !== undefined);
  const own = isSelf(sender, event) ?? isOwner([name], here);
  const text = listOf(content?.segment)
    .map((segment) => textOf(fieldsOf(segment)?.text) ?? '')
    .join('');
  const attachments = listOf(content?.attachment).length;
  return {
    kind: 'social.message',
    ...momentOf(epochByMagnitude(event.timestamp)),
    party: own === true ? undefined : name,
    direction: direction(own),
    detail: detailOf({
      thread: textOf(fieldsOf(event.conversation_id)?.id) ?? conversation.id,
      id: textOf(event.event_id),
      type: call ? 'call' : event.event_type === 'SMS' ? 'sms' : undefined,
      seconds: numberOf(call?.hangout_duration_secs),
      characters: text === '' ? undefined : [...text].length,
      attachments: attachments > 0 ? attachments : undefined,
      group: conversation.group || undefined,
    }),
  };
}

/** An event carries the owner's id beside the sender's. */
function isSelf(sender: readonly string[], event: Fields): boolean | undefined {
  const self = idsOf(fieldsOf(fieldsOf(event.self_event_state)?.user_id));
  return self.length === 0 || sender.length === 0 ? undefined : sender.some((id) => self.includes(id));
}

const hasEvents = (head: string): boolean => /"conversations"\s*:/.test(head);

/** Conversations of Hangouts, until 2022: with whom and when, and calls; never what was said. */
export default defineSource({
  id: 'google.hangouts',
  platform: 'google',
  product: 'Hangouts',
  section: '17',
  kinds: ['social.message'],
  tells: {
    en: 'With whom you wrote or spoke on Hangouts and when; never what was said',
    de: 'Mit wem Sie wann über Hangouts geschrieben oder gesprochen haben; nie, was gesagt wurde',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Hangouts', '[^/]+\\.json'),
      sniff: hasEvents,
      decode: events,
      read,
      format: 'json',
    }),
    fileShape({
      sniff: (head) =>
        /^\s*\{\s*"conversations"\s*:/.test(head) && /"(?:participant_data|conversation_id|gaia_id)"\s*:/.test(head),
      decode: events,
      read,
      format: 'json',
    }),
  ],
  identity: ({ at, detail = {} }) =>
    detail.id === undefined ? [String(detail.thread ?? ''), at, Number(detail.characters ?? 0)] : [String(detail.id)],
});
