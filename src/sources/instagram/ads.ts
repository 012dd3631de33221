import type { Kind } from '../../record/kinds.js';
import { skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, labelIn, linkIn, textIn, textsOf, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { lengthOf } from '../meta/thread.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { SLOTS, USERNAME, userOf } from './user.js';

const AUTHOR = /^(?:author|autor|auteur|autore|verfasser|profil|ersteller)$/i;
const CAPTION = /^(?:caption|bildunterschrift|beschreibung|légende|didascalia|leyenda)$/i;

/** What was shown to the person: its author and, in the records since 2025, its address. The caption is only measured. */
const shown =
  (list: string, kind: Kind, direction: 'own' | 'done-to' = 'done-to') =>
  (line: Line, here: Here): Reading => {
    const caption = labelIn(line, CAPTION)?.value;
    const url = linkIn(line, /^url$/i) ?? linkIn(line);
    const author = authorOf(line, caption, url);
    const time = timeOf(line, here);
    if (author === undefined && url === undefined && time.at === undefined)
      return skip('nothing that was shown', 'nichts Gezeigtes');
    const characters = caption === undefined ? undefined : lengthOf(caption);
    return {
      ...time,
      kind,
      party: author,
      url,
      direction,
      detail: { ...time.detail, list, ...filled({ characters }) },
    };
  };

/** Of records a text that is no user name could be the caption under a label not known: it is left out. */
function authorOf(line: Line, caption: string | undefined, url: string | undefined): string | undefined {
  const named = textIn(line, AUTHOR) ?? textIn(line, USERNAME);
  if (named !== undefined) return named;
  const owner = line.labels.flatMap(({ dict = [] }) => dict.map((l) => l.value));
  const user = owner.findLast((text) => text !== undefined && !/^https?:/i.test(text));
  if (user !== undefined) return user;
  const rest = userOf({ ...line, labels: line.labels.filter((l) => l.value !== caption || caption === undefined) });
  return url === undefined || /^[\w.]+$/.test(rest ?? '') ? rest : undefined;
}

/** The ad's own title, an advertiser's text, is all that the early lists hold. */
function clicked(line: Line, here: Here): Reading {
  const url = linkIn(line);
  const title = line.title ?? textsOf(line)[0];
  const time = timeOf(line, here);
  if (title === undefined && url === undefined) return skip('no ad', 'keine Anzeige');
  return { ...time, kind: 'ad.click', title, url, direction: 'own', detail: { ...time.detail, list: 'ads-clicked' } };
}

const FOLDER = 'ads_and_topics/';
const SUGGESTED = 'suggested_(?:accounts|profiles)_viewed';

export default defineSource({
  id: 'instagram.ads',
  platform: 'instagram',
  product: 'Ads and posts viewed',
  section: 'A',
  kinds: ['ad.view', 'ad.click', 'media.read', 'media.watch', 'social.contact', 'social.reaction'],
  tells: {
    en: 'which ads, posts, videos and profiles Instagram showed you lately, and what you clicked or refused',
    de: 'welche Anzeigen, Beiträge, Videos und Profile Instagram Ihnen zuletzt gezeigt hat, und was Sie angeklickt oder abgelehnt haben',
  },
  evidence: 'seen in data',
  files: lineFiles(
    {
      at: `${FOLDER}ads_viewed`,
      roots: ['impressions_history_ads_seen', ...SLOTS],
      read: shown('ads-viewed', 'ad.view'),
    },
    { at: `${FOLDER}ads_clicked`, roots: ['impressions_history_ads_clicked', ...SLOTS], read: clicked },
    {
      at: `${FOLDER}posts_viewed`,
      roots: ['impressions_history_posts_seen', ...SLOTS],
      read: shown('posts-viewed', 'media.read'),
    },
    {
      at: `${FOLDER}videos_watched`,
      roots: ['impressions_history_videos_watched', ...SLOTS],
      read: shown('videos-watched', 'media.watch'),
    },
    {
      at: `${FOLDER}${SUGGESTED}`,
      roots: ['impressions_history_chaining_seen', ...SLOTS],
      read: shown('suggested-profiles', 'social.contact'),
    },
    {
      at: `${FOLDER}(?:accounts|profiles)_you're_not_interested_in`,
      roots: ['impressions_history_recs_hidden_authors', ...SLOTS],
      read: shown('not-interested-profiles', 'social.reaction', 'own'),
    },
    {
      at: `${FOLDER}posts_you're_not_interested_in`,
      roots: ['impressions_history_posts_not_interested', ...SLOTS],
      read: shown('not-interested-posts', 'social.reaction', 'own'),
    },
  ),
  identity: (r) => [r.detail?.list as string, folded(r.party), r.url ?? folded(r.title)],
  moment: (r) => moment(r, MINUTE),
});
