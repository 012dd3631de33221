import type { Kind } from '../../record/kinds.js';
import { coordinatesOfDegrees } from '../../record/place.js';
import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, textIn, textsOf, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { printedDate, printedTime, type TimeFields } from '../meta/printed-date.js';
import { USERNAME } from '../meta/profile-words.js';
import { type Claim, defineSource, type Here, type Reading } from '../source.js';
import { SLOTS, userOf } from './user.js';

const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})$/i;
const IP_LABEL = /^(?:ip address|ip|ip-adresse|adresse ip|dirección ip|indirizzo ip|ip-adres)$/i;
const AGENT_LABEL = /^(?:user ?agent|user-agent|agent utilisateur|device name|device|gerät|gerätename|appareil)$/i;
const COOKIE_LABEL = /cookie/i;
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i;

/** An early line's time is ISO text; today's has the exact time among its values, the title repeats it. */
function when(line: Line, here: Here): TimeFields {
  const time = timeOf(line, here);
  if (time.at !== undefined || line.title === undefined || !printedDate(line.title)) return time;
  return printedTime(line.title, here);
}

/** Values are told apart by what they look like, as their labels are translated. Cookies are secrets, even masked. */
const access =
  (list: string, kind: Kind) =>
  (line: Line, here: Here): Reading => {
    const time = when(line, here);
    const labels = line.labels.filter((l) => !COOKIE_LABEL.test(l.label) && !/device[ _]id/i.test(l.label));
    const texts = textsOf({ ...line, labels }).filter((text) => !text.includes('**'));
    const ip = textIn({ labels }, IP_LABEL) ?? texts.find((text) => IP.test(text));
    const device =
      textIn({ labels }, AGENT_LABEL) ??
      texts.find((text) => /^(?:Instagram|Mozilla)\b/.test(text) || /\/\d/.test(text));
    const language = texts.find((text) => text !== device && LANGUAGE.test(text));
    if (time.at === undefined && ip === undefined && device === undefined)
      return skip('nothing that tells a login', 'nichts, was eine Anmeldung zeigt');
    return {
      ...time,
      kind,
      title: kind === 'account.change' ? list : undefined,
      ip,
      device,
      direction: 'own',
      detail: { ...time.detail, list, ...filled({ language }) },
    };
  };

/** What changed is said by the title, in the account's language. */
const change =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    const time = when(line, here);
    const title = line.title !== undefined && printedDate(line.title) ? undefined : line.title;
    const action = title ?? textsOf(line)[0];
    if (time.at === undefined && action === undefined) return skip('no change', 'keine Änderung');
    return { ...time, kind: 'account.change', title: action, direction: 'own', detail: { ...time.detail, list } };
  };

const MAIL = /[^\s@]+@[^\s@]+/;
const DEVICE_LABEL = /^(?:device|device name|gerät|gerätename|appareil|nom de l.appareil|dispositivo|apparaat)$/i;

const signedUp = (line: Line): string | undefined => textIn(line, USERNAME) ?? userOf({ ...line, title: undefined });

function signup(line: Line, here: Here): Reading {
  const texts = textsOf(line);
  const user = signedUp(line);
  const ip = textIn(line, IP_LABEL) ?? texts.find((text) => IP.test(text));
  const device = textIn(line, DEVICE_LABEL);
  const time = when(line, here);
  if (time.at === undefined && texts.length === 0) return skip('no registration', 'keine Registrierung');
  const withMail = texts.some((text) => MAIL.test(text)) || undefined;
  return {
    ...time,
    kind: 'account.change',
    title: 'signup',
    ip,
    device,
    direction: 'own',
    detail: { ...time.detail, list: 'signup', ...filled({ user, withMail }) },
  };
}

const signupClaim = (line: Line): Claim | undefined => {
  const user = textIn(line, USERNAME);
  return user === undefined ? undefined : { accountKey: folded(user), names: [folded(user)] };
};

const LATITUDE = /lat|breit/i;
const IMPRECISE = /impr|ungen|inexa|approx|ungef|onnauw/i;
const DEGREES = /^[+-]?\d{1,3}(?:\.\d+)?$/;

/** Where the app last saw the person, exact where it was allowed to; imprecise values come first in every language. */
function lastLocation(line: Line, here: Here): Reading {
  const slots = line.labels.filter(
    (l) => l.time === undefined && l.dict === undefined && (l.value === undefined || DEGREES.test(l.value)),
  );
  const by = (imprecise: boolean) => slots.filter((l) => IMPRECISE.test(l.label) === imprecise);
  const known = slots.some((l) => LATITUDE.test(l.label));
  const exact = known ? by(false) : slots.slice(2, 4);
  const rough = known ? by(true) : slots.slice(0, 2);
  const place = ([a, b]: typeof slots) => coordinatesOfDegrees(a?.value, b?.value);
  const precise = place(exact);
  const found = precise ?? place(rough);
  if (!found) return skip('no place', 'kein Ort');
  const time = timeOf(line, here);
  return {
    ...time,
    kind: 'location.label',
    ...found,
    direction: 'background',
    detail: { ...time.detail, list: 'last-known-location', precise: precise !== undefined },
  } satisfies RecordFields;
}

const FOLDER = 'login_and_(?:account|profile)_creation/';
const ROOT = (name: string): readonly string[] => [`account_history_${name}`, ...SLOTS];

export default defineSource({
  id: 'instagram.logins',
  platform: 'instagram',
  product: 'Login and profile creation',
  section: 'A',
  kinds: ['login.session', 'account.change', 'location.label'],
  tells: {
    en: 'when and from where you signed in to Instagram, when you joined, and where the app last saw you',
    de: 'wann und von wo Sie sich bei Instagram angemeldet haben, wann Sie beitraten und wo die App Sie zuletzt sah',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: `${FOLDER}login_activity`, roots: ROOT('login_history'), read: access('logins', 'login.session') },
    { at: `${FOLDER}logout_activity`, roots: ROOT('logout_history'), read: access('logouts', 'login.session') },
    {
      at: `${FOLDER}password_change_activity`,
      roots: ROOT('password_change_history'),
      read: access('password-changes', 'account.change'),
    },
    {
      at: `${FOLDER}(?:profile|account)_privacy_changes`,
      roots: ROOT('account_privacy_history'),
      read: change('privacy-changes'),
    },
    {
      at: `${FOLDER}(?:profile|account)_status_changes`,
      roots: ROOT('account_active_status_changes'),
      read: change('status-changes'),
    },
    {
      at: `${FOLDER}signup_(?:details|information)`,
      roots: ROOT('registration_info'),
      read: signup,
      claim: signupClaim,
    },
    { at: `${FOLDER}last_known_location`, roots: ROOT('imprecise_last_known_location'), read: lastLocation },
    {
      // 2018 to 2020 one file at the root.
      at: 'account_history',
      roots: ['login_history', 'registration_info'],
      read: (line, here) =>
        line.root === 'registration_info' ? signup(line, here) : access('logins', 'login.session')(line, here),
      claim: (line) => (line.root === 'registration_info' ? signupClaim(line) : undefined),
    },
  ),
  identity: (r) => [r.detail?.list as string, r.ip, r.latE7, r.lonE7],
  moment: (r) => moment(r, MINUTE),
  timeless: (r) => folded(r.device),
});
