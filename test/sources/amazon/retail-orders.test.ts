import { describe, expect, test } from 'vitest';
import { addMoney } from '../../../src/record/money.js';
import type { RecordFields } from '../../../src/record/record.js';
import retailOrders from '../../../src/sources/amazon/retail-orders.js';
import { drive, fixture, hasSamples, read, sample } from './drive.js';

const A27 = 'Retail.OrderHistory.2/Retail.OrderHistory.2.csv';
const B28 = 'Your Amazon Orders/Order History.csv';
const sum = (records: readonly RecordFields[], currency = 'EUR'): string =>
  addMoney(...records.filter((r) => r.currency === currency && r.amount !== undefined).map((r) => r.amount!));

describe('export of 2021', () => {
  test('a row is one record with what was paid for the line', async () => {
    const { records, skipped, failed, damaged } = await read(retailOrders, 'export-2021', A27);
    expect({ n: records.length, skipped, failed, damaged }).toEqual({ n: 8, skipped: [], failed: 0, damaged: 0 });
    expect(records[0]).toEqual({
      kind: 'shop.order',
      at: Date.parse('2021-11-28T22:14:05Z'),
      precision: 'second',
      title: 'Notizbuch "A5", kariert',
      party: 'Amazon.de',
      amount: '18.50',
      currency: 'EUR',
      quantity: 2,
      place: 'Ilka Brandt\nSegelweg 12\nRostock 18055 Germany Primary Phone: 0381000000',
      direction: 'own',
      detail: {
        orderId: '303-7100001-0000011',
        asin: 'B0KARTE001',
        status: 'Closed',
        shipmentStatus: 'Shipped and Shipped',
        shipDate: '2021-11-30T06:01:02Z',
        shipDates: 2,
        carriers: 'DHL, DPD',
        condition: 'New',
        shippingOption: 'premium-de',
      },
    });
    expect(sum(records)).toBe('1288.72');
  });

  test('authorised, cancelled, gift and sentinel rows', async () => {
    const { records } = await read(retailOrders, 'export-2021', A27);
    const [, , , , authorised, cancelled, gift, ancient] = records;
    expect(authorised?.amount).toBe('1234.56');
    expect(authorised?.detail).toMatchObject({ status: 'Authorized', pending: true, shipmentStatus: 'Not Shipped' });
    expect(authorised?.detail).not.toHaveProperty('shipDate');
    expect(cancelled?.detail).toMatchObject({ status: 'Cancelled' });
    expect(cancelled?.detail).not.toHaveProperty('pending');
    expect(cancelled?.amount).toBe('0');
    expect(gift?.detail).toMatchObject({ gift: true, recipientOther: true });
    expect(ancient).toMatchObject({ currency: 'USD', at: Date.parse('2001-10-10T10:10:10Z') });
    expect(ancient).not.toHaveProperty('amount');
    expect(ancient).not.toHaveProperty('quantity');
  });

  test('no card digits, no tracking numbers, no gift words', async () => {
    const { records } = await read(retailOrders, 'export-2021', A27);
    expect(JSON.stringify(records)).not.toMatch(/Visa|0042|DHL\(|0034|Weihnachten|0381111111/);
  });
});

test('the export of 2026 has the same identities, restated amounts and reworded names or not', async () => {
  const old = await read(retailOrders, 'export-2021', A27);
  const later = await read(retailOrders, 'export-2026', B28);
  expect(later.records.map(retailOrders.identity)).toEqual(old.records.map(retailOrders.identity));
  expect(new Set(later.records.map((r) => retailOrders.identity(r).join())).size).toBe(7);
  expect(later.records[0]).toMatchObject({
    title: 'Notizbuch A5 kariert, 2er-Pack',
    at: old.records[0]!.at,
    amount: '18.50',
    detail: { shipDate: '2021-11-30T06:01:02Z' },
  });
  expect(later.records[4]).toMatchObject({ amount: '1199.00', precision: 'ms', detail: { status: 'Closed' } });
  expect(later.records[4]?.detail).not.toHaveProperty('pending');
});

test('department, other currencies, missing columns, odd rows, wrapper folder and nested zip', async () => {
  const file = 'Export Ilka/Your Orders.zip/Your Amazon Orders/order history.1.csv';
  const { records, skipped, failed } = await read(retailOrders, 'export-2026-department', file);
  expect({ n: records.length, skipped, failed }).toEqual({
    n: 3,
    skipped: ['row without order and product'],
    failed: 0,
  });
  const [book, fresh, lamp] = records;
  expect(book).toMatchObject({ party: 'Amazon.fr', precision: 'ms', detail: { department: 'Broché' } });
  expect(fresh).toMatchObject({ party: 'panda01', currency: 'PLN', title: 'Śledzie', detail: { pending: true } });
  expect(retailOrders.identity(fresh!)).toEqual(['405-7200002-0000088', 'śledzie']);
  // Neither a date nor an amount: kept, undated.
  expect(lamp).toEqual({
    kind: 'shop.order',
    party: 'Amazon.de',
    quantity: 1,
    place: 'Ilka Brandt Segelweg 12 Rostock 18055 Germany',
    direction: 'own',
    detail: {
      orderId: '405-7200003-0000099',
      asin: 'B0LICHT009',
      status: 'Closed',
      shipmentStatus: 'Shipped',
      carriers: 'DHL',
      condition: 'New',
      department: 'Electronics',
      shippingOption: 'premium-de',
    },
  });
});

test('a renamed table is known by its columns', async () => {
  const { records } = await read(retailOrders, 'renamed', 'meine bestellungen.csv');
  expect(records).toMatchObject([{ title: 'Bleistifte', amount: '5.00', at: Date.parse('2024-05-06T07:08:09Z') }]);
});

test('the JSON of 2023, keys in any spelling', async () => {
  const { records, failed } = await read(
    retailOrders,
    'export-2023-json',
    'Retail.OrderHistory.1/Retail.OrderHistory.1.json',
  );
  expect(failed).toBe(1);
  expect(records).toMatchObject([
    { party: 'Amazon.co.uk', amount: '18.20', currency: 'GBP', quantity: 1, title: 'Sailing gloves' },
    { amount: '7.5', quantity: 3, precision: 'ms', title: 'Rope – 10 m', detail: { pending: true } },
  ]);
  expect(JSON.stringify(records)).not.toContain('0042');
  expect(retailOrders.identity(records[0]!)).toEqual(['203-7300001-0000010', 'B0GLOVE010']);
});

describe('Items report', () => {
  test('days, dollars, address in parts', async () => {
    const { records } = await read(retailOrders, 'items-report', 'reports/01-Jan-2019_to_31-Dec-2019.csv');
    expect(records[0]).toEqual({
      kind: 'shop.order',
      at: Date.parse('2019-07-04'),
      precision: 'day',
      title: 'Tide Tables, 2019 Edition',
      party: 'Amazon.com',
      amount: '1049.00',
      currency: 'USD',
      quantity: 2,
      place: 'Dwight Okafor 5 Pier Road Apt 7 Camden ME 04843',
      direction: 'own',
      detail: {
        orderId: '112-8100001-0000001',
        asin: '3000000017',
        status: 'Shipped',
        shipDate: '2019-07-06',
        carriers: 'USPS',
        condition: 'new',
        category: 'PAPERBACK',
        unspsc: '55101510',
        zone: 'utc-by-format',
        written: '07/04/19',
      },
    });
    expect(records[1]).toMatchObject({ at: Date.parse('1998-12-31'), amount: '17.80' });
    expect(JSON.stringify(records)).not.toMatch(/0042|example\.org|USPS\(/);
  });

  test('renamed, both lines of the street headed alike', async () => {
    const { records } = await read(retailOrders, 'items-report-street-twice', 'my items.csv');
    expect(records[0]?.place).toBe('Dwight Okafor 5 Pier Road Camden ME 04843');
  });

  test('published files: 151.38 USD; no data found', async () => {
    const items = await read(retailOrders, 'order-history-reports', 'items.csv');
    expect(items.records).toHaveLength(3);
    expect(sum(items.records, 'USD')).toBe('151.38');
    expect(JSON.stringify(items.records)).not.toMatch(/1234"|Visa|5656/);
    const none = await read(retailOrders, 'order-history-reports', 'items-no-data.csv');
    expect(none).toEqual({ records: [], skipped: [], failed: 0, damaged: 0 });
  });
});

describe('published files of an order reader', () => {
  test('2026: 91.68 EUR, one gift', async () => {
    const { records } = await read(retailOrders, 'order-lens', 'amazon-current-format.csv');
    expect(records).toHaveLength(3);
    expect(sum(records)).toBe('91.68');
    expect(records.map((r) => r.detail?.gift)).toEqual([undefined, undefined, true]);
    expect(records[0]?.detail).toMatchObject({ shipDate: '2024-02-09T12:22:09.518Z', shippingOption: 'Pri Dom' });
  });

  test('2021: 19 rows, 17 orders, 1659.74 EUR', async () => {
    const { records } = await read(retailOrders, 'order-lens', 'sample-orders.csv');
    expect(records).toHaveLength(19);
    expect(new Set(records.map((r) => r.detail?.orderId)).size).toBe(17);
    expect(sum(records)).toBe('1659.74');
    expect(records.filter((r) => r.detail?.pending)).toHaveLength(1);
  });

  test('bad numbers and dates lose no order', async () => {
    const { records, skipped, failed } = await read(retailOrders, 'order-lens', 'malformed.csv');
    expect(records.map((r) => [r.amount, r.at !== undefined, r.quantity])).toEqual([
      [undefined, false, 1],
      ['11.60', true, undefined],
      ['11.59', true, undefined],
      [undefined, true, 1],
    ]);
    expect(skipped.length + failed).toBe(0);
  });

  test('a header alone is read and empty', async () => {
    expect(await read(retailOrders, 'order-lens', 'empty.csv')).toEqual({
      records: [],
      skipped: [],
      failed: 0,
      damaged: 0,
    });
  });
});

test.each([
  ['not-amazon', 'Order History.csv'],
  ['not-amazon', 'amazon-purchases.csv'],
  ['not-amazon', 'Digital Content Orders.csv'],
  ['not-amazon', 'shop.csv'],
  ['not-amazon', 'Retail.OrderHistory.1.json'],
  ['order-history-reports', 'refunds.csv'],
])('not claimed: %s/%s', async (name, file) => {
  expect(await fixture(retailOrders, name, file)).toBeUndefined();
});

test.each([1, 2, 7, 65_536])('pieces of %i bytes give the same', async (chunk) => {
  const whole = await read(retailOrders, 'order-lens', 'sample-orders.csv');
  const { readFile } = await import('node:fs/promises');
  const file = new URL('../../../fixtures/sources/amazon.retail-orders/order-lens/sample-orders.csv', import.meta.url);
  expect(await drive(retailOrders, '/x.csv', await readFile(file), chunk)).toEqual(whole);
});

describe.skipIf(!hasSamples)('samples', () => {
  test.each([
    ['order-lens/amazon-current-format.csv', 3, 'EUR', '91.68'],
    ['order-lens/sample-orders.csv', 19, 'EUR', '1659.74'],
    ['order-history-reports/items.csv', 3, 'USD', '151.38'],
  ])('%s', async (file, rows, currency, total) => {
    const driven = await drive(retailOrders, `/${file}`, await sample(file));
    expect(driven?.records).toHaveLength(rows);
    expect(sum(driven!.records, currency)).toBe(total);
  });
});
