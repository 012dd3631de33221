import { type CsvRow, csvRows, hasColumns } from '../../decode/csv-rows.js';
import type { Kind } from '../../record/kinds.js';
import { type FileShape, fileShape, type Source } from '../source.js';

/** One of the many small tables of a product. */
export interface Table {
  readonly path: RegExp;
  /** Several services name their tables alike: all of these columns, and one of `either`, tell which it is. */
  readonly columns: readonly string[];
  readonly either?: readonly string[];
  /** No other table anywhere has these columns: by them it is known under any name. */
  readonly renamed?: readonly string[];
  readonly kinds: readonly Kind[];
  readonly read: FileShape<CsvRow>['read'];
  readonly gather?: FileShape<CsvRow>['gather'];
}

/** @param names base names without the numbers of realm and part, `_FE` or `_v0` behind them, and `.csv` */
export function csvNamed(...names: readonly string[]): RegExp {
  const plain = names.map((name) => name.replaceAll(/[.\\+*?()[\]{}|^$]/g, String.raw`\$&`));
  return new RegExp(String.raw`\/(?:${plain.join('|')})(?:_(?:[a-z]{2}|v\d+))?(?:\.\d+)*\.csv$`, 'i');
}

/** The shapes of all tables: under their own names, and where the columns suffice, under any other. */
export function shapesOf(tables: readonly Table[]): readonly FileShape<CsvRow>[] {
  const named = ({ path, columns, either, read, gather }: Table): FileShape<CsvRow> =>
    fileShape({
      path,
      sniff: (head) =>
        hasColumns(head, ...columns) && (either === undefined || either.some((column) => hasColumns(head, column))),
      decode: csvRows(),
      read,
      format: 'csv',
      ...(gather && { gather }),
    });
  const renamed = ({ read, gather }: Table, columns: readonly string[]): FileShape<CsvRow> =>
    fileShape({
      sniff: (head) => hasColumns(head, ...columns),
      decode: csvRows(),
      read,
      format: 'csv',
      ...(gather && { gather }),
    });
  return [...tables.map(named), ...tables.flatMap((table) => (table.renamed ? [renamed(table, table.renamed)] : []))];
}

/** A watch list says nothing about interests, though both are of one product. */
export function kindsByTable(tables: readonly Table[]): NonNullable<Source['kindsIn']> {
  const all = [...new Set(tables.flatMap(({ kinds }) => kinds))];
  return (path) => {
    const kinds = tables.filter((table) => table.path.test(path)).flatMap((table) => table.kinds);
    return kinds.length > 0 ? [...new Set(kinds)] : all;
  };
}
