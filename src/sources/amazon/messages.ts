import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import type { Direction } from '../../record/kinds.js';
import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { details, second, timed } from './cells.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvTable } from './tables.js';

const TIMES = [
  'Timestamp',
  'Time Stamp',
  'Message Time',
  'Message Timestamp',
  'Creation Time',
  'Creation Date',
  'Sent Time',
  'Time',
  'Date',
];
const WRITERS = [
  'Direction',
  'Message Direction',
  'Sender Type',
  'Sender Role',
  'Participant Type',
  'Participant Role',
  'Participant',
  'Role',
  'Sender',
  'Author',
  'From',
];

const hasTime = (head: string): boolean => hasOneOf(head, ...TIMES);

/** Messages to and from sellers and the customer service: that there was one, and when. Subjects and texts are not read. */
export default defineSource({
  id: 'amazon.messages',
  platform: 'amazon',
  product: 'Messages',
  section: '12',
  kinds: ['social.message'],
  tells: {
    en: 'Messages exchanged with sellers and customer service: when; neither subjects nor texts are read.',
    de: 'Nachrichten mit Händlern und Kundendienst: wann; weder Betreff noch Text werden gelesen.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({ path: /\/[^/]*BuyerSellerMessaging[^/]*\.csv$/i, sniff: hasTime, read: message('seller') }),
    csvTable({
      path: /\/Retail\.ChatTranscripts\.MessageTranscripts[^/]*\.csv$/i,
      sniff: hasTime,
      read: message('customer service'),
    }),
    // The mails with sellers under any other name.
    csvTable({ sniff: (head) => hasColumns(head, 'Timestamp', 'MessageSubject'), read: message('seller') }),
  ],
  identity: ({ party, at, direction }) => [party, second(at), direction],
});

function message(party: 'seller' | 'customer service') {
  return (row: CsvRow): Reading => {
    const { time, zone } = timed(firstSaid(row, ...TIMES) ?? '');
    const direction = directionOf(firstSaid(row, ...WRITERS));
    if (time.at === undefined && direction === undefined) return skip('row without a message', 'Zeile ohne Nachricht');
    return { kind: 'social.message', ...time, party, direction, detail: details(zone) };
  };
}

/** Names of people say nothing here; only the words for the two sides do. */
function directionOf(writer: string | undefined): Direction | undefined {
  const word = writer?.toLowerCase() ?? '';
  if (/^(?:customer|buyer|user|you|own|outbound|sent|outgoing)\b(?! service)/.test(word)) return 'own';
  return /^(?:seller|merchant|agent|associate|representative|customer service|csr?|bot|system|amazon|inbound|received|incoming)\b/.test(
    word,
  )
    ? 'done-to'
    : undefined;
}
