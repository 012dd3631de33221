import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSetName } from '../../src/archive/sets.js';
import { open, place, readAll, summary, zipOf } from './kit.js';

const STAMP = 'takeout-20240102T030405Z';

async function inputs(names: readonly string[]): Promise<string[]> {
  const files: Record<string, Buffer> = {};
  for (const name of names) files[name] = await zipOf({ [`Takeout/${name}.txt`]: name });
  const folder = await place(files);
  return names.map((name) => path.join(folder, name));
}

async function opened(names: readonly string[]) {
  const { archives, problems } = await open(await inputs(names));
  return { archives, problems, told: archives.flatMap((archive) => archive.problems) };
}

describe('Google Takeout', () => {
  test('parts of one stamp are one export, in part order, whatever the group', async () => {
    const { archives, told } = await opened([`${STAMP}-3-002.zip`, `${STAMP}-001.zip`, `${STAMP}-3-001.zip`]);
    expect(archives.map(({ name, parts }) => `${name} ${parts}`)).toEqual([`${STAMP}-001.zip 3`]);
    expect(archives[0]!.entries.map(({ index, path }) => `${index} ${path}`)).toEqual([
      `0 Takeout/${STAMP}-001.zip.txt`,
      `1 Takeout/${STAMP}-3-001.zip.txt`,
      `2 Takeout/${STAMP}-3-002.zip.txt`,
    ]);
    expect(archives[0]!.exportedAt).toBe(Date.UTC(2024, 0, 2, 3, 4, 5));
    expect(told).toEqual([]);
    expect(summary(await readAll(archives[0]!)).length).toBe(3);
  });

  test('missing parts are named within each group', async () => {
    const { told } = await opened([3, 5, 9].map((n) => `${STAMP}-00${n}.zip`).concat(`${STAMP}-2-002.zip`));
    expect(told.map(({ code, values }) => [code, values?.parts?.value, values?.missing?.value])).toEqual([
      ['SET_PART_MISSING', '1, 2, 4, 6–8', 6],
      ['SET_PART_MISSING', '1', 1],
    ]);
  });

  test('a part given twice is listed twice and counts once in the digest', async () => {
    const [one] = await inputs([`${STAMP}-001.zip`]);
    const again = await place({
      [`${STAMP}-001 (1).zip`]: await zipOf({ [`Takeout/${STAMP}-001.zip.txt`]: `${STAMP}-001.zip` }),
    });
    const alone = await open(one!);
    const both = await open([path.join(again, `${STAMP}-001 (1).zip`), one!]);
    expect(both.archives.length).toBe(1);
    expect(both.archives[0]).toMatchObject({ name: `${STAMP}-001.zip`, parts: 2 });
    expect(both.archives[0]!.entries.length).toBe(2);
    expect(both.archives[0]!.problems).toEqual([]);
    expect(both.archives[0]!.digest).toBe(alone.archives[0]!.digest);
  });

  test('two exports stay two', async () => {
    const { archives } = await opened([`${STAMP}-001.zip`, 'takeout-20230102T030405Z-001.zip']);
    expect(archives.map(({ name }) => name)).toEqual(['takeout-20230102T030405Z-001.zip', `${STAMP}-001.zip`]);
  });

  test('an unusable part is not missing', async () => {
    const paths = await inputs([`${STAMP}-001.zip`, `${STAMP}-003.zip`]);
    const broken = await place({ [`${STAMP}-002.zip`]: Buffer.from('PK\x03\x04') });
    const { archives, problems } = await open([...paths, path.join(broken, `${STAMP}-002.zip`)]);
    expect(problems.map(({ code, archive }) => `${code} ${archive}`)).toEqual([`ZIP_TRUNCATED ${STAMP}-002.zip`]);
    expect(archives[0]!.problems).toEqual([]);
  });
});

test('Facebook parts of one user and day are one export', async () => {
  const { archives } = await opened([
    'facebook-jane.doe-2024-05-06-AbCdEf12.zip',
    'facebook-jane.doe-2024-05-06-ZyXwVu98.zip',
    'facebook-john-2024-05-06-AbCdEf12.zip',
  ]);
  expect(archives.map(({ name, parts, exportedAt }) => [name, parts, exportedAt])).toEqual([
    ['facebook-jane.doe-2024-05-06-AbCdEf12.zip', 2, Date.UTC(2024, 4, 6)],
    ['facebook-john-2024-05-06-AbCdEf12.zip', 1, Date.UTC(2024, 4, 6)],
  ]);
});

test('the parts of all data of Amazon are one export, single categories are not', async () => {
  const names = [
    'All Data Categories.zip',
    'All Data Categories.2.zip',
    'All Data Categories.1.zip',
    'Your Orders.zip',
  ];
  const { archives, told } = await opened(names);
  expect(archives.map(({ name, parts }) => `${name} ${parts}`)).toEqual([
    'All Data Categories.1.zip 3',
    'Your Orders.zip 1',
  ]);
  expect(told).toEqual([]);
});

test('the order of the inputs does not matter, and equal names are told apart', async () => {
  const names = ['b.zip', 'a.zip', `${STAMP}-002.zip`, `${STAMP}-001.zip`];
  const first = await inputs(names);
  const second = await place({ 'a.zip': await zipOf({ other: 'x' }) });
  const paths = [...first, path.join(second, 'a.zip')];
  const shape = async (given: readonly string[]) =>
    (await open(given)).archives.map(({ name, digest, entries }) => [name, digest, entries.map(({ path }) => path)]);
  const forward = await shape(paths);
  expect(await shape([...paths].reverse())).toEqual(forward);
  expect(forward.map(([name]) => name)).toEqual(['a.zip', 'a.zip (2)', 'b.zip', `${STAMP}-001.zip`]);
});

test('unpacked parts are a set as well, and the folder inside may state the time', async () => {
  const root = await place({
    'one/Takeout/a.txt': 'a',
    'two/Takeout/b.txt': 'b',
    'three/facebook-x-2020-01-02-AbCdEf12/c': 'c',
  });
  await mkdir(path.join(root, 'in'));
  const names = [`${STAMP}-001`, `${STAMP}-002`];
  await rename(path.join(root, 'one'), path.join(root, 'in', names[0]!));
  await rename(path.join(root, 'two'), path.join(root, 'in', names[1]!));
  const { archives } = await open([...names.map((name) => path.join(root, 'in', name)), path.join(root, 'three')]);
  expect(archives.map(({ name, form, parts, exportedAt }) => [name, form, parts, exportedAt])).toEqual([
    [names[0], 'folder', 2, Date.UTC(2024, 0, 2, 3, 4, 5)],
    ['three', 'folder', 1, Date.UTC(2020, 0, 2)],
  ]);
});

test.each([
  ['takeout-20241301T000000Z-001.zip', undefined],
  ['takeout-20240229T235959Z-001.tgz', Date.UTC(2024, 1, 29, 23, 59, 59)],
  ['TAKEOUT-20240229T235959Z-1-012 (2).tar.gz', Date.UTC(2024, 1, 29, 23, 59, 59)],
  ['facebook-100012345-31-12-2021-AbCdEf12-20250214T091955Z-001.zip', Date.UTC(2021, 11, 31)],
  ['facebook-jane-2023-02-30-AbCdEf12.zip', undefined],
  ['facebook-jane.zip', undefined],
  ['data.zip', undefined],
])('time in the name %s', (name, instant) => {
  expect(readSetName(name, '/')?.exportedAt).toBe(instant);
});
