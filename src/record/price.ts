import { decimal } from './money.js';

/** An amount as written for people, with its currency where that leaves no doubt. */
export interface Price {
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string | undefined;
}

const CODES = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP ' +
    'CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD ' +
    'IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK ' +
    'MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS ' +
    'SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'
  ).split(' '),
);

/** Signs of one currency only. */
const SIGNS = new Map(
  (
    '€ EUR|₹ INR|₩ KRW|₽ RUB|₺ TRY|₪ ILS|₫ VND|đ VND|฿ THB|₱ PHP|₴ UAH|₦ NGN|₸ KZT|₲ PYG|₡ CRC|₾ GEL|₼ AZN|원 KRW|円 JPY|' +
    'zł PLN|Kč CZK|Ft HUF|lei RON|лв BGN|лв. BGN|руб. RUB|TL TRY|Rp IDR|RM MYR|S/ PEN|S/. PEN|JP¥ JPY|CN¥ CNY|' +
    'US$ USD|CA$ CAD|AU$ AUD|A$ AUD|NZ$ NZD|HK$ HKD|NT$ TWD|MX$ MXN|SG$ SGD|R$ BRL'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Signs of several currencies: only the country tells. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  $: 'US:USD CA:CAD AU:AUD NZ:NZD MX:MXN HK:HKD SG:SGD TW:TWD CL:CLP CO:COP AR:ARS UY:UYU PR:USD EC:USD SV:USD JM:JMD',
  kr: 'SE:SEK NO:NOK DK:DKK IS:ISK FO:DKK GL:DKK',
  '¥': 'JP:JPY CN:CNY',
  '￥': 'JP:JPY CN:CNY',
  Rs: 'IN:INR PK:PKR LK:LKR NP:NPR MU:MUR',
  // The sign is the pound's of the United Kingdom unless the country has a pound of its own.
  '£': 'EG:EGP LB:LBP SY:SYP SD:SDG GI:GIP FK:FKP *:GBP',
  Fr: 'CH:CHF LI:CHF',
};

/** `1.234` is a thousand and more, but `1.234 KWD` is a little over one. */
const THREE_DECIMALS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

const NUMBER = /\d(?:[\d.,'’ ٫٬]*\d)?/g;

/**
 * `$1.23`, `1,99 €`, `€ 0,00`, `1 234,56 kr`, `₹ 1,23,456.00`, `CHF 3.00`: the digits as written. Undefined when it is
 * no amount (`Free`) or can be read in two ways.
 * @param country two letters, tells which `$` or `kr` it is
 */
export function priceOf(written: unknown, country?: string): Price | undefined {
  if (typeof written !== 'string' || written.length > 60) return undefined;
  const text = plain(written);
  const numbers = text.match(NUMBER) ?? [];
  const number = numbers[0];
  if (number === undefined || numbers.length > 1) return undefined;
  const at = text.indexOf(number);
  const around = `${text.slice(0, at)} ${text.slice(at + number.length)}`;
  const sign = around.replace(/[-()\s]+/g, ' ').trim();
  const currency = currencyOf(sign, country);
  // Words around a number are a sentence, not a price.
  if (currency === undefined && !/^(?:\p{Sc}|\p{L}{1,3}\.?|\p{L}{0,2}\p{Sc})?$/u.test(sign)) return undefined;
  const digits = digitsOf(number, currency);
  if (digits === undefined) return undefined;
  const negative = around.includes('-') || /^\s*\(.*\)\s*$/.test(text);
  const amount = decimal(negative ? `-${digits}` : digits);
  return amount === undefined ? undefined : { amount, currency };
}

/** Direction marks away, every blank a blank, Arabic digits and minus signs as ASCII. */
const plain = (text: string): string =>
  text
    .replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

function currencyOf(sign: string, country: string | undefined): string | undefined {
  if (CODES.has(sign)) return sign;
  const known = SIGNS.get(sign);
  if (known !== undefined) return known;
  const choices = BY_COUNTRY[sign.replace(/\.$/, '').replace(/^Kr$/, 'kr')]?.split(' ') ?? [];
  const of = (land: string): string | undefined =>
    choices.find((choice) => choice.startsWith(`${land}:`))?.slice(land.length + 1);
  return (country === undefined ? undefined : of(country.toUpperCase())) ?? of('*');
}

/** Three digits behind the only separator are a thousand, except where there are thousandths of the unit. */
function digitsOf(number: string, currency: string | undefined): string | undefined {
  const text = number.replaceAll('٫', '.').replaceAll('٬', ',');
  const [, front = '', separator = '', tail = ''] = /^(.*)([.,])(\d+)$/.exec(text) ?? [];
  // The same sign twice groups: `1.234.567`. Behind groups of another sign stand decimals.
  const isDecimal =
    separator !== '' &&
    !front.includes(separator) &&
    (tail.length < 3 || (tail.length === 3 && (/\D/.test(front) || THREE_DECIMALS.has(currency ?? ''))));
  const whole = isDecimal ? front : text;
  if (!/^\d+$/.test(whole) && !GROUPED.test(whole)) return undefined;
  const digits = whole.replaceAll(/\D/g, '');
  return isDecimal ? `${digits}.${tail}` : digits;
}

/** In India all groups but the last have two digits. */
const GROUPED = /^\d{1,3}(?:([., '’])\d{2,3}(?:\1\d{2,3})*(?<=\d{3}))$/;
