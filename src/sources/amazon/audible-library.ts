import type { CsvRow } from '../../decode/csv-rows.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { details, isoDate, said, sameText, timed, yesNo } from './cells.js';
import { firstSaid } from './named-columns.js';
import { measured } from './playing-time.js';
import { csvLike, csvNamed, kindsByTable, shapesOf, type Table } from './tables.js';

const SERVICE = 'Audible';
const NOTHING = skip('row without a title', 'Zeile ohne Titel');

/** Columns of wish list and collections are not documented: these are Audible's own names elsewhere. */
const NAME = ['Title', 'Product Name'] as const;
const COLLECTION_NAME = ['Collection Name', 'CollectionName', 'Name', ...NAME] as const;
const ADDED = ['AddDate', 'DateAdded', 'Added Date', 'Creation Date', 'CreateDate'] as const;

/** A table under its older name, or under either name in a folder of Audible's. */
export const AUDIBLE_FOLDER = (name: string): RegExp =>
  csvLike(String.raw`Audible\.${name}|(?:Your )?Audible[^/]*/(?:.*/)?${name}`);

const TABLES: readonly Table[] = [
  {
    path: csvNamed('Audible.Library', 'Library'),
    columns: ['DateAdded', 'Title', 'Asin'],
    renamed: ['Asin', 'IsDownloaded', 'OriginType'],
    kinds: ['file.item'],
    read: book,
  },
  {
    path: csvNamed('Audible.Library', 'Library'),
    columns: ['ASIN', 'Title'],
    either: ['Length in Minutes', 'Purchase Date'],
    kinds: ['file.item'],
    read: book,
  },
  {
    path: AUDIBLE_FOLDER('Cart ?History'),
    columns: ['AddDate', 'Title'],
    kinds: ['shop.list'],
    read: (row) => listed(row, 'cart', NAME),
  },
  {
    path: AUDIBLE_FOLDER('Wish ?list'),
    columns: [],
    either: [...NAME, 'ASIN'],
    kinds: ['shop.list'],
    read: (row) => listed(row, 'wish list', NAME),
  },
  {
    path: AUDIBLE_FOLDER('Collections'),
    columns: [],
    either: COLLECTION_NAME,
    kinds: ['shop.list'],
    read: (row) => listed(row, 'collection', COLLECTION_NAME),
  },
];

function book(row: CsvRow): Reading {
  const title = said(row.get('Title'));
  const asin = said(row.get('ASIN'));
  if (title === undefined && asin === undefined) return NOTHING;
  const { time, zone } = timed(firstSaid(row, 'DateAdded', 'Purchase Date') ?? '');
  return {
    kind: 'file.item',
    ...time,
    title,
    party: said(row.get('Authors')),
    direction: 'own',
    detail: details({
      service: SERVICE,
      asin,
      minutes: measured(row.get('Length in Minutes')),
      orderId: said(row.get('OrderNumber')),
      origin: said(row.get('OriginType')),
      public: yesNo(row.get('IsPublic')) || undefined,
      downloaded: isoDate(row.get('DateFirstDownloaded')),
      deleted: yesNo(row.get('IsDeleted')) || undefined,
      deletedDate: isoDate(row.get('DateDeleted')),
      ...zone,
    }),
  };
}

function listed(row: CsvRow, list: string, name: readonly string[]): Reading {
  const title = firstSaid(row, ...name);
  const asin = said(row.get('ASIN'));
  if (title === undefined && asin === undefined) return NOTHING;
  const { time, zone } = timed(firstSaid(row, ...ADDED) ?? '');
  return {
    kind: 'shop.list',
    ...time,
    title,
    direction: 'own',
    detail: details({ service: SERVICE, list, asin, ...zone }),
  };
}

/** One layout tells the day only. */
const DAY = 86_400_000;

/** A book stands once in the library, and time and again in a cart. */
function identity({ kind, at, title, detail }: RecordFields): readonly (string | number | undefined)[] {
  const what = (detail?.asin as string | undefined)?.toUpperCase() ?? sameText(title);
  if (kind === 'file.item') return [SERVICE, what];
  const day = at && Math.floor(at / DAY);
  if (detail?.list !== 'collection') return [SERVICE, detail?.list as string, what, day];
  return [SERVICE, 'collection', sameText(title), day, ...(detail.asin === undefined ? [] : [what])];
}

export default defineSource({
  id: 'amazon.audible-library',
  platform: 'amazon',
  product: 'Audible library',
  section: '9',
  kinds: ['file.item', 'shop.list'],
  tells: {
    en: 'Audio books owned, when they were added or deleted, and what was put into cart, wish list and collections.',
    de: 'Gekaufte Hörbücher, wann sie dazukamen oder gelöscht wurden, und was in Warenkorb, Wunschliste und Sammlungen kam.',
  },
  evidence: 'seen in data',
  files: shapesOf(TABLES),
  kindsIn: kindsByTable(TABLES),
  identity,
});
