import { isoUtc, plainUtc } from '../clock.js';
import { mailOf, type Person } from '../person.js';
import { random } from '../random.js';
import { BOM, csv, type Quoting } from './csv.js';
import { instants } from './instants.js';
import type { Parcel } from './parcel.js';
import type { ProductWriter } from './products.js';

/** What differs between the two who have an Alexa of their own. */
interface Household {
  realm: number;
  locale: string;
  market: string;
  skills: readonly string[];
  routines: readonly string[];
  list: { name: string; items: readonly string[] };
  calendar: string;
  notice: string;
  devices: readonly { name: string; type: string; maker: string }[];
}

const HOUSEHOLDS: Readonly<Record<string, Household>> = {
  lena: {
    realm: 2,
    locale: 'de_DE',
    market: 'amazon.de',
    skills: ['Sauerteig-Wecker', 'Abfahrten Ulm', 'Boulderwetter'],
    routines: ['Guten Morgen', 'Teig falten', 'Licht bei Dämmerung'],
    list: { name: 'Einkaufsliste', items: ['Roggenmehl', 'Kreide, flüssig', 'Hafermilch'] },
    calendar: 'Bouldern',
    notice: 'Ihr Paket ist unterwegs.',
    devices: [
      { name: 'Küchenlampe', type: 'LIGHT', maker: 'Lumos' },
      { name: 'Flurkamera', type: 'CAMERA', maker: 'Riegel & Co' },
    ],
  },
  sam: {
    realm: 1,
    locale: 'en_GB',
    market: 'amazon.co.uk',
    skills: ['Allotment Frost Alert', 'Night Bus Times'],
    routines: ['Back from the night shift', 'Radio at two'],
    list: { name: 'Shopping', items: ['Bike oil', 'Seed potatoes'] },
    calendar: 'Shifts',
    notice: 'Your parcel is on its way.',
    devices: [
      { name: 'Hall lamp', type: 'LIGHT', maker: 'Lumos' },
      { name: 'Shed camera', type: 'CAMERA', maker: 'Bolt & Sons' },
    ],
  },
};

interface Desk {
  parcel: Parcel;
  person: Person;
  home: Household;
  folder: string;
  old: boolean;
}

/** Nothing for anybody else: a list of skills would say that the recordings in the parcel are the person's own. */
function deskOf(parcel: Parcel, person: Person, layout: 'dotted' | 'curated'): Desk | undefined {
  const home = HOUSEHOLDS[person.slug];
  const old = layout === 'dotted';
  return home && { parcel, person, home, folder: old ? 'Alexa' : 'Additional Data/Alexa/Alexa', old };
}

/** The old layout has a mark, and the order of its columns grew; the new one is sorted by name. */
function table(desk: Desk, path: string, columns: string, rows: readonly Record<string, string>[], kind: string): void {
  const names = columns.split('|');
  const header = desk.old ? names : [...names].sort();
  const quoting: Quoting = desk.old ? 'all' : 'minimal';
  const text = csv(header, rows, quoting);
  desk.parcel.add(`${desk.folder}/${path}`, desk.old ? BOM + text : text, rows.length);
  desk.parcel.tally.count('amazon', kind, rows.length);
}

const timeIn = (desk: Desk, at: number): string => (desk.old ? plainUtc(at) : isoUtc(at));

/** Sessions of an Echo, what a screen saw, taps in the app. */
export const addAlexaEvents: ProductWriter = (parcel, person, _events, layout) => {
  const desk = deskOf(parcel, person, layout);
  if (!desk) return;
  const { home, old } = desk;
  const chance = random(`${person.slug}/amazon/alexa-events`);
  const beside = { ...desk, folder: old ? desk.folder : 'Additional Data' };
  const sessions = instants(person, chance, 10).map((at) => ({
    'Event Creation Date': timeIn(desk, at),
    'Event Recording Date': timeIn(desk, at + 2000),
    'Device Type': 'Echo Dot',
    'Device Application': chance.pick(['Home', 'Music']),
    'Device Locale': home.locale,
    Marketplace: home.market,
  }));
  table(
    beside,
    'Alexa and Echo Devices.Device_Session_Events.csv',
    'Event Creation Date|Event Recording Date|Device Type|Device Application|Device Locale|Marketplace',
    sessions,
    'telemetry.event',
  );
  const screens = instants(person, chance, 5).map((at) => ({
    'Event Creation Date': timeIn(desk, at),
    'Voice Engagement Count': String(chance.int(0, 2)),
    'Touch Engagement Count': String(chance.int(0, 4)),
    'Impression Count': String(chance.int(3, 20)),
  }));
  table(
    beside,
    'Alexa and Echo Devices.Echo_Show_Generic_Events.csv',
    'Event Creation Date|Voice Engagement Count|Touch Engagement Count|Impression Count',
    screens,
    'telemetry.event',
  );
  const phone = person.connections[0]!;
  const taps = instants(person, chance, 8).map((at) => ({
    customer_id: `A1${chance.digits(8)}`,
    event_name: chance.pick(['device_list_opened', 'list_item_added', 'routine_started']),
    event_timestamp: timeIn(desk, at),
    interaction_date: timeIn(desk, at),
    device_platform_name: phone.os.split(' ')[0]!,
    device_make: phone.device.split(' ')[0]!,
    device_model: phone.device,
  }));
  if (old) table(desk, 'Mobile/000.csv', 'customer_id|event_name|event_timestamp', taps, 'telemetry.event');
  else
    table(
      desk,
      'Devices/Mobile/CustomerInteraction_000-1.csv',
      'event_name|interaction_date|device_platform_name|device_make|device_model',
      taps,
      'telemetry.event',
    );
};

/** Skills, linked calendars, routines. */
export const addAlexaSkills: ProductWriter = (parcel, person, _events, layout) => {
  const desk = deskOf(parcel, person, layout);
  if (!desk) return;
  const { home, folder } = desk;
  const chance = random(`${person.slug}/amazon/alexa-skills`);
  const times = instants(person, chance, home.skills.length);
  const skills = home.skills.map((name, at) => ({
    SkillName: name,
    SkillStage: 'live',
    EnablementStatus: at === 1 ? 'DISABLED' : 'ENABLED',
    'Enablement Date': timeIn(desk, times[at]!),
  }));
  table(
    desk,
    `Skills/Skills-${home.realm}.csv`,
    'SkillName|SkillStage|EnablementStatus|Enablement Date',
    skills,
    'app.connection',
  );
  const calendar = {
    Item: '1',
    'Calendar Name': home.calendar,
    Provider: 'Google',
    'Account Email ID': mailOf(person),
    'First Name': person.first,
    'Last Name': person.last,
    Description: 'N/A',
  };
  const columns = 'Item|Calendar Name|Provider|Account Email ID|First Name|Last Name|Description';
  table(desk, `Calendars/Calendars-${home.realm}.csv`, columns, [calendar], 'app.connection');
  const routines = home.routines.map((friendlyName) => ({ friendlyName, status: 'ENABLED' }));
  const json = JSON.stringify(desk.old ? { Automations: routines } : routines);
  parcel.add(`${folder}/Routines/Routines-${home.realm}.json`, json, routines.length);
  parcel.tally.count('amazon', 'note.item', routines.length);
};

/** The address book of the phone. */
export const addAlexaContacts: ProductWriter = (parcel, person, _events, layout) => {
  const desk = deskOf(parcel, person, layout);
  if (!desk) return;
  const chance = random(`${person.slug}/amazon/alexa-contacts`);
  const rows = person.contacts.map(({ name }, at) => ({
    'First Name': name.split(' ')[0]!,
    'Last Name': name.split(' ').slice(1).join(' ') || 'N/A',
    'Email Address': at % 3 === 0 ? `kontakt${at}@post.example` : 'N/A',
    'Phone Number': `+49 30 23125 ${chance.digits(3)}`,
  }));
  const path = `Communications/Contacts/contacts-${desk.home.realm}.csv`;
  table(desk, path, 'First Name|Last Name|Email Address|Phone Number', rows, 'social.addressbook');
};

/** Lists, notifications, voice profiles, the country. */
export const addAlexaLists: ProductWriter = (parcel, person, _events, layout) => {
  const desk = deskOf(parcel, person, layout);
  if (!desk) return;
  const { home, old } = desk;
  const chance = random(`${person.slug}/amazon/alexa-lists`);
  const items = home.list.items.map((item, at) => ({
    ListName: home.list.name,
    ListType: 'SHOPPING_LIST',
    isArchived: 'false',
    ListItemName: item,
    isCompleted: String(at === 0),
  }));
  table(desk, 'Lists.csv', 'ListName|ListType|isArchived|ListItemName|isCompleted', items, 'note.item');
  const [moved, enrolled, ...told] = instants(person, chance, 6).map((at) => timeIn(desk, at));
  const notices = told.map((time) => ({ Message: home.notice, Timestamp: time, Status: 'DELIVERED' }));
  table(desk, 'Shopping/Notifications History.csv', 'Message|Timestamp|Status', notices, 'shop.mail');
  const alert = {
    TimeStamp: told[0]!,
    'Display Text': home.notice,
    Name: home.routines[0]!,
    'Skill Name': home.skills[0]!,
  };
  table(desk, 'Alerts/Notifications.csv', 'TimeStamp|Display Text|Name|Skill Name', [alert], 'shop.mail');
  const country = { Timestamp: moved!, Country: person.country.code };
  const residence = `Location/Country of Residence-${home.realm}.csv`;
  table(desk, residence, 'Timestamp|Country', [country], 'profile.field');
  const voice = { 'Profile Name': person.first, 'Status Of Profile': 'ENROLLED', 'Status Updated Time': enrolled! };
  const voices = old ? 'Voice Profile.csv' : 'Voice Profile/Voice Profile Status.csv';
  table(desk, voices, 'Profile Name|Status Of Profile|Status Updated Time', [voice], 'profile.field');
};

/** A lamp and a camera, what they reported, what Alexa made of it, and one picture that no table names. */
export const addSmartHome: ProductWriter = (parcel, person, _events, layout) => {
  const desk = deskOf(parcel, person, layout);
  if (!desk) return;
  const { home, folder } = desk;
  const [lamp, camera] = home.devices;
  const chance = random(`${person.slug}/amazon/smart-home`);
  const devices = home.devices.map(({ name, type, maker }) => ({
    'Device Name': name,
    'Device Type': type,
    Manufacturer: maker,
  }));
  const inHome = { ...desk, folder: `${folder}/Smart Home` };
  table(inHome, 'Device Configuration.csv', 'Device Name|Device Type|Manufacturer', devices, 'device.registered');
  const changes = instants(person, chance, 12).map((at, number) => ({
    'Device Name': lamp!.name,
    Property: 'powerState',
    Value: number % 2 === 0 ? 'ON' : 'OFF',
    Timestamp: timeIn(desk, at),
  }));
  table(inHome, 'Device State History.csv', 'Device Name|Property|Value|Timestamp', changes, 'iot.event');
  const alerts = instants(person, chance, 3).map((at, number) => ({
    DeviceName: camera!.name,
    FrameImage: `frame-${number}.jpg`,
    Timestamp: timeIn(desk, at),
    DetectorType: 'PERSON',
  }));
  table(inHome, 'Camera Smart Alerts.csv', 'DeviceName|FrameImage|Timestamp|DetectorType', alerts, 'media.image');
  const hunches = instants(person, chance, 2).map((at) => ({
    'Device Name': lamp!.name,
    Status: 'ACCEPTED',
    Timestamp: timeIn(desk, at),
  }));
  table(inHome, 'Hunches.csv', 'Device Name|Status|Timestamp', hunches, 'iot.event');
  parcel.add(`${folder}/Smart Home/frames/frame-0.jpg`, 'no picture', null);
  parcel.add(`${folder}/Echo Look/outfit-1.jpg`, 'no picture', null);
  parcel.tally.count('amazon', 'media.image');
};
