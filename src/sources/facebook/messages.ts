import { metaSections } from '../../decode/meta-sections.js';
import { readMessage, readMessagePage, THREAD_FOLDERS } from '../meta/conversations.js';
import { folded } from '../meta/dialect.js';
import { moment, SECOND } from '../meta/moment.js';
import { htmlAt, isMetaPage, jsonAt } from '../meta/paths.js';
import { threadMessages } from '../meta/thread.js';
import { defineSource, fileShape } from '../source.js';

const FILES = `messages/(?:${THREAD_FOLDERS})/[^/]+/message|groups/your_group_messages/[^/]+`;

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
      read: readMessage,
    }),
    // The separate download of end-to-end encrypted chats: flat files in no folder of their own, other member names.
    fileShape({
      sniff: (head) => /"threadName"\s*:/.test(head) && /"participants"\s*:/.test(head) && /"senderName"/.test(head),
      format: 'json',
      decode: threadMessages(),
      read: readMessage,
    }),
    fileShape({ path: htmlAt(FILES), sniff: isMetaPage, format: 'html', decode: metaSections, read: readMessagePage }),
  ],
  // By the second, since pages print no more; display names and their translations change, so the sender is no part.
  // Not the milliseconds, which HTML lacks; the sender keeps apart what two people wrote in one second.
  identity: (r) => [r.detail?.thread as string, r.direction === 'own' ? 'own' : folded(r.party)],
  moment: (r) => moment(r, SECOND),
});
