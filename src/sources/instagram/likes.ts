import { lineFiles } from '../meta/line-files.js';
import { defineSource } from '../source.js';
import { flatFile } from './lines.js';
import { pair, reaction, reactionIdentity, reactionMoment } from './reactions.js';

export default defineSource({
  id: 'instagram.likes',
  platform: 'instagram',
  product: 'Likes',
  section: 'A',
  kinds: ['social.reaction'],
  tells: {
    en: 'whose posts and comments you liked on Instagram, and when',
    de: 'wessen Beiträge und Kommentare Sie auf Instagram mit „Gefällt mir“ markiert haben, und wann',
  },
  evidence: 'seen in data',
  files: [
    ...lineFiles(
      { at: 'likes/liked_posts', roots: ['likes_media_likes'], read: reaction('liked-posts') },
      { at: 'likes/liked_comments', roots: ['likes_comment_likes'], read: reaction('liked-comments') },
    ),
    ...flatFile(/"(?:media|comment)_likes"\s*:/, {
      at: 'likes',
      roots: ['media_likes', 'comment_likes'],
      read: (line, here) => pair(line.root === 'comment_likes' ? 'liked-comments' : 'liked-posts')(line, here),
    }),
  ],
  identity: reactionIdentity,
  moment: reactionMoment,
});
