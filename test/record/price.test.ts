import { describe, expect, test } from 'vitest';
import { priceOf } from '../../src/record/price.js';

describe('a price in free text', () => {
  test.each([
    ['$1.23', 'US', '1.23', 'USD'],
    ['$1.23', 'CA', '1.23', 'CAD'],
    ['$1.23', undefined, '1.23', undefined],
    ['$1.23', 'DE', '1.23', undefined],
    ['US$1,234.50', 'DE', '1234.50', 'USD'],
    ['1,99 €', undefined, '1.99', 'EUR'],
    ['1,99\u00a0€', undefined, '1.99', 'EUR'],
    ['€ 0,00', undefined, '0.00', 'EUR'],
    ['€1.99', 'IE', '1.99', 'EUR'],
    ['1.234,56 kr', 'DK', '1234.56', 'DKK'],
    ['1\u202f234,56 kr', 'SE', '1234.56', 'SEK'],
    ['49,00 kr.', 'DK', '49.00', 'DKK'],
    ['kr 49,00', undefined, '49.00', undefined],
    ['₹ 99.00', undefined, '99.00', 'INR'],
    ['₹1,23,456.00', undefined, '123456.00', 'INR'],
    ['CHF 3.00', undefined, '3.00', 'CHF'],
    ["CHF 1'234.50", undefined, '1234.50', 'CHF'],
    ['3.00 CHF', undefined, '3.00', 'CHF'],
    ['USD 12.34', undefined, '12.34', 'USD'],
    ['12.34 USD', undefined, '12.34', 'USD'],
    ['£0.79', 'GB', '0.79', 'GBP'],
    ['£0.79', undefined, '0.79', 'GBP'],
    ['£20.00', 'EG', '20.00', 'EGP'],
    ['¥1,200', 'JP', '1200', 'JPY'],
    ['Rp 15.000', 'ID', '15000', 'IDR'],
    ['KWD 1.234', undefined, '1.234', 'KWD'],
    ['1.234 €', undefined, '1234', 'EUR'],
    ['4,99 zł', undefined, '4.99', 'PLN'],
    ['R$ 9,90', undefined, '9.90', 'BRL'],
    ['−5,00 €', undefined, '-5.00', 'EUR'],
    ['-$5.00', 'US', '-5.00', 'USD'],
    ['($5.00)', 'US', '-5.00', 'USD'],
    ['٩٩٫٥٠ EGP', undefined, '99.50', 'EGP'],
    ['12.34', undefined, '12.34', undefined],
    ['1.234.567,89 €', undefined, '1234567.89', 'EUR'],
    ['XYZ 5.00', undefined, '5.00', undefined],
  ])('%s in %s', (text, country, amount, currency) => expect(priceOf(text, country)).toEqual({ amount, currency }));

  test.each(['', 'Free', 'Kostenlos', '€', '1.2.3 €', '$1.99 - $2.99', '2 for $5', 'about 5 coins left', '1,23,4 €'])(
    'no price: %s',
    (text) => expect(priceOf(text, 'US')).toBeUndefined(),
  );

  test('no price: other types', () => {
    for (const value of [undefined, null, 5, {}, []]) expect(priceOf(value)).toBeUndefined();
  });
});
