import type { TableV1 } from '../../report/v1.js';
import {
  formatBytes,
  formatCount,
  formatDate,
  formatDistance,
  formatDuration,
  formatMoney,
  formatPercent,
  formatYears,
} from '../../text/format.js';
import type { Lang } from '../../text/text.js';
import { cut, padEnd, padStart, width, wrap, wrapAtMost } from '../../text/width.js';
import type { View } from '../view.js';
import { type Line, prose } from './paper.js';
import { platformName } from './words.js';

export interface Column {
  readonly title: string;
  readonly right: boolean;
}

const GAP = 2;
/** Text columns give way down to this, then the table is told in words. */
const NARROW = 12;
const CELL_LINES = 3;
const TITLE = 40;
const RIGHT = new Set(['count', 'number', 'money', 'percent', 'distance', 'years', 'bytes', 'duration', 'date']);

/** Columns and cells of a finding's table, each cell written as its type is. */
export function tableText({ columns, rows }: TableV1, lang: Lang): { columns: Column[]; rows: string[][] } {
  const currencyAt = columns.findIndex(({ id, type }) => type === 'currency' || id === 'currency');
  return {
    columns: columns.map(({ title, type }) => ({ title: cut(title, TITLE), right: RIGHT.has(type) })),
    rows: rows.map((row) =>
      columns.map(({ id, type }, i) => {
        const currency = /\.([A-Z]{3})$/.exec(id)?.[1];
        return cellText(row[i] ?? null, type, lang, currency ?? (currencyAt < 0 ? '' : String(row[currencyAt] ?? '')));
      }),
    ),
  };
}

function cellText(cell: string | number | null, type: string, lang: Lang, currency: string): string {
  if (cell === null || cell === '') return '–';
  if (type === 'money') return money(String(cell), currency, lang);
  if (type === 'platform') return platformName(String(cell), lang);
  if (type === 'date') return formatDate(String(cell), lang);
  const n = Number(cell);
  const format = Number.isFinite(n) ? FORMATS.get(type) : undefined;
  return format ? format(n, lang) : String(cell);
}

const FORMATS: ReadonlyMap<string, (n: number, lang: Lang) => string> = new Map([
  ['count', formatCount],
  ['number', formatCount],
  ['percent', formatPercent],
  ['distance', formatDistance],
  ['years', formatYears],
  ['bytes', formatBytes],
  ['duration', formatDuration],
]);

/** `12.50`, `12.50 EUR` or `EUR 12.50`; the column or a currency column may name the currency instead. */
function money(cell: string, currency: string, lang: Lang): string {
  const [, before, amount, after] = /^(?:([A-Z]{3}) )?([+-]?\d+(?:\.\d*)?)(?: ([A-Z]{3}))?$/.exec(cell) ?? [];
  return amount === undefined ? cell : formatMoney(amount, before ?? after ?? currency, lang);
}

/** The table within the columns: numbers at the right, long text on up to three lines. Told in words when it cannot fit. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  view: View,
  room: number,
): Line[] {
  const titled = columns.some(({ title }) => title !== '');
  const widths = view.boxes || !titled ? fitted(columns, rows, room) : undefined;
  if (!widths) return inWords(columns, rows, room);
  return [
    ...(titled ? header(columns, widths) : []),
    ...rows.flatMap((row) => rowLines(row, columns, widths).map((line): Line => [line])),
  ];
}

/** Widths of the columns, or undefined when even the narrowest are too wide. */
function fitted(columns: readonly Column[], rows: readonly (readonly string[])[], room: number): number[] | undefined {
  const cells = columns.map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? '')), 1));
  const flat = columns.map(({ title }, i) => Math.max(titleWidth(title, 2), cells[i] ?? 1));
  return (
    shrunk(columns, flat, room) ??
    shrunk(
      columns,
      columns.map(({ title }, i) => Math.max(titleWidth(title, 9), cells[i] ?? 1)),
      room,
    )
  );
}

/** The least columns in which a title takes no more than so many lines. */
function titleWidth(title: string, lines: number): number {
  let columns = Math.max(...title.split(' ').map(width));
  while (wrap(title, columns).length > lines) columns += 1;
  return columns;
}

function shrunk(columns: readonly Column[], natural: readonly number[], room: number): number[] | undefined {
  const widths = [...natural];
  const gaps = GAP * (columns.length - 1);
  let over = widths.reduce((a, b) => a + b, gaps) - room;
  while (over > 0) {
    const widest = columns.reduce(
      (best, { right }, i) => (!right && (widths[i] ?? 0) > (widths[best] ?? 0) ? i : best),
      -1,
    );
    const now = widths[widest] ?? 0;
    if (now <= NARROW) return undefined;
    // In one go down to the next widest column, so that long cells cost no more steps than columns.
    const next = Math.max(NARROW, ...widths.filter((w, i) => !columns[i]?.right && w < now));
    const step = Math.max(1, Math.min(over, now - next));
    widths[widest] = now - step;
    over -= step;
  }
  return widths;
}

function header(columns: readonly Column[], widths: readonly number[]): Line[] {
  const titles = columns.map(({ title }, i) => wrap(title, widths[i] ?? 1));
  const height = Math.max(...titles.map((lines) => lines.length));
  const bottom = titles.map((lines) => [...Array(height - lines.length).fill(''), ...lines]);
  const lines = Array.from({ length: height }, (_, i): Line => {
    const cells = bottom.map((cells) => cells[i] ?? '');
    return [['faint', oneLine(cells, columns, widths)]];
  });
  const total = widths.reduce((a, b) => a + b, GAP * (columns.length - 1));
  return [...lines, [['faint', '─'.repeat(total)]]];
}

function rowLines(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string[] {
  const cells = columns.map((_, i) => wrapAtMost(row[i] ?? '', widths[i] ?? 1, CELL_LINES));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    oneLine(
      cells.map((lines) => lines[line] ?? ''),
      columns,
      widths,
    ),
  );
}

const oneLine = (cells: readonly string[], columns: readonly Column[], widths: readonly number[]): string =>
  columns
    .map(({ right }, i) => (right ? padStart : padEnd)(cells[i] ?? '', widths[i] ?? 0))
    .join(' '.repeat(GAP))
    .trimEnd();

/** `- Place: Berlin; nights: 212`: for screen readers, dumb and very narrow terminals. */
function inWords(columns: readonly Column[], rows: readonly (readonly string[])[], room: number): Line[] {
  return rows.flatMap((row) => {
    const said = columns.flatMap(({ title }, i) => {
      const cell = row[i] ?? '';
      return cell === '–' || cell === '' ? [] : [title === '' ? cell : `${title}: ${cell}`];
    });
    return prose(said.join(columns.some(({ title }) => title !== '') ? '; ' : ', '), room - 2, CELL_LINES * 2).map(
      (line, i): Line => [i === 0 ? '- ' : '  ', ...line],
    );
  });
}
