/** Amazon quotes differently from file to file. */
export type Quoting = 'all' | 'special' | 'minimal';

export const BOM = '\uFEFF';

export function csv(
  header: readonly string[],
  rows: Iterable<Readonly<Record<string, string>>>,
  quoting: Quoting,
): string {
  return [...csvLines(header, rows, quoting)].join('');
}

export function* csvLines(
  header: readonly string[],
  rows: Iterable<Readonly<Record<string, string>>>,
  quoting: Quoting,
): Generator<string> {
  yield `${line(header, quoting)}\n`;
  for (const row of rows) {
    const cells = header.map((name) => row[name] ?? '');
    yield `${line(cells, quoting)}\n`;
  }
}

function line(cells: readonly string[], quoting: Quoting): string {
  return cells.map((cell) => (mustQuote(cell, quoting) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

function mustQuote(cell: string, quoting: Quoting): boolean {
  if (quoting === 'all') return true;
  return /[",\n\r]/.test(cell) || (quoting === 'special' && /[^A-Za-z0-9.:_'-]/.test(cell));
}

/** A title line, an empty line, one value a line, no newline at the end; without values only the title line. */
export function titledList(title: string, values: readonly string[]): string {
  return BOM + [title, '', ...values].join('\n').replace(/\n\n$/, '\n');
}
