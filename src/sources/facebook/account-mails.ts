import { type RecordFields, skip } from '../../record/record.js';
import { filled } from '../meta/dialect.js';
import { type Line, timeOf, valuesIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { readValues } from '../meta/settings.js';
import { defineSource, type Here, type Reading } from '../source.js';

/** A mail to the person. Its subject quotes what others wrote: only its length is told. */
function mail(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const subject = line.title ?? valuesIn(line)[0];
  if (time.at === undefined && subject === undefined) return skip('no mail', 'keine Mail');
  const more = filled({
    subjectCharacters: subject && [...subject].length,
    nth: time.at === undefined ? line.nth : undefined,
  });
  return {
    ...time,
    kind: 'mail.message',
    party: 'Facebook',
    direction: 'done-to',
    detail: { ...time.detail, list: 'mails', ...more },
  };
}

/** Somebody whom the person may know came to Facebook: not the person's own data, so only that it was told. */
function newUser(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const values = valuesIn(line).length;
  if (time.at === undefined && values === 0) return skip('no notification', 'keine Benachrichtigung');
  return {
    ...time,
    kind: 'telemetry.event',
    title: 'new user joined',
    direction: 'done-to',
    detail: { ...time.detail, list: 'new-users', ...filled({ nth: time.at === undefined ? line.nth : undefined }) },
  };
}

export default defineSource({
  id: 'facebook.account-mails',
  platform: 'facebook',
  product: 'Emails we sent you',
  section: '6.6',
  kinds: ['mail.message', 'telemetry.event', 'consent.record'],
  tells: {
    en: 'when Facebook wrote to you, and on which ways it may',
    de: 'wann Facebook Ihnen geschrieben hat, und auf welchen Wegen es das darf',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: 'other_personal_information/emails_we_sent_you', read: mail },
    { at: 'other_personal_information/notifications_about_new_users_joining_facebook', read: newUser },
    { at: 'profile_information/the_ways_we_can_send_you_notifications', read: readValues('consent.record') },
  ),
  identity: ({ detail }: RecordFields) => [
    detail?.list as string,
    detail?.position as string | undefined,
    detail?.nth as number | undefined,
  ],
  moment: (r) => moment(r, SECOND),
});
