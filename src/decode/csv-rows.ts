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

/** The header's cells, from the first text of a file. */
export function csvHeader(head: string): readonly string[] {
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
  for (let record = records.next(); record !== undefined && rows.length < count; record = records.next()) {
    if (record.text.trim() === '') continue;
    const cells = cellsOfRow(record.text, records.delimiter ?? ',', true) ?? [];
    rows.push(cells.map((cell) => cell.trim()));
  }
  return { header: table.columns?.names ?? [], rows };
}

/** Whether the header names all of these columns. */
export function hasColumns(head: string, ...names: string[]): boolean {
  const columns = new Columns(csvHeader(head));
  return names.every((name) => columns.index([name]) !== undefined);
}

class Table {
  columns: Columns | undefined;
  /** There were lines, but none was the header. */
  headerMissing = false;

  private delimiter: string | undefined;
  private ended = false;
  /** The header as it was cut, where names were put together again: some rows have as many cells. */
  private cut: Columns | undefined;

  constructor(private readonly options: CsvOptions) {}

  read(records: CsvRecords): readonly (CsvRow | Damaged)[] {
    const rows: (CsvRow | Damaged)[] = [];
    const columns = this.readHeader(records);
    if (columns === undefined) return rows;
    let plain: CsvRecord[] = [];
    for (let record = records.next(); record !== undefined; record = records.next()) {
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

  readHeader(records: CsvRecords): Columns | undefined {
    while (this.columns === undefined) {
      const record = records.next();
      if (record === undefined) return undefined;
      const text = record.text.trim();
      if (text === '' || NO_DATA.test(text)) continue;
      const stated = /^"?sep=(.)"?$/i.exec(text)?.[1];
      if (stated !== undefined) {
        this.delimiter = stated;
        continue;
      }
      const delimiter = this.delimiter ?? delimiterOf(record.text);
      const names = cellsOfRow(record.text, delimiter, true)?.map((name) => name.trim());
      this.headerMissing = names === undefined || this.options.header?.(names) === false;
      if (names === undefined || this.headerMissing) continue;
      this.delimiter = delimiter;
      records.delimiter = delimiter;
      const whole = closed(names, delimiter);
      if (whole.length < names.length) this.cut = new Columns(names);
      this.columns = new Columns(whole);
    }
    return this.columns;
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
  if (cells.some((cell) => cell.trim() !== '')) rows.push(new CsvRow(line, cells, columns));
}
