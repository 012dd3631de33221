import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ITEM_LIMIT } from '../../src/decode/decoder.js';
import { pathOnly } from '../../src/decode/path-only.js';
import { textLines } from '../../src/decode/text-lines.js';
import { bytesOf, corpus, decode, file } from './feed.js';

test.each(['\n', '\r\n', '\r'])('lines ended by %j, at every chunk boundary', async (newline) => {
  const text = ['\uFEFFTitle ü', '', '  "say ""hi"", now" ', 'b"', '', 'US:Not OptedOut'].join(newline);
  for (let at = 1; at < Buffer.byteLength(text); at++) {
    const got = await decode(textLines, text, at, 4);
    expect(got.items).toEqual([
      { line: 1, text: 'Title ü' },
      { line: 3, text: 'say "hi", now' },
      { line: 4, text: 'b"' },
      { line: 6, text: 'US:Not OptedOut' },
    ]);
  }
});

it('passes over a line beyond the limit', async () => {
  const got = await decode(textLines, `a\n${'x'.repeat(ITEM_LIMIT + 10)}\nb`, 100_000);
  expect(got.items).toEqual([
    { line: 1, text: 'a' },
    { line: 3, text: 'b' },
  ]);
  expect(got.damaged).toEqual([expect.objectContaining({ code: 'ITEM_TOO_LARGE', at: { line: 2 } })]);
});

it('reads no byte of a file whose name says all', async () => {
  const unread = {
    [Symbol.asyncIterator]: () => {
      throw new Error('read');
    },
  };
  for await (const items of pathOnly(unread, file)) expect(items).toEqual([file]);
});

const text = corpus('text', 'flenniken-utf8tests');
const names = text === undefined ? ['FOOTPRINT_SAMPLES is unset'] : readdirSync(text);
describe.skipIf(text === undefined)('bytes that are no UTF-8', () => {
  test.each(names)('%s', async (name) => {
    const bytes = bytesOf(join(text ?? '', name));
    const whole = await decode(textLines, bytes);
    expect(whole.items.length).toBeGreaterThan(10);
    expect(await decode(textLines, bytes, 3)).toEqual(whole);
  });
});
