import { jsonEach } from '../../decode/json-each.js';
import { decimal } from '../../record/money.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochByMagnitude, type Instant } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, type Fields, fieldsOf, listOf, numberOf, textOf } from './fields.js';
import { inOwnFolder } from './folders.js';
import { momentOf } from './movement.js';
import { nameIn } from './undocumented.js';
import { moneyOf } from './written-money.js';

/** No order has more lines. */
const MOST = 1000;

const MEMBERS = new Set([
  'transactionMerchant',
  'creationTime',
  'creationTimeUsecSinceEpochUtc',
  'merchantOrderId',
  'orderId',
  'transactionId',
]);

/** A file is one order. */
const order = jsonEach<Fields>(() => {
  const members: Record<string, unknown> = {};
  const lines: unknown[] = [];
  let isEmpty = true;
  return {
    element(key, value) {
      // The root is a list in no export known; its entries would be orders.
      if (key === '') return fieldsOf(value) ? [value as Fields] : [];
      isEmpty = false;
      if (MEMBERS.has(key)) members[key] = value;
      else if (key === 'lineItem' && lines.length < MOST) lines.push(value);
      return [];
    },
    end: () => (isEmpty ? [] : [{ ...members, lineItem: lines }]),
  };
});

function read(entry: Fields): Reading {
  const merchant = fieldsOf(entry.transactionMerchant);
  const party = textOf(merchant?.name) ?? textOf(entry.transactionMerchant);
  const created = timeOf(entry);
  const orderId = textOf(entry.merchantOrderId ?? entry.orderId ?? entry.transactionId);
  const lines = listOf(entry.lineItem)
    .map((line) => fieldsOf(line))
    .filter((line) => line !== undefined);
  if (party === undefined && lines.length === 0)
    return skip('order without shop and items', 'Bestellung ohne Laden und Artikel');
  const shared = { ...momentOf(created), party, direction: 'own' } as const;
  const [first, ...others] = (lines.length > 0 ? lines : [{}]).map((line, at): RecordFields => {
    const { title, amount, currency, price, quantity, status } = lineOf(line);
    return {
      // The Play Store's own list has these purchases, too, and what was spent counts once.
      kind: PLAY.test(party ?? '') ? 'payment.made' : 'shop.order',
      ...shared,
      title,
      amount,
      currency,
      quantity,
      detail: detailOf({ orderId, line: at + 1, status, price }),
    };
  });
  return others.length === 0 ? first! : [first!, ...others];
}

const PLAY = /^google play\b/i;

function timeOf(entry: Fields): Instant | undefined {
  const nested = fieldsOf(entry.creationTime);
  return epochByMagnitude(entry.creationTimeUsecSinceEpochUtc ?? nested?.usecSinceEpochUtc);
}

interface Line {
  readonly title: string | undefined;
  readonly amount: string | undefined;
  readonly currency: string | undefined;
  readonly price: string | undefined;
  readonly quantity: number | undefined;
  readonly status: string | undefined;
}

/** The price is that of one piece; what was paid for the line is known only where there is one. */
function lineOf(line: Fields): Line {
  const purchase = fieldsOf(line.purchase) ?? line;
  const unit = fieldsOf(purchase.unitPrice) ?? fieldsOf(purchase.price) ?? {};
  const quantity = numberOf(purchase.quantity ?? line.quantity);
  const money = moneyIn(unit) ?? moneyOf(unit.displayString ?? purchase.unitPrice ?? purchase.price);
  const isWhole = quantity === undefined || quantity === 1;
  return {
    title: textOf(line.name) ?? nameIn(fieldsOf(purchase.productInfo) ?? line),
    amount: isWhole ? money.amount : undefined,
    currency: money.currency,
    price: isWhole ? money.price : (textOf(unit.displayString) ?? money.price),
    quantity,
    status: textOf(purchase.status),
  };
}

/** Millionths of the currency's unit, and its code. */
function moneyIn(
  unit: Fields,
): { amount: string | undefined; currency: string | undefined; price: undefined } | undefined {
  const micros = textOf(unit.amountMicros) ?? (typeof unit.amountMicros === 'number' ? String(unit.amountMicros) : '');
  const code = textOf(fieldsOf(unit.currencyCode)?.code) ?? textOf(unit.currencyCode);
  if (!/^-?\d{1,18}$/.test(micros) || code === undefined || !/^[A-Z]{3}$/.test(code)) return undefined;
  const digits = micros.replace('-', '').padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0{1,4}$/, '');
  const amount = decimal(`${micros.startsWith('-') ? '-' : ''}${digits.slice(0, -6)}.${fraction}`);
  return { amount, currency: code, price: undefined };
}

/** Orders that Google found in the mails of shops, and those of its own store. */
export default defineSource({
  id: 'google.purchases',
  platform: 'google',
  product: 'Purchases & Reservations',
  section: '13',
  kinds: ['shop.order', 'payment.made'],
  tells: {
    en: 'Orders in other shops, which Google gathered from mails: shop, items, prices and when',
    de: 'Bestellungen in anderen Läden, die Google aus E-Mails gesammelt hat: Laden, Artikel, Preise und wann',
  },
  evidence: 'documented',
  files: (['Purchases & Reservations', 'Google Store'] as const).map((folder) =>
    fileShape({
      path: inOwnFolder(folder, '.+\\.json'),
      sniff: (head) =>
        /"(?:transactionMerchant|creationTimeUsecSinceEpochUtc|lineItem)"\s*:/.test(head) ||
        /^\s*(?:\{\s*\}\s*)?$/.test(head),
      decode: order,
      read,
      format: 'json',
    }),
  ),
  identity: ({ at, party, detail }) => [
    'Purchase',
    String(detail?.orderId ?? '') || `${at ?? ''} ${party ?? ''}`,
    Number(detail?.line ?? 1),
  ],
});
