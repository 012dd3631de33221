import type { MetaSection } from '../../decode/meta-sections.js';
import { metaSections } from '../../decode/meta-sections.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochSeconds, isoText } from '../../record/time.js';
import { facebookJson, filled, folded } from '../meta/dialect.js';
import { hasRoot, htmlAt, isMetaPage, jsonAt } from '../meta/paths.js';
import { printedDate, printedTime } from '../meta/printed-date.js';
import { type Claim, defineSource, fileShape, type Here, type Reading } from '../source.js';
import { type ProfileField, profileFields } from './profile-fields.js';

const FILE = 'profile_information/profile_information';

/** Labels of the pages, en de fr. The more special ones first. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:previous|former|frühere|anciens?|anciennes?) (?:emails?|email addresses|e-mail|adresses e-mail)/i,
    'previousEmail',
  ],
  [/^(?:pending|ausstehende) /i, 'pendingEmail'],
  [/^(?:e-?mails?|email addresses|e-mail-adressen?|adresses? e-mail)$/i, 'email'],
  [/^(?:previous names?|former names?|frühere namen?|anciens? noms?|noms? précédents?)$/i, 'previousName'],
  [/^(?:other names?|nicknames?|weitere namen?|andere namen?|spitznamen?|autres? noms?)$/i, 'otherName'],
  [/^(?:name|full name|vollständiger name|nom|nom complet)$/i, 'name'],
  [/^(?:birthday|date of birth|geburtstag|geburtsdatum|date de naissance|anniversaire)$/i, 'birthday'],
  [/^(?:gender|geschlecht|genre|sexe)$/i, 'gender'],
  [/^(?:pronouns?|pronomen|pronoms?)$/i, 'pronoun'],
  [/^(?:phone(?: numbers?)?|mobile|telefon(?:nummern?)?|handynummer|numéros? de téléphone|téléphone)$/i, 'phone'],
  [/^(?:current city|(?:aktueller |derzeitiger )?wohnort|ville actuelle)$/i, 'currentCity'],
  [/^(?:hometown|heimatstadt|heimatort|ville d.origine)$/i, 'hometown'],
  [/^(?:places lived|places you.ve lived|wohnorte|lieux de résidence)$/i, 'placeLived'],
  [/^(?:relationship(?: status)?|beziehung(?:sstatus)?|situation amoureuse)$/i, 'relationship'],
  [/^(?:family(?: members)?|familie(?:nmitglieder)?|famille)$/i, 'familyMember'],
  [/^(?:education|ausbildung|bildung|études|formation)$/i, 'education'],
  [/^(?:work|arbeit|beruf|emploi|travail)$/i, 'work'],
  [/^(?:languages?|sprachen?|langues?)$/i, 'language'],
  [/^(?:interested in|interessiert an|intéressée?(?:\(e\))? par)$/i, 'interestedIn'],
  [/^(?:religious views?|religion|religiöse ansichten|opinions religieuses)$/i, 'religiousView'],
  [/^(?:political views?|politische (?:ansichten|einstellung)|opinions politiques)$/i, 'politicalView'],
  [/^(?:websites?|webseiten?|sites? web)$/i, 'website'],
  [/^(?:blood donor(?: status)?|blutspender?(?:status)?|don de sang)$/i, 'bloodDonor'],
  [/^(?:username|benutzername|nutzername|nom d.utilisateur)$/i, 'username'],
  [/^(?:registration date|date of registration|registrierungsdatum|date d.inscription)$/i, 'registered'],
  [/^(?:profile(?: url| link)?|profil(?:-url|-link)?|vanity|lien du profil)$/i, 'profileUri'],
  [/^(?:bio|intro|about you|about me|info|über mich|à propos de (?:moi|vous))$/i, 'bio'],
  [/^(?:favou?rite quotes|lieblingszitate|citations préférées)$/i, 'favoriteQuotes'],
  [/^(?:groups?|gruppen?|groupes?)$/i, 'group'],
];
const PLACES = new Set(['currentCity', 'hometown', 'placeLived']);

/** Fields that a label table does not know keep their label; none is dropped. */
function pageFields(section: MetaSection): readonly ProfileField[] {
  return section.fields.flatMap(({ label, value, href }) => {
    const field = LABELS.find(([words]) => words.test(label.trim()))?.[1];
    return value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line): ProfileField => {
        if (field === undefined) return { field: 'other', value: line, more: { label } };
        if (field === 'birthday') return { field, value: isoDay(line) };
        return {
          field,
          value: line,
          place: PLACES.has(field) ? line : undefined,
          url: field === 'profileUri' ? href : undefined,
        };
      });
  });
}

function isoDay(text: string): string {
  const date = printedDate(text);
  return date ? isoText(date.local, 'day').slice(0, 10) : text;
}

function fieldRecord({ field, value, place, party, url, time, more }: ProfileField): RecordFields {
  return {
    kind: 'profile.field',
    ...epochSeconds(time),
    title: field,
    url,
    place,
    party,
    detail: filled({ ...more, value }),
  };
}

function readPage(section: MetaSection, here: Here): Reading {
  const fields = pageFields(section);
  if (fields.length === 0) return skip('no field', 'keine Angabe');
  return fields.map((f) => {
    if (f.field !== 'registered') return fieldRecord(f);
    const time = printedTime(f.value ?? '', here);
    const value = time.at === undefined ? f.value : isoText(time.at, 'second');
    return { ...fieldRecord({ ...f, value }), ...time, detail: filled({ ...time.detail, value }) };
  });
}

const NAMES = new Set(['name', 'previousName', 'otherName', 'username']);

/** What the fields tell about the account: its owner's names, addresses and number. */
function claimed(fields: readonly ProfileField[]): Claim | undefined {
  const values = (wanted: (field: string) => boolean) =>
    fields.filter((f) => wanted(f.field) && f.value !== undefined).map((f) => folded(f.value));
  const names = values((field) => NAMES.has(field));
  const mails = values((field) => field === 'email' || field === 'previousEmail');
  const accountKey = values((field) => field === 'name')[0];
  const uri = fields.find((f) => f.field === 'profileUri');
  const address = uri?.url ?? uri?.value ?? '';
  const id = /[?&]id=(\d+)/.exec(address)?.[1];
  const vanity = /facebook\.com\/(?!profile\.php)([\w.]+)\/?$/i.exec(address)?.[1];
  if (vanity !== undefined) names.push(folded(vanity));
  return names.length + mails.length === 0 && id === undefined ? undefined : { accountKey, names, mails, id };
}

export default defineSource({
  id: 'facebook.profile',
  platform: 'facebook',
  product: 'Profile information',
  section: '6.6',
  kinds: ['profile.field'],
  tells: {
    en: 'what your profile says about you: names, addresses, birthday, relationship, views',
    de: 'was Ihr Profil über Sie sagt: Namen, Adressen, Geburtstag, Beziehung, Ansichten',
  },
  evidence: 'seen in data',
  files: [
    fileShape<ProfileField>({
      path: jsonAt(FILE),
      sniff: hasRoot('profile'),
      format: 'json',
      decode: facebookJson<ProfileField>((part) => profileFields(part.value)),
      read: fieldRecord,
      claim: (field) => claimed([field]),
    }),
    fileShape({
      path: htmlAt(FILE),
      sniff: isMetaPage,
      format: 'html',
      decode: metaSections,
      read: readPage,
      claim: (section) => claimed(pageFields(section)),
    }),
  ],
  identity: (r) => [r.title, folded(r.detail?.value as string | undefined), folded(r.party)],
});
