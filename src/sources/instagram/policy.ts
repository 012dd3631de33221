import { skip } from '../../record/record.js';
import { filled } from '../meta/dialect.js';
import { type Line, textIn, textsOf, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { SLOTS } from './user.js';

const STATUS = /consent|einwilligung|zustimmung|consentement/i;
const SHOWN_AT = /impression|anzeige|affichage/i;
const LIST = 'privacy-policy-updates';

/** The time is text on a clock of unknown zone, and sometimes an impossible one: kept as written. */
function read(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const written = time.at === undefined ? textIn(line, SHOWN_AT) : undefined;
  const value = textIn(line, STATUS) ?? textsOf(line).find((text) => text !== written);
  if (time.at === undefined && written === undefined && value === undefined)
    return skip('notice without a time', 'Hinweis ohne Zeit');
  return {
    ...time,
    kind: 'consent.record',
    title: LIST,
    direction: 'done-to',
    detail: { ...time.detail, list: LIST, ...filled({ written: time.detail?.written ?? written, value }) },
  };
}

export default defineSource({
  id: 'instagram.policy',
  platform: 'instagram',
  product: 'Privacy policy updates',
  section: 'A',
  kinds: ['consent.record'],
  tells: {
    en: 'when Instagram showed you changes of its privacy policy, and how you answered',
    de: 'wann Instagram Ihnen Änderungen seiner Datenschutzrichtlinie gezeigt hat, und wie Sie geantwortet haben',
  },
  evidence: 'seen in data',
  files: lineFiles({
    at: 'policy_updates_and_permissions/notification_of_privacy_policy_updates',
    roots: ['policy_updates_and_permissions_notification_of_privacy_policy_updates', ...SLOTS],
    read,
  }),
  identity: (r) => [r.detail?.list as string, r.at === undefined ? (r.detail?.written as string) : undefined],
  moment: (r) => moment(r, MINUTE),
});
