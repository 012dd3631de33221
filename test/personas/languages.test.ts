import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { facebookExports } from '../../src/personas/facebook/exports.js';
import { Tally } from '../../src/personas/key.js';
import { eventsOf } from '../../src/personas/life/events.js';
import { LENA } from '../../src/personas/people/lena.js';
import { writeZip } from '../../src/personas/zip.js';
import { type Line, recordsOf } from '../kit/records.js';

const root = mkdtempSync(join(tmpdir(), 'footprint-languages-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Told = ReadonlyMap<string, Line>;
const told = new Map<string, Told>();

/** Her account of 2026 in one language: the JSON download and the HTML download, each for itself. */
async function exported(language: 'de' | 'en'): Promise<void> {
  const { zips } = facebookExports(LENA, eventsOf(LENA, 1), 'current', 1, new Tally(), language);
  for (const [i, format] of ['json', 'html'].entries()) {
    const path = join(root, `${language}-${format}-${zips[i]!.name}`);
    await writeZip(zips[i]!, path, 'wx');
    const { lines } = await recordsOf(path);
    told.set(`${language} ${format}`, new Map(lines.map((line) => [line.id, line])));
  }
}

beforeAll(async () => {
  await exported('de');
  await exported('en');
});

const apart = (one: Told, other: Told) =>
  [...one.values()]
    .filter(({ id }) => !other.has(id))
    .map(({ source, kind, at, title, party, detail }) => JSON.stringify({ source, kind, at, title, party, detail }));

describe('an account of 2026', () => {
  test('holds something of each', () => {
    expect([...told.keys()]).toEqual(['de json', 'de html', 'en json', 'en html']);
    for (const lines of told.values()) expect(lines.size).toBeGreaterThan(500);
  });

  test.each([
    ['de json', 'en json'],
    ['de html', 'en html'],
    ['de json', 'de html'],
    ['en json', 'en html'],
  ])('%s and %s give the same records', (one, other) => {
    expect(apart(told.get(one)!, told.get(other)!)).toEqual([]);
    expect(apart(told.get(other)!, told.get(one)!)).toEqual([]);
  });
});
