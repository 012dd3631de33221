import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openInputs } from '../../src/archive/open.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readArchives } from '../../src/pipeline.js';
import { zoneNamed } from '../../src/record/zone.js';
import { LEFT_UNREAD, SOURCES } from '../../src/sources/all.js';
import type { EventRow } from '../../src/timeline/event-chunks.js';
import type { PointRow } from '../../src/timeline/point-chunks.js';

const temporary = mkdtempSync(join(tmpdir(), 'footprint-fixtures-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

export interface Line {
  readonly id: string;
  readonly kind: string;
  readonly at?: string | undefined;
  readonly until?: string | undefined;
  readonly [field: string]: unknown;
}

/** All records of a folder by the real flow up to the store, and what became of its entries. */
export async function recordsOf(...inputs: readonly string[]): Promise<{ lines: Line[]; entries: string[] }> {
  const opened = await openInputs(inputs, { tempDir: async () => mkdtempSync(join(temporary, 'nested-')) });
  const ledger = new Ledger(0, 0);
  const lines: (Line & { entry: number })[] = [];
  const instant = (at: number | undefined) =>
    at === undefined || Number.isNaN(at) ? undefined : new Date(at).toISOString();
  const events = {
    add: ({ fields, hash, host, topic, entry }: EventRow) => {
      const { at, until, ...rest } = fields;
      const id = [hash.a, hash.b, hash.c, hash.d].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
      lines.push({
        entry,
        id,
        at: instant(at),
        until: instant(until),
        ...rest,
        ...(host && { host }),
        ...(topic && { topic }),
      });
    },
  };
  const points = {
    add: ({ at, hash, precision: _, ...rest }: PointRow) =>
      lines.push({ id: `${hash.high}-${hash.low}`, kind: 'location.point', at: instant(at), ...rest }),
    addColumns: (
      columns: { length: number; at: Float64Array; latE7: Int32Array; lonE7: Int32Array; accuracyM: Int32Array },
      entry: number,
    ) => {
      for (let i = 0; i < columns.length; i++) {
        const [at, latE7, lonE7] = [columns.at[i]!, columns.latE7[i], columns.lonE7[i]];
        lines.push({
          entry,
          id: `${at}-${latE7}-${lonE7}`,
          kind: 'location.point',
          at: instant(at),
          latE7,
          lonE7,
          accuracyM: columns.accuracyM[i],
        });
      }
    },
  };
  await readArchives(opened.archives, {
    sources: SOURCES,
    leftUnread: LEFT_UNREAD,
    rows: { events, points },
    ledger,
    known: new Map(),
    assumedZone: zoneNamed('Europe/Berlin')!,
  });
  const { entry, skipped } = ledger.rows(new Set());
  const source = new Map(entry.map((row) => [row[0], row[9]]));
  return {
    lines: lines.map(({ entry, ...line }) => ({ source: source.get(entry), ...line })),
    entries: [
      ...entry.map((row) => `${row[7]} ${row[9] ?? '-'} ${row[3]}`),
      ...skipped.map(([, why, count]) => `skipped ${count} ${JSON.parse(String(why)).en}`),
    ],
  };
}
