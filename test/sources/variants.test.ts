import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SOURCES } from '../../src/sources/all.js';
import { recordsOf } from '../kit/records.js';

const FIXTURES = new URL('../../fixtures/sources/', import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), 'footprint-variants-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Change = (path: string, bytes: Buffer) => readonly [path: string, bytes: Buffer];

const TEXT = /\.(?:json|html?|csv|txt|ics|vcf)$/i;

/** What people and their programs do to an export; none of it is another export. */
const CHANGES: readonly (readonly [what: string, change: Change])[] = [
  ['without the folder Takeout', (path, bytes) => [path.replace(/^Takeout\//, ''), bytes]],
  ['in a folder of one’s own', (path, bytes) => [`Downloads/my export/${path}`, bytes]],
  ['with decomposed names', (path, bytes) => [path.normalize('NFD'), bytes]],
  ['with protected blanks in names', (path, bytes) => [path.replaceAll(' ', '\u00a0'), bytes]],
  [
    'with a byte order mark',
    (path, bytes) => [
      path,
      TEXT.test(path) && bytes[0] !== 0xef ? Buffer.concat([Buffer.from('\uFEFF'), bytes]) : bytes,
    ],
  ],
];

function changed(folder: string, change: Change): string {
  const to = mkdtempSync(join(root, 'case-'));
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const from = join(file.parentPath, file.name);
    const [path, bytes] = change(from.slice(folder.length + 1), readFileSync(from));
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), bytes);
  }
  return to;
}

const ids = async (...folders: readonly string[]): Promise<readonly string[]> =>
  (await recordsOf(...folders)).lines.map(({ id }) => id).sort();

const cases = SOURCES.filter(({ section, platform }) => platform === 'google' && section !== undefined).flatMap(
  ({ id }) =>
    readdirSync(join(FIXTURES, id), { withFileTypes: true })
      .filter((each) => each.isDirectory() && !each.name.startsWith('not-'))
      .map(({ name }) => `${id}/${name}`),
);

describe.each(CHANGES)('an export %s', (_, change) => {
  it.each(cases)('has the records of %s', async (name) => {
    const folder = join(FIXTURES, name);
    expect(await ids(changed(folder, change))).toEqual(await ids(folder));
  });
});
