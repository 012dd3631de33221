import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { details, said, second, timed } from './cells.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvNamed, csvTable } from './tables.js';

/** Cards and accounts that can pay. Numbers never become records, only their last digits. */
export default defineSource({
  id: 'amazon.payment-methods',
  platform: 'amazon',
  product: 'Payment methods',
  section: '12',
  kinds: ['payment.method'],
  tells: {
    en: 'Cards and bank accounts saved for paying: since when, and their last digits.',
    de: 'Zum Bezahlen gespeicherte Karten und Konten: seit wann und ihre letzten Ziffern.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({
      path: csvNamed('PaymentOptions.PaymentInstruments'),
      sniff: (head) => hasOneOf(head, 'RegistrationDate', 'LastDigits'),
      read: instrument,
    }),
    // The same table under any other name.
    csvTable({ sniff: (head) => hasColumns(head, 'RegistrationDate', 'LastDigits'), read: instrument }),
  ],
  identity: ({ at, detail }) => [second(at), detail?.last4 as string | undefined],
});

function instrument(row: CsvRow): Reading {
  const { time, zone } = timed(row.get('RegistrationDate'));
  const last4 = lastDigits(row.get('LastDigits'));
  const title =
    word(firstSaid(row, 'Brand', 'Card Brand', 'Card Type', 'Issuer', 'Network') ?? '') ??
    word(
      firstSaid(row, 'Payment Instrument Type', 'Payment Method Type', 'Instrument Type', 'Payment Type', 'Type') ?? '',
    );
  if (time.at === undefined && last4 === undefined && title === undefined)
    return skip('row without a payment method', 'Zeile ohne Zahlungsmittel');
  return { kind: 'payment.method', ...time, title, direction: 'own', detail: details({ last4, ...zone }) };
}

/** Never more than four, whatever the cell holds. */
function lastDigits(text: string): string | undefined {
  const digits = said(text)?.replaceAll(/\D/g, '').slice(-4);
  return digits || undefined;
}

/** A brand or type; a cell with many digits is something else. */
function word(text: string): string | undefined {
  const name = said(text);
  return name !== undefined && name.length <= 60 && (name.match(/\d/g)?.length ?? 0) <= 4 ? name : undefined;
}
