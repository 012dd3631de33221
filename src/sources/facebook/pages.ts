import type { RecordFields } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { flag, type Line, linkIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { firstSaid, leafIn, leavesIn, namedIn, unlessEmpty } from '../meta/subject.js';
import { defineSource, type Here, type Reading } from '../source.js';

const PAGE = /^(?:page|page name|seite|name der seite|seitenname|nom de la page|página|pagina)$/i;
const ACTION = /^(?:action|activity|aktion|aktivität|activité|acción|azione)$/i;
const BADGE = /^(?:badge|badge name|badge type|abzeichen|name des abzeichens|badges?|insigne)$/i;

/** Named after the page. */
const byName = (line: Line): string | undefined => leafIn(line, PAGE) ?? namedIn(line) ?? line.texts[0];

/** Sentences of which the page's name is a part; others are kept whole, since nothing else says which page it was. */
const SENTENCES = [
  /^.+? (?:followed|liked|unfollowed|stopped following) (.+?)\.?$/,
  /^.+? hat (.+?) (?:nicht mehr )?abonniert\.?$/,
  /^.+? (?:suit maintenant|ne suit plus|s['’]est abonnée? à) (.+?)\.?$/,
];
/** Where in a sentence the name begins is tried word by word: no name makes one this long. */
const LONGEST = 1000;
const inSentence = (title = ''): string | undefined => {
  const names = title.length > LONGEST ? [] : SENTENCES.map((sentence) => sentence.exec(title)?.[1]);
  return names.find((name) => name !== undefined) ?? (title || undefined);
};

/** The title is a sentence; the name stands in the data, or on a page below the sentence. */
const byData = (line: Line): string | undefined =>
  leafIn({ labels: line.labels.filter(({ entName }) => entName === 'name') }, /^name$/) ??
  line.texts[0] ??
  inSentence(line.title);

const page = (
  list: string,
  kind: 'social.group' | 'social.reaction',
  title: (line: Line) => string | undefined = byName,
) =>
  unlessEmpty((line, here) => {
    const time = timeOf(line, here);
    const named = title(line);
    const nth = time.at === undefined && named === undefined ? line.nth : undefined;
    return {
      ...time,
      kind,
      title: named ?? firstSaid(line),
      url: linkIn(line),
      direction: 'own',
      detail: { ...time.detail, list, ...filled({ nth }) },
    };
  });

/** Somebody else's page or group gave a badge. */
const badge =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    const time = timeOf(line, here);
    const named = byName(line);
    const what = leafIn(line, BADGE);
    const nth = time.at === undefined && named === undefined ? line.nth : undefined;
    return {
      ...time,
      kind: 'social.group',
      title: named ?? firstSaid(line),
      direction: 'done-to',
      detail: { ...time.detail, list, ...filled({ badge: what, nth }) },
    };
  };

/** What one did as an administrator. */
function admin(line: Line, here: Here): RecordFields {
  const time = timeOf(line, here);
  const action = leafIn(line, ACTION);
  const count = leavesIn(line).filter(({ value }) => flag(value) === undefined).length;
  return {
    ...time,
    kind: 'social.group',
    title: byName(line) ?? firstSaid(line),
    url: linkIn(line),
    direction: 'own',
    detail: { ...time.detail, list: 'page-administration', ...filled({ action, values: count || undefined }) },
  };
}

const PAGES = '(?:pages|pages_and_profiles)/';
const EARLY = 'following_and_followers/';

export default defineSource({
  id: 'facebook.pages',
  platform: 'facebook',
  product: 'Pages',
  section: '6.11',
  kinds: ['social.group', 'social.reaction'],
  tells: {
    en: 'which pages you like, follow, no longer follow, recommend or run, and which gave you a badge',
    de: 'welche Seiten Ihnen gefallen, welche Sie abonniert haben oder nicht mehr, empfehlen oder verwalten, und welche Ihnen ein Abzeichen gaben',
  },
  evidence: 'seen in data',
  files: lineFiles(
    {
      at: `${PAGES}pages_you've_liked|likes_and_reactions/pages`,
      roots: ['page_likes'],
      read: page('liked-pages', 'social.group'),
    },
    {
      at: `${PAGES}(?:pages_and_profiles_you_follow|pages_you_follow)|${EARLY}followed_pages`,
      roots: ['pages_followed'],
      read: page('followed-pages', 'social.group', byData),
    },
    {
      at: `${PAGES}(?:pages_and_profiles_you've_unfollowed|pages_you've_unfollowed)|${EARLY}unfollowed_pages`,
      roots: ['pages_unfollowed'],
      read: page('unfollowed-pages', 'social.group', byData),
    },
    {
      at: `${PAGES}(?:pages_and_profiles_you've_recommended|pages_you've_recommended)`,
      roots: ['recommended_pages'],
      read: page('recommended-pages', 'social.reaction'),
    },
    { at: `${PAGES}your_pages`, roots: ['pages'], read: page('own-pages', 'social.group') },
    { at: `${PAGES}admin_activity`, read: admin },
    { at: 'facebook_gaming/your_page_or_groups_badges', read: badge('game-badges') },
  ),
  identity: (r) => {
    const list = r.detail?.list as string;
    // Of the others pages have only a sentence, in which the name is one word of many.
    const what = r.at === undefined || NAMED.has(list) ? folded(r.title) : '';
    return [list, r.detail?.nth === undefined ? what : `#${r.detail.nth}`];
  },
  moment: (r) => moment(r, SECOND),
});

/** Lists whose entries carry the page's own name in every format. */
const NAMED = new Set(['liked-pages', 'recommended-pages', 'own-pages']);
