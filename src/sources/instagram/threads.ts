import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { flag, type Line, labelIn, textIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { lengthOf } from '../meta/thread.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { authorOf, entriesOf } from './lines.js';
import { reaction } from './reactions.js';
import { whenOf } from './times.js';

/** A thread or reply of one's own: its text is the title of its first medium, even where there is no medium. */
function readThread(line: Line, here: Here): Reading {
  const time = whenOf(line, here);
  const said = line.title ?? textIn(line, /^(?:title|text|caption)$/i) ?? line.texts[0];
  if (said === undefined && time.at === undefined) return skip('no thread', 'kein Thread');
  const uris = labelIn(line, /^media$/i)?.list?.map(({ dict = [] }) => dict.find((l) => l.entName === 'uri')?.value);
  return {
    ...time,
    kind: 'social.post',
    direction: 'own',
    detail: {
      ...time.detail,
      list: 'threads',
      ...filled({
        characters: said && lengthOf(said),
        media: uris?.filter((uri) => uri !== undefined).length || undefined,
        isReply: flag(textIn(line, /^is reply$/i)) || undefined,
        sourceApp: textIn(line, /^source app$/i),
      }),
    },
  };
}

const contact =
  (list: string, direction: RecordFields['direction']) =>
  (line: Line, here: Here): Reading => {
    const records = entriesOf(line).flatMap((entry): readonly RecordFields[] => {
      // Newer files have the name as title, older ones as the value beside the address.
      const value = entry.labels.find(({ entName }) => entName === 'value')?.value;
      const party = value ?? authorOf(entry) ?? entry.texts[0];
      const time = whenOf(entry, here);
      if (party === undefined) return [];
      return [{ ...time, kind: 'social.contact', party, direction, detail: { ...time.detail, list } }];
    });
    return records.length > 0 ? records : skip('no name', 'kein Name');
  };

const APP = 'text_post_app_text_post_app';

export default defineSource({
  id: 'instagram.threads',
  platform: 'instagram',
  product: 'Threads',
  section: 'A',
  kinds: ['social.post', 'social.reaction', 'social.contact', 'media.read'],
  tells: {
    en: 'when you wrote on Threads, what you liked, saved and viewed there, whom you follow and who follows you',
    de: 'wann Sie auf Threads geschrieben haben, was Sie dort mochten, speicherten und ansahen, wem Sie folgen und wer Ihnen',
  },
  evidence: 'seen in parser code',
  files: lineFiles(
    { at: 'threads/threads_and_replies', roots: ['text_post_app_text_posts'], read: readThread },
    { at: 'threads/liked_threads', roots: ['text_post_app_media_likes'], read: reaction('liked-threads') },
    { at: 'threads/saved_threads', roots: [`${APP}_saved_posts`], read: reaction('saved-threads') },
    { at: 'threads/threads_viewed', roots: [`${APP}_posts_seen`], read: reaction('threads-viewed', 'media.read') },
    { at: 'threads/followers', roots: [`${APP}_followers`], read: contact('threads-followers', 'done-to') },
    { at: 'threads/following', roots: [`${APP}_following`], read: contact('threads-following', 'own') },
    {
      at: 'threads/pending_follow_requests',
      roots: [`${APP}_follow_requests_sent`],
      read: contact('threads-requests', 'own'),
    },
    {
      at: 'threads/recently_unfollowed_profiles',
      roots: [`${APP}_unfollowed_users`, 'text_post_app_unfollowed_users'],
      read: contact('threads-unfollowed', 'own'),
    },
  ),
  identity: (r) => [
    r.detail?.list as string,
    r.kind === 'social.contact' ? folded(r.party) : (r.url ?? folded(r.party)),
  ],
  moment: (r) => moment(r, MINUTE),
});
