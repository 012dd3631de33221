import type { RecordFields } from '../../record/record.js';
import { filled } from '../meta/dialect.js';
import { type Line, timeOf } from '../meta/line.js';
import { type Listing, lineFiles } from '../meta/line-files.js';
import { isMediaFile } from '../meta/media-name.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { mediaIdentity, mediaLine, mediaMoment, mediaRecord } from './media-file.js';
import {
  BLANK,
  FRAGMENT,
  isBlank,
  isFragment,
  mediaOf,
  published,
  publishedAt,
  publishedIdentity,
  publishedMoment,
  unlogged,
} from './published.js';

/** A post without its text, and a record for each photo in it: those say where and with what they were taken. */
const post =
  (list: string, direction: RecordFields['direction']) =>
  (line: Line, here: Here): Reading => {
    if (isFragment(line)) return (line.links.some(isMediaFile) ? mediaRecord(line, here) : undefined) ?? FRAGMENT;
    if (isBlank(line)) return BLANK;
    return unlogged(line).flatMap((entry) => {
      const time = publishedAt(entry, here);
      const { detail, ...told } = published(entry);
      return [
        {
          ...time,
          kind: 'social.post' as const,
          ...told,
          direction,
          detail: { ...time.detail, list, ...filled(detail) },
        },
        ...mediaIn(entry, here).map((media) => ({ ...media, direction })),
      ];
    });
  };

/** Pictures that Facebook took for its reminders; which ones, the records do not tell. */
const memory = (line: Line, here: Here): Reading => {
  if (isFragment(line)) return FRAGMENT;
  if (isBlank(line)) return BLANK;
  const time = timeOf(line, here);
  return { ...time, kind: 'media.image', direction: 'background', detail: { ...time.detail, list: 'memories' } };
};

function mediaIn(line: Line, here: Here): readonly RecordFields[] {
  const lines = mediaOf(line).map((media) => mediaLine(line, media));
  const linked = line.links.filter(isMediaFile).map((href) => ({ ...line, labels: [], links: [href] }));
  return [...lines, ...linked].map((each) => mediaRecord(each, here)).filter((media) => media !== undefined);
}

const own = (at: string, list: string, more: Partial<Listing> = {}): Listing => ({
  at,
  read: post(list, 'own'),
  ...more,
});

/** Facebook's questions about places and pages that the person answered: suggestions, no posts, but made in public. */
const editor = (line: Line, here: Here): Reading => {
  if (isFragment(line)) return FRAGMENT;
  if (isBlank(line)) return BLANK;
  const time = publishedAt(line, here);
  const question = line.labels.find((l) => l.entName === 'question_type')?.value;
  return {
    ...time,
    kind: 'social.post',
    direction: 'own',
    detail: {
      ...time.detail,
      list: 'facebook-editor',
      ...filled({ question }),
    },
  };
};

const BINS = '(?:your_)?(?:archive|trash|archived_posts)';
const REELS = '(?:your_)?(?:reels|short_videos|lasso_videos)';

export default defineSource({
  id: 'facebook.posts',
  platform: 'facebook',
  product: 'Posts and stories',
  section: '6.10',
  kinds: ['social.post', 'media.image'],
  tells: {
    en: 'when and from where you posted, with which links, places, groups and pictures; never what you wrote',
    de: 'wann und von wo Sie etwas gepostet haben, mit welchen Links, Orten, Gruppen und Bildern; nie, was Sie schrieben',
  },
  evidence: 'seen in data',
  files: lineFiles(
    // Bare arrays; in 2018 below `status_updates`.
    own('posts/your_posts(?:__check_ins__photos_and_videos)?', 'posts'),
    { at: "posts/other_people's_posts_to_your_timeline", read: post('timeline', 'done-to') },
    own('posts/posts_on_other_pages_and_profiles', 'other-pages'),
    own('posts/edits_you_made_to_posts', 'edits'),
    own('posts/content_sharing_links_you_have_created', 'sharing-links'),
    { at: 'posts/media_used_for_memories', read: memory },
    { at: 'posts/facebook_editor', roots: ['facebook_editor'], whole: true, read: editor },
    own('stories/archived_stories', 'archived-stories'),
    own('stories/your_stories', 'stories'),
    own(`(?:trash|archive)/${BINS}`, 'put-away'),
    own(`(?:short_videos|reels|lasso)/${REELS}`, 'reels'),
    own('other_activity/notes', 'notes'),
  ),
  identity: (r) => (r.kind === 'media.image' ? mediaIdentity(r) : publishedIdentity(r)),
  moment: (r) => (r.kind === 'media.image' ? mediaMoment(r) : publishedMoment(r)),
});
