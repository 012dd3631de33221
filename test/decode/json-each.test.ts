import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DEPTH_LIMIT, ITEM_LIMIT } from '../../src/decode/decoder.js';
import { type JsonElement, jsonEach, jsonElements } from '../../src/decode/json-each.js';
import { EntryFault } from '../../src/ledger/problem.js';
import { bytesOf, chunks, corpus, decode, file } from './feed.js';

/** The elements of a document that JSON.parse takes whole. */
function reference(text: string): readonly JsonElement[] {
  const root: unknown = JSON.parse(text);
  if (Array.isArray(root)) return root.map((value: unknown) => ({ key: '', value }));
  if (typeof root !== 'object' || root === null) return [];
  return Object.entries(root).flatMap(([key, value]: [string, unknown]) =>
    Array.isArray(value) ? value.map((element: unknown) => ({ key, value: element })) : [{ key, value }],
  );
}

const SMALL = [
  '[{"a":1,"b":"x,]}\\"\\\\"},{"c":[1,[2,{"d":null}]]} , 7,"s\\u00e4", true]',
  '{"meta":{"n":1},"list":[{"x":"{"},{"y":[]}],"empty":[],"none":{},"tail":"é€😀","n":12.5e3}',
  '[\r\n  {\r\n    "k": "v"\r\n  }, {\r\n    "k": "w"\r\n  }\r\n]\r\n',
];

describe('whole documents', () => {
  it('gives what JSON.parse gives, for any value, layout and chunk size', async () => {
    const layouts = fc.constantFrom(undefined, 1, 2, '\t');
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ maxDepth: 5 }),
        layouts,
        fc.integer({ min: 1, max: 40 }),
        async (value, by, n) => {
          const text = JSON.stringify(value, null, by);
          fc.pre(!/\d{16}/.test(text));
          const got = await decode(jsonElements, text, n);
          expect(got.fault).toBeUndefined();
          expect(got.damaged).toEqual([]);
          expect(sorted(got.items)).toEqual(sorted(reference(text)));
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each(SMALL)('is the same at every chunk boundary: %s', async (text) => {
    const bytes = Buffer.from(text);
    for (let at = 1; at < bytes.length; at++) {
      const got = await decode(jsonElements, bytes, at, bytes.length);
      expect(got).toEqual({ items: reference(text), damaged: [], fault: undefined });
    }
  });

  test.each(['', ' \n', '[]', '{}', ' [ ] ', '{ }', '{"a":[]}', '12', '"text"', 'null', '[]\0\0\0', '\uFEFF[]'])(
    'has no items and no fault: %j',
    async (text) => {
      expect(await decode(jsonElements, text, 1)).toEqual({ items: [], damaged: [], fault: undefined });
    },
  );

  it('takes UTF-16 with and without its mark', async () => {
    const text = '[{"a":"Zürich 😀"},2]';
    const le = Buffer.from(text, 'utf16le');
    const marked = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const bytes of [le, marked, Buffer.from(le).swap16(), Buffer.from(marked).swap16()])
      for (const size of [1, 3, 100])
        expect((await decode(jsonElements, bytes, size)).items.map((item) => item.value)).toEqual(JSON.parse(text));
  });

  it('keeps whole numbers beyond 2^53 exact, and leaves all others and all strings alone', async () => {
    const text =
      '[{"id":9223372036854775807,"ok":9007199254740991,"neg":-9007199254740993,"f":1234567890123456789.5,' +
      '"e":12345678901234567e2,"s":"x: 9223372036854775807"},9007199254740993,{"12345678901234567890":[12345678901234567890]}]';
    expect((await decode(jsonElements, text)).items.map((item) => item.value)).toEqual([
      {
        id: '9223372036854775807',
        ok: 9007199254740991,
        neg: '-9007199254740993',
        f: Number('1234567890123456789.5'),
        e: Number('12345678901234567e2'),
        s: 'x: 9223372036854775807',
      },
      '9007199254740993',
      { '12345678901234567890': ['12345678901234567890'] },
    ]);
  });

  it('calls end() after a complete document only', async () => {
    const counted = jsonEach(() => {
      let n = 0;
      return {
        element: () => {
          n++;
          return [];
        },
        end: () => [n],
      };
    });
    expect((await decode(counted, '[1,2,3]')).items).toEqual([3]);
    expect((await decode(counted, '[1,2,3')).items).toEqual([]);
  });

  it('yields a long list in several batches', async () => {
    const text = `[${Array.from({ length: 20_000 }, (_, i) => `{"number":${i},"pad":"${'x'.repeat(40)}"}`).join(',')}]`;
    let batches = 0;
    let items = 0;
    for await (const batch of jsonElements(chunks(text, 65_536), file)) {
      batches++;
      items += batch.length;
    }
    expect(items).toBe(20_000);
    expect(batches).toBeGreaterThan(3);
  });
});

describe('damage', () => {
  test.each(SMALL)('keeps what is complete before a cut at any byte: %s', async (text) => {
    const bytes = Buffer.from(text);
    const all = reference(text);
    const whole = text.trimEnd().length;
    for (let at = 1; at < bytes.length; at++) {
      const cut = bytes.subarray(0, at);
      const got = await decode(jsonElements, cut, 7);
      expect(got.items).toEqual(all.slice(0, got.items.length));
      if (cut.toString().trimEnd().length === whole) continue;
      expect(got.fault?.code).toBe('JSON_CUT');
      expect(got.fault?.at.offset).toBe(at);
    }
    expect((await decode(jsonElements, bytes.subarray(0, bytes.lastIndexOf(',') + 1), 5)).items.length).toBe(
      all.length - 1,
    );
  });

  test.each([
    ['[{"a":1},{"b":nul},{"c":3}]', 9],
    ['[{"a":1},{"b":[2},{"c":3}]', 9],
    ['[{"a":1},{"b":{2]},{"c":3}]', 9],
    ['[{"a":1},NaN,{"c":3}]', 9],
    ['[{"a":1},{\'b\':2},{"c":3}]', 9],
    ['[{"a":1},,{"c":3}]', 9],
    ['[{"a":1},{"b":2} x,{"c":3}]', 9],
  ])('costs one element: %s', async (text, offset) => {
    for (const size of [1, 4, 1000]) {
      const got = await decode(jsonElements, text, size);
      expect(got.items.map((item) => item.value)).toEqual([{ a: 1 }, { c: 3 }]);
      expect(got.damaged).toEqual([expect.objectContaining({ code: 'JSON_INVALID', at: { offset } })]);
      expect(got.fault).toBeUndefined();
    }
  });

  test.each([
    ['<html>', 0, 0],
    ['[1] [2]', 4, 1],
    ['{"a":1}\n{"b":2}', 8, 1],
    ['{"a":1,}', 7, 1],
    ['{"a":[1,2] "b":3}', 11, 2],
    ['{a:1}', 1, 0],
    [")]}'\n[1]", 0, 0],
  ])('tells where it is no JSON: %s', async (text, offset, count) => {
    const got = await decode(jsonElements, text, 3);
    expect(got.items.length).toBe(count);
    expect(got.fault).toMatchObject({ code: 'JSON_INVALID', at: { offset } });
  });

  it('keeps elements with raw control characters, and shows bytes that are no UTF-8 as such', async () => {
    const bytes = Buffer.concat([
      Buffer.from('[{"a":"x\ty\nz"},{"b":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}]'),
    ]);
    const got = await decode(jsonElements, bytes, 5);
    expect(got.items.map((item) => item.value)).toEqual([{ a: 'x\ty\nz' }, { b: '\uFFFD(' }]);
    expect(got.damaged).toEqual([]);
  });

  it('skips an element beyond the item limit without keeping it', async () => {
    const half = `"${'x'.repeat(ITEM_LIMIT / 2)}"`;
    const text = `[1,{"a":${half},"b":${half}},{"c":3}]`;
    for (const size of [65_536, text.length]) {
      const got = await decode(jsonElements, text, size);
      expect(got.items.map((item) => item.value)).toEqual([1, { c: 3 }]);
      expect(got.damaged).toEqual([expect.objectContaining({ code: 'ITEM_TOO_LARGE', at: { offset: 3 } })]);
    }
    const scalar = await decode(jsonElements, `"${'x'.repeat(ITEM_LIMIT)}"`, 65_536);
    expect(scalar.fault?.code).toBe('ITEM_TOO_LARGE');
  });

  it('refuses depth before building it', async () => {
    const nest = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    const text = `[${nest(DEPTH_LIMIT)},${nest(DEPTH_LIMIT + 1)},${nest(200_000)},5]`;
    const got = await decode(jsonElements, text, 1000);
    expect(got.items.length).toBe(2);
    expect(got.damaged.map((one) => one.code)).toEqual(['JSON_TOO_DEEP', 'JSON_TOO_DEEP']);
    expect((await decode(jsonElements, '['.repeat(1_000_000), 65_536)).fault?.code).toBe('JSON_CUT');
  });

  it('books an element that its source cannot bear, and goes on', async () => {
    const picky = jsonEach(() => ({ element: (_, value) => [(value as { a: { b: number } }).a.b] }));
    const got = await decode(picky, '[{"a":{"b":1}},null,{"a":{"b":2}}]');
    expect(got.items).toEqual([1, 2]);
    expect(got.damaged).toEqual([expect.objectContaining({ code: 'ITEMS_FAILED', at: { offset: 15 } })]);
  });

  it('survives a flood of wrong brackets', async () => {
    const text = `[${'{['.repeat(250)}${'}'.repeat(2_000_000)}`;
    expect((await decode(jsonElements, text, 65_536)).fault?.code).toBe('JSON_CUT');
  });

  it('yields what it has when the bytes fail, and passes the failure on', async () => {
    async function* failing(): AsyncIterable<Buffer> {
      yield Buffer.from('[{"a":1},{"b":2');
      throw new EntryFault('ZIP_DATA');
    }
    const items: unknown[] = [];
    const reading = (async () => {
      for await (const batch of jsonElements(failing(), file)) items.push(...batch);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'ZIP_DATA' });
    expect(items).toEqual([{ key: '', value: { a: 1 } }]);
  });

  it('never throws anything but an EntryFault, whatever byte is changed', async () => {
    const text = SMALL.join('');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SMALL),
        fc.nat(text.length),
        fc.constantFrom(...Buffer.from('"\\[]{},:0x\n\0')),
        fc.integer({ min: 1, max: 9 }),
        async (document, at, byte, size) => {
          const bytes = Buffer.from(document);
          bytes[at % bytes.length] = byte;
          const once = await decode(jsonElements, bytes, size);
          expect(await decode(jsonElements, bytes)).toEqual(once);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const suite = corpus('json', 'nst-JSONTestSuite');
const names =
  suite === undefined ? ['FOOTPRINT_SAMPLES is unset'] : readdirSync(suite).filter((name) => /\.json$/.test(name));
describe.skipIf(suite === undefined)('JSONTestSuite', () => {
  test.each(names)('%s', async (name) => {
    const bytes = bytesOf(join(suite ?? '', name));
    const got = await decode(jsonElements, bytes, 3);
    expect(await decode(jsonElements, bytes)).toEqual(got);
    const told = got.fault !== undefined || got.damaged.length > 0;
    if (name.includes('__y_')) {
      expect(told).toBe(false);
      expect(sorted(got.items)).toEqual(sorted(reference(bytes.toString())));
    }
    if (name.includes('__n_') && !LENIENT.test(name)) expect(told).toBe(true);
  });
});

/** Refused by strict JSON, kept here on purpose: raw control characters, invalid UTF-8, a mark, nothing at all. */
const LENIENT =
  /string_unescaped_(?:crtl_char|newline|tab)|string_escaped_ctrl_char_tab|UTF8_BOM_no_data|single_space|no_data|invalid-utf8|invalid_utf8/;

/** Objects reorder numeric keys and drop doubled ones; the decoder does neither. */
const sorted = (items: readonly JsonElement[]): readonly string[] => [
  ...new Set(items.map((item) => JSON.stringify([item.key, item.value])).sort()),
];

describe('a list whose entries are taken apart', () => {
  type Step = 'enter' | JsonElement;
  const events = jsonEach<Step>(() => {
    let steps: Step[] = [];
    return {
      within: 'talks',
      enter: () => {
        steps.push('enter');
      },
      *element(key, value) {
        yield* steps;
        steps = [];
        yield { key, value };
      },
      end: () => steps,
    };
  });

  const DOCUMENT =
    '\uFEFF{"version":1,"talks":[{"who":{"name":"x]},{"},"events":[{"n":1},{"n":[2,{}]}],"none":[]},7,{},{"events":[]},' +
    '{"events":[{"talks":[{"a":1}]}],"tail":true}],"talks2":[{"events":[3]}],"after":"y"}';
  const STEPS: readonly Step[] = [
    { key: 'version', value: 1 },
    'enter',
    { key: 'talks.who', value: { name: 'x]},{' } },
    { key: 'talks.events', value: { n: 1 } },
    { key: 'talks.events', value: { n: [2, {}] } },
    { key: 'talks', value: 7 },
    'enter',
    'enter',
    'enter',
    { key: 'talks.events', value: { talks: [{ a: 1 }] } },
    { key: 'talks.tail', value: true },
    { key: 'talks2', value: { events: [3] } },
    { key: 'after', value: 'y' },
  ];

  it('is the same at every chunk boundary', async () => {
    const bytes = Buffer.from(DOCUMENT);
    for (let at = 1; at < bytes.length; at++)
      expect(await decode(events, bytes, at, bytes.length)).toEqual({ items: STEPS, damaged: [], fault: undefined });
    expect((await decode(events, bytes, 1)).items).toEqual(STEPS);
  });

  it('has entries together larger than an element may be', async () => {
    const event = `{"text":"${'x'.repeat(ITEM_LIMIT / 4)}"}`;
    const got = await decode(events, `{"talks":[{"events":[${`${event},`.repeat(7)}${event}]},{"tail":1}]}`, 65536);
    expect(got.damaged).toEqual([]);
    expect(got.items.filter((step) => step !== 'enter').map(({ key }) => key)).toEqual([
      ...Array.from({ length: 8 }, () => 'talks.events'),
      'talks.tail',
    ]);
  });

  it('never throws anything but an EntryFault, whatever byte is changed', async () => {
    const bytes = Buffer.from(DOCUMENT);
    for (let at = 0; at < bytes.length; at++) {
      for (const byte of Buffer.from('"[]{},:x')) {
        const changed = Buffer.from(bytes);
        changed[at] = byte;
        const got = await decode(events, changed, 7);
        expect(await decode(events, changed)).toEqual(got);
      }
    }
  });

  it('loses what is broken and keeps what was complete', async () => {
    const broken = await decode(events, '{"talks":[{"events":[{"n":1},{"n":],{"n":3}]},{"events":[{"n":4}]}]}', 3);
    expect(broken.items.filter((step) => step !== 'enter')).toEqual(
      [1, 3, 4].map((n) => ({ key: 'talks.events', value: { n } })),
    );
    expect(broken.damaged).toHaveLength(1);
    const cut = await decode(events, '{"talks":[{"events":[{"n":1},{"n":2}', 3);
    expect(cut.items).toHaveLength(3);
    expect(cut.fault?.code).toBe('JSON_CUT');
    const stray = await decode(events, '{"talks":[{"events":[{"n":1}]],{}]}', 3);
    expect(stray.items).toHaveLength(2);
    expect(stray.fault?.code).toBe('JSON_INVALID');
  });
});
