import { type RecordFields, skip } from '../../record/record.js';
import { filled } from '../meta/dialect.js';
import { deep, flag, type Line, labelIn, timeOf, valuesIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { printedDate } from '../meta/printed-date.js';
import { deviceIn, ipIn, placeIn } from '../meta/session.js';
import { readSettings, settingIdentity } from '../meta/settings.js';
import { defineSource, type Here, type Reading } from '../source.js';

const ON = /^(?:on|enabled|active|an|ein|aktiv|aktiviert|eingeschaltet|activée?|oui)$/i;
const OFF = /^(?:off|disabled|inactive|aus|inaktiv|deaktiviert|ausgeschaltet|désactivée?|non)$/i;
const CONTACT = /^(?:contact|kontakt|e-?mail(?: address)?|e-mail-adresse|phone(?: number)?|telefonnummer)$/i;

/** From where: an address, a device, a place as far as the record tells them. Nothing else of it is kept. */
const session = (line: Line): Partial<RecordFields> => ({
  ip: ipIn(line),
  device: deviceIn(line),
  place: placeIn(line),
});

function lastLogin(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const from = session(line);
  if (time.at === undefined && from.ip === undefined && from.device === undefined)
    return skip('no login', 'keine Anmeldung');
  return { ...time, kind: 'login.session', ...from, direction: 'own', detail: { ...time.detail, list: 'last-login' } };
}

/** An event of the account: each of its times, and whether it was about a mail address or a phone number. */
const change =
  (list: string, title: string, more: (line: Line) => Partial<RecordFields> = () => ({})) =>
  (line: Line, here: Here): Reading => {
    const times = timesOf(line, here);
    const contact = contactKind(line);
    const fields = more(line);
    if (times.length === 0 && contact === undefined && Object.values(fields).every((one) => one === undefined))
      return skip('nothing about when', 'nichts darüber, wann');
    return (times.length === 0 ? [{}] : times).map((time: Partial<RecordFields>) => ({
      ...time,
      kind: 'account.change',
      title,
      ...fields,
      detail: { ...time.detail, list, ...filled({ contact }) },
    }));
  };

/** Its own time, else all times in it. */
function timesOf(line: Line, here: Here): readonly Partial<RecordFields>[] {
  const written = [...deep(line.labels)].flatMap(({ time, value }) => time ?? (printedDate(value ?? '') ? value! : []));
  const all = line.when === undefined ? written : [line.when];
  const times = all.map((when) => timeOf({ ...line, when }, here)).filter(({ at }) => at !== undefined);
  const seen = new Set<number | undefined>();
  return times.filter(({ at }) => !seen.has(at) && seen.add(at));
}

/** The address or number itself is nothing that a timeline needs. */
function contactKind(line: Line): 'email' | 'phone' | undefined {
  const texts = [labelIn(line, CONTACT)?.value ?? '', ...valuesIn(line)];
  if (texts.some((text) => /^\S+@\S+\.\S+$/.test(text))) return 'email';
  return texts.some((text) => /^\+?\d[\d\s()/-]{6,18}$/.test(text)) ? 'phone' : undefined;
}

/** Whether it is on and since when; methods, numbers and recovery codes stay closed. */
function twoFactor(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const flags = valuesIn(line).map((text) => flag(text) ?? (ON.test(text) ? true : OFF.test(text) ? false : undefined));
  const known = flags.filter((one) => one !== undefined);
  if (known.length === 0 && time.at === undefined && line.labels.length + line.texts.length === 0)
    return skip('setting without a value', 'Einstellung ohne Wert');
  return {
    ...time,
    kind: 'consent.record',
    title: 'twoFactorAuthentication',
    direction: 'own',
    detail: {
      ...time.detail,
      list: 'two-factor-authentication',
      ...filled({ value: known.length === 0 ? undefined : known.includes(true) }),
    },
  };
}

const FOLDER = 'security_and_login_information/';

export default defineSource({
  id: 'facebook.security-records',
  platform: 'facebook',
  product: 'Security records',
  section: '6.5',
  kinds: ['login.session', 'account.change', 'consent.record'],
  tells: {
    en: 'when your account was registered, confirmed, recovered and last used, when its password and addresses were set, and whether logging in needs a second step',
    de: 'wann Ihr Konto eröffnet, bestätigt, wiederhergestellt und zuletzt benutzt wurde, wann Passwort und Adressen gesetzt wurden, und ob die Anmeldung einen zweiten Schritt braucht',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: `${FOLDER}information_about_your_last_login`, read: lastLogin },
    { at: `${FOLDER}two-factor_authentication`, read: twoFactor },
    { at: `${FOLDER}registration_information`, read: change('registration', 'registration', session) },
    {
      at: `${FOLDER}your_account_confirmation_information`,
      read: change('confirmation', 'account confirmation', session),
    },
    { at: `${FOLDER}your_recent_account_recovery_successes`, read: change('recovery', 'account recovery') },
    {
      at: `${FOLDER}account_recoveries_without_password_changes`,
      read: change('recovery-without-password', 'account recovery without password change'),
    },
    {
      at: `${FOLDER}(?:email_address_verifications|contact_verifications)`,
      roots: ['contact_verifications'],
      read: change('contact-verifications', 'contact verification'),
    },
    {
      at: 'facebook_accounts_center/(?:your_account_password_information|you_account_password)',
      read: change('password', 'password'),
    },
    { at: '(?:preferences|security_and_login_information)/login_alerts_settings', read: readSettings },
  ),
  identity: (r) => (r.detail?.position === undefined ? [r.detail?.list as string] : settingIdentity(r)),
  moment: (r) => moment(r, SECOND),
});
