import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openInputs } from '../../src/archive/open.js';
import { newFolder, openBytes, place, readAll, summary, tarOf, zipOf } from './kit.js';

test.each([true, false])('entries of zips in a zip take the place of the zip, compressed: %s', async (compress) => {
  const inner = await zipOf({ 'x/a.csv': 'a', 'b.csv': 'b' });
  const outer = await zipOf({ '0.txt': '0', 'Retail.zip': inner, '1.txt': '1' }, { compress });
  const { entries, codes, opened } = await openBytes(outer);
  expect(codes).toEqual([]);
  expect(summary(entries)).toEqual(['0.txt: 0', 'Retail.zip/x/a.csv: a', 'Retail.zip/b.csv: b', '1.txt: 1']);
  expect(opened.archives[0]!.entries.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
});

test('zips in a tar', async () => {
  const inner = await zipOf({ 'a.csv': 'a', 'b.csv': 'b' });
  const { entries } = await openBytes(await tarOf({ '0.txt': '0', 'in.zip': inner, '1.txt': '1' }), 'data.tar');
  expect(summary(entries)).toEqual(['0.txt: 0', 'in.zip/a.csv: a', 'in.zip/b.csv: b', '1.txt: 1']);
});

test('two levels are opened, a third is refused', async () => {
  const third = await zipOf({ 'deep.txt': 'deep' });
  const second = await zipOf({ 'third.zip': third, '2.txt': '2' });
  const first = await zipOf({ 'second.zip': second, '1.txt': '1' });
  const { entries } = await openBytes(await zipOf({ 'first.zip': first, '0.txt': '0' }));
  expect(summary(entries)).toEqual([
    'first.zip/second.zip/third.zip! ZIP_NESTED',
    'first.zip/second.zip/2.txt: 2',
    'first.zip/1.txt: 1',
    '0.txt: 0',
  ]);
});

test('a damaged zip in a zip costs itself', async () => {
  const inner = await zipOf({ 'a.csv': 'alpha', 'b.csv': 'beta' });
  const half = inner.subarray(0, inner.indexOf('PK\x03\x04', 4, 'latin1') + 10);
  const { entries, problems } = await openBytes(
    await zipOf({ 'cut.zip': half, 'no.zip': Buffer.from('PK\x03\x04'), 'text.zip': 'just text', 'z.txt': 'z' }),
  );
  expect(summary(entries)).toEqual([
    'cut.zip/a.csv: alpha',
    'no.zip! ZIP_TRUNCATED',
    'text.zip: just text',
    'z.txt: z',
  ]);
  expect(problems.map(({ code, archive, entry }) => `${code} ${archive} ${entry}`)).toEqual([
    'ZIP_TRUNCATED data.zip cut.zip',
  ]);
});

test('large nested zips lie in a private file until the archive is closed', async () => {
  const noise = randomBytes(5_000_000);
  const folder = await place({
    'data.zip': await zipOf({ 'big.zip': await zipOf({ 'noise.bin': noise }), 'z.txt': 'z' }),
  });
  const temp = await newFolder();
  const { archives } = await openInputs([path.join(folder, 'data.zip')], { tempDir: async () => temp });
  const files = await readdir(temp);
  expect(files.length).toBe(1);
  expect((await stat(path.join(temp, files[0]!))).mode & 0o777).toBe(0o600);
  const read = await readAll(archives[0]!);
  expect(read.map(({ path, fault }) => `${path} ${fault ?? 'ok'}`)).toEqual(['big.zip/noise.bin ok', 'z.txt ok']);
  expect(read[0]!.bytes.equals(noise)).toBe(true);
  await archives[0]!.close();
  expect(await readdir(temp)).toEqual([]);
});

test('a temporary folder that cannot be had costs the nested zip', async () => {
  const folder = await place({
    'data.zip': await zipOf({ 'big.zip': await zipOf({ 'noise.bin': randomBytes(5_000_000) }), 'z.txt': 'z' }),
  });
  const { archives } = await openInputs([path.join(folder, 'data.zip')], {
    tempDir: async () => path.join(folder, 'none'),
  });
  expect(summary(await readAll(archives[0]!))).toEqual(['big.zip! FILE_UNREADABLE', 'z.txt: z']);
});
