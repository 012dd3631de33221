import { MINUTE } from '../clock.js';
import { random } from '../random.js';
import { BOM, csv } from './csv.js';
import { instants, isoSecond } from './instants.js';
import type { ProductWriter } from './products.js';

const BOOKS = [
  { asin: 'B0FPSY0801', de: 'Fahrplan für Schlaflose', en: 'A Timetable for the Sleepless', genre: 'Travel' },
  { asin: 'B0FPSY0802', de: 'Bienen auf dem Balkon', en: 'Bees on the Balcony', genre: 'Hobbies' },
  { asin: 'B0FPSY0803', de: 'Drei Hütten', en: 'Three Huts', genre: 'Travel' },
] as const;

/** The same sessions in two tables, in the newer layout at least: read once. */
export const kindle: ProductWriter = (parcel, person, _events, layout) => {
  const chance = random(`${person.slug}/amazon/kindle`);
  const { tally } = parcel;
  const folder = layout === 'curated' ? 'Additional Data/' : '';
  const sessions = instants(person, chance, 16).map((at) => ({
    at,
    end: at + chance.int(3, 70) * MINUTE,
    book: chance.pick(BOOKS),
    flips: chance.int(0, 60),
  }));
  const device = 'Kindle.Devices.ReadingSession';
  const rows = sessions.map(({ at, end, book, flips }) => ({
    start_timestamp: isoSecond(at),
    end_timestamp: isoSecond(end),
    ASIN: book.asin,
    device_family: 'Kindle E-reader',
    device_serial_number: 'G0FPSYKINDLE',
    content_type: 'EBOK',
    total_reading_millis: String(end - at),
    number_of_page_flips: String(flips),
  }));
  const table = BOM + csv(Object.keys(rows[0]!), rows, 'minimal').replaceAll('\n', '\r\n');
  parcel.add(`${folder}${device}/${device}.csv`, table, rows.length);
  tally.count('amazon', 'media.read', sessions.length);

  if (layout === 'curated') {
    const name = 'Kindle.reading-insights-sessions_with_adjustments';
    const insights = sessions.map(({ at, end, book }) => ({
      ASIN: book.asin,
      end_time: isoSecond(end),
      personal_document_id: 'Not Available',
      product_name: book[person.language],
      start_time: isoSecond(at),
      total_reading_milliseconds: String(end - at),
    }));
    const path = `${folder}Kindle.ReadingInsights/datasets/${name}/${name}.csv`;
    parcel.add(path, csv(Object.keys(insights[0]!), insights, 'minimal'), insights.length);
  }

  const index = `${folder}Kindle.UnifiedLibraryIndex/datasets/Kindle.UnifiedLibraryIndex`;
  const orders = BOOKS.map((book, at) => ({
    'Product Name': book[person.language],
    ASIN: book.asin,
    'Order ID': `D01-720000${at}-0000001`,
    'Order Type': 'Purchase',
  }));
  const genres = BOOKS.map((book) => ({ 'Product Name': book[person.language], ASIN: book.asin, Genre: book.genre }));
  const add = (name: string, list: readonly Record<string, string>[]) =>
    parcel.add(
      `${index}.${name}/Kindle.UnifiedLibraryIndex.${name}.csv`,
      csv(Object.keys(list[0]!), list, 'minimal'),
      list.length,
    );
  add('CustomerOrders', orders);
  tally.count('amazon', 'file.item', BOOKS.length);
  add('CustomerGenres', genres);
  tally.count('amazon', 'ad.interest', new Set(BOOKS.map(({ genre }) => genre)).size);
};
