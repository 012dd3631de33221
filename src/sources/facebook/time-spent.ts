import type { RecordFields } from '../../record/record.js';
import { blocksIn, type Line, timeOf, timesIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { readValues, settingIdentity } from '../meta/settings.js';
import { defineSource, type Here, type Reading } from '../source.js';

const counters = readValues('telemetry.event', 'background');

/** Each interval has two times; which label is which is translated, but the earlier one is the start. */
function intervals(line: Line, here: Here): Reading {
  const found = blocksIn(line).flatMap((block): readonly RecordFields[] => {
    const times = [...timesIn(block, here)].filter((time) => time.at !== undefined);
    const [start, end] = times.sort((a, b) => a.at! - b.at!);
    if (start === undefined) return [];
    return [used(start, end?.at)];
  });
  if (found.length > 0) return found;
  const time = timeOf(line, here);
  return time.at === undefined ? counters(line, here) : used(time, undefined);
}

const used = (start: ReturnType<typeof timeOf>, until: number | undefined): RecordFields => ({
  ...start,
  until,
  kind: 'app.usage',
  app: 'Facebook',
  direction: 'own',
  detail: { ...start.detail, list: 'time-spent' },
});

export default defineSource({
  id: 'facebook.time-spent',
  platform: 'facebook',
  product: 'Time spent and counters of use',
  section: '6.8',
  kinds: ['app.usage', 'telemetry.event'],
  tells: {
    en: 'from when to when you were on Facebook, and how much you watched there',
    de: 'von wann bis wann Sie auf Facebook waren, und wie viel Sie dort angesehen haben',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: 'other_activity/time_spent_on_facebook', read: intervals },
    {
      at: [
        'other_logged_information/(?:facebook_reels_usage_information|your_facebook_watch_activity_in_the_last_28_days)',
        'other_activity/your_video_consumption_summary',
        '(?:search|search_history)/your_educational_notification_interactions',
      ].join('|'),
      read: counters,
    },
  ),
  identity: (r) => (r.kind === 'app.usage' ? ['time-spent'] : settingIdentity(r)),
  moment: (r) => moment(r, SECOND),
});
