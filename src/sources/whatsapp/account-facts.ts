import type { Detail, RecordFields } from '../../record/record.js';
import { epochSeconds, type Instant, isoInstant } from '../../record/time.js';

/*
 * Parsers of others name three lists of the account report (`wa_contacts`, `wa_groups`, `wa_registration_info`); the
 * rest of its layout is not published. So its members are understood by the words in their names and by the look of
 * their values. What is not understood is a field of the profile.
 */

type Members = Readonly<Record<string, unknown>>;
type Scalar = string | number | boolean;

export const isAboutContacts = (name: string): boolean => /contact|kontakt|blocked|blockiert/i.test(name);

const GROUP = /groups?$|gruppen?$|communit/i;
const SETTINGS =
  /setting|privacy|einstellung|datenschutz|visib|receipt|consent|terms|tos\b|policy|agree|nutzungsbeding/i;
const DEVICE = /^(?:device|model|manufacturer|platform|os|operating system|gerät|plattform|betriebssystem)\b/i;
const VERSION = /version|build/i;
/** Whose own number stands there. */
const OWN = /regist|user|profile|account(?!.*block)|konto|profil/i;
const PHONE = /^\+?\d[\d ()/-]{6,18}\d$|@(?:s\.whatsapp\.net|c\.us|g\.us|lid)$/;
const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:.*:)[\da-f:.]{3,45})$/i;
/** The time that an address beside it belongs to. */
const SEEN = /seen|connect|login|gesehen|verbunden|anmeld/i;
const TIME = /time|date|seen|since|created|creation|_at$|_ts$|zeit|datum|gesehen|seit|erstellt/i;
/** Between WhatsApp's first year and 2100. */
const FIRST = Date.UTC(2009, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'boolean' || typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');

/** `registration_timestamp`, `wa_groups` → `registration timestamp`, `groups`. */
const words = (key: string): string =>
  key
    .replace(/^wa_/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase();

function timeOf(key: string, value: Scalar): Instant | undefined {
  const instant = isoInstant(value) ?? (TIME.test(key) ? epochSeconds(value) : undefined);
  return instant && instant.at >= FIRST && instant.at < LAST ? instant : undefined;
}

/** All records of one part of the report. @param inSettings it lies among the settings, whatever it is called */
export function accountFacts(section: string, value: unknown, inSettings: boolean): readonly RecordFields[] {
  const name = words(section);
  const isSetting = inSettings || SETTINGS.test(name);
  if (isAboutContacts(section)) {
    const people = Array.isArray(value) ? value.length : isMembers(value) ? Object.keys(value).length : 0;
    return people > 0 ? [{ kind: 'social.addressbook', quantity: people, detail: marked(name) }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((one) => accountFacts(section, one, inSettings));
  if (isScalar(value)) return field(name, name, value, isSetting);
  if (!isMembers(value)) return [];
  if (GROUP.test(name)) return group(name, value);
  return members(name, value, isSetting);
}

function members(section: string, value: Members, isSetting: boolean): readonly RecordFields[] {
  const filled = Object.entries(value).filter((entry): entry is [string, Scalar] => isScalar(entry[1]));
  const nested = Object.entries(value).filter(([, one]) => typeof one === 'object' && one !== null);
  const ofDevice = filled.filter(([key]) => DEVICE.test(words(key)));
  const rest =
    ofDevice.length > 0 ? filled.filter((each) => !ofDevice.includes(each) && !VERSION.test(each[0])) : filled;
  const records: RecordFields[] = [];
  if (ofDevice.length > 0) {
    const versions = filled.filter(([key]) => VERSION.test(key));
    const version = (versions.find(([key]) => /app/i.test(key)) ?? versions[0])?.[1];
    records.push({
      kind: 'device.registered',
      device: ofDevice.map(([, one]) => String(one)).join(' '),
      detail: { ...marked(section), ...(version !== undefined && { version: String(version) }) },
    });
  }
  for (const [key, one] of rest) {
    if (typeof one === 'string' && IP.test(one)) {
      const seen = rest
        .filter(([other]) => SEEN.test(other))
        .map(([other, time]) => timeOf(other, time))
        .find((time) => time !== undefined);
      records.push({ kind: 'login.ip', ...instantOf(seen), ip: one, direction: 'own', detail: marked(section) });
    } else records.push(...field(section, words(key), one, isSetting || SETTINGS.test(words(key))));
  }
  // Keys below may be numbers of other people; only their names' words count, never they themselves.
  for (const [key, one] of nested) records.push(...accountFacts(PHONE.test(key) ? section : key, one, isSetting));
  return records;
}

function field(section: string, title: string, value: Scalar, isSetting: boolean): readonly RecordFields[] {
  if (PHONE.test(title)) return [];
  const time = timeOf(title, value);
  if (time)
    return [
      { kind: isSetting ? 'consent.record' : 'account.change', ...instantOf(time), title, detail: marked(section) },
    ];
  // A number that is not plainly the owner's is somebody else's.
  if (PHONE.test(String(value)) && !OWN.test(section)) return [];
  const detail = { ...marked(section), value };
  return [{ kind: isSetting ? 'consent.record' : 'profile.field', title, detail }];
}

function group(section: string, value: Members): readonly RecordFields[] {
  const entries = Object.entries(value);
  const find = (key: RegExp) =>
    entries.find((entry): entry is [string, Scalar] => key.test(words(entry[0])) && isScalar(entry[1]));
  const title = find(/^(?:group )?(?:name|subject|title|betreff)$/)?.[1];
  const created = find(/creat|erstellt/);
  const size = find(/size|participants|members|count|mitglieder|größe/)?.[1];
  const listed = entries.find(([key, one]) => /participant|member/i.test(key) && Array.isArray(one))?.[1] as unknown[];
  const n = size === undefined ? listed?.length : Number(size);
  return [
    {
      kind: 'social.group',
      ...instantOf(created && timeOf('created', created[1])),
      ...(title !== undefined && { title: String(title) }),
      detail: { ...marked(section), ...(n !== undefined && Number.isFinite(n) && { members: n }) },
    },
  ];
}

const marked = (section: string): Detail => ({ section, experimental: true });

const instantOf = (instant: Instant | undefined): Pick<RecordFields, 'at' | 'precision'> =>
  instant ? { at: instant.at, precision: instant.precision } : {};
