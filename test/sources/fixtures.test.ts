import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openInputs } from '../../src/archive/open.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readArchives } from '../../src/pipeline.js';
import { zoneNamed } from '../../src/record/zone.js';
import { LEFT_UNREAD, SOURCES } from '../../src/sources/all.js';
import type { EventRow } from '../../src/timeline/event-chunks.js';
import type { PointRow } from '../../src/timeline/point-chunks.js';

const FIXTURES = new URL('../../fixtures/sources/', import.meta.url).pathname;
const temporary = mkdtempSync(join(tmpdir(), 'footprint-fixtures-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly at?: string | undefined;
  readonly until?: string | undefined;
  readonly [field: string]: unknown;
}

/** All records of a folder by the real flow up to the store, and what became of its entries. */
async function recordsOf(folder: string): Promise<{ lines: Line[]; entries: string[] }> {
  const opened = await openInputs([folder], { tempDir: async () => mkdtempSync(join(temporary, 'nested-')) });
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

const CASE = /^[a-z]{2}(?=-|$)-?(.*)$/;

describe.each(SOURCES.filter(({ section }) => section !== undefined).map((source) => [source.id, source] as const))(
  '%s',
  (id, source) => {
    const all = readdirSync(join(FIXTURES, id), { withFileTypes: true }).filter((each) => each.isDirectory());
    const names = all.map(({ name }) => name).sort();
    const cases = names.filter((name) => !name.startsWith('not-'));
    const others = names.filter((name) => name.startsWith('not-'));
    const found = new Map<string, Line[]>();

    it.each(cases)('reads its fixture %s', async (name) => {
      const { lines, entries } = await recordsOf(join(FIXTURES, id, name));
      found.set(name, lines);
      expect(entries.some((entry) => entry.startsWith(`read ${id} `))).toBe(true);
      const own = lines.filter((line) => line['source'] === id);
      for (const { kind } of own) expect(source.kinds).toContain(kind);
      const text = [...entries, ...lines.map((line) => JSON.stringify(line))].join('\n');
      await expect(`${text}\n`).toMatchFileSnapshot(`goldens/${id}/${name}.txt`);
    });

    it.each(others)('leaves %s alone', async (name) => {
      const { entries } = await recordsOf(join(FIXTURES, id, name));
      expect(entries.filter((entry) => entry.includes(` ${id} `))).toEqual([]);
    });

    // Cases called `en`, `de-html`, `fr-html`: what stands behind the language is the same information.
    const byShape = new Map<string, string[]>();
    for (const name of cases) {
      const shape = CASE.exec(name)?.[1];
      if (shape !== undefined) byShape.set(shape, [...(byShape.get(shape) ?? []), name]);
    }
    it.each([...byShape].filter(([, names]) => names.length > 1))(
      'has the same records in every language %s',
      (_, names) => {
        const [first, ...others] = names.map((name) =>
          found
            .get(name)!
            .map(({ id }) => id)
            .sort(),
        );
        for (const other of others) expect(other).toEqual(first);
      },
    );
  },
);
