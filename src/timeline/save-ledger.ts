import { BIGINT, BOOLEAN, DuckDBDataChunk, type DuckDBType, UBIGINT, UINTEGER, VARCHAR } from '@duckdb/node-api';
import type { LedgerRows } from '../ledger/ledger.js';
import { CHUNK } from './chunk.js';
import type { Timeline } from './timeline.js';

const TYPES: Readonly<Record<keyof LedgerRows, readonly DuckDBType[]>> = {
  archive: [UINTEGER, VARCHAR, VARCHAR, VARCHAR, UINTEGER, UBIGINT, VARCHAR, BIGINT, BIGINT, VARCHAR],
  entry: [
    UINTEGER,
    UINTEGER,
    UINTEGER,
    VARCHAR,
    VARCHAR,
    UBIGINT,
    UBIGINT,
    VARCHAR,
    VARCHAR,
    VARCHAR,
    VARCHAR,
    VARCHAR,
    BOOLEAN,
    BOOLEAN,
    UINTEGER,
    UINTEGER,
    UINTEGER,
    UINTEGER,
    UINTEGER,
  ],
  skipped: [UINTEGER, VARCHAR, UINTEGER],
};

/** Puts what was booked into the timeline; to be done before repeats are settled. */
export async function saveLedger(timeline: Timeline, rows: LedgerRows): Promise<void> {
  for (const table of ['archive', 'entry', 'skipped'] as const) {
    const appender = await timeline.connection.createAppender(table);
    for (let from = 0; from < rows[table].length; from += CHUNK) {
      const part = rows[table].slice(from, from + CHUNK);
      const chunk = DuckDBDataChunk.create(TYPES[table], part.length);
      chunk.setRows(part);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }
}
