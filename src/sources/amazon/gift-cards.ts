import { hash } from 'node:crypto';
import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { listed } from './listed.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { paidOrListedIdentity, payment } from './payment.js';
import { csvNamed, csvTable } from './tables.js';

const isTransactionTable = (head: string): boolean =>
  hasColumns(head, 'transactionDate', 'transactionType', 'transactionAmount');
const isPromotionTable = (head: string): boolean => hasColumns(head, 'creationTime', 'promotionDescription');

/** Whoever knows a card's number can spend it, so numbers are never kept. */
export default defineSource({
  id: 'amazon.gift-cards',
  platform: 'amazon',
  product: 'Gift cards and promotions',
  section: '5',
  kinds: ['payment.made', 'shop.list'],
  tells: {
    en: 'Movements of gift cards with time and amount, but never their numbers; promotions, vouchers and benefits that were used.',
    de: 'Bewegungen von Gutscheinen mit Zeit und Betrag, aber nie ihre Nummern; genutzte Aktionen, Codes und Vorteile.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({
      path: csvNamed(
        'Retail.GiftCertificates',
        'Retail.GiftCertificates.Transaction',
        'Retail.GiftCertificates.Transactions',
      ),
      sniff: (head) => hasOneOf(head, 'transactionDate', 'transactionAmount'),
      read: movement,
    }),
    csvTable({
      path: csvNamed('Retail.Promotions'),
      sniff: (head) => hasOneOf(head, 'creationTime', 'promotionDescription'),
      read: promotion,
    }),
    csvTable({
      path: csvNamed('Digital.Redemption'),
      sniff: (head) => hasOneOf(head, 'ClaimDate', 'Title'),
      read: (row) => listed(row, { type: 'benefit', title: ['Title', 'ProductName'], since: ['ClaimDate'] }),
    }),
    csvTable({
      path: csvNamed('Digital.ActionBenefit'),
      sniff: (head) => hasColumns(head, 'BenefitDate'),
      read: (row) =>
        listed(row, {
          type: 'benefit',
          title: ['BenefitDescription', 'BenefitType', 'Benefit', 'Title'],
          since: ['BenefitDate'],
        }),
    }),
    // The same tables under any other name.
    csvTable({ sniff: (head) => isTransactionTable(head) && hasColumns(head, 'serialNumber'), read: movement }),
    csvTable({ sniff: isPromotionTable, read: promotion }),
  ],
  identity: paidOrListedIdentity,
});

/** Each step of a card's life is a row, from its making (`MarkShipmentCompletion`) to its use (`Settlement`). */
function movement(row: CsvRow): Reading {
  const paid = payment(row, {
    type: 'gift card',
    date: ['transactionDate'],
    amount: ['transactionAmount'],
    party: 'Amazon',
    detail: { transactionType: ['transactionType'] },
  });
  if (paid === undefined) return skip('movement without date or amount', 'Bewegung ohne Datum oder Betrag');
  const number = firstSaid(row, 'serialNumber');
  // Tells cards apart, and opens none.
  return number === undefined
    ? paid
    : { ...paid, detail: { ...paid.detail, card: hash('sha256', number, 'hex').slice(0, 8) } };
}

function promotion(row: CsvRow): Reading {
  return firstSaid(row, 'promotionDescription') === undefined && firstSaid(row, 'creationTime') === undefined
    ? skip('row without a promotion', 'Zeile ohne Aktion')
    : listed(row, { type: 'benefit', title: ['promotionDescription'], since: ['creationTime'] });
}
