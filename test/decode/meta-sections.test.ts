import { describe, expect, it, test } from 'vitest';
import { type MetaSection, metaSections } from '../../src/decode/meta-sections.js';
import { decode } from './feed.js';

const html = (body: string, title = 'Clicked ads'): string =>
  `<html><head><meta charset="utf-8"/><title>${title}</title><style>.x{}</style></head><body class="_5vb_">${body}</body></html>`;

const section = (over: Partial<MetaSection>): MetaSection => ({
  page: 'Clicked ads',
  heading: '',
  path: [],
  fields: [],
  texts: [],
  links: [],
  time: '',
  ...over,
});

const NOW = html(
  '<div class="_a705"><main class="_a706" role="main"><section class="_3-95 _a6-g"><h2 class="_2ph_ _a6-h _a6-i">Clicked ad</h2>' +
    '<div class="_2ph_ _a6-p"><table style="table-layout: fixed;"><tr><td class="_a6_q">Title</td><td class="_2piu _a6_r">Schuhe &amp; mehr</td></tr>' +
    '<tr><td class="_a6_q">URL</td><td class="_2piu _a6_r"><a href="https://shop.example/a?b=1&amp;c=2">https://shop.example</a></td></tr></table></div>' +
    '<footer class="_3-94 _a6-o"><div class="_a72d">Jun 26, 2026 9:05:20\u202fam</div></footer></section></main></div>',
);
const NOW_READ = section({
  heading: 'Clicked ad',
  fields: [
    { label: 'Title', value: 'Schuhe & mehr' },
    { label: 'URL', value: 'https://shop.example', href: 'https://shop.example/a?b=1&c=2' },
  ],
  links: [{ text: 'https://shop.example', href: 'https://shop.example/a?b=1&c=2' }],
  time: 'Jun 26, 2026 9:05:20\u202fam',
});

const cases: readonly (readonly [string, string, readonly MetaSection[]])[] = [
  ['2025-26', NOW, [NOW_READ]],
  [
    '2021-24',
    html(
      '<div class="_a705"><div class="_3-8y _3-95 _a70a"><div class="_a70d"></div></div><div class="_a706" role="main">' +
        '<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><div class="_2ph_ _a6-h _a6-i">Max commented</div>' +
        '<div class="_2ph_ _a6-p"><div class="_2pin"><div><div></div><div>Schöne<br/>Grüße</div></div></div><div class="_2pin">Updated Jan 1, 2022</div></div>' +
        '<div class="_3-94 _a6-o"><a href="https://www.facebook.com/dyi/l/?l=AAA" target="_blank"><div class="_a72d">Jul 3, 2022 11:59 PM</div></a></div></div></div></div>',
    ),
    [
      section({
        heading: 'Max commented',
        texts: ['Schöne\nGrüße', 'Updated Jan 1, 2022'],
        links: [{ text: 'Jul 3, 2022 11:59 PM', href: 'https://www.facebook.com/dyi/l/?l=AAA' }],
        time: 'Jul 3, 2022 11:59 PM',
      }),
    ],
  ],
  [
    '2018-21',
    html(
      '<div class="_3b0c"><div class="_3b0d">Max Muster</div></div><div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder"><div class="_3-96 _2pio _2lek _2lel">Max Muster</div>' +
        '<div class="_3-96 _2let"><div><div></div><div>Hallo</div><div></div></div></div><div class="_3-94 _2lem">Dec 4, 2018, 1:54 PM</div></div>',
      'Max Muster',
    ),
    [section({ page: 'Max Muster', heading: 'Max Muster', texts: ['Hallo'], time: 'Dec 4, 2018, 1:54 PM' })],
  ],
  [
    'before 2018',
    html(
      '<div class="nav"><ul><li>Profile</li></ul></div><div class="contents"><h1>Erika</h1><div><div class="thread">Erika, Max\n' +
        '<div class="message"><div class="message_header"><span class="user">Max</span><span class="meta">Friday, October 4, 2013 at 10:05pm PDT</span></div></div><p>Hi &amp; hello</p>' +
        '<div class="message"><div class="message_header"><span class="user">Erika</span><span class="meta">Friday, October 4, 2013 at 10:04pm PDT</span></div></div><p></p></div>' +
        '<div class="thread">Erika, Ida<div class="message"><div class="message_header"><span class="user">Ida</span><span class="meta">X</span></div></div><p>7</p></div></div></div>',
    ),
    [
      section({
        page: 'Erika',
        heading: 'Max',
        path: ['Erika, Max'],
        texts: ['Hi & hello'],
        time: 'Friday, October 4, 2013 at 10:05pm PDT',
      }),
      section({
        page: 'Erika',
        heading: 'Erika',
        path: ['Erika, Max'],
        time: 'Friday, October 4, 2013 at 10:04pm PDT',
      }),
      section({ page: 'Erika', heading: 'Ida', path: ['Erika, Ida'], texts: ['7'], time: 'X' }),
    ],
  ],
  [
    'groups',
    html(
      '<main><h2>shop.example</h2><section class="_a6-g"><h2>Group</h2><table><tr><td colspan="2" class="_a6_q">Events' +
        '<section class="_a6-g"><table><tr><td colspan="2" class="_a6_q">ID<div>42</div></td></tr></table></section>' +
        '<section class="_a6-g"><div><span class="_a6_m">Event: </span>SEARCH</div></section></td></tr></table></section>' +
        '<section class="_a6-g"><a href="/x/2.html">K&#039;s B&uuml;cher</a></section></main>',
    ),
    [
      section({ page: 'shop.example', path: ['Group'], fields: [{ label: 'ID', value: '42' }] }),
      section({ page: 'shop.example', path: ['Group'], fields: [{ label: 'Event', value: 'SEARCH' }] }),
      section({ page: 'shop.example', texts: ["K's Bücher"], links: [{ text: "K's Bücher", href: '/x/2.html' }] }),
    ],
  ],
  [
    'a group with a time of its own',
    html(
      '<section><h2>Post</h2><table><tr><td>Place</td><td>Ulm</td></tr></table><section><h2>Photo</h2>x</section><footer>Jun 1, 2026</footer></section>',
    ),
    [
      section({ heading: 'Photo', path: ['Post'], texts: ['x'] }),
      section({ heading: 'Post', fields: [{ label: 'Place', value: 'Ulm' }], time: 'Jun 1, 2026' }),
    ],
  ],
  [
    'a profile page',
    html(
      '<div class="contents"><h1>Erika</h1><table><tr><th>Email</th><td><ul><li>a@x.example</li><li>b@x.example</li></ul></td></tr>' +
        '<tr><th>Address:</th><td>Weg 1<br>Ulm</td></tr></table></div>',
    ),
    [
      section({
        page: 'Erika',
        fields: [
          { label: 'Email', value: 'a@x.example' },
          { label: 'Email', value: 'b@x.example' },
          { label: 'Address', value: 'Weg 1\nUlm' },
        ],
      }),
    ],
  ],
];

describe('every vintage', () => {
  test.each(cases)('%s', async (_, text, expected) => {
    expect(await decode(metaSections, text)).toEqual({ items: expected, damaged: [], fault: undefined });
  });

  test.each(cases)('%s, at every chunk boundary', async (_, text, expected) => {
    const bytes = Buffer.from(text);
    for (let at = 1; at < bytes.length; at++)
      expect((await decode(metaSections, bytes, at, bytes.length)).items).toEqual(expected);
    expect((await decode(metaSections, bytes, 1)).items).toEqual(expected);
  });

  test.each(cases.slice(0, 4))('%s, cut at any byte', async (_, text, expected) => {
    const bytes = Buffer.from(text);
    for (let at = 6; at < bytes.length - 7; at++) {
      const got = await decode(metaSections, bytes.subarray(0, at), 50);
      expect(got.fault).toMatchObject({ code: 'HTML_CUT', at: { offset: at } });
      const known = got.items.filter((item) => expected.some((one) => one.heading === item.heading));
      for (const item of known) expect(expected).toContainEqual({ ...item, page: expected[0]?.page });
    }
  });
});

describe('hostile pages', () => {
  it('has nothing to say about an empty one', async () => {
    expect(await decode(metaSections, '')).toEqual({ items: [], damaged: [], fault: undefined });
    expect(await decode(metaSections, html(''))).toEqual({ items: [], damaged: [], fault: undefined });
  });

  test.each(['section', 'div class="message"', 'table><tr><td', 'footer', 'b'])(
    'bears 100,000 nested <%s>',
    async (tag) => {
      const got = await decode(metaSections, html(`<${tag}>x`.repeat(100_000)), 65_536);
      expect(got.fault?.code).toBe('HTML_TOO_DEEP');
    },
  );

  it('reads no scripts and drops a section beyond the limit', async () => {
    const got = await decode(
      metaSections,
      html(
        `<section>a<script>x()</script></section><section>${'y '.repeat(9 * 2 ** 20)}</section><section>b</section>`,
      ),
      262_144,
    );
    expect(got.items.map((item) => item.texts)).toEqual([['a'], ['b']]);
    expect(got.damaged.map((one) => one.code)).toEqual(['ITEM_TOO_LARGE']);
  });
});
