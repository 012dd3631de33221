import { type RecordFields, skip } from '../../record/record.js';
import { filled } from '../meta/dialect.js';
import { flag, type Line, linkIn, textIn, timeOf, valuesIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { readValues } from '../meta/settings.js';
import { defineSource, type Here, type Reading } from '../source.js';

/**
 * One notification. Its text names and quotes other people, and so may its address: only what kind of page it led to, and
 * whether it was read.
 */
function notification(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const href = linkIn(line, /^(?:href|url|link|lien)$/i) ?? linkIn(line);
  const says = textIn(line, /^text$/i) ?? line.title ?? valuesIn(line)[0];
  if (time.at === undefined && href === undefined && says === undefined)
    return skip('no notification', 'keine Benachrichtigung');
  return {
    ...time,
    kind: 'telemetry.event',
    title: 'notification',
    direction: 'done-to',
    detail: {
      ...time.detail,
      list: 'notifications',
      ...filled({
        ...about(href),
        unread: flag(textIn(line, /^(?:unread|ungelesen|non lue?)$/i)),
        nth: undated(time, line),
      }),
    },
  };
}

const undated = ({ at }: { readonly at?: number | undefined }, { nth }: Line) => (at === undefined ? nth : undefined);

/** Facebook's own word for the reason when the address has it, else the first folder, unless that is somebody's name. */
function about(href: string | undefined): { reason?: string | undefined; leadsTo?: string | undefined } {
  if (href === undefined || !URL.canParse(href)) return {};
  const { searchParams, hostname, pathname } = new URL(href);
  const reason = searchParams.get('notif_t')?.replace(/[^\w-]/g, '') || undefined;
  const folder = pathname.split('/')[1]?.replace(/\.php$/, '') ?? '';
  return {
    reason,
    leadsTo: /(?:^|\.)facebook\.com$/i.test(hostname) ? (FOLDERS.has(folder) ? folder : undefined) : hostname,
  };
}
const FOLDERS = new Set(
  'groups events marketplace watch reel photo story permalink messages friends memories pages profile notifications gaming dating settings help ads privacy'.split(
    ' ',
  ),
);

/** A notice of new rules; its state is Meta's number, with no legend. */
function policy(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const state = textIn(line, /^consent state$/i) ?? valuesIn(line)[0];
  if (time.at === undefined && state === undefined) return skip('no notice', 'kein Hinweis');
  return {
    ...time,
    kind: 'consent.record',
    title: 'privacy policy update',
    direction: 'done-to',
    detail: { ...time.detail, list: 'privacy-policy', ...filled({ value: state, nth: undated(time, line) }) },
  };
}

export default defineSource({
  id: 'facebook.notifications',
  platform: 'facebook',
  product: 'Notifications',
  section: '6.8',
  kinds: ['telemetry.event', 'consent.record'],
  tells: {
    en: 'how often and when Facebook called you back, and when it showed you new privacy rules',
    de: 'wie oft und wann Facebook Sie zurückgerufen hat, und wann es Ihnen neue Datenschutzregeln zeigte',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: '(?:about_you|notifications)/notifications', roots: ['notifications'], read: notification },
    {
      at: 'notifications/(?:notification_(?:of_)?meta_privacy_policy_update|meta_privacy_policy_update_notifications)',
      roots: ['notification_meta_privacy_policy_update'],
      read: policy,
    },
    {
      at: 'notifications/your_notifications_tab_activity|in-app_messages/your_in-app_messages_interactions',
      read: readValues('telemetry.event'),
    },
  ),
  identity: ({ detail }: RecordFields) => [
    detail?.list as string,
    detail?.position as string | undefined,
    detail?.nth as number | undefined,
  ],
  moment: (r) => moment(r, SECOND),
});
