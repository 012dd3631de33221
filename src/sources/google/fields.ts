/** Reading unknown JSON without trust: every accessor gives undefined for anything of another type. */
export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Text with something in it. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

export function textsOf(value: unknown): readonly string[] {
  const texts: string[] = [];
  for (const each of listOf(value)) {
    const text = textOf(each);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

/** A number, or a text that is one: iOS writes every number as text. */
export function numberOf(value: unknown): number | undefined {
  const n = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof n === 'number' && Number.isFinite(n) ? n : undefined;
}

/** Four decimals: Android writes 0.94 as 0.9399999976158142. */
export function roundedOf(value: unknown): number | undefined {
  const n = numberOf(value);
  return n === undefined ? undefined : Math.round(n * 10_000) / 10_000;
}

/** A record's detail without the entries that are not there. */
export function detailOf(
  entries: Readonly<Record<string, string | number | boolean | undefined>>,
): Record<string, string | number | boolean> {
  const detail: Record<string, string | number | boolean> = {};
  for (const name in entries) {
    const value = entries[name];
    if (value !== undefined) detail[name] = value;
  }
  return detail;
}

/** A file without data: Takeout writes `[]`, `{}` or nothing at all. */
export const isEmptyJson = (head: string): boolean => /^\s*(\[\s*\]|\{\s*\})?\s*$/.test(head);

const IP =
  /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}(?::[\da-f]{1,4})*)?::(?:[\da-f]{1,4}(?::[\da-f]{1,4})*)?)(?![\w:])/i;

/** The first IP address in a text such as `From IP 203.0.113.7`. */
export const ipIn = (text: string): string | undefined => IP.exec(text)?.[0];
