import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { amazonInstant, count, details, said, sameText, second, timed, yesNo } from './cells.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvTable } from './tables.js';

/** One row is a group of searches with the same words, from the first to the last of them. */
export default defineSource({
  id: 'amazon.retail-search',
  platform: 'amazon',
  product: 'Retail search',
  section: '7',
  kinds: ['shop.search'],
  tells: {
    en: 'Every search in the shop: the words, the time, the device, the IP address, and whether a purchase followed.',
    de: 'Jede Suche im Shop: Wörter, Zeit, Gerät, IP-Adresse und ob ein Kauf folgte.',
  },
  evidence: 'seen in data',
  files: [
    searchTable(/\/(?:(?:Retail\.)?Search-Data[./](?:.*[./])?Customer-Engagement|Search Queries)\.csv$/i),
    // The same table under any other name.
    searchTable(),
  ],
  identity: ({ at, title }) => [second(at), sameText(title)],
});

function searchTable(path?: RegExp): FileShape<CsvRow> {
  return csvTable({
    path,
    sniff: (head) =>
      hasColumns(head, 'First Search Time (GMT)') && hasOneOf(head, 'Keywords', 'First Search Query String'),
    read: search,
  });
}

function search(row: CsvRow): Reading {
  const query = said(row.get('Keywords')) ?? queryIn(said(row.get('First Search Query String')));
  const { time, zone } = timed(row.get('First Search Time (GMT)'));
  if (query === undefined && time.at === undefined)
    return skip('search without words and time', 'Suche ohne Wörter und Zeit');
  const last = amazonInstant(row.get('Last search Time (GMT)'))?.at;
  const department = said(row.get('All Department (APS) or Category')) ?? said(row.get('Department'));
  return {
    kind: 'shop.search',
    ...time,
    until: time.at !== undefined && last !== undefined && last > time.at ? last : undefined,
    title: query,
    party: said(row.get('First Search Domain')),
    device: said(row.get('Device Model')),
    ip: said(row.get('Customer IP')),
    app:
      said(row.get('Application Name')) ??
      said(row.get('Application / Browser Name')) ??
      said(row.get('User Agent Info Family')),
    direction: 'own',
    detail: details({
      department,
      // Searches in the app for films stand among those in the shop.
      primeVideo: department === 'instant-video' || undefined,
      country: firstSaid(row, 'Country ID', 'Country Code'),
      language: firstSaid(row, 'Language', 'Language of Preference'),
      os: said(row.get('Operating System Name')),
      type: said(row.get('Search Type (Keyword,Visual,Browse)')),
      fromExternalAd: yesNo(row.get('Is First Search From External Ad')),
      fromExternalLink: yesNo(row.get('Is From External Link (Y/N)')),
      fromExternalSite: yesNo(row.get('Search From External Site (Y/N)')),
      clicked: happened(row, 'Clicked Any Item (Y/N)', 'Number of Clicked Items'),
      clicks: count(row.get('Number of Clicked Items')),
      addedToCart: happened(row, 'Added Any Item (Y/N)', 'Number of Items Added to Cart'),
      added: count(row.get('Number of Items Added to Cart')),
      ordered: happened(row, 'Purchased Any Item (Y/N)', 'Number of Items Ordered'),
      orders: count(row.get('Number of Items Ordered')),
      firstPurchased: said(row.get('First Purchased Item')),
      abandoned: yesNo(row.get('Query Abandoned (Y/N)')),
      ...zone,
    }),
  };
}

/** Either column may be missing or say nothing. */
function happened(row: CsvRow, answer: string, number: string): boolean | undefined {
  const times = count(row.get(number));
  return yesNo(row.get(answer)) ?? (times === undefined ? undefined : times > 0);
}

/** The words in `k=garden+hose&ref=…`, a whole address, or plain text. */
function queryIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const parameters =
    /^(?:[^\s?]*\?)?([\w.%~-]+=[^\s]*)$/.exec(text)?.[1] ??
    // Blanks that nobody encoded, behind a name that only such a string has.
    /(?:^|[?&])((?:field-keywords|keywords|k)=.*)$/.exec(text)?.[1];
  if (parameters === undefined) return text;
  const asked = new URLSearchParams(parameters);
  const words = ['keywords', 'field-keywords', 'k'].map((name) => asked.get(name)?.trim()).find((value) => value);
  return words === undefined ? undefined : said(words);
}
