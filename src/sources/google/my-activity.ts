import { activityCells } from '../../decode/activity-cells.js';
import { jsonElements } from '../../decode/json-each.js';
import type { Kind } from '../../record/kinds.js';
import { defineSource, fileShape } from '../source.js';
import { ACTIVITY_KINDS } from './activity.js';
import { readActivityHtml } from './activity-html.js';
import { activityCopy, activityIdentity, activitySecond } from './activity-identity.js';
import { readActivityJson } from './activity-json.js';
import { ACTIVITY_HTML, ACTIVITY_JSON } from './activity-names.js';
import { isActivityHtml, isActivityJson, isYouTube } from './activity-sniff.js';
import { isEmptyJson } from './fields.js';
import { productOf } from './products.js';

/** Products whose activity holds no searches. */
const WITHOUT_SEARCHES = new Set([
  'Drive',
  'Takeout',
  'Ads',
  'Android',
  'Gmail',
  'Gemini Apps',
  'Assistant',
  'Voice and Audio',
  'Discover',
  'Chrome',
  'Calendar',
]);

/** An archive that holds only Drive's activity says nothing about searches; only Takeout's tells of exports. */
function kindsIn(path: string): readonly Kind[] {
  const product = productOf([], path.split('/').at(-2), '');
  return ACTIVITY_KINDS.filter(
    (kind) =>
      (kind !== 'web.search' || !WITHOUT_SEARCHES.has(product)) && (kind !== 'account.change' || product === 'Takeout'),
  );
}

/** Everything done with Google products while signed in: one file for each product. */
export default defineSource({
  id: 'google.my-activity',
  platform: 'google',
  product: 'My Activity',
  section: '5',
  kinds: ACTIVITY_KINDS,
  tells: {
    en: 'Searches, pages, videos, apps, ads, voice and questions to Gemini, each with its second',
    de: 'Suchen, Seiten, Videos, Apps, Anzeigen, Sprache und Fragen an Gemini, jeweils auf die Sekunde',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: ACTIVITY_JSON,
      sniff: (head) => isActivityJson(head, head.length) || isEmptyJson(head),
      decode: jsonElements,
      read: readActivityJson,
      format: 'json',
    }),
    fileShape({
      path: ACTIVITY_HTML,
      sniff: isActivityHtml,
      decode: activityCells,
      read: readActivityHtml,
      format: 'html',
    }),
    fileShape({
      sniff: (head) => isActivityJson(head) && !isYouTube(head),
      decode: jsonElements,
      read: readActivityJson,
      format: 'json',
    }),
    fileShape({
      sniff: (head) => isActivityHtml(head) && !isYouTube(head),
      decode: activityCells,
      read: readActivityHtml,
      format: 'html',
    }),
  ],
  identity: activityIdentity,
  moment: activitySecond,
  copyOf: activityCopy,
  kindsIn,
});
