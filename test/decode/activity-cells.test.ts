import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyCell } from '../../src/decode/activity-cell.js';
import { type ActivityCell, activityCells } from '../../src/decode/activity-cells.js';
import { knownCell } from '../../src/decode/activity-known.js';
import { bytesOf, corpus, decode } from './feed.js';

const HEADER = 'header-cell mdl-cell mdl-cell--12-col';
const BODY = 'content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1';
const RIGHT = `${BODY} mdl-typography--text-right`;
const CAPTION = 'content-cell mdl-cell mdl-cell--12-col mdl-typography--caption';

const cell = (header: string, body: string, caption: string, right = ''): string =>
  `<div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid">
<div class="${HEADER}"><p class="mdl-typography--title">${header}<br></p></div>
<div class="${BODY}">${body}</div>
<div class="${RIGHT}">${right}</div>
<div class="${CAPTION}">${caption}</div></div></div>
`;
const page = (...cells: readonly string[]): string =>
  `<html><head><title>My Activity History</title><style>.outer-cell{}</style></head><body><div class="mdl-grid">\n\n${cells.join('')}</div></body>\n</html>`;

const SEARCH = cell(
  'Search',
  'Searched for&nbsp;<a href="https://www.google.com/search?q=trail+maps&amp;hl=de">trail maps – Zürich &amp; 😀</a><br>Feb 3, 2025, 6:22:41\u202fPM CET<br>',
  '<b>Products:</b><br>&emsp;Search<br><b>Locations:</b><br>&emsp;At <a href="https://www.google.com/maps/@?center=48.1,11.5">this general area</a> - From your device<br><b>Why is this here?</b><br>&emsp;Saved because of:&nbsp;Web &amp; App Activity.<br>',
);
const WATCH = cell(
  'YouTube',
  'Watched&nbsp;<a href="https://www.youtube.com/watch?v=A">Knots</a><br><a href="https://www.youtube.com/channel/U">Knot Channel</a><br>Apr 1, 2025, 8:00:00&#8239;PM CEST',
  '<b>Products:</b><br>&emsp;YouTube<br>',
);
const USED = cell('Clock', 'Used Clock<br>12.05.2025, 14:03:22 MESZ<br>', '<b>Produkte:</b><br>&emsp;Android<br>');

const SEARCH_READ: ActivityCell = {
  header: 'Search',
  body: [
    { text: 'Searched for', line: 0 },
    {
      text: 'trail maps – Zürich & 😀',
      href: 'https://www.google.com/search?q=trail+maps&hl=de',
      line: 0,
    },
    { text: 'Feb 3, 2025, 6:22:41\u202fPM CET', line: 1 },
  ],
  caption: [
    { label: 'Products:', values: [{ text: 'Search', line: 1 }] },
    {
      label: 'Locations:',
      values: [
        { text: 'At', line: 3 },
        { text: 'this general area', href: 'https://www.google.com/maps/@?center=48.1,11.5', line: 3 },
        { text: '- From your device', line: 3 },
      ],
    },
    { label: 'Why is this here?', values: [{ text: 'Saved because of: Web & App Activity.', line: 5 }] },
  ],
  media: [],
};

describe('a cell', () => {
  it('has header, body, captions and media', () => {
    expect(knownCell(SEARCH)).toEqual(SEARCH_READ);
    expect(knownCell(WATCH)?.body.map((part) => [part.line, part.text])).toEqual([
      [0, 'Watched'],
      [0, 'Knots'],
      [1, 'Knot Channel'],
      [2, 'Apr 1, 2025, 8:00:00\u202fPM CEST'],
    ]);
    expect(knownCell(USED)?.body.map((part) => part.text)).toEqual(['Used Clock', '12.05.2025, 14:03:22 MESZ']);
  });

  it('may hold pictures, recordings and whole answers', () => {
    const html = cell(
      'Gemini',
      'Prompted <b>why</b> <i>so</i><br>Feb 3, 2025, 6:22:41 PM CET<br><p>Because:</p><ul><li>one</li><li>two <a href="u">link</a></li></ul><div class="content-cell">x</div><script>no()</script>',
      '<b>Products:</b><br>&emsp;Gemini Apps<br>',
      '<audio controls><source src="a.mp3"></audio><a href="b.mp3">Audio</a><img class="image-preview" src="c.jpg">',
    );
    expect(knownCell(html)).toBeUndefined();
    const read = anyCell(html);
    expect(read.media).toEqual(['a.mp3', 'b.mp3', 'c.jpg']);
    expect(read.body.map((part) => [part.line, part.text])).toEqual([
      [0, 'Prompted why so'],
      [1, 'Feb 3, 2025, 6:22:41 PM CET'],
      [2, 'Because:'],
      [3, 'one'],
      [4, 'two'],
      [4, 'link'],
      [5, 'x'],
    ]);
    expect(read.caption.length).toBe(1);
  });
});

const inline = fc.constantFrom(
  'text',
  ' ',
  '\n',
  'ü',
  '😀',
  '<br>',
  '<a href="https://x.example/?a=1&amp;b=2">link</a>',
  '<a href="">e</a>',
  '<b>Label:</b>',
  '&nbsp;',
  '&emsp;',
  '&amp;',
  '&#39;',
  '&#8239;',
  '&lt;b&gt;',
  '\u202f',
  '\u00a0',
  '&copy',
  '&copy;',
  '&',
  '&#x41;',
  '&#0;',
  '&unknown;',
  '<i>i</i>',
  '<p>p</p>',
  '<div>d</div>',
  '<br/>',
  '<',
  '<!-- -->',
  '</a>',
  '</div>',
  '<a href="x">',
);
const content = fc.array(inline, { maxLength: 8 }).map((parts) => parts.join(''));

describe('a caption', () => {
  const products = '<b>Products:</b><br>&emsp;Maps<br>';
  const once = cell('Maps', 'Viewed a place<br>12.05.2025, 14:03:22 MESZ<br>', products);
  const twice = once.replace(
    products,
    `${products}</div><div class="${CAPTION}"><b>Locations:</b><br>&emsp;<a href="https://maps.example/">here</a><br>`,
  );
  const emptyFirst = once.replace(products, `</div><div class="${CAPTION}">${products}`);
  const labels = (html: string) => knownCell(html)?.caption.map(({ label }) => label);

  it('that was read before is the same again, and never another one', () => {
    for (let round = 0; round < 3; round++) {
      expect(labels(once)).toEqual(['Products:']);
      expect(labels(twice)).toEqual(['Products:', 'Locations:']);
      expect(labels(emptyFirst)).toEqual(['Products:']);
      expect(labels(once.replace(products, ''))).toEqual([]);
    }
    expect(knownCell(once)?.caption).toBe(knownCell(once)?.caption);
  });
});

describe('both readers', () => {
  it('agree on generated cells', () => {
    let known = 0;
    fc.assert(
      fc.property(content, content, content, (header, body, caption) => {
        const html = cell(header, body, caption);
        const fast = knownCell(html);
        if (fast === undefined) return;
        known++;
        expect(fast).toEqual(anyCell(html));
      }),
      { numRuns: 3000 },
    );
    expect(known).toBeGreaterThan(20);
  });

  it('agree on cells with a piece changed', () => {
    let known = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(SEARCH, WATCH, USED),
        fc.nat(),
        fc.nat(12),
        fc.oneof(inline, fc.constantFrom('"', '>', '\0', '\v', '\x1b', '&', ';', '=', "'", '/')),
        (html, at, length, piece) => {
          const start = at % html.length;
          const changed = html.slice(0, start) + piece + html.slice(start + length);
          const fast = knownCell(changed);
          if (fast === undefined) return;
          known++;
          expect(fast).toEqual(anyCell(changed));
        },
      ),
      { numRuns: 4000, examples: [[WATCH, WATCH.indexOf('<p class'), 0, '\0']] },
    );
    expect(known).toBeGreaterThan(200);
  });
});

describe('a page', () => {
  it('is the same at every chunk boundary', async () => {
    const bytes = Buffer.from(page(SEARCH, WATCH, USED));
    const whole = await decode(activityCells, bytes);
    expect(whole).toMatchObject({ damaged: [], fault: undefined });
    expect(whole.items.map((item) => item.header)).toEqual(['Search', 'YouTube', 'Clock']);
    expect(whole.items[0]).toEqual(SEARCH_READ);
    for (let at = 1; at < bytes.length; at++)
      expect(await decode(activityCells, bytes, at, bytes.length)).toEqual(whole);
    expect(await decode(activityCells, bytes, 1)).toEqual(whole);
  });

  it('keeps the cells before a cut at any byte', async () => {
    const text = page(SEARCH, USED);
    const bytes = Buffer.from(text);
    const all = (await decode(activityCells, bytes)).items;
    for (let at = 1; at < bytes.length; at++) {
      const got = await decode(activityCells, bytes.subarray(0, at), 100);
      expect(got.items).toEqual(all.slice(0, got.items.length));
      if (at >= 5) expect(got.fault).toMatchObject({ code: 'HTML_CUT', at: { offset: at } });
    }
  });

  it('may be empty, and needs no frame', async () => {
    expect(await decode(activityCells, page(), 9)).toEqual({ items: [], damaged: [], fault: undefined });
    expect(await decode(activityCells, '')).toEqual({ items: [], damaged: [], fault: undefined });
    expect((await decode(activityCells, SEARCH + USED, 50)).items.length).toBe(2);
  });

  it('loses nothing but the broken cell', async () => {
    const broken = SEARCH.replace('</a><br>', '').replaceAll('</div>', '');
    const got = await decode(activityCells, page(WATCH, broken, USED), 300);
    expect(got.items.map((item) => item.header)).toEqual(['YouTube', 'Search', 'Clock']);
  });

  it('refuses a cell that is nested too deeply', async () => {
    const got = await decode(activityCells, page(WATCH, cell('x', '<i>'.repeat(100_000), ''), USED), 262_144);
    expect(got.items.map((item) => item.header)).toEqual(['YouTube', 'Clock']);
    expect(got.damaged.map((one) => one.code)).toEqual(['HTML_TOO_DEEP']);
  });

  it('passes over a cell beyond the limit', async () => {
    const got = await decode(activityCells, page(WATCH, cell('x', 'y'.repeat(17 * 2 ** 20), ''), USED), 262_144);
    expect(got.items.map((item) => item.header)).toEqual(['YouTube', 'Clock']);
    expect(got.damaged.map((one) => one.code)).toEqual(['ITEM_TOO_LARGE']);
  });
});

const html = corpus('html', 'html5lib-html5lib-tests');
const names = html === undefined ? ['FOOTPRINT_SAMPLES is unset'] : readdirSync(html);
describe.skipIf(html === undefined)('html5lib tests inside a cell', () => {
  test.each(names)('%s', async (name) => {
    const foreign = bytesOf(join(html ?? '', name)).toString();
    const got = await decode(activityCells, page(USED, cell('x', foreign, ''), USED), 1000);
    expect(got.items[0]?.header).toBe('Clock');
    expect(got.items.at(-1)?.header).toBe('Clock');
  });
});
