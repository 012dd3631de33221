import { type RecordFields, skip } from '../../record/record.js';
import { folded } from '../meta/dialect.js';
import { type Line, namesIn, textsOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { defineSource, type Reading } from '../source.js';
import { SLOTS } from './user.js';

/** Beside the places stands a sentence on what they are used for, under a translated label. */
const isExplanation = (text: string): boolean => /(?:.{40}\.|。)$/s.test(text);

/** One label a line; pages and records may hold several in lists, beside which nothing but an explanation stands. */
const labels =
  (list: string, kind: 'ad.interest' | 'ad.audience' | 'location.label' = 'ad.interest') =>
  (line: Line): Reading => {
    const listed = [...namesIn(line)];
    const found = listed.length > 0 ? listed : textsOf(line);
    const told = found.length > 0 ? found : line.title === undefined ? [] : [line.title];
    const names = told.filter((text) => !isExplanation(text));
    if (names.length === 0) return skip('no label', 'kein Etikett');
    return [...new Set(names)].map(
      (name): RecordFields => ({
        kind,
        title: name,
        ...(kind === 'location.label' && { place: name }),
        direction: 'done-to',
        detail: { list },
      }),
    );
  };

const INTEREST_FOLDERS = '(?:information_about_you|ads_and_topics)';
const TOPICS = 'your_topics';

export default defineSource({
  id: 'instagram.ad-interests',
  platform: 'instagram',
  product: 'Interests, topics and categories',
  section: 'A',
  kinds: ['ad.interest', 'ad.audience', 'location.label'],
  tells: {
    en: 'which interests, moods, categories and places Instagram put on you',
    de: 'welche Interessen, Stimmungen, Kategorien und Orte Instagram Ihnen zugeschrieben hat',
  },
  evidence: 'seen in data',
  files: lineFiles(
    {
      at: `${INTEREST_FOLDERS}/ads_interests`,
      roots: ['inferred_data_ig_interest', ...SLOTS],
      read: labels('interests'),
    },
    { at: `${TOPICS}/your_topics`, roots: ['topics_your_topics', ...SLOTS], read: labels('topics') },
    {
      at: `${TOPICS}/your_reels_topics`,
      roots: ['topics_your_reels_topics', ...SLOTS],
      read: labels('reels-topics'),
    },
    {
      at: `${TOPICS}/your_reels_sentiments`,
      roots: ['topics_your_reels_emotions', ...SLOTS],
      read: labels('reels-sentiments'),
    },
    {
      at: '(?:instagram_)?ads_and_businesses/other_categories_used_to_reach_you',
      read: labels('categories', 'ad.audience'),
    },
    {
      at: 'information_about_you/locations_of_interest',
      read: labels('locations-of-interest', 'location.label'),
    },
  ),
  identity: (r) => [r.detail?.list as string, folded(r.title)],
});
