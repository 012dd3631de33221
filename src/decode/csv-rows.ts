import { EntryFault } from '../ledger/problem.js';
import { cellsOf, cellsOfRow, columnKey, delimiterOf } from './csv-cells.js';
import { type CsvRecord, CsvRecords } from './csv-records.js';
import { Damaged, type Decoder } from './decoder.js';
import { utf8Text } from './utf8-bytes.js';

/** What the rows of one table share. */
export class Columns {
  private readonly byKey = new Map<string, number>();
  /** Sources ask for the same few aliases at every row. */
  private readonly byAlias = new Map<string, number | undefined>();
  /** A row may end before columns that have no name. */
  readonly named: number;

  constructor(readonly names: readonly string[]) {
    this.named = names.findLastIndex((name) => name !== '') + 1;
    for (const [index, name] of names.entries()) {
      const key = columnKey(name);
      if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, index);
    }
  }

  index(aliases: readonly string[]): number | undefined {
    for (const alias of aliases) {
      if (!this.byAlias.has(alias)) this.byAlias.set(alias, this.byKey.get(columnKey(alias)));
      const index = this.byAlias.get(alias);
      if (index !== undefined) return index;
    }
    return undefined;
  }
}

/** A row of a table with a header. Names are compared without case, blanks and punctuation; the first of equals counts. */
export class CsvRow {
  constructor(
    /** Line of the entry where the row begins, from 1. */
    readonly line: number,
    private readonly cells: readonly string[],
    private readonly header: Columns,
  ) {}

  get columns(): readonly string[] {
    return this.header.names;
  }

  /** Trimmed cell of the first alias that is a column; `''` when none is. */
  get(...aliases: string[]): string {
    const index = this.header.index(aliases);
    return index === undefined ? '' : (this.cells[index] ?? '').trim();
  }

  /** Trimmed cell by its place, for tables whose header is in the account's language. */
  at(index: number): string {
    return (this.cells[index] ?? '').trim();
  }

  has(...aliases: string[]): boolean {
    return this.header.index(aliases) !== undefined;
  }
}

interface CsvOptions {
  /** A row that it matches ends the table; what follows is ignored. */
  readonly footer?: RegExp;
  /** Finds the header below title lines. Without it, the first line that is not blank. */
  readonly header?: (cells: readonly string[]) => boolean;
}

/** Amazon's way to say that a report is empty. */
const NO_DATA = /^"?No data found for this time period/;

/**
 * Rows of a CSV file: any of the three delimiters and line ends, quoted or not, with or without mark, `sep=` line and
 * blank lines. A row with too few cells is Damaged; one with more is kept, since names still point at its first cells.
 * A quote that is never closed costs the lines up to the next one that has as many cells as the header.
 */
export function csvRows(options: CsvOptions = {}): Decoder<CsvRow> {
  return async function* (bytes) {
    const table = new Table(options);
    const records = new CsvRecords();
    for await (const text of utf8Text(bytes)) {
      records.write(text.includes('\0') ? text.replaceAll('\0', '') : text);
      const rows = table.read(records);
      if (rows.length > 0) yield rows;
    }
    records.end();
    const rows = table.read(records);
    if (rows.length > 0) yield rows;
    if (table.headerMissing) throw new EntryFault('CSV_BROKEN', { line: 1 });
  };
}

/** Many shapes ask for the header of one file. */
let last: { readonly head: string; readonly columns: Columns } | undefined;

/** The header's cells, from the first text of a file. */
export const csvHeader = (head: string): readonly string[] => columnsOf(head).names;

function columnsOf(head: string): Columns {
  if (last?.head !== head) last = { head, columns: new Columns(headerOf(head)) };
  return last.columns;
}

function headerOf(head: string): readonly string[] {
  const records = new CsvRecords();
  records.write(head.startsWith('\uFEFF') ? head.slice(1) : head);
  records.end();
  const table = new Table({});
  table.readHeader(records);
  return table.columns?.names ?? [];
}

/** The header's cells and those of the first row below it, from the first text of a file. */
export function csvBeginning(head: string): { readonly header: readonly string[]; readonly row: readonly string[] } {
  const { header, rows } = csvSample(head, 1);
  return { header, row: rows[0] ?? [] };
}

/** The header's cells and those of the first rows below it; the last one may be cut off with the text. */
export function csvSample(
  head: string,
  count: number,
): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const records = new CsvRecords();
  records.write(head.startsWith('\uFEFF') ? head.slice(1) : head);
  records.end();
  const table = new Table({});
  table.readHeader(records);
  const rows: (readonly string[])[] = [];
  for (let record = table.next(records); record !== undefined && rows.length < count; record = table.next(records)) {
    if (record.text.trim() === '') continue;
    const cells = cellsOfRow(record.text, records.delimiter ?? ',', true) ?? [];
    rows.push(cells.map((cell) => cell.trim()));
  }
  return { header: table.columns?.names ?? [], rows };
}

/** Whether the header names all of these columns. */
export function hasColumns(head: string, ...names: string[]): boolean {
  const columns = columnsOf(head);
  return names.every((name) => columns.index([name]) !== undefined);
}

/** Lines of a title above a table: at most so many, each of fewer cells than `NARROW`, the header of `WIDE` or more. */
const TITLE_LINES = 8;
const NARROW = 3;
const WIDE = 4;

class Table {
  columns: Columns | undefined;
  /** There were lines, but none was the header. */
  headerMissing = false;

  private delimiter: string | undefined;
  private ended = false;
  /** The header as it was cut, where names were put together again: some rows have as many cells. */
  private cut: Columns | undefined;
  /** First records while they may still be lines of a title; after that, those that were none. */
  private waiting: CsvRecord[] = [];

  constructor(private readonly options: CsvOptions) {}

  read(records: CsvRecords): readonly (CsvRow | Damaged)[] {
    const rows: (CsvRow | Damaged)[] = [];
    const columns = this.readHeader(records);
    if (columns === undefined) return rows;
    let plain: CsvRecord[] = [];
    for (let record = this.next(records); record !== undefined; record = this.next(records)) {
      if (this.ended || record.text.trim() === '') {
        if (record.open && !this.ended) rows.push(new Damaged('ITEM_TOO_LARGE', { line: record.line }));
        continue;
      }
      if (this.options.footer?.test(record.text)) {
        this.ended = true;
        continue;
      }
      if (!record.open) plain.push(record);
      else {
        this.plain(plain, columns, rows);
        plain = [];
        this.salvage(record, columns, rows);
      }
    }
    this.plain(plain, columns, rows);
    return rows;
  }

  /** The next row below the header. */
  next(records: CsvRecords): CsvRecord | undefined {
    return this.waiting.shift() ?? records.next();
  }

  readHeader(records: CsvRecords): Columns | undefined {
    while (this.columns === undefined) {
      const record = records.next();
      if (record === undefined) return records.ended ? this.settle(records) : undefined;
      const text = record.text.trim();
      if ((text === '' && (!record.open || this.waiting.length === 0)) || NO_DATA.test(text)) continue;
      const stated = /^"?sep=(.)"?$/i.exec(text)?.[1];
      if (stated !== undefined) {
        this.delimiter = stated;
        continue;
      }
      this.waiting.push(record);
      const wide = this.waiting.findIndex((each) => this.namesIn(each).length >= WIDE);
      const decided = this.options.header
        ? this.options.header(this.namesIn(record))
        : wide === 0 ||
          (wide > 0 && this.waiting.length > wide + 1) ||
          record.open ||
          this.waiting.length > TITLE_LINES;
      if (decided) this.settle(records);
    }
    return this.columns;
  }

  /**
   * The header is the first record that waits. Where that is narrow and, below narrow ones only, a wide one comes with
   * another as wide behind it, the narrow ones are a title.
   */
  private settle(records: CsvRecords): Columns | undefined {
    const { waiting } = this;
    const first = waiting[0];
    if (this.columns !== undefined || first === undefined) return this.columns;
    const at = this.options.header
      ? waiting.findIndex((record) => this.options.header!(this.namesIn(record)))
      : this.belowTitle(waiting);
    this.headerMissing = at < 0 || this.namesIn(waiting[at]!).length === 0;
    this.waiting = waiting.slice(at < 0 ? waiting.length : at + 1);
    if (this.headerMissing) return undefined;
    const header = waiting[at]!;
    const delimiter = this.delimiter ?? delimiterOf(header.text);
    const names = this.namesIn(header);
    this.delimiter = delimiter;
    records.delimiter = delimiter;
    const whole = closed(names, delimiter);
    if (whole.length < names.length) this.cut = new Columns(names);
    this.columns = new Columns(whole);
    return this.columns;
  }

  private belowTitle(waiting: readonly CsvRecord[]): number {
    const names = waiting.map((record) => this.namesIn(record));
    const wide = names.findIndex(({ length }) => length >= WIDE);
    const header = names[wide];
    const isHeader =
      header?.length === names[wide + 1]?.length &&
      names.slice(0, wide).every(({ length }) => length < NARROW) &&
      header?.every((name) => /\p{L}/u.test(name)) &&
      new Set(header).size === header.length;
    return isHeader ? wide : 0;
  }

  private namesIn({ text }: CsvRecord): readonly string[] {
    return cellsOfRow(text, this.delimiter ?? delimiterOf(text), true)?.map((name) => name.trim()) ?? [];
  }

  /** All at once; one by one when something is wrong with one. */
  private plain(records: readonly CsvRecord[], columns: Columns, rows: (CsvRow | Damaged)[]): void {
    if (records.length === 0) return;
    const texts = records.map((record) => record.text);
    const all = cellsOf(texts, this.delimiter ?? ',', false);
    for (const [i, record] of records.entries()) {
      const cells = all?.[i] ?? cellsOfRow(record.text, this.delimiter ?? ',', !spansLines(record.text));
      const header = this.cut !== undefined && cells?.length === this.cut.names.length ? this.cut : columns;
      if (cells !== undefined && fits(cells, record, header)) add(record.line, cells, header, rows);
      else if (NO_DATA.test(record.text) || cells?.every((cell) => cell.trim() === '')) continue;
      else this.salvage(record, columns, rows);
    }
  }

  /** What came out as one broken row may be many lines behind a stray quote: those with enough cells are rows. */
  private salvage(record: CsvRecord, columns: Columns, rows: (CsvRow | Damaged)[]): void {
    const lines = record.text.split(/\r\n|\n|\r/);
    let told = false;
    for (const [i, text] of lines.entries()) {
      if (text.trim() === '') continue;
      const cells = lines.length === 1 ? undefined : cellsOfRow(text, this.delimiter ?? ',', true);
      if (cells !== undefined && cells.length >= columns.named && cells.length <= columns.names.length) {
        add(record.line + i, cells, columns, rows);
        told = false;
      } else if (!told) {
        rows.push(new Damaged('CSV_ROW', { line: record.line + i }));
        told = true;
      }
    }
  }
}

/**
 * `Search Type (Keyword,Visual,Browse)` without quotes comes as three names, which would shift all columns behind it: a
 * bracket that is left open goes on until it is closed.
 */
function closed(names: readonly string[], delimiter: string): readonly string[] {
  const whole: string[] = [];
  for (let i = 0; i < names.length; i++) {
    const open = /\([^)]*$/.test(names[i]!);
    const end = open ? names.findIndex((name, at) => at > i && /^[^(]*\)/.test(name)) : -1;
    whole.push(end < 0 ? names[i]! : names.slice(i, end + 1).join(delimiter));
    if (end >= 0) i = end;
  }
  return whole;
}

/** Cells too many in a row of several lines mean that a stray quote has joined rows. */
const fits = (cells: readonly string[], record: CsvRecord, columns: Columns): boolean =>
  cells.length >= columns.named && (cells.length <= columns.names.length || !spansLines(record.text));

const spansLines = (text: string): boolean => /[\r\n]/.test(text);

function add(line: number, cells: readonly string[], columns: Columns, rows: (CsvRow | Damaged)[]): void {
  if (repeatsHeader(cells, columns)) return;
  if (cells.some((cell) => cell.trim() !== '')) rows.push(new CsvRow(line, cells, columns));
}

/** Tables that people or programs have put one behind the other: a header is no item wherever it stands. */
const repeatsHeader = (cells: readonly string[], { names }: Columns): boolean =>
  names.length > 1 && cells[0]!.trim() === names[0] && names.every((name, i) => cells[i]?.trim() === name);
