import type { CsvRow } from '../../decode/csv-rows.js';
import { jsonMembers, type Members } from '../../decode/json-members.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { type Cells, details, isoDate, objectCells, said, sameText, second, timed, yesNo } from './cells.js';
import { asinKey, titleByAsin, toldOfBook } from './kindle-titles.js';
import { firstSaid } from './named-columns.js';
import { measured } from './playing-time.js';
import { csvLike, csvNamed, kindsByTable, shapesOf, type Table } from './tables.js';

const SERVICE = 'Kindle';
const NOTHING = skip('row without a book', 'Zeile ohne Buch');

const genreKey = (genre: string): string => `kindle/genre/${sameText(genre)}`;
const rowKey = (row: CsvRow, here: Here): string => `${row.line} ${here.path}`;
const gatherTitle: Table['gather'] = (row) => {
  const [asin, title] = [said(row.get('ASIN')), said(row.get('Product Name'))];
  return asin === undefined || title === undefined ? undefined : [asinKey(asin), toldOfBook(title)];
};

/** Only the file's name is documented; these are Amazon's names elsewhere. */
const DOCUMENT_NAME = ['Document Name', 'Document Title', 'Title', 'File Name', 'Name'] as const;
const DOCUMENT_DATE = [
  'Creation Date',
  'Created Date',
  'Creation Time',
  'Upload Date',
  'Date Added',
  'Added Date',
] as const;

const TABLES: readonly Table[] = [
  {
    path: csvNamed('Kindle.UnifiedLibraryIndex.CustomerOrders', 'CustomerOrders'),
    columns: ['Product Name', 'ASIN', 'Order Type'],
    kinds: ['file.item'],
    read: ordered,
    gather: gatherTitle,
  },
  {
    path: csvNamed('Kindle.UnifiedLibraryIndex.CustomerGenres', 'CustomerGenres'),
    columns: ['Genre', 'ASIN'],
    kinds: ['ad.interest'],
    read: genre,
    gather: (row, here) => {
      const name = said(row.get('Genre'));
      return name === undefined ? undefined : [genreKey(name), rowKey(row, here)];
    },
  },
  {
    path: csvNamed('Kindle.UnifiedLibraryIndex.CustomerRelationshipIndex', 'CustomerRelationshipIndex'),
    columns: ['Series Title'],
    renamed: ['ASIN', 'Series Title', 'Position In Collection', 'Deleted By Customer'],
    kinds: ['telemetry.event'],
    read: inSeries,
  },
  {
    path: csvLike(String.raw`(?:Digital\.Content\.)?Whispersync(?:\.\w+)?`),
    columns: ['Annotation Type'],
    renamed: ['Annotation Type', 'Customer modified date on device'],
    kinds: ['note.item'],
    read: annotation,
  },
  {
    path: csvLike(String.raw`Kindle\.KindleDocs[^/]*DocumentMetadata`),
    columns: [],
    either: DOCUMENT_NAME,
    kinds: ['file.item'],
    read: personalDocument,
  },
  {
    path: csvNamed('Kindle.KindleDocs.ApprovedPersonalDocumentEmailList'),
    columns: ['Email Address'],
    kinds: ['profile.field'],
    read: approved,
  },
];

/** The library's copy of the orders; the day of each is in the file of its own that the title has. */
function ordered(row: CsvRow): Reading {
  const [title, asin] = [said(row.get('Product Name')), said(row.get('ASIN'))];
  if (title === undefined && asin === undefined) return NOTHING;
  return {
    kind: 'file.item',
    title,
    direction: 'own',
    detail: details({
      service: SERVICE,
      asin,
      orderId: said(row.get('Order ID')),
      type: said(row.get('Order Type')),
    }),
  };
}

/** A shelf of crime novels is one label, not a hundred: the first row of a genre speaks for all. */
function genre(row: CsvRow, here: Here): Reading {
  const title = said(row.get('Genre'));
  if (title === undefined) return skip('row without a genre', 'Zeile ohne Genre');
  const rows = here.gathered(genreKey(title));
  if (rows.length > 0 && rows[0] !== rowKey(row, here))
    return skip('another book of a genre already named', 'weiteres Buch eines schon genannten Genres');
  return {
    kind: 'ad.interest',
    title,
    direction: 'done-to',
    detail: details({ provenance: 'kindle', books: rows.length > 0 ? rows.length : undefined }),
  };
}

function inSeries(row: CsvRow, here: Here): Reading {
  const asin = said(row.get('ASIN'));
  const title = firstSaid(row, 'Product Name', 'Title') ?? titleByAsin(asin, here);
  const series = said(row.get('Series Title'));
  if (title === undefined && asin === undefined && series === undefined) return NOTHING;
  return {
    kind: 'telemetry.event',
    title: title ?? series,
    party: said(row.get('Series Author')),
    direction: 'background',
    detail: details({
      service: SERVICE,
      event: 'book of a series',
      asin,
      series,
      position: said(row.get('Position In Collection')),
      relation: said(row.get('Relation Type')),
      deleted: yesNo(row.get('Deleted By Customer')) || undefined,
    }),
  };
}

/** That and where something was marked or noted; never what. */
function annotation(row: CsvRow, here: Here): Reading {
  const type = said(row.get('Annotation Type'));
  const { time, zone } = timed(row.get('Customer modified date on device'));
  if (type === undefined && time.at === undefined) return skip('row without type and time', 'Zeile ohne Art und Zeit');
  const asin = said(row.get('ASIN'));
  return {
    kind: 'note.item',
    ...time,
    title: said(row.get('Product Name')) ?? titleByAsin(asin, here),
    direction: 'own',
    detail: details({ service: SERVICE, type, asin, ...zone }),
  };
}

function personalDocument(row: CsvRow): Reading {
  const title = firstSaid(row, ...DOCUMENT_NAME);
  if (title === undefined) return skip('row without a title', 'Zeile ohne Titel');
  const { time, zone } = timed(firstSaid(row, ...DOCUMENT_DATE) ?? '');
  return {
    kind: 'file.item',
    ...time,
    title,
    direction: 'own',
    detail: details({
      service: SERVICE,
      type: 'personal document',
      bytes: measured(firstSaid(row, 'File Size', 'Size', 'Document Size') ?? ''),
      ...zone,
    }),
  };
}

/** From where documents may be sent: addresses of other people among them, so that only their number counts. */
function approved(row: CsvRow): Reading {
  if (said(row.get('Email Address')) === undefined) return skip('row without an address', 'Zeile ohne Adresse');
  return { kind: 'profile.field', title: 'approved sender', direction: 'own', detail: { service: SERVICE } };
}

/** One small file per title, thousands of them; grant and revocation may be two. */
function owned({ resource, rights }: Members, here: Here): Reading {
  const what = cellsOf(resource);
  const asin = said(what.get('ASIN'));
  const title = firstSaid(what, 'Product Name', 'Title') ?? titleByAsin(asin, here);
  if (title === undefined && asin === undefined) return skip('right without a title', 'Nutzungsrecht ohne Titel');
  const right = cellsOf(Array.isArray(rights) ? rights[0] : undefined);
  const { time, zone } = timed(right.get('acquiredDate'));
  return {
    kind: 'file.item',
    ...time,
    title,
    direction: 'own',
    detail: details({
      service: SERVICE,
      asin,
      type: said(what.get('resourceType')),
      status: said(right.get('rightStatus')),
      returned: isoDate(right.get('revokedDate')),
      ...zone,
    }),
  };
}

const cellsOf = (value: unknown): Cells =>
  objectCells(typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});

function identity({ kind, at, title, detail }: RecordFields): readonly (string | number | undefined)[] {
  const what = (detail?.asin as string | undefined)?.toUpperCase() ?? sameText(title);
  switch (kind) {
    case 'ad.interest':
      return ['kindle', sameText(title)];
    case 'profile.field':
      return [SERVICE, sameText(title)];
    case 'note.item':
      return [SERVICE, second(at), detail?.type as string | undefined, what];
    case 'telemetry.event':
      return [SERVICE, what, sameText(detail?.series as string | undefined), detail?.relation as string | undefined];
    // Orders and rights are two sides of one book.
    default:
      return [SERVICE, what];
  }
}

const OWNERSHIP = /\/Digital\.Content\.Ownership[^/]*\.json$/i;
const byTable = kindsByTable(TABLES);

export default defineSource({
  id: 'amazon.kindle-library',
  platform: 'amazon',
  product: 'Kindle library',
  section: '9',
  kinds: ['file.item', 'ad.interest', 'note.item', 'profile.field', 'telemetry.event'],
  tells: {
    en: 'Books and documents owned and since when, the genres they are filed under, series, and when something was marked or noted. The text of marks and notes is not copied.',
    de: 'Bücher und Dokumente und seit wann man sie hat, die Genres, in die sie einsortiert sind, Reihen, und wann etwas markiert oder notiert wurde. Der Text von Markierungen und Notizen wird nicht übernommen.',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: OWNERSHIP,
      sniff: (head) => /"resource"\s*:/.test(head),
      decode: jsonMembers(['resource'], ['rights']),
      read: owned,
      format: 'json',
    }),
    ...shapesOf(TABLES),
  ],
  kindsIn: (path) => (OWNERSHIP.test(path) ? ['file.item'] : byTable(path)),
  identity,
});
