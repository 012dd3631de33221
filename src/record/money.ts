/**
 * Money as decimal strings: exactly the digits that the export wrote, never a float.
 * The timeline stores DECIMAL(18,4), so more than 14 digits before the point are no amount.
 */

/** `$`, `€`, `R$`, `EUR`, `zł` before or behind the number. */
const CURRENCY = String.raw`(?:[A-Z]{1,3}\p{Sc}?|\p{Sc}|zł|kr\.?)`;
const WRAPPED = new RegExp(`^(-?)(?:${CURRENCY})?\\s*(-?)([\\d.,]+)\\s*(?:${CURRENCY})?$`, 'u');
/** `1 234,56`, `1'234.50`, `EUR 1 234`: with decimals or a currency nothing else is written so; alone it may be two numbers. */
const IS_MONEY = /[.,]\d|\p{L}|\p{Sc}/u;
const GROUPED = /(?<=^\D*\d{1,3}(?:[ '’]\d{3})*)[ '’](?=\d{3}(?!\d))/g;

const DOT_DECIMALS = /^(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.\d+)?$|^\.\d+$/;
const COMMA_DECIMALS = /^(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,2}$/;

/**
 * `1,234.56`, `'-1.50'` (wrapped in apostrophes), `$1,049.00`, `-$3.20`, `(3.20)`, `12,34 €`, `EUR 1 234,56`, 8.5.
 * A comma groups thousands unless one or two digits follow the last one. Undefined when it is no amount.
 */
export function decimal(value: unknown): string | undefined {
  if (typeof value === 'number') return decimal(String(value));
  if (typeof value !== 'string') return undefined;
  let text = value
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u2212', '-')
    .trim();
  text = text.replaceAll(/^['’]+|['’]+$/g, '').trim();
  const bracketed = /^\((.*)\)$/.exec(text);
  const inner = bracketed?.[1] ?? text;
  const m = WRAPPED.exec(IS_MONEY.test(inner) ? inner.replace(GROUPED, '') : inner);
  if (!m || (m[1] !== '' && m[2] !== '')) return undefined;
  const digits = plainDigits(m[3]!);
  if (digits === undefined) return undefined;
  const negative = (m[1] !== '' || m[2] !== '' || bracketed !== null) && /[1-9]/.test(digits);
  return negative ? `-${digits}` : digits;
}

function plainDigits(text: string): string | undefined {
  let plain: string;
  if (DOT_DECIMALS.test(text)) plain = text.replaceAll(',', '');
  else if (COMMA_DECIMALS.test(text)) plain = text.replaceAll('.', '').replace(',', '.');
  else return undefined;
  const [whole = '', fraction] = plain.split('.');
  const front = whole.replace(/^0+(?=\d)/, '') || '0';
  if (front.length > 14) return undefined;
  return fraction === undefined ? front : `${front}.${fraction}`;
}

/** Exact sum of decimal strings; as many decimals as the most exact of them has. */
export function addMoney(...amounts: readonly string[]): string {
  const places = Math.max(0, ...amounts.map((amount) => amount.split('.')[1]?.length ?? 0));
  let sum = 0n;
  for (const amount of amounts) {
    const [whole = '0', fraction = ''] = amount.split('.');
    sum += BigInt(whole + fraction.padEnd(places, '0'));
  }
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return `${sum < 0n ? '-' : ''}${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ''}`;
}
