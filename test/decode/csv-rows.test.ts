import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainCells } from '../../src/decode/csv-cells.js';
import { type CsvRow, csvHeader, csvRows, hasColumns } from '../../src/decode/csv-rows.js';
import { ITEM_LIMIT } from '../../src/decode/decoder.js';
import { bytesOf, corpus, decode } from './feed.js';

const cells = (rows: readonly CsvRow[]): readonly (readonly string[])[] =>
  rows.map((row) => row.columns.map((column) => row.get(column)));

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('tables', () => {
  it('reads what a careful writer wrote, whatever the cells, delimiter, line end and chunk size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', ';', '\t', '\n', '\r\n', ' ', '=', '😀') });
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 2, max: 5 })
          .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }))),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 30 }),
        async (table, delimiter, newline, mark, size) => {
          const width = table[0]?.length ?? 2;
          const header = Array.from({ length: width }, (_, i) => `c${i}`);
          const text = [header, ...table].map((row) => row.map(quote).join(delimiter)).join(newline);
          const got = await decode(csvRows(), (mark ? '\uFEFF' : '') + text, size);
          expect(got.fault).toBeUndefined();
          expect(got.damaged).toEqual([]);
          const trimmed = table.map((row) => row.map((one) => one.trim()));
          expect(cells(got.items)).toEqual(trimmed.filter((row) => row.some((one) => one !== '')));
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons, CRLF', 'a;b\r\n1;2\r\n'],
    ['tabs, CR', 'a\tb\r1\t2\r'],
    ['mark and quotes', '\uFEFF"a","b"\n"1","2"'],
    ['sep line', 'sep=;\na;b\n1;2'],
    ['blank lines and empty rows', '\n\na,b\n\n,\n1,2\n , \n\n'],
    ['blanks in the header', ' a , b \n1,2'],
    ['trailing column without a name', 'a,b,\n1,2\n'],
    ['quote inside a cell', 'a,b\n1,2\n'],
    ['zeros', 'a,\x00b\n1,\x002\n'],
  ])('%s', async (_, text) => {
    for (let at = 1; at <= Buffer.byteLength(text); at++) {
      const got = await decode(csvRows(), text, at, 1000);
      expect(got.items.map((row) => [row.get('a'), row.get('b')])).toEqual([['1', '2']]);
      expect(got.damaged).toEqual([]);
    }
  });

  it('reads UTF-16', async () => {
    const got = await decode(csvRows(), Buffer.from('\uFEFFa;b\r\nä;2\r\n', 'utf16le'), 3);
    expect(cells(got.items)).toEqual([['ä', '2']]);
  });

  it('leaves quotes inside unquoted cells alone', async () => {
    const got = await decode(csvRows(), 'a,b\n5" pipe,x"y"\n"say ""hi""",2\n', 4);
    expect(cells(got.items)).toEqual([
      ['5" pipe', 'x"y"'],
      ['say "hi"', '2'],
    ]);
  });

  it('finds columns by name, however it is spelt, the first of doubled names', async () => {
    const { items } = await decode(csvRows(), 'Order ID,ZIP/Code,Order_ID,Größe (cm)\n1, 2 ,3,4\n');
    const row = items[0]!;
    expect([row.get('order_id'), row.get('OrderID'), row.get('nope', 'Zip Code'), row.get('größe cm')]).toEqual([
      '1',
      '1',
      '2',
      '4',
    ]);
    expect([row.get('nope'), row.has('ORDER ID'), row.has('nope'), row.line]).toEqual(['', true, false, 2]);
  });

  it('finds the header below title lines, and the footer', async () => {
    const options = { header: (names: readonly string[]) => names.includes('Title'), footer: /^File Summary:/ };
    const text = 'My saved places\n"a, b"\nTitle,Note\nx,1\nFile Summary:\nrows,"1\n';
    const got = await decode(csvRows(options), text, 5);
    expect(cells(got.items)).toEqual([['x', '1']]);
    expect([got.damaged, got.fault]).toEqual([[], undefined]);
    expect((await decode(csvRows(options), 'a,b\n1,2\n')).fault?.code).toBe('CSV_BROKEN');
  });

  test.each(['', '\n\n', 'a,b\n', 'No data found for this time period', 'a,b\nNo data found for this time period\n'])(
    'has no rows and no fault: %j',
    async (text) => expect(await decode(csvRows(), text)).toEqual({ items: [], damaged: [], fault: undefined }),
  );

  it('numbers rows by the line where they begin', async () => {
    const { items } = await decode(csvRows(), '\na,b\r\n"1\r\n2",x\r\n\r\n3,y\r\n', 2);
    expect(items.map((row) => row.line)).toEqual([3, 6]);
  });
});

describe('damage', () => {
  it('tells a row with cells missing and keeps one with more', async () => {
    const got = await decode(csvRows(), 'a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3\n', 3);
    expect(got.items.map((row) => row.line)).toEqual([2, 4, 5]);
    expect(got.damaged).toEqual([expect.objectContaining({ code: 'CSV_ROW', at: { line: 3 } })]);
  });

  test.each([
    ['at the end', 'a,b,c\n1,2,3\n4,"5,6\n7,8,9\n10,11,12\n'],
    ['with a quoted row later', 'a,b,c\n1,2,3\n4,"5,6\n7,"8",9\n10,11,12\n'],
    ['with all cells quoted', 'a,b,c\n"1","2","3"\n"4,"5","6"\n"7","8","9"\n"10","11","12"\n'],
    ['behind which another is open', 'a,b,c\n1,2,3\n4,"5,6\n7,8,9\n10,11,12\n4,"5,6\n'],
  ])('an open quote %s', async (_, text) => {
    for (const size of [1, 7, 1000]) {
      const got = await decode(csvRows(), text, size);
      expect(cells(got.items)).toEqual([
        ['1', '2', '3'],
        ['7', '8', '9'],
        ['10', '11', '12'],
      ]);
      expect(got.damaged[0]).toMatchObject({ code: 'CSV_ROW', at: { line: 3 } });
      expect(got.fault).toBeUndefined();
    }
  });

  it('goes on behind a quote that is open for more than the limit', async () => {
    const line = `1,${'x'.repeat(1000)}\n`;
    const text = `a,b\n1,2\n3,"4\n${line.repeat(Math.ceil(ITEM_LIMIT / line.length) + 5)}5,6\n`;
    const got = await decode(csvRows(), text, 262_144);
    expect(got.damaged).toEqual([expect.objectContaining({ code: 'CSV_ROW', at: { line: 3 } })]);
    expect(got.items.length).toBe(text.split('\n').length - 3);
    expect(got.items.at(-1)?.get('b')).toBe('6');
  });

  it('passes over a line beyond the limit', async () => {
    const got = await decode(csvRows(), `a,b\n1,2\n3,${'x'.repeat(2.5 * ITEM_LIMIT)}\n5,6\n`, 1_000_000);
    expect(got.items.map((row) => row.get('b'))).toEqual(['2', '6']);
    expect(got.damaged).toEqual([expect.objectContaining({ code: 'ITEM_TOO_LARGE', at: { line: 3 } })]);
  });

  it('keeps the rows before a cut at any byte', async () => {
    const text = 'a,b\n1,"x\ny"\n2,"ü"\n';
    for (let at = 1; at <= Buffer.byteLength(text); at++) {
      const got = await decode(csvRows(), Buffer.from(text).subarray(0, at), 3);
      if (at >= 12) expect(got.items[0]?.get('b')).toBe('x\ny');
      expect(got.fault).toBeUndefined();
    }
  });
});

describe('what people and programs put around a table', () => {
  const TITLED = 'Bestellungen\nerstellt am 3. Mai 2021, 10:11\n\na,b,c,d\n1,2,3,4\n5,6,7,8\n';

  it('passes over lines of a title', async () => {
    for (let size = 1; size <= TITLED.length; size++) {
      const got = await decode(csvRows(), TITLED, size);
      expect(cells(got.items)).toEqual([
        ['1', '2', '3', '4'],
        ['5', '6', '7', '8'],
      ]);
      expect(got.items.map((row) => row.line)).toEqual([5, 6]);
    }
    expect(hasColumns(TITLED, 'A', 'd')).toBe(true);
  });

  it('does not take a wide row of a narrow table for its header', async () => {
    const got = await decode(csvRows(), 'Audience\nCars, Trucks, Vans, SUVs\nGardening\n');
    expect(got.items.map((row) => row.get('Audience'))).toEqual(['Cars', 'Gardening']);
  });

  it('takes a header that comes again for no row', async () => {
    const got = await decode(csvRows(), 'a,b\n1,2\na,b\n3,4\na,x\n');
    expect(cells(got.items)).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['a', 'x'],
    ]);
  });
});

describe('sniffing', () => {
  it('reads the header of a beginning', () => {
    expect(csvHeader('\uFEFF"Website","Order ID"\r\n"x","y')).toEqual(['Website', 'Order ID']);
    expect(csvHeader('sep=;\na;b')).toEqual(['a', 'b']);
    expect(csvHeader('')).toEqual([]);
    expect(hasColumns('Website,Order ID\n1,2', 'OrderID', 'website')).toBe(true);
    expect(hasColumns('Website,Order ID\n1,2', 'OrderID', 'asin')).toBe(false);
  });
});

const spectrum = corpus('csv', 'maxogden-csv-spectrum');
const names =
  spectrum === undefined
    ? ['FOOTPRINT_SAMPLES is unset']
    : readdirSync(spectrum).flatMap((name) => /^csvs__(.*)\.csv$/.exec(name)?.[1] ?? []);
describe.skipIf(spectrum === undefined)('csv-spectrum', () => {
  test.each(names)('%s', async (name) => {
    const got = await decode(csvRows(), bytesOf(join(spectrum ?? '', `csvs__${name}.csv`)), 5);
    const expected = JSON.parse(bytesOf(join(spectrum ?? '', `json__${name}.json`)).toString()) as Record<
      string,
      string
    >[];
    const rows = got.items.map((row) => Object.fromEntries(row.columns.map((column) => [column, row.get(column)])));
    // Cells are trimmed here, and the corpus has lost its CRs on its way through git.
    const trimmed = expected.map((row) =>
      Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v.trim().replaceAll('\r\n', '\n')])),
    );
    expect(rows).toEqual(trimmed);
  });
});

describe('cells of plain and quoted rows', () => {
  it('are those of the library, or left to it', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\t', '\n', '\r', "'") }),
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ') }).map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        (cells, delimiter) => {
          const row = cells.join(delimiter);
          const plain = plainCells(row, delimiter);
          if (plain === undefined || row === '') return;
          expect([plain]).toEqual(parse(row, { delimiter, record_delimiter: '\u0000', relax_column_count: true }));
        },
      ),
      { numRuns: 5000 },
    );
    expect(plainCells('a,"b ""c"" d",,"e\nf"', ',')).toEqual(['a', 'b "c" d', '', 'e\nf']);
    expect(plainCells('a,b"c', ',')).toBeUndefined();
    expect(plainCells('a,"b"c', ',')).toBeUndefined();
    expect(plainCells('a,"b', ',')).toBeUndefined();
  });
});
