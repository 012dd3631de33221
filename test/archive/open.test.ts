import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { open, openBytes, place, summary, zipOf } from './kit.js';

test.each(['Timeline.json', 'MyActivity.html', 'index.htm', 'orders.csv', 'search.TXT', 'no-extension-but-json'])(
  'a single file: %s',
  async (name) => {
    const { opened, entries } = await openBytes(Buffer.from('{"a": 1}'), name);
    expect(opened.archives).toMatchObject([{ name, form: 'file', parts: 1, bytes: 8, problems: [] }]);
    expect(summary(entries)).toEqual([`${name}: {"a": 1}`]);
  },
);

test('single files of one name and size are told apart by their digests', async () => {
  const digests = await Promise.all(
    ['{"a": 1}', '{"a": 2}', '{"a": 1}'].map(
      async (text) => (await openBytes(Buffer.from(text), 'Records.json')).opened.archives[0]!.digest,
    ),
  );
  expect(digests[0]).toBe(digests[2]);
  expect(digests[0]).not.toBe(digests[1]);
});

describe('what is no archive is told for what it is', () => {
  test.each([
    ['data.zip', '<!DOCTYPE html><html><title>Sign in', 'a web page, perhaps a login page'],
    ['data.zip', '<?xml version="1.0"?><Error>', 'an XML text'],
    ['data.zip', '{"error": "denied"}', 'a JSON text'],
    ['data.zip', 'access denied', 'a text'],
    ['data.zip', '%PDF-1.7 ...', 'a PDF'],
    ['export.json', '%PDF-1.7 ...', 'a PDF'],
    ['data.rar', 'Rar!\x1a\x07\x00 ...', 'a RAR archive'],
    ['data.7z', '7z\xbc\xaf\x27\x1c...', 'a 7-Zip archive'],
    ['data.zip', '\0'.repeat(5000), 'nothing but zeros'],
    ['data.zip', '\x01\x02\0\x03', 'unknown data'],
    ['data.zip', '', 'an empty file'],
  ])('%s: %j', async (name, content, found) => {
    const { problems } = await openBytes(Buffer.from(content, 'latin1'), name);
    expect(problems).toEqual([
      { code: 'NOT_AN_ARCHIVE', archive: name, values: { found: { type: 'text', value: found } } },
    ]);
  });

  test.each(['a.zip.crdownload', 'a.zip.part', 'a.download'])('unfinished download: %s', async (name) => {
    expect((await openBytes(await zipOf({ a: 'a' }), name)).codes).toEqual(['UNFINISHED_DOWNLOAD']);
  });

  test.each(['a.z01', 'a.zip.001'])('piece of a spanned set: %s', async (name) => {
    expect((await openBytes(await zipOf({ a: 'a' }), name)).codes).toEqual(['ZIP_SPANNED']);
  });
});

test('a zip is a zip under any name', async () => {
  expect(summary((await openBytes(await zipOf({ a: 'a' }), 'renamed.json')).entries)).toEqual(['a: a']);
});

test('one file given twice, once through a link, is opened once', async () => {
  const folder = await place({ 'data.zip': await zipOf({ a: 'a' }) });
  const real = path.join(folder, 'data.zip');
  await symlink(real, path.join(folder, 'again.zip'));
  const { archives } = await open([real, path.join(folder, 'again.zip'), real]);
  expect(archives.length).toBe(1);
});

test('many archives at once', async () => {
  const files: Record<string, Buffer> = {};
  for (let n = 0; n < 40; n++) files[`x${n}.zip`] = await zipOf({ a: String(n) });
  const { archives } = await open(await place(files));
  const seen = await Promise.all(
    archives.map(async (archive) => {
      let text = '';
      await archive.visit(archive.entries, async (_, bytes) => {
        for await (const piece of bytes) text += piece;
      });
      await archive.close();
      return text;
    }),
  );
  expect(seen.map(Number).sort((a, b) => a - b)).toEqual([...Array(40).keys()]);
});
