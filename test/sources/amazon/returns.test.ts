import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import refunds from '../../../src/sources/amazon/refunds.js';
import returns from '../../../src/sources/amazon/returns.js';
import { auditOf, measure, unbalanced } from '../../kit/audit.js';
import { recordsOf } from '../../kit/records.js';
import { different, read, readTogether } from './drive.js';

const folder = (name: string): string => join(import.meta.dirname, '../../../fixtures/sources', name);
const DETAILS = 'Your Returns & Refunds/Refund Details.csv';

describe('refunds', () => {
  test('every payout of the joined table is one record', async () => {
    const { records, skipped, damaged } = await read(refunds, 'export-2026', DETAILS);
    expect(records.map(({ amount, currency, detail }) => [amount, currency, detail?.stage])).toEqual([
      ['25.90', 'EUR', 'refunded'],
      ['4.1', 'EUR', 'refunded'],
      ['1012.50', 'GBP', 'refunded'],
      [undefined, 'EUR', 'requested'],
      ['-3.00', 'PLN', 'refunded'],
    ]);
    expect(skipped.filter((why) => why === 'repeats a payout')).toHaveLength(2);
    expect(damaged).toBe(1);
  });

  test('payouts of one second are told apart by their milliseconds, and by nothing else', async () => {
    const { records } = await read(refunds, 'renamed', 'geld zurück.csv');
    expect(records.map(({ at }) => at! % 1000)).toEqual([10, 11]);
    expect(refunds.identity(records[0]!)).toEqual(refunds.identity(records[1]!));
  });

  test('both layouts give the same ids for the same payouts', async () => {
    const ids = async (name: string) =>
      new Set(
        (await recordsOf(folder(`amazon.refunds/${name}`))).lines
          .filter((line) => line['amount'] !== undefined)
          .map(({ id }) => id),
      );
    const old = await ids('export-2021');
    expect(old.size).toBe(4);
    expect(await ids('export-2026')).toEqual(old);
  });

  test('count once, whatever tells them; requests and parcels have no money', async () => {
    const { report, rows } = await auditOf(
      ['amazon.retail-orders/export-2021', 'amazon.refunds/export-2021', 'amazon.refunds/export-2026']
        .concat('amazon.returns/export-2021', 'amazon.returns/export-2026')
        .map(folder),
    );
    expect(['EUR', 'GBP', 'PLN'].map((currency) => measure(report, 'purchases', `refunded.${currency}`))).toEqual([
      '30.00',
      '1012.50',
      '-3.00',
    ]);
    expect(measure(report, 'purchases', 'spend.EUR')).toBe('1288.72');
    expect(rows.filter(({ kind, amount }) => kind === 'shop.return' && amount !== undefined)).toHaveLength(4);
    expect(report.findings.find(({ id }) => id === 'purchases')!.table!.columns).toHaveLength(4);
    expect(unbalanced(report)).toEqual([]);
  });

  test('a payout that failed is no money', async () => {
    const inputs = ['amazon.retail-orders/export-2021', 'amazon.refunds/failed'].map(folder);
    const { report, rows } = await auditOf(inputs);
    expect(measure(report, 'purchases', 'refunded.EUR')).toBe('5.00');
    expect(rows.filter(({ kind }) => kind === 'shop.return')).toHaveLength(2);
  });
});

describe('returns', () => {
  test('both shapes of date stand in one column', async () => {
    const { records } = await read(returns, 'export-2021', 'Retail.CustomerReturns.2.1/Retail.CustomerReturns.2.1.csv');
    expect(records.map(({ at }) => at && new Date(at).toISOString())).toEqual([
      '2021-11-03T09:08:07.000Z',
      '2021-11-04T06:05:04.000Z',
      '2021-12-02T12:00:00.000Z',
      undefined,
    ]);
  });

  test('the status of 2026 is the return of 2021', async () => {
    const { lines } = await recordsOf(
      ...['export-2021', 'export-2026'].map((name) => folder(`amazon.returns/${name}`)),
    );
    const arrived = lines.filter(({ detail }) => (detail as { stage?: string }).stage === 'received');
    const byDay = (day: string): Set<string> =>
      new Set(arrived.filter(({ at }) => at?.startsWith(day)).map(({ id }) => id));
    for (const day of ['2021-11-03', '2021-11-04', '2021-12-02']) {
      expect(arrived.filter(({ at }) => at?.startsWith(day))).toHaveLength(2);
      expect(byDay(day).size).toBe(1);
    }
    for (const line of arrived) expect(line['amount']).toBeUndefined();
  });

  const status = (...rows: readonly string[]): Readonly<Record<string, string>> => ({
    'Returns Status.csv': ['Order ID,ASIN,Date of Return,Return Reason,Contract ID,Return Creation Date', ...rows].join(
      '\n',
    ),
  });

  test('two goods of one order that arrive together are two returns, in whichever order they stand', async () => {
    const rows = ['303-1,B1,2024-01-05T10:00:00Z,A,C1,N/A', '303-1,B2,2024-01-05T10:00:00Z,B,C2,N/A'];
    expect(different(await readTogether(status(rows[0]!), status(rows[1]!)))).toBe(2);
    const lines = await readTogether(status(...rows), status(...rows.toReversed()));
    expect(different(lines)).toBe(2);
  });

  test('asked for, and then arrived: one return', async () => {
    const [asked, arrived] = ['Not Available', '2024-01-09T10:00:00Z'].map((date) =>
      status(`303-1,B1,${date},A,C1,2024-01-03T10:00:00Z`),
    );
    expect(different(await readTogether(asked!, arrived!))).toBe(1);
  });
});
