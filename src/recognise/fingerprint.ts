import { csvHeader } from '../decode/csv-rows.js';
import type { Text } from '../text/text.js';

/** More would be no help, and a table that long is shown by its beginning. */
const NAMES = 40;
/** A column's name as exporters write them: no address, no number, no sentence. */
const COLUMN = /^[\p{L}#_][^@\d]{0,39}(?:\d{1,2}\D{0,20})?$/u;
/** Keys of JSON objects can be names of people or lists; those of programs are one word. */
const KEY = /"([A-Za-z_]\w{0,39})"\s*:/g;

/**
 * What an unknown file looks like, by the names of its columns or keys, so that a new format can be reported without
 * one value of it. Undefined for text, for tables that seem to have no header, and for names that look like values.
 * @param head first 320 KiB of text, BOM removed
 */
export function fingerprint(path: string, head: string): Text | undefined {
  if (/\.json$/i.test(path))
    return said('keys', 'Schlüssel', [...new Set([...head.matchAll(KEY)].map(([, key]) => key!))]);
  if (!/\.(?:csv|tsv)$/i.test(path)) return undefined;
  // Names above rows of nothing but words may be a row as well: a list of people has no header.
  if (!/\d/.test(head.trimStart().replace(/^[^\r\n]*/, ''))) return undefined;
  const columns = csvHeader(head).filter((name) => name !== '');
  return columns.length > 1 && columns.every((name) => COLUMN.test(name))
    ? said('columns', 'Spalten', columns)
    : undefined;
}

function said(en: string, de: string, names: readonly string[]): Text | undefined {
  if (names.length === 0) return undefined;
  const list = names.slice(0, NAMES).join(', ') + (names.length > NAMES ? ', …' : '');
  return { en: `footprint does not know it; ${en}: ${list}`, de: `kennt footprint nicht; ${de}: ${list}` };
}
