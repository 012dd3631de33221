import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { details, said, sameText, second, timed } from './cells.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvNamed, csvTable } from './tables.js';

/** Questions to the chatbot of the shop, typed or picked from its proposals. */
export default defineSource({
  id: 'amazon.rufus',
  platform: 'amazon',
  product: 'Rufus',
  section: '7',
  kinds: ['ai.prompt'],
  tells: {
    en: 'Questions to the shopping assistant Rufus, with the time and the product they were about; no answers.',
    de: 'Fragen an den Einkaufsassistenten Rufus, mit Zeit und Produkt, um das es ging; keine Antworten.',
  },
  evidence: 'seen in parser code',
  files: [
    queryTable(csvNamed('Rufus.Conversation.Queries')),
    // The same table under any other name.
    queryTable(),
  ],
  identity: ({ at, title, detail }) => [
    second(at),
    sameText(title),
    // Without a time, the same question about two products is two.
    at === undefined ? (detail?.asin as string | undefined) : undefined,
  ],
});

function queryTable(path?: RegExp): FileShape<CsvRow> {
  return csvTable({
    path,
    sniff: (head) =>
      path === undefined
        ? hasColumns(head, 'Typed Query', 'Autocompleted Query')
        : hasOneOf(head, 'Typed Query', 'Autocompleted Query'),
    read,
  });
}

function read(row: CsvRow): Reading {
  const typed = said(row.get('Typed Query'));
  const title = typed ?? said(row.get('Autocompleted Query'));
  const { time, zone } = timed(firstSaid(row, 'Request Date', 'Request Time', 'Request Timestamp', 'Query Date') ?? '');
  if (title === undefined) return skip('question without words', 'Frage ohne Wörter');
  return {
    kind: 'ai.prompt',
    ...time,
    title,
    app: 'Rufus',
    direction: 'own',
    detail: details({
      asin: said(row.get('ASIN')),
      product: said(row.get('Product Name')),
      autocompleted: typed === undefined || undefined,
      ...zone,
    }),
  };
}
