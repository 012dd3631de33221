import { expect, test } from 'vitest';
import retailSearch from '../../../src/sources/amazon/retail-search.js';
import { drive, fixture, read } from './drive.js';

const A67 = 'Search-Data/Search-Data.Customer-Engagement.csv';
const B64 = 'Your Shopping Search/Search Queries.csv';

test('67 columns: words, times as GMT, device, address', async () => {
  const { records, skipped, failed } = await read(retailSearch, 'export-2021', A67);
  expect({ n: records.length, skipped, failed }).toEqual({
    n: 4,
    skipped: ['search without words and time'],
    failed: 0,
  });
  expect(records[0]).toEqual({
    kind: 'shop.search',
    at: Date.parse('2021-05-06T07:08:09Z'),
    until: Date.parse('2021-05-06T07:09:30Z'),
    precision: 'second',
    title: 'Gartenschlauch',
    party: 'www.amazon.de',
    device: 'SM-G960F',
    ip: '203.0.113.0',
    app: 'Amazon Shopping',
    direction: 'own',
    detail: {
      department: 'garden',
      country: 'DE',
      language: 'de_DE',
      os: 'Android',
      type: 'kw',
      fromExternalAd: false,
      clicked: true,
      clicks: 3,
      addedToCart: false,
      ordered: false,
      orders: 0,
      zone: 'utc-by-format',
      written: '2021-05-06 07:08:09',
    },
  });
});

test('words out of the query string; none at all; no time', async () => {
  const [, coded, browsed, undated] = (await read(retailSearch, 'export-2021', A67)).records;
  expect(coded).toMatchObject({ title: 'Tür & Tor', app: 'Firefox', detail: { clicked: true, ordered: true } });
  expect(coded).not.toHaveProperty('until');
  expect(browsed).toMatchObject({ at: Date.parse('2021-05-08T21:00:00Z'), detail: { department: 'instant-video' } });
  expect(browsed).not.toHaveProperty('title');
  expect(undated?.title).toBe('undatierte Suche');
  expect(undated).not.toHaveProperty('at');
});

test('64 columns: the same search has the same identity', async () => {
  const old = await read(retailSearch, 'export-2021', A67);
  const { records } = await read(retailSearch, 'export-2026', B64);
  expect(retailSearch.identity(records[0]!)).toEqual(retailSearch.identity(old.records[0]!));
  expect(records[0]?.detail).not.toHaveProperty('zone');
  expect(records[1]).toMatchObject({
    title: 'Regenjacke 100% dicht',
    ip: '2001:db8::1',
    app: 'Chrome',
    detail: { country: 'DE', clicked: false, ordered: true },
  });
});

test('a header whose commas nobody quoted does not shift the columns', async () => {
  const unquoted = await read(
    retailSearch,
    'export-2021-unquoted-header',
    'Retail.Search-Data/Search-Data.Retail.Customer-Engagement.csv',
  );
  expect(unquoted).toEqual(await read(retailSearch, 'export-2021', A67));
  // Rows cut the same way as their header.
  const both = 'First Search Time (GMT),Search Type (Keyword,Visual,Browse),Keywords\n2021-05-06 07:08:09,kw,,,rope\n';
  expect((await drive(retailSearch, '/x.csv', Buffer.from(both)))?.records[0]?.title).toBe('rope');
});

test('searches in the app for films stand among those in the shop', async () => {
  const { records } = await read(retailSearch, 'export-2021', A67);
  expect(records.map(({ detail }) => detail?.primeVideo)).toEqual([undefined, undefined, true, undefined]);
});

test('a renamed table is known by its columns, another table of that name is not', async () => {
  const table = Buffer.from('First Search Time (GMT),Keywords\n2021-05-06 07:08:09,rope\n');
  expect((await drive(retailSearch, '/suchen.csv', table))?.records).toMatchObject([{ title: 'rope' }]);
  expect(
    (await drive(retailSearch, '/Retail.Search-Data/Search-Data.Retail.Customer-Engagement.csv', table))?.records,
  ).toHaveLength(1);
  expect(await fixture(retailSearch, 'not-search', 'Search Queries.csv')).toBeUndefined();
});

test.each([
  ['https://www.amazon.de/s?k=garden+hose&ref=x', 'garden hose'],
  ['/s?field-keywords=rope', 'rope'],
  ['keywords=sail&k=other', 'sail'],
  ['k=', undefined],
  ['k=garden hose&ref=x', 'garden hose'],
  ['2+2=4 mug', '2+2=4 mug'],
  ['what? rope', 'what? rope'],
  ['k=%E0%A4%A', '\uFFFD%A'],
])('query string %s', async (text, title) => {
  const table = Buffer.from(`First Search Time (GMT),First Search Query String\n2021-05-06 07:08:09,${text}\n`);
  expect((await drive(retailSearch, '/x.csv', table))?.records[0]?.title).toBe(title);
});
