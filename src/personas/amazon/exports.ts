import { clockAt, DAY, dayOf, isoUtc, MINUTE, plainUtc } from '../clock.js';
import { googleJson } from '../json.js';
import type { PersonaKey, Tally } from '../key.js';
import { awakeInstant } from '../life/days.js';
import { type Events, noteSensitive, type Search } from '../life/events.js';
import { mailOf, type Person } from '../person.js';
import { random } from '../random.js';
import type { PlannedZip } from '../zip.js';
import { DEVICES_2026, ORDERS_2021, ORDERS_2026, SEARCHES_2021, SEARCHES_2026, UTTERANCES } from './columns.js';
import { BOM, csv, titledList } from './csv.js';
import { countOrders, orderRows, row2021, row2026, type Shop } from './orders.js';
import { Parcel } from './parcel.js';
import { PRODUCTS } from './products.js';
import { tinyWave, utterances } from './voice.js';

export interface AmazonExports {
  zips: PlannedZip[];
  orders: PersonaKey['orders'];
  voice: PersonaKey['voice'];
}

export interface VoiceChoice {
  said: readonly string[];
  recordings: number;
  utterances: number;
  /** The registered devices; `voice` marks those that listen. */
  devices: readonly { model: string; voice: boolean }[];
}

const GERMANY: Shop = {
  website: 'Amazon.de',
  currency: 'EUR',
  prefix: '303',
  second: { website: 'Amazon.co.uk', currency: 'GBP', prefix: '203' },
  taxPercent: 19,
};

export const BRITAIN: Shop = {
  website: 'Amazon.co.uk',
  currency: 'GBP',
  prefix: '202',
  second: { website: 'Amazon.com', currency: 'USD', prefix: '114' },
  taxPercent: 20,
};

const dateOfExport = (person: Person) => {
  const clock = clockAt(Date.parse(person.exported.amazon), 0);
  return [clock.year, clock.month, clock.day] as const;
};

const shopSearches = (person: Person, events: Events) =>
  events.searches.filter((one) => one.engine === 'shop' && one.at < Date.parse(person.exported.amazon));

const bought = (person: Person, events: Events) =>
  events.purchases.filter((one) => one.at < Date.parse(person.exported.amazon));

/** The curated layout of 2026: friendly folders, the rest under `Additional Data`. */
export function curatedExport(
  person: Person,
  events: Events,
  voice: VoiceChoice,
  scale: number,
  tally: Tally,
): AmazonExports {
  const rows = orderRows(person, GERMANY, bought(person, events));
  const orders = new Parcel('Your Orders.zip', dateOfExport(person), tally);
  orders.add('Your Amazon Orders/Order History.csv', csv(ORDERS_2026, rows.map(row2026), 'special'), rows.length);
  orders.add('FileDescriptions.csv', descriptions(person, ['Order History.csv']), 0);

  const data = new Parcel('All Data Categories.1.zip', dateOfExport(person), tally);
  const searches = shopSearches(person, events);
  const asked = csv(
    SEARCHES_2026,
    searches.map((one) => search2026(person, one, tally)),
    'minimal',
  );
  data.add('Your Shopping Search/Search Queries.csv', asked, searches.length);
  tally.count('amazon', 'shop.search', searches.length);
  for (const search of searches) noteSensitive(person, search, (topic, day) => tally.sensitive(topic, day));
  addAdvertising(data, person, 'Additional Data/Advertising.2');
  const devices = voice.devices.map((device, at) => deviceRow(person, device, at, tally));
  data.add(
    'Your Fire TV Device & Setup/Device Registration.csv',
    csv(DEVICES_2026, devices, 'minimal'),
    devices.length,
  );
  tally.count('amazon', 'device.registered', devices.length);
  addSignIns(data, person, scale);
  const recorded = addVoice(data, person, voice, scale);
  for (const add of PRODUCTS) add(data, person, events, 'curated', scale);
  data.add('FileDescriptions.csv', descriptions(person, ['Search Queries.csv', 'Device Registration.csv']), 0);
  return {
    zips: [orders.zip(), data.zip()],
    orders: countOrders(rows, tally),
    voice: { ...recorded, voiceDevices: voice.devices.filter((device) => device.voice).length },
  };
}

/** The dotted layout of 2021: one small zip per data set, two of them inside another. */
export function dottedExport(person: Person, events: Events, tally: Tally): AmazonExports {
  const date = dateOfExport(person);
  const rows = orderRows(person, BRITAIN, bought(person, events));
  const orders = new Parcel('Retail.OrderHistory.1.zip', date, tally);
  const folder = 'Retail.OrderHistory.1';
  orders.add(`${folder}/${folder}.csv`, BOM + csv(ORDERS_2021, rows.map(row2021), 'all'), rows.length);

  const searches = shopSearches(person, events);
  const asked = new Parcel('Search-Data.zip', date, tally);
  const table = csv(
    SEARCHES_2021,
    searches.map((one) => search2021(person, one, tally)),
    'minimal',
  );
  asked.add('Search-Data/Search-Data.Customer-Engagement.csv', BOM + table, searches.length);
  asked.add('Search-Data/README.txt', `Prepared for ${mailOf(person)}\n`, 0);
  tally.count('amazon', 'shop.search', searches.length);
  for (const search of searches) noteSensitive(person, search, (topic, day) => tally.sensitive(topic, day));

  const rest = new Parcel('Amazon Data.zip', date, tally);
  const advertising = new Parcel('Advertising.1.zip', date, tally, 'Amazon Data.zip/');
  addAdvertising(advertising, person, 'Advertising.1');
  const devices = new Parcel('Devices.Registration.zip', date, tally, 'Amazon Data.zip/');
  devices.add('Devices.Registration/registration.csv', BOM + registrations(person), person.connections.length);
  devices.add('Devices.Registration/README.txt', `Prepared for ${mailOf(person)}\n`, 0);
  tally.count('amazon', 'device.registered', person.connections.length);
  for (const add of PRODUCTS) add(rest, person, events, 'dotted', 1);
  rest.put(advertising);
  rest.put(devices);
  return {
    zips: [orders.zip(), asked.zip(), rest.zip()],
    orders: countOrders(rows, tally),
    voice: { recordings: 0, bytes: 0, transcripts: 0, voiceDevices: 0 },
  };
}

const descriptions = (person: Person, files: readonly string[]) =>
  csv(
    ['File name', 'Description'],
    files.map((file) => ({ 'File name': file, Description: `Prepared for ${mailOf(person)}` })),
    'minimal',
  );

function search2026(person: Person, search: Search, tally: Tally): Record<string, string> {
  const phone = person.connections[0]!;
  const ip = phone.ips[0]!;
  tally.ip('amazon', ip);
  const first = search.at - (search.at % 1000);
  return {
    'First Search Time (GMT)': isoUtc(first).replace('.000Z', 'Z'),
    'Last search Time (GMT)': isoUtc(first + 45_000).replace('.000Z', 'Z'),
    'Country Code': person.country.code,
    Keywords: search.query,
    'First Search Query String': search.query,
    'Customer IP': ip,
    'Device Model': phone.device,
    'Operating System Name': phone.os.split(' ')[0]!,
    'Search Type (Keyword,Visual,Browse)': 'Keyword',
    'Prime Customer (Y/N)': 'Yes',
    'Clicked Any Item (Y/N)': 'Yes',
    'Language of Preference': 'de_DE',
    'Site Variant': 'Mobile App',
    'Query ID': String(Math.floor(first / 1000)),
  };
}

function search2021(person: Person, search: Search, tally: Tally): Record<string, string> {
  const phone = person.connections[0]!;
  const ip = phone.ips[0]!.replace(/\.\d+$/, '.0');
  tally.ip('amazon', ip);
  const first = search.at - (search.at % 1000);
  return {
    'First Search Time (GMT)': plainUtc(first),
    'Last search Time (GMT)': `${plainUtc(first + 45_000)}.0`,
    'Country ID': person.country.code,
    Keywords: search.query,
    'First Search Query String': `k=${encodeURIComponent(search.query).replaceAll('%20', '+')}&ref=nb_sb_noss`,
    'Customer IP': ip,
    'Device Model': phone.device,
    'Search Type (Keyword,Visual,Browse)': 'kw',
    'Prime Customer (Y/N)': '1',
    'Clicked Any Item (Y/N)': '1',
    Language: 'en_GB',
    'Site Variant': 'Desktop',
    'Query ID': String(Math.floor(first / 1000)),
  };
}

/** The five lists. They carry no times. */
function addAdvertising(parcel: Parcel, person: Person, folder: string): void {
  const { advertisers, amazon, thirdParty, clicked, optOut } = person.amazonAudiences;
  const quoted = (values: readonly string[]) => values.map((value) => `"${value}"`);
  const settings = optOut.map(({ country, out }) => `${country}:${out ? 'OptedOut' : 'Not OptedOut'}`);
  const lists = [
    [
      'AdvertiserAudiences',
      'Advertisers who brought audiences in which you are included',
      quoted(advertisers),
      'ad.advertiser',
    ],
    ['AmazonAudiences', 'Amazon Audiences in which you are included', quoted(amazon), 'ad.audience'],
    ['3PAudiences', 'Audiences in which you are included via 3rd Parties', quoted(thirdParty), 'ad.audience'],
    ['AdvertiserClicks', 'Advertisers whose ads you clicked', quoted(clicked), 'ad.click'],
    ['OptOut', 'Interest based ads opt out setting per marketplace', settings, 'consent.record'],
  ] as const;
  for (const [name, title, values, kind] of lists) {
    parcel.add(`${folder}/Advertising.${name}.csv`, titledList(title, values), values.length);
    parcel.tally.count('amazon', kind, values.length);
  }
}

function deviceRow(person: Person, device: { model: string }, at: number, tally: Tally): Record<string, string> {
  const ip = person.connections[0]!.ips[0]!;
  tally.ip('amazon', ip);
  const registered = dayOf(person.activeFrom) * DAY + (40 + at * 90) * DAY + at * 37 * MINUTE;
  return {
    'Account Name': person.name,
    'Amazon Device Model Name': device.model,
    'Customer Type': 'Primary',
    'Device Account Role': 'Admin',
    'Device Model': device.model,
    'Device Serial Number': `G0FPSY${String(at).padStart(4, '0')}`,
    'First Time Registered': isoUtc(registered),
    'IP Address': ip,
    'Last Time Registered': isoUtc(registered),
    'Local Time Offset': '+01:00',
    State: 'Registered',
    'Time Deregistered': 'Not Applicable',
  };
}

const registrations = (person: Person) =>
  csv(
    ['FirstTimeRegistered', 'AccountName'],
    person.connections.map((_, at) => ({
      FirstTimeRegistered: isoUtc(dayOf(person.activeFrom) * DAY + at * 40 * DAY + 34_000_000),
      AccountName: person.name,
    })),
    'minimal',
  );

function addSignIns(parcel: Parcel, person: Person, scale: number): void {
  const chance = random(`${person.slug}/amazon/sign-ins`);
  const lastDay = dayOf(person.exported.amazon) - 2;
  const records = Array.from({ length: Math.round(8 * person.busy + 2) * scale }, () => ({
    creationTime: isoUtc(awakeInstant(person, lastDay - chance.int(0, 200), chance)),
  }));
  const text = googleJson({ authenticationSessionRecords: records });
  parcel.add('Additional Data/Retail.Authentication/Retail.AuthenticationTokens.json', text, records.length);
  // The second file repeats a part of the first.
  const repeated = records.slice(0, Math.ceil(records.length / 3));
  parcel.add(
    'Additional Data/Retail.Authentication/Retail.Authentication.json',
    googleJson({ authenticationSessionRecords: repeated }),
    repeated.length,
  );
  parcel.tally.count('amazon', 'login.session', records.length);
}

/** Transcripts and recordings. Whether a device of the list could have made them is the list's business. */
function addVoice(parcel: Parcel, person: Person, voice: VoiceChoice, scale: number) {
  const { tally } = parcel;
  const said = utterances(person, voice.said, voice.utterances * scale);
  const rows = said.map(({ at, text }) => ({
    'Currently Playing Song': 'Not Available',
    'Screen Contents': 'Not Available',
    'Contact Name': 'Not Available',
    'Utterance text': text,
    'Utterance Creation Date': isoUtc(at),
  }));
  parcel.add('Additional Data/Alexa/Alexa/NLU/Intent-2-1.csv', csv(UTTERANCES, rows, 'minimal'), rows.length);
  tally.count('amazon', 'voice.transcript', rows.length);
  let bytes = 0;
  const recordings = voice.recordings * scale;
  for (let at = 0; at < recordings; at++) {
    const when = isoUtc(said[at % said.length]!.at + at)
      .slice(0, 19)
      .replace(/[T:]/g, '_');
    const wave = tinyWave(`${person.slug}/wave/${at}`);
    bytes += wave.length;
    parcel.add(`Additional Data/Alexa/Alexa/Voice/${when}_${String(at).padStart(4, '0')}.wav`, wave, null);
  }
  tally.count('amazon', 'voice.recording', recordings);
  return { recordings, bytes, transcripts: rows.length };
}
