import type { Kind } from '../../record/kinds.js';
import { skip } from '../../record/record.js';
import { filled, folded, type Label } from '../meta/dialect.js';
import { type Line, labelIn, linkIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { USERNAME } from '../meta/profile-words.js';
import { lengthOf } from '../meta/thread.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { ownerOf, SLOTS, userOf } from './user.js';

const AUTHOR = /^(?:author|autor|auteur|autore|verfasser|profil|ersteller)$/i;
const CAPTION = /^(?:caption|bildunterschrift|beschreibung|légende|didascalia|leyenda)$/i;

/** What was shown to the person: its author and, in the records since 2025, its address. The caption is only measured. */
const shown =
  (list: string, kind: Kind, direction: 'own' | 'done-to' = 'done-to') =>
  (line: Line, here: Here): Reading => {
    const caption = labelIn(line, CAPTION);
    const url = linkIn(line, /^url$/i) ?? linkIn(line);
    const author = authorOf(line, caption, url);
    const time = timeOf(line, here);
    if (author === undefined && url === undefined && time.at === undefined)
      return skip('nothing that was shown', 'nichts Gezeigtes');
    const characters = caption?.value === undefined ? undefined : lengthOf(caption.value);
    return {
      ...time,
      kind,
      party: author,
      url,
      direction,
      detail: { ...time.detail, list, ...filled({ characters }) },
    };
  };

/** In records whose labels are in a language not known, a lone text could be the caption: it names nobody. */
const authorOf = (line: Line, caption: Label | undefined, url: string | undefined): string | undefined =>
  textIn(line, AUTHOR) ??
  textIn(line, USERNAME) ??
  ownerOf(line) ??
  userOf({ ...line, labels: line.labels.filter((l) => (url === undefined ? l !== caption : l.value === undefined)) });

const clickedRecord = shown('ads-clicked', 'ad.click', 'own');

/** The early lists hold the ad's own title, an advertiser's text, and nothing else; records are as those of what was shown. */
function clicked(line: Line, here: Here): Reading {
  const { title } = line;
  if (title === undefined) return clickedRecord(line, here);
  const time = timeOf(line, here);
  const url = linkIn(line);
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
