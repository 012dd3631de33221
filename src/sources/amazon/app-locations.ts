import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { type MarkedRow, markedRows } from '../../decode/marked-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, fileShape, type Reading } from '../source.js';
import { fix } from './fix.js';

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

function taps(path?: RegExp): FileShape<MarkedRow> {
  return fileShape({
    ...(path && { path }),
    sniff: (head) => hasColumns(head, 'GPS Time (UTC)', 'Latitude', 'Longitude'),
    decode: markedRows(lastFix),
    read: tap,
    format: 'csv',
  });
}

/** Every tap repeats the last fix, and fixes come in their order: the one before is all that must be known. */
function lastFix(): (row: CsvRow) => boolean {
  let last = '';
  return (row) => {
    const key = `${row.get('GPS Time (UTC)')} ${row.get('Latitude')} ${row.get('Longitude')}`;
    const repeats = key === last;
    last = key;
    return repeats;
  };
}

function tap({ row, repeats }: MarkedRow): Reading {
  const place = fix(
    row.get('GPS Time (UTC)'),
    row.get('Latitude'),
    row.get('Longitude'),
    row.get('Horizontal Accuracy'),
  );
  if (place === undefined) return skip('tap without a place', 'Tippen ohne Ort');
  return repeats ? skip('tap that repeats the last place', 'Tippen, das den letzten Ort wiederholt') : place;
}
