import { execFileSync } from 'node:child_process';
import { chmod, symlink, truncate, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { open, place, readAll, summary, tarOf, zipOf } from './kit.js';

test('a folder is one archive, sorted by bytes', async () => {
  const folder = await place({ 'b.json': '{}', 'Z/x.json': '[]', 'a/é.json': '1', 'a/z.json': '2', 'a.json': '3' });
  const { archives, problems } = await open(folder);
  expect(problems).toEqual([]);
  expect(archives[0]).toMatchObject({ name: path.basename(folder), form: 'folder', parts: 1, bytes: 7, problems: [] });
  expect(summary(await readAll(archives[0]!))).toEqual([
    'Z/x.json: []',
    'a.json: 3',
    'a/z.json: 2',
    'a/é.json: 1',
    'b.json: {}',
  ]);
  expect(await archives[0]!.checksum(archives[0]!.entries[0]!)).toBe(crc32('[]'));
});

test.each(['Takeout', 'facebook-jane-2024-01-02-AbCdEf12', 'meta-2026-Jan-10-17-13-19'])(
  'the name of an export root belongs to the paths: %s',
  async (name) => {
    const folder = await place({ [`${name}/a/b.json`]: '1' });
    const { archives } = await open(path.join(folder, name));
    expect(archives[0]!.entries.map(({ path }) => path)).toEqual([`${name}/a/b.json`]);
  },
);

test('archives in a folder are archives of their own', async () => {
  const folder = await place({
    'Your Orders.zip': await zipOf({ 'a.csv': '1' }),
    'deep/er/part.tar': await tarOf({ 'b.csv': '2' }),
    'readme.txt': 'hello',
    'login.zip': '<!doctype html><title>Sign in</title>',
    'half.zip.crdownload': 'PK',
  });
  const { archives, problems } = await open([folder, path.join(folder, 'Your Orders.zip')]);
  const shape = archives.map(({ form, entries }) => `${form}: ${entries.map(({ path }) => path)}`);
  expect(shape.sort()).toEqual(['folder: readme.txt', 'tgz: b.csv', 'zip: a.csv']);
  expect(problems.map(({ code, archive }) => `${code} ${archive}`)).toEqual([
    'UNFINISHED_DOWNLOAD half.zip.crdownload',
    'NOT_AN_ARCHIVE login.zip',
  ]);
});

test('only archives in a folder: no archive of the folder', async () => {
  const { archives } = await open(await place({ 'x.zip': await zipOf({ a: '1' }) }));
  expect(archives.map(({ form }) => form)).toEqual(['zip']);
});

test('an empty folder', async () => {
  const { archives, problems } = await open(await place({}));
  expect(archives).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['EMPTY_ARCHIVE']);
});

test('links are not followed, pipes not opened, odd names read', async () => {
  const folder = await place({ 'real.json': '1' });
  await symlink('/etc/passwd', path.join(folder, 'outside'));
  await symlink('.', path.join(folder, 'loop'));
  await symlink('nowhere', path.join(folder, 'dangling'));
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x61, 0xff, 0xfe])]), 'odd');
  await writeFile(path.join(folder, 'new\nline\u001b[2J'), 'name');
  const { archives } = await open(folder);
  const read = await readAll(archives[0]!);
  expect(summary(read).sort()).toEqual([
    expect.stringMatching(/^a.*: odd$/),
    'dangling! FILE_NOT_REGULAR',
    'loop! FILE_NOT_REGULAR',
    'new\nline\u001b[2J: name',
    'outside! FILE_NOT_REGULAR',
    'pipe! FILE_NOT_REGULAR',
    'real.json: 1',
  ]);
});

test('a pipe or device as input', async () => {
  const folder = await place({ x: '' });
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  const { archives, problems } = await open([path.join(folder, 'pipe'), '/dev/zero', path.join(folder, 'missing')]);
  expect(archives).toEqual([]);
  expect(problems.map(({ code, archive }) => `${code} ${archive}`).sort()).toEqual([
    'FILE_NOT_REGULAR pipe',
    'FILE_NOT_REGULAR zero',
    'FILE_UNREADABLE missing',
  ]);
});

test('files that vanish, shrink or grow between listing and reading', async () => {
  const folder = await place({ 'gone.json': '1', 'grown.json': '2', 'kept.json': '3', 'shrunk.json': '4'.repeat(100) });
  const { archives } = await open(folder);
  await unlink(path.join(folder, 'gone.json'));
  await writeFile(path.join(folder, 'grown.json'), '2 and more');
  await truncate(path.join(folder, 'shrunk.json'), 10);
  expect(summary(await readAll(archives[0]!))).toEqual([
    'gone.json! FILE_UNREADABLE',
    'grown.json: 2',
    'kept.json: 3',
    'shrunk.json! FILE_CHANGED',
  ]);
});

test.skipIf(process.getuid?.() === 0)('what may not be read is told on the entry', async () => {
  const folder = await place({ 'locked.json': '1', 'open.json': '2', 'shut/x.json': '3' });
  await chmod(path.join(folder, 'locked.json'), 0);
  await chmod(path.join(folder, 'shut'), 0);
  const { archives } = await open(folder);
  expect(summary(await readAll(archives[0]!))).toEqual([
    'locked.json! FILE_UNREADABLE',
    'open.json: 2',
    'shut! FILE_UNREADABLE',
  ]);
  await chmod(path.join(folder, 'shut'), 0o700);
});
