import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { type RecordFields, skip } from '../../record/record.js';
import { shownValue } from '../secrets.js';
import { type Claim, defineSource, fileShape, type Reading } from '../source.js';
import { fieldsOf, textOf } from './fields.js';
import { inProduct } from './folders.js';

/** `["name.givenName", "Mara"]` for whatever is text: a field of the profile is text, an object of texts, or a list of either. */
function textsIn(name: string, value: unknown, depth = 3): readonly (readonly [name: string, text: string])[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [[name, String(value)]];
  const text = textOf(value);
  if (text !== undefined) return [[name, text]];
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(name, one, depth - 1));
  return Object.entries(fieldsOf(value) ?? {}).flatMap(([key, part]) =>
    // `{"value": …}` and `{"type": …}` say what the field is.
    textsIn(/^(?:value|type)$/.test(key) ? name : `${name}.${key}`, part, depth - 1),
  );
}

function read({ key, value }: JsonElement): Reading {
  if (key === '') return skip('list instead of a profile', 'Liste statt eines Profils');
  const records = textsIn(key, value).map(
    ([title, text]): RecordFields => ({
      kind: 'profile.field',
      title,
      direction: 'own',
      detail: shownValue(title, text),
    }),
  );
  return records.length > 0 ? records : skip('field without a value', 'Feld ohne Wert');
}

/**
 * All spellings of the owner. The addresses, too, are only spellings: one that no other account page knows would make
 * the profile a stranger's.
 */
function claim({ key, value }: JsonElement): Claim | undefined {
  if (!/^(?:name|displayName|emails)$/.test(key)) return undefined;
  const names = textsIn(key, value).map(([, text]) => text.toLowerCase());
  return names.length > 0 ? { names } : undefined;
}

const isProfile = (head: string): boolean =>
  /^\s*\{/.test(head) && /"(?:displayName|formattedName|givenName|familyName)"\s*:/.test(head);

/** The profile that other people see. */
export default defineSource({
  id: 'google.profile',
  platform: 'google',
  product: 'Profile',
  section: '14',
  kinds: ['profile.field'],
  tells: {
    en: 'Name, mail addresses, birthday and gender of the Google profile',
    de: 'Name, E-Mail-Adressen, Geburtstag und Geschlecht im Google-Profil',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Profile', '(?:Profil|Perfil|Profiel)[^/]*\\.json'),
      sniff: isProfile,
      decode: jsonElements,
      read,
      claim,
      format: 'json',
    }),
    fileShape({
      sniff: (head) => /^\s*\{\s*"name"\s*:\s*\{\s*"(?:givenName|familyName|formattedName)"\s*:/.test(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
  ],
  identity: ({ title, detail = {} }) => ['profile', title, String(detail.value ?? '')],
});
