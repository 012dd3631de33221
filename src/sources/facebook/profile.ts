import type { MetaSection } from '../../decode/meta-sections.js';
import { metaSections } from '../../decode/meta-sections.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochSeconds, isoText } from '../../record/time.js';
import { facebookJson, filled, folded } from '../meta/dialect.js';
import { hasRoot, htmlAt, isMetaPage, jsonAt } from '../meta/paths.js';
import { printedTime } from '../meta/printed-date.js';
import { fieldNamed, isoDay } from '../meta/profile-words.js';
import { type Claim, defineSource, fileShape, type Here, type Reading } from '../source.js';
import { type ProfileField, profileFields } from './profile-fields.js';

const FILE = 'profile_information/profile_information';

const PLACES = new Set(['currentCity', 'hometown', 'placeLived']);

/** Fields that a label table does not know keep their label; none is dropped. */
function pageFields(section: MetaSection): readonly ProfileField[] {
  return section.fields.flatMap(({ label, value, href }) => {
    const field = fieldNamed(label);
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
