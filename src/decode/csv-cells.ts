import { parse } from 'csv-parse/sync';

/** The cells of rows that were cut apart before; undefined when one of them is no proper CSV. */
export function cellsOf(rows: readonly string[], delimiter: string, lenient: boolean): readonly string[][] | undefined {
  try {
    const cells: string[][] = parse(rows.join('\n'), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: lenient,
    });
    return cells.length === rows.length ? cells : undefined;
  } catch {
    return undefined;
  }
}

/** One row; `lenient`: quotes in odd places are text. */
export function cellsOfRow(row: string, delimiter: string, lenient: boolean): readonly string[] | undefined {
  if (!row.includes('"')) return row.split(delimiter);
  return (cellsOf([row], delimiter, false) ?? (lenient ? cellsOf([row], delimiter, true) : undefined))?.[0];
}

/** The delimiter that a line has most of, outside quotes. */
export function delimiterOf(line: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (!quoted) {
      const count = counts.get(char);
      if (count !== undefined) counts.set(char, count + 1);
    }
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Column names without what changes between exports: case, blanks, punctuation. `Order ID` is `order_id`. */
export const columnKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
