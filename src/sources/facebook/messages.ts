import { skip } from '../../record/record.js';
import {
  direction,
  gatherMessage,
  gatherMessagePage,
  type MessageSection,
  numberedSections,
  pageMessage,
  readMessage,
  readMessagePage,
  THREAD_FOLDERS,
} from '../meta/conversations.js';
import { folded, textOf } from '../meta/dialect.js';
import { moment, SECOND } from '../meta/moment.js';
import { htmlAt, isMetaPage, jsonAt } from '../meta/paths.js';
import { threadMessages } from '../meta/thread.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';

const FILES = `messages/(?:${THREAD_FOLDERS})/[^/]+/message|groups/your_group_messages/[^/]+`;
/** All files of a thread but its newest. */
const OLDER = `messages/(?:${THREAD_FOLDERS})/[^/]+/message_(?:[2-9]|[1-9]\\d+)`;

/** Before mid-2018 a thread has no id and a page may hold all threads: its members, as the line over it names them. */
function readEarly(item: MessageSection, here: Here): Reading {
  const { section } = item;
  const sender = textOf(section.heading);
  if (section.time === '' || sender === undefined) return skip('no message', 'keine Nachricht');
  const members = (section.path.at(-1) ?? '')
    .split(/,\s*/)
    .map(textOf)
    .filter((name) => name !== undefined);
  // The page of all threads bears the owner's name, that of one thread ("Conversation with …") the other one's.
  const named = members.filter((name) => folded(section.page).endsWith(folded(name)));
  const isOfAll = /\/html\/messages\.html?$/i.test(here.path);
  const told = isOfAll
    ? named
    : members.length === 2 && named.length === 1
      ? members.filter((name) => name !== named[0])
      : [];
  const ownerNames = new Set([...here.owner, ...told.map(folded)]);
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
      read: readMessage,
      gather: gatherMessage,
    }),
    fileShape({ path: jsonAt(FILES), sniff: isThread, format: 'json', decode: threadMessages(), read: readMessage }),
    // The separate download of end-to-end encrypted chats: flat files in no folder of their own, other member names.
    fileShape({
      sniff: (head) => /"threadName"\s*:/.test(head) && /"participants"\s*:/.test(head) && /"senderName"/.test(head),
      format: 'json',
      decode: threadMessages(),
      read: readMessage,
    }),
    fileShape({
      path: htmlAt(OLDER),
      sniff: isMetaPage,
      format: 'html',
      decode: numberedSections,
      read: readMessagePage,
      gather: gatherMessagePage,
    }),
    fileShape({
      path: htmlAt(FILES),
      sniff: isMetaPage,
      format: 'html',
      decode: numberedSections,
      read: readMessagePage,
    }),
    fileShape({
      path: htmlAt('messages/\\d+|html/messages'),
      sniff: isEarlyPage,
      format: 'html',
      decode: numberedSections,
      read: readEarly,
    }),
  ],
  // By the second, since pages print no more. Names are no part: people change them, and who has left is "Facebook user".
  // What one wrote in a second the ordinal keeps apart, also where one file ends and the next begins.
  identity: (r) => [
    r.detail?.thread as string,
    r.direction === 'own' ? 'own' : r.direction === 'done-to' ? 'other' : folded(r.party),
    ...(r.detail?.ordinal === undefined ? [] : [r.detail.ordinal as number]),
  ],
  moment: (r) => moment(r, SECOND),
});
