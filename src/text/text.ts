/** Languages of the reader. The language of an archive is something else. */
export const LANGS = ['en', 'de'] as const;
export type Lang = (typeof LANGS)[number];

/** One sentence or label in every language of the reader. */
export type Text = Readonly<Record<Lang, string>>;

/**
 * Sentences of one unit, German typed by English: a missing sentence does not compile.
 *
 * Placeholders: `{name}` prints a typed value, `{name#one word|many words}` picks by whether the value is 1.
 */
export type Texts<K extends string = string> = Readonly<Record<K, Text>>;

/** A sentence that is not yet said: which one, and the values to put in. */
export interface Message {
  readonly key: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** What a value is, so that masking, charts and other languages need no second analysis. */
export const VALUE_TYPES = [
  'person',
  'place',
  'firm',
  'query',
  'ip',
  'device',
  'account',
  'product',
  'money',
  'count',
  'date',
  'percent',
  'distance',
  'years',
  'text',
  'list',
] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/**
 * `count`: an integer. `date`: `YYYY-MM-DD`. `money`: decimal string, with `currency`.
 * `percent`: 0 to 1. `distance`: metres. `years`: decimal years. `list`: an array of short strings.
 */
export interface Value {
  readonly type: ValueType;
  readonly value: string | number | readonly string[];
  readonly currency?: string;
}
