import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { amazonInstant, details, isoDate, said, sameText, second, timed } from './cells.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvNamed, csvTable } from './tables.js';

/** Books and other media borrowed through Kindle Unlimited, Prime Reading and the like. */
export default defineSource({
  id: 'amazon.digital-borrowed',
  platform: 'amazon',
  product: 'Digital borrowed items',
  section: '5',
  kinds: ['media.read'],
  tells: {
    en: 'Every borrowed e-book and magazine: title, author, programme, when it was taken and given back.',
    de: 'Jedes geliehene E-Book und Magazin: Titel, Autor, Programm, wann genommen und zurückgegeben.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({
      path: csvNamed('Digital Borrowed Items', 'Digital.Borrows'),
      sniff: (head) => hasOneOf(head, 'ASIN', 'Loan Creation Date'),
      read: borrowed,
    }),
    // Renamed.
    csvTable({ sniff: (head) => hasColumns(head, 'ASIN', 'Loan Creation Date', 'Product Name'), read: borrowed }),
  ],
  identity: ({ at, title, detail }) => [
    (detail?.['asin'] as string | undefined)?.toUpperCase() ?? sameText(title),
    second(at),
  ],
});

function borrowed(row: CsvRow): Reading {
  const title = firstSaid(row, 'Product Name', 'Title');
  const asin = said(row.get('ASIN'));
  if (title === undefined && asin === undefined) return skip('row without a title', 'Zeile ohne Titel');
  const created = firstSaid(row, 'Loan Creation Date', 'Loan Created Date', 'Loan Created') ?? '';
  const { time, zone } = timed(
    amazonInstant(created) === undefined
      ? (firstSaid(row, 'Loan Acceptance Date', 'Loan Accepted Date') ?? '')
      : created,
  );
  return {
    kind: 'media.read',
    ...time,
    title,
    device: said(row.get('Delivery Device Name')),
    direction: 'own',
    detail: details({
      asin,
      author: firstSaid(row, 'Author', 'Authors'),
      borrowed: true,
      program: firstSaid(row, 'Loan Program', 'Program'),
      contentType: said(row.get('Content Type')),
      status: said(row.get('Loan Status')),
      // How long it was borrowed is not how long it was read.
      returned: isoDate(firstSaid(row, 'End Date', 'Loan Returned Date', 'Loan End Date', 'Loan Returned') ?? ''),
      ...zone,
    }),
  };
}
