import { csvFirsts, type ToldRow } from '../../decode/csv-firsts.js';
import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { fix } from './fix.js';
import { csvTable } from './tables.js';

/** What an app noted at every tap, and where the phone had last been seen: of each fix one record. */
export default defineSource({
  id: 'amazon.app-locations',
  platform: 'amazon',
  product: 'Location of apps',
  section: '11',
  kinds: ['location.point'],
  tells: {
    en: 'Exact places of the phone while an app was in use.',
    de: 'Genaue Orte des Telefons, während eine App benutzt wurde.',
  },
  evidence: 'seen in parser code',
  files: [
    taps(/\/rider_app_analytics[^/]*\.csv$/i),
    // The same table under any other name.
    taps(),
  ],
  identity: ({ at, latE7, lonE7, accuracyM }) => [at, latE7, lonE7, accuracyM],
});

function taps(path?: RegExp): FileShape<ToldRow> {
  return csvTable({
    path,
    sniff: (head) => hasColumns(head, 'GPS Time (UTC)', 'Latitude', 'Longitude'),
    decode: csvFirsts(fixOf),
    read: tap,
  });
}

/** Every tap repeats the last fix. */
function fixOf(row: CsvRow): string {
  return `${row.get('GPS Time (UTC)')} ${row.get('Latitude')} ${row.get('Longitude')}`;
}

function tap({ row, repeats }: ToldRow): Reading {
  const place = fix(
    'path',
    row.get('GPS Time (UTC)'),
    row.get('Latitude'),
    row.get('Longitude'),
    row.get('Horizontal Accuracy'),
  );
  if (place === undefined) return skip('tap without a place', 'Tippen ohne Ort');
  return repeats ? skip('tap that repeats a place', 'Tippen, das einen Ort wiederholt') : place;
}
