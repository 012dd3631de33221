import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reportedCurrency } from '../../../src/sources/amazon/currency.js';
import { auditOf, measure, unbalanced } from '../../kit/audit.js';
import { different, readTogether } from './drive.js';

const FIXTURES = new URL('../../../fixtures/sources/', import.meta.url).pathname;
const fixture = (name: string): string => `${FIXTURES}amazon.${name}`;
const folder = mkdtempSync(join(tmpdir(), 'footprint-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function audited(...inputs: readonly string[]) {
  const answered = await auditOf(inputs, { continueForeign: true });
  expect(unbalanced(answered.report)).toEqual([]);
  expect(answered.report.problems).toEqual([]);
  return answered;
}

describe('Order History Reports', () => {
  test('shipments are payments and add nothing to what the items cost', async () => {
    const items = await audited(fixture('retail-orders/items-report'));
    const both = await audited(fixture('retail-orders/items-report'), fixture('order-shipments/report'));
    const spent = measure(items.report, 'purchases', 'spend.USD');
    expect(measure(both.report, 'purchases', 'spend.USD')).toBe(spent);
    expect(measure(both.report, 'purchases', 'spend.EUR')).toBeUndefined();
    const paid = both.rows.filter(({ kind }) => kind === 'payment.made');
    expect(paid.map(({ amount, currency }) => `${currency} ${amount}`).sort()).toEqual(
      ['CAD 30.00', 'EUR 1234.56', 'GBP 8.99', 'USD 1049.00', 'USD 12.40', 'USD 7.10'].sort(),
    );
    expect(JSON.stringify(paid)).not.toMatch(/0042|9300120|Pier Road|@/);
  });

  test('a refund is price and tax; equal rows of one report are two refunds, of two reports one', async () => {
    const once = await audited(fixture('order-refunds/report'));
    expect(measure(once.report, 'purchases', 'refunded.USD')).toBe('1061.80');
    expect(measure(once.report, 'purchases', 'refunded.EUR')).toBe('13.00');
    const twice = await audited(fixture('order-refunds/report'), fixture('order-refunds/renamed'));
    expect(measure(twice.report, 'purchases', 'refunded.USD')).toBe('1061.80');
  });

  test('the same refund in another file of the export counts once', async () => {
    const returns = join(folder, 'Your Amazon Orders');
    mkdirSync(returns);
    // Same order, same sum, other product id and time: two records, one refund.
    writeFileSync(
      join(returns, 'Digital Returns.csv'),
      'ASIN,Amount Refunded,Base Currency,Digital Order Item ID,Monetary Component Type,Order ID,Return Date,Return Status,Transaction Amount\n' +
        'B0,1049.00,USD,5,Price Amount,112-8200001-0000001,2019-07-19T20:00:00Z,Customer Return Complete,1049.00\n' +
        'B0,2.00,USD,6,Price Amount,112-8200001-0000001,2019-07-19T20:00:00Z,Customer Return Complete,2.00\n',
    );
    const { rows, report } = await audited(fixture('order-refunds/report'), folder);
    expect(rows.filter(({ amount }) => amount === '1049.00')).toHaveLength(2);
    expect(measure(report, 'purchases', 'refunded.USD')).toBe('1063.80');
  });

  test('the sentence tells what came back', async () => {
    const { report } = await audited(fixture('retail-orders/items-report'), fixture('order-refunds/report'));
    const { answer } = report.findings.find(({ id }) => id === 'purchases')!;
    expect(answer).toContain('came back');
  });
});

test('services, subscriptions, replacements and orders of the last century', async () => {
  const { rows, report } = await audited(fixture('retail-orders/export-2024'));
  expect(rows.map(({ detail }) => detail!['service'])).toEqual(
    expect.arrayContaining(['whole-foods', 'subscribe-and-save', 'fresh']),
  );
  const of = (orderId: string) => rows.find(({ detail }) => detail!['orderId'] === orderId)!;
  expect(of('111-7400004-0000004')).toMatchObject({
    amount: '0.00',
    detail: { shipDate: '2024-03-09T08:00:00Z', shipDates: 2, carriers: 'UPS, USPS' },
  });
  expect(of('002-7400005-0000005')).toMatchObject({ at: '1999-05-06T07:08:09Z', amount: '15.20' });
  expect(of('002-7400005-0000005').detail).not.toHaveProperty('shipDate');
  expect(of('111-7400008-0000008').detail).toMatchObject({ gift: true, recipientOther: true });
  expect(JSON.stringify(rows)).not.toMatch(/SERIAL|TBA0147|1Z99|0042|technical/);
  expect(measure(report, 'purchases', 'spend.USD')).toBe('80.54');
  expect(measure(report, 'purchases', 'spend.EUR')).toBe('15.99');
  expect(measure(report, 'purchases', 'cancelled')).toBe(1);
});

test.each([
  ['$17.80', 'Amazon.com', 'USD'],
  ['$17.80', 'Amazon.ca', 'CAD'],
  ['CDN$ 17.80', '', 'CAD'],
  ['EUR 12,34', '', 'EUR'],
  ['12,34 €', 'Amazon.com', 'EUR'],
  ['£1.00', 'Amazon.co.uk', 'GBP'],
  ['￥1,234', 'Amazon.co.jp', 'JPY'],
  ['17.80', 'www.amazon.co.uk', 'GBP'],
  ['US$17.80', '', 'USD'],
  ['S$17.80', '', 'SGD'],
  ['HK$17.80', 'Amazon.com', 'HKD'],
  ['$17.80', 'somewhere', undefined],
])('%s at %s is in %s', (money, website, currency) => {
  expect(reportedCurrency(money, website)).toBe(currency);
});

test('a parcel that is shipped later is the same payment', async () => {
  const header = 'Order Date,Order ID,Website,Shipment Date,Order Status,Total Promotions,Total Charged';
  const of = (shipped: string): Readonly<Record<string, string>> => ({
    'report.csv': `${header}\n03/04/20,111-1,Amazon.com,${shipped},Shipped,$0.00,$11.00\n`,
  });
  const lines = await readTogether(of(''), of('03/06/20'));
  expect([lines.length, different(lines)]).toEqual([2, 1]);
});
