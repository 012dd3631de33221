import { activityCells } from '../../decode/activity-cells.js';
import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { ACTIVITY_KINDS, type Activity, activityRecords } from './activity.js';
import { readActivityHtml } from './activity-html.js';
import { activityCopy, activityIdentity, activitySecond } from './activity-identity.js';
import { readActivityJson } from './activity-json.js';
import { YOUTUBE_HTML, YOUTUBE_JSON } from './activity-names.js';
import { isActivityHtml, isActivityJson, isYouTube } from './activity-sniff.js';
import { fieldsOf, isEmptyJson, textOf } from './fields.js';

/** Before 2018 the entries were those of YouTube's API: a playlist of what was watched. */
const isApiList = (head: string): boolean => /^\s*\[\s*\{/.test(head) && /"snippet"\s*:/.test(head);

function read(element: JsonElement, here: Here): Reading {
  const entry = fieldsOf(element.value);
  const snippet = fieldsOf(entry?.snippet);
  if (!snippet) return readActivityJson(element, here);
  const video = textOf(fieldsOf(entry?.contentDetails)?.videoId);
  const time = isoInstant(snippet.publishedAt);
  const title = textOf(snippet.title) ?? '';
  const channel = textOf(snippet.videoOwnerChannelTitle);
  const activity: Activity = {
    product: 'YouTube',
    language: 'en',
    header: 'YouTube',
    title,
    link: { before: 'Watched', text: title, after: '' },
    url: video && `https://www.youtube.com/watch?v=${video}`,
    when: time && { at: time.at, precision: time.precision, offset: time.offset },
    subtitles: channel ? [channel] : [],
    details: [],
    locations: [],
    controls: [],
    audio: [],
    images: 0,
    attached: 0,
  };
  return activityRecords(activity, here);
}

/** What was watched and searched on YouTube; Google mixes its ads into both. */
export default defineSource({
  id: 'google.youtube-history',
  platform: 'google',
  product: 'YouTube history',
  section: '10',
  kinds: ACTIVITY_KINDS,
  tells: {
    en: 'Every video watched and every search on YouTube, and the ads in between',
    de: 'Jedes angesehene Video und jede Suche auf YouTube, und die Anzeigen dazwischen',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: YOUTUBE_JSON,
      sniff: (head) => isActivityJson(head, head.length) || isApiList(head) || isEmptyJson(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
    fileShape({
      path: YOUTUBE_HTML,
      sniff: isActivityHtml,
      decode: activityCells,
      read: readActivityHtml,
      format: 'html',
    }),
    fileShape({
      sniff: (head) => isActivityJson(head) && isYouTube(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
    fileShape({
      sniff: (head) => isActivityHtml(head) && isYouTube(head),
      decode: activityCells,
      read: readActivityHtml,
      format: 'html',
    }),
  ],
  identity: activityIdentity,
  moment: activitySecond,
  copyOf: activityCopy,
});
