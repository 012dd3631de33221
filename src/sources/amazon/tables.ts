import { type CsvRow, csvRows, hasColumns } from '../../decode/csv-rows.js';
import type { Kind } from '../../record/kinds.js';
import type { FileShape, Source } from '../source.js';
import { hasOneOf } from './named-columns.js';

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

/** Tables of these names, whatever realm and part they are of: behind the name may stand `_FE` or `_v0`, and numbers. */
export const csvNamed = (...names: readonly string[]): RegExp =>
  csvLike(names.map((name) => name.replaceAll(/[.\\+*?()[\]{}|^$]/g, String.raw`\$&`)).join('|'));

/** The same, by the source of an expression; it may begin with folders. */
export const csvLike = (source: string): RegExp =>
  new RegExp(String.raw`\/(?:${source})(?:_(?:[a-z]{2}|v\d+))?(?:\.\d+)*\.csv$`, 'i');

interface CsvTable<Item> extends Pick<FileShape<Item>, 'sniff' | 'read'> {
  /** Left out: known by its columns, under any name. */
  readonly path?: RegExp | undefined;
  readonly gather?: FileShape<Item>['gather'] | undefined;
}

/** The shape of a table as CSV; without `decode` an item is a row. */
export function csvTable(table: CsvTable<CsvRow> & Partial<Pick<FileShape<CsvRow>, 'decode'>>): FileShape<CsvRow>;
export function csvTable<Item>(table: CsvTable<Item> & Pick<FileShape<Item>, 'decode'>): FileShape<Item>;
export function csvTable({ path, gather, ...table }: CsvTable<CsvRow>): FileShape<CsvRow> {
  return { decode: csvRows(), ...table, format: 'csv', ...(path && { path }), ...(gather && { gather }) };
}

/** The shapes of all tables: under their own names, and where the columns suffice, under any other. */
export function shapesOf(tables: readonly Table[]): readonly FileShape<CsvRow>[] {
  const named = ({ path, columns, either, read, gather }: Table): FileShape<CsvRow> =>
    csvTable({
      path,
      sniff: (head) => hasColumns(head, ...columns) && (either === undefined || hasOneOf(head, ...either)),
      read,
      gather,
    });
  const renamed = ({ read, gather }: Table, columns: readonly string[]): FileShape<CsvRow> =>
    csvTable({ sniff: (head) => hasColumns(head, ...columns), read, gather });
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
