import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { details } from './cells.js';
import { csvLike, csvTable } from './tables.js';

/** What was done with a product last of all counts: who puts something into the cart has clicked it. */
const ACTIONS = [
  ['borrowed', 'Items Borrowed'],
  ['added', 'Items Added to Cart or List'],
  ['clicked', 'Clicked Items'],
] as const;

/** Products that came out of a search, without any time. The searches themselves are another table. */
export default defineSource({
  id: 'amazon.search-clicks',
  platform: 'amazon',
  product: 'Search clicks',
  section: '7',
  kinds: ['shop.click'],
  tells: {
    en: 'Products clicked in the results of a search, put into the cart or onto a list: by their numbers, without times.',
    de: 'Produkte, die in Suchergebnissen angeklickt oder auf Wagen und Liste gelegt wurden: mit ihren Nummern, ohne Zeiten.',
  },
  evidence: 'seen in parser code',
  files: [
    clickTable(csvLike(String.raw`Search Product Clicks|(?:Retail\.)?Search-Data[./](?:.*[./])?Product-Metrics`)),
    // The same table under any other name.
    clickTable(),
  ],
  identity: ({ detail }) => [detail?.asin as string, detail?.action as string],
});

function clickTable(path?: RegExp): FileShape<CsvRow> {
  return csvTable({
    path,
    sniff: (head) => hasColumns(head, 'Clicked Items') && (path !== undefined || hasColumns(head, ACTIONS[1][1])),
    read,
  });
}

function read(row: CsvRow): Reading {
  const done = new Map<string, string>();
  for (const [action, column] of ACTIONS)
    for (const asin of asinsIn(row.get(column))) if (!done.has(asin)) done.set(asin, action);
  if (done.size === 0) return skip('row without a product', 'Zeile ohne Produkt');
  return [...done].map(
    ([asin, action]): RecordFields => ({ kind: 'shop.click', direction: 'own', detail: details({ asin, action }) }),
  );
}

/** One or several: nobody has said how they are joined. Book numbers are all digits but for a last X. */
const asinsIn = (cell: string): readonly string[] =>
  (cell.match(/(?<![\p{L}\p{N}])[A-Z\d]{10}(?![\p{L}\p{N}])/giu) ?? [])
    .filter((word) => /\d/.test(word))
    .map((word) => word.toUpperCase());
