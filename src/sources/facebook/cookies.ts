import { type RecordFields, skip } from '../../record/record.js';
import { filled, labelled } from '../meta/dialect.js';
import { deep, type Line, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { printedDate, type TimeFields } from '../meta/printed-date.js';
import { DEVICE, isSecret } from '../meta/session.js';
import { defineSource, type Here, type Reading } from '../source.js';

const NO_TIME = skip('cookie without a time', 'Cookie ohne Zeit');
const isTime = (text: string): boolean => /^\d{9,13}$/.test(text) || printedDate(text) !== undefined;

/** Masked cookie → times: browsers get numbers in the order of the file, and even the masked cookie stays there. */
function browsers(line: Line, here: Here): Reading {
  const numbers = new Map<string, number>();
  const seen: RecordFields[] = [];
  const add = (text: string | undefined, cookie: string) => {
    if (text === undefined || !isTime(text)) return;
    const number = numbers.get(cookie) ?? line.nth + numbers.size + 1;
    numbers.set(cookie, number);
    const time = timeOf({ ...line, when: text }, here);
    if (time.at !== undefined) seen.push(sighting('browser-cookies', time, { browser: number }));
  };
  for (const label of line.labels) for (const { value } of deep([label])) add(value, label.label);
  for (const text of line.texts) add(text, line.title ?? '');
  if (typeof line.when === 'string') add(line.when, line.title ?? '');
  return seen.length === 0 ? NO_TIME : seen;
}

/** Cookies that let a device log in without a password: when they were set, never what they are. */
function deviceCookies(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const named = labelled(line.labels, DEVICE)?.value;
  const device = named === undefined || isSecret(named) ? undefined : named;
  if (time.at === undefined && device === undefined) return NO_TIME;
  return { ...sighting('device-login-cookies', time, {}), device };
}

const sighting = (list: string, time: TimeFields, more: Parameters<typeof filled>[0]): RecordFields => ({
  ...time,
  kind: 'telemetry.event',
  title: list === 'browser-cookies' ? 'browser seen' : 'login cookie',
  direction: 'background',
  detail: { ...time.detail, list, ...filled(more) },
});

export default defineSource({
  id: 'facebook.cookies',
  platform: 'facebook',
  product: 'Browser cookies',
  section: '6.5',
  kinds: ['telemetry.event'],
  tells: {
    en: 'when Facebook recognised your browsers by a cookie, and on which devices one keeps you logged in; the cookies themselves are not read',
    de: 'wann Facebook Ihre Browser an einem Cookie erkannt hat, und auf welchen Geräten eines Sie angemeldet hält; die Cookies selbst werden nicht gelesen',
  },
  evidence: 'seen in data',
  files: lineFiles(
    {
      at: 'security_and_login_information/(?:datr_cookie_info|browser_cookies)',
      roots: ['datr_stats'],
      read: browsers,
    },
    { at: 'security_and_login_information/device_login_cookies', read: deviceCookies },
  ),
  // The order of the cookies is not promised, so their numbers do not count.
  identity: (r) => [r.detail?.list as string],
  moment: (r) => moment(r, SECOND),
});
