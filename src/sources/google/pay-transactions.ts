import { type CsvRow, csvHeader, csvRows, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { cardOf } from './card.js';
import { detailOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { wallTime, writtenMoment } from './wall-time.js';
import { moneyOf } from './written-money.js';

/** Columns of the usual table, in its order; other languages may head them with other words. */
const COLUMNS = {
  time: [0, 'Time', 'Date', 'Uhrzeit', 'Zeit', 'Datum', 'Date et heure', 'Heure', 'Fecha', 'Hora'],
  id: [1, 'Transaction ID', 'Transaktions-ID', 'Transaktionsnummer', 'ID de transaction', 'ID de transacción'],
  description: [2, 'Description', 'Beschreibung', 'Descripción'],
  product: [3, 'Product', 'Produkt', 'Produit', 'Producto'],
  method: [4, 'Payment method', 'Zahlungsmethode', 'Mode de paiement', 'Método de pago', 'Forma de pago'],
  status: [5, 'Status', 'État', 'Estado'],
  amount: [6, 'Amount', 'Betrag', 'Montant', 'Importe'],
} as const;

/** By name, else by place where the table has the seven columns of the usual one. */
function cell(row: CsvRow, column: keyof typeof COLUMNS): string | undefined {
  const [place, ...names] = COLUMNS[column];
  if (row.has(...names)) return textOf(row.get(...names));
  return row.columns.length === 7 && !row.has(...COLUMNS.id.slice(1).map(String)) ? textOf(row.at(place)) : undefined;
}

function read(row: CsvRow, here: Here): Reading {
  const id = cell(row, 'id');
  const description = cell(row, 'description');
  const written = cell(row, 'time');
  const stated = textOf(row.get('Currency', 'Währung', 'Devise', 'Moneda'));
  const text = cell(row, 'amount');
  const money = moneyOf(stated && text ? `${text} ${stated}` : text);
  if (id === undefined && description === undefined && money.amount === undefined)
    return skip('row without transaction and amount', 'Zeile ohne Transaktion und Betrag');
  const { time, detail } = wallTime(written ?? '', here);
  return {
    kind: 'payment.made',
    ...time,
    title: description,
    party: cell(row, 'product'),
    amount: money.amount,
    currency: money.currency,
    direction: 'own',
    detail: detailOf({
      type: 'transaction',
      transactionId: id,
      status: cell(row, 'status'),
      paymentMethod: cardOf(cell(row, 'method')),
      fee: moneyOf(textOf(row.get('Fee', 'Gebühr', 'Frais'))).amount,
      net: moneyOf(textOf(row.get('Net amount', 'Nettobetrag', 'Montant net'))).amount,
      price: money.price,
      ...detail,
    }),
  };
}

const isTable = (head: string): boolean =>
  COLUMNS.id.slice(1).some((name) => hasColumns(head, String(name))) || csvHeader(head).length === 7;

/** Payments to Google and with Google's means of payment. What was bought in the Play Store is in its own lists, too. */
export default defineSource({
  id: 'google.pay-transactions',
  platform: 'google',
  product: 'Google Pay transactions',
  section: '13',
  kinds: ['payment.made'],
  tells: {
    en: 'Each payment through Google: when, for what, with which means of payment and how much',
    de: 'Jede Zahlung über Google: wann, wofür, womit und wie viel',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Google Pay', '[^/]+/transactions_[^/]+\\.csv'),
      sniff: isTable,
      decode: csvRows(),
      read,
      format: 'csv',
    }),
    fileShape({
      sniff: (head) => hasColumns(head, 'Time', 'Transaction ID', 'Payment method', 'Amount'),
      decode: csvRows(),
      read,
      format: 'csv',
    }),
  ],
  // The status changes between exports, and the same number is the same transaction.
  identity: (record) => {
    const { title, amount, detail } = record;
    return detail?.transactionId === undefined
      ? ['Pay transaction', writtenMoment(record), title, amount]
      : ['Pay transaction', String(detail.transactionId)];
  },
});
