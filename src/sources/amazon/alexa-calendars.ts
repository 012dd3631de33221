import { csvFirsts, type ToldRow } from '../../decode/csv-firsts.js';
import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { details, said, sameText } from './cells.js';
import { csvTable } from './tables.js';

/** Calendars of other firms that Alexa may look into. */
export default defineSource({
  id: 'amazon.alexa-calendars',
  platform: 'amazon',
  product: 'Alexa calendars',
  section: '10',
  kinds: ['app.connection'],
  tells: {
    en: 'Calendars that were linked with Alexa, and whose service they come from.',
    de: 'Mit Alexa verknüpfte Kalender und der Dienst, von dem sie kommen.',
  },
  evidence: 'seen in parser code',
  files: [
    calendars(/\/Calendars-\d+(?:-\d+)?\.csv$|\/Alexa[^/]*\/(?:.*\/)?Calendars\/.+\.csv$/i, 'Calendar Name'),
    // The same table under any other name.
    calendars(undefined, 'Calendar Name', 'Provider', 'Account Email ID'),
  ],
  identity: ({ party, title }) => [sameText(party), sameText(title)],
});

function calendars(path: RegExp | undefined, ...columns: string[]): FileShape<ToldRow> {
  return csvTable({
    path,
    sniff: (head) => hasColumns(head, ...columns),
    decode: csvFirsts(calendarOf),
    read: calendar,
  });
}

/** What a row of the table stands for is not known: a calendar is linked once, however many rows it has. */
function calendarOf(row: CsvRow): string {
  return sameText(JSON.stringify(['Provider', 'Calendar Name', 'Account Email ID'].map((name) => row.get(name))));
}

/** The account's address, its owner's name and the description are passed over: they may be other people's. */
function calendar({ row, repeats }: ToldRow): Reading {
  const title = said(row.get('Calendar Name'));
  const provider = said(row.get('Provider'));
  if (title === undefined && provider === undefined) return skip('data not available', 'Daten nicht verfügbar');
  if (repeats) return skip('calendar named in a row before', 'in einer Zeile davor genannter Kalender');
  return {
    kind: 'app.connection',
    title: title ?? provider,
    party: provider,
    app: provider,
    direction: 'own',
    detail: details({ type: 'calendar' }),
  };
}
