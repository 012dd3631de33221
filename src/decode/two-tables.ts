import { cellsOfRow, delimiterOf } from './csv-cells.js';
import { type CsvRecord, CsvRecords } from './csv-records.js';
import { Columns, CsvRow } from './csv-rows.js';
import { Damaged, type Decoder } from './decoder.js';
import { utf8Text } from './utf8-bytes.js';

/** A row of a file that holds two tables, one below the other. */
export interface TwoTablesRow {
  readonly row: CsvRow;
  /** For rows of the lower table: the first row of the upper one, which describes what the file is about. */
  readonly above: CsvRow | undefined;
  readonly lower: boolean;
}

/** Two CSV tables with headers of their own in one file; a blank line stands between them. */
export const twoTables: Decoder<TwoTablesRow> = async function* (bytes) {
  const reader = new Reader();
  const records = new CsvRecords();
  for await (const text of utf8Text(bytes)) {
    records.write(text);
    const rows = reader.read(records);
    if (rows.length > 0) yield rows;
  }
  records.end();
  const rows = reader.read(records);
  if (rows.length > 0) yield rows;
};

class Reader {
  private columns: Columns | undefined;
  private delimiter = ',';
  private above: CsvRow | undefined;
  private lower = false;

  read(records: CsvRecords): readonly (TwoTablesRow | Damaged)[] {
    const rows: (TwoTablesRow | Damaged)[] = [];
    for (let record = records.next(); record !== undefined; record = records.next()) {
      const row = this.row(record);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  private row(record: CsvRecord): TwoTablesRow | Damaged | undefined {
    if (record.text.trim() === '') {
      // Blank lines below the lower table end nothing.
      if (this.columns !== undefined && !this.lower) {
        this.columns = undefined;
        this.lower = true;
      }
      return undefined;
    }
    if (this.columns === undefined) this.delimiter = delimiterOf(record.text);
    const cells = record.open ? undefined : cellsOfRow(record.text, this.delimiter, true);
    if (cells === undefined) return new Damaged('CSV_ROW', { line: record.line });
    if (this.columns === undefined) {
      this.columns = new Columns(cells.map((cell) => cell.trim()));
      return undefined;
    }
    if (cells.length < this.columns.named) return new Damaged('CSV_ROW', { line: record.line });
    const row = new CsvRow(record.line, cells, this.columns);
    if (!this.lower) this.above ??= row;
    return { row, above: this.lower ? this.above : undefined, lower: this.lower };
  }
}
