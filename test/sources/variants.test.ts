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

const own: Change = (path, bytes) => [`Downloads/my export/${path}`, bytes];
const decomposed: Change = (path, bytes) => [path.normalize('NFD'), bytes];
const marked: Change = (path, bytes) => [
  path,
  TEXT.test(path) && bytes[0] !== 0xef ? Buffer.concat([Buffer.from('\uFEFF'), bytes]) : bytes,
];

/** The name of the file itself; folders are the company's. */
const renamed =
  (to: (name: string) => string): Change =>
  (path, bytes) => [path.replace(/[^/]+$/, to), bytes];

/** Spreadsheets end lines so. What stands within quotes is text and stays. */
function withCrLf(path: string, bytes: Buffer): readonly [string, Buffer] {
  if (!/\.csv$/i.test(path)) return [path, bytes];
  const lines = bytes.toString('latin1').replace(/"[^"]*"|\r?\n/g, (part) => (part.startsWith('"') ? part : '\r\n'));
  return [path, Buffer.from(lines, 'latin1')];
}

type Variants = readonly (readonly [what: string, change: Change])[];

/** What people and their programs do to an export; none of it is another export. */
const CHANGES: Readonly<Record<string, Variants>> = {
  google: [
    ['without the folder Takeout', (path, bytes) => [path.replace(/^Takeout\//, ''), bytes]],
    ['in a folder of one’s own', own],
    ['with decomposed names', decomposed],
    ['with protected blanks in names', (path, bytes) => [path.replaceAll(' ', '\u00a0'), bytes]],
    ['with a byte order mark', marked],
  ],
  // Two changes at once where neither hides what the other does.
  amazon: [
    ['in a folder of one’s own, with decomposed names', (path, bytes) => own(...decomposed(path, bytes))],
    [
      'with a byte order mark, in upper case',
      (path, bytes) => renamed((name) => name.toUpperCase())(...marked(path, bytes)),
    ],
    [
      'with other line ends, in lower case',
      (path, bytes) => renamed((name) => name.toLowerCase())(...withCrLf(path, bytes)),
    ],
  ],
  whatsapp: [
    ['in a folder of one’s own, with decomposed names', (path, bytes) => own(...decomposed(path, bytes))],
    [
      'with a byte order mark and protected blanks in names',
      (path, bytes) => marked(path.replaceAll(' ', '\u00a0'), bytes),
    ],
    ['in lower case', (path, bytes) => renamed((name) => name.toLowerCase())(path, bytes)],
    ['downloaded twice', (path, bytes) => [path.replace(/(?=\.txt$)/, ' (1)'), bytes]],
  ],
};

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

const variants = Object.entries(CHANGES).flatMap(([platform, changes]) =>
  changes.map(([what, change]) => [platform, what, change] as const),
);

const casesOf = (platform: string): readonly string[] =>
  SOURCES.filter((source) => source.platform === platform && source.section !== undefined).flatMap(({ id }) =>
    readdirSync(join(FIXTURES, id), { withFileTypes: true })
      .filter((each) => each.isDirectory() && !each.name.startsWith('not-'))
      .map(({ name }) => `${id}/${name}`),
  );

describe.each(variants)('an export of %s %s', (platform, _, change) => {
  it.each(casesOf(platform))('has the records of %s', async (name) => {
    const folder = join(FIXTURES, name);
    expect(await ids(changed(folder, change))).toEqual(await ids(folder));
  });
});
