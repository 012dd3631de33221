import type { Cells } from './cells.js';
import { firstSaid } from './named-columns.js';

/** An ISO code as the export writes it in a column of its own. */
export function currencyCode(text: string | undefined): string | undefined {
  const code = text?.trim().toUpperCase();
  return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

/** What the tables of payments, subscriptions and small shops call that column. */
const CURRENCY = [
  'CurrencyCode',
  'Currency',
  'TransactionCurrency',
  'TransactionCurrencyCode',
  'BaseCurrencyCode',
] as const;

/** @param preferred columns that count before the usual ones */
export const currencyIn = (row: Cells, ...preferred: readonly string[]): string | undefined =>
  currencyCode(firstSaid(row, ...preferred, ...CURRENCY));

const BY_SIGN: readonly (readonly [RegExp, string])[] = [
  [/CDN\$|CA\$|C\$/i, 'CAD'],
  [/AU\$|A\$/i, 'AUD'],
  [/MX\$/i, 'MXN'],
  [/R\$/, 'BRL'],
  [/US\$/i, 'USD'],
  [/HK\$/i, 'HKD'],
  [/(?<![A-Z])S\$/, 'SGD'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/[¥￥]/, 'JPY'],
  [/₹/, 'INR'],
  [/zł/i, 'PLN'],
  [/₺/, 'TRY'],
];

const EURO = ['de', 'fr', 'it', 'es', 'nl', 'ie', 'com.be'];
const BY_SITE: ReadonlyMap<string, string> = new Map([
  ['com', 'USD'],
  ['co.uk', 'GBP'],
  ['co.jp', 'JPY'],
  ['ca', 'CAD'],
  ['com.au', 'AUD'],
  ['com.mx', 'MXN'],
  ['com.br', 'BRL'],
  ['in', 'INR'],
  ['pl', 'PLN'],
  ['se', 'SEK'],
  ['sg', 'SGD'],
  ['com.tr', 'TRY'],
  ...EURO.map((site) => [site, 'EUR'] as const),
]);

/**
 * The old reports have no column for the currency: `$17.80`, `EUR 12,34`. A bare dollar sign is that of the shop's
 * country; undefined when neither tells.
 */
export function reportedCurrency(money: string, website: string): string | undefined {
  const code = /(?<![A-Z])([A-Z]{3})(?![A-Z$])/.exec(money)?.[1];
  if (code !== undefined) return code;
  const signed = BY_SIGN.find(([sign]) => sign.test(money))?.[1];
  if (signed !== undefined) return signed;
  const site = /amazon\.([a-z.]+?)\.?$/i.exec(website.trim())?.[1]?.toLowerCase();
  return site === undefined ? undefined : BY_SITE.get(site);
}
