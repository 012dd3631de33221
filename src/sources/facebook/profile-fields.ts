import { epochSeconds, isoText, utcMs } from '../../record/time.js';
import { filled, isObject, member, textOf } from '../meta/dialect.js';

/** One filled value of the profile, whatever the vintage. */
export interface ProfileField {
  readonly field: string;
  readonly value?: string | undefined;
  readonly place?: string | undefined;
  /** Another person: partner, relative. */
  readonly party?: string | undefined;
  readonly url?: string | undefined;
  /** Epoch seconds at which the value was entered. */
  readonly time?: unknown;
  readonly more?: Readonly<Record<string, string | number | boolean>>;
}

/** Members with a name of their own in our vocabulary; all others get theirs in camelCase. */
const FIELDS: Readonly<Record<string, string>> = {
  emails: 'email',
  previous_names: 'previousName',
  other_names: 'otherName',
  previous_relationships: 'previousRelationship',
  family_members: 'familyMember',
  education_experiences: 'education',
  work_experiences: 'work',
  languages: 'language',
  blood_info: 'bloodDonor',
  websites: 'website',
  phone_numbers: 'phone',
  places_lived: 'placeLived',
  intro_bio: 'bio',
  groups: 'group',
  screen_names: 'screenName',
};
const OTHER_PERSON = new Set(['previousRelationship', 'familyMember']);
const PLACES = new Set(['currentCity', 'hometown', 'placeLived']);

const camel = (key: string): string => key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Every filled value of `profile` / `profile_v2`; members not known by name are read by their shape. */
export function* profileFields(profile: unknown): Iterable<ProfileField> {
  if (!isObject(profile)) return;
  for (const [key, value] of Object.entries(profile)) {
    const special = Object.hasOwn(SPECIAL, key) ? SPECIAL[key] : undefined;
    if (special) yield* special(value);
    else yield* general(FIELDS[key] ?? camel(key), value);
  }
}

const SPECIAL: Readonly<Record<string, (value: unknown) => Iterable<ProfileField>>> = {
  *name(value) {
    const parts = ['first_name', 'middle_name', 'last_name'].map((k) => textOf(member(value, k)));
    const joined = parts.filter((p) => p !== undefined).join(' ');
    const full = textOf(member(value, 'full_name')) ?? textOf(value) ?? textOf(joined);
    if (full !== undefined) yield { field: 'name', value: full };
  },
  *emails(value) {
    for (const [key, field] of MAILS) yield* general(field, member(value, key));
  },
  *birthday(value) {
    const date = calendarDate(value);
    if (date !== undefined) yield { field: 'birthday', value: date };
  },
  *gender(value) {
    yield* general('gender', member(value, 'gender_option') ?? member(value, 'custom_gender'));
    yield* general('pronoun', member(value, 'pronoun'));
  },
  *relationship(value) {
    const partner = textOf(member(value, 'partner')) ?? textOf(member(member(value, 'partner'), 'name'));
    const status = textOf(member(value, 'status'));
    const time = member(value, 'timestamp');
    if (status !== undefined || partner !== undefined)
      yield { field: 'relationship', value: status, party: partner, time };
    const anniversary = calendarDate(member(value, 'anniversary'));
    if (anniversary !== undefined) yield { field: 'anniversary', value: anniversary };
  },
  *registration_timestamp(value) {
    const instant = epochSeconds(value);
    if (instant) yield { field: 'registered', value: isoText(instant.at, 'second'), time: value };
  },
  *profile_uri(value) {
    const url = textOf(value);
    if (url !== undefined) yield { field: 'profileUri', value: url, url };
  },
  /** Favourites of the early years: `[{ name: 'Music', pages: ['…'] }]`. */
  *pages(value) {
    for (const shelf of Array.isArray(value) ? value : []) {
      const topic = textOf(member(shelf, 'name'));
      for (const found of general('favourite', member(shelf, 'pages'))) yield { ...found, more: filled({ topic }) };
    }
  },
};

const MAILS = [
  ['emails', 'email'],
  ['previous_emails', 'previousEmail'],
  ['pending_emails', 'pendingEmail'],
  ['ad_account_emails', 'adAccountEmail'],
] as const;

function* general(field: string, value: unknown): Iterable<ProfileField> {
  if (Array.isArray(value)) for (const one of value) yield* general(field, one);
  else if (!isObject(value)) {
    const text = typeof value === 'boolean' ? String(value) : textOf(value);
    if (text !== undefined) yield { field, value: text };
  } else yield* fromObject(field, value);
}

/** Members that hold the value itself, the first that is filled. */
const VALUE = ['name', 'employer', 'place', 'phone_number', 'address', 'blood_donor_status', 'value', 'text'];

function* fromObject(field: string, o: Readonly<Record<string, unknown>>): Iterable<ProfileField> {
  const text = (key: string) => textOf(o[key]) ?? textOf(member(o[key], 'name'));
  const value = VALUE.map(text).find((t) => t !== undefined) ?? text('title');
  if (value === undefined) return;
  const day = (key: string) => {
    const instant = epochSeconds(o[key]);
    // Midnight of a zone that is not known: the nearest day.
    return instant && isoText(instant.at + 43_200_000, 'second').slice(0, 10);
  };
  const more = filled({
    role: text('employer') === undefined ? undefined : text('title'),
    location: text('location'),
    degree: text('degree'),
    schoolType: text('school_type'),
    graduated: typeof o.graduated === 'boolean' ? o.graduated : undefined,
    phoneType: text('phone_type'),
    verified: typeof o.verified === 'boolean' ? o.verified : undefined,
    nameType: text('type'),
    from: day('start_timestamp'),
    to: day('end_timestamp'),
  });
  const time = o.timestamp ?? o.creation_time;
  if (OTHER_PERSON.has(field)) yield { field, value: text('relation') ?? text('status'), party: value, time };
  else yield { field, value, place: PLACES.has(field) ? value : undefined, time, more };
}

/** `{ year, month, day }` as `1994-08-03`; without a year `08-03`. */
function calendarDate(value: unknown): string | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((k) => Number(member(value, k) ?? 0));
  if (!month || !day) return undefined;
  const at = utcMs(year || 2000, month, day);
  if (at === undefined) return undefined;
  const text = isoText(at, 'day').slice(0, 10);
  return year ? text : text.slice(5);
}
