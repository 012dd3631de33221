import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochByMagnitude, type Instant } from '../../record/time.js';
import { shownValue } from '../secrets.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { beginsWithSection, CHROME_JSON, encryptedSection, holdsSection, otherSection } from './chrome-sections.js';
import { detailOf, type Fields, fieldsOf, listOf, numberOf, textOf } from './fields.js';
import { momentOf } from './movement.js';

const SECTIONS = ['Autofill', 'Autofill Profile', 'Contact Info'];

/** Chrome's own bookkeeping about an address; says nothing about the person. */
const BOOKKEEPING =
  /^(?:guid|origin|label|use_count|use_date\w*|date_modified\w*|validity_state\w*|is_client_validity\w*|initial_creator_id|last_modifier_id|metadata|\w*_status|\w*language_code)$/;

function read(element: JsonElement): Reading {
  const { key, value } = element;
  if (!SECTIONS.includes(key)) return otherSection();
  const none = encryptedSection(element);
  if (none) return none;
  const entry = fieldsOf(value);
  if (!entry) return skip('form entry without a value', 'Formulareintrag ohne Wert');
  // Exports before 2020 call the address profiles `Autofill`.
  return typeof entry.name === 'string' && 'value' in entry ? typed(entry) : profile(key, entry);
}

/** What was typed into a form field, with all times it was used. */
function typed(entry: Fields): Reading {
  const name = textOf(entry.name);
  const value = textOf(entry.value) ?? numberOf(entry.value)?.toString();
  if (!name || value === undefined) return skip('form entry without a value', 'Formulareintrag ohne Wert');
  const stamps = Array.isArray(entry.usage_timestamp) ? entry.usage_timestamp : [entry.usage_timestamp];
  const times = stamps.map(epochByMagnitude).filter((time): time is Instant => time !== undefined);
  const last = times.reduce<Instant | undefined>((a, b) => (a === undefined || b.at > a.at ? b : a), undefined);
  return {
    kind: 'profile.field',
    ...momentOf(last),
    title: name,
    direction: 'own',
    detail: { type: 'form entry', ...shownValue(name, value), ...detailOf({ uses: times.length || undefined }) },
  };
}

/** An address or contact to fill in, one record per property. */
function profile(section: string, entry: Fields): Reading {
  const last = epochByMagnitude(entry.use_date ?? entry.use_date_unix_epoch_seconds);
  const uses = numberOf(entry.use_count);
  const records: RecordFields[] = [];
  for (const [name, property] of Object.entries(entry)) {
    if (BOOKKEEPING.test(name)) continue;
    for (const value of valuesOf(property))
      records.push({
        kind: 'profile.field',
        ...momentOf(last),
        title: name,
        direction: 'own',
        detail: {
          type: section === 'Contact Info' ? 'contact info' : 'address profile',
          ...shownValue(name, value),
          ...detailOf({ uses }),
        },
      });
  }
  return records.length > 0 ? records : skip('address without anything in it', 'Adresse ohne Inhalt');
}

/** `"Ulm"`, `["Ulm"]` or `{"value": "Ulm", "metadata": …}`. */
function valuesOf(property: unknown): readonly string[] {
  const all = Array.isArray(property) ? listOf(property) : [property];
  return all.flatMap((one) => {
    const value = fieldsOf(one)?.value ?? one;
    return textOf(value) ?? (typeof value === 'number' ? String(value) : []);
  });
}

/** `Addresses and more.json`, before 2023 `Autofill.json`. */
export default defineSource({
  id: 'google.chrome-autofill',
  platform: 'google',
  product: 'Chrome autofill',
  section: '11',
  kinds: ['profile.field'],
  tells: {
    en: 'What was typed into forms on websites, how often and when last, and the addresses Chrome fills in',
    de: 'Was in Formulare auf Websites getippt wurde, wie oft und wann zuletzt, und die Adressen, die Chrome einsetzt',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: CHROME_JSON,
      sniff: holdsSection(...SECTIONS),
      decode: jsonElements,
      read,
      format: 'json',
    }),
    fileShape({ sniff: beginsWithSection(...SECTIONS), decode: jsonElements, read, format: 'json' }),
  ],
  identity: ({ title, detail = {} }) => [
    String(detail.type),
    title,
    String(detail.value ?? detail.valueLastDigits ?? ''),
  ],
});
