import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { gather } from '../../src/cli/gather.js';
import type { Workspace } from '../../src/cli/workspace.js';
import type { Problem } from '../../src/ledger/problem.js';
import { PROBLEMS } from '../../src/ledger/problem.js';
import { read as readHere } from '../../src/reading.js';
import { zoneNamed } from '../../src/record/zone.js';
import type { TimelineRow } from '../../src/render/timeline.js';
import { timelineRows } from '../../src/timeline/rows.js';
import { type Row, Timeline } from '../../src/timeline/timeline.js';
import { auditOf, measure, unbalanced } from '../kit/audit.js';
import { exportsOf, fileOf } from '../kit/people.js';
import { unzip } from '../personas/open-exports.js';

const folder = mkdtempSync(join(tmpdir(), 'footprint-flow-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
/** A fresh folder. */
function place(): string {
  const path = join(folder, `place-${made++}`);
  mkdirSync(path);
  return path;
}

function write(path: string, content: string | Buffer): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

interface Read {
  readonly rows: readonly TimelineRow[];
  readonly entries: readonly Row[];
  readonly problems: readonly Problem[];
}

/** The flow as far as the timeline, with the ledger's line for every entry, which the report only adds up. */
async function read(inputs: readonly string[], tz = 'Europe/Berlin'): Promise<Read> {
  const own = place();
  const workspace = { tempDir: async () => mkdtempSync(join(own, 'spill-')) } as unknown as Workspace;
  const timeline = await Timeline.create(join(own, 'timeline'), own);
  try {
    const { problems } = await gather(
      inputs,
      timeline,
      workspace,
      { quiet: true, progress: false, tz: zoneNamed(tz)! },
      'en',
      readHere,
    );
    const rows: TimelineRow[] = [];
    for await (const row of timelineRows(timeline, 'true')) rows.push(row);
    const entries = await timeline.rows(`
      select a.name as archive, e.path, e.status, e.source, e.items, e.kept, e.skipped, e.duplicate, e.failed
      from entry e join archive a on a.code = e.archive order by a.code, e.position`);
    return { rows, entries, problems };
  } finally {
    timeline.close();
    rmSync(own, { recursive: true, force: true });
  }
}

/** Entries whose items do not add up, and ids that are there twice. */
function faults({ rows, entries }: Read): unknown[] {
  const open = entries.filter(
    (entry) =>
      Number(entry['kept']) + Number(entry['skipped']) + Number(entry['duplicate']) + Number(entry['failed']) !==
      Number(entry['items']),
  );
  const states = entries.filter(
    ({ status }) => !['read', 'leftUnread', 'unknown', 'duplicate', 'failed'].includes(String(status)),
  );
  const seen = new Set<string>();
  const twice = rows.filter(({ id }) => seen.size === seen.add(id).size);
  return [...open, ...states, ...twice];
}

/** What must not depend on how the files came. */
const essence = (rows: readonly TimelineRow[]) =>
  rows.map(({ id, kind, at, until, title, amount }) => ({ id, kind, at, until, title, amount }));
const ids = (rows: readonly TimelineRow[]): string[] => rows.map(({ id }) => id);

type Files = readonly (readonly [path: string, content: string | Buffer])[];

async function zip(files: Files, mtime = new Date(Date.UTC(2026, 9, 1))): Promise<Buffer> {
  const out = new ZipFile();
  for (const [path, content] of files) out.addBuffer(Buffer.from(content), path, { mtime, mode: 0o100644 });
  out.end();
  const pieces: Buffer[] = [];
  for await (const piece of out.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

async function tgz(files: Files): Promise<Buffer> {
  const out = pack();
  for (const [name, content] of files) out.entry({ name, mtime: new Date(Date.UTC(2026, 9, 1)) }, Buffer.from(content));
  out.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of out) pieces.push(piece as Buffer);
  return gzipSync(Buffer.concat(pieces));
}

function unpack(files: Files, into: string): string {
  for (const [path, content] of files) write(join(into, path), content);
  return into;
}

/** Repeatable numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((each) => [random(), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);
}

const SMALL = [fileOf('sam', /Retail\.OrderHistory/), fileOf('noor', /facebook/), fileOf('noor', /takeout/)];
const takeoutOf = async (name: string): Promise<Files> =>
  (
    await Promise.all(
      exportsOf(name)
        .filter((path) => /takeout-2026/.test(path))
        .map((path) => unzip(readFileSync(path))),
    )
  ).flat();

describe('the same archive twice', () => {
  it.each(SMALL.map((path) => [basename(path), path] as const))('is once: %s', async (name, path) => {
    const once = await read([path]);
    expect(once.rows.length).toBeGreaterThan(20);
    const copies = [
      write(join(place(), name), readFileSync(path)),
      write(join(place(), name.replace('.zip', ' (1).zip')), readFileSync(path)),
    ];
    const twice = await read([path, ...copies]);
    expect(essence(twice.rows)).toEqual(essence(once.rows));
    expect(twice.problems).toEqual([]);
    expect(faults(twice)).toEqual([]);
    expect(twice.entries).toHaveLength(3 * once.entries.length);
    expect(twice.entries.filter(({ status }) => status === 'duplicate')).toHaveLength(2 * once.entries.length);
    expect(twice.entries.reduce((sum, { items }) => sum + Number(items), 0)).toBe(
      once.entries.reduce((sum, { items }) => sum + Number(items), 0),
    );
  });

  it('is once when it is the very same path', async () => {
    const once = await read([SMALL[0]!]);
    expect(await read([SMALL[0]!, SMALL[0]!])).toEqual(once);
  });
});

describe('inputs in any order', () => {
  it.each(['noor', 'lena'])('give %s the identical report', async (name) => {
    const random = randomOf(name.length);
    const inputs = exportsOf(name);
    const asked = { continueForeign: true, tz: 'Europe/Vienna' } as const;
    const first = JSON.stringify((await auditOf(inputs, asked)).report);
    expect(first.length).toBeGreaterThan(10_000);
    const order = name === 'noor' ? [...inputs].reverse() : shuffled(inputs, random);
    expect(JSON.stringify((await auditOf(order, asked)).report)).toBe(first);
  });

  it('give the identical report when archives have the same name and hold the same events', async () => {
    const orders = (status: string, amount: string) =>
      orderCsv([['302-1', 'B0A', '2026-01-02T03:04:05Z', status, amount]]);
    const inputs = await Promise.all(
      [orders('Authorized', '10.00'), orders('Closed', '12.50'), orders('Closed', '13.00')].map(async (csv) =>
        write(join(place(), 'Your Orders.zip'), await zip([['Your Amazon Orders/Order History.csv', csv]])),
      ),
    );
    const reports = new Set<string>();
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ])
      reports.add(
        JSON.stringify(
          (
            await auditOf(
              order.map((i) => inputs[i]!),
              { tz: 'UTC' },
            )
          ).report,
        ),
      );
    expect(reports.size).toBe(1);
    expect([...reports][0]).toContain('Your Orders.zip (3)');
  });
});

describe('ids', () => {
  it.each(['noor', 'sam'])('of %s never depend on the zone of the run', async (name) => {
    const inputs = exportsOf(name).filter((path) => !path.endsWith('.json') && !/2024/.test(path));
    const berlin = await read(inputs, 'Europe/Berlin');
    const tokyo = await read(inputs, 'Asia/Tokyo');
    expect(ids(tokyo.rows).sort()).toEqual(ids(berlin.rows).sort());
  });
});

describe('an export packed in another way', () => {
  it.each([2, 3, 4])('split at random into %i parts is the same', async (count) => {
    const files = await takeoutOf('lena');
    const whole = await read([write(join(place(), 'takeout-20261001T080000Z-001.zip'), await zip(files))]);
    expect(whole.rows.length).toBeGreaterThan(1000);
    const random = randomOf(count);
    const parts: (readonly [string, string | Buffer])[][] = Array.from({ length: count }, () => []);
    for (const [i, file] of shuffled(files, random).entries())
      parts[i < count ? i : Math.floor(random() * count)]!.push(file);
    const at = place();
    const paths = await Promise.all(
      parts.map(async (part, i) => write(join(at, `takeout-20261001T080000Z-00${i + 1}.zip`), await zip(part))),
    );
    const split = await read(shuffled(paths, random));
    expect(essence(split.rows)).toEqual(essence(whole.rows));
    expect(split.problems).toEqual([]);
    expect(faults(split)).toEqual([]);
  });

  it('as tar and as a folder has the same ids, and all together count once', async () => {
    const files = await takeoutOf('noor');
    const at = place();
    const name = 'takeout-20260915T072000Z-001';
    const zipped = write(join(at, `${name}.zip`), await zip(files));
    const tarred = write(join(at, 'tar', `${name}.tgz`), await tgz(files));
    const unpacked = unpack(files, join(at, name));
    const plain = unpack(files, join(at, 'unpacked'));
    const inner = join(plain, 'Takeout');
    const first = await read([zipped]);
    expect(first.rows.length).toBeGreaterThan(100);
    for (const input of [tarred, unpacked, plain, inner]) {
      const other = await read([input]);
      expect(essence(other.rows)).toEqual(essence(first.rows));
      expect(faults(other)).toEqual([]);
    }
    for (const inputs of [
      [zipped, unpacked],
      [plain, zipped],
      [tarred, zipped, unpacked, inner],
    ]) {
      const together = await read(inputs);
      expect(essence(together.rows)).toEqual(essence(first.rows));
      const again = together.entries.filter(({ status }) => status === 'duplicate');
      expect(again).toHaveLength((inputs.length - 1) * first.entries.length);
      expect(faults(together)).toEqual([]);
    }
  });

  it('a zip inside its unpacked folder counts once', async () => {
    const files = await takeoutOf('noor');
    const at = place();
    unpack(files, at);
    const zipped = write(join(at, 'takeout-20260915T072000Z-001.zip'), await zip(files));
    expect(essence((await read([at])).rows)).toEqual(essence((await read([zipped])).rows));
  });

  it('in another order of its files says the same about each event', async () => {
    const ad: readonly [string, string] = [
      'Takeout/My Activity/Ads/MyActivity.json',
      JSON.stringify([
        {
          header: 'Search',
          title: 'Searched for tent',
          titleUrl: 'https://www.google.com/search?q=tent',
          time: new Date(START).toISOString(),
          products: ['Search'],
        },
      ]),
    ];
    const search = [SEARCH_HTML, activityHtml([['tent', 0, 0]], ' UTC')] as const;
    const one = await read([await takeout('20260705', [ad, search])]);
    const other = await read([await takeout('20260705', [search, ad])]);
    expect(one.rows).toHaveLength(1);
    expect(essence(other.rows)).toEqual(essence(one.rows));
  });
});

describe('folders in a language that no table knows', () => {
  const tiles = [
    ['MY_ACTIVITY', 'Moja aktywność'],
    ['ALERTS', 'Powiadomienia i nie tylko'],
    ['HOME_APP', 'Dom & ogród'],
  ];
  const index = [
    'Takeout/przegląd.html',
    `<!DOCTYPE html><html><body><h1 class="header_title">teo@gmail.example</h1>${tiles
      .map(
        ([id, name]) =>
          `<div id="service-tile-${id}"><h1 data-english-name="${id}" data-folder-name="${name}"></h1></div>`,
      )
      .join('')}</body></html>`,
  ] as const;
  // Nothing in these files says what they are.
  const files: Files = [
    ['Takeout/Powiadomienia i nie tylko/x.json'.normalize('NFD'), '{"subscriptions":[{"query":"stockwaage"}]}'],
    ['Takeout/Dom _ ogród/Automations.json', '{"automations":[{"name":"Stall zu"}]}'],
    ['Takeout/Chrome/Automations.json', '{"automations":[{"name":"nothing of the home"}]}'],
  ];

  it('are known by the index page, which may lie in another part', async () => {
    const at = place();
    const parts = [
      write(join(at, 'takeout-20250109T074138Z-001.zip'), await zip(files)),
      write(join(at, 'takeout-20250109T074138Z-002.zip'), await zip([index])),
    ];
    const { rows, entries } = await read(parts);
    expect(rows.map(({ source, title }) => [source, title]).sort()).toEqual([
      ['google.alerts', 'stockwaage'],
      ['google.home', 'Stall zu'],
    ]);
    expect(entries.map(({ path, source }) => [String(path).split('/').at(-1), source])).toEqual(
      expect.arrayContaining([
        ['x.json', 'google.alerts'],
        ['przegląd.html', 'google.index-page'],
      ]),
    );
  });

  it('are not known without it', async () => {
    const { rows } = await read([write(join(place(), 'takeout-20250109T074138Z-001.zip'), await zip(files))]);
    expect(rows).toEqual([]);
  });
});

describe('a damaged zip', () => {
  const ORDERS = readFileSync(fileOf('sam', /Retail\.OrderHistory/));

  function mutilated(bytes: Buffer, random: () => number): Buffer {
    const copy = Buffer.from(bytes);
    const at = Math.floor(random() * copy.length);
    const to = Math.min(copy.length, at + 1 + Math.floor(random() * 200));
    switch (Math.floor(random() * 5)) {
      case 0:
        for (let flips = 1 + Math.floor(random() * 4); flips > 0; flips--)
          copy[Math.floor(random() * copy.length)]! ^= 1 << Math.floor(random() * 8);
        return copy;
      case 1:
        return copy.subarray(0, at);
      case 2:
        return copy.fill(0, at, to);
      case 3:
        return Buffer.concat([copy.subarray(0, at), copy.subarray(to)]);
      default:
        return copy.fill(copy.subarray(0, to - at), at, to);
    }
  }

  /** Bytes of which an entry was read may be wrong. */
  const CONTENT_DAMAGED: ReadonlySet<string> = new Set(['ZIP_CRC', 'ZIP_DATA', 'ZIP_SIZE']);

  /** @returns how many records were kept in all rounds together */
  async function check(name: string, bytes: Buffer, rounds: number, seed: number): Promise<number> {
    const at = place();
    const whole = await read([write(join(at, name), bytes)]);
    const undamaged = new Set(ids(whole.rows));
    // A name in the directory has no checksum; threads and files are told apart by it.
    const paths = new Set(whole.entries.map(({ path }) => path));
    const random = randomOf(seed);
    let kept = 0;
    for (let round = 0; round < rounds; round++) {
      const result = await read([write(join(at, name), mutilated(bytes, random))]);
      expect(faults(result), `round ${round}`).toEqual([]);
      kept += result.rows.length;
      if (result.problems.some(({ code }) => CONTENT_DAMAGED.has(code))) continue;
      const alien = result.rows.filter(({ id, from }) => !undamaged.has(id) && paths.has(from.entry));
      expect(alien, `round ${round}: ${JSON.stringify(result.problems)}`).toEqual([]);
    }
    return kept;
  }

  it('is never read wrong without a word, and everything adds up', async () => {
    expect(await check('Retail.OrderHistory.1.zip', ORDERS, 40, 1)).toBeGreaterThan(40);
  });

  const flipped = (at: number): Buffer => {
    const bytes = Buffer.from(ORDERS);
    bytes[at]! ^= 0x10;
    return bytes;
  };

  // What was inflated before the stream broke or ran over is kept; the problem's sentence says that it may be wrong.
  it('never shows invented orders without saying that they may be wrong', async () => {
    const sound = new Set(ids((await read([write(join(place(), 'o.zip'), ORDERS)])).rows));
    const { rows, problems } = await read([write(join(place(), 'o.zip'), flipped(979))]);
    expect(rows.some(({ id }) => !sound.has(id))).toBe(true);
    expect(problems.some(({ code }) => /may be wrong/.test(PROBLEMS[code].text.en))).toBe(true);
  });

  // Damage in the header line makes the file unknown; its checksum is then never looked at.
  it('is told also when its file is no longer recognised', async () => {
    const { rows, problems } = await read([write(join(place(), 'o.zip'), flipped(397))]);
    expect([rows.length, problems.map(({ code }) => code)]).toEqual([0, [expect.stringMatching(/^ZIP_/)]]);
  });

  it('of many small files neither', async () => {
    const files = (await unzip(readFileSync(fileOf('noor', /facebook/)))).filter(
      ([path]) => !/profile_information/.test(path),
    );
    expect(await check('facebook.zip', await zip(files), 20, 2)).toBeGreaterThan(200);
  });

  it('always makes a report, or is told to be unusable', async () => {
    const random = randomOf(3);
    const at = place();
    for (let round = 0; round < 4; round++) {
      const { report, usable } = await auditOf([write(join(at, 'orders.zip'), mutilated(ORDERS, random))], {
        tz: 'UTC',
      });
      expect(unbalanced(report), `round ${round}`).toEqual([]);
      if (!usable)
        expect(
          report.problems.length + report.coverage.entries.failed + report.coverage.entries.unknown,
        ).toBeGreaterThan(0);
    }
  });
});

describe('one impossible value', () => {
  const segment = (more: object) =>
    JSON.stringify({
      semanticSegments: [
        {
          startTime: '2024-06-15T07:00:00.000Z',
          endTime: '2024-06-15T08:00:00.000Z',
          visit: { probability: 0.9, topCandidate: { placeLocation: { latLng: '48.1°, 11.5°' } } },
          ...more,
        },
      ],
    });

  // An integer beyond its column is thrown while a chunk is flushed, outside of the item: the whole run ends.
  it.each([
    [
      'accuracy beyond 32 bits',
      '2020_JANUARY.json',
      JSON.stringify({
        timelineObjects: [
          {
            placeVisit: {
              location: { latitudeE7: 481000000, longitudeE7: 115000000, accuracyMetres: 3e9 },
              duration: { startTimestamp: '2020-01-01T10:00:00Z', endTimestamp: '2020-01-01T11:00:00Z' },
            },
          },
        ],
      }),
    ],
    ['offset beyond 16 bits', 'Timeline.json', segment({ startTimeTimezoneUtcOffsetMinutes: 100_000 })],
    ['offset of half a minute', 'Timeline.json', segment({ startTimeTimezoneUtcOffsetMinutes: 90.5 })],
  ])('costs its own record at most: %s', async (_, name, content) => {
    const { entries } = await read([write(join(place(), name), content)]);
    expect(entries).toHaveLength(1);
  });

  // Fixes go through Int32Array, which wraps around.
  it.each([3_000_000_000, -7])('an accuracy of %i metres is none', async (accuracyMeters) => {
    const signal = {
      position: { LatLng: '48.1°, 11.5°', accuracyMeters, timestamp: '2024-06-15T07:00:00.000Z', source: 'WIFI' },
    };
    const { rows } = await read([
      write(join(place(), 'Timeline.json'), JSON.stringify({ semanticSegments: [], rawSignals: [signal] })),
    ]);
    expect(rows.map(({ accuracyM }) => accuracyM)).toEqual([undefined]);
  });

  it.each([
    ['amount', orderCsv([['302-1', 'B0A', '2026-01-02T03:04:05Z', 'Closed', '999999999999999999']])],
    ['quantity', orderCsv([['302-1', 'B0A', '2026-01-02T03:04:05Z', 'Closed', '1.00']]).replace(',1,', ',1e400,')],
    ['date', orderCsv([['302-1', 'B0A', '9999-99-99T99:99:99Z', 'Closed', '1.00']])],
  ])('as %s keeps the order', async (_, csv) => {
    const result = await read([write(join(place(), 'Retail.OrderHistory.1.csv'), csv)]);
    expect(result.rows).toHaveLength(1);
    expect(faults(result)).toEqual([]);
  });
});

describe('every item is accounted for', () => {
  it.each(['noor', 'sam'])('in each entry of %s, given once and twice', async (name) => {
    const inputs = exportsOf(name);
    const once = await read(inputs);
    expect(faults(once)).toEqual([]);
    expect(once.entries.reduce((sum, { items }) => sum + Number(items), 0)).toBeGreaterThan(500);
    const copies = inputs.map((path) => write(join(place(), basename(path)), readFileSync(path)));
    const twice = await read([...inputs, ...copies]);
    expect(faults(twice)).toEqual([]);
    expect(essence(twice.rows)).toEqual(essence(once.rows));
  });

  it('when records of an item are known from elsewhere', async () => {
    const later = await zip([
      [
        'Takeout/My Activity/Search/MyActivity.json',
        activityJson([
          ['a', 0],
          ['b', 1],
        ]),
      ],
    ]);
    const earlier = await zip([
      [
        'Takeout/My Activity/Search/MyActivity.json',
        activityJson([
          ['b', 1],
          ['c', 2],
        ]),
      ],
    ]);
    const result = await read([
      write(join(place(), 'takeout-20260701T080000Z-001.zip'), later),
      write(join(place(), 'takeout-20260101T080000Z-001.zip'), earlier),
    ]);
    expect(result.entries.map(({ items, kept, duplicate }) => [items, kept, duplicate])).toEqual([
      [2, 1, 1],
      [2, 2, 0],
    ]);
    expect(faults(result)).toEqual([]);
  });
});

function orderCsv(
  rows: readonly (readonly [order: string, asin: string, date: string, status: string, amount: string])[],
): string {
  const header = 'Website,Order ID,Order Date,Currency,Total Owed,ASIN,Quantity,Order Status,Product Name\n';
  return (
    header +
    rows
      .map(
        ([order, asin, date, status, amount]) =>
          `Amazon.de,${order},${date},EUR,${amount},${asin},1,${status},Thing ${asin}\n`,
      )
      .join('')
  );
}

const START = Date.UTC(2026, 0, 5, 9, 30, 15, 250);
const DAY = 86_400_000;

/** Searches, the second number being days after the first Monday of 2026. */
const activityJson = (searches: readonly (readonly [string, number])[]): string =>
  JSON.stringify(
    searches.map(([query, day]) => ({
      header: 'Search',
      title: `Searched for ${query}`,
      titleUrl: `https://www.google.com/search?q=${query}`,
      time: new Date(START + day * DAY).toISOString(),
      products: ['Search'],
    })),
  );

/** The same as HTML; clocks are off by so many minutes. */
function activityHtml(
  searches: readonly (readonly [query: string, day: number, minutes: number])[],
  zone: string,
): string {
  const cells = searches.map(([query, day, minutes]) => {
    const wall = new Date(START + day * DAY + minutes * 60_000);
    const hour = wall.getUTCHours();
    const two = (n: number) => String(n).padStart(2, '0');
    const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'][wall.getUTCMonth()];
    const date = `${month} ${wall.getUTCDate()}, ${wall.getUTCFullYear()}, ${hour % 12 || 12}:${two(wall.getUTCMinutes())}:${two(wall.getUTCSeconds())} ${hour < 12 ? 'AM' : 'PM'}${zone}`;
    return `<div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid"><div class="header-cell mdl-cell mdl-cell--12-col"><p class="mdl-typography--title">Search<br></p></div><div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">Searched for&nbsp;<a href="https://www.google.com/search?q=${query}">${query}</a><br>${date}<br></div><div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1 mdl-typography--text-right"></div><div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption"><b>Products:</b><br>&emsp;Search<br></div></div></div>`;
  });
  return `<html><head><title>My Activity History</title></head><body><div class="mdl-grid">${cells.join('')}</div></body></html>`;
}

const SEARCH_JSON = 'Takeout/My Activity/Search/MyActivity.json';
const SEARCH_HTML = 'Takeout/My Activity/Search/MyActivity.html';
const takeout = async (stamp: string, files: Files): Promise<string> =>
  write(join(place(), `takeout-${stamp}T080000Z-001.zip`), await zip(files));

describe('exports half a year apart', () => {
  it('have each order once, as the newer one tells it', async () => {
    const older = orderCsv([
      ['302-1', 'B0A', '2026-01-02T03:04:05Z', 'Closed', '10.00'],
      ['302-2', 'B0B', '2026-01-20T03:04:05Z', 'Authorized', '20.00'],
      ['302-2', 'B0C', '2026-01-20T03:04:05Z', 'Authorized', '5.00'],
    ]);
    const newer = orderCsv([
      ['302-3', 'B0D', '2026-06-30T03:04:05Z', 'Authorized', '7.77'],
      ['302-2', 'B0B', '2026-01-20T03:04:05Z', 'Closed', '19.50'],
      ['302-2', 'B0C', '2026-01-20T03:04:05Z', 'Cancelled', '0.00'],
      ['302-1', 'B0A', '2026-01-02T03:04:05Z', 'Closed', '10.00'],
    ]);
    const january = write(
      join(place(), 'Your Orders.zip'),
      await zip([['Your Amazon Orders/Order History.csv', older]], new Date('2026-01-25')),
    );
    const july = write(
      join(place(), 'Retail.OrderHistory.1.zip'),
      await zip([['Retail.OrderHistory.1/Retail.OrderHistory.1.csv', newer]], new Date('2026-07-01')),
    );
    for (const inputs of [
      [january, july],
      [july, january],
    ]) {
      const { rows, report } = await auditOf(inputs, { tz: 'UTC' });
      expect(
        rows.map(({ detail, amount }) => [detail!['orderId'], detail!['asin'], detail!['status'], amount]),
      ).toEqual(
        expect.arrayContaining([
          ['302-1', 'B0A', 'Closed', '10.00'],
          ['302-2', 'B0B', 'Closed', '19.50'],
          ['302-2', 'B0C', 'Cancelled', '0.00'],
          ['302-3', 'B0D', 'Authorized', '7.77'],
        ]),
      );
      expect(rows).toHaveLength(4);
      expect(measure(report, 'purchases', 'spend.EUR')).toBe('37.27');
      expect(unbalanced(report)).toEqual([]);
    }
  });

  it('have each search once, with the receipt of the newer one', async () => {
    const older = await takeout('20260105', [
      [
        SEARCH_JSON,
        activityJson([
          ['c', 2],
          ['b', 1],
          ['a', 0],
        ]),
      ],
    ]);
    const newer = await takeout('20260705', [
      [
        SEARCH_JSON,
        activityJson([
          ['d', 3],
          ['c', 2],
          ['b', 1],
        ]),
      ],
    ]);
    for (const inputs of [
      [older, newer],
      [newer, older],
    ]) {
      const { rows, entries } = await read(inputs);
      expect(rows.map(({ title, from }) => [title, from.archive])).toEqual([
        ['a', basename(older)],
        ['b', basename(newer)],
        ['c', basename(newer)],
        ['d', basename(newer)],
      ]);
      expect(entries.map(({ kept, duplicate }) => [kept, duplicate])).toEqual([
        [1, 2],
        [3, 0],
      ]);
    }
  });
});

describe('settings that entries name', () => {
  it('are one record each, over files and exports', async () => {
    const entry = (second: number) => ({
      header: 'Search',
      title: `Searched for ${second}`,
      time: `2026-01-01T10:00:0${second}.000Z`,
      products: ['Search'],
      activityControls: ['Web & App Activity'],
    });
    const file = (...seconds: readonly number[]) => JSON.stringify(seconds.map(entry));
    const older = await takeout('20260105', [
      [SEARCH_JSON, file(2, 1)],
      ['Takeout/My Activity/Maps/MyActivity.json', file(4, 3)],
    ]);
    const newer = await takeout('20260705', [[SEARCH_JSON, file(5, 2, 1)]]);
    const { rows, entries } = await read([older, newer]);
    expect(rows.filter(({ kind }) => kind === 'web.search')).toHaveLength(5);
    expect(rows.filter(({ kind }) => kind === 'consent.record').map(({ title }) => title)).toEqual([
      'Web & App Activity',
    ]);
    expect(entries.reduce((sum, { kept, duplicate }) => sum + Number(kept) + Number(duplicate), 0)).toBe(7);
  });
});

describe('equal rows', () => {
  const times = (n: number, query = 'a'): (readonly [string, number])[] =>
    Array.from({ length: n }, () => [query, 0] as const);

  it('within one file are events of their own', async () => {
    const { rows, entries } = await read([
      await takeout('20260105', [[SEARCH_JSON, activityJson([...times(3), ...times(1, 'b')])]]),
    ]);
    const [id] = ids(rows).filter((each) => !each.includes('~') && rows.find((row) => row.id === each)!.title === 'a');
    expect(ids(rows.filter(({ title }) => title === 'a')).sort()).toEqual([id, `${id}~2`, `${id}~3`]);
    expect(entries.map(({ kept, duplicate }) => [kept, duplicate])).toEqual([[4, 0]]);
  });

  it.each([
    [[2, 1], 2],
    [[1, 2], 2],
    [[2, 2], 2],
    [[1, 1, 3], 3],
  ])('%j times over several exports: the highest counts', async (counts, most) => {
    const inputs = await Promise.all(
      counts.map((n, i) =>
        takeout(`2026010${i + 1}`, [[SEARCH_JSON, activityJson([...times(n), ...times(1, `only${i}`)])]]),
      ),
    );
    const result = await read(inputs);
    expect(result.rows.filter(({ title }) => title === 'a')).toHaveLength(most);
    expect(faults(result)).toEqual([]);
  });

  it('of one order in two files of one archive count as often as in the fuller file', async () => {
    const line = ['302-1', 'B0A', '2026-01-02T03:04:05Z', 'Closed', '10.00'] as const;
    const path = write(
      join(place(), 'orders.zip'),
      await zip([
        ['Retail.OrderHistory.1/Retail.OrderHistory.1.csv', orderCsv([line, line])],
        ['Retail.OrderHistory.2/Retail.OrderHistory.2.csv', orderCsv([line])],
      ]),
    );
    const result = await read([path]);
    expect(result.rows).toHaveLength(2);
    expect(result.entries.map(({ kept, duplicate }) => [kept, duplicate])).toEqual([
      [2, 0],
      [0, 1],
    ]);
  });
});

describe('JSON and HTML', () => {
  const SEARCHES = [
    ['tent', 0],
    ['boots', 1],
    ['map', 40],
  ] as const;
  const withClock = (...minutes: readonly number[]) =>
    SEARCHES.map(([query, day], i) => [query, day, minutes[i % minutes.length]!] as const);

  it('of one archive: the HTML is a duplicate entry', async () => {
    const both = await takeout('20260705', [
      [SEARCH_HTML, activityHtml(withClock(60), ' CET')],
      [SEARCH_JSON, activityJson(SEARCHES)],
    ]);
    const { rows, entries } = await read([both]);
    expect(rows.map(({ title, from }) => [title, from.entry])).toEqual(SEARCHES.map(([query]) => [query, SEARCH_JSON]));
    expect(entries.map(({ path, status, items }) => [path, status, items]).sort()).toEqual([
      [SEARCH_HTML, 'duplicate', 0],
      [SEARCH_JSON, 'read', 3],
    ]);
  });

  it('of one archive: the HTML steps in where the JSON is cut', async () => {
    const json = activityJson(SEARCHES);
    const both = await takeout('20260705', [
      [SEARCH_HTML, activityHtml(withClock(60), ' CET')],
      [SEARCH_JSON, json.slice(0, json.length - 150)],
    ]);
    const result = await read([both]);
    expect(result.rows.map(({ title }) => title)).toEqual(['tent', 'boots', 'map']);
    expect(result.problems.map(({ code }) => code)).toEqual(['JSON_CUT']);
    expect(faults(result)).toEqual([]);
  });

  async function together(html: string): Promise<Read> {
    const result = await read([
      await takeout('20260105', [[SEARCH_JSON, activityJson(SEARCHES)]]),
      await takeout('20260705', [[SEARCH_HTML, html]]),
    ]);
    expect(faults(result)).toEqual([]);
    return result;
  }

  it('of two exports with the right clock are one', async () => {
    for (const [minutes, zone] of [
      [60, ' CET'],
      [0, ' UTC'],
      [-300, ' GMT-05:00'],
      [0, ''],
    ] as const)
      expect((await together(activityHtml(withClock(minutes), zone))).rows, zone).toHaveLength(3);
  });

  it.each([15, 60, 345, -210, -825, 840])('of two exports, the clock off by %i minutes, are one', async (minutes) => {
    const { rows, entries } = await together(activityHtml(withClock(minutes), ''));
    expect(rows.map(({ title, detail, from }) => [title, detail?.['twin'], from.entry])).toEqual(
      SEARCHES.map(([query]) => [query, undefined, SEARCH_JSON]),
    );
    expect(entries.map(({ kept, duplicate }) => [kept, duplicate])).toEqual([
      [3, 0],
      [0, 3],
    ]);
  });

  it('with two different shifts both stay, the HTML rows marked', async () => {
    const { rows } = await together(activityHtml(withClock(60, 120), ''));
    expect(rows).toHaveLength(6);
    expect(
      rows.filter(({ detail }) => detail?.['twin'] === true).map(({ title, from }) => [title, from.entry]),
    ).toEqual(SEARCHES.map(([query]) => [query, SEARCH_HTML]));
  });

  it('of two exports, the zone only assumed, are one', async () => {
    expect((await together(activityHtml(withClock(330), ' IST'))).rows).toHaveLength(3);
  });
});
