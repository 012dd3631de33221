import type { Person } from '../person.js';
import { random } from '../random.js';
import { BOM, csv } from './csv.js';
import { englishDay, instants, isoSecond } from './instants.js';
import type { Parcel } from './parcel.js';
import type { ProductWriter } from './products.js';

const AUDIO_BOOKS = [
  ['B0FPSY0901', 'The Long Night Line'],
  ['B0FPSY0902', 'Sourdough for Shift Workers'],
] as const;
const TRACKS = [
  ['B0FPSY0911', 'Nachtlinie'],
  ['B0FPSY0912', 'Sleeper to Graz'],
  ['B0FPSY0913', 'Kreide an den Händen'],
] as const;

/** Audio books in the older layout, audio books and music in the newer. */
export const listening: ProductWriter = (parcel, person, _events, layout) =>
  layout === 'dotted' ? dotted(parcel, person) : curated(parcel, person);

function dotted(parcel: Parcel, person: Person): void {
  const chance = random(`${person.slug}/amazon/listening`);
  const { tally } = parcel;
  const add = (name: string, kind: string, rows: readonly Record<string, string>[]) => {
    parcel.add(`Audible.${name}/Audible.${name}.csv`, BOM + csv(Object.keys(rows[0]!), rows, 'all'), rows.length);
    tally.count('amazon', kind, rows.length);
  };
  const [joined, ...days] = instants(person, chance, 13);
  add(
    'Library',
    'file.item',
    AUDIO_BOOKS.map(([Asin, Title]) => ({
      DateAdded: englishDay(joined!),
      Title,
      Asin,
      IsDownloaded: 'Y',
      IsDeleted: 'N',
      DateDeleted: '',
      IsPublic: 'N',
      DateFirstDownloaded: englishDay(joined!),
      OrderNumber: 'N/A',
      OriginType: 'Purchase',
    })),
  );
  add(
    'Listening',
    'media.listen',
    days.map((at) => {
      const [Asin, Title] = chance.pick(AUDIO_BOOKS);
      return {
        DeviceType: 'Android',
        StartDate: englishDay(at),
        EndDate: englishDay(at),
        EventDuration: String(chance.int(60, 4000) * 1000),
        Title,
        Asin,
        NarrationSpeed: '1.1',
        ListeningMode: 'Offline',
        Store: 'Audible.co.uk',
        LocalTimezone: person.zone,
      };
    }),
  );
  add('MembershipBillings', 'payment.made', [
    {
      TaxCreateDate: englishDay(joined!),
      BillingPeriodEndDate: '',
      BillingPeriodStartDate: englishDay(joined!),
      TotalAmount: '7.99',
      Currency: 'GBP',
      Type: 'Charge',
      Plan: 'Monthly',
      PlanBillingFreq: '1 Month',
      TransactionId: 'footprint-0001',
      Status: 'Completed',
    },
  ]);
  add('MembershipEvent', 'account.change', [{ EventDate: englishDay(joined!), BusinessEventTypeName: 'Signup' }]);
  add('DevicesActivations', 'device.registered', [{ StartDate: englishDay(joined!), DeviceCategory: 'Android Phone' }]);
}

function curated(parcel: Parcel, person: Person): void {
  const chance = random(`${person.slug}/amazon/listening`);
  const add = (path: string, kind: string, rows: readonly Record<string, string>[]) => {
    parcel.add(path, csv(Object.keys(rows[0]!), rows, 'minimal'), rows.length);
    parcel.tally.count('amazon', kind, rows.length);
  };
  const audible = 'Your Audible Library & Listening';
  const [bought, ...times] = instants(person, chance, 9);
  add(
    `${audible}/Library.csv`,
    'file.item',
    AUDIO_BOOKS.map(([ASIN, Title]) => ({
      ASIN,
      Authors: 'Ines Aubert',
      'Length in Minutes': '512',
      'Purchase Date': isoSecond(bought!),
      Title,
    })),
  );
  add(
    `${audible}/Listening History.csv`,
    'media.listen',
    times.map((at) => {
      const [ASIN, title] = chance.pick(AUDIO_BOOKS);
      return {
        ASIN,
        'Event Duration Milliseconds': String(chance.int(60, 4000) * 1000),
        'Narration Speed': '1.0',
        'Product Name': title,
        'Start Date': isoSecond(at),
      };
    }),
  );
  const music = 'Your Listening Activity';
  add(
    `${music}/Listening History.csv`,
    'media.listen',
    instants(person, chance, 20).map((at) => {
      const [ASIN, title] = chance.pick(TRACKS);
      return {
        ASIN,
        Date: isoSecond(at),
        'Device Type': 'Echo Dot',
        'Listen Duration in Milliseconds': String(chance.int(20, 200) * 1000),
        'Product Name': title,
        'Track Length in Milliseconds': '201000',
      };
    }),
  );
  add(
    `${music}/Search History.csv`,
    'shop.search',
    instants(person, chance, 2).map((at, i) => ({ 'Event Date': isoSecond(at), Query: TRACKS[i]![1].toLowerCase() })),
  );
  add(
    'Your Music Library/Saved Music.csv',
    'file.item',
    TRACKS.map(([ASIN, Title], i) => ({
      ASIN,
      'Album Name': `Album ${i + 1}`,
      'Artist Name': 'Trio Nachtzug',
      'Creation Date': isoSecond(bought!),
      'Primary Genre': 'Folk',
      Title,
    })),
  );
}
