import { type RecordFields, skip } from '../../record/record.js';
import type { Label } from '../meta/dialect.js';
import { type Line, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { printedDate } from '../meta/printed-date.js';
import { defineSource, type Here, type Reading } from '../source.js';

/** App → `activity_by_day` → times; on pages the app is the heading over them. */
function read(line: Line, here: Here): Reading {
  const days: RecordFields[] = [];
  const add = (text: string | undefined, app: string | undefined) => {
    if (text === undefined || !(/^\d{9,13}$/.test(text) || printedDate(text))) return;
    const time = timeOf({ ...line, when: text }, here);
    if (time.at === undefined) return;
    days.push({
      ...time,
      kind: 'app.usage',
      app,
      direction: 'own',
      detail: { ...time.detail, list: 'active-days' },
    });
  };
  const down = (labels: readonly Label[], app: string | undefined) => {
    for (const { label, value, list, dict } of labels) {
      const name = isKey(label) ? app : label;
      add(value, name);
      down([...(list ?? []), ...(dict ?? [])], name);
    }
  };
  down(line.labels, line.title);
  for (const text of line.texts) add(text, line.title);
  if (typeof line.when === 'string') add(line.when, line.title);
  return days.length === 0 ? skip('no active day', 'kein Tag mit Aktivität') : days;
}

/** Names of members, not of apps; on pages they are translated. */
const isKey = (label: string): boolean =>
  label === '' ||
  /^(?:last_activity_time|activity_by_day)$|by day|activity time|nach tag|par jour|aktivität/i.test(label);

export default defineSource({
  id: 'facebook.active-days',
  platform: 'facebook',
  product: 'Active days',
  section: '6.5',
  kinds: ['app.usage'],
  tells: {
    en: 'on which days you used Facebook, and with which of its apps',
    de: 'an welchen Tagen Sie Facebook benutzt haben, und mit welcher seiner Apps',
  },
  evidence: 'seen in data',
  files: lineFiles({
    at: 'security_and_login_information/(?:your_facebook_activity|your_facebook_activity_history)',
    roots: ['last_activity'],
    read,
  }),
  // The names of the apps are translated.
  identity: (r) => [r.detail?.list as string],
  moment: (r) => moment(r, SECOND),
});
