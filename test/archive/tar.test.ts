import { randomBytes } from 'node:crypto';
import { crc32, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/archive/archive.js';
import { collect, openBytes, summary, tarOf } from './kit.js';

const FILES = { 'Takeout/a.json': '{"a":1}', 'Takeout/Ü.txt': 'text '.repeat(500), 'Takeout/empty.json': '' };
const GOOD = Object.entries(FILES).map(([path, text]) => `${path}: ${text}`);

test('tgz, tar, several gzip members, junk behind', async () => {
  const tar = await tarOf(FILES);
  const members = Buffer.concat([gzipSync(tar.subarray(0, 700)), gzipSync(tar.subarray(700))]);
  for (const [name, bytes] of [
    ['data.tgz', gzipSync(tar)],
    ['data.tar', tar],
    ['data.tar.gz', members],
    ['junk.tgz', Buffer.concat([gzipSync(tar), Buffer.from('junk')])],
    ['junk.tar', Buffer.concat([tar, Buffer.from('junk '.repeat(300))])],
  ] as const) {
    const { entries, codes, opened } = await openBytes(bytes, name);
    expect(codes, name).toEqual([]);
    expect(summary(entries), name).toEqual(GOOD);
    expect(opened.archives[0]).toMatchObject({ form: 'tgz', bytes: bytes.length });
    expect(opened.archives[0]!.entries[0]).toMatchObject({ size: 7, crc32: crc32('{"a":1}') });
  }
});

test('large members, some of them not wanted or not read to the end', async () => {
  const large = Buffer.concat([Buffer.alloc(3_000_000, 'abc'), randomBytes(500_000)]);
  const { opened } = await openBytes(gzipSync(await tarOf({ a: large, b: large, c: large, d: 'end' })), 'data.tgz');
  const [archive] = opened.archives;
  const seen: string[] = [];
  await archive!.visit([archive!.entries[0]!, archive!.entries[2]!, archive!.entries[3]!], async (entry, bytes) => {
    if (entry.path === 'a') for await (const _ of bytes) break;
    else expect((await collect(bytes)).equals(entry.path === 'c' ? large : Buffer.from('end'))).toBe(true);
    seen.push(entry.path);
  });
  expect(seen).toEqual(['a', 'c', 'd']);
});

test('what the consumer throws comes out', async () => {
  const { opened } = await openBytes(gzipSync(await tarOf(FILES)), 'data.tgz');
  const [archive] = opened.archives;
  const failing = archive!.visit(archive!.entries, async () => {
    throw new Error('mine');
  });
  await expect(failing).rejects.toThrow('mine');
});

test('links are refused, folders are no entries, climbing names are labels', async () => {
  const tar = pack();
  tar.entry({ name: 'dir/', type: 'directory' });
  tar.entry({ name: 'link', type: 'symlink', linkname: '/etc/passwd' });
  tar.entry({ name: '../../up.txt' }, Buffer.from('up'));
  tar.entry({ name: './dot.txt' }, Buffer.from('dot'));
  tar.finalize();
  const { entries } = await openBytes(await collect(tar as unknown as AsyncIterable<Buffer>), 'data.tar');
  expect(summary(entries)).toEqual(['link! FILE_NOT_REGULAR', '../../up.txt: up', 'dot.txt: dot']);
});

describe('damage', () => {
  test.each(['tar', 'tgz'])('%s cut anywhere keeps the members before the cut', async (form) => {
    const tar = await tarOf({ 'a.txt': 'alpha', 'b.txt': 'beta '.repeat(200), 'c.txt': 'gamma' });
    const whole = form === 'tgz' ? gzipSync(tar) : tar;
    const lengths =
      form === 'tgz' ? [...Array(whole.length).keys()] : [...Array(whole.length / 64).keys()].map((n) => n * 64);
    for (const length of lengths.slice(1)) {
      const { entries, codes } = await openBytes(whole.subarray(0, length), `data.${form}`);
      const context = `${form} cut at ${length}`;
      for (const { path, bytes, fault } of entries) {
        const good = { 'a.txt': 'alpha', 'b.txt': 'beta '.repeat(200), 'c.txt': 'gamma' }[path] ?? '';
        if (fault) expect(good.startsWith(bytes.toString()), context).toBe(true);
        else expect(bytes.toString(), context).toBe(good);
      }
      if (form === 'tgz') expect(codes.length, context).toBeGreaterThan(0);
      if (form === 'tar' && length >= 1024) expect(summary(entries)[0], context).toBe('a.txt: alpha');
    }
  });

  test('a wrong gzip checksum is told, all members are kept', async () => {
    const tgz = gzipSync(await tarOf(FILES));
    tgz.writeUInt32LE(1, tgz.length - 8);
    const { entries, codes } = await openBytes(tgz, 'data.tgz');
    expect(codes).toEqual(['GZIP_DAMAGED']);
    expect(summary(entries)).toEqual(GOOD);
  });

  test('a bad header ends the tar with its offset', async () => {
    const tar = await tarOf({ 'a.txt': 'alpha', 'b.txt': 'beta' });
    tar.fill(0x41, 1024, 1100);
    const { entries, problems } = await openBytes(tar, 'data.tar');
    expect(summary(entries)).toEqual(['a.txt: alpha']);
    expect(problems).toMatchObject([{ code: 'TAR_DAMAGED', offset: 1024 }]);
  });

  test('missing end blocks alone are fine', async () => {
    const tar = await tarOf({ 'a.txt': 'alpha', 'b.txt': 'beta' });
    const { entries, codes } = await openBytes(tar.subarray(0, 2048), 'data.tar');
    expect(codes).toEqual([]);
    expect(entries.length).toBe(2);
  });

  test('a bomb', async () => {
    const limits = { ...LIMITS, ratioFrom: 100_000 };
    const tgz = gzipSync(await tarOf({ 'a.txt': 'alpha', 'bomb.bin': Buffer.alloc(20_000_000) }));
    const { entries, codes } = await openBytes(tgz, 'data.tgz', limits);
    expect(codes).toEqual(['ZIP_BOMB']);
    expect(summary(entries)[0]).toBe('a.txt: alpha');
    expect(entries[1]).toMatchObject({ path: 'bomb.bin', fault: 'ZIP_BOMB' });
  });
});

test('a gzip without a tar', async () => {
  const { problems } = await openBytes(gzipSync('{"not":"a tar"}'), 'Records.json.gz');
  expect(problems).toMatchObject([{ code: 'NOT_AN_ARCHIVE' }]);
});
