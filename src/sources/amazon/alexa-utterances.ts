import { columnKey } from '../../decode/csv-cells.js';
import { type CsvRow, csvBeginning, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { amazonInstant, details, said, sameText, second, timed } from './cells.js';
import { firstSaid } from './named-columns.js';
import { csvTable } from './tables.js';

const TEXT = ['Utterance text', 'Utterance', 'Question text', 'Question', 'Transcript'];
const TIME = [
  'Utterance Creation Date',
  'Question Creation Date',
  'Creation Date',
  'Creation Time',
  'Event Date',
  'Timestamp',
];

/** What Alexa understood, one row per request. */
export default defineSource({
  id: 'amazon.alexa-utterances',
  platform: 'amazon',
  product: 'Alexa requests',
  section: '10',
  kinds: ['voice.transcript'],
  tells: {
    en: 'The text of every request to Alexa, with its time.',
    de: 'Der Wortlaut jeder Anfrage an Alexa, mit Zeit.',
  },
  evidence: 'seen in parser code',
  files: [
    // Below an Alexa folder any table may be it.
    transcripts(/\/Intent-\d+-\d+\.csv$|\/Alexa[^/]*\/.+\.csv$/i),
    csvTable({ path: /\/QuestionUnderstandings-\d+-\d+\.csv$/i, sniff: tellsTextAndTime, read: utterance }),
    transcripts(),
  ],
  // The questions stand among the requests as well.
  identity: ({ at, title }) => [second(at), sameText(title)],
});

function transcripts(path?: RegExp): FileShape<CsvRow> {
  return csvTable({
    path,
    sniff: (head) => hasColumns(head, 'Utterance text', 'Utterance Creation Date'),
    read: utterance,
  });
}

/** Nobody has described this table: it is read when a column for the words and one for the time are beyond doubt. */
function tellsTextAndTime(head: string): boolean {
  const { header, row } = csvBeginning(head);
  const time = TIME.filter((name) => hasColumns(head, name));
  if (time.length !== 1 || TEXT.filter((name) => hasColumns(head, name)).length !== 1) return false;
  const cell = row[header.findIndex((name) => columnKey(name) === columnKey(time[0]!))] ?? '';
  return said(cell) === undefined || amazonInstant(cell) !== undefined;
}

/** Names of contacts and contents of the screen are other people's and other products' data: not copied. */
function utterance(row: CsvRow): Reading {
  const text = firstSaid(row, ...TEXT);
  const { time, zone } = timed(firstSaid(row, ...TIME) ?? '');
  // An empty data set is one row full of "Data Not Available".
  if (text === undefined && time.at === undefined) return skip('data not available', 'Daten nicht verfügbar');
  return {
    kind: 'voice.transcript',
    ...time,
    title: text,
    direction: 'own',
    detail: details({
      playing: said(row.get('Currently Playing Song')),
      contact: said(row.get('Contact Name')) !== undefined || undefined,
      ...zone,
    }),
  };
}
