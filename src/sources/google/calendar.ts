import { type ContentBlock, contentBlocks } from '../../decode/content-blocks.js';
import type { Property } from '../../decode/content-property.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { calendarEnd, calendarTime } from './calendar-time.js';
import { detailOf } from './fields.js';
import { inProduct } from './folders.js';

const PROPERTIES = [
  'uid',
  'recurrence-id',
  'dtstart',
  'dtend',
  'duration',
  'summary',
  'location',
  'organizer',
  'attendee',
  'rrule',
  'rdate',
  'status',
  'x-google-conference',
];

/** Whose calendar it is, as far as its name or that of the file tells. */
interface Calendar {
  readonly name: string | undefined;
  /** Somebody else's, which was shared with the person. */
  readonly shared: boolean;
  /** Addresses under which the owner of the calendar invites. */
  readonly addresses: readonly string[];
}

/** Google makes a calendar of the birthdays in the address book: data of others, not appointments. */
const BIRTHDAYS =
  /^(?:(?:contacts.? )?birthdays|geburtstage|anniversaires|cumpleaños|verjaardagen|compleanni|aniversários|födelsedagar|fødselsdage)$/i;
/** Addresses that stand for a calendar or for nobody. */
const NOBODY =
  /^unknownorganizer@|@(?:group|resource|import)\.calendar\.google\.com$|@group\.v\.calendar\.google\.com$/i;

function read(block: ContentBlock, here: Here): Reading {
  if (block.component === 'VTODO') return skip('task in a calendar file', 'Aufgabe in einer Kalenderdatei');
  if (block.component !== 'VEVENT')
    return skip('entry of a calendar file that is no event', 'Eintrag einer Kalenderdatei, der kein Termin ist');
  const calendar = calendarOf(block, here);
  if (BIRTHDAYS.test(calendar.name ?? '')) return skip('birthday of somebody else', 'Geburtstag einer anderen Person');
  const one = (name: string): Property | undefined => block.properties.find((property) => property.name === name);
  const text = (name: string): string | undefined => one(name)?.values.join(', ').trim() || undefined;
  const start = calendarTime(one('dtstart'), block.zones, here);
  if (start === undefined && text('summary') === undefined && text('uid') === undefined)
    return skip('event without title and time', 'Termin ohne Titel und Zeit');
  const original = calendarTime(one('recurrence-id'), block.zones, here);
  const organiser = organiserOf(one('organizer'), calendar, here);
  const attendees = block.properties.filter(({ name }) => name === 'attendee');
  const rule = text('rrule')?.toLowerCase() ?? (one('rdate') ? 'dates' : undefined);
  return {
    kind: 'calendar.event',
    at: start?.at,
    until: calendarEnd(start, calendarTime(one('dtend'), block.zones, here), text('duration')),
    precision: start?.precision,
    offset: start?.offset,
    title: text('summary'),
    party: organiser,
    place: text('location'),
    direction: calendar.shared || organiser !== undefined ? 'done-to' : 'own',
    detail: detailOf({
      calendar: calendar.name,
      shared: calendar.shared || undefined,
      // One record for the whole series, at its first time.
      recurring: rule,
      exceptionOf:
        original && instanceOf(one('recurrence-id'), original.evidence === undefined ? original.at : undefined),
      attendees: attendees.length > 0 ? attendees.length : undefined,
      answer: answerOf(attendees, calendar, here),
      status: text('status')?.toLowerCase(),
      call: text('x-google-conference') !== undefined || undefined,
      uid: text('uid'),
      zone: start?.evidence,
      written: start?.evidence === undefined ? undefined : one('dtstart')?.values[0],
    }),
  };
}

/** Which one of a series it replaces: the instant, or the wall-clock time where no zone is known. */
const instanceOf = (property: Property | undefined, at: number | undefined): string =>
  at === undefined ? (property?.values[0] ?? '') : new Date(at).toISOString();

/**
 * The file of an account's main calendar is called by its mail address, that of a shared one by somebody else's. Whose
 * the others are only their name could tell.
 */
function calendarOf({ calendar }: ContentBlock, here: Here): Calendar {
  const file = (here.segments.at(-1) ?? '').replace(/\.ics$/i, '').trim();
  const name = calendar.get('x-wr-calname')?.trim() || file || undefined;
  const addresses = [file, name ?? '']
    .map((text) => text.toLowerCase())
    .filter((text) => /^[^\s@]+@[^\s@]+$/.test(text));
  const known = [...here.owner].some((owner) => owner.includes('@'));
  const people = addresses.filter((address) => !NOBODY.test(address));
  const shared = known && people.length > 0 && !people.some((address) => here.owner.has(address));
  return { name, shared, addresses };
}

/** Who invited, when it was somebody else: the name, or the address where there is none. */
function organiserOf(property: Property | undefined, calendar: Calendar, here: Here): string | undefined {
  const address = addressOf(property);
  const name = property?.params['cn']?.trim() || undefined;
  if (address === undefined && name === undefined) return undefined;
  if (address !== undefined && NOBODY.test(address)) return undefined;
  if (!calendar.shared && isOwner(address, calendar, here)) return undefined;
  if (address !== undefined && here.owner.has(address)) return undefined;
  return name ?? address;
}

/** What the person said to the invitation. */
function answerOf(attendees: readonly Property[], calendar: Calendar, here: Here): string | undefined {
  const me = attendees.find((attendee) => isOwner(addressOf(attendee), calendar, here));
  return calendar.shared ? undefined : me?.params['partstat']?.toLowerCase();
}

const isOwner = (address: string | undefined, calendar: Calendar, here: Here): boolean =>
  address !== undefined && (here.owner.has(address) || calendar.addresses.includes(address));

const addressOf = (property: Property | undefined): string | undefined =>
  property?.values[0]
    ?.replace(/^mailto:/i, '')
    .trim()
    .toLowerCase() || undefined;

const isCalendar = (head: string): boolean => /^\s*BEGIN:VCALENDAR\s/i.test(head);

/** One file for each calendar, also for those that others share with the person. */
export default defineSource({
  id: 'google.calendar',
  platform: 'google',
  product: 'Calendar',
  section: '17',
  kinds: ['calendar.event'],
  tells: {
    en: 'Every appointment with title, place and number of guests, also in calendars that others share; not the descriptions',
    de: 'Jeder Termin mit Titel, Ort und Zahl der Gäste, auch in Kalendern, die andere freigeben; nicht die Beschreibungen',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Calendar', '.+\\.ics'),
      sniff: isCalendar,
      decode: contentBlocks(PROPERTIES),
      read,
      format: 'text',
    }),
    fileShape({
      sniff: (head) => isCalendar(head) && /^PRODID:-\/\/Google Inc\/\/Google Calendar/im.test(head),
      decode: contentBlocks(PROPERTIES),
      read,
      format: 'text',
    }),
  ],
  // An appointment that was moved is the same one.
  identity: ({ at, title, detail = {} }) =>
    detail.uid === undefined
      ? [title, at]
      : [String(detail.uid), detail.exceptionOf === undefined ? undefined : String(detail.exceptionOf)],
});
