import type { Lang } from './text.js';

/**
 * Numbers, dates and amounts as people write them. Our own, without `Intl`, so that a report is the same
 * on every Node and in every locale of the machine.
 */
const GROUP = { en: ',', de: '.' } as const;
const POINT = { en: '.', de: ',' } as const;

const MONTHS = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  de: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
} as const;

/** Currencies of ISO 4217 whose amounts have no minor unit, or three digits of it. Every other has two. */
const DECIMALS: ReadonlyMap<string, number> = new Map([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
]);

const grouped = (digits: string, lang: Lang): string => digits.replace(/\B(?=(?:\d{3})+$)/g, GROUP[lang]);

/** `412,380`, `412.380`. A fraction is rounded to two digits, trailing zeros dropped. */
export function formatCount(n: number, lang: Lang): string {
  if (!Number.isFinite(n) || Math.abs(n) >= 1e21) return String(n);
  const [whole = '', fraction = ''] = Math.abs(n)
    .toFixed(Number.isInteger(n) ? 0 : 2)
    .split('.');
  const rest = fraction.replace(/0+$/, '');
  const text = grouped(whole, lang) + (rest === '' ? '' : POINT[lang] + rest);
  return n < 0 && text !== '0' ? `-${text}` : text;
}

/** `2026-10-02` → `2 Oct 2026`, `2. Okt. 2026`; `2026-10` → `Oct 2026`. An instant is told by its day. Else: as it came. */
export function formatDate(iso: string, lang: Lang): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T.*)?)?$/s.exec(iso) ?? [];
  const name = MONTHS[lang][Number(month) - 1];
  if (year === undefined || name === undefined) return iso;
  if (day === undefined) return `${name} ${year}`;
  return lang === 'en' ? `${Number(day)} ${name} ${year}` : `${Number(day)}. ${name} ${year}`;
}

/**
 * `EUR 1,234.50`, `1.234,50 EUR`: the code, since a sign such as `$` names many currencies. Works on the digits of the
 * decimal string, never on a float. Without a currency only the amount.
 */
export function formatMoney(amount: string, currency: string, lang: Lang): string {
  const [, sign = '', whole, fraction = ''] = /^\s*([+-]?)(\d+)(?:\.(\d*))?\s*$/.exec(amount) ?? [];
  const text = whole === undefined ? amount : signed(sign, whole, fraction, DECIMALS.get(currency) ?? 2, lang);
  if (currency === '') return text;
  return lang === 'en' ? `${currency} ${text}` : `${text} ${currency}`;
}

function signed(sign: string, whole: string, fraction: string, decimals: number, lang: Lang): string {
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const minor = (BigInt(whole + kept) + up).toString().padStart(decimals + 1, '0');
  const units = grouped(minor.slice(0, minor.length - decimals), lang);
  const cents = decimals === 0 ? '' : POINT[lang] + minor.slice(-decimals);
  return (sign === '-' && /[1-9]/.test(minor) ? '-' : '') + units + cents;
}

/** 0 to 1: `41%`, `41 %`; below ten with one digit. What is not nothing never prints as 0, what is not all never as 100. */
export function formatPercent(share: number, lang: Lang): string {
  const unit = lang === 'en' ? '%' : ' %';
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return `<${formatCount(0.1, lang)}${unit}`;
  if (percent < 100 && percent > 99) return `>99${unit}`;
  return formatCount(Math.abs(percent) < 10 ? tenths(percent) : Math.round(percent), lang) + unit;
}

const tenths = (n: number): number => Math.round(n * 10) / 10;

/** Below ten of a unit with one digit: `4.1 MB`, `41 MB`. Thousands, as disks are sold and most systems count. */
export function formatBytes(bytes: number, lang: Lang): string {
  const units = ['', 'kB', 'MB', 'GB', 'TB', 'PB'];
  let n = bytes;
  let unit = 0;
  while (n >= 999.5 && unit < units.length - 1) {
    n /= 1000;
    unit += 1;
  }
  if (unit === 0) return `${formatCount(bytes, lang)} ${lang === 'de' ? 'Byte' : bytes === 1 ? 'byte' : 'bytes'}`;
  return `${formatCount(n < 9.95 ? tenths(n) : Math.round(n), lang)} ${units[unit]}`;
}

/** Metres: `150 m`, `4.2 km`, `1,204 km`. */
export function formatDistance(metres: number, lang: Lang): string {
  if (metres < 999.5) return `${formatCount(Math.round(metres), lang)} m`;
  const km = metres / 1000;
  return `${formatCount(km < 9.95 ? tenths(km) : Math.round(km), lang)} km`;
}

/** Decimal years with one digit, in months below one year: `14.5 years`, `7 Monate`. */
export function formatYears(years: number, lang: Lang): string {
  const months = Math.round(years * 12);
  if (months < 1) return WORDS.lessThanMonth[lang];
  if (months < 12) return `${formatCount(months, lang)} ${WORDS.month[lang][months === 1 ? 0 : 1]}`;
  const rounded = tenths(years);
  return `${formatCount(rounded, lang)} ${WORDS.year[lang][rounded === 1 ? 0 : 1]}`;
}

const WORDS = {
  lessThanMonth: { en: 'less than a month', de: 'weniger als ein Monat' },
  month: { en: ['month', 'months'], de: ['Monat', 'Monate'] },
  year: { en: ['year', 'years'], de: ['Jahr', 'Jahre'] },
} as const;

/** The two largest units, as they are written in both languages: `45 s`, `3 min 20 s`, `3 h 20 min`, `2 d 4 h`. */
export function formatDuration(seconds: number): string {
  const all = Math.max(0, Math.round(seconds));
  if (all < 60) return `${all} s`;
  if (all < 3600) return two(Math.floor(all / 60), 'min', all % 60, 's');
  const minutes = Math.round(all / 60);
  if (minutes < 1440) return two(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
  const hours = Math.round(all / 3600);
  return two(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

const two = (a: number, unitA: string, b: number, unitB: string): string =>
  `${a} ${unitA}${b === 0 ? '' : ` ${b} ${unitB}`}`;
