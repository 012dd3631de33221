import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { decimal } from '../../record/money.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, fileShape, type Reading } from '../source.js';
import { amazonInstant, type Cells, details, isoDate, objectCells, said, timed, yesNo } from './cells.js';
import { currencyCode } from './currency.js';
import { listed } from './listed.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { paidOrListedIdentity, payment } from './payment.js';
import { csvNamed, csvTable } from './tables.js';

const isSubscriptionTable = (head: string): boolean =>
  hasColumns(head, 'SubscriptionId', 'SubscriptionStatus') &&
  hasOneOf(head, 'SubscriptionStartDate', 'ServiceProvider');

/** Tables beside it, of which the documentation names few columns or none. */
const BESIDE = ['SubscriptionId', 'BaseSubscriptionId', 'BillingScheduleId', 'ServiceProvider'] as const;
const ID = ['SubscriptionId', 'BaseSubscriptionId'] as const;

/** What the account subscribes to. */
export default defineSource({
  id: 'amazon.subscriptions',
  platform: 'amazon',
  product: 'Subscriptions and instalments',
  section: '5',
  kinds: ['shop.list', 'payment.made'],
  tells: {
    en: 'Subscriptions with their start, state, renewal and next bill, regular deliveries and instalments; what was billed, where date and amount are recorded. What was ordered is in the orders, so none of it counts as spent.',
    de: 'Abos mit Beginn, Stand, Verlängerung und nächster Abbuchung, regelmäßige Lieferungen und Raten; was abgebucht wurde, wo Datum und Betrag vermerkt sind. Bestelltes steht in den Bestellungen, deshalb zählt hier nichts als Ausgabe.',
  },
  evidence: 'seen in data',
  files: [
    csvTable({ path: csvNamed('Subscriptions'), sniff: isSubscriptionTable, read: subscription }),
    beside(['Subscription Status History'], (row) =>
      listed(row, {
        type: 'subscription state',
        title: ['SubscriptionStatus', 'Status'],
        since: ['SubscriptionStatusDate', 'StatusDate', 'StartDate'],
        party: ['ServiceProvider'],
        id: ID,
      }),
    ),
    beside(['Subscription Periods'], (row) =>
      listed(row, {
        type: 'subscription period',
        title: ['ServiceProvider', 'SubscriptionPlanId'],
        since: ['PeriodStartDate', 'SubscriptionPeriodStartDate', 'StartDate'],
        until: ['PeriodEndDate', 'SubscriptionPeriodEndDate', 'EndDate'],
        id: ID,
      }),
    ),
    beside(['Subscription Problems'], (row) =>
      listed(row, {
        type: 'subscription problem',
        title: ['ProblemType', 'Problem', 'Type'],
        since: ['ProblemDate', 'CreationDate', 'StartDate'],
        party: ['ServiceProvider'],
        id: ID,
      }),
    ),
    beside(['Billing Schedule', 'Billing Schedules', 'Billing Schedule Items', 'Billing Schedules Items'], (row) =>
      listed(row, {
        type: 'bill to come',
        title: ['ServiceProvider', 'Description'],
        since: ['BillDate', 'BillingDate', 'NextBillDate', 'BillingPeriodStartDate', 'StartDate'],
        id: [...ID, 'BillingScheduleId'],
        amounts: { price: ['BillAmount', 'Amount', 'NextBillAmount'] },
      }),
    ),
    // People who may use the subscription: how many and since when, not who.
    beside(['Beneficiaries'], (row) =>
      listed(row, {
        type: 'subscription beneficiary',
        title: ['ServiceProvider'],
        since: ['StartDate'],
        until: ['EndDate'],
      }),
    ),
    // The JSON is known from its name alone.
    fileShape<JsonElement>({
      path: /\/SubscribeAndSave\.Subscriptions(?:\.\d+)*\.json$/i,
      decode: jsonElements,
      read: ({ value }) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? delivery(objectCells(value))
          : skip('not a subscription', 'kein Abo'),
      format: 'json',
    }),
    csvTable({
      path: csvNamed('Billing and Refunds Data'),
      sniff: (head) => hasColumns(head, 'TransactionCreationDate'),
      read: billed,
    }),
    // Their money is in the order history already.
    csvTable({
      path: csvNamed('Monthly Payment Plans', 'Monthly Payment Balance'),
      sniff: (head) => hasOneOf(head, 'Order ID', 'Product Name', 'Plan ID', 'Start Date', 'Currency'),
      read: (row) =>
        listed(row, {
          type: 'instalments',
          title: ['Product Name', 'Item Name', 'Title', 'Plan Name'],
          since: ['Start Date', 'Plan Start Date', 'Order Date', 'Creation Date'],
          until: ['End Date', 'Plan End Date'],
          id: ['Order ID', 'Plan ID'],
          texts: { status: ['Status', 'Plan Status'] },
          amounts: { balance: ['Balance', 'Remaining Balance'], price: ['Total Amount', 'Plan Amount'] },
        }),
    }),
    csvTable({
      path: csvNamed('subscription-transaction', 'subscription-period'),
      sniff: (head) =>
        hasOneOf(head, 'transaction_creation_date', 'transaction_item_id', 'period_start_date', 'start_date'),
      read: appSubscription,
    }),
    // The same tables under any other name.
    csvTable({ sniff: isSubscriptionTable, read: subscription }),
    csvTable({ sniff: (head) => hasColumns(head, 'TransactionCreationDate', 'TransactionReason'), read: billed }),
    csvTable({
      sniff: (head) => hasColumns(head, 'transaction_creation_date', 'transaction_item_id'),
      read: appSubscription,
    }),
  ],
  identity: paidOrListedIdentity,
});

function beside(names: readonly string[], read: (row: CsvRow) => Reading): FileShape<CsvRow> {
  return csvTable({ path: csvNamed(...names), sniff: (head) => hasOneOf(head, ...BESIDE), read });
}

/** 28 columns, one row a subscription; the address in it is that of the account. */
function subscription(row: CsvRow): Reading {
  const id = firstSaid(row, ...ID);
  const provider = said(row.get('ServiceProvider'));
  const plan = said(row.get('SubscriptionPlanId'));
  const { time, zone } = timed(row.get('SubscriptionStartDate'));
  if (id === undefined && provider === undefined && plan === undefined)
    return skip('row without a subscription', 'Zeile ohne Abo');
  const status = said(row.get('SubscriptionStatus'));
  const changed = row.get('SubscriptionStatusDate');
  const contractEnd = amazonInstant(row.get('ContractEndDate'));
  const end = contractEnd ?? (ENDED.test(status ?? '') ? amazonInstant(changed) : undefined);
  const price = decimal(firstSaid(row, 'NextBillAmount') ?? '');
  return {
    kind: 'shop.list',
    ...time,
    until: time.at !== undefined && end !== undefined && end.at > time.at ? end.at : undefined,
    title: provider ?? plan,
    party: said(row.get('Marketplace')),
    direction: 'own',
    detail: details({
      type: 'subscription',
      id,
      plan,
      status,
      statusDate: isoDate(changed),
      autorenew: yesNo(row.get('Autorenew')),
      gifted: yesNo(row.get('CurrentPlanGifted')),
      interval: said(row.get('ContractTimeInterval')),
      nextBillDate: isoDate(row.get('NextBillDate')),
      nextBillAmount: price,
      currency: price && currencyCode(said(row.get('BaseCurrencyCode'))),
      ...zone,
    }),
  };
}

const ENDED = /^(?:cancell?ed|expired|ended|terminated|inactive|closed)$/i;

/** Subscribe & Save: the same thing again and again. */
function delivery(cells: Cells): Reading {
  return listed(cells, {
    type: 'regular delivery',
    title: ['productName', 'productTitle', 'itemName', 'title'],
    since: ['subscriptionStartDate', 'startDate', 'creationDate', 'createdDate', 'creationTime'],
    until: ['cancellationDate', 'endDate'],
    party: ['marketplace', 'marketplaceName'],
    id: ['asin', 'subscriptionId', 'id'],
    texts: { status: ['subscriptionStatus', 'status', 'state'], frequency: ['frequency', 'deliveryFrequency'] },
    dates: { nextDelivery: ['nextDeliveryDate'] },
  });
}

function billed(row: CsvRow): Reading {
  return (
    payment(row, {
      type: 'subscription bill',
      date: ['TransactionCreationDate', 'TransactionDate'],
      amount: ['TransactionAmount', 'Amount', 'TotalAmount'],
      title: ['TransactionReason'],
      detail: { transactionType: ['TransactionType'] },
    }) ??
    listed(row, {
      type: 'subscription bill',
      title: ['TransactionReason'],
      since: ['TransactionCreationDate', 'TransactionDate'],
    })
  );
}

/** Subscriptions inside apps: each renewal, and the time it paid for. */
function appSubscription(row: CsvRow): Reading {
  return (
    payment(row, {
      type: 'app subscription',
      date: ['transaction_creation_date'],
      amount: ['transaction_amount', 'amount', 'price'],
      title: ['transaction_item_id'],
    }) ??
    listed(row, {
      type: 'app subscription',
      title: ['transaction_item_id', 'item_id', 'subscription_id'],
      since: ['transaction_creation_date', 'period_start_date', 'start_date'],
      until: ['period_end_date', 'end_date'],
    })
  );
}
