import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, labelIn, namesIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { defineSource, type Here, type Reading } from '../source.js';

const NAME = /^(?:name|nom|naam|nombre|nome|navn)$/i;
const NONE = skip('no name', 'kein Name');

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
    const names = [...namesIn(line)];
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
  kinds: ['social.contact'],
  tells: {
    en: 'with whom you are or were friends, whom you asked, refused, removed or follow, and whom Facebook suggested',
    de: 'mit wem Sie befreundet sind oder waren, wen Sie angefragt, abgelehnt, entfernt haben oder abonnieren, und wen Facebook vorschlug',
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
  ),
  identity: (r) => [r.detail?.list as string, folded(r.party)],
  moment: (r) => moment(r, SECOND),
});
