import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/archive/archive.js';
import { openBytes, summary, zipOf } from './kit.js';

const FILES = { 'Takeout/a.json': '{"a":1}', 'Takeout/Ünï/b.txt': 'text '.repeat(500), 'Takeout/empty.json': '' };
const GOOD = Object.entries(FILES).map(([path, text]) => `${path}: ${text}`);

/** Position of the n-th directory record. */
function record(zip: Buffer, n: number): number {
  let at = -1;
  for (let i = 0; i <= n; i++) at = zip.indexOf('PK\x01\x02', at + 1, 'latin1');
  return at;
}

describe('reads', () => {
  test.each([
    ['deflated', {}],
    ['stored', { compress: false }],
    ['with descriptors', { descriptors: true }],
    ['zip64', { zip64: true }],
  ])('%s', async (_, style) => {
    const { entries, codes, opened } = await openBytes(await zipOf(FILES, style));
    expect(codes).toEqual([]);
    expect(summary(entries)).toEqual(GOOD);
    const [archive] = opened.archives;
    expect(archive).toMatchObject({ name: 'data.zip', form: 'zip', parts: 1 });
    expect(archive!.entries.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(archive!.entries[0]).toMatchObject({ size: 7, crc32: crc32('{"a":1}') });
    expect(new Date(archive!.entries[0]!.modified!).getUTCFullYear()).toBe(2024);
  });

  test.each([false, true])('large entries in pieces, compressed: %s', async (compress) => {
    const large = Buffer.concat([randomBytes(3_000_000), Buffer.alloc(6_000_000, 'abc'), randomBytes(70_000)]);
    const { opened, entries } = await openBytes(await zipOf({ 'x.bin': large, 'y.json': '[]' }, { compress }));
    expect(entries[0]!.bytes.equals(large)).toBe(true);
    expect(entries[1]!.bytes.toString()).toBe('[]');
    expect(opened.archives[0]!.entries[0]!.size).toBe(large.length);
  });

  test('hands out pieces of at most 256 KiB and lets the reader stop', async () => {
    const zip = await zipOf({ 'x.json': Buffer.alloc(9_000_000, 'xyz '), 'y.json': '[]' });
    const { opened } = await openBytes(zip);
    const seen: string[] = [];
    await opened.archives[0]!.visit(opened.archives[0]!.entries, async (entry, bytes) => {
      for await (const piece of bytes) {
        expect(piece.length).toBeLessThanOrEqual(256 * 1024);
        seen.push(entry.path);
        break;
      }
    });
    expect(seen).toEqual(['x.json', 'y.json']);
  });

  test('visits the wanted entries in ascending order, whatever order they are asked in', async () => {
    const { opened } = await openBytes(await zipOf(FILES));
    const [archive] = opened.archives;
    const seen: string[] = [];
    await archive!.visit([...archive!.entries].reverse().slice(0, 2), async ({ path }) => void seen.push(path));
    expect(seen).toEqual(['Takeout/Ünï/b.txt', 'Takeout/empty.json']);
    await archive!.close();
  });

  test('bytes in front of and behind the archive', async () => {
    const zip = await zipOf(FILES);
    const around = await openBytes(Buffer.concat([Buffer.from('#!/bin/sh\n'), zip, Buffer.from('<!-- ad -->')]));
    expect(summary(around.entries)).toEqual(GOOD);
  });
});

describe('names', () => {
  async function pathOf(raw: Buffer, flag: 'utf8' | 'none' = 'none'): Promise<string> {
    const zip = await zipOf({ ['x'.repeat(raw.length)]: 'good' }, { compress: false });
    for (const at of [30, record(zip, 0) + 46]) raw.copy(zip, at);
    for (const at of [6, record(zip, 0) + 8]) zip.writeUInt16LE(flag === 'utf8' ? 0x800 : 0, at);
    const { entries } = await openBytes(zip);
    expect(entries[0]?.bytes.toString()).toBe('good');
    return entries[0]!.path;
  }

  test('UTF-8 with and without the flag, else code page 437', async () => {
    expect(await pathOf(Buffer.from('Aktivität.json'), 'utf8')).toBe('Aktivität.json');
    expect(await pathOf(Buffer.from('Aktivität.json'))).toBe('Aktivität.json');
    expect(await pathOf(Buffer.from('Aktivit\x84t.json', 'latin1'))).toBe('Aktivität.json');
    expect(await pathOf(Buffer.from('Aktivit\x84t.json', 'latin1'), 'utf8')).toBe('Aktivität.json');
  });

  test('NFC, slashes, and climbing names as labels', async () => {
    expect(await pathOf(Buffer.from('bu\u0301squeda.json'))).toBe('búsqueda.json');
    expect(await pathOf(Buffer.from('a\\b\\c.json'))).toBe('a/b/c.json');
    expect(await pathOf(Buffer.from('../../etc/passwd'))).toBe('../../etc/passwd');
    expect(await pathOf(Buffer.from('a\x00b.json'))).toBe('a\x00b.json');
  });

  test('folders are no entries', async () => {
    const zip = await zipOf({ 'dir/': '', 'dir/a': 'a' }).catch(() => undefined);
    // yazl refuses such a name for a file, so it is written over one.
    const made = zip ?? (await zipOf({ dirx: '', 'dir/a': 'a' }));
    made.write('dir/', 30);
    made.write('dir/', record(made, 0) + 46);
    expect(summary((await openBytes(made)).entries)).toEqual(['dir/a: a']);
  });
});

describe('one bad entry costs one entry', () => {
  const three = { 'a.json': 'alpha alpha alpha', 'b.json': 'beta beta beta', 'c.json': 'gamma gamma gamma' };

  async function damaged(change: (zip: Buffer, second: number) => void, compress = true) {
    const zip = await zipOf(three, { compress });
    change(zip, record(zip, 1));
    const { entries } = await openBytes(zip);
    const text = summary(entries);
    expect(text[0]).toBe('a.json: alpha alpha alpha');
    expect(text.at(-1)).toBe('c.json: gamma gamma gamma');
    return { second: text[1], entry: entries[1]! };
  }

  test('unknown method', async () => {
    expect((await damaged((zip, at) => zip.writeUInt16LE(93, at + 10))).second).toBe('b.json! ZIP_METHOD');
  });

  test.each([0x01, 0x40, 0x41])('encryption flags %i', async (flag) => {
    expect((await damaged((zip, at) => zip.writeUInt16LE(flag, at + 8))).second).toBe('b.json! ZIP_ENCRYPTED');
  });

  test('wrong checksum: all bytes, then the fault', async () => {
    const { second, entry } = await damaged((zip, at) => zip.writeUInt32LE(1, at + 16));
    expect(second).toBe('b.json! ZIP_CRC');
    expect(entry.bytes.toString()).toBe('beta beta beta');
  });

  test.each([true, false])('declared size too small, compressed: %s', async (compress) => {
    const { second, entry } = await damaged((zip, at) => zip.writeUInt32LE(4, at + 24), compress);
    expect(second).toBe('b.json! ZIP_SIZE');
    expect(entry.bytes.toString()).toBe('beta');
  });

  test('declared size too large', async () => {
    const { second, entry } = await damaged((zip, at) => zip.writeUInt32LE(400, at + 24));
    expect(second).toBe('b.json! ZIP_SIZE');
    expect(entry.bytes.toString()).toBe('beta beta beta');
  });

  test('packed size that reaches into the next entry', async () => {
    expect((await damaged((zip, at) => zip.writeUInt32LE(60, at + 20))).second).toBe('b.json! ZIP_OVERLAP');
  });

  test('offset that points into another entry', async () => {
    expect((await damaged((zip, at) => zip.writeUInt32LE(3, at + 42))).second).toBe('b.json! ZIP_DATA');
  });

  test('offset outside the file', async () => {
    expect((await damaged((zip, at) => zip.writeUInt32LE(0xfffffff0, at + 42))).second).toBe(
      'b.json! ZIP_BAD_DIRECTORY',
    );
  });

  test('symbolic link', async () => {
    const { second } = await damaged((zip, at) => {
      zip.writeUInt16LE(0x0314, at + 4);
      zip.writeUInt32LE(0o120777 * 65536, at + 38);
    });
    expect(second).toBe('b.json! FILE_NOT_REGULAR');
  });

  test('extra field that is longer than its space', async () => {
    const zip = await zipOf(three);
    const at = record(zip, 1);
    zip.writeUInt16LE(20, at + 30);
    const { entries } = await openBytes(zip);
    expect(summary(entries)).toEqual([
      'a.json: alpha alpha alpha',
      'b.json! ZIP_BAD_DIRECTORY',
      'c.json: gamma gamma gamma',
    ]);
  });

  test('a record without its signature', async () => {
    const zip = await zipOf(three);
    zip.writeUInt32LE(0, record(zip, 1));
    const { entries, codes } = await openBytes(zip);
    expect(summary(entries)).toEqual(['a.json: alpha alpha alpha', 'c.json: gamma gamma gamma']);
    expect(codes).toEqual(['ZIP_BAD_DIRECTORY']);
  });

  test('broken data: the good bytes first, and the place in the archive', async () => {
    const lines = Array.from({ length: 600_000 }, (_, n) => `{"n":${(n * 48271) % 2147483647}},\n`).join('');
    const zip = await zipOf({ 'big.json': lines, 'c.json': 'gamma' });
    const hit = Math.floor(zip.length / 2);
    zip.fill(0xff, hit, hit + 64);
    const { entries } = await openBytes(zip);
    const [big, other] = entries;
    expect(other!.bytes.toString()).toBe('gamma');
    expect(['ZIP_DATA', 'ZIP_SIZE', 'ZIP_CRC']).toContain(big!.fault);
    const good = commonLength(big!.bytes, Buffer.from(lines));
    // What came before the hit is there, but for what the last block needs.
    expect(good).toBeGreaterThan(lines.length * 0.49);
    if (big!.fault === 'ZIP_DATA') expect(big!.offset).toBeGreaterThan(hit - 256);
  });
});

function commonLength(a: Buffer, b: Buffer): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

describe('limits', () => {
  const limits = { ...LIMITS, entryBytes: 100_000, ratioFrom: 10_000, ratio: 20 };

  test('entry beyond the size limit, and beyond the ratio', async () => {
    const zip = await zipOf({ 'large.bin': randomBytes(200_000), 'bomb.txt': Buffer.alloc(50_000), 'ok.txt': 'ok' });
    expect(summary((await openBytes(zip, 'data.zip', limits)).entries)).toEqual([
      'large.bin! ZIP_BOMB',
      'bomb.txt! ZIP_BOMB',
      'ok.txt: ok',
    ]);
  });

  test('a run that inflates too much', async () => {
    const small = { ...LIMITS, runBytes: 1000 };
    const zip = await zipOf({ 'a.txt': Buffer.alloc(60_000, 'a'), 'b.txt': Buffer.alloc(60_000, 'b') });
    const { entries } = await openBytes(zip, 'data.zip', small);
    expect(entries.map(({ fault }) => fault)).toEqual(['ZIP_BOMB', 'ZIP_BOMB']);
  });

  test('too many entries', async () => {
    const zip = await zipOf({ a: '1', b: '2', c: '3' });
    const { entries, codes } = await openBytes(zip, 'data.zip', { ...LIMITS, entries: 2 });
    expect(entries.length).toBe(2);
    expect(codes).toEqual(['TOO_MANY_ENTRIES']);
  });
});

test('the digest is that of the content, not of the packing', async () => {
  const digests = [];
  for (const style of [{}, { compress: false }, { descriptors: true }]) {
    digests.push((await openBytes(await zipOf(FILES, style))).opened.archives[0]!.digest);
  }
  expect(new Set(digests).size).toBe(1);
  const lines = Object.entries(FILES).map(([path, text]) => `${path}\0${Buffer.byteLength(text)}\0${crc32(text)}\n`);
  expect(digests[0]).toBe(createHash('sha256').update(lines.sort().join('')).digest('hex'));
});
