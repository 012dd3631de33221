import { type CsvRow, csvRows, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, fileShape, type Reading } from '../source.js';
import { details, said, sameText, second, timed } from './cells.js';

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
    transcripts(),
  ],
  identity: ({ at, title }) => [second(at), sameText(title)],
});

function transcripts(path?: RegExp): FileShape<CsvRow> {
  return fileShape({
    ...(path && { path }),
    sniff: (head) => hasColumns(head, 'Utterance text', 'Utterance Creation Date'),
    decode: csvRows(),
    read: utterance,
    format: 'csv',
  });
}

/** Contact names and screen contents in the row are other people's and other products' data: not copied. */
function utterance(row: CsvRow): Reading {
  const text = said(row.get('Utterance text'));
  const { time, zone } = timed(row.get('Utterance Creation Date'));
  // An empty data set is one row full of "Data Not Available".
  if (text === undefined && time.at === undefined) return skip('data not available', 'Daten nicht verfügbar');
  return {
    kind: 'voice.transcript',
    ...time,
    title: text,
    direction: 'own',
    detail: details({ playing: said(row.get('Currently Playing Song')), ...zone }),
  };
}
