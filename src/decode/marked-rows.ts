import { type CsvRow, csvRows } from './csv-rows.js';
import { Damaged, type Decoder } from './decoder.js';

/** A row, and whether it says again what a row before it said. */
export interface MarkedRow {
  readonly row: CsvRow;
  readonly repeats: boolean;
}

/**
 * Rows of tables that repeat themselves: there an equal row is no other event.
 * @param begin makes a fresh memory for every file
 */
export function markedRows(begin: () => (row: CsvRow) => boolean): Decoder<MarkedRow> {
  const rows = csvRows();
  return async function* (bytes, file) {
    const seen = begin();
    for await (const batch of rows(bytes, file))
      yield batch.map((row) => (row instanceof Damaged ? row : { row, repeats: seen(row) }));
  };
}
