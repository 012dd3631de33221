import { expect, it } from 'vitest';
import { pageItems } from '../../src/decode/html-page.js';
import { decode } from './feed.js';

const PAGE = `<!doctype html><html><head><title>T</title><style>p{}</style></head><body>
<h1>GOOGLE SUBSCRIBER INFORMATION</h1><div class="section"><ul><li>Google Account ID: 123</li><li>Name: Erika
 Beispiel</li><li>Services: <b>Gmail</b>, Maps<br>and more</li></ul></div>
<table><tr><th>Timestamp</th><th>IP Address</th></tr><tr><td>2024-02-03 04:05:06 Z</td><td>203.0.113.7</td></tr><tr><td></td><td></td></tr></table>
<table><tbody><tr><td>Model</td><td>Fairphone<br>5</td></tr><tr><td>Brand</td><td>F&amp;P</td></tr></tbody></table>
<p>End</p></body></html>`;

const ITEMS = [
  { kind: 'line', text: 'GOOGLE SUBSCRIBER INFORMATION' },
  { kind: 'line', text: 'Google Account ID: 123' },
  { kind: 'line', text: 'Name: Erika Beispiel' },
  { kind: 'line', text: 'Services: Gmail, Maps\nand more' },
  { kind: 'row', cells: ['2024-02-03 04:05:06 Z', '203.0.113.7'], header: ['Timestamp', 'IP Address'] },
  { kind: 'row', cells: ['Model', 'Fairphone\n5'], header: [] },
  { kind: 'row', cells: ['Brand', 'F&P'], header: ['Model', 'Fairphone\n5'] },
  { kind: 'line', text: 'End' },
];

it('gives lines and rows in order, at every chunk boundary', async () => {
  expect(await decode(pageItems, PAGE)).toEqual({ items: ITEMS, damaged: [], fault: undefined });
  for (let at = 1; at < PAGE.length; at++) expect((await decode(pageItems, PAGE, at, 9)).items).toEqual(ITEMS);
});

it('gives only whole lines and rows of a page that is cut off', async () => {
  for (let at = PAGE.indexOf('<body'); at < PAGE.length - 7; at++) {
    const got = await decode(pageItems, PAGE.slice(0, at), 50);
    expect(got.items).toEqual(ITEMS.slice(0, got.items.length));
    expect(got.fault).toMatchObject({ code: 'HTML_CUT', at: { offset: at } });
  }
});

it('bears nesting', async () => {
  for (const tag of ['table><tr><td', 'ul><li', 'b'])
    expect((await decode(pageItems, `<html>${`<${tag}>x`.repeat(100_000)}`, 65_536)).fault?.code).toBe('HTML_TOO_DEEP');
});
