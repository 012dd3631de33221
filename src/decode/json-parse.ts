import type { ElementBatch } from './json-pending.js';

/** Stands for an element whose text is no JSON. */
export const INVALID = Symbol('invalid');

/**
 * The values of a batch by one call of JSON.parse, which is many times faster than any tokeniser in JavaScript; one by
 * one when that fails. Whole numbers that a double cannot hold come as their digits.
 */
export function parseBatch(batch: ElementBatch): readonly unknown[] {
  const text = batch.bytes.toString('utf8');
  const count = batch.bounds.length / 2;
  const values = tryParse(`[${text}]`);
  if (Array.isArray(values) && values.length === count) return values;
  const single: unknown[] = [];
  for (let i = 0; i < count; i++) single.push(parseElement(batch, i));
  return single;
}

function parseElement(batch: ElementBatch, index: number): unknown {
  const text = batch.bytes.toString('utf8', batch.bounds[2 * index], batch.bounds[2 * index + 1]);
  const value = tryParse(text);
  return value === INVALID ? tryParse(escapeControls(text)) : value;
}

/** JSON.parse, exact for whole numbers beyond 2^53; INVALID instead of throwing. */
export function tryParse(text: string): unknown {
  try {
    return JSON.parse(LONG_DIGITS.test(text) ? quoteLongIntegers(text) : text);
  } catch {
    return INVALID;
  }
}

export const isJson = (text: string): boolean => tryParse(text) !== INVALID;

/** What a key in its quotes says; one with a broken escape says what is written. */
export function keyText(quoted: Buffer): string {
  const text = quoted.toString('utf8');
  const value = text.includes('\\') ? tryParse(text) : INVALID;
  return typeof value === 'string' ? value : text.slice(1, -1);
}

/** Cheap, and seldom true for the long ids that stand in quotes. */
const LONG_DIGITS = /(?:^|[:,[\s-])\d{16}/;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_INTEGER = /^-?[1-9]\d{15,}$/;

function quoteLongIntegers(text: string): string {
  return mapParts(
    text,
    (between) =>
      between.length < 16
        ? between
        : between.replace(NUMBER, (number, at: number) => {
            if (!LONG_INTEGER.test(number) || Number.isSafeInteger(Number(number))) return number;
            // A number is no valid key, and must not become one.
            return nextInk(between, at + number.length) === ':' ? number : `"${number}"`;
          }),
    (string) => string,
  );
}

/** Raw control characters inside strings, which strict JSON forbids and careless writers leave there. */
function escapeControls(text: string): string {
  return mapParts(
    text,
    (between) => between,
    (string) => string.replace(/[\0-\x1f]/g, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

function nextInk(text: string, from: number): string | undefined {
  let i = from;
  while (i < text.length && text.charCodeAt(i) <= 32) i++;
  return text[i];
}

/** Rewrites what lies between strings and the strings (with their quotes) apart from each other; linear. */
function mapParts(text: string, between: (part: string) => string, string: (part: string) => string): string {
  let out = '';
  let copied = 0;
  let at = 0;
  const put = (map: (part: string) => string, end: number): void => {
    const part = text.slice(at, end);
    const mapped = map(part);
    if (mapped !== part) {
      out += text.slice(copied, at) + mapped;
      copied = end;
    }
    at = end;
  };
  while (at < text.length) {
    const open = text.indexOf('"', at);
    put(between, open < 0 ? text.length : open);
    if (open >= 0) put(string, stringEnd(text, open + 1));
  }
  return out + text.slice(copied);
}

function stringEnd(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0) {
    let i = close - 1;
    while (i >= from && text.charCodeAt(i) === 92) i--;
    if ((close - 1 - i) % 2 === 0) return close + 1;
    close = text.indexOf('"', close + 1);
  }
  return text.length;
}
