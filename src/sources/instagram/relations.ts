import { jsonEach } from '../../decode/json-each.js';
import type { RecordFields } from '../../record/record.js';
import { skip } from '../../record/record.js';
import { folded, isObject } from '../meta/dialect.js';
import { type Line, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { jsonAt } from '../meta/paths.js';
import { printedTime, type TimeFields } from '../meta/printed-date.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { SLOTS, userOf } from './user.js';

interface Relation {
  readonly list: string;
  /** Names of its file; accounts were called profiles from 2023 on. */
  readonly stems: string;
  /** Root key without `relationships_`: also the key in the one file of the early years. */
  readonly root: string;
  readonly direction: RecordFields['direction'];
}

const ACCOUNTS = '(?:profiles|accounts)';
const RELATIONS: readonly Relation[] = [
  { list: 'followers', stems: 'followers', root: 'followers', direction: 'done-to' },
  { list: 'following', stems: 'following', root: 'following', direction: 'own' },
  { list: 'close-friends', stems: 'close_friends', root: 'close_friends', direction: 'own' },
  { list: 'blocked', stems: `blocked_${ACCOUNTS}`, root: 'blocked_users', direction: 'own' },
  { list: 'requests-sent', stems: 'pending_follow_requests', root: 'follow_requests_sent', direction: 'own' },
  { list: 'recent-requests', stems: 'recent_follow_requests', root: 'permanent_follow_requests', direction: 'own' },
  {
    list: 'requests-received',
    stems: "follow_requests_you've_received",
    root: 'follow_requests_received',
    direction: 'done-to',
  },
  { list: 'unfollowed', stems: `recently_unfollowed_${ACCOUNTS}`, root: 'unfollowed_users', direction: 'own' },
  { list: 'story-hidden', stems: 'hide_story_from', root: 'hide_stories_from', direction: 'own' },
  { list: 'restricted', stems: `restricted_${ACCOUNTS}`, root: 'restricted_users', direction: 'own' },
  {
    list: 'dismissed-suggestions',
    stems: 'removed_suggestions',
    root: 'dismissed_suggested_users',
    direction: 'own',
  },
  {
    list: 'favorites',
    stems: `${ACCOUNTS}_you've_favorited`,
    root: 'feed_favorites',
    direction: 'own',
  },
  { list: 'custom-lists', stems: 'custom_lists', root: 'custom_lists', direction: 'own' },
  { list: 'hashtags', stems: '(?:following_)?hashtags', root: 'following_hashtags', direction: 'own' },
];
const NONE = skip('no user name', 'kein Nutzername');

/** A hashtag is followed as a person is, but it is none. */
function relation({ list, direction }: Relation, name: string, time: TimeFields): RecordFields {
  const more = { ...time, direction, detail: { ...time.detail, list } };
  if (list === 'hashtags') return { ...more, kind: 'social.group', title: name };
  return { ...more, kind: 'social.contact', party: name };
}

const readLine =
  (of: Relation) =>
  (line: Line, here: Here): Reading => {
    const name = userOf(line);
    return name === undefined ? NONE : relation(of, name, timeOf(line, here));
  };

/** 2018 to 2020 one file held all lists: `{"followers": {"ines.aubert": "2019-01-02T03:04:05+00:00"}}`. */
interface Early {
  readonly root: string;
  readonly user: string;
  readonly when: unknown;
}

function readEarly({ root, user, when }: Early, here: Here): Reading {
  const of = RELATIONS.find((one) => one.root === root);
  if (user === '') return skip('list without entries', 'Liste ohne Einträge');
  const known = of ?? { list: root, direction: undefined };
  return relation(known as Relation, user, typeof when === 'string' ? printedTime(when, here) : {});
}

const EARLY_ROOTS = new RegExp(`"(?:${RELATIONS.map(({ root }) => root).join('|')})"\\s*:\\s*\\{`);

export default defineSource({
  id: 'instagram.relations',
  platform: 'instagram',
  product: 'Followers and following',
  section: 'A',
  kinds: ['social.contact', 'social.group'],
  tells: {
    en: 'whom you follow, asked, blocked, restricted or stopped following on Instagram, and who follows you',
    de: 'wem Sie auf Instagram folgen, wen Sie angefragt, blockiert, eingeschränkt oder verlassen haben, und wer Ihnen folgt',
  },
  evidence: 'seen in data',
  files: [
    ...lineFiles(
      ...RELATIONS.map((of) => ({
        at: `followers_and_following/(?:${of.stems})`,
        roots: [`relationships_${of.root}`, ...SLOTS],
        read: readLine(of),
      })),
    ),
    fileShape<Early>({
      path: jsonAt('connections'),
      sniff: (head) => EARLY_ROOTS.test(head),
      format: 'json',
      decode: jsonEach<Early>(() => ({
        element: (root, value) => {
          const users = isObject(value) ? Object.entries(value) : [];
          return users.length === 0
            ? [{ root, user: '', when: undefined }]
            : users.map(([user, when]) => ({ root, user, when }));
        },
      })),
      read: readEarly,
    }),
  ],
  identity: (r) => [r.detail?.list as string, folded(r.party ?? r.title?.replace(/^#/, ''))],
  // Pages print no seconds.
  moment: (r) => moment(r, MINUTE),
});
