import type { Text } from '../../text/text.js';
import type { LeftUnread } from '../left-unread.js';
import { anyAt } from '../meta/paths.js';

const undocumented: Text = {
  en: 'undocumented: nothing public tells what these files hold',
  de: 'undokumentiert: Nichts Öffentliches sagt, was in diesen Dateien steht',
};
const landing: Text = { en: 'landing page of the export, without data', de: 'Startseite des Exports, ohne Daten' };

/** Folders around and beside Instagram's files; exports without any of them are not taken for Instagram's. */
const WITHIN = /\/(?:instagram-[^/]*|your_instagram_activity|[^/]*_off_of_instagram)\//i.source;

/** Product and folder, in the layout of 2021 and in today's. */
const FOLDERS: readonly (readonly [product: string, at: string])[] = [
  ['Past insights', 'past_instagram_insights'],
  ['Guides', 'guides'],
  ['Monetization', 'monetization'],
  ['Shopping', 'shopping'],
  ['Subscriptions', 'subscriptions'],
  ['Other activity', 'your_instagram_activity/other_activity'],
  ['Settings', 'preferences/(?:media_)?settings'],
];

export const INSTAGRAM_LEFT_UNREAD: readonly LeftUnread[] = [
  ...FOLDERS.map(
    ([product, at]): LeftUnread => ({
      platform: 'instagram',
      product,
      path: anyAt(`${at}/(?:[^/]+/)*[^/]+`),
      why: undocumented,
    }),
  ),
  {
    platform: 'instagram',
    product: 'Landing page',
    path: new RegExp(`${WITHIN}(?:index|start_here)\\.html?$`, 'i'),
    why: landing,
  },
];
