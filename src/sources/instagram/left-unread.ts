import type { Text } from '../../text/text.js';
import type { LeftUnread } from '../left-unread.js';
import { anyAt } from '../meta/paths.js';

const undocumented: Text = {
  en: 'undocumented: nothing public tells what these files hold',
  de: 'undokumentiert: Nichts Öffentliches sagt, was in diesen Dateien steht',
};
const landing: Text = { en: 'landing page of the export, without data', de: 'Startseite des Exports, ohne Daten' };

/** Folders around and beside Instagram's files; exports without any of them are not taken for Instagram's. */
const WITHIN = '(?:instagram-[^/]*|your_instagram_activity|[^/]*_off_of_instagram)/';
const ALL = '/(?:[^/]+/)*[^/]+';

/** Product and files, in the layout of 2021 and in today's. Folders that others have too count within Instagram's only. */
const FILES: readonly (readonly [product: string, at: string])[] = [
  ['Past insights', `past_instagram_insights${ALL}`],
  ['Guides', 'guides/guides'],
  ['Subscriptions', `${WITHIN}(?:[^/]+/)*subscriptions${ALL}`],
  ['Settings', 'preferences/(?:media_)?settings/(?:use_)?cross-app_messaging'],
  ['Settings', `${WITHIN}(?:[^/]+/)*preferences/(?:media_)?settings${ALL}`],
];

export const INSTAGRAM_LEFT_UNREAD: readonly LeftUnread[] = [
  ...FILES.map(
    ([product, at]): LeftUnread => ({
      platform: 'instagram',
      product,
      path: anyAt(at),
      why: undocumented,
    }),
  ),
  {
    platform: 'instagram',
    product: 'Landing page',
    path: new RegExp(`/${WITHIN}(?:index|start_here)\\.html?$`, 'i'),
    why: landing,
  },
];
