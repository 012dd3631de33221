import type { Kind } from '../../record/kinds.js';
import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, labelIn, textIn, timeIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { APP, deviceIn, ipIn, ipInText, isSecret, NAME, OS, placeIn } from '../meta/session.js';
import { COUNTRY, coordinatesInText } from '../meta/whereabouts.js';
import { defineSource, type Here, type Reading } from '../source.js';

const ACTION = /^(?:action|aktion|event|ereignis|événement|status|statut)$/i;
const SESSION_TYPE = /session type|sitzungstyp|art der sitzung|type de session/i;
const UPDATED = /updated|aktualisiert|mise? à jour|last active/i;
const NOT_UPDATED = /^(?!.*(?:updated|aktualisiert|mise? à jour|last active))/i;
const CHANGED = ['name', 'email', 'number', 'vanity'].map(
  (what) => [what, new RegExp(`^(?:old|new) ${what}$`, 'i')] as const,
);

/** @param list name in identities and details: the newest name of the file */
const entryOf =
  (list: string, kind: Kind) =>
  (line: Line, here: Here): RecordFields | undefined => {
    // Push tokens have times, languages and system versions of their own.
    const labels = line.labels.filter(({ label }) => !/tokens?$/i.test(label));
    const own = { ...line, labels };
    const action = line.title ?? textIn(own, ACTION);
    const name = textIn(own, NAME);
    const isDevice = kind === 'device.registered';
    const fields = {
      title: action ?? name,
      ip: ipIn(own),
      device: (isDevice ? (textIn(own, /^(?:device|gerät|appareil|type|typ)$/i) ?? name) : undefined) ?? deviceIn(own),
      place: placeIn(own),
      app: textIn(own, APP),
    };
    const begun = own.when === undefined ? timeIn(own, NOT_UPDATED, here) : undefined;
    const time = begun ?? timeOf(own, here);
    const known = Object.values(fields).some((text) => text !== undefined) || time.at !== undefined;
    if (!known) return undefined;
    const more = {
      action,
      country: textIn(own, COUNTRY),
      sessionType: textIn(own, SESSION_TYPE),
      changed:
        CHANGED.filter(([, words]) => labelIn(own, words))
          .map(([what]) => what)
          .join(', ') || undefined,
      os: isDevice ? textIn(own, OS) : undefined,
      locale: isDevice ? textIn(own, /locale|gebietsschema/i) : undefined,
      // Whether the device's advertising id is held; the id itself is nobody's business.
      advertisingId: isDevice && textIn(own, /advertis|werbe|publicit/i) !== undefined ? true : undefined,
    };
    return {
      ...time,
      kind,
      ...fields,
      until: time.at === undefined ? undefined : timeIn(own, UPDATED, here)?.at,
      direction: kind === 'login.session' || kind === 'login.ip' ? 'own' : undefined,
      detail: { ...time.detail, list, ...filled(more) },
    };
  };

const NONE = skip('no line of a list', 'keine Zeile einer Liste');

const entry =
  (list: string, kind: Kind) =>
  (line: Line, here: Here): Reading =>
    entryOf(list, kind)(line, here) ?? NONE;

/** Its rows are addresses, browser cookies and, in early exports, places that Facebook guessed from an address. */
function protection(line: Line, here: Here): Reading {
  const name = line.title ?? textIn(line, NAME);
  const labels = line.labels.filter(({ label }) => !NAME.test(label));
  const session = entryOf('login-protection', 'login.session')({ ...line, title: undefined, labels }, here);
  const where = coordinatesInText(name);
  const ip = session?.ip ?? ipInText(name);
  // Cookies are secrets, even though masked.
  const title = where !== undefined || name === undefined || isSecret(name) ? undefined : name;
  if (session === undefined && where === undefined && ip === undefined && title === undefined) return NONE;
  const inferredFrom = where !== undefined && /\bip\b/i.test(name ?? '') ? 'ip' : undefined;
  return {
    ...session,
    kind: ip === undefined ? 'login.session' : 'login.ip',
    title,
    ip,
    ...where,
    direction: 'own',
    detail: { ...(session?.detail ?? { list: 'login-protection' }), ...filled({ inferredFrom }) },
  };
}

/** Lists whose lines tell since when there is a device or session. */
const BEGUN = new Set(['recognized-devices', 'active-sessions']);

const FOLDER = 'security_and_login_information/';

export default defineSource({
  id: 'facebook.logins',
  platform: 'facebook',
  product: 'Security and login information',
  section: '6.5',
  kinds: ['login.session', 'login.ip', 'device.registered', 'account.change'],
  tells: {
    en: 'when, where and with which devices and addresses your account was used',
    de: 'wann, wo und mit welchen Geräten und Adressen Ihr Konto benutzt wurde',
  },
  evidence: 'seen in data',
  files: lineFiles(
    {
      at: `${FOLDER}account_activity`,
      roots: ['account_activity'],
      read: entry('account-activity', 'login.session'),
    },
    {
      at: `${FOLDER}logins_and_logouts`,
      roots: ['account_accesses'],
      read: entry('logins-and-logouts', 'login.session'),
    },
    {
      at: `${FOLDER}where_you're_logged_in`,
      roots: ['active_sessions'],
      read: entry('active-sessions', 'login.session'),
    },
    {
      at: `${FOLDER}(?:used_ip_addresses|ip_address_activity)`,
      roots: ['used_ip_address'],
      read: entry('ip-addresses', 'login.ip'),
    },
    { at: `${FOLDER}login_protection_data`, roots: ['login_protection_data'], read: protection },
    {
      at: `${FOLDER}(?:recognized_devices|authorized_logins)`,
      roots: ['recognized_devices'],
      read: entry('recognized-devices', 'device.registered'),
    },
    { at: `${FOLDER}mobile_devices`, roots: ['devices'], read: entry('mobile-devices', 'device.registered') },
    {
      at: `${FOLDER}(?:record_details|administrative_records)`,
      roots: ['admin_records'],
      read: entry('record-details', 'account.change'),
    },
    {
      at: `${FOLDER}account_status_changes`,
      roots: ['account_status_changes'],
      read: entry('account-status', 'account.change'),
    },
  ),
  identity: (r) => {
    const list = r.detail?.list as string;
    // A phone's line is updated in place: its time is that of the newest export.
    if (list === 'mobile-devices') return [list, folded(r.device)];
    // Their lines are updated in place, too: the address is the one last seen, the time when each began.
    if (BEGUN.has(list) && moment(r, SECOND) !== undefined) return [list, folded(r.title)];
    const place = r.latE7 === undefined ? [] : [r.latE7, r.lonE7];
    return [list, r.ip, moment(r, SECOND) === undefined && r.ip === undefined ? folded(r.title) : undefined, ...place];
  },
  moment: (r) => (r.detail?.list === 'mobile-devices' ? undefined : moment(r, SECOND)),
  timeless: (r) => r.ip ?? folded(r.title),
});
