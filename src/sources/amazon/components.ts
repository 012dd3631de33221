import type { CsvRow } from '../../decode/csv-rows.js';
import { addMoney, decimal } from '../../record/money.js';
import type { Here } from '../source.js';
import { currencyCode } from './currency.js';
import { firstSaid } from './named-columns.js';

/*
 * What one digital item cost stands in several rows: price, tax, discounts. All rows of an item are gathered under one
 * key before anything is read; then exactly one of them becomes the record and carries the sum.
 */

/** `head`: names the item, without money. `part`: money alone. `both`: one row a part, each naming the item. */
export type Role = 'head' | 'part' | 'both';

export interface Sum {
  readonly amount: string;
  readonly currency: string | undefined;
}

interface Part {
  readonly file: string;
  readonly line: number;
  readonly amount: string;
  readonly currency: string;
  readonly type: string;
}

interface Group {
  /** Line of the first row that names the item, by file. */
  readonly named: ReadonlyMap<string, number>;
  readonly parts: { readonly part: readonly Part[]; readonly both: readonly Part[] };
}

/** Paths are long and rows are many: a value holds the number of its path. */
const numbers = new Map<string, number>();
const paths: string[] = [];

function numberOf(path: string): number {
  const known = numbers.get(path) ?? paths.push(path) - 1;
  numbers.set(path, known);
  return known;
}

/** Apart, since files of names and of money may lie in archives of their own: each looks for the other wherever it is. */
const partsKey = (key: string): string => `${key} part`;

/** What to gather for a row. @param typeColumns where it says what the part is: price or tax */
export function component(
  row: CsvRow,
  here: Here,
  role: Role,
  key: string,
  ...typeColumns: string[]
): readonly [string, string] {
  const { amount, currency } = moneyOf(row);
  const type = (firstSaid(row, ...typeColumns) ?? '').toLowerCase();
  const value = [role, row.line, amount ?? '', currency ?? '', type.replaceAll('\t', ' '), numberOf(here.path)];
  return [role === 'part' ? partsKey(key) : key, value.join('\t')];
}

/**
 * What the whole item came to, by currency, when this row stands for it; undefined when another one does. Empty: no
 * row says what was paid.
 */
export function sumsHere(row: CsvRow, here: Here, role: Role, key: string): readonly Sum[] | undefined {
  const { named, parts } = groupOf(here.gathered(key), here.gathered(partsKey(key)));
  if (role === 'part') {
    const first = parts.part[0];
    if (moneyOf(row).amount !== undefined && !parts.part.some(({ file }) => file === here.path)) return ownSum(row);
    // Money of an item that no file names is money all the same.
    if (named.size > 0 || first?.file !== here.path || first.line !== row.line) return undefined;
    return sumsOf(inFolder(parts.part, here.path));
  }
  const first = named.get(here.path);
  if (first === undefined) return ownSum(row);
  if (first !== row.line) return undefined;
  if (role === 'both') return sumsOf(inFolder(parts.both, here.path));
  const paid = inFolder(parts.part, here.path);
  return sumsOf(paid.length > 0 ? paid : inFolder(parts.both, here.path));
}

const moneyOf = (row: CsvRow) => ({
  amount: decimal(row.get('Transaction Amount')),
  currency: currencyCode(firstSaid(row, 'Base Currency Code', 'Base Currency')),
});

/** A file that was too large to be gathered from: each row then stands for itself, so that the total stays right. */
function ownSum(row: CsvRow): readonly Sum[] {
  const { amount, currency } = moneyOf(row);
  return amount === undefined ? [] : [{ amount, currency }];
}

const groups = new WeakMap<readonly string[], { readonly few: readonly string[]; readonly group: Group }>();

/** An item has a handful of rows; only where there are many, asking again from each of them would take forever. */
export const MANY = 64;

function groupOf(heads: readonly string[], partValues: readonly string[]): Group {
  const [many, few] = heads.length > partValues.length ? [heads, partValues] : [partValues, heads];
  const known = groups.get(many);
  if (known?.few === few) return known.group;
  const named = new Map<string, number>();
  const parts: Record<'part' | 'both', Part[]> = { part: [], both: [] };
  for (const value of [...heads, ...partValues]) {
    const [role, line = '', amount = '', currency = '', type = '', path = ''] = value.split('\t');
    const file = paths[Number(path)]!;
    if (role !== 'part' && !named.has(file)) named.set(file, Number(line));
    if (role !== 'head' && amount !== '')
      parts[role === 'both' ? 'both' : 'part'].push({ file, line: Number(line), amount, currency, type });
  }
  const group = { named, parts };
  if (many.length > MANY) groups.set(many, { few, group });
  return group;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/**
 * The parts in this folder, or else in the first that has any: another region's folder may repeat the item. Within a
 * folder a file may be there twice, so that of equal parts the highest number in one file counts.
 */
function inFolder(parts: readonly Part[], path: string): readonly Part[] {
  const here = folderOf(path);
  const folder = parts.some(({ file }) => folderOf(file) === here) ? here : folderOf(parts[0]?.file ?? '');
  const byFile = new Map<string, Map<string, Part[]>>();
  for (const part of parts) {
    if (folderOf(part.file) !== folder) continue;
    const equal = byFile.get(part.file) ?? new Map<string, Part[]>();
    byFile.set(part.file, equal);
    const what = [part.type, part.currency, plain(part.amount)].join('\t');
    const same = equal.get(what);
    if (same) same.push(part);
    else equal.set(what, [part]);
  }
  const most = new Map<string, readonly Part[]>();
  for (const equal of byFile.values()) {
    for (const [what, found] of equal) if (found.length > (most.get(what)?.length ?? 0)) most.set(what, found);
  }
  return [...most.values()].flat();
}

const plain = (amount: string): string => (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount);

/** A part without a currency is in that of the others. */
function sumsOf(parts: readonly Part[]): readonly Sum[] {
  const usual = parts.find(({ currency }) => currency !== '')?.currency;
  const sums = new Map<string | undefined, string>();
  for (const { amount, currency } of parts) {
    const unit = currency === '' ? usual : currency;
    sums.set(unit, addMoney(sums.get(unit) ?? '0', amount));
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}
