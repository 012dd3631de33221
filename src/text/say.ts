import { formatCount, formatDate, formatDistance, formatMoney, formatPercent, formatYears } from './format.js';
import type { Lang, Text, Value } from './text.js';

type Values = Readonly<Record<string, Value>>;

/**
 * Makes the sentence. `{name}` prints the value as its type is written (`years` and `distance` with their unit, `money` with
 * its currency). `{name#one|many}` picks by whether the value is 1 (a list: whether it holds one entry); the words may hold
 * placeholders: `{n#one file|{n} files}`. Foreign text stays as it is: what prints it makes it visible.
 * A placeholder without a value, or a brace without its other, is our bug and throws.
 */
export function say(text: Text, values: Values, lang: Lang): string {
  return filled(text[lang], values, lang);
}

function filled(template: string, values: Values, lang: Lang): string {
  let out = '';
  let rest = template;
  for (let open = rest.search(/[{}]/); open >= 0; open = rest.search(/[{}]/)) {
    const close = closing(rest, open);
    if (close === undefined) throw new Error(`braces do not match in: ${template}`);
    out += rest.slice(0, open) + placeholder(rest.slice(open + 1, close), values, lang);
    rest = rest.slice(close + 1);
  }
  return out + rest;
}

/** Where the brace that opens at `open` closes. */
function closing(text: string, open: number): number | undefined {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === '{') depth += 1;
    if (text[i] === '}') depth -= 1;
    if (depth <= 0) return text[open] === '{' ? i : undefined;
  }
  return undefined;
}

function placeholder(inside: string, values: Values, lang: Lang): string {
  const [, name = '', words] = /^([^#]*)(?:#(.*))?$/s.exec(inside) ?? [];
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new Error(`no value for the placeholder {${inside}}`);
  if (words === undefined) return printed(value, lang);
  const bar = barOf(words);
  if (bar < 0) throw new Error(`the placeholder {${inside}} needs two words`);
  return filled(isOne(value) ? words.slice(0, bar) : words.slice(bar + 1), values, lang);
}

/** The bar that parts the words, not one of a placeholder within them. */
function barOf(words: string): number {
  let depth = 0;
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] === '{') depth += 1;
    if (words[i] === '}') depth -= 1;
    if (words[i] === '|' && depth === 0) return i;
  }
  return -1;
}

const isOne = ({ value }: Value): boolean => (typeof value === 'object' ? value.length === 1 : Number(value) === 1);

function printed({ type, value, currency }: Value, lang: Lang): string {
  if (typeof value === 'object') return joined(type === 'money' ? value.map((sum) => moneyOf(sum, lang)) : value, lang);
  switch (type) {
    case 'count':
      return formatCount(Number(value), lang);
    case 'date':
      return formatDate(String(value), lang);
    case 'money':
      return formatMoney(String(value), currency ?? '', lang);
    case 'percent':
      return formatPercent(Number(value), lang);
    case 'distance':
      return formatDistance(Number(value), lang);
    case 'years':
      return formatYears(Number(value), lang);
    default:
      return String(value);
  }
}

/** `a, b and c`. */
function joined(parts: readonly string[], lang: Lang): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(', ')} ${lang === 'en' ? 'and' : 'und'} ${last}`;
}

/** One sum of a list of money, written `EUR 18.50`. */
function moneyOf(sum: string, lang: Lang): string {
  const [currency = '', amount = ''] = sum.split(' ');
  return formatMoney(amount, currency, lang);
}
