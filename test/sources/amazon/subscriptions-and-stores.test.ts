import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import giftCards from '../../../src/sources/amazon/gift-cards.js';
import stores from '../../../src/sources/amazon/stores.js';
import subscriptions from '../../../src/sources/amazon/subscriptions.js';
import { auditOf, measure, unbalanced } from '../../kit/audit.js';
import { recordsOf } from '../../kit/records.js';
import { different, drive, read, readTogether } from './drive.js';

const folder = (name: string): string => join(import.meta.dirname, '../../../fixtures/sources', name);

describe('subscriptions', () => {
  test('a subscription is the same in both layouts, whatever its state and the shape of its dates', async () => {
    const ids = async (name: string) =>
      (await recordsOf(folder(`amazon.subscriptions/${name}`))).lines
        .filter((line) => (line['detail'] as { type: string }).type === 'subscription')
        .map(({ id }) => id);
    const old = await ids('export-2021');
    expect(old).toHaveLength(2);
    expect(await ids('export-2026')).toEqual(old);
  });

  test('of the people who may use it nothing but that there are any, and no address', async () => {
    const { lines } = await recordsOf(folder('amazon.subscriptions/export-2021'));
    expect(lines.filter((line) => JSON.stringify(line).includes('subscription beneficiary'))).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toMatch(/Ines|Teo|Honigweg/);
  });

  test('bills, instalments and movements of gift cards are nothing that was spent', async () => {
    const inputs = ['amazon.retail-orders/export-2021', 'amazon.subscriptions/export-2026'];
    const { report, rows } = await auditOf([...inputs, 'amazon.gift-cards/export-2021'].map(folder));
    expect(measure(report, 'purchases', 'spend.EUR')).toBe('1288.72');
    expect(rows.filter(({ kind }) => kind === 'payment.made')).toHaveLength(4);
    expect(unbalanced(report)).toEqual([]);
  });

  test('odd shapes of JSON cost nothing', async () => {
    const json = '{"subscriptions":[{"asin":"B0A","status":null},null,[],{}],"version":2}';
    const { records, skipped, failed } = (await drive(
      subscriptions,
      '/SubscribeAndSave.Subscriptions.2.json',
      Buffer.from(json),
    ))!;
    expect([records.length, skipped.length, failed]).toEqual([1, 4, 0]);
  });

  test('subscriptions of YouTube are none of these', async () => {
    const csv = 'Channel Id,Channel Url,Channel Title\nUC1,http://www.youtube.com/channel/UC1,Nachtzug\n';
    expect(await drive(subscriptions, '/Takeout/YouTube/subscriptions/subscriptions.csv', Buffer.from(csv))).toBe(
      undefined,
    );
  });
});

test('the number of a gift card is read by nobody, and both vintages tell the same movements', async () => {
  const file = 'Retail.GiftCertificates.Transaction.1/Retail.GiftCertificates.Transaction.csv';
  const later = 'Additional Data/Retail.GiftCertificates.Transaction/Retail.GiftCertificates.Transaction.csv';
  const old = await read(giftCards, 'export-2021', file);
  const renewed = await read(giftCards, 'export-2026', later);
  expect(old.records.map(({ amount }) => amount)).toEqual(['1050.00', '-15.40']);
  expect(renewed.records.map(giftCards.identity)).toEqual(old.records.map(giftCards.identity));
  expect(JSON.stringify([old, renewed])).not.toContain('600649');
});

describe('stores', () => {
  test('a purchase without a price is an order all the same; equal items are several', async () => {
    const ids = async (name: string) =>
      (await recordsOf(folder(`amazon.stores/${name}`))).lines
        .filter(({ kind }) => kind === 'shop.order')
        .map(({ id }) => id);
    expect(await ids('export-2026')).toEqual(await ids('export-2021'));
    const { report } = await auditOf([folder('amazon.stores/export-2026')]);
    expect(measure(report, 'purchases', 'spend.USD')).toBe('19.99');
  });

  test('the row below the header that explains it is no button', async () => {
    const file = 'Retail.Reorder.DigitalDashButton/Retail.Reorder.DigitalDashButton.csv';
    const { records, skipped } = await read(stores, 'export-2021', file);
    expect(records.map(({ title }) => title)).toEqual(['Chalk, 300 g']);
    expect(skipped).toEqual(['explains the columns']);
    const csv = 'ASIN,ProductTitle\nB0CHALK008,Chalk\n';
    const bare = await drive(stores, '/Retail.Reorder.DigitalDashButton.csv', Buffer.from(csv));
    expect(bare!.records).toHaveLength(1);
  });
});

describe('delivery photos', () => {
  test('one record each, with what its row tells', async () => {
    const { lines } = await recordsOf(folder('amazon.delivery-photos/export-2026'));
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => line['latE7'])).toEqual([485667000, undefined, undefined]);
    const alone = await recordsOf(folder('amazon.delivery-photos/photos-alone'));
    expect(alone.lines[0]!.id).toBe(lines[0]!.id);
  });
});

test.each([
  [
    'Subscription Status History.csv',
    'SubscriptionId,SubscriptionStatus,SubscriptionStatusDate',
    'S1,Active,2024-01-01',
    'S1,Suspended,2024-01-01',
  ],
  [
    'Monthly Payment Plans.csv',
    'Order ID,Product Name,Start Date',
    '303-9,Tablet,2024-01-01',
    '303-9,Phone,2024-01-01',
  ],
  [
    'Retail.GiftCertificates.Transaction.csv',
    'serialNumber,transactionDate,transactionType,transactionAmount,currencyCode',
    '123,01/02/2020 10:11,Settlement,5.00,EUR',
    '124,01/02/2020 10:11,Settlement,5.00,EUR',
  ],
])('two rows of one number, day and sum stay two: %s', async (file, header, one, other) => {
  const of = (row: string): Readonly<Record<string, string>> => ({ [file]: `${header}\n${row}\n` });
  expect(different(await readTogether(of(one), of(other)))).toBe(2);
});

test('the number of a gift card is not kept', async () => {
  const lines = await readTogether({
    'Retail.GiftCertificates.Transaction.csv':
      'serialNumber,transactionDate,transactionType,transactionAmount\n6112233445566,01/02/2020 10:11,Settlement,5.00\n',
  });
  expect(lines).toHaveLength(1);
  expect(JSON.stringify(lines)).not.toContain('6112233445566');
});

test.each(['Beneficiaries.2.1.csv', 'Monthly Payment Plans.2.1.csv'])(
  'two numbers behind the name: %s',
  async (file) => {
    expect(
      await readTogether({ [file]: 'Order ID,Product Name,Start Date,ServiceProvider\n303-9,Tablet,2024-01-01,x\n' }),
    ).toHaveLength(1);
  },
);
