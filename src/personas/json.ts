/** JSON as Google and Facebook print it. `bigint` stands for ids too large for a number. */
export type Json = string | number | bigint | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Google: two spaces, objects in a list share the line with its bracket, `=`, `&`, `'`, `<`, `>` escaped. */
export function googleJson(value: Json, indent = ''): string {
  if (typeof value === 'string') return googleString(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map((one) => googleJson(one, indent)).join(', ')}]`;
  const inner = `${indent}  `;
  const members = Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [] : [`${inner}${googleString(key)}: ${googleJson(one, inner)}`],
  );
  return members.length === 0 ? `{}` : `{\n${members.join(',\n')}\n${indent}}`;
}

function googleString(text: string): string {
  return JSON.stringify(text).replace(/[=&'<>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

/** Facebook: two spaces, ASCII only, every byte of the UTF-8 text from 0x80 on as a `\u00xx` of its own. */
export function facebookJson(value: Json, indent = ''): string {
  if (typeof value === 'string') return facebookString(value);
  if (typeof value !== 'object') return String(value);
  const inner = `${indent}  `;
  const members = isList(value)
    ? value.map((one) => inner + facebookJson(one, inner))
    : Object.entries(value).flatMap(([key, one]) =>
        one === undefined ? [] : [`${inner}${facebookString(key)}: ${facebookJson(one, inner)}`],
      );
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  return members.length === 0 ? open + close : `${open}\n${members.join(',\n')}\n${indent}${close}`;
}

function facebookString(text: string): string {
  let out = '';
  for (const byte of Buffer.from(JSON.stringify(text), 'utf8')) {
    out += byte < 0x80 ? String.fromCharCode(byte) : `\\u00${byte.toString(16)}`;
  }
  return out;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** HTML text with the entities that both firms use. */
export function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
