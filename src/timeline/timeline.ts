import { chmodSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance, type DuckDBResult } from '@duckdb/node-api';
import { DDL, SCHEMA_VERSION } from './schema.js';

/** The file exists but is no timeline of this version: it is left untouched. */
export class NotATimeline extends Error {}

/** Every option that could make the store use the network, other folders or the whole machine is set here. */
const options = (tempDirectory: string): Record<string, string> => ({
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  temp_directory: tempDirectory,
  memory_limit: '96MB',
  threads: '1',
  preserve_insertion_order: 'true',
});

type Access = 'READ_WRITE' | 'READ_ONLY';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The local timeline: a DuckDB file, private to its owner. Always a file: in memory it could not spill. */
export class Timeline {
  private constructor(
    readonly file: string,
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
  ) {}

  /** Makes a new store. `tempDirectory` takes what does not fit into memory. */
  static async create(file: string, tempDirectory: string): Promise<Timeline> {
    const timeline = await Timeline.attach(file, tempDirectory, 'READ_WRITE');
    // A store that lasts is written out when it is done; one that goes away need not be.
    await timeline.connection.run('pragma disable_checkpoint_on_shutdown');
    await timeline.connection.run(DDL);
    await timeline.connection.run(`insert into meta values ('schema', '${SCHEMA_VERSION}')`);
    return timeline;
  }

  /** Opens an existing store; throws NotATimeline when it is something else. Only asked, the file stays as it is. */
  static async open(file: string, tempDirectory: string, access: Access = 'READ_WRITE'): Promise<Timeline> {
    let timeline: Timeline;
    try {
      timeline = await Timeline.attach(file, tempDirectory, access);
    } catch (cause) {
      throw new NotATimeline(file, { cause });
    }
    try {
      const [row] = await timeline.rows(`select value from meta where key = 'schema'`);
      if (row?.['value'] === String(SCHEMA_VERSION)) return timeline;
    } catch {
      // No table meta: some other DuckDB file.
    }
    timeline.close();
    throw new NotATimeline(file);
  }

  private static async attach(file: string, tempDirectory: string, access: Access): Promise<Timeline> {
    // DuckDB creates 0644 files; the mask must be set while it does, since it refuses a file made beforehand.
    const instance = await DuckDBInstance.create(file, { ...options(tempDirectory), access_mode: access });
    if (access === 'READ_WRITE') chmodSync(file, 0o600);
    const connection = await instance.connect();
    return new Timeline(file, instance, connection);
  }

  /** All rows of a query that answers in a screenful. 64-bit integers come as numbers, so cast money to varchar. */
  async rows(sql: string): Promise<Row[]> {
    const reader = await this.connection.runAndReadAll(sql);
    const rows = reader.getRowObjectsJS() as Record<string, Row[string] | bigint>[];
    for (const row of rows) for (const key in row) if (typeof row[key] === 'bigint') row[key] = Number(row[key]);
    return rows as Row[];
  }

  /** A query that may return millions of rows, chunk by chunk. */
  stream(sql: string): Promise<DuckDBResult> {
    return this.connection.stream(sql);
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}
