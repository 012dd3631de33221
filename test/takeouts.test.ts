import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, describe, expect, it } from 'vitest';
import { auditOf, unbalanced } from './kit/audit.js';
import { zipOf } from './kit/zip.js';

const FIXTURES = new URL('../fixtures/sources/', import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), 'footprint-takeouts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Files = Readonly<Record<string, Buffer>>;

const filesOf = (name: string): Files =>
  Object.fromEntries(
    readdirSync(join(FIXTURES, name), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((file) => [file.slice(join(FIXTURES, name).length + 1), readFileSync(file)]),
  );

let made = 0;
async function zipAt(name: string, files: Files): Promise<string> {
  const path = join(mkdtempSync(join(root, `${made++}-`)), name);
  writeFileSync(path, await zipOf(files));
  return path;
}

async function tgzAt(name: string, files: Files): Promise<string> {
  const tar = pack();
  for (const [path, bytes] of Object.entries(files))
    tar.entry({ name: path, mtime: new Date(Date.UTC(2026, 9, 1)) }, bytes);
  tar.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of tar) pieces.push(piece as Buffer);
  const path = join(mkdtempSync(join(root, `${made++}-`)), name);
  writeFileSync(path, gzipSync(Buffer.concat(pieces)));
  return path;
}

const idsOf = async (...inputs: string[]): Promise<readonly string[]> => {
  const { rows, report } = await auditOf(inputs, { tz: 'Europe/Berlin' });
  expect(unbalanced(report)).toEqual([]);
  return rows.map(({ id }) => id).sort();
};

/** Everything that fixtures of English exports hold, as one archive. */
const everything: Files = Object.assign(
  {},
  ...readdirSync(FIXTURES)
    .filter((id) => id.startsWith('google.'))
    .flatMap((id) =>
      readdirSync(join(FIXTURES, id))
        .filter((name) => /^en(?:-json|-csv)?$/.test(name))
        .map((name) => filesOf(`${id}/${name}`)),
    ),
);

describe('one export', () => {
  it('is the same in one zip, in three parts and as a tgz', async () => {
    const whole = await idsOf(await zipAt('takeout-20260928T101112Z-001.zip', everything));
    expect(whole.length).toBeGreaterThan(40);
    const paths = Object.keys(everything);
    const parts = await Promise.all(
      [1, 2, 3].map((part) =>
        zipAt(
          `takeout-20260928T101112Z-3-00${part}.zip`,
          Object.fromEntries(paths.filter((_, i) => i % 3 === part - 1).map((path) => [path, everything[path]!])),
        ),
      ),
    );
    expect(await idsOf(...parts.reverse())).toEqual(whole);
    expect(await idsOf(await tgzAt('takeout-20260928T101112Z-001.tgz', everything))).toEqual(whole);
    const bare = Object.fromEntries(paths.map((path) => [path.replace(/^Takeout\//, ''), everything[path]!]));
    expect(await idsOf(await zipAt('my files.zip', bare))).toEqual(whole);
  });
});

describe('two exports months apart', () => {
  it('are united: the newer one holds the older and more', async () => {
    const older = Object.fromEntries(
      Object.entries(everything).map(([path, bytes]) => {
        if (!path.endsWith('.json')) return [path, bytes];
        const all: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '') || 'null');
        // Lists of activities begin with the newest.
        return [path, Array.isArray(all) ? Buffer.from(JSON.stringify(all.slice(Math.ceil(all.length / 2)))) : bytes];
      }),
    );
    const newer = await zipAt('takeout-20260928T101112Z-001.zip', everything);
    const both = [await zipAt('takeout-20260301T101112Z-001.zip', older), newer];
    expect(await idsOf(...both)).toEqual(await idsOf(newer));
  });
});

describe('bad input', () => {
  const history = Object.entries(filesOf('google.my-activity/en-json')).find(([path]) => path.includes('/Search/'))!;
  const good = {
    'Takeout/My Activity/Maps/MyActivity.json': Object.entries(filesOf('google.my-activity/en-json')).find(([path]) =>
      path.includes('/Maps/'),
    )![1],
  };
  const at = history[0];

  it.each([
    ['a history that is cut off', history[1].subarray(0, Math.floor(history[1].length * 0.6)), 'read', true],
    ['no bytes', Buffer.alloc(0), 'read', false],
    ['an empty list', Buffer.from('[]'), 'read', false],
    ['an empty object', Buffer.from('{}\n'), 'read', false],
    ['a sentence in the place of data', Buffer.from('Your data is encrypted and cannot be exported.'), 'unknown', true],
    ['a page of something else', Buffer.from('<html><body>Service unavailable</body></html>'), 'unknown', true],
  ])('%s at the place of a history costs nothing else', async (_, bytes, status, told) => {
    const archive = await zipAt('takeout.zip', { ...good, [at]: Buffer.from(bytes) });
    const alone = await idsOf(await zipAt('takeout.zip', good));
    const { rows, report } = await auditOf([archive], { tz: 'Europe/Berlin' });
    expect(unbalanced(report)).toEqual([]);
    expect(report.coverage.entries).toMatchObject({ total: 2, failed: 0, [status]: status === 'read' ? 2 : 1 });
    for (const id of alone) expect(rows.map((row) => row.id)).toContain(id);
    expect(report.problems.length > 0).toBe(told);
    expect(rows.length > alone.length).toBe(told && status === 'read');
  });
});
