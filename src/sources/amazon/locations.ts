import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { fix } from './fix.js';
import { csvTable } from './tables.js';

/** Where devices were: Echoes stand at home, phones and cars do not. Which device it was is not kept. */
export default defineSource({
  id: 'amazon.locations',
  platform: 'amazon',
  product: 'Location of devices',
  section: '11',
  kinds: ['location.point'],
  tells: {
    en: 'Exact places of Amazon’s devices and apps, with times.',
    de: 'Genaue Orte von Amazons Geräten und Apps, mit Zeiten.',
  },
  evidence: 'seen in parser code',
  files: [
    locations(/\/Geolocation-\d+(?:-\d+)?\.csv$/i),
    // The same table under any other name.
    locations(),
  ],
  identity: ({ at, latE7, lonE7, accuracyM }) => [at, latE7, lonE7, accuracyM],
});

function locations(path?: RegExp): FileShape<CsvRow> {
  return csvTable({
    path,
    sniff: (head) => hasColumns(head, 'latitudeInDegrees', 'longitudeInDegrees'),
    read: location,
  });
}

function location(row: CsvRow): Reading {
  return (
    fix(
      'device',
      row.get('eventDate'),
      row.get('latitudeInDegrees'),
      row.get('longitudeInDegrees'),
      row.get('coordinatesAccuracyInMeters'),
    ) ?? skip('row without a place', 'Zeile ohne Ort')
  );
}
