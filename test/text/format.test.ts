import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDate,
  formatDistance,
  formatDuration,
  formatMoney,
  formatPercent,
  formatYears,
} from '../../src/text/format.js';

describe('numbers as people write them', () => {
  it.each([
    [0, '0', '0'],
    [-0, '0', '0'],
    [999, '999', '999'],
    [1204, '1,204', '1.204'],
    [412_380, '412,380', '412.380'],
    [-1_000_000, '-1,000,000', '-1.000.000'],
    [12.5, '12.5', '12,5'],
    [-0.001, '0', '0'],
    [Number.NaN, 'NaN', 'NaN'],
  ])('count %d', (n, en, de) => {
    expect(formatCount(n, 'en')).toBe(en);
    expect(formatCount(n, 'de')).toBe(de);
  });

  it('any integer reads back', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        expect(Number(formatCount(n, 'en').replaceAll(',', ''))).toBe(n === 0 ? 0 : n);
        expect(Number(formatCount(n, 'de').replaceAll('.', ''))).toBe(n === 0 ? 0 : n);
      }),
    );
  });

  it.each([
    [0, '0%', '0 %'],
    [0.0001, '<0.1%', '<0,1 %'],
    [0.034, '3.4%', '3,4 %'],
    [0.08, '8%', '8 %'],
    [0.412, '41%', '41 %'],
    [0.9951, '>99%', '>99 %'],
    [1, '100%', '100 %'],
  ])('percent %d', (share, en, de) => {
    expect(formatPercent(share, 'en')).toBe(en);
    expect(formatPercent(share, 'de')).toBe(de);
  });

  it.each([
    [1, '1 byte', '1 Byte'],
    [912, '912 bytes', '912 Byte'],
    [4100, '4.1 kB', '4,1 kB'],
    [999_600, '1 MB', '1 MB'],
    [4_123_000_000, '4.1 GB', '4,1 GB'],
    [41_000_000_000, '41 GB', '41 GB'],
  ])('bytes %d', (bytes, en, de) => {
    expect(formatBytes(bytes, 'en')).toBe(en);
    expect(formatBytes(bytes, 'de')).toBe(de);
  });

  it('distances, years, durations', () => {
    expect([150, 999.6, 4210, 1_204_000].map((m) => formatDistance(m, 'de'))).toEqual([
      '150 m',
      '1 km',
      '4,2 km',
      '1.204 km',
    ]);
    expect([0.08, 0.6, 1, 14.52].map((y) => formatYears(y, 'en'))).toEqual([
      '1 month',
      '7 months',
      '1 year',
      '14.5 years',
    ]);
    expect([0.08, 0.6, 1, 14.52].map((y) => formatYears(y, 'de'))).toEqual([
      '1 Monat',
      '7 Monate',
      '1 Jahr',
      '14,5 Jahre',
    ]);
    expect([45, 200, 12_000, 187_200, 3600, -1].map((s) => formatDuration(s))).toEqual([
      '45 s',
      '3 min 20 s',
      '3 h 20 min',
      '2 d 4 h',
      '1 h',
      '0 s',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['2026-10-02', '2 Oct 2026', '2. Okt. 2026'],
    ['2012-03-04', '4 Mar 2012', '4. März 2012'],
    ['2026-09-29T21:30:00.000Z', '29 Sep 2026', '29. Sept. 2026'],
    ['2026-10', 'Oct 2026', 'Okt. 2026'],
    ['2026', '2026', '2026'],
    ['2026-13-01', '2026-13-01', '2026-13-01'],
    ['', '', ''],
  ])('%s', (iso, en, de) => {
    expect(formatDate(iso, 'en')).toBe(en);
    expect(formatDate(iso, 'de')).toBe(de);
  });
});

describe('money', () => {
  it.each([
    ['1234.5', 'EUR', 'EUR 1,234.50', '1.234,50 EUR'],
    ['0.005', 'USD', 'USD 0.01', '0,01 USD'],
    ['-0.001', 'USD', 'USD 0.00', '0,00 USD'],
    ['-12.3', 'GBP', 'GBP -12.30', '-12,30 GBP'],
    ['12300.4', 'JPY', 'JPY 12,300', '12.300 JPY'],
    ['1.2345', 'KWD', 'KWD 1.235', '1,235 KWD'],
    ['99999999999999.9949', 'EUR', 'EUR 99,999,999,999,999.99', '99.999.999.999.999,99 EUR'],
    ['9.999', 'EUR', 'EUR 10.00', '10,00 EUR'],
    ['7', '', '7.00', '7,00'],
    ['about 5', 'EUR', 'EUR about 5', 'about 5 EUR'],
  ])('%s %s', (amount, currency, en, de) => {
    expect(formatMoney(amount, currency, 'en')).toBe(en);
    expect(formatMoney(amount, currency, 'de')).toBe(de);
  });

  it('two decimals are exact whatever the size', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 99 }), (units, cents) => {
        const amount = `${units}.${String(cents).padStart(2, '0')}`;
        expect(formatMoney(amount, 'EUR', 'en').replaceAll(',', '')).toBe(`EUR ${amount}`);
      }),
    );
  });
});
