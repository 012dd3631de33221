import { describe, expect, test } from 'vitest';
import { openBytes, summary, zipOf } from './kit.js';

const FILES = { 'a.json': '{"alpha": [1, 2, 3]}', 'dir/b.json': 'beta '.repeat(40), 'c.txt': 'gamma' };
const GOOD = new Set(Object.entries(FILES).map(([path, text]) => `${path}: ${text}`));

/** Nothing that reads without a fault may differ from what was packed. */
function expectHonest(entries: readonly string[], context: string): void {
  for (const entry of entries) {
    if (/^[^!]*! [A-Z_]+$/.test(entry)) continue;
    expect(GOOD.has(entry), `${context}: ${entry}`).toBe(true);
  }
}

describe.each([
  ['sizes in front', {}],
  ['sizes behind', { descriptors: true }],
  ['zip64', { zip64: true }],
])('cut at every byte, %s', (_, style) => {
  test('keeps what is whole and says that the rest is missing', async () => {
    const zip = await zipOf(FILES, style);
    const directory = zip.indexOf('PK\x01\x02', 0, 'latin1');
    const second = zip.indexOf('PK\x03\x04', 4, 'latin1');
    for (let length = 1; length < zip.length; length++) {
      const { entries, codes, opened } = await openBytes(zip.subarray(0, length));
      const text = summary(entries);
      expectHonest(text, `cut at ${length}`);
      expect(opened.archives.length === 0 ? opened.problems.length : codes.length, `cut at ${length}`).toBeGreaterThan(
        0,
      );
      if (length >= second) expect(text[0], `cut at ${length}`).toBe(`a.json: ${FILES['a.json']}`);
      if (length >= directory) expect(new Set(text), `cut at ${length}`).toEqual(GOOD);
      if (length > 4)
        expect(
          codes.some((code) => code.startsWith('ZIP_')),
          `cut at ${length}: ${codes}`,
        ).toBe(true);
    }
  });
});

test('every field of every header wrong, one at a time', async () => {
  const zip = await zipOf(FILES);
  const layouts = [
    { signature: 'PK\x03\x04', fields: [2, 2, 2, 2, 2, 4, 4, 4, 2, 2] },
    { signature: 'PK\x01\x02', fields: [2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4] },
    { signature: 'PK\x05\x06', fields: [2, 2, 2, 2, 4, 4, 2] },
  ];
  for (const { signature, fields } of layouts) {
    let header = -1;
    for (;;) {
      header = zip.indexOf(signature, header + 1, 'latin1');
      if (header < 0) break;
      let at = header + 4;
      for (const width of fields) {
        const max = 2 ** (width * 8) - 1;
        const now = zip.readUIntLE(at, width);
        for (const value of [0, 1, max - 1, max, Math.max(0, now - 1), Math.min(max, now + 1)]) {
          const changed = Buffer.from(zip);
          changed.writeUIntLE(value, at, width);
          const { entries } = await openBytes(changed);
          const context = `${JSON.stringify(signature)} at ${header}, field at +${at - header} = ${value}`;
          const good = summary(entries).filter((text) => GOOD.has(text));
          expect(good.length, context).toBeGreaterThanOrEqual(1);
          // Names and times are not covered by anything; data always is.
          for (const { bytes, fault } of entries) {
            if (!fault)
              expect(
                [...GOOD].some((text) => text.endsWith(`: ${bytes}`)),
                context,
              ).toBe(true);
          }
        }
        at += width;
      }
    }
  }
});

test('one percent of random damage', async () => {
  const zip = await zipOf(FILES, { descriptors: true });
  const data = Object.values(FILES).map(String);
  for (let round = 0; round < 300; round++) {
    let seed = round + 1;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const changed = Buffer.from(zip);
    for (let hits = 0; hits < Math.ceil(zip.length / 100); hits++) changed[random(zip.length)] = random(256);
    const { entries } = await openBytes(changed);
    for (const { bytes, fault } of entries) {
      if (!fault) expect(data, `seed ${round}`).toContain(bytes.toString());
    }
  }
});

test('a hole of zeros costs the entries in it', async () => {
  const zip = await zipOf(FILES, { compress: false });
  const second = zip.indexOf('PK\x03\x04', 4, 'latin1');
  zip.fill(0, second, second + 100);
  expect(summary((await openBytes(zip)).entries)).toEqual([
    `a.json: ${FILES['a.json']}`,
    'dir/b.json! ZIP_DATA',
    'c.txt: gamma',
  ]);
});

test('a tail of zeros in the place of the directory', async () => {
  const zip = await zipOf(FILES, { descriptors: true });
  zip.fill(0, zip.indexOf('PK\x01\x02', 0, 'latin1'));
  const { entries, codes } = await openBytes(zip);
  expect(new Set(summary(entries))).toEqual(GOOD);
  expect(codes).toEqual(['ZIP_TRUNCATED']);
});

test('the entry that the end cuts off gives its good bytes', async () => {
  const lines = Array.from({ length: 50_000 }, (_, n) => `{"n":${n * 7919}}\n`).join('');
  for (const descriptors of [false, true]) {
    const zip = await zipOf({ 'a.json': '[]', 'big.json': lines }, { descriptors });
    const { entries, codes } = await openBytes(zip.subarray(0, Math.floor(zip.length / 2)));
    expect(codes).toEqual(['ZIP_TRUNCATED']);
    expect(entries.map(({ path, fault }) => `${path} ${fault ?? 'ok'}`)).toEqual([
      'a.json ok',
      'big.json ZIP_TRUNCATED',
    ]);
    expect(entries[1]!.bytes.length).toBeGreaterThan(lines.length / 4);
    expect(lines.startsWith(entries[1]!.bytes.toString())).toBe(true);
  }
});

test('an empty zip is valid', async () => {
  const { codes, opened } = await openBytes(await zipOf({}));
  expect(codes).toEqual(['EMPTY_ARCHIVE']);
  expect(opened.archives).toEqual([]);
});

test('entries that share their bytes: one of them and all others are kept', async () => {
  const zip = await zipOf({ 'good.txt': 'good', 'body.txt': 'body '.repeat(100) });
  const end = zip.indexOf('PK\x05\x06', 0, 'latin1');
  const second = zip.indexOf('PK\x01\x02', zip.indexOf('PK\x01\x02', 0, 'latin1') + 4, 'latin1');
  const copies = Array.from({ length: 50 }, (_, n) => {
    const copy = Buffer.from(zip.subarray(second, end));
    copy.write(String(n).padStart(4, '0'), 46);
    return copy;
  });
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt16LE(52, 8);
  tail.writeUInt16LE(52, 10);
  tail.writeUInt32LE(tail.readUInt32LE(12) + 50 * (end - second), 12);
  const { entries } = await openBytes(Buffer.concat([zip.subarray(0, end), ...copies, tail]));
  expect(entries.length).toBe(52);
  expect(summary(entries)[0]).toBe('good.txt: good');
  expect(entries.filter(({ fault }) => fault === 'ZIP_OVERLAP').length).toBe(50);
});
