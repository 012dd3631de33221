import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { fieldsOf, isEmptyJson, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';
import { nameOf } from './named.js';
import { plainField } from './plain-fields.js';

const PRODUCT = 'Google Developers';

function read(element: JsonElement, here: Here): Reading {
  const { value } = element;
  const file = here.segments.at(-1) ?? '';
  const entry = fieldsOf(value);
  if (/interest/i.test(file)) {
    const title = entry ? nameOf(entry, ['interest', 'topic', 'product']) : textOf(value);
    return title === undefined
      ? skip('interest without a name', 'Interesse ohne Namen')
      : { kind: 'profile.field', title: 'interest', direction: 'own', detail: { product: PRODUCT, value: title } };
  }
  if (entry === undefined) return plainField(PRODUCT, element);
  const name = nameOf(entry, ['badge', 'badge_name', 'badgeName', 'badge_title']);
  if (name === undefined) return skip('entry without a name', 'Eintrag ohne Namen');
  return {
    kind: 'profile.field',
    ...momentOf(isoInstant(entry['earned'] ?? entry['date'] ?? entry['create_time'])),
    title: /badge/i.test(file) ? 'badge' : element.key || 'entry',
    direction: 'own',
    detail: { product: PRODUCT, value: name },
  };
}

/** The profile at Google's site for programmers. The layout is not described: plain fields and named entries count. */
export default defineSource({
  id: 'google.developers',
  platform: 'google',
  product: PRODUCT,
  section: '19',
  kinds: ['profile.field'],
  tells: {
    en: 'Profile, badges and interests at Google’s site for programmers',
    de: 'Profil, Abzeichen und Interessen auf Googles Seite für Programmierer',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Google Developers', '(?:Profile Data|Badge Data|Profile Interests)\\.json'),
      sniff: (head) => /^\s*[{[]/.test(head) || isEmptyJson(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
  ],
  identity: ({ title, detail = {} }) => [PRODUCT, title, String(detail.value ?? '')],
});
