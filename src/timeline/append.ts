import {
  BIGINT,
  DECIMAL,
  DOUBLE,
  type DuckDBAppender,
  DuckDBDataChunk,
  type DuckDBType,
  ENUM,
  INTEGER,
  SMALLINT,
  UBIGINT,
  UHUGEINT,
  UINTEGER,
  USMALLINT,
  UTINYINT,
  VARCHAR,
} from '@duckdb/node-api';
import duckdb, { type Vector } from '@duckdb/node-bindings';
import { DIRECTIONS, PRECISIONS } from '../record/kinds.js';
import type { Chunk, FixedColumn, TextColumn } from './chunk.js';
import { STORED_KINDS } from './schema.js';
import type { Timeline } from './timeline.js';

/** The appender of the wide table holds what it was given until it is flushed: every row group of the store, for less is written twice. */
const CHUNKS_HELD = 60;

const PRECISION = ENUM([...PRECISIONS]);

/** Column types in the order of the tables in `schema.ts`. */
const TYPES: Readonly<Record<Chunk['table'], readonly DuckDBType[]>> = {
  point: [
    BIGINT,
    UBIGINT,
    UINTEGER,
    INTEGER,
    INTEGER,
    INTEGER,
    PRECISION,
    UTINYINT,
    USMALLINT,
    SMALLINT,
    UINTEGER,
    UINTEGER,
  ],
  event: [
    BIGINT,
    BIGINT,
    PRECISION,
    SMALLINT,
    UHUGEINT,
    UINTEGER,
    ENUM([...STORED_KINDS]),
    VARCHAR,
    VARCHAR,
    VARCHAR,
    VARCHAR,
    INTEGER,
    INTEGER,
    INTEGER,
    VARCHAR,
    DECIMAL(18, 4),
    VARCHAR,
    DOUBLE,
    VARCHAR,
    VARCHAR,
    VARCHAR,
    ENUM([...DIRECTIONS]),
    VARCHAR,
    VARCHAR,
    UBIGINT,
    UBIGINT,
    UINTEGER,
    UINTEGER,
  ],
};

/**
 * Hands chunks to the store. It uses the store's bindings themselves: the vectors of the package above them want a
 * call, and for an empty cell a BigInt, for every single value.
 */
export class Appender {
  private eventChunks = 0;

  private constructor(private readonly appenders: Readonly<Record<Chunk['table'], DuckDBAppender>>) {}

  static async open(timeline: Timeline): Promise<Appender> {
    return new Appender({
      point: await timeline.connection.createAppender('point'),
      event: await timeline.connection.createAppender('event'),
    });
  }

  append({ table, rows, columns }: Chunk): void {
    const chunk = duckdb.create_data_chunk(TYPES[table].map((type) => type.toLogicalType().logical_type));
    duckdb.data_chunk_set_size(chunk, rows);
    for (const [index, column] of columns.entries()) {
      const vector = duckdb.data_chunk_get_vector(chunk, index);
      if ('width' in column) setFixed(vector, rows, column);
      else setText(vector, rows, column);
    }
    this.appenders[table].appendDataChunk(new DuckDBDataChunk(chunk));
    if (table === 'event' && ++this.eventChunks % CHUNKS_HELD === 0) this.appenders.event.flushSync();
  }

  close(): void {
    this.appenders.point.closeSync();
    this.appenders.event.closeSync();
  }
}

function setFixed(vector: Vector, rows: number, { items, width, valid }: FixedColumn): void {
  const bytes = rows * width * items.BYTES_PER_ELEMENT;
  duckdb.copy_data_to_vector(vector, 0, items.buffer as ArrayBuffer, items.byteOffset, bytes);
  if (valid !== undefined) setValidity(vector, rows, valid);
}

function setText(vector: Vector, rows: number, { items }: TextColumn): void {
  const valid = new Uint8Array(Math.ceil(rows / 64) * 8);
  let filled = 0;
  for (let row = 0; row < rows; row++) {
    const text = items[row];
    if (text === undefined) continue;
    duckdb.vector_assign_string_element(vector, row, text);
    valid[row >> 3]! |= 1 << (row & 7);
    filled++;
  }
  if (filled < rows) setValidity(vector, rows, valid);
}

function setValidity(vector: Vector, rows: number, valid: Uint8Array): void {
  duckdb.vector_ensure_validity_writable(vector);
  // The store keeps validity in words of 64 bits.
  duckdb.copy_data_to_vector_validity(
    vector,
    0,
    valid.buffer as ArrayBuffer,
    valid.byteOffset,
    Math.ceil(rows / 64) * 8,
  );
}
