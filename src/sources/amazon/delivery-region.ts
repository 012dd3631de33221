import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { details, said, sameText, second, timed } from './cells.js';
import { csvNamed, csvTable } from './tables.js';

/** Where Amazon believes that parcels would go: worked out, not asked. */
export default defineSource({
  id: 'amazon.delivery-region',
  platform: 'amazon',
  product: 'Delivery region',
  section: '11',
  kinds: ['location.label'],
  tells: {
    en: 'Town and postcode in which Amazon saw the person, with times.',
    de: 'Ort und Postleitzahl, in denen Amazon die Person sah, mit Zeiten.',
  },
  evidence: 'seen in data',
  files: [
    regions(csvNamed('Retail.RegionAuthority'), 'Postal Code'),
    // The same table under any other name.
    regions(undefined, 'Postal Code', 'District', 'Country Code', 'Timestamp'),
  ],
  identity: ({ at, place }) => [second(at), sameText(place)],
});

function regions(path: RegExp | undefined, ...columns: string[]): FileShape<CsvRow> {
  return csvTable({ path, sniff: (head) => hasColumns(head, ...columns), read: region });
}

function region(row: CsvRow): Reading {
  const cells = [row.get('City'), row.get('Postal Code'), row.get('Country Code')];
  const place = cells.map(said).filter((part) => part !== undefined);
  if (place.length === 0) return skip('row without a place', 'Zeile ohne Ort');
  const { time, zone } = timed(row.get('Timestamp'));
  return {
    kind: 'location.label',
    ...time,
    title: 'delivery region',
    place: place.join(', '),
    direction: 'background',
    detail: details({
      type: 'delivery region',
      district: said(row.get('District')),
      state: said(row.get('State or Province')) ?? said(row.get('State Code')),
      ...zone,
    }),
  };
}
