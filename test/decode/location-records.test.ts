import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PointColumns } from '../../src/decode/decoder.js';
import type { Point } from '../../src/decode/location-point.js';
import { locationRecords } from '../../src/decode/location-records.js';
import { chunks, file } from './feed.js';
import { locate, reference } from './located.js';

const one = (element: string): string => `{"locations":[${element}]}`;

describe('one element', () => {
  test.each<[string, Partial<Point>]>([
    ['{"latitudeE7":481000000,"longitudeE7":-115000000}', { latE7: 481000000, lonE7: -115000000, accuracyM: -1 }],
    ['{"timestamp":"2022-01-12T17:18:24.190Z","longitudeE7":1,"latitudeE7":2}', { at: 1642007904190, hasMs: true }],
    ['{"timestamp":"2022-01-12T17:18:24Z","longitudeE7":1,"latitudeE7":2}', { at: 1642007904000, hasMs: false }],
    ['{"timestamp":"2022-01-12T17:18:24.5Z","longitudeE7":1,"latitudeE7":2}', { at: 1642007904500, hasMs: true }],
    ['{"timestamp":"2022-01-12T18:18:24+01:00","longitudeE7":1,"latitudeE7":2}', { at: 1642007904000 }],
    ['{"timestamp":"2022-02-30T18:18:24Z","longitudeE7":1,"latitudeE7":2}', { at: Number.NaN }],
    ['{"timestamp":"soon","longitudeE7":1,"latitudeE7":2}', { at: Number.NaN, hasMs: false }],
    ['{"timestampMs":"1412345678901","longitudeE7":1,"latitudeE7":2}', { at: 1412345678901, hasMs: true }],
    ['{"timestampMs":1412345678901,"longitudeE7":1,"latitudeE7":2}', { at: 1412345678901, hasMs: true }],
    ['{"timestamp":"soon","timestampMs":"1412345678901","longitudeE7":1,"latitudeE7":2}', { at: 1412345678901 }],
    ['{"latitudeE7":4294967295,"longitudeE7":4140000000}', { latE7: -1, lonE7: -154967296 }],
    ['{"latitudeE7":"481000000","longitudeE7":1.15e8}', { latE7: 481000000, lonE7: 115000000 }],
    ['{"latitudeE7":1,"longitudeE7":2,"latitudeE7":3}', { latE7: 3 }],
    ['{"latitude\\u00457":1,"longitudeE7":2}', { latE7: 1 }],
    ['{"activity":[{"latitudeE7":9,"timestamp":"2020-01-01T00:00:00Z"}],"latitudeE7":1,"longitudeE7":2}', { latE7: 1 }],
    ['{"latitudeE7":1,"longitudeE7":2,"accuracy":25,"x":"\\"latitudeE7\\":5}"}', { latE7: 1, accuracyM: 25 }],
    ['{"latitudeE7":1,"longitudeE7":2,"accuracy":-3}', { accuracyM: -1 }],
    [
      '{"latitudeE7":1,"longitudeE7":2,"activeWifiScan":{"accessPoints":[{"mac":"1"},{"mac" : "mac"}]},' +
        '"locationMetadata":[{"wifiScan":{"accessPoints":[{"mac":"3"}]}}],"other":{"mac":1}}',
      { wifi: 3 },
    ],
  ])('%s', async (element, expected) => {
    const { points } = await locate(one(element));
    expect(points[0]).toMatchObject(expected);
    expect(await locate(one(element), 1)).toEqual(await reference(one(element)));
  });

  test.each(['{}', '{"latitudeE7":1}', '{"latitudeE7":null,"longitudeE7":null}', '{"timestamp":"x"}'])(
    'is no fix: %s',
    async (element) => expect(await locate(one(element))).toMatchObject({ points: [], skipped: 1, failed: 0 }),
  );

  test.each(['7', 'null', '[]', '{"latitudeE7":950000000,"longitudeE7":0}', '{"latitudeE7":{},"longitudeE7":0}'])(
    'cannot be read: %s',
    async (element) => expect(await locate(one(element))).toMatchObject({ points: [], skipped: 0, failed: 1 }),
  );
});

const number = fc.oneof(
  fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }),
  fc.integer({ min: 2_400_000_000, max: 4_294_967_295 }),
  fc.constantFrom(0, -0, 1.5, 1e21, 4.8e8, 900_000_001),
);
const time = fc.oneof(
  fc
    .date({ min: new Date(0), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())
    .chain((text) =>
      fc.constantFrom(text, `${text.slice(0, 19)}Z`, `${text.slice(0, 21)}Z`, text.replace('Z', '+02:00')),
    ),
  fc.constantFrom(
    '',
    'soon',
    '2023-02-29T00:00:00Z',
    '2024-02-29T23:59:59Z',
    '2024-02-29T24:00:00Z',
    '2024-13-01T00:00:00Z',
  ),
);
const ms = fc.oneof(
  fc.nat(2 ** 31).map((n) => String(n * 800)),
  fc.nat(),
  fc.constantFrom('x', '0', '-5', '', 0),
);
const odd = fc.constantFrom<unknown>(null, true, '12', '"quoted"\\', [], {}, [[1]], 'ä€😀');
const nested = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.integer(),
    fc.string(),
    fc.constantFrom('mac', '}', '"mac"'),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('any'), { maxLength: 3 }),
  object: fc.dictionary(fc.constantFrom('mac', 'timestamp', 'latitudeE7', 'accessPoints', 'a'), tie('any'), {
    maxKeys: 3,
  }),
}));
const element = fc
  .record(
    {
      latitudeE7: fc.oneof({ weight: 6, arbitrary: number }, odd),
      longitudeE7: fc.oneof({ weight: 6, arbitrary: number }, odd),
      accuracy: fc.oneof({ weight: 6, arbitrary: fc.nat(5000) }, odd, fc.double()),
      timestamp: fc.oneof({ weight: 8, arbitrary: time }, odd),
      timestampMs: fc.oneof({ weight: 8, arbitrary: ms }, odd),
      activeWifiScan: nested.any,
      locationMetadata: nested.any,
      activity: nested.any,
      velocity: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
      source: fc.constantFrom('WIFI', 'gps', 'a\\b', ''),
      batteryCharging: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .chain((object) =>
    fc.shuffledSubarray(Object.entries(object), { minLength: 0 }).map((entries) => Object.fromEntries(entries)),
  );

const layouts: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(JSON.parse(text), null, 2),
  (text) => JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', '\r\n'),
  (text) => JSON.stringify(JSON.parse(text), null, '\t'),
  (text) => JSON.stringify(JSON.parse(text), null, 2).replace(/\},\n\s+\{/g, '}, {'),
];

describe('any input', () => {
  it('reads as JSON.parse and pointOf do, at any chunk size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 9, arbitrary: element }, odd), { maxLength: 6 }),
        fc.constantFrom(...layouts),
        fc.boolean(),
        fc.integer({ min: 1, max: 200 }),
        async (elements, layout, bare, size) => {
          const text = layout(JSON.stringify(bare ? elements : { locations: elements }));
          const expected = await reference(text);
          expect(await locate(text)).toEqual(expected);
          expect(await locate(text, size)).toEqual(expected);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('says the same at every chunk boundary when a byte is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(element, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.constantFrom(...Buffer.from('"\\[]{},:0.x\n\0')),
        fc.integer({ min: 1, max: 60 }),
        async (elements, at, byte, size) => {
          const bytes = Buffer.from(JSON.stringify({ locations: elements }));
          bytes[at % bytes.length] = byte;
          expect(await locate(bytes, size)).toEqual(await locate(bytes));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('keeps the fixes before a cut at any byte', async () => {
    const text = one(
      '{"latitudeE7":1,"longitudeE7":2,"timestamp":"2022-01-12T17:18:24.190Z"}, {"activity":[{"a":"]}"}]},\n' +
        '{"longitudeE7":4,"latitudeE7":3,"timestampMs":"1412345678901"}',
    );
    const ends = [...text.matchAll(/\}(?=,? ?\n?\{|, \{|\])/g)].length;
    expect(ends).toBeGreaterThan(2);
    const all = await locate(text);
    for (let at = 1; at < text.length; at++) {
      const got = await locate(text.slice(0, at), 9);
      expect(got.points).toEqual(all.points.slice(0, got.points.length));
      expect(got.fault).toMatchObject({ code: 'JSON_CUT', at: { offset: at } });
    }
    expect((await locate(text.slice(0, -2))).points).toEqual(all.points);
  });

  it('hands out batches with arrays of their own and numbers every element', async () => {
    const elements = Array.from({ length: 20_000 }, (_, i) =>
      i % 10 === 0 ? '{"source":"WIFI"}' : `{"latitudeE7":${i},"longitudeE7":${-i}}`,
    );
    const batches: PointColumns[] = [];
    for await (const batch of locationRecords(chunks(one(elements.join(',\n')), 65_536), file)) batches.push(batch);
    expect(batches.map((batch) => batch.length)).toEqual([8192, 8192, 1616]);
    expect(batches.reduce((sum, batch) => sum + batch.skipped, 0)).toBe(2000);
    for (const batch of batches) for (let i = 0; i < batch.length; i++) expect(batch.latE7[i]).toBe(batch.item[i]);
  });

  it('passes over the other members of the root', async () => {
    const text =
      '{"a":{"latitudeE7":1,"longitudeE7":2},"b":[{"latitudeE7":1,"longitudeE7":2}],"locations":[{"latitudeE7":5,"longitudeE7":6}],"z":1}';
    expect(await locate(text, 10)).toMatchObject({ points: [{ latE7: 5, item: 0 }], skipped: 0, failed: 0 });
  });
});
