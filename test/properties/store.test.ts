import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IdWords, pointHasher, pointHashText, RecordHash } from '../../src/record/identity.js';
import { DIRECTIONS, KINDS, PRECISIONS } from '../../src/record/kinds.js';
import { addMoney } from '../../src/record/money.js';
import type { RecordFields } from '../../src/record/record.js';
import { isoText } from '../../src/record/time.js';
import type { TimelineRow } from '../../src/render/timeline.js';
import { absorb } from '../../src/timeline/absorb.js';
import { Appender } from '../../src/timeline/append.js';
import type { Chunk } from '../../src/timeline/chunk.js';
import { EventChunks, type EventRow } from '../../src/timeline/event-chunks.js';
import { PointChunks, type PointRow } from '../../src/timeline/point-chunks.js';
import { settleRepeats } from '../../src/timeline/repeats.js';
import { timelineRows } from '../../src/timeline/rows.js';
import { LAYERS } from '../../src/timeline/schema.js';
import { NotATimeline, Timeline } from '../../src/timeline/timeline.js';

const folder = mkdtempSync(join(tmpdir(), 'footprint-store-'));
let shared: Timeline;

beforeAll(async () => {
  shared = await Timeline.create(join(folder, 'shared'), folder);
});
afterAll(() => {
  shared.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The one store of these tests, emptied: making a file for each would take most of the time. */
async function store(): Promise<Timeline> {
  for (const table of ['lost', 'repeated', 'counted', 'loser', 'pair', 'shift'])
    await shared.run(`drop table if exists ${table}`);
  for (const table of ['event', 'point', 'sighting', 'skipped', 'entry', 'archive'])
    await shared.run(`delete from ${table}`);
  return shared;
}

interface ArchiveGiven {
  readonly digest?: string;
  readonly exportedAt?: number;
  readonly newness?: number;
}

interface EntryGiven {
  readonly archive?: number;
  readonly position?: number;
  readonly path?: string;
  readonly source?: string;
  readonly platform?: string;
  readonly account?: string;
  readonly html?: boolean;
  readonly items?: number;
}

const nullable = (value: number | string | undefined): string =>
  value === undefined ? 'null' : typeof value === 'string' ? `'${value}'` : String(value);

async function archive(timeline: Timeline, code: number, given: ArchiveGiven = {}): Promise<void> {
  const { digest = `digest-${code}`, exportedAt, newness } = given;
  await timeline.run(
    `insert into archive (code, name, digest, form, parts, bytes, exported_at, newness)
      values (${code}, 'archive-${code}.zip', '${digest}', 'zip', 1, 1, ${nullable(exportedAt)}, ${nullable(newness)})`,
  );
}

async function entry(timeline: Timeline, code: number, given: EntryGiven = {}): Promise<void> {
  const { archive: of = 0, position = code, path = `entry-${code}`, items = 50, html = false, account } = given;
  const { source = 'google.my-activity', platform = 'google' } = given;
  await timeline.run(
    `insert into entry (code, archive, position, path, place_key, size, status, source, platform, account, html, items, kept)
      values (${code}, ${of}, ${position}, '${path}', '${path}', 1, 'read', '${source}', '${platform}', ${nullable(account)}, ${html}, ${items}, ${items})`,
  );
}

const recordHash = (
  platform: 'google' | 'amazon',
  account: string | undefined,
  kind: RecordFields['kind'],
  parts: readonly (string | number | undefined)[],
): string => new RecordHash(platform, account).begin(kind).addAll(parts).end().text;

/** The words of an id from its 32 hex digits. */
function idWords(hex: string): IdWords {
  const word = (at: number): number => Number.parseInt(hex.slice(at, at + 8), 16);
  return { a: word(0), b: word(8), c: word(16), d: word(24) };
}

const event = (fields: RecordFields, given: Partial<EventRow> = {}): EventRow => ({
  fields,
  hash: idWords(recordHash('google', undefined, fields.kind, [fields.at, fields.title])),
  host: fields.host,
  topic: undefined,
  copyKey: undefined,
  timeless: undefined,
  entry: 0,
  item: 0,
  ...given,
});

const search = (at: number | undefined, title: string, given: Partial<EventRow> = {}): EventRow =>
  event({ kind: 'web.search', at, precision: at === undefined ? undefined : 'ms', title }, given);

const point = (given: Partial<PointRow> = {}): PointRow => {
  const row = {
    at: 1_700_000_000_123,
    latE7: 525_000_000,
    lonE7: 134_000_000,
    accuracyM: 12,
    precision: 'ms',
    layer: 'records',
    offset: undefined,
    entry: 0,
    item: 0,
    ...given,
  } as const;
  const hash = { high: 0, low: 0 };
  pointHasher('google', undefined)(row.at ?? Number.NaN, row.latE7, row.lonE7, row.accuracyM ?? -1, hash);
  return { hash, ...row };
};

async function append(timeline: Timeline, rows: readonly (EventRow | PointRow)[]): Promise<void> {
  await appended(timeline, ({ events, points }) => {
    for (const row of rows) 'fields' in row ? events.add(row) : points.add(row);
  });
}

async function appended(
  timeline: Timeline,
  add: (chunks: { readonly events: EventChunks; readonly points: PointChunks }) => void,
): Promise<void> {
  const appender = await Appender.open(timeline);
  const sink = (chunk: Chunk): void => appender.append(chunk);
  const chunks = { events: new EventChunks(sink), points: new PointChunks(sink) };
  add(chunks);
  chunks.events.flush();
  chunks.points.flush();
  appender.close();
}

async function rowsOf(timeline: Timeline, where = 'true'): Promise<TimelineRow[]> {
  const rows: TimelineRow[] = [];
  for await (const row of timelineRows(timeline, where)) rows.push(row);
  return rows;
}

/** One archive with one entry, and these rows in it. */
async function stored(...rows: readonly (EventRow | PointRow)[]): Promise<TimelineRow[]> {
  const timeline = await store();
  await archive(timeline, 0);
  await entry(timeline, 0);
  await append(timeline, rows);
  return rowsOf(timeline);
}

const defined = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Partial<T>;

const FULL: RecordFields = {
  kind: 'shop.order',
  at: Date.parse('2026-05-01T10:11:12.345Z'),
  until: Date.parse('2026-05-02T11:12:13.456Z'),
  precision: 'ms',
  offset: -210,
  title: 'Zelt „Möwe“ 👍🏽\n2 Personen',
  url: 'https://example.org/a?b=c&d=%20',
  host: 'example.org',
  party: "O'Neil & Söhne; drop table event; --",
  latE7: -274_130_260,
  lonE7: 1_530_281_239,
  accuracyM: 17,
  place: 'Straße 1\t12345 Ort',
  amount: '-1234.5678',
  currency: 'EUR',
  quantity: 2.5,
  device: 'Pixel 8',
  ip: '2001:db8::7',
  app: 'com.example.app',
  direction: 'done-to',
  detail: { orderId: '302-1', gift: true, count: 3, ratio: 0.1, empty: '', quote: '"\\\u0000\u2028' },
};

describe('a record', () => {
  it('comes back with every field', async () => {
    const { latE7: _, lonE7: __, ...fields } = FULL;
    const [row] = await stored(event(FULL, { item: 4_000_000_000 }));
    expect(defined(row!)).toEqual({
      ...fields,
      id: recordHash('google', undefined, 'shop.order', [FULL.at, FULL.title]),
      at: '2026-05-01T10:11:12.345Z',
      until: '2026-05-02T11:12:13.456Z',
      offset: '-03:30',
      lat: -27.413026,
      lon: 153.0281239,
      platform: 'google',
      source: 'google.my-activity',
      from: { archive: 'archive-0.zip', entry: 'entry-0', item: 4_000_000_000 },
    });
  });

  it('that has nothing but a kind has nothing else', async () => {
    const [row] = await stored(event({ kind: 'ad.interest' }));
    expect(Object.keys(defined(row!)).sort()).toEqual(['from', 'id', 'kind', 'platform', 'source']);
  });

  it('may be of every kind', async () => {
    const rows = await stored(...KINDS.map((kind, at) => event({ kind, at, precision: 'ms' })));
    expect(rows.map(({ kind }) => kind)).toEqual(KINDS);
  });

  it('has every precision and every direction', async () => {
    const rows = await stored(
      ...PRECISIONS.map((precision, item) =>
        event({ kind: 'web.visit', at: 1_700_000_000_000 + item, precision }, { item }),
      ),
      ...DIRECTIONS.map((direction, item) =>
        event({ kind: 'web.visit', direction, title: direction }, { item: 100 + item }),
      ),
    );
    expect(rows.slice(0, 5).map(({ precision }) => precision)).toEqual(PRECISIONS);
    expect(new Set(rows.map(({ direction }) => direction))).toEqual(new Set([undefined, ...DIRECTIONS]));
  });

  it('without detail, or with an empty one, has none', async () => {
    const rows = await stored(event({ kind: 'web.visit', detail: {} }), event({ kind: 'web.visit', title: 'a' }));
    expect(rows.map(({ detail }) => detail)).toEqual([undefined, undefined]);
  });

  it('keeps account, platform and source of its entry', async () => {
    const timeline = await store();
    await archive(timeline, 0);
    await entry(timeline, 0, { source: 'amazon.retail-orders', platform: 'amazon', account: 'abcd1234' });
    await append(timeline, [event({ kind: 'shop.order' })]);
    expect((await rowsOf(timeline))[0]).toMatchObject({
      platform: 'amazon',
      source: 'amazon.retail-orders',
      account: 'abcd1234',
    });
  });

  it('survives whatever text it holds', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((s) => !s.includes('\u0000'));
    const fields = fc.record(
      {
        title: text,
        url: text,
        party: text,
        place: text,
        currency: text,
        device: text,
        ip: text,
        app: text,
        quantity: fc
          .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
          .map((n) => (Object.is(n, -0) ? 0 : n)),
        offset: fc.integer({ min: -14 * 60, max: 14 * 60 }),
        accuracyM: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        detail: fc.dictionary(
          fc.constantFrom('a', 'b', 'c'),
          fc.oneof(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.integer()),
        ),
      },
      { requiredKeys: [] },
    );
    const given = fc.sample(fields, { numRuns: 400, seed: 1 });
    const rows = await stored(
      ...given.map((each, item) =>
        event({ kind: 'web.visit', at: item, precision: 'ms', ...each }, { item, hash: { a: 0, b: 0, c: 0, d: item } }),
      ),
    );
    expect(rows).toHaveLength(given.length);
    for (const [i, { offset, detail, ...each }] of given.entries()) {
      expect(rows[i]!.from.item).toBe(i);
      expect(defined(rows[i]!)).toMatchObject(each);
      expect(rows[i]!.detail).toEqual(detail && Object.keys(detail).length > 0 ? detail : undefined);
      if (offset === undefined) expect(rows[i]!.offset).toBeUndefined();
      else {
        const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(rows[i]!.offset!)!;
        expect(Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) - offset).toBe(0);
      }
    }
  });
});

describe('ids', () => {
  it('of 128 bits come back digit by digit', async () => {
    const hashes = ['0'.repeat(32), 'f'.repeat(32), `0${'e'.repeat(31)}`, '123e4567890000000000000000000000'];
    const rows = await stored(
      ...hashes.map((hash, item) => event({ kind: 'web.visit' }, { hash: idWords(hash), item })),
    );
    expect(rows.map(({ id }) => id)).toEqual([...hashes].sort());
  });

  it('of fixes have 16 digits, leading zeros and high bits included', async () => {
    const hashes = [
      { high: 0, low: 0 },
      { high: 0, low: 1 },
      { high: 0xffffffff, low: 0xffffffff },
      { high: 0x80000000, low: 0 },
      { high: 0x0000abcd, low: 0x80000001 },
    ];
    const rows = await stored(...hashes.map((hash, item) => ({ ...point({ item, at: item }), hash })));
    expect(rows.map(({ id }) => id)).toEqual(hashes.map(pointHashText));
  });

  it('tell hundred thousand fixes of one person apart', () => {
    const hash = { high: 0, low: 0 };
    const hashPoint = pointHasher('google', 'someone');
    const ids = new Set<string>();
    for (let i = 0; i < 100_000; i++) {
      hashPoint(1_700_000_000_000 + Math.floor(i / 4) * 1000, 525_000_000 + (i % 2), 134_000_000 + (i % 4), 10, hash);
      ids.add(pointHashText(hash));
    }
    expect(ids.size).toBe(100_000);
  });

  it('change with every part, and never with the way that parts are cut', () => {
    const id = (...parts: (string | number | undefined)[]) => recordHash('google', undefined, 'web.visit', parts);
    expect(new Set([id('a', 'b'), id('ab'), id('ab', ''), id('', 'ab'), id('b', 'a'), id()]).size).toBe(6);
    expect(id(1, undefined)).toBe(id('1', ''));
    const others = [
      recordHash('google', 'x', 'web.visit', []),
      recordHash('google', undefined, 'web.search', []),
      recordHash('amazon', undefined, 'web.visit', []),
    ];
    expect(new Set([id(), ...others]).size).toBe(4);
  });
});

describe('times', () => {
  const INSTANTS = [
    '0000-01-01T00:00:00.000Z',
    '0001-01-01T00:00:00.000Z',
    '1601-01-01T00:00:00.000Z',
    '1969-12-31T23:59:59.999Z',
    '1970-01-01T00:00:00.000Z',
    '1970-01-01T00:00:00.001Z',
    '2026-02-28T23:59:59.999Z',
    '2038-01-19T03:14:08.000Z',
    '2106-02-07T06:28:16.001Z',
    '9999-12-31T23:59:59.999Z',
  ];

  it('of events and fixes come back to the millisecond, in order', async () => {
    const rows = await stored(
      ...INSTANTS.map((iso, item) => search(Date.parse(iso), 'event', { item })).reverse(),
      ...INSTANTS.map((iso, item) => point({ at: Date.parse(iso), item })),
    );
    expect(rows.map(({ at }) => at)).toEqual(INSTANTS.flatMap((iso) => [iso, iso]));
    for (let i = 0; i < rows.length; i += 2) expect(rows[i]!.id < rows[i + 1]!.id).toBe(true);
  });

  it('from the ends of what Date can hold are kept', async () => {
    const ends = [-8.64e15, 8.64e15];
    const rows = await stored(...ends.map((at) => search(at, 'end')), ...ends.map((at) => point({ at })));
    expect(rows.map(({ at }) => Date.parse(at!))).toEqual([-8.64e15, -8.64e15, 8.64e15, 8.64e15]);
  });

  it('are printed as exactly as they are known', async () => {
    const at = Date.parse('2026-05-01T10:11:12.000Z');
    const rows = await stored(
      ...PRECISIONS.map((precision) => event({ kind: 'web.visit', at, precision, title: precision })),
      ...PRECISIONS.map((precision, latE7) => point({ at, precision, latE7 })),
    );
    for (const row of rows) expect(row.at).toBe(isoText(at, row.precision as 'ms'));
    for (const kind of ['web.visit', 'location.point'])
      expect(
        rows
          .filter((row) => row.kind === kind)
          .map(({ precision }) => precision)
          .sort(),
      ).toEqual([...PRECISIONS].sort());
  });

  it('that are missing come last, by id, without a precision', async () => {
    const rows = await stored(
      point({ at: undefined, latE7: 3 }),
      search(undefined, 'b'),
      search(undefined, 'a'),
      point({ at: undefined, latE7: 4 }),
      search(1, 'dated'),
      point({ at: -1 }),
    );
    expect(rows.slice(0, 2).map(({ at }) => at)).toEqual(['1969-12-31T23:59:59.999Z', '1970-01-01T00:00:00.001Z']);
    const undated = rows.slice(2);
    expect(undated.map(({ at, precision }) => [at, precision])).toEqual(Array(4).fill([undefined, undefined]));
    expect(undated.map(({ id }) => id)).toEqual(undated.map(({ id }) => id).sort());
  });

  it('sort by time, then by id, over many chunks', async () => {
    const random = fc.sample(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.boolean(), fc.nat()), {
      numRuns: 5000,
      seed: 2,
    });
    const rows = await stored(
      ...random.map(([at, isPoint, n], item) =>
        isPoint ? point({ at, latE7: n % 900_000_000, lonE7: item, item }) : search(at, `${n}-${item}`, { item }),
      ),
    );
    const keys = rows.map(({ at, id }) => [Date.parse(at!), id] as const);
    const sorted = [...keys].sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1));
    expect(keys).toEqual(sorted);
    expect(rows).toHaveLength(random.length);
  });
});

describe('fixes', () => {
  it('keep position, accuracy, offset and layer', async () => {
    const rows = await stored(
      ...LAYERS.map((layer, item) =>
        point({
          at: item,
          layer,
          item,
          latE7: -899_999_999,
          lonE7: 1_799_999_999,
          accuracyM: item * 1000,
          offset: -720 + item,
        }),
      ),
    );
    expect(
      rows.map(({ lat, lon, accuracyM, offset, detail, direction, kind }) => ({
        lat,
        lon,
        accuracyM,
        offset,
        detail,
        direction,
        kind,
      })),
    ).toEqual(
      LAYERS.map((layer, i) => ({
        lat: -89.9999999,
        lon: 179.9999999,
        accuracyM: i * 1000,
        offset: ['-12:00', '-11:59', '-11:58', '-11:57'][i],
        detail: layer === 'records' ? undefined : { layer },
        direction: 'background',
        kind: 'location.point',
      })),
    );
  });

  it('without accuracy and offset have none', async () => {
    const [row] = await stored(point({ accuracyM: undefined }));
    expect([row!.accuracyM, row!.offset, row!.place, row!.until]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('come in columns as they come one by one', async () => {
    const n = 5000;
    const columns = {
      length: n,
      at: Float64Array.from({ length: n }, (_, i) => (i % 7 === 0 ? Number.NaN : (i - 2500) * 1_234_567_891)),
      latE7: Int32Array.from({ length: n }, (_, i) => (i - 2500) * 350_000),
      lonE7: Int32Array.from({ length: n }, (_, i) => (2500 - i) * 700_000),
      accuracyM: Int32Array.from({ length: n }, (_, i) => (i % 5) - 1),
      hasMs: Uint8Array.from({ length: n }, (_, i) => i % 2),
      wifi: Uint16Array.from({ length: n }, () => 0),
      item: Uint32Array.from({ length: n }, (_, i) => i * 2),
      skipped: 0,
      failed: 0,
    };
    const single = await stored(
      ...Array.from({ length: n }, (_, i) =>
        point({
          at: Number.isNaN(columns.at[i]!) ? undefined : columns.at[i],
          latE7: columns.latE7[i]!,
          lonE7: columns.lonE7[i]!,
          accuracyM: columns.accuracyM[i] === -1 ? undefined : columns.accuracyM[i],
          precision: columns.hasMs[i] === 1 ? 'ms' : 'second',
          item: columns.item[i]!,
        }),
      ),
    );
    const timeline = await store();
    await archive(timeline, 0);
    await entry(timeline, 0);
    await appended(timeline, ({ points }) => points.addColumns(columns, 0, pointHasher('google', undefined)));
    expect(await rowsOf(timeline)).toEqual(single);
  });
});

describe('amounts', () => {
  const amountsOf = async (texts: readonly string[]) =>
    (await stored(...texts.map((amount, at) => event({ kind: 'shop.order', at, precision: 'ms', amount })))).map(
      ({ amount }) => amount,
    );

  it('have two places, and up to four where the export has them', async () => {
    const amounts = {
      '0': '0.00',
      '12': '12.00',
      '12.3': '12.30',
      '18.50': '18.50',
      '0.005': '0.005',
      '0.0001': '0.0001',
      '12.3450': '12.345',
      '100': '100.00',
      '1000.10': '1000.10',
      '-0.01': '-0.01',
      '-0.0001': '-0.0001',
      '-1234.5678': '-1234.5678',
      '99999999999999.9999': '99999999999999.9999',
      '-99999999999999.9999': '-99999999999999.9999',
      '12.34567': '12.3456',
      '-12.34569': '-12.3456',
      '-0.00009': '0.00',
    };
    const entries = Object.entries(amounts);
    expect(await amountsOf(entries.map(([given]) => given))).toEqual(entries.map(([, text]) => text));
  });

  it('that are no plain decimals are none', async () => {
    const texts = ['', ' 1', '1,5', '1e3', 'NaN', '.5', '5.', '+1', '--1', '123456789012345'];
    expect(await amountsOf(texts)).toEqual(texts.map(() => undefined));
  });

  it('add up to the last place', async () => {
    const cents = fc.sample(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), { numRuns: 4000, seed: 3 });
    const texts = cents.map((n) => {
      const digits = (n < 0n ? -n : n).toString().padStart(5, '0');
      return `${n < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
    });
    const timeline = await store();
    await archive(timeline, 0);
    await entry(timeline, 0);
    await append(
      timeline,
      texts.map((amount, item) => event({ kind: 'shop.order', amount, at: item, precision: 'ms' }, { item })),
    );
    const [sum] = await timeline.rows('select sum(amount)::varchar as sum from record');
    expect(sum!['sum']).toBe(addMoney(...texts));
    const back = await rowsOf(timeline);
    expect(back.map(({ amount }) => addMoney(amount!, '0.0000'))).toEqual(texts.map((text) => addMoney(text)));
  });
});

describe('repeats', () => {
  const ids = async (timeline: Timeline): Promise<string[]> =>
    (await rowsOf(timeline)).map(({ id, from }) => `${id} ${from.entry}#${from.item}`);
  const A = recordHash('google', undefined, 'web.search', [1, 'a']);

  async function two(first: ArchiveGiven, second: ArchiveGiven): Promise<Timeline> {
    const timeline = await store();
    await archive(timeline, 0, first);
    await archive(timeline, 1, second);
    await entry(timeline, 0, { archive: 0, items: 9 });
    await entry(timeline, 1, { archive: 1, items: 9 });
    return timeline;
  }

  it('within one entry are numbered in its order', async () => {
    const timeline = await two({}, {});
    await append(
      timeline,
      [7, 3, 5].map((item) => search(1, 'a', { item })),
    );
    await settleRepeats(timeline, 0);
    expect(await ids(timeline)).toEqual([`${A} entry-0#3`, `${A}~2 entry-0#5`, `${A}~3 entry-0#7`]);
  });

  it.each([
    [3, 1],
    [1, 3],
    [2, 2],
    [0, 2],
  ])('%i and %i times in two exports are the larger number', async (first, second) => {
    const timeline = await two({ exportedAt: 1000 }, { exportedAt: 2000 });
    await append(timeline, [
      ...Array.from({ length: first }, (_, item) => search(1, 'a', { item, entry: 0 })),
      ...Array.from({ length: second }, (_, item) => search(1, 'a', { item, entry: 1 })),
      ...Array.from({ length: first }, (_, item) => point({ item, entry: 0 })),
      ...Array.from({ length: second }, (_, item) => point({ item, entry: 1 })),
    ]);
    await settleRepeats(timeline, 0);
    const rows = await rowsOf(timeline);
    const most = Math.max(first, second);
    for (const kind of ['web.search', 'location.point']) {
      const own = rows
        .filter((row) => row.kind === kind)
        .map(({ id }) => /~?(\d+)?$/.exec(id.slice(id.includes('~') ? id.indexOf('~') : id.length))![1] ?? '1');
      expect(own.sort()).toEqual(Array.from({ length: most }, (_, i) => String(i + 1)));
    }
    const [sightings] = await timeline.rows('select count(*) as n from sighting');
    expect(sightings!['n']).toBe(2 * Math.min(first, second));
  });

  it.each([
    ['the newest export', { exportedAt: 1000 }, { exportedAt: 2000 }, 'entry-1'],
    ['the newest export, given first', { exportedAt: 2000 }, { exportedAt: 1000 }, 'entry-0'],
    ['a dated one by when it was packed', { newness: 1000 }, { newness: 2000 }, 'entry-1'],
    ['what the export says over when it was packed', { exportedAt: 1000, newness: 9000 }, { newness: 2000 }, 'entry-1'],
    [
      'the smaller digest of equally new ones',
      { exportedAt: 1000, digest: 'b' },
      { exportedAt: 1000, digest: 'a' },
      'entry-1',
    ],
  ] as const)('%s is preferred', async (_, first, second, winner) => {
    const timeline = await two(first, second);
    await append(timeline, [search(1, 'a', { entry: 0 }), search(1, 'a', { entry: 1 })]);
    await settleRepeats(timeline, 0);
    expect(await ids(timeline)).toEqual([`${A} ${winner}#0`]);
  });

  it('without any date the export with the newest record is preferred', async () => {
    const timeline = await two({}, {});
    await append(timeline, [
      search(1, 'a', { entry: 0 }),
      search(1, 'a', { entry: 1 }),
      search(99, 'b', { entry: 0, item: 1 }),
    ]);
    await settleRepeats(timeline, 0);
    expect(await ids(timeline)).toContain(`${A} entry-0#0`);
  });

  it('of equally new entries of one archive the smaller path counts, wherever it stands', async () => {
    const timeline = await store();
    await archive(timeline, 0);
    await entry(timeline, 0, { position: 2, path: 'b', items: 1 });
    await entry(timeline, 1, { position: 5, path: 'a', items: 1 });
    await append(timeline, [search(1, 'a', { entry: 0 }), search(1, 'a', { entry: 1 })]);
    await settleRepeats(timeline, 0);
    expect(await ids(timeline)).toEqual([`${A} a#0`]);
  });

  it('book an item as duplicate only when all of its records were known', async () => {
    const timeline = await two({ exportedAt: 2000 }, { exportedAt: 1000 });
    await append(timeline, [
      search(1, 'a', { entry: 0, item: 0 }),
      search(1, 'a', { entry: 1, item: 0 }),
      search(2, 'only here', { entry: 1, item: 0 }),
      search(3, 'c', { entry: 0, item: 1 }),
      point({ entry: 0, item: 2 }),
      search(3, 'c', { entry: 1, item: 1 }),
      point({ entry: 1, item: 1 }),
    ]);
    await settleRepeats(timeline, 0);
    expect(await timeline.rows('select kept, duplicate from entry order by code')).toEqual([
      { kept: 9, duplicate: 0 },
      { kept: 8, duplicate: 1 },
    ]);
  });

  it('of a later run meet those of an earlier one', async () => {
    const timeline = await store();
    await archive(timeline, 0, { exportedAt: 1000 });
    await entry(timeline, 0);
    await append(timeline, [search(1, 'a', { item: 0 }), search(1, 'a', { item: 1 }), point()]);
    await settleRepeats(timeline, 0);
    await archive(timeline, 1, { exportedAt: 2000 });
    await entry(timeline, 1, { archive: 1 });
    await append(timeline, [
      search(1, 'a', { entry: 1 }),
      search(5, 'new', { entry: 1, item: 1 }),
      point({ entry: 1 }),
    ]);
    await settleRepeats(timeline, 1);
    const found = await rowsOf(timeline);
    expect(found.map(({ title, from }) => [title, from.entry])).toEqual(
      expect.arrayContaining([
        ['a', 'entry-1'],
        ['a', 'entry-0'],
        ['new', 'entry-1'],
        [undefined, 'entry-1'],
      ]),
    );
    expect(found).toHaveLength(4);
    expect(new Set(found.map(({ id }) => id)).size).toBe(4);
  });

  it('are settled the same in whatever order the rows come', async () => {
    const row = fc.record({
      entry: fc.integer({ min: 0, max: 3 }),
      what: fc.integer({ min: 0, max: 3 }),
      isPoint: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), fc.infiniteStream(fc.nat()), async (given, shuffle) => {
        const made = given.map(({ entry: of, what, isPoint }, item) =>
          isPoint ? point({ at: what, entry: of, item }) : search(what, 'x', { entry: of, item }),
        );
        const answers: TimelineRow[][] = [];
        for (const rows of [
          made,
          [...made]
            .map((each) => [shuffle.next().value, each] as const)
            .sort(([a], [b]) => a - b)
            .map(([, each]) => each),
        ]) {
          const timeline = await store();
          for (const code of [0, 1]) await archive(timeline, code, { exportedAt: 1000 + code });
          for (const code of [0, 1, 2, 3]) await entry(timeline, code, { archive: code % 2, items: 30 });
          await append(timeline, rows);
          await settleRepeats(timeline, 0);
          answers.push(await rowsOf(timeline));
        }
        expect(answers[1]).toEqual(answers[0]);
        expect(new Set(answers[0]!.map(({ id }) => id)).size).toBe(answers[0]!.length);
        const most = (isPoint: boolean, what: number): number =>
          Math.max(
            0,
            ...[0, 1, 2, 3].map(
              (of) => given.filter((g) => g.entry === of && g.what === what && g.isPoint === isPoint).length,
            ),
          );
        const expected = [0, 1, 2, 3].reduce((sum, what) => sum + most(true, what) + most(false, what), 0);
        expect(answers[0]).toHaveLength(expected);
      }),
      { numRuns: 10, seed: 4 },
    );
  });
});

describe('copies under Ads', () => {
  const copy = { copyKey: [0xcccccccc, 0xcccccccc] } as const;

  it('win over the product', async () => {
    const timeline = await store();
    await archive(timeline, 0);
    await entry(timeline, 0, { items: 1 });
    await entry(timeline, 1, { items: 1 });
    await append(timeline, [
      event({ kind: 'web.visit', at: 1, precision: 'ms', detail: { product: 'Search' } }, { ...copy, entry: 0 }),
      event({ kind: 'ad.click', at: 1, precision: 'ms', detail: { product: 'Ads' } }, { ...copy, entry: 1 }),
    ]);
    await settleRepeats(timeline, 0);
    expect((await rowsOf(timeline)).map(({ kind }) => kind)).toEqual(['ad.click']);
    expect(await timeline.rows('select kept, duplicate from entry order by code')).toEqual([
      { kept: 0, duplicate: 1 },
      { kept: 1, duplicate: 0 },
    ]);
  });

  it('that are no copies of each other all stay', async () => {
    const rows = async (...made: EventRow[]) => {
      const timeline = await store();
      await archive(timeline, 0);
      await entry(timeline, 0);
      await entry(timeline, 1, { account: 'other' });
      await append(timeline, made);
      await settleRepeats(timeline, 0);
      return rowsOf(timeline);
    };
    const visit = event({ kind: 'web.visit', at: 1, precision: 'ms', detail: { product: 'Chrome' } }, copy);
    const searched = event(
      { kind: 'web.search', at: 1, precision: 'ms', detail: { product: 'Search' } },
      { ...copy, item: 1 },
    );
    const ad = event({ kind: 'ad.view', at: 1, precision: 'ms', detail: { product: 'Ads' } }, { ...copy, entry: 1 });
    expect(await rows(visit, searched)).toHaveLength(2);
    expect(await rows(visit, ad)).toHaveLength(2);
  });
});

describe('HTML and JSON of different exports', () => {
  const MINUTE = 60_000;
  const START = Date.parse('2026-05-01T10:00:07.250Z');

  /** JSON events one day apart, and the same in HTML with clocks that are off by these minutes. */
  async function twins(minutes: readonly number[], zone = 'abbreviation'): Promise<TimelineRow[]> {
    const timeline = await store();
    await archive(timeline, 0, { exportedAt: 1000 });
    await archive(timeline, 1, { exportedAt: 2000 });
    await entry(timeline, 0, { archive: 0, items: minutes.length });
    await entry(timeline, 1, { archive: 1, html: true, items: minutes.length });
    await append(
      timeline,
      minutes.flatMap((off, i) => {
        const at = START + i * 1440 * MINUTE;
        const timeless = [i, 0] as const;
        return [
          search(at, `${i}`, { entry: 0, item: i, timeless }),
          event(
            {
              kind: 'web.search',
              at: Math.floor(at / 1000) * 1000 + off * MINUTE,
              precision: 'second',
              title: `${i}`,
              detail: { zone },
            },
            { entry: 1, item: i, timeless },
          ),
        ];
      }),
    );
    await settleRepeats(timeline, 0);
    const [items] = await timeline.rows('select sum(items) - sum(kept) - sum(duplicate) as open from entry');
    expect(items!['open']).toBe(0);
    return rowsOf(timeline);
  }

  it.each([0, -15, 60, 345, 840])('off by %i minutes throughout are one event each', async (off) => {
    const rows = await twins([off, off, off]);
    expect(rows.map(({ title, from, detail }) => [title, from.entry, detail])).toEqual(
      ['0', '1', '2'].map((title) => [title, 'entry-0', undefined]),
    );
  });

  // The limit of 14 hours is measured in ms, although HTML has only seconds.
  it('off by exactly -840 minutes are one event each', async () => {
    expect(await twins([-840, -840])).toHaveLength(2);
  });

  it.each([
    ['two different shifts', [60, 120, 60]],
    ['opposite shifts', [60, -60]],
  ])('with %s both stay, the HTML rows marked', async (_, minutes) => {
    const rows = await twins(minutes);
    expect(rows).toHaveLength(2 * minutes.length);
    for (const { from, detail } of rows)
      expect(detail).toEqual(from.entry === 'entry-1' ? { zone: 'abbreviation', twin: true } : undefined);
  });

  it.each([
    ['more than 14 hours', [855, 855]],
    ['no multiple of 15 minutes', [7, 7]],
  ])('off by %s are other events', async (_, minutes) => {
    const rows = await twins(minutes);
    expect(rows.map(({ detail }) => detail?.['twin'])).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('with a stated offset are never moved', async () => {
    expect(await twins([60, 60], 'offset')).toHaveLength(4);
  });

  it('are told apart by account', async () => {
    const timeline = await store();
    await archive(timeline, 0);
    await archive(timeline, 1);
    await entry(timeline, 0, { archive: 0, account: 'a' });
    await entry(timeline, 1, { archive: 1, account: 'b', html: true });
    const timeless = [0, 0] as const;
    await append(timeline, [
      search(START, 'x', { entry: 0, timeless }),
      event(
        { kind: 'web.search', at: START + 60 * MINUTE, precision: 'ms', title: 'x', detail: { zone: 'assumed' } },
        { entry: 1, timeless },
      ),
    ]);
    await settleRepeats(timeline, 0);
    expect(await rowsOf(timeline)).toHaveLength(2);
  });

  // `delete from pair where minutes % 15 <> 0` comes before the count, so "all differ by one constant" holds for the rest only.
  it('of which one row is off by no multiple of 15 minutes both stay', async () => {
    expect(await twins([60, 60, 67])).toHaveLength(6);
  });
});

describe('another timeline file', () => {
  async function filled(name: string, ...rows: readonly (EventRow | PointRow)[]): Promise<string> {
    const timeline = await Timeline.create(join(folder, name), folder);
    await archive(timeline, 0, { exportedAt: name.length });
    await entry(timeline, 0, { items: rows.length });
    await append(timeline, rows);
    await timeline.run(`insert into skipped values (0, 'no entry', 2)`);
    await settleRepeats(timeline, 0);
    timeline.close();
    return timeline.file;
  }

  it('is taken over row by row, also with a quote in its name', async () => {
    const file = await filled(
      "somebody's.timeline",
      event(FULL),
      point({ layer: 'path' }),
      search(undefined, 'undated'),
      search(-5, 'early'),
    );
    const there = await Timeline.open(file, folder);
    const before = await rowsOf(there);
    there.close();
    const timeline = await store();
    await absorb(timeline, file);
    expect(await rowsOf(timeline)).toEqual(before);
    expect(await timeline.rows('select why, count from skipped')).toEqual([{ why: 'no entry', count: 2 }]);
  });

  it('goes behind what is there, and what both hold counts once', async () => {
    const first = await filled('first', search(1, 'both'), search(1, 'both', { item: 1 }), search(2, 'first'), point());
    const second = await filled('second!', search(1, 'both'), search(3, 'second'), point(), point({ at: 7 }));
    const answers: string[][] = [];
    for (const order of [
      [first, second],
      [second, first],
      [first, second, second, first],
    ]) {
      const timeline = await store();
      for (const file of order) await absorb(timeline, file);
      await settleRepeats(timeline, order.length);
      const rows = await rowsOf(timeline);
      answers.push(rows.map(({ id, title }) => `${id} ${title}`));
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
    expect(answers[0]).toHaveLength(6);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('that is none is refused, and leaves the own one as it was', async () => {
    const timeline = await store();
    await archive(timeline, 0);
    await entry(timeline, 0);
    await append(timeline, [search(1, 'mine')]);
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'my notes');
    const older = await Timeline.create(join(folder, 'older'), folder);
    await older.run(`update meta set value = '0' where key = 'schema'`);
    older.close();
    for (const file of [text, older.file]) await expect(absorb(timeline, file)).rejects.toThrow(NotATimeline);
    const good = await filled('good', search(2, 'theirs'));
    await absorb(timeline, good);
    expect((await rowsOf(timeline)).map(({ title }) => title)).toEqual(['mine', 'theirs']);
    await expect(Timeline.open(text, folder)).rejects.toThrow(NotATimeline);
    await expect(Timeline.open(older.file, folder)).rejects.toThrow(NotATimeline);
  });
});
