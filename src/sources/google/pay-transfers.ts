import { type CsvRow, csvHeader, csvRows } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { shownValue } from '../secrets.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { wallTime, writtenMoment } from './wall-time.js';
import { moneyOf } from './written-money.js';

/** Words of headers; the columns of this table are not documented, and other languages translate them. */
const WORDS = {
  time: /time|date|datum|zeit|fecha|hora|heure/i,
  // Not the number of an account.
  id: /^ids?$|^(?=.*(?:transa[ck]|vorgang|buchung))(?=.*(?:\bids?\b|n[uú]m|code))|r[eé]f[eé]ren/i,
  party:
    /name|recipient|sender|counterpart|payee|payer|contact|empfänger|absender|destinataire|destinatario|^(?:to|from|an|von|with)$/i,
  type: /\btype\b|^(?:typ|art|tipo)$|direction|richtung/i,
  status: /status|state|état|estado/i,
  amount: /amount|betrag|montant|importe|total|summe/i,
  currency: /currency|währung|devise|moneda/i,
} as const;

const RECEIVED = /receiv|incoming|empfangen|erhalten|eingegangen|reçu|recibid/i;

function read(row: CsvRow, here: Here): Reading {
  const cell = (column: keyof typeof WORDS): string | undefined =>
    textOf(row.at(row.columns.findIndex((name) => WORDS[column].test(name))));
  const text = cell('amount');
  const currency = cell('currency');
  const money = moneyOf(text && currency ? `${text} ${currency}` : text);
  const party = cell('party');
  const { time, detail } = wallTime(cell('time') ?? '', here);
  if (money.amount === undefined && party === undefined)
    return skip('row without amount and person', 'Zeile ohne Betrag und Person');
  const type = cell('type');
  return {
    kind: 'payment.made',
    ...time,
    party,
    amount: money.amount,
    currency: money.currency,
    direction: RECEIVED.test(type ?? '') ? 'done-to' : 'own',
    detail: {
      ...detailOf({ type: 'transfer', transfer: type }),
      ...shownValue('transaction', cell('id') ?? '', 'transactionId'),
      ...detailOf({ status: cell('status'), price: money.price, ...detail }),
    },
  };
}

const isTable = (head: string): boolean => {
  const header = csvHeader(head);
  return [WORDS.amount, WORDS.time].every((word) => header.some((name) => word.test(name)));
};

/** Money sent to and asked of other people. */
export default defineSource({
  id: 'google.pay-transfers',
  platform: 'google',
  product: 'Google Pay transfers',
  section: '13',
  kinds: ['payment.made'],
  tells: {
    en: 'Money sent to other people, received from them and asked for, with names and amounts',
    de: 'Geld an andere Menschen, von ihnen und Anforderungen, mit Namen und Beträgen',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct(
        'Google Pay',
        `(?:${['Money sends and requests', 'Money remittances and requests', 'Geldsendungen und -anfragen'].join('|')})/[^/]+\\.csv`,
      ),
      sniff: isTable,
      decode: csvRows(),
      read,
      format: 'csv',
    }),
  ],
  identity: (record) => {
    const { party, amount, detail } = record;
    return detail?.transactionId === undefined
      ? ['Pay transfer', writtenMoment(record), party, amount]
      : ['Pay transfer', String(detail.transactionId)];
  },
});
