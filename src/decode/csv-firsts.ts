import { type CsvRow, csvRows } from './csv-rows.js';
import { Damaged, type Decoder } from './decoder.js';

/** A row, and whether an earlier one of the same file has told the same. */
export interface ToldRow {
  readonly row: CsvRow;
  readonly repeats: boolean;
}

/** Beyond these the oldest are forgotten. */
const REMEMBERED = 50_000;

/**
 * Rows of a table that was made by joining two others, so that what one of them tells comes again and again.
 * @param keyOf what makes the telling the same; undefined: the row stands for itself
 */
export const csvFirsts = (keyOf: (row: CsvRow) => string | undefined): Decoder<ToldRow> =>
  async function* (bytes, file) {
    const told = new Set<string>();
    for await (const batch of csvRows()(bytes, file)) {
      yield batch.map((row) => {
        if (row instanceof Damaged) return row;
        const key = keyOf(row);
        if (key === undefined) return { row, repeats: false };
        const repeats = told.has(key);
        told.add(key);
        if (told.size > REMEMBERED) told.delete(told.values().next().value!);
        return { row, repeats };
      });
    }
  };
