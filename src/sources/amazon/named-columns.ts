import { columnKey } from '../../decode/csv-cells.js';
import { csvHeader } from '../../decode/csv-rows.js';
import { type Cells, said } from './cells.js';

/** What the first of these columns says that says anything. */
export function firstSaid(row: Cells, ...columns: readonly string[]): string | undefined {
  for (const column of columns) {
    const text = said(row.get(column));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Whether the header names one of these columns. */
export function hasOneOf(head: string, ...names: readonly string[]): boolean {
  const columns = new Set(csvHeader(head).map(columnKey));
  return names.some((name) => columns.has(columnKey(name)));
}
