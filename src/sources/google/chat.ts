import { type JsonElement, jsonEach, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { type Claim, defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf, fieldsOf, listOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { direction, isOwner } from './talk.js';
import { writtenTime } from './written-time.js';

/** `DM AAAA` and `Space BBBB`: the folder of a conversation is its id. */
const threadOf = ({ segments }: Here): string | undefined =>
  /^(?:messages|group_info)\.json$/i.test(segments.at(-1) ?? '') ? segments.at(-2) : undefined;

function message({ key, value }: JsonElement, here: Here): Reading {
  const sent = key === 'messages' ? fieldsOf(value) : undefined;
  if (!sent) return skip('no message', 'keine Nachricht');
  const creator = fieldsOf(sent.creator);
  const name = textOf(creator?.name) ?? textOf(creator?.email);
  const written = textOf(sent.created_date) ?? textOf(sent.deleted_date);
  const id = textOf(sent.message_id);
  if (name === undefined && written === undefined && id === undefined) return skip('no message', 'keine Nachricht');
  const own = isOwner([textOf(creator?.email), textOf(creator?.name)], here);
  const { time, detail } = writtenTime(written, here) ?? { time: {}, detail: {} };
  const attachments = listOf(sent.attached_files).length;
  const text = textOf(sent.text);
  return {
    kind: 'social.message',
    ...time,
    party: own === true ? undefined : name,
    direction: direction(own),
    detail: detailOf({
      thread: threadOf(here),
      topic: textOf(sent.topic_id),
      id,
      characters: text === undefined ? undefined : [...text].length,
      attachments: attachments > 0 ? attachments : undefined,
      deleted: textOf(sent.deleted_date) !== undefined || sent.message_state === 'DELETED' || undefined,
      ...detail,
    }),
  };
}

interface Group {
  name: string | undefined;
  members: number;
}

/** The whole of `group_info.json` as one item. */
const groupInfo = jsonEach<Group>(() => {
  const group: Group = { name: undefined, members: 0 };
  return {
    element(key, value) {
      if (key === 'name') group.name = textOf(value);
      if (key === 'members') group.members++;
      return [];
    },
    end: () => [group],
  };
});

function readGroup({ name, members }: Group, here: Here): Reading {
  if (name === undefined && members <= 2)
    return skip('conversation of two; its messages tell of it', 'Gespräch zu zweit; seine Nachrichten stehen da');
  return {
    kind: 'social.group',
    title: name,
    direction: 'own',
    detail: detailOf({ thread: threadOf(here), members: members > 0 ? members : undefined }),
  };
}

/** Members of `user_info.json`: who the owner is in Chat, and the groups they belong or belonged to. */
function membership({ key, value }: JsonElement): Reading {
  if (key === 'user') return skip('whose chats these are', 'wessen Chats das sind');
  const entry = fieldsOf(value);
  const thread = textOf(entry?.group_id)?.replace('/', ' ');
  const name = textOf(entry?.group_name);
  if (key !== 'membership_info' || thread === undefined) return skip('no membership', 'keine Mitgliedschaft');
  if (/^dm /i.test(thread))
    return skip('conversation of two; its messages tell of it', 'Gespräch zu zweit; seine Nachrichten stehen da');
  return {
    kind: 'social.group',
    title: name,
    direction: 'own',
    detail: detailOf({ thread, state: textOf(entry?.membership_state) }),
  };
}

/** The address stands among the names: only the account page says to which account an export belongs. */
function claim({ key, value }: JsonElement): Claim | undefined {
  const user = key === 'user' ? fieldsOf(value) : undefined;
  const names = [textOf(user?.name), textOf(user?.email)].flatMap((name) => name?.toLowerCase() ?? []);
  return names.length > 0 ? { names } : undefined;
}

/** Conversations of Google Chat: with whom and when, how long; never what was said. */
export default defineSource({
  id: 'google.chat',
  platform: 'google',
  product: 'Google Chat',
  section: '17',
  kinds: ['social.message', 'social.group'],
  tells: {
    en: 'With whom you chatted and when, and in which groups; never what was said',
    de: 'Mit wem Sie wann gechattet haben und in welchen Gruppen; nie, was gesagt wurde',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Google Chat', '[^/]+/[^/]+/messages\\.json'),
      sniff: (head) => /"messages"\s*:/.test(head),
      decode: jsonElements,
      read: message,
      format: 'json',
    }),
    fileShape({
      path: inProduct('Google Chat', '[^/]+/[^/]+/group_info\\.json'),
      sniff: (head) => /"(?:name|members)"\s*:/.test(head),
      decode: groupInfo,
      read: readGroup,
      format: 'json',
    }),
    fileShape({
      path: inProduct('Google Chat', '[^/]+/[^/]+/user_info\\.json'),
      sniff: (head) => /"(?:user|membership_info)"\s*:/.test(head),
      decode: jsonElements,
      read: membership,
      claim,
      format: 'json',
    }),
    fileShape({
      sniff: (head) =>
        /^\s*\{\s*"messages"\s*:/.test(head) && /"creator"\s*:/.test(head) && /"(?:topic_id|user_type)"\s*:/.test(head),
      decode: jsonElements,
      read: message,
      format: 'json',
    }),
  ],
  identity: ({ kind, at, detail = {} }) =>
    kind === 'social.group'
      ? [String(detail.thread).toLowerCase()]
      : detail.id === undefined
        ? [String(detail.thread ?? ''), at, Number(detail.characters ?? 0)]
        : [String(detail.id)],
});
