import type { CsvRow } from '../../decode/csv-rows.js';
import { addMoney, decimal } from '../../record/money.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { AUDIBLE_FOLDER } from './audible-library.js';
import { details, isoDate, said, sameText, timed } from './cells.js';
import { currencyCode } from './currency.js';
import { firstSaid } from './named-columns.js';
import { csvNamed, kindsByTable, shapesOf, type Table } from './tables.js';

const SERVICE = 'Audible';
const ORDERED = ['OrderPlaceDate', 'Purchase Date', 'Order Date'] as const;

const TABLES: readonly Table[] = [
  {
    path: csvNamed('Audible.MembershipBillings', 'Membership Billings'),
    columns: ['TotalAmount', 'BillingPeriodStartDate'],
    renamed: ['TotalAmount', 'BillingPeriodStartDate', 'PlanBillingFreq'],
    kinds: ['payment.made'],
    read: billed,
  },
  {
    path: AUDIBLE_FOLDER('Purchase ?History'),
    columns: [],
    either: ORDERED,
    kinds: ['payment.made'],
    read: purchased,
  },
  {
    path: csvNamed('Audible.Credits'),
    columns: ['IssueDate'],
    kinds: ['account.change'],
    read: (row) => changed(row, 'IssueDate', 'credit issued'),
  },
  {
    path: csvNamed('Audible.MembershipEvent', 'Audible.MembershipEvents'),
    columns: ['EventDate', 'BusinessEventTypeName'],
    renamed: ['EventDate', 'BusinessEventTypeName'],
    kinds: ['account.change'],
    read: (row) => changed(row, 'EventDate', said(row.get('BusinessEventTypeName'))),
  },
  {
    path: csvNamed('Audible.DevicesActivations'),
    columns: ['StartDate', 'DeviceCategory'],
    kinds: ['device.registered'],
    read: activated,
  },
];

/** The same payments stand in the digital orders, which are the spend: here they are payments. */
function billed(row: CsvRow): Reading {
  const amount = decimal(row.get('TotalAmount'));
  const created = timed(row.get('TaxCreateDate'));
  const { time, zone } = created.time.at === undefined ? timed(row.get('BillingPeriodStartDate')) : created;
  if (amount === undefined && time.at === undefined)
    return skip('bill without amount and date', 'Rechnung ohne Betrag und Datum');
  return {
    kind: 'payment.made',
    ...time,
    title: said(row.get('Plan')) ?? said(row.get('OfferName')),
    party: said(row.get('MerchantName')) ?? SERVICE,
    amount,
    currency: currencyCode(row.get('Currency')),
    direction: 'own',
    detail: details({
      service: SERVICE,
      transactionId: said(row.get('TransactionId')),
      type: said(row.get('Type')),
      status: said(row.get('Status')),
      offer: said(row.get('OfferName')),
      frequency: said(row.get('PlanBillingFreq')),
      tax: decimal(row.get('Tax')),
      periodStart: isoDate(row.get('BillingPeriodStartDate')),
      periodEnd: isoDate(row.get('BillingPeriodEndDate')),
      ...zone,
    }),
  };
}

function purchased(row: CsvRow): Reading {
  const title = firstSaid(row, 'Title', 'Product Name');
  const { time, zone } = timed(firstSaid(row, ...ORDERED) ?? '');
  if (title === undefined && time.at === undefined)
    return skip('row without title and time', 'Zeile ohne Titel und Zeit');
  return {
    kind: 'payment.made',
    ...time,
    title,
    party: SERVICE,
    amount: decimal(row.get('TotalAmount')),
    currency: currencyCode(row.get('Currency')),
    direction: 'own',
    detail: details({ service: SERVICE, asin: said(row.get('ASIN')), orderId: said(row.get('OrderNumber')), ...zone }),
  };
}

function changed(row: CsvRow, column: string, title: string | undefined): Reading {
  const { time, zone } = timed(row.get(column));
  if (time.at === undefined) return skip('row without a date', 'Zeile ohne Datum');
  return { kind: 'account.change', ...time, title, direction: 'own', detail: details({ service: SERVICE, ...zone }) };
}

function activated(row: CsvRow): Reading {
  const device = said(row.get('DeviceCategory'));
  const { time, zone } = timed(row.get('StartDate'));
  if (device === undefined && time.at === undefined) return skip('row without a device', 'Zeile ohne Gerät');
  return { kind: 'device.registered', ...time, device, detail: details({ service: SERVICE, ...zone }) };
}

/** One layout tells the day only. */
const DAY = 86_400_000;

function identity({ kind, at, title, device, amount, detail }: RecordFields): readonly (string | number | undefined)[] {
  const day = at && Math.floor(at / DAY);
  if (kind === 'device.registered') return [SERVICE, day, sameText(device)];
  if (kind === 'account.change') return [SERVICE, day, sameText(title)];
  const bill = detail?.transactionId as string | undefined;
  if (bill === undefined) return [SERVICE, day, sameText(title), amount && addMoney(amount, '0.0000')];
  // A refund, or the parts of one bill, may share its number.
  return [SERVICE, bill, detail?.type as string | undefined, String(detail?.periodStart ?? '').slice(0, 10)];
}

export default defineSource({
  id: 'amazon.audible-membership',
  platform: 'amazon',
  product: 'Audible membership',
  section: '9',
  kinds: ['payment.made', 'account.change', 'device.registered'],
  tells: {
    en: 'Bills, purchases and credits of the membership, when it began, paused and ended, and kinds of devices. The digital orders hold the same purchases: these payments are not added to what was spent.',
    de: 'Rechnungen, Käufe und Guthaben der Mitgliedschaft, wann sie begann, ruhte und endete, und Arten von Geräten. Die digitalen Bestellungen enthalten dieselben Käufe: Diese Zahlungen zählen nicht noch einmal als Ausgabe.',
  },
  evidence: 'seen in data',
  files: shapesOf(TABLES),
  kindsIn: kindsByTable(TABLES),
  identity,
});
