import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMoney, decimal } from '../../src/record/money.js';

describe('decimal', () => {
  test.each([
    ['18.50', '18.50'],
    ['819.66', '819.66'],
    ['36.0', '36.0'],
    ['0', '0'],
    ['-1.5', '-1.5'],
    ["'-1.50'", '-1.50'],
    ["'0'", '0'],
    ['-0.00', '0.00'],
    ['1,234.56', '1234.56'],
    ['1,234', '1234'],
    ['12,34,567.00', '1234567.00'],
    ['$17.80', '17.80'],
    ['$1,049.00', '1049.00'],
    ['EUR 1 234,56', '1234.56'],
    ['1\u202f234\u00a0567,80 €', '1234567.80'],
    ['1’234.50', '1234.50'],
    ['-$3.20', '-3.20'],
    ['$-3.20', '-3.20'],
    ['($3.20)', '-3.20'],
    ['−2.10', '-2.10'],
    ['£5', '5'],
    ['EUR 12.50', '12.50'],
    ['R$ 9.90', '9.90'],
    ['12,34 €', '12.34'],
    ['1.234,56 €', '1234.56'],
    ['0012.30', '12.30'],
    ['.99', '0.99'],
    ['1234567890.12345', '1234567890.12345'],
    ['  7.00 ', '7.00'],
  ])('%s', (text, amount) => expect(decimal(text)).toBe(amount));

  test('a JSON number keeps its digits', () => {
    expect(decimal(8.5)).toBe('8.5');
    expect(decimal(1e21)).toBeUndefined();
  });

  test.each([
    '',
    'abc',
    'not-a-number',
    'N/A',
    'Not Available',
    '1.2.3',
    '1,2345',
    '12abc',
    '1 234',
    '--1',
    '1E5',
    '$',
    'Due to technical limitations, please refer to your Order History',
    '123456789012345.00',
  ])('no amount: %s', (text) => expect(decimal(text)).toBeUndefined());

  test('no amount: other types', () => {
    for (const value of [undefined, null, {}, true, Number.NaN, Number.POSITIVE_INFINITY])
      expect(decimal(value)).toBeUndefined();
  });
});

describe('addMoney', () => {
  test('sums exactly where floats do not', () => {
    expect(addMoney('0.1', '0.2')).toBe('0.3');
    expect(addMoney('39.95', '22.75', '28.98')).toBe('91.68');
    expect(addMoney('-1.50', '1')).toBe('-0.50');
    expect(addMoney('-0.05', '0.05')).toBe('0.00');
    expect(addMoney()).toBe('0');
  });

  test('any order, any grouping', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), (values) => {
        const texts = values.map(
          (n) => `${n < 0 ? '-' : ''}${Math.trunc(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`,
        );
        const total = values.reduce((a, b) => a + b, 0);
        expect(addMoney(...texts)).toBe(addMoney(...texts.toReversed()));
        expect(Number(addMoney(...texts)) * 100).toBeCloseTo(total, 3);
        expect(addMoney(addMoney(...texts.slice(0, 3)), ...texts.slice(3), '0.00')).toBe(addMoney(...texts, '0.00'));
      }),
    );
  });
});
