import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { type TextLine, textLines } from '../../decode/text-lines.js';
import { type Detail, type RecordFields, skip } from '../../record/record.js';
import { epochByMagnitude, isoText } from '../../record/time.js';
import { shownValue } from '../secrets.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { extension } from './chrome-extension.js';
import {
  beginsWithSection,
  CHROME_JSON,
  encryptedSection,
  holdsSection,
  inChrome,
  otherSection,
} from './chrome-sections.js';
import { detailOf, type Fields, fieldsOf, isEmptyJson, numberOf, textOf } from './fields.js';

const PREFERENCES = ['Preferences', 'Priority Preference', 'OS Preference', 'OS Priority Preference'];
const SECTIONS = [...PREFERENCES, 'Apps?', 'App Settings', 'Themes?', 'Arc Package', 'Managed Users'];

function read(element: JsonElement): Reading {
  const { key, value } = element;
  const none = encryptedSection(element);
  if (none) return none;
  if (PREFERENCES.includes(key)) return preference(key, value);
  if (key === 'Arc Package') return androidApp(fieldsOf(value));
  if (/^Apps?$/.test(key)) return extension(value, 'app');
  if (/^Themes?$/.test(key)) return skip('look of the browser', 'Aussehen des Browsers');
  if (key === 'App Settings')
    return skip('data that an app keeps, of any kind', 'Daten, die eine App ablegt, beliebiger Art');
  return otherSection();
}

/** `{name, value}`, on ChromeOS `{preference: {name, value}}`; the value is JSON in a string. */
function preference(section: string, value: unknown): Reading {
  const outer = fieldsOf(value);
  const entry = fieldsOf(outer?.preference) ?? outer;
  const name = textOf(entry?.name);
  if (!entry || name === undefined) return skip('setting without a name', 'Einstellung ohne Namen');
  const set = parsed(entry.value);
  const about = fieldsOf(set) ? demographics(fieldsOf(set)!) : [];
  if (about.length > 0) return about;
  const scalar = typeof set === 'string' || typeof set === 'number' || typeof set === 'boolean';
  return {
    kind: 'consent.record',
    title: name,
    app: 'Chrome',
    direction: 'own',
    detail: {
      product: 'Chrome',
      section,
      ...(scalar ? scalarValue(name, set) : set === null || set === undefined ? {} : { type: 'object' }),
    },
  };
}

/** Whether passwords are saved is a setting, not a password. */
const scalarValue = (name: string, set: string | number | boolean): Detail =>
  typeof set === 'boolean' ? { value: String(set) } : shownValue(name, String(set));

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Chrome's statistics ask for year of birth and gender of the account; 0 and less: not known. */
function demographics(set: Fields): readonly RecordFields[] {
  return ['birth_year', 'gender'].flatMap((name): RecordFields[] => {
    const value = numberOf(set[name]);
    return value === undefined || value <= 0
      ? []
      : [
          {
            kind: 'profile.field',
            title: name,
            direction: 'own',
            detail: { type: 'demographics', value: String(value) },
          },
        ];
  });
}

/** An Android app on a Chromebook. */
function androidApp(entry: Fields | undefined): Reading {
  const name = textOf(entry?.package_name);
  if (!entry || name === undefined) return skip('app without a name', 'App ohne Namen');
  const backup = epochByMagnitude(entry.last_backup_time);
  const version = numberOf(entry.package_version);
  return {
    kind: 'app.install',
    title: name,
    app: name,
    direction: 'own',
    detail: detailOf({
      product: 'ChromeOS',
      version: version === undefined ? undefined : String(version),
      lastBackup: backup && isoText(backup.at, backup.precision),
    }),
  };
}

const word = ({ text }: TextLine): Reading => ({
  kind: 'note.item',
  title: text,
  direction: 'own',
  detail: { type: 'dictionary word' },
});

/** `Settings.json` (before `SyncSettings.json`), `OS Settings.json` of Chromebooks, and the words taught to the spelling checker. */
export default defineSource({
  id: 'google.chrome-settings',
  platform: 'google',
  product: 'Chrome settings',
  section: '11',
  kinds: ['consent.record', 'profile.field', 'app.install', 'app.connection', 'note.item'],
  tells: {
    en: 'Settings that Chrome syncs, Android apps on a Chromebook, and words added to the dictionary',
    de: 'Einstellungen, die Chrome synchronisiert, Android-Apps auf einem Chromebook und Wörter im Wörterbuch',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: CHROME_JSON,
      // Files of Chrome without anything in them do not tell what would have been there.
      sniff: (head) => holdsSection(...SECTIONS)(head) || isEmptyJson(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
    fileShape({ sniff: beginsWithSection(...PREFERENCES, 'Arc Package'), decode: jsonElements, read, format: 'json' }),
    fileShape({
      path: inChrome('[^/]+\\.csv'),
      // One word a line, no header; a table would have delimiters.
      sniff: (head) => !/^[^\n]*[,;\t]/.test(head),
      decode: textLines,
      read: word,
      format: 'csv',
    }),
  ],
  identity: ({ kind, title, detail = {} }) =>
    kind === 'app.connection'
      ? ['chrome', String(detail.extensionId ?? title)]
      : kind === 'app.install'
        ? ['chromeos', title]
        : [String(detail.section ?? detail.type), title, kind === 'profile.field' ? String(detail.value) : ''],
});
