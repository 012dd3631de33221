import { type RecordFields, skip } from '../../record/record.js';
import { NAME } from '../meta/common-labels.js';
import { filled, folded, type Label } from '../meta/dialect.js';
import { flag, type Line, textIn, timeOf, valuesIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { readValues, settingIdentity } from '../meta/settings.js';
import { defineSource, type Here, type Reading } from '../source.js';

/** Fields of forms as Messenger's file names them in every language, and how pages and records call them. */
const FIELDS: readonly (readonly [string, RegExp])[] = [
  ['FIRST_NAME', /^(?:first name|vorname|prénom)$/i],
  ['LAST_NAME', /^(?:last name|nachname|nom de famille)$/i],
  ['FULL_NAME', /^(?:full name|name|vollständiger name|nom|nom complet)$/i],
  ['EMAIL', /^(?:e-?mail|e-mail-adresse|adresse e-mail)$/i],
  ['WORK_EMAIL', /^(?:work email|geschäftliche e-mail-adresse|e-mail professionnel)$/i],
  ['PHONE', /^(?:phone(?: number)?|telefon(?:nummer)?|téléphone|numéro de téléphone)$/i],
  ['WORK_PHONE', /^(?:work phone|geschäftliche telefonnummer|téléphone professionnel)$/i],
  ['STREET_ADDRESS', /^(?:(?:street )?address|adresse|straße)$/i],
  ['CITY', /^(?:city|stadt|ort|ville)$/i],
  ['STATE', /^(?:state|bundesland|état|région)$/i],
  ['COUNTY', /^(?:county|landkreis)$/i],
  ['COUNTRY', /^(?:country|land|pays)$/i],
  ['POST_CODE', /^(?:zip(?: code)?|postal code|post code|postleitzahl|plz|code postal)$/i],
  ['COMPANY_NAME', /^(?:company(?: name)?|unternehmen|firma|entreprise)$/i],
  ['JOB_TITLE', /^(?:job title|berufsbezeichnung|intitulé du poste)$/i],
  ['GENDER', /^(?:gender|geschlecht|genre)$/i],
];

/** Which of the person's own data the form-filler kept, not what they say. Pages repeat the label for each value. */
function autofill(line: Line): Reading {
  const kept = new Map<string, { readonly nth: number | undefined; readonly values: number }>();
  line.labels.forEach((label, i) => {
    const values = filledIn(label);
    if (values === 0) return;
    const words = label.label.replaceAll('_', ' ');
    const known = FIELDS.find(([, spelt]) => spelt.test(words))?.[0];
    const field = known ?? label.label;
    const isCode = known !== undefined || /^[A-Z][A-Z_]+$/.test(field);
    const before = kept.get(field);
    kept.set(field, {
      nth: isCode ? undefined : (before?.nth ?? line.nth * 100 + i),
      values: (before?.values ?? 0) + values,
    });
  });
  if (kept.size === 0) return skip('nothing kept', 'nichts gemerkt');
  return [...kept].map(
    ([field, { nth, values }]): RecordFields => ({
      kind: 'profile.field',
      title: 'autofill',
      detail: { list: 'autofill', field, values, ...filled({ nth }) },
    }),
  );
}

const filledIn = ({ value, list = [], dict = [] }: Label): number =>
  (value === undefined ? 0 : 1) + [...list, ...dict].reduce((sum, one) => sum + filledIn(one), 0);

/** The person's drawn likeness. What it wears is in a file of its own. */
function avatar(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const hasImage = textIn(line, /^uri$/i) !== undefined || line.links.length > 0 || undefined;
  if (time.at === undefined && !hasImage && valuesIn(line).length === 0) return skip('no avatar', 'kein Avatar');
  return {
    ...time,
    kind: 'profile.field',
    title: 'avatar',
    detail: { ...time.detail, list: 'avatar', ...filled({ hasImage }) },
  };
}

function avatarItem(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const [item, type] = [textIn(line, /^(?:item|gegenstand|article|artikel)$/i), textIn(line, /^(?:type|typ)$/i)];
  const value = item ?? textIn(line, NAME) ?? line.title ?? valuesIn(line).find((text) => flag(text) === undefined);
  if (value === undefined && time.at === undefined) return skip('no item', 'kein Gegenstand');
  return {
    ...time,
    kind: 'profile.field',
    title: 'avatarItem',
    detail: { ...time.detail, list: 'avatar-items', ...filled({ value, type }) },
  };
}

export default defineSource({
  id: 'facebook.profile-extras',
  platform: 'facebook',
  product: 'Autofill, languages, permissions and avatars',
  section: '6.6',
  kinds: ['profile.field', 'consent.record'],
  tells: {
    en: 'which of your data forms are filled with, which languages Facebook believes you speak, what it may do with your media, and your avatar',
    de: 'womit Formulare ausgefüllt werden, welche Sprachen Facebook bei Ihnen vermutet, was es mit Ihren Medien darf, und Ihren Avatar',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: '(?:profile_information|messages)/autofill_information', roots: ['autofill_information'], read: autofill },
    { at: 'profile_information/predicted_languages', read: readValues('profile.field', 'background') },
    { at: 'other_personal_information/your_media_permissions', read: readValues('consent.record') },
    { at: 'other_personal_information/(?:your_avatar|avatars)|avatars/avatar_data', roots: ['avatars'], read: avatar },
    { at: 'avatars_store/avatar_items', roots: ['avatar_marketplace_avatar_items'], read: avatarItem },
  ),
  identity: (r) => {
    const { list, field, value, nth } = r.detail ?? {};
    if (list === 'autofill')
      return ['autofill', nth === undefined ? (field as string) : undefined, nth as number | undefined];
    if (list === 'avatar') return ['avatar'];
    return list === 'avatar-items' ? ['avatar-item', folded(value as string | undefined)] : settingIdentity(r);
  },
  moment: (r) => moment(r, SECOND),
});
