import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../src/sources/all.js';
import { type Line, recordsOf } from '../kit/records.js';

const FIXTURES = new URL('../../fixtures/sources/', import.meta.url).pathname;

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
