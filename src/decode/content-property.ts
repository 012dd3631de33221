import ICAL from 'ical.js';

/** One property of a vCard or a calendar entry. */
export interface Property {
  /** Lower case, without a group such as `item1.`. */
  readonly name: string;
  /** Names in lower case. */
  readonly params: Readonly<Record<string, string>>;
  /** Parts of a structured value, entries of a list, or the one value; none when the value cannot be read. */
  readonly values: readonly string[];
}

const NAME = /^(?:[\w-]+\.)?([\w-]+)(?=[;:])/;

/** Name of the line's property in lower case; undefined when it is none. */
export const propertyName = (line: string): string | undefined => NAME.exec(line)?.[1]?.toLowerCase();

/** @param name as `propertyName` gives it */
export function propertyOf(line: string, name: string, isCard: boolean): Property {
  try {
    const modern = isCard ? asVersion3(line) : line;
    const [, params, , ...values] = ICAL.parse.property(
      modern,
      isCard ? ICAL.design.components.vcard3 : ICAL.design.icalendar,
    ) as [string, Record<string, unknown>, string, ...unknown[]];
    const plain = values.flatMap(flat);
    return {
      name,
      params: texts(params),
      values: isCard ? plain.map((value) => value.replace(/\\([;:])/g, '$1')) : plain,
    };
  } catch {
    // A property of an impossible shape; the rest of the entry is good.
    return { name, params: {}, values: [] };
  }
}

function texts(params: Record<string, unknown>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [key, value] of Object.entries(params)) result[key] = flat(value).join(',');
  return result;
}

/** Lists within the parts of a structure become one text. */
function flat(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((part) => (Array.isArray(part) ? part.join(' ') : scalar(part)));
  return [scalar(value)];
}

/** A rule of recurrence is an object; only its frequency is of use. */
const scalar = (value: unknown): string =>
  typeof value === 'object' && value !== null ? String((value as { freq?: unknown }).freq ?? '') : String(value ?? '');

/** vCard 2.1 has parameters without a name (`TEL;HOME`) and values in quoted-printable. */
function asVersion3(line: string): string {
  const head = /^[^:"]*(?:"[^"]*"[^:"]*)*:/.exec(line)?.[0];
  if (head === undefined || !/;[^=;:]+[;:]|QUOTED-PRINTABLE/i.test(head)) return line;
  const [name, ...params] = head.slice(0, -1).split(';');
  const encoded = params.some((param) => /QUOTED-PRINTABLE$/i.test(param));
  const charset = params.map((param) => /^CHARSET=(.+)$/i.exec(param)?.[1]).find((found) => found !== undefined);
  const kept = params
    .filter((param) => param !== '' && !/QUOTED-PRINTABLE$|^CHARSET=/i.test(param))
    .map((param) => (param.includes('=') ? param : `TYPE=${param}`));
  const value = line.slice(head.length);
  return `${[name, ...kept].join(';')}:${encoded ? quotedPrintable(value, charset) : value}`;
}

function quotedPrintable(value: string, charset = 'utf-8'): string {
  const bytes = Buffer.from(
    value.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  const text = /^(?:iso-8859|windows-125|latin)/i.test(charset) ? bytes.toString('latin1') : bytes.toString('utf8');
  return text.replace(/\r?\n/g, '\\n');
}
