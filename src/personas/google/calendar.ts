import { DAY, dateOf, dayOf, isoUtc, localInstant } from '../clock.js';
import { mailOf, type Person } from '../person.js';
import { random } from '../random.js';
import type { ProductWriter } from './products.js';

const WORDS = {
  de: { folder: 'Kalender', trip: 'Urlaub', meeting: 'Treffen', shared: 'Schichtplan' },
  en: { folder: 'Calendar', trip: 'Holiday', meeting: 'Meeting', shared: 'Rota' },
};

/** The person's own calendar, and one that somebody shares. */
export const addCalendar: ProductWriter = (takeout, _events, part, scale) => {
  const { person, tally } = takeout;
  const words = WORDS[person.language];
  const chance = random(`${person.slug}/google/calendar`);
  const lastDay = dayOf(person.exported.google) - 2;
  const other = 'someone.else@mail.example';
  const trips = person.trips
    .filter((trip) => trip.to < person.exported.google)
    .map((trip, at) => ['DTSTART', trip.from, trip.to, `${words.trip}: ${trip.name}`, `trip-${at}`] as const)
    .map(([name, from, to, title, id]) => [
      `${name};VALUE=DATE:${compact(from)}`,
      `DTEND;VALUE=DATE:${compact(to)}`,
      ...named(person, id, title),
    ]);
  const meetings = Array.from({ length: 12 * scale }, (_, at) => {
    const day = lastDay - chance.int(0, 250);
    const start = localInstant(person.zone, day, chance.int(15, 19) * 60);
    const haunt = chance.pick(person.haunts);
    return [
      `DTSTART:${utc(start)}`,
      `DTEND:${utc(start + DAY / 16)}`,
      ...(at % 4 === 0 ? [`ORGANIZER;CN=${chance.pick(person.contacts).name}:mailto:contact0@mail.example`] : []),
      `LOCATION:${escaped(haunt.address)}`,
      ...named(person, `meeting-${at}`, `${words.meeting}: ${haunt.name}`),
    ];
  });
  const week = localInstant(person.zone, lastDay - 100, 18 * 60);
  const series = [
    `DTSTART;TZID=${person.zone}:${compact(dateOf(lastDay - 100))}T180000`,
    `DTEND;TZID=${person.zone}:${compact(dateOf(lastDay - 100))}T193000`,
    'RRULE:FREQ=WEEKLY',
    ...named(person, `series-${week}`, person.haunts[0]!.name),
  ];
  const own = [...trips, ...meetings, series];
  takeout.add(part, `${words.folder}/${mailOf(person)}.ics`, calendar(mailOf(person), person.zone, own), own.length);
  const shared = Array.from({ length: 5 }, (_, at) => {
    const start = localInstant(person.zone, lastDay - 10 * at, 9 * 60);
    return [`DTSTART:${utc(start)}`, 'DURATION:PT8H', ...named(person, `shared-${at}`, words.shared)];
  });
  takeout.add(part, `${words.folder}/${other}.ics`, calendar(other, person.zone, shared), shared.length);
  tally.count('google', 'calendar.event', own.length + shared.length);
  return [['CALENDAR', words.folder]];
};

const compact = (date: string): string => date.replaceAll('-', '');
const utc = (at: number): string => `${isoUtc(at).slice(0, 19).replace(/[-:]/g, '')}Z`;
const escaped = (text: string): string => text.replace(/[\\,;]/g, '\\$&');

const named = (person: Person, id: string, title: string): string[] => [
  `UID:${id}.${person.slug}@calendar.example`,
  `SUMMARY:${escaped(title)}`,
  'STATUS:CONFIRMED',
];

function calendar(name: string, zone: string, events: readonly (readonly string[])[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    `X-WR-CALNAME:${name}`,
    `X-WR-TIMEZONE:${zone}`,
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
