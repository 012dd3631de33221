// Twice and four times the data against the same case at its own size: time must follow the data, memory must not.
import * as checks from './checks.js';
import { audit, zipsOf } from './contenders.js';
import * as data from './data.js';
import { growthGoals } from './goals.js';

const TIMES = [1, 2, 4];
const nameOf = (times) => `footprint audit, ${times}x`;

const growth = (prepare, check) => ({
  title: ({ made }) => `growth: ${made.map(({ truth }) => `${(truth.bytes / 1e6).toFixed(0)} MB`).join(', ')}`,
  async prepare(settings) {
    const made = [];
    for (const times of TIMES) made.push(await prepare({ ...settings, size: settings.size * times }));
    return { made, files: made.flatMap(({ files }) => files) };
  },
  goals: TIMES.slice(1).flatMap((times) => growthGoals(nameOf(times))),
  contenders: ({ made }) =>
    made.map(({ folder, truth }, i) => ({
      ...audit(zipsOf(folder), check(truth), nameOf(TIMES[i])),
      bytes: truth.bytes,
    })),
});

export const GROWTH = {
  'growth-records': growth(data.recordsArchive, checks.records),
  'growth-activity-json': growth((settings) => data.activityArchive(settings, 'json'), checks.counted),
  'growth-messages': growth(data.messagesArchive, checks.counted),
};
