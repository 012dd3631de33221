import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addMoney } from '../../../src/record/money.js';
import { auditOf, measure, unbalanced } from '../../kit/audit.js';
import { type Line, recordsOf } from '../../kit/records.js';
import { different, readTogether } from './drive.js';

const FIXTURES = new URL('../../../fixtures/sources/', import.meta.url).pathname;
const fixture = (name: string): string => `${FIXTURES}amazon.${name}`;
const records = async (name: string): Promise<Line[]> => (await recordsOf(fixture(name))).lines;
const audited = async (...names: readonly string[]) => {
  const answered = await auditOf(names.map(fixture), { continueForeign: true });
  expect(unbalanced(answered.report)).toEqual([]);
  return answered;
};
const sum = (lines: readonly Line[], currency: string): string =>
  addMoney(...lines.flatMap((line) => (line['currency'] === currency ? [String(line['amount'])] : [])));
const detail = (line: Line | undefined) => line?.['detail'] as Record<string, unknown>;
const byItem = (lines: readonly Line[]) => new Map(lines.map((line) => [detail(line)['itemId'], line]));

const folder = mkdtempSync(join(tmpdir(), 'footprint-digital-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An export with this table of digital orders. */
async function ordered(name: string, rows: readonly string[]) {
  const header =
    'Base Currency Code,Component Type,Digital Order Item ID,Order Date,Order ID,Order Status,Product Name';
  const root = join(folder, name, 'Your Amazon Orders');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'Digital Content Orders.csv'), `${header},Transaction Amount\n${rows.join('\n')}\n`);
  return auditOf([join(folder, name)]);
}

describe('digital orders', () => {
  test('both generations of the export have the same ids and the same amounts', async () => {
    const [old, later] = [await records('digital-orders/export-2021'), await records('digital-orders/export-2026')];
    const orphan = '71000000099';
    const named = old.filter((line) => detail(line)['itemId'] !== orphan);
    const paid = (lines: readonly Line[]) => lines.map(({ id, amount, currency }) => [id, amount, currency]).sort();
    expect(paid(named)).toEqual(paid(later));
    expect(named).toHaveLength(9);
    expect(sum(later, 'EUR')).toBe('60.25');
    expect(sum(later, 'GBP')).toBe('1005.49');
  });

  test('an item is the sum of its rows, wherever they stand, and never its list price', async () => {
    const items = byItem(await records('digital-orders/export-2021'));
    expect(items.get('71000000001')).toMatchObject({ amount: '9.99', title: 'Bienen im Jahreslauf (Imkerbuch)' });
    expect(items.get('71000000002')).toMatchObject({ amount: '0.00', currency: 'EUR' });
    expect(items.get('71000000004')).toMatchObject({ amount: '0.30' });
    expect(items.get('71000000009')).toMatchObject({ amount: '1005.49', currency: 'GBP' });
    const sample = items.get('71000000008')!;
    expect([sample['amount'], detail(sample)]).toMatchObject([undefined, { listPrice: '7.99', listCurrency: 'EUR' }]);
  });

  test('money of an item that no file names is kept', async () => {
    const items = byItem(await records('digital-orders/export-2021'));
    expect(items.get('71000000099')).toMatchObject({ amount: '2.49', currency: 'EUR' });
    expect(items.get('71000000099')?.['title']).toBeUndefined();
  });

  test('what only the table of orders knows comes to the items; no card, session or address does', async () => {
    const lines = await records('digital-orders/export-2021');
    const items = byItem(lines);
    // A second packet of the first order was cancelled, the order was not.
    expect(detail(items.get('71000000001'))).toMatchObject({ status: 'SUCCESS', country: 'DE' });
    expect(detail(items.get('71000000005'))).toMatchObject({ status: 'CANCELLED' });
    expect(detail(items.get('71000000006'))).toMatchObject({ gift: true, recipientOther: true });
    expect(detail(items.get('71000000007'))).toMatchObject({ subscription: true, subscriptionType: 'Renewal' });
    expect(detail(items.get('71000000009'))).toMatchObject({ country: 'GB', paidByOther: true });
    expect(JSON.stringify(lines)).not.toMatch(/0042|0077|262-|260-|Wabenweg|ines\.aubert|frohes Fest|99\.99/);
  });

  test('spend leaves out what was cancelled, and adds nothing when both generations are there', async () => {
    const { rows, report } = await audited('digital-orders/export-2021', 'digital-orders/export-2026');
    expect(rows).toHaveLength(10);
    expect(measure(report, 'purchases', 'orders')).toBe(9);
    expect(measure(report, 'purchases', 'cancelled')).toBe(1);
    expect(measure(report, 'purchases', 'spend.EUR')).toBe('47.75');
    expect(measure(report, 'purchases', 'spend.GBP')).toBe('1005.49');
  });

  test('two regions with one item, and a file that lies twice in its folder, double nothing', async () => {
    const { rows, report } = await audited('digital-orders/two-regions');
    expect(rows).toHaveLength(3);
    expect(measure(report, 'purchases', 'spend.EUR')).toBe('14.98');
    expect(measure(report, 'purchases', 'spend.USD')).toBe('3.50');
  });

  test('a raw copy without its money takes it from the curated one', async () => {
    const { rows, report } = await audited('digital-orders/curated-and-raw');
    expect(rows).toHaveLength(3);
    expect(measure(report, 'purchases', 'spend.EUR')).toBe('14.98');
  });

  test('a failed order costs nothing; parts in two currencies are not added to each other', async () => {
    const { rows, report } = await ordered('odd', [
      'EUR,Price Amount,1,2024-05-06T07:08:09Z,D01-1,SUCCESS,Night Train,1.005',
      'EUR,Tax,2,2024-05-06T07:08:09Z,D01-2,FAILED,Smoker,8.00',
      'USD,Price Amount,1,2024-05-06T07:08:09Z,D01-1,SUCCESS,Night Train,2.00',
      'Not Available,Tax,1,2024-05-06T07:08:09Z,D01-1,SUCCESS,Night Train,.005',
      'Not Available,Tax,1,2024-05-06T07:08:09Z,D01-1,SUCCESS,Night Train,Not Available',
    ]);
    expect(rows).toHaveLength(3);
    expect(measure(report, 'purchases', 'spend.EUR')).toBe('1.01');
    expect(measure(report, 'purchases', 'spend.USD')).toBe('2.00');
    expect(measure(report, 'purchases', 'cancelled')).toBe(1);
  });

  test('renamed tables find each other by their columns', async () => {
    const { report } = await audited('digital-orders/renamed');
    expect(measure(report, 'purchases', 'spend.EUR')).toBe('9.99');
    expect(measure(report, 'purchases', 'cancelled')).toBe(1);
  });
});

describe('digital returns', () => {
  test('both generations have the same ids for the same returns', async () => {
    const [old, later] = [await records('digital-returns/export-2021'), await records('digital-returns/export-2026')];
    const refunds = (lines: readonly Line[]) =>
      new Map(lines.map((line) => [detail(line)['orderId'], [line.id, line['amount'], line['currency']]]));
    for (const order of ['D01-7000001-0000001', 'D01-7000006-0000006'])
      expect(refunds(old).get(order)).toEqual(refunds(later).get(order));
    expect(refunds(old).get('D01-7000001-0000001')?.[1]).toBe('9.99');
    // A credit came back, no money.
    expect(refunds(old).get('D01-7000006-0000006')?.[1]).toBe('0.00');
    // Written as negative amounts, and in no table of returns.
    expect(refunds(old).get('D01-7000008-0000008')?.[1]).toBe('5.49');
  });

  test('two goods of one order that go back are two returns', async () => {
    const of = (item: string, amount: string, day: string): Readonly<Record<string, string>> => ({
      'Digital Returns.csv': `Amount Refunded,Base Currency Code,Digital Order Item ID,Monetary Component Type,Order ID,Return Date,Return Status,Transaction Amount,ASIN\n${amount},EUR,${item},Price Amount,D01-1,${day}T00:00:00Z,Complete,${amount},B0${item}\n`,
    });
    const lines = await readTogether(of('I1', '1.99', '2024-01-01'), of('I2', '2.99', '2024-02-01'));
    expect(different(lines)).toBe(2);
  });

  test('refunded is what came back, once; what is not complete has not', async () => {
    const { report } = await audited('digital-orders/export-2026', 'digital-returns/export-2026');
    expect(measure(report, 'purchases', 'spend.EUR')).toBe('45.26');
    expect(measure(report, 'purchases', 'refunded.EUR')).toBe('10.29');
    expect(measure(report, 'purchases', 'refunded.GBP')).toBeUndefined();
    const both = await audited('digital-returns/export-2021', 'digital-returns/export-2026');
    expect(measure(both.report, 'purchases', 'refunded.EUR')).toBe('10.29');
  });
});

test('loans have the same ids in both generations, and no mail address', async () => {
  const [old, later] = [await records('digital-borrowed/export-2024'), await records('digital-borrowed/export-2026')];
  expect(old.map(({ id }) => id)).toEqual(later.map(({ id }) => id));
  expect(JSON.stringify(later)).not.toContain('@');
});
