import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { auditOf, measure, unbalanced } from './kit/audit.js';
import { zipOf } from './kit/zip.js';

const FIXTURES = new URL('../fixtures/sources/', import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), 'footprint-amazon-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Files = Readonly<Record<string, string | Buffer>>;

let made = 0;
const folder = (): string => mkdtempSync(join(root, `${made++}-`));

async function zipAt(name: string, files: Files, into = folder()): Promise<string> {
  writeFileSync(join(into, name), await zipOf(files));
  return join(into, name);
}

function folderOf(files: Files): string {
  const into = folder();
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), bytes);
  }
  return into;
}

const audited = async (...inputs: string[]) => {
  const answered = await auditOf(inputs, { tz: 'Europe/Berlin', continueForeign: true });
  expect(unbalanced(answered.report)).toEqual([]);
  return answered;
};

const idsOf = async (...inputs: string[]): Promise<readonly string[]> =>
  (await audited(...inputs)).rows.map(({ id }) => id).sort();

/** What the fixtures hold in folders of an export, both layouts together, as one export. */
const everything: Record<string, Buffer> = {};
for (const id of readdirSync(FIXTURES).filter((name) => name.startsWith('amazon.')))
  for (const { name } of readdirSync(join(FIXTURES, id), { withFileTypes: true }).filter(
    (each) => each.isDirectory() && !each.name.startsWith('not-'),
  ))
    for (const file of readdirSync(join(FIXTURES, id, name), { recursive: true, withFileTypes: true })) {
      const from = join(file.parentPath, file.name);
      const path = from.slice(join(FIXTURES, id, name).length + 1);
      if (file.isFile() && path.includes('/')) everything[path] ??= readFileSync(from);
    }
everything['FileDescriptions.csv'] = Buffer.from('File name,Description\nOrder History.csv,Orders\n');
everything['Your Amazon Orders/FileDescriptions.csv'] = Buffer.from('\uFEFFファイル名,説明\nOrder History.csv,注文\n');
everything['Your Amazon Orders/Order History Description.pdf'] = Buffer.from('%PDF-1.4');
everything['Retail.CartItems.2/README.txt'] = Buffer.from('What is in the file\n');

const part = (number: number): Files =>
  Object.fromEntries(Object.entries(everything).filter((_, at) => at % 3 === number - 1));

/** A zip for every folder at the top, as exports of 2020 to 2022 were delivered. */
async function smallZips(): Promise<Files> {
  const tops = new Map<string, Record<string, Buffer>>();
  for (const [path, bytes] of Object.entries(everything)) {
    const top = path.includes('/') ? path.split('/')[0]! : 'FileDescriptions';
    tops.set(top, { ...tops.get(top), [path]: bytes });
  }
  const zips: Record<string, Buffer> = {};
  for (const [top, files] of tops) zips[`${top}.zip`] = await zipOf(files);
  return zips;
}

describe('one export', () => {
  const whole = (async () => idsOf(await zipAt('All Data Categories.zip', everything)))();

  it('holds something', async () => {
    expect((await whole).length).toBeGreaterThan(60);
  });

  it('is the same in three parts, whatever their order', async () => {
    const into = folder();
    const parts = await Promise.all(
      [3, 1, 2].map((number) => zipAt(`All Data Categories.${number}.zip`, part(number), into)),
    );
    expect(await idsOf(...parts)).toEqual(await whole);
  });

  it('is the same as many small zips in one, or in a folder', async () => {
    const zips = await smallZips();
    expect(await idsOf(await zipAt('Amazon Data.zip', zips))).toEqual(await whole);
    expect(await idsOf(folderOf(zips))).toEqual(await whole);
  });

  it('is the same unpacked, renamed, and in a folder of one’s own', async () => {
    expect(await idsOf(folderOf(everything))).toEqual(await whole);
    expect(await idsOf(await zipAt('data (1).zip', everything))).toEqual(await whole);
    const wrapped = Object.fromEntries(Object.entries(everything).map(([path, bytes]) => [`amazon/${path}`, bytes]));
    expect(await idsOf(await zipAt('Your Orders Ilka.zip', wrapped))).toEqual(await whole);
  });

  it('says why it leaves descriptions unread', async () => {
    const { report } = await audited(await zipAt('All Data Categories.zip', everything));
    const why = (path: string) =>
      report.coverage.unread.find((each) => path.endsWith(each.path.split('/').at(-1)!))?.why;
    expect(why('/FileDescriptions.csv')).toMatch(/explains the other files/);
    expect(report.coverage.entries.unknown).toBe(0);
  });
});

interface Order {
  readonly id: string;
  readonly asin: string;
  readonly at: string;
  readonly name: string;
  readonly total: string;
  readonly status?: string;
  readonly shipped?: string;
}

const curated = (orders: readonly Order[]): string =>
  [
    'ASIN,Currency,Order Date,Order ID,Order Status,Original Quantity,Product Name,Ship Date,Shipment Status,Total Amount,Website',
    ...orders.map(
      ({ id, asin, at, name, total, status, shipped }) =>
        `${asin},EUR,${at},${id},${status ?? 'Closed'},1,${name},${shipped ?? 'Not Available'},${shipped ? 'Shipped' : 'Pending'},"${total}",Amazon.de`,
    ),
    '',
  ].join('\n');

const raw = (orders: readonly Order[]): string =>
  [
    '\uFEFF"Website","Order ID","Order Date","Currency","Total Owed","ASIN","Quantity","Order Status","Shipment Status","Ship Date","Product Name"',
    ...orders.map(({ id, asin, at, name, total, status }) => {
      const [, y, m, d, time] = /^(\d+)-(\d+)-(\d+)T([\d:]+)/.exec(at)!;
      return `"Amazon.de","${id}","${m}/${d}/${y} ${time} UTC","EUR","${total.replace(',', '')}","${asin}","1","${status ?? 'Closed'}","Shipped","","${name}"`;
    }),
    '',
  ].join('\r\n');

const ORDERS: readonly Order[] = [
  {
    id: '303-1111111-0000001',
    asin: 'B0HIVE0001',
    at: '2026-01-05T10:11:12Z',
    name: 'Smoker',
    total: '34.90',
    shipped: '2026-01-06T08:00:00Z',
  },
  {
    id: '303-1111111-0000001',
    asin: 'B0HIVE0002',
    at: '2026-01-05T10:11:12Z',
    name: 'Hive tool',
    total: '1,012.50',
    shipped: '2026-01-06T08:00:00Z',
  },
  {
    id: '303-1111111-0000002',
    asin: 'B0CRASH001',
    at: '2026-03-01T20:00:00.250Z',
    name: 'Crash pad',
    total: '189.00',
    status: 'Authorized',
  },
];

describe('curated and raw copies in one export', () => {
  it('count once, and the report says how many were duplicates', async () => {
    const plain = await audited(
      await zipAt('Your Orders.zip', { 'Your Amazon Orders/Order History.csv': curated(ORDERS) }),
    );
    const both = await audited(
      await zipAt('All Data Categories.zip', {
        'Your Amazon Orders/Order History.csv': curated(ORDERS),
        'Additional Data/Retail.OrderHistory.1/Retail.OrderHistory.1.csv': raw(ORDERS),
      }),
    );
    expect(both.rows.map(({ id }) => id).sort()).toEqual(plain.rows.map(({ id }) => id).sort());
    for (const { report } of [plain, both]) expect(measure(report, 'purchases', 'spend.EUR')).toBe('1236.40');
    expect(plain.report.coverage.items).toMatchObject({ total: 3, kept: 3, duplicate: 0 });
    expect(both.report.coverage.items).toMatchObject({ total: 6, kept: 3, duplicate: 3 });
  });
});

describe('two exports half a year apart', () => {
  it('are one timeline with the newer values', async () => {
    const later: readonly Order[] = [
      ORDERS[0]!,
      { ...ORDERS[1]!, name: 'Hive tool stainless 28 cm', total: '990.00' },
      { ...ORDERS[2]!, status: 'Closed', shipped: '2026-03-03T09:00:00Z', total: '179.00' },
      {
        id: '303-1111111-0000003',
        asin: 'B0TRAIN001',
        at: '2026-08-20T06:07:08Z',
        name: 'Night train',
        total: '12.00',
      },
    ];
    const older = await zipAt('Your Orders.zip', { 'Your Amazon Orders/Order History.csv': curated(ORDERS) });
    const newer = await zipAt('Your Orders (1).zip', { 'Your Amazon Orders/Order History.csv': curated(later) });
    for (const inputs of [
      [older, newer],
      [newer, older],
    ]) {
      const { rows, report } = await audited(...inputs);
      expect(rows).toHaveLength(4);
      expect(measure(report, 'purchases', 'spend.EUR')).toBe('1215.90');
      const byAsin = (asin: string) => rows.find((row) => JSON.stringify(row).includes(asin));
      expect(byAsin('B0HIVE0002')).toMatchObject({ title: 'Hive tool stainless 28 cm' });
      expect(JSON.stringify(byAsin('B0CRASH001'))).toMatch(/"Closed"/);
      expect(JSON.stringify(byAsin('B0CRASH001'))).not.toMatch(/"pending"/i);
      expect(report.coverage.items).toMatchObject({ total: 7, kept: 4, duplicate: 3 });
    }
  });
});

describe('what several files tell of one thing', () => {
  it('fills what the copy that is kept leaves empty', async () => {
    const header = '"Order ID","ASIN","Order Date","Product Name","Unit Price","Total Owed","Currency"';
    const files = {
      'Additional Data/Retail.OrderHistory.1/Retail.OrderHistory.1.csv': `${header}\n"306-1","B0AAAA0001","2025-03-04T19:20:21Z","","10.00","10.00","EUR"\n`,
      'Your Amazon Orders/Order History.csv': `${header},"Item Condition"\n"306-1","B0AAAA0001","2025-03-04T19:20:21Z","Rope bag","10.00","10.00","EUR","New"\n`,
    };
    const { rows } = await audited(await zipAt('Your Orders.zip', files));
    expect(rows.map(({ title, amount }) => [title, amount])).toEqual([['Rope bag', '10.00']]);
  });

  it('counts a refund that was announced and then paid once', async () => {
    const details = (state: string, date: string): string =>
      `"Creation Date","Currency","Order ID","Payment Status","Refund Amount","Refund Date","Reversal Reason"\n"2025-01-01T10:00:00Z","EUR","303-1","${state}","20.00","${date}","x"\n`;
    const { report } = await audited(
      await zipAt('Your Orders (1).zip', { 'Refund Details.csv': details('Issued', 'Not Available') }),
      await zipAt('Your Orders (2).zip', { 'Refund Details.csv': details('Completed', '2025-03-05T10:00:00Z') }),
    );
    expect(report.findings.find(({ id }) => id === 'purchases')?.measures['refunded.EUR']).toBe('20.00');
  });

  const payouts = (...dates: readonly string[]): string =>
    `"Order ID","Refund Amount","Currency","Refund Date","Reversal Reason"\n${dates.map((date) => `"306-1","5.00","EUR","${date}","Damaged"\n`).join('')}`;

  it.each([
    ['months apart, in two files', [['2024-01-05T10:00:00Z'], ['2024-05-06T10:00:00Z']], '10.00'],
    ['a day apart, in two files', [['2024-01-05T10:00:00Z'], ['2024-01-06T09:00:00Z']], '5.00'],
    ['at one time, in one file', [['2024-01-05T10:00:00Z', '2024-01-06T10:00:00Z']], '10.00'],
  ])('counts equal payouts of an order %s', async (_, files, sum) => {
    const paths = files.map(
      (dates, i) => [`Your Returns & Refunds/${i}/Refund Details.csv`, payouts(...dates)] as const,
    );
    const { report } = await audited(await zipAt('Your Orders.zip', Object.fromEntries(paths)));
    const found = report.findings.find(({ id }) => id === 'purchases');
    expect(found?.measures['refunded.EUR']).toBe(sum);
  });
});
