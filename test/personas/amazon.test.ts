import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { type Opened, openPersona, text } from './open-exports.js';

const opened = new Map<string, Opened>();
beforeAll(async () => {
  opened.set('lena', await openPersona('lena'));
  opened.set('sam', await openPersona('sam', 2));
  opened.set('noor', await openPersona('noor'));
});

type Cells = Record<string, string>;
const table = (one: Opened, ending: string) => parse(text(one, ending), { columns: true, bom: true }) as Cells[];
const lines = (one: Opened, name: string) =>
  text(one, `/Advertising.${name}.csv`)
    .replace(/^\uFEFF/, '')
    .split('\n')
    .slice(2)
    .filter((line) => line !== '');

/** What the Play Store's list and the orders found in mails say that was paid, in hundredths. */
function boughtWithGoogle(one: Opened): [currency: string, cents: bigint][] {
  const files = [...one.entries].map(([path, bytes]) => [path, bytes.toString('utf8')] as const);
  const prices = files
    .filter(([path]) => path.endsWith('/Google Play Store/Purchase History.json'))
    .flatMap(([, json]) => [...json.matchAll(/"invoicePrice": "(?:£(\d+)\.(\d\d)|(\d+),(\d\d)\u00a0€)"/g)])
    .map(([, pounds, pence, euros, cents]): [string, bigint] =>
      pounds === undefined ? ['EUR', BigInt(`${euros}${cents}`)] : ['GBP', BigInt(`${pounds}${pence}`)],
    );
  const mailed = files
    .filter(([path]) => /\/order_\d\.json$/.test(path))
    .flatMap(([, json]) => [...json.matchAll(/"amountMicros": "(\d+)0000"[\s\S]*?"code": "(\w+)"/g)])
    .map(([, cents, currency]): [string, bigint] => [currency!, BigInt(cents!)]);
  return [...prices, ...mailed];
}

interface Digital {
  order: string;
  currency: string;
  cents: bigint;
  status: string;
  gift: boolean;
}

const centsOf = (rows: readonly Cells[], column: string) =>
  rows.reduce((sum, row) => sum + BigInt(row[column]!.replace('.', '')), 0n);

/** Digital items with the sum of the rows that say what they cost, in either layout. */
function digitalItems(one: Opened, name: string): Digital[] {
  if (name === 'noor') return [];
  if (name === 'lena') {
    const rows = table(one, '/Digital Content Orders.csv');
    return [...new Set(rows.map((row) => row['Digital Order Item ID']!))].map((id) => {
      const own = rows.filter((row) => row['Digital Order Item ID'] === id);
      const { 'Order ID': order, 'Base Currency Code': currency, 'Order Status': status, 'Gift Item': gift } = own[0]!;
      const cents = centsOf(own, 'Transaction Amount');
      return { order: order!, currency: currency!, cents, status: status!, gift: gift === 'Yes' };
    });
  }
  const [money, orders] = [table(one, '/Digital Orders Monetary.csv'), table(one, '/Digital Orders.csv')];
  return table(one, '/Digital Items.csv').map((item) => ({
    order: item.OrderId!,
    currency: item.BaseCurrencyCode!,
    cents: centsOf(
      money.filter((row) => row.DigitalOrderItemId === item.DigitalOrderItemId),
      'TransactionAmount',
    ),
    status: orders.find((row) => row.OrderId === item.OrderId)!.OrderStatus!,
    gift: item.GiftItem === 'Yes',
  }));
}

const VINTAGES = [
  {
    name: 'lena',
    orders: '/Order History.csv',
    amount: 'Total Amount',
    searches: '/Search Queries.csv',
    columns: [28, 64],
  },
  {
    name: 'sam',
    orders: '/Retail.OrderHistory.1.csv',
    amount: 'Total Owed',
    searches: '.Customer-Engagement.csv',
    columns: [27, 67],
  },
  {
    name: 'noor',
    orders: '/Order History.csv',
    amount: 'Total Amount',
    searches: '/Search Queries.csv',
    columns: [28, 64],
  },
] as const;

test.each(VINTAGES)('$name: orders and what was spent, to the cent', ({ name, orders, amount, columns }) => {
  const one = opened.get(name)!;
  const rows = table(one, orders);
  expect(Object.keys(rows[0]!)).toHaveLength(columns[0]);
  const cents = new Map<string, bigint>();
  for (const row of rows) {
    if (row['Order Status'] === 'Cancelled') continue;
    expect(row[amount]).toMatch(/^\d+\.\d\d$/);
    cents.set(row.Currency!, (cents.get(row.Currency!) ?? 0n) + BigInt(row[amount]!.replace('.', '')));
  }
  // The key counts what was bought in the Play Store, too, and what Google found in the mails of shops.
  for (const [currency, sum] of boughtWithGoogle(one)) cents.set(currency, (cents.get(currency) ?? 0n) + sum);
  const items = digitalItems(one, name);
  const bought = items.filter(({ status }) => status !== 'CANCELLED');
  for (const item of bought) cents.set(item.currency, (cents.get(item.currency) ?? 0n) + item.cents);
  const spent = Object.fromEntries(
    [...cents].map(([currency, sum]) => [currency, `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`]),
  );
  expect(spent).toEqual(one.key.spend);
  expect(one.key.orders).toEqual({
    orders: new Set([...rows.map((row) => row['Order ID']), ...items.map(({ order }) => order)]).size,
    lines: rows.length + items.length,
    cancelled: rows.filter((row) => row['Order Status'] === 'Cancelled').length + items.length - bought.length,
    authorised: rows.filter((row) => row['Order Status'] === 'Authorized').length,
    gifts: new Set([
      ...rows.filter((row) => row['Gift Message']?.startsWith('Happy')).map((row) => row['Order ID']),
      ...items.filter(({ gift }) => gift).map(({ order }) => order),
    ]).size,
  });
  expect(one.key.records.amazon['shop.order']).toBe(rows.length + items.length);
  expect(items.some((item) => item.cents === 0n)).toBe(name !== 'noor');
});

test('refunds of digital and other orders are in the key', () => {
  const lena = opened.get('lena')!;
  // A payout stands there once for every request of its order.
  const payouts = new Map(
    table(lena, '/Refund Details.csv')
      .filter((row) => row['Refund Amount'] !== 'No Refund')
      .map((row) => [`${row['Order ID']} ${row['Refund Date']} ${row['Refund Amount']}`, row]),
  );
  const back =
    centsOf(table(lena, '/Digital Returns.csv'), 'Transaction Amount') +
    centsOf([...payouts.values()], 'Refund Amount');
  expect(lena.key.refunded).toEqual({ EUR: `${back / 100n}.${String(back % 100n).padStart(2, '0')}` });
  const sam = opened.get('sam')!;
  const report = table(sam, '/01-Jan-2021_to_31-Dec-2021 (1).csv').map((row) => ({
    cents: `${row['Refund Amount']} ${row['Refund Tax Amount']}`.replace(/[£.]/g, '').split(' ').map(BigInt),
  }));
  const digital = centsOf(table(sam, '/Digital.Orders.Returns.Monetary.1.csv'), 'TransactionAmount');
  const retail = centsOf(table(sam, '/Retail.OrdersReturned.Payments.2.csv'), 'AmountRefunded');
  const all = report.flatMap(({ cents }) => cents).reduce((sum, part) => sum + part, digital + retail);
  expect(sam.key.refunded).toEqual({ GBP: `${all / 100n}.${String(all % 100n).padStart(2, '0')}` });
});

test.each(VINTAGES)('$name: searches, devices, lists', ({ name, searches, columns }) => {
  const one = opened.get(name)!;
  const { amazon } = one.key.records;
  const asked = table(one, searches);
  expect(Object.keys(asked[0]!)).toHaveLength(columns[1]);
  // Searches in Prime Video and Amazon Music are others.
  const elsewhere = [...one.entries.keys()].filter((path) => path.endsWith('/Search History.csv'));
  const others = elsewhere.reduce((sum, path) => sum + table(one, path).length, 0);
  expect(asked.length + others).toBe(one.key.searches.amazon);
  expect(asked.every((row) => row.Keywords !== '')).toBe(true);
  const devices = table(one, name === 'sam' ? '/registration.csv' : '/Device Registration.csv');
  const household = name === 'noor' ? [] : table(one, '/Smart Home/Device Configuration.csv');
  const activated = name === 'sam' ? table(one, '/Audible.DevicesActivations.csv') : [];
  expect([...devices, ...household, ...activated]).toHaveLength(one.key.devices.amazon);
  const { amazonAudiences } = one.key;
  expect(lines(one, 'AdvertiserAudiences')).toHaveLength(amazonAudiences.advertisers);
  expect(lines(one, 'AmazonAudiences')).toHaveLength(amazonAudiences.amazon);
  expect(lines(one, '3PAudiences')).toHaveLength(amazonAudiences.thirdParty);
  expect(lines(one, 'AdvertiserClicks')).toHaveLength(amazonAudiences.clicked);
  expect(lines(one, 'OptOut').flatMap((line) => (line.endsWith(':OptedOut') ? [line.slice(0, 2)] : []))).toEqual(
    amazonAudiences.optedOut,
  );
  expect(amazon['ad.audience']).toBe(amazonAudiences.amazon + amazonAudiences.thirdParty);
});

test('lena: apostrophes around discounts, several shipments, two currencies, subtotals that repeat', () => {
  const rows = table(opened.get('lena')!, '/Order History.csv');
  expect(rows.some((row) => /^'-\d+\.\d\d'$/.test(row['Total Discounts']!))).toBe(true);
  expect(new Set(rows.map((row) => row.Currency))).toEqual(new Set(['EUR', 'GBP']));
  const twice = rows.filter((row) =>
    rows.some(
      (other) =>
        other !== row &&
        other['Order ID'] === row['Order ID'] &&
        other.ASIN === row.ASIN &&
        other['Ship Date'] !== row['Ship Date'],
    ),
  );
  expect(twice.length).toBeGreaterThan(0);
  const together = rows.filter((row) =>
    rows.some(
      (other) =>
        other !== row &&
        other['Carrier Name & Tracking Number'] === row['Carrier Name & Tracking Number'] &&
        /DHL/.test(row['Carrier Name & Tracking Number']!),
    ),
  );
  expect(together.length).toBeGreaterThan(0);
});

test('sam: month first, a byte order mark, every cell quoted, two sets in a zip of zips', () => {
  const sam = opened.get('sam')!;
  const file = text(sam, '/Retail.OrderHistory.1.csv');
  expect(file.startsWith('\uFEFF"Website","Order ID"')).toBe(true);
  for (const row of table(sam, '/Retail.OrderHistory.1.csv'))
    expect(row['Order Date']).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d UTC$/);
  expect(
    [...sam.entries.keys()].filter((path) => path.startsWith('Amazon Data.zip/Advertising.1.zip/Advertising.1/')),
  ).toHaveLength(5);
});

test.each(['lena', 'noor'])('%s: recordings and transcripts', (name) => {
  const one = opened.get(name)!;
  const waves = [...one.entries].filter(([path]) => path.endsWith('.wav'));
  for (const [, bytes] of waves) {
    expect(bytes.toString('latin1', 0, 4)).toBe('RIFF');
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
  }
  expect(one.key.voice.recordings).toBe(waves.length);
  expect(one.key.voice.bytes).toBe(waves.reduce((sum, [, bytes]) => sum + bytes.length, 0));
  expect(table(one, '/Intent-2-1.csv')).toHaveLength(one.key.voice.transcripts);
  const listening = table(one, '/Device Registration.csv').filter((row) =>
    /Echo/.test(row['Amazon Device Model Name']!),
  );
  expect(listening).toHaveLength(one.key.voice.voiceDevices);
});
