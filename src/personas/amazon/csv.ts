/** Amazon quotes differently from file to file. */
export type Quoting = 'all' | 'special' | 'minimal';

export const BOM = '\uFEFF';

export function csv(
  header: readonly string[],
  rows: Iterable<Readonly<Record<string, string>>>,
  quoting: Quoting,
): string {
  const lines = [line(header, quoting)];
  for (const row of rows)
    lines.push(
      line(
        header.map((name) => row[name] ?? ''),
        quoting,
      ),
    );
  return `${lines.join('\n')}\n`;
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
