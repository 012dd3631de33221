import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { locationRecords } from '../../src/decode/location-records.js';
import { LocationScan, TEXT_BYTES } from '../../src/decode/location-scan.js';
import { chunks, file } from './feed.js';
import { locate, reference } from './located.js';

const list = (elements: readonly string[]): string => `{"locations":[${elements.join(',')}]}`;

const blanks = fc.constantFrom('', '', '', ' ', '\n', '\n    ', '\r\n  ', '\t\t', ' '.repeat(15), ' '.repeat(40));
/** Of every length around the 16 and 64 bytes that are looked at together. */
const filler = fc.nat(70).chain((length) => fc.constantFrom('x', '}', ']{', 'ä', ', ').map((c) => c.repeat(length)));
const keys = fc.constantFrom(
  ...['latitudeE7', 'longitudeE7', 'accuracy', 'timestamp', 'timestampMs', 'activeWifiScan', 'locationMetadata'],
  ...['latitudeE8', 'accuracy2', 'activity', 'mac', 'source', 'm', '', 'serverTimestampOfTheDevice', 'ä'],
);
const key = fc.oneof(
  { weight: 20, arbitrary: keys.map((text) => `"${text}"`) },
  { weight: 1, arbitrary: keys.map((text) => `"${text.replace('a', '\\u0061')}"`) },
);
const string = fc.oneof(
  filler.map((text) => `"${text}"`),
  fc.string().map((text) => JSON.stringify(text)),
  fc.constantFrom('"mac"', '"\\""', '"\\\\"', '"latitudeE7"', '"481000000"', '"48.5"'),
);
const number = fc.oneof(
  fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }).map(String),
  fc.integer({ min: 2_400_000_000, max: 4_294_967_295 }).map(String),
  fc.constantFrom(...'0 -0 7 -7 900000000 900000001 -900000001 1800000001 2494967296 2494967295'.split(' ')),
  fc.constantFrom('1e3', '1E+2', '-1.5e-3', '0.5', '99999999999', '123456789012345', '1234567890123456', '1e400'),
);
const pad = (n: number, length = 2): string => String(n).padStart(length, '0');
const time = fc.oneof(
  fc
    .date({ min: new Date('0001-01-01'), noInvalidDate: true, max: new Date('9999-12-31') })
    .map((d) => d.toISOString()),
  fc
    .tuple(
      fc.nat(9999),
      fc.nat(13),
      fc.nat(32),
      fc.nat(24),
      fc.nat(60),
      fc.nat(60),
      fc.constantFrom('', '.', '.1', '.12'),
    )
    .map(([y, mo, d, h, m, s, f]) => `${pad(y, 4)}-${pad(mo)}-${pad(d)}T${pad(h)}:${pad(m)}:${pad(s)}${f}`)
    .chain((text) => fc.constantFrom(`${text}Z`, `${text}3456Z`, `${text}z`, `${text}+01:00`, text.replace('T', ' '))),
);
const digits = fc.bigInt({ min: 0n, max: 10n ** 17n }).map((n) => `"${n}"`);
const word = fc.constantFrom('true', 'false', 'null');
const { value } = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, number, string, word, tie('list'), tie('object')),
  list: fc.tuple(blanks, fc.array(tie('value'), { maxLength: 4 })).map(([gap, v]) => `[${gap}${v.join(`${gap},`)}]`),
  // Never a key twice: what is nested is not judged, and access points under a doubled key are counted all.
  object: fc
    .uniqueArray(fc.tuple(blanks, key, blanks, tie('value')), { maxLength: 4, selector: ([, k]) => JSON.parse(k) })
    .map((members) => `{${members.map(([gap, k, g, v]) => `${gap}${k}${g}:${g}${v}${gap}`).join(',')}}`),
}));
const coordinate = fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: value });
const fix = fc
  .record({
    lat: coordinate,
    lon: coordinate,
    time: fc.oneof(
      time.map((t) => `"${t}"`),
      digits,
    ),
    rest: value,
  })
  .map(({ lat, lon, time, rest }) => [
    ['"latitudeE7"', lat],
    ['"longitudeE7"', lon],
    [time.length > 20 ? '"timestamp"' : '"timestampMs"', time],
    ['"locationMetadata"', rest],
  ]);
/** Members in any order; some are missing, some there twice. */
const element = fc
  .tuple(fix, fc.array(fc.tuple(key, value), { maxLength: 4 }), blanks, blanks)
  .chain(([wanted, others, gap, inner]) =>
    fc
      .shuffledSubarray([...wanted, ...others], { minLength: wanted.length - 1 })
      .map((members) => `{${members.map(([k, v]) => `${gap}${k}:${inner}${v}`).join(',')}${gap}}`),
  );

const text = fc
  .tuple(fc.array(fc.oneof({ weight: 20, arbitrary: element }, value), { maxLength: 12 }), blanks, blanks, fc.boolean())
  .map(([elements, gap, before, bare]) => {
    const list = `[${before}${elements.join(`${gap},${before}`)}${gap}]`;
    return bare ? list : `{"locations":${list}}`;
  });

describe('any element', () => {
  it('reads as JSON.parse and pointOf do, cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 20 }), async (json, sizes) => {
        const expected = await reference(json);
        expect(await locate(json)).toEqual(expected);
        expect(await locate(json, ...sizes)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('has the right day in every kind of year', async () => {
    const days = ['01-01', '02-28', '02-29', '02-30', '03-01', '04-30', '04-31', '07-31', '08-31', '12-31', '12-32'];
    const years = ['0099', '0100', '1600', '1700', '9999', ...Array.from({ length: 220 }, (_, i) => 1890 + i)];
    const elements = years.flatMap((year) =>
      days.map((day) => `{"latitudeE7":1,"longitudeE7":2,"timestamp":"${year}-${day}T23:59:59.999Z"}`),
    );
    expect(await locate(list(elements))).toEqual(await reference(list(elements)));
  });

  it('may be larger than what is scanned at once', async () => {
    const large = (bytes: number, more: string): string =>
      `{"latitudeE7":1,"longitudeE7":2,"activity":["${'}'.repeat(bytes)}"]${more}}`;
    const small = '{"latitudeE7":3,"longitudeE7":4}';
    const sizes = [10, TEXT_BYTES - 100, TEXT_BYTES, TEXT_BYTES + 100, 3 * TEXT_BYTES];
    const json = list(
      sizes.flatMap((bytes) => [small, large(bytes, ''), small, large(bytes, ',"accuracy":"\\u0035"')]),
    );
    const expected = await reference(json);
    expect(expected.points.length).toBe(20);
    for (const size of [json.length, 100_000, TEXT_BYTES]) expect(await locate(json, size)).toEqual(expected);
  });

  it('is read from the right file when two are read in turns', async () => {
    const read = (latE7: number) =>
      locationRecords(
        chunks(list(Array.from({ length: 30_000 }, () => `{"latitudeE7":${latE7},"longitudeE7":1}`)), 50_000),
        file,
      )[Symbol.asyncIterator]();
    const files = [read(1), read(2)];
    for (let batch = 0; batch < 4; batch++)
      for (const [k, each] of files.entries()) {
        const { value } = await each.next();
        expect(new Set(value.latE7.subarray(0, value.length))).toEqual(new Set([k + 1]));
      }
  });
});

describe('the scan', () => {
  const scan = LocationScan.shared();
  const rest = '"latitudeE7":481000000,"longitudeE7":-115000000';

  test.each([
    '{}',
    `{${rest}}`,
    `{ ${rest}, "accuracy" : 12, "velocity": -1.5e-3, "source": "GPS", "batteryCharging": true, "x": null }`,
    `{${rest},"timestamp":"2022-01-12T17:18:24.190Z","activity":[{"a":[{"type":"STILL"}]}]}`,
    `{"timestampMs":"1412345678901",${rest}}`,
  ])('takes %s', (element) => expect(scan.takeSingle(Buffer.from(element), 0)).toBe(true));

  test.each([
    `{${rest},"latitudeE7":1}`,
    `{${rest},"\\u0061ccuracy":1}`,
    `{${rest},"activity":["\\""]}`,
    `{${rest},"accuracy":1.5}`,
    `{${rest},"timestamp":"2022-01-12T17:18:24.1904Z"}`,
    `{${rest},"timestamp":"2022-02-30T17:18:24Z"}`,
    `{${rest},"timestampMs":"1412345678901","timestamp":"2022-01-12T17:18:24Z"}`,
    `{${rest},"activity":${'['.repeat(31)}${']'.repeat(31)}}`,
    `{${rest},}`,
    `{${rest}`,
  ])('leaves %s', (element) => expect(scan.takeSingle(Buffer.from(element), 0)).toBe(false));

  it('takes all that a chunk has whole, and no more fixes than there is room for', () => {
    const chunk = Buffer.from(`[{${rest}},{}, {${rest}} ,{${rest}},{"latitudeE7":4`);
    scan.load(chunk);
    expect(chunk.subarray(scan.take(1, 0, 10)).toString()).toBe(',{"latitudeE7":4');
    expect([scan.elements, scan.rows]).toEqual([4, 3]);
    expect(scan.take(1, 0, 1)).toBe(chunk.indexOf(',{}'));
    expect(scan.take(chunk.lastIndexOf('{'), 0, 10)).toBe(-1);
  });

  it('is compiled from its source', async () => {
    const script = '../../scripts/wasm.js';
    const { wasmModule } = (await import(script)) as { wasmModule: () => Promise<Record<string, string>> };
    for (const [path, text] of Object.entries(await wasmModule())) expect(readFileSync(path, 'utf8'), path).toBe(text);
  });
});
