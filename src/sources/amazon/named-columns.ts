import { hasColumns } from '../../decode/csv-rows.js';
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
export const hasOneOf = (head: string, ...names: readonly string[]): boolean =>
  names.some((name) => hasColumns(head, name));
