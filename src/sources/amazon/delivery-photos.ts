import type { CsvRow } from '../../decode/csv-rows.js';
import type { DecodedFile } from '../../decode/decoder.js';
import { pathOnly } from '../../decode/path-only.js';
import { coordinatesOfDegrees } from '../../record/place.js';
import { Skip, skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { details, second, timed } from './cells.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvNamed, csvTable } from './tables.js';

const IMAGE = /([^/\\]+\.(?:jpe?g|png|webp|heic))$/i;
const DATES = [
  'Delivery Date',
  'Photo Date',
  'Delivery Time',
  'Capture Date',
  'Creation Date',
  'Timestamp',
  'Date',
] as const;
const ORDER = ['Order ID', 'Customer Order ID'] as const;
const PLACE = ['Delivery Address', 'Address', 'City', 'Location'] as const;

const isPhotoTable = (head: string): boolean =>
  hasOneOf(head, ...ORDER, ...DATES, 'Photo', 'File Name', 'Image', 'Tracking ID');

/** Photos that couriers took of the door; the table says when and of which order, and the files are never opened. */
export default defineSource({
  id: 'amazon.delivery-photos',
  platform: 'amazon',
  product: 'Delivery photos',
  section: '5',
  kinds: ['media.image'],
  tells: {
    en: 'That the courier photographed the front door, when and for which order. The photos themselves are not opened.',
    de: 'Dass die Haustür bei der Zustellung fotografiert wurde, wann und zu welcher Bestellung. Die Fotos selbst werden nicht geöffnet.',
  },
  evidence: 'documented',
  files: [
    csvTable({
      path: csvNamed('Delivery Photos'),
      sniff: isPhotoTable,
      read: told,
      // Of one photo there is a row and a file.
      gather: (row) => (told(row) instanceof Skip ? undefined : [PHOTO, fileIn(row)?.toLowerCase() ?? '']),
    }),
    fileShape<DecodedFile>({
      path: /\/(?:YourOrders\.)?PhotoOnDelivery[^/]*\/(?:.*\/)?[^/]+\.(?:jpe?g|png|webp|heic)$/i,
      decode: pathOnly,
      read: (_, here) => seen(here),
      format: 'path',
    }),
  ],
  identity: ({ at, detail }) => {
    const file = detail?.file as string | undefined;
    return file === undefined
      ? ['row', detail?.orderId as string | undefined, second(at)]
      : ['file', file.toLowerCase()];
  },
});

const PHOTO = 'amazon delivery photo';

const named = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether a row of the table tells of the file; where no row names one, the rows may tell of any. */
function isTold(file: string, rows: readonly string[]): boolean {
  const names = named.get(rows) ?? new Set(rows.filter((name) => name !== ''));
  named.set(rows, names);
  return names.size > 0 ? names.has(file.toLowerCase()) : rows.length > 0;
}

/** The name of the photo's file, in whichever column it stands. */
function fileIn(row: CsvRow): string | undefined {
  for (let i = 0; i < row.columns.length; i++) {
    const name = IMAGE.exec(row.at(i).replace(/[?#].*$/, ''))?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

function told(row: CsvRow): Reading {
  const file = fileIn(row);
  const orderId = firstSaid(row, ...ORDER);
  const { time, zone } = timed(firstSaid(row, ...DATES) ?? '');
  if (file === undefined && orderId === undefined && time.at === undefined)
    return skip('row without photo, order and time', 'Zeile ohne Foto, Bestellung und Zeit');
  return {
    kind: 'media.image',
    ...time,
    title: 'delivery photo',
    place: firstSaid(row, ...PLACE),
    ...coordinatesOfDegrees(row.get('Latitude'), row.get('Longitude')),
    direction: 'done-to',
    detail: details({ type: 'delivery', file, orderId, ...zone }),
  };
}

function seen(here: Here): Reading {
  const file = here.segments.at(-1)!;
  if (isTold(file, here.gathered(PHOTO)))
    return skip('counted in Delivery Photos.csv', 'in Delivery Photos.csv gezählt');
  return {
    kind: 'media.image',
    title: 'delivery photo',
    direction: 'done-to',
    detail: details({ type: 'delivery', file }),
  };
}
