import { type RecordFields, skip } from '../../record/record.js';
import { facebookJson, filled, folded, type Label, type Part, textOf } from '../meta/dialect.js';
import { flag, type Line, textIn, textsOf, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { jsonAt } from '../meta/paths.js';
import { fieldNamed, isoDay } from '../meta/profile-words.js';
import { type Claim, defineSource, fileShape, type Here, type Reading } from '../source.js';
import { SLOTS } from './user.js';

/** Fields that only Instagram has. The more special ones first. */
const OWN: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:phone(?: number)? confirmed|telefonnummer bestätigt|bestätigte telefonnummer|numéro de téléphone confirmé)$/i,
    'phoneConfirmed',
  ],
  [
    /^(?:phone confirmation method|methode der telefonbestätigung|méthode de confirmation .*téléphone)$/i,
    'phoneConfirmedBy',
  ],
  [/^(?:private account|private profile|privates (?:konto|profil)|compte privé|profil privé)$/i, 'private'],
  [/^(?:date joined)$/i, 'registered'],
  [/^(?:emoji pong .*)$/i, 'emojiPong'],
];
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const nameOf = ({ label, value = '' }: Label): string =>
  OWN.find(([words]) => words.test(label.trim()))?.[1] ?? fieldNamed(label) ?? (MAIL.test(value) ? 'email' : 'other');

/** Words of switches are translated, days are written in many ways. */
function written(field: string, text: string): string {
  const on = flag(text) ?? flag({ wahr: 'true', falsch: 'false', vrai: 'true', faux: 'false' }[text.toLowerCase()]);
  if (on !== undefined) return String(on);
  return field === 'birthday' ? isoDay(text) : text;
}

/** Counters grow and their labels are translated: in lists of them, what has no name is known by its place. */
function field(list: string, label: Label, nth: number): RecordFields {
  const title = nameOf(label);
  const isOther = title === 'other';
  const more = filled({
    label: isOther ? label.label : undefined,
    position: isOther && list !== 'profile' ? nth : undefined,
  });
  return { kind: 'profile.field', title, detail: { ...more, list, value: written(title, label.value ?? '') } };
}

/** Labelled values of the profile; the picture beside them has members of its own. */
const slots = ({ labels }: Line): readonly Label[] =>
  labels.filter((l) => l.value !== undefined && l.entName !== 'title' && l.label !== '');

const fields =
  (list: string) =>
  (line: Line): Reading => {
    const found = slots(line);
    return found.length === 0 ? skip('no field', 'keine Angabe') : found.map((label, nth) => field(list, label, nth));
  };

function claimed(found: readonly { readonly title: string; readonly value: string }[]): Claim | undefined {
  const values = (...titles: string[]) => found.filter((f) => titles.includes(f.title)).map((f) => folded(f.value));
  const names = values('username', 'name');
  const mails = values('email');
  const accountKey = values('username')[0];
  return names.length + mails.length === 0 ? undefined : { accountKey, names, mails };
}

const claim = (line: Line): Claim | undefined =>
  claimed(slots(line).map((label) => ({ title: nameOf(label), value: label.value ?? '' })));

/** What Instagram concluded: one value a line, several in a list. */
const inferred =
  (title: string) =>
  (line: Line): Reading => {
    const values = textsOf(line);
    if (values.length === 0) return skip('no value', 'kein Wert');
    return values.map(
      (value): RecordFields => ({
        kind: 'profile.field',
        title,
        direction: 'done-to',
        ...(title === 'basedIn' && { place: value }),
        detail: { list: 'inferred', value },
      }),
    );
  };

const CHANGED = /^(?:changed|geändert|modifié|modification|changement)$/i;
const BEFORE = /^(?:previous value|vorheriger wert|valeur précédente|ancienne valeur)$/i;

/** What was changed, not from what to what. */
function changed(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const what = textIn(line, CHANGED) ?? textsOf(line)[0];
  if (what === undefined && time.at === undefined) return skip('no change', 'keine Änderung');
  const title = what === undefined ? undefined : (fieldNamed(what) ?? what);
  return {
    ...time,
    kind: 'account.change',
    title,
    direction: 'own',
    detail: { ...time.detail, list: 'profile-changes' },
  };
}

/** Under a former user name the person stands in older messages. */
function formerNames(line: Line): Claim | undefined {
  const what = fieldNamed(textIn(line, CHANGED) ?? '');
  const before = textIn(line, BEFORE);
  return before !== undefined && (what === 'username' || what === 'name') ? { names: [folded(before)] } : undefined;
}

/** 2018 to 2020 `profile.json` was one object at the root: its members are the fields. */
const EARLY: Readonly<Record<string, string>> = {
  biography: 'bio',
  date_joined: 'registered',
  email: 'email',
  gender: 'gender',
  name: 'name',
  phone_number: 'phone',
  private_account: 'private',
  username: 'username',
  website: 'website',
  date_of_birth: 'birthday',
};

function early({ root = '', value }: Part): Reading {
  const title = Object.hasOwn(EARLY, root) ? EARLY[root] : undefined;
  const text = typeof value === 'boolean' ? String(value) : textOf(value);
  if (title === undefined || text === undefined) return skip('no field of the profile', 'keine Angabe des Profils');
  return { kind: 'profile.field', title, detail: { list: 'profile', value: written(title, text) } };
}

const ACCOUNT = '(?:account_information|personal_information)';
const ABOUT = 'information_about_you';
/** Of these a profile may hold several; of all others the newest value counts. */
const SEVERAL = new Set(['email', 'phone', 'website', 'other', 'inferredEmail', 'inferredPhone', 'basedIn']);

export default defineSource({
  id: 'instagram.profile',
  platform: 'instagram',
  product: 'Personal information',
  section: 'A',
  kinds: ['profile.field', 'account.change'],
  tells: {
    en: 'what your Instagram profile says about you, what you changed there, and what Instagram concluded about you',
    de: 'was Ihr Instagram-Profil über Sie sagt, was Sie daran geändert haben und was Instagram über Sie geschlossen hat',
  },
  evidence: 'seen in data',
  files: [
    ...lineFiles(
      {
        at: `${ACCOUNT}/personal_information`,
        roots: ['profile_user', ...SLOTS],
        read: fields('profile'),
        claim,
      },
      {
        at: `${ACCOUNT}/profile_changes`,
        roots: ['profile_profile_change', ...SLOTS],
        read: changed,
        claim: formerNames,
      },
      {
        at: `${ACCOUNT}/professional_information`,
        roots: ['profile_business', ...SLOTS],
        read: fields('professional'),
      },
      {
        at: `${ACCOUNT}/(?:account|profile)_insights`,
        roots: ['profile_account_insights', ...SLOTS],
        read: fields('insights'),
      },
      {
        at: `${ABOUT}/(?:profile|account)_based_in`,
        roots: ['inferred_data_primary_location', ...SLOTS],
        read: inferred('basedIn'),
      },
      {
        at: `${ABOUT}/(?:inferred|possible)_emails`,
        roots: ['inferred_data_inferred_emails', ...SLOTS],
        read: inferred('inferredEmail'),
      },
      {
        at: `${ABOUT}/(?:inferred|possible)_phone_numbers`,
        roots: ['inferred_data_inferred_phone_numbers', ...SLOTS],
        read: inferred('inferredPhone'),
      },
    ),
    fileShape<Part>({
      path: jsonAt('profile'),
      sniff: (head) => /"(?:date_joined|private_account)"\s*:/.test(head),
      format: 'json',
      decode: facebookJson((part) => [part]),
      read: early,
      claim: ({ root = '', value }) =>
        claimed([{ title: (Object.hasOwn(EARLY, root) && EARLY[root]) || '', value: textOf(value) ?? '' }]),
    }),
  ],
  identity: (r) => [
    r.detail?.list as string,
    r.kind === 'account.change' ? undefined : r.title,
    (r.detail?.position as number | undefined) ??
      (SEVERAL.has(r.title ?? '') ? folded(r.detail?.value as string | undefined) : undefined),
  ],
  moment: (r) => moment(r, MINUTE),
});
