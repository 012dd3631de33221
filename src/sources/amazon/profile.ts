import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { type RecordFields, skip } from '../../record/record.js';
import { isoText } from '../../record/time.js';
import { shownValue } from '../secrets.js';
import { defineSource, type Reading } from '../source.js';
import { amazonInstant, details, said, sameText, second, timed } from './cells.js';
import { firstSaid } from './named-columns.js';
import { csvNamed, csvTable } from './tables.js';

const NAMES = [
  'Consent Name',
  'Consent Type',
  'Consent',
  'Purpose',
  'Setting Name',
  'Setting',
  'Preference Name',
  'Preference',
  'Attribute Name',
  'Attribute',
];
const VALUES = ['Consent Status', 'Attribute Value', 'Setting Value', 'Value', 'Status', 'State', 'Choice', 'Decision'];
const TIMES = [
  'lastModified',
  'Last Modified Time',
  'Last Updated',
  'Last Updated Time',
  'Timestamp',
  'Consent Time',
  'Date',
];

/** The public profile, and what was agreed to. Of the tables only a few columns are known, so every column is a field. */
export default defineSource({
  id: 'amazon.profile',
  platform: 'amazon',
  product: 'Profile and consents',
  section: '12',
  kinds: ['profile.field', 'consent.record'],
  tells: {
    en: 'What the profile says that others see, and what was agreed to or refused, with times.',
    de: 'Was im Profil steht, das andere sehen, und worin eingewilligt oder was abgelehnt wurde, mit Zeiten.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({
      path: csvNamed('Retail.CustomerProfile.Misc', 'Retail.CustomerProfile.ProfileAttributes'),
      read: (row) => fields(row, attribute),
    }),
    csvTable({
      path: csvNamed('Retail.CustomerProfile.PrivacySettings'),
      read: (row) => fields(row, consent('privacy')),
    }),
    csvTable({
      path: csvNamed('AccountSettings.PrivacyPreferences.Consents'),
      read: (row) => fields(row, consent('consent')),
    }),
    // One column of either table is known, and its name is no other table's.
    csvTable({ sniff: (head) => hasColumns(head, 'profileLastOnboardingTime'), read: (row) => fields(row, attribute) }),
  ],
  // A setting is a state, which a later export restates; a consent was given at a time.
  identity: ({ kind, title, at, detail }) => {
    if (kind === 'profile.field') return ['profile', sameText(title)];
    return [String(detail?.setting), sameText(title), detail?.setting === 'consent' ? second(at) : undefined];
  },
});

interface Field {
  readonly title: string;
  readonly value: string | undefined;
  /** When the row was changed last, as written. */
  readonly changed: string;
}

/** A row of name and value, or a row of which every column is a field. */
function fields(row: CsvRow, toRecord: (field: Field) => RecordFields): Reading {
  const dated = TIMES.find((name) => said(row.get(name)) !== undefined);
  const changed = dated === undefined ? '' : row.get(dated);
  // `Name` alone is the person's.
  const names = row.has('Value') ? [...NAMES, 'Name', 'Key'] : NAMES;
  if (row.has(...names) && (row.has(...VALUES) || row.has(...TIMES))) {
    const title = firstSaid(row, ...names);
    const value = firstSaid(row, ...VALUES);
    return title === undefined || (value === undefined && changed === '')
      ? skip('row without a value', 'Zeile ohne Wert')
      : toRecord({ title, value, changed });
  }
  const found = row.columns
    .filter((name) => name !== '' && !TIMES.some((time) => plain(time) === plain(name)))
    .map((title) => ({ title, value: said(row.get(title)), changed }))
    .filter(({ value }) => value !== undefined);
  if (found.length > 0) return found.map(toRecord);
  return dated === undefined
    ? skip('row without a value', 'Zeile ohne Wert')
    : toRecord({ title: dated, value: undefined, changed });
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');

/** `profileLastOnboardingTime` is a time of its own; every other field has that of its row. */
function attribute({ title, value, changed }: Field): RecordFields {
  const own = /time|date$/i.test(title) ? amazonInstant(value ?? '') : undefined;
  const { time, zone } = timed(own === undefined ? changed : (value ?? ''));
  return {
    kind: 'profile.field',
    ...time,
    title,
    direction: 'own',
    detail: details({
      ...(own === undefined ? shownValue(title, value ?? '') : { value: isoText(own.at, own.precision) }),
      ...zone,
    }),
  };
}

const consent =
  (setting: 'privacy' | 'consent') =>
  ({ title, value, changed }: Field): RecordFields => {
    const { time, zone } = timed(changed);
    const { value: state, ...withheld } = shownValue(title, value ?? '');
    return {
      kind: 'consent.record',
      ...time,
      title,
      direction: 'own',
      detail: details({ setting, state, ...withheld, ...zone }),
    };
  };
