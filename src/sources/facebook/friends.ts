import { type RecordFields, skip } from '../../record/record.js';
import { NAME } from '../meta/common-labels.js';
import { filled, folded } from '../meta/dialect.js';
import { isFrame, type Line, labelIn, namesIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { readSettings, settingIdentity } from '../meta/settings.js';
import { defineSource, type Here, type Reading } from '../source.js';

const NONE = skip('no name', 'kein Name');

/** A suggestion whose name the export leaves out still tells when it was made. */
function suggestion(line: Line, here: Here): Reading {
  const named = one('suggested-friends', 'done-to')(line, here);
  const time = timeOf(line, here);
  if (named !== NONE || time.at === undefined) return named;
  const detail = { ...time.detail, list: 'suggested-friends' };
  return { ...time, kind: 'social.contact', direction: 'done-to', detail };
}

/** One person with a time; pages have the name as heading. */
const one =
  (list: string, direction?: RecordFields['direction']) =>
  (line: Line, here: Here): Reading => {
    const name = textIn(line, NAME) ?? line.title ?? line.texts[0];
    return name === undefined ? NONE : person(name, list, direction, timeOf(line, here), line);
  };

/** A record whose lists are names without times. */
const several =
  (list: string) =>
  (line: Line): Reading => {
    const names = isFrame(line) ? [] : [...namesIn(line)];
    return names.length === 0 ? NONE : names.map((name) => person(name, list, 'done-to', {}, line));
  };

function person(
  name: string,
  list: string,
  direction: RecordFields['direction'],
  time: ReturnType<typeof timeOf>,
  line: Line,
): RecordFields {
  // Contact data of the early exports belongs to the other person: that it is there is told, not what it says.
  const hasContactInfo = labelIn(line, /^contact info$/i) !== undefined || undefined;
  return {
    ...time,
    kind: 'social.contact',
    party: name,
    direction,
    detail: { ...time.detail, list, ...filled({ hasContactInfo }) },
  };
}

const FRIENDS = '(?:friends|friends_and_followers)/';
const FOLLOWERS = '(?:followers|following_and_followers|friends_and_followers)/';

export default defineSource({
  id: 'facebook.friends',
  platform: 'facebook',
  product: 'Friends and followers',
  section: '6.7',
  kinds: ['social.contact', 'consent.record'],
  tells: {
    en: 'with whom you are or were friends, whom you asked, refused, removed or follow, whom Facebook suggested, and who may see your posts',
    de: 'mit wem Sie befreundet sind oder waren, wen Sie angefragt, abgelehnt, entfernt haben oder abonnieren, wen Facebook vorschlug, und wer Ihre Beiträge sehen darf',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: `${FRIENDS}(?:your_friends|friends)`, roots: ['friends'], read: one('friends') },
    {
      at: `${FRIENDS}(?:received_friend_requests|friend_requests_received)`,
      roots: ['received_requests'],
      read: one('received-requests', 'done-to'),
    },
    {
      at: `${FRIENDS}(?:sent_friend_requests|friend_requests_sent)`,
      roots: ['sent_requests'],
      read: one('sent-requests', 'own'),
    },
    { at: `${FRIENDS}rejected_friend_requests`, roots: ['rejected_requests'], read: one('rejected-requests', 'own') },
    { at: `${FRIENDS}removed_friends`, roots: ['deleted_friends'], read: one('removed-friends', 'own') },
    { at: `${FRIENDS}friends_you_see_less`, roots: ['friends_you_see_less'], read: one('see-less', 'own') },
    {
      at: `${FOLLOWERS}(?:who_you've_followed|who_you_follow|following)`,
      roots: ['following'],
      read: one('following', 'own'),
    },
    {
      at: `${FOLLOWERS}(?:people_who_follow(?:ed)?_you|followers)`,
      roots: ['followers'],
      read: one('followers', 'done-to'),
    },
    { at: `${FRIENDS}people_you_may_know`, read: several('suggested') },
    { at: `${FRIENDS}suggested_friends`, read: suggestion },
    { at: 'your_topics/people_we_think_you_should_follow', read: several('suggested-to-follow') },
    { at: `${FRIENDS}your_post_audiences`, read: readSettings },
  ),
  identity: (r) => (r.kind === 'consent.record' ? settingIdentity(r) : [r.detail?.list as string, folded(r.party)]),
  moment: (r) => moment(r, SECOND),
});
