import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvHeader, csvRow, ndjsonRow, type TimelineRow, terminalRow } from '../../src/render/timeline.js';

const row: TimelineRow = {
  from: { item: 3, entry: 'Takeout/x.json', archive: 'takeout.zip' },
  kind: 'shop.order',
  source: 'amazon.retail-orders',
  platform: 'amazon',
  precision: 'ms',
  at: '2026-10-02T22:30:15.120Z',
  offset: '+02:00',
  id: '01ab~2',
  title: '=cmd|x "quoted"\nline \u001b]52;c;x\u0007 \u202e',
  amount: '-12.50',
  currency: 'EUR',
  quantity: 2,
  lat: -0.5,
  lon: 13,
  account: undefined,
  detail: { status: 'returned', gift: true, n: 3 },
};
const view = { lang: 'en', width: 100, color: false, boxes: true, all: false } as const;

describe('ndjson', () => {
  it('is exact, in the order of the contract, without what does not apply', () => {
    const line = ndjsonRow(row);
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(Object.keys(JSON.parse(line))).toEqual([
      ...['id', 'at', 'precision', 'offset', 'platform', 'source', 'kind', 'title'],
      ...['lat', 'lon', 'amount', 'currency', 'quantity', 'detail', 'from'],
    ]);
    const { account: _, ...told } = row;
    expect(JSON.parse(line)).toEqual(told);
    expect(JSON.stringify(JSON.parse(line).from)).toBe('{"archive":"takeout.zip","entry":"Takeout/x.json","item":3}');
    expect(ndjsonRow({ ...row, detail: {} })).not.toContain('detail');
  });
});

describe('C4 csv', () => {
  it('has the columns of the contract, inert text, and numbers that stay numbers', () => {
    const table: string[][] = parse(`${csvHeader()}\n${csvRow(row)}\n`);
    expect(table).toHaveLength(2);
    const cells = Object.fromEntries((table[0] ?? []).map((name, i) => [name, table[1]?.[i]]));
    expect(cells).toMatchObject({
      title: '\'=cmd|x "quoted"\nline \\u{1b}]52;c;x\\u{7} \\u{202e}',
      amount: '-12.50',
      lat: '-0.5',
      quantity: '2',
      account: '',
      detail: '{"status":"returned","gift":true,"n":3}',
      from_archive: 'takeout.zip',
      from_entry: 'Takeout/x.json',
      from_item: '3',
    });
    expect(table[0]).toHaveLength(28);
    expect(csvRow({ ...row, amount: '=1' })).toContain(`"'=1"`);
  });
});

describe('one line on the terminal', () => {
  it('shows local time, platform, kind and what it says', () => {
    expect(terminalRow({ ...row, title: 'Shoes' }, view)).toBe(
      '2026-10-03 00:30:15 +02:00 amazon    shop.order         Shoes · EUR -12.50 · -0.5, 13',
    );
    expect(terminalRow({ ...row, precision: 'day', title: 'Shoes' }, view)).toMatch(/^2026-10-02 {16} amazon/);
    expect(terminalRow({ ...row, offset: undefined, precision: 'minute', title: 'Shoes' }, view)).toMatch(
      /^2026-10-02 22:30Z /,
    );
    expect(terminalRow({ ...row, at: undefined, title: 'Shoes' }, view)).toMatch(/^– +amazon/);
    expect(terminalRow({ ...row, at: 'nonsense' }, view)).toMatch(/^–/);
  });

  it('is inert and fits', () => {
    for (const width of [1, 20, 40, 80, 160]) {
      const line = terminalRow({ ...row, title: `${row.title}${'long '.repeat(1000)}` }, { ...view, width });
      expect(line.length).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });
});
