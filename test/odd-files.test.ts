import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { recordsOf } from './kit/records.js';

const root = mkdtempSync(join(tmpdir(), 'footprint-head-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The format note's example behind a style block as large as Google's. */
const page = `<html><head><style>${'.a{b:c}'.repeat(36_000)}</style></head><body><div class="mdl-grid"><div class="outer-cell mdl-cell mdl-cell--12-col"><div class="mdl-grid"><div class="header-cell mdl-cell"><p class="mdl-typography--title">Search<br></p></div><div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">Searched for&nbsp;<a href="https://www.google.com/search?q=hives">hives</a><br>Feb 3, 2025, 6:22:41 PM CET<br></div></div></div></div></body></html>`;

function folderWith(path: string, content: string): string {
  const folder = mkdtempSync(join(root, 'x-'));
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  return folder;
}

it('a page is known by what stands behind a large style block', async () => {
  expect(page.length).toBeGreaterThan(250_000);
  const { lines } = await recordsOf(folderWith('Takeout/My Activity/Search/MyActivity.html', page));
  expect(lines.map(({ kind }) => kind)).toEqual(['web.search']);
});

it('an empty object at the place of a product is a file without data', async () => {
  const { entries } = await recordsOf(folderWith('Takeout/Maps (your places)/Saved Places.json', '{}'));
  expect(entries).toEqual([expect.stringMatching(/^read /)]);
});

it('a time that no calendar has is none, and ends nothing', async () => {
  const path = { timelinePath: [{ point: 'geo:48.1,11.5', durationMinutesOffsetFromStartTime: '99999999999999' }] };
  const visit = { visit: { topCandidate: { placeLocation: 'geo:48.2,11.6', semanticType: 'Home' } } };
  const times = { startTime: '2025-06-01T08:00:00.000+02:00', endTime: '2025-06-01T09:00:00.000+02:00' };
  const { lines } = await recordsOf(
    folderWith(
      'location-history.json',
      JSON.stringify([
        { ...times, ...path },
        { ...times, ...visit },
      ]),
    ),
  );
  expect(lines.map(({ kind, at }) => [kind, at])).toEqual([
    ['location.point', undefined],
    ['location.visit', '2025-06-01T06:00:00.000Z'],
  ]);
});

const profileOf = (mail: string) =>
  JSON.stringify({ profile_v2: { name: { full_name: 'Ada Lü' }, emails: { emails: [mail] } } });
const instagramOf = (mail: string) =>
  JSON.stringify({
    profile_user: [
      {
        title: '',
        media_map_data: {},
        string_map_data: {
          Email: { href: '', value: mail, timestamp: 0 },
          Username: { href: '', value: 'ada_l', timestamp: 0 },
        },
      },
    ],
  });

it('two accounts of one person at two platforms may lie in one folder', async () => {
  const folder = folderWith(
    'facebook-ada-2026-03-02-Ab3dEf9Z/personal_information/profile_information/profile_information.json',
    profileOf('ada@facebook.example'),
  );
  const instagram =
    'instagram-ada_l-2026-03-02-Ab3dEf9Y/personal_information/personal_information/personal_information.json';
  mkdirSync(dirname(join(folder, instagram)), { recursive: true });
  writeFileSync(join(folder, instagram), instagramOf('ada@instagram.example'));
  const together = await recordsOf(folder);
  const alone = await recordsOf(folderWith(instagram, instagramOf('ada@instagram.example')));
  const ids = (all: typeof together) =>
    all.lines.filter(({ source }) => String(source).startsWith('instagram.')).map(({ id }) => id);
  expect(ids(together).length).toBeGreaterThan(1);
  expect(ids(together)).toEqual(ids(alone));
});

it('an address of a page loses the tokens in it, and nothing else', async () => {
  const visit = {
    timestamp: 1_772_394_000,
    label_values: [
      {
        label: 'Website link you visited',
        href: 'https://u:p@shop.example/a?q=rope&session-token=abc&pin=12#x',
        value: 'x',
      },
    ],
  };
  const { lines } = await recordsOf(
    folderWith('your_facebook_activity/other_activity/link_history.json', JSON.stringify([visit])),
  );
  expect(lines.map((line) => line['url'])).toEqual(['https://shop.example/a?q=rope&session-token=&pin=#x']);
});

it('a chat that was renamed is the same chat', async () => {
  const chat = Array.from(
    { length: 6 },
    (_, i) => `0${i + 1}.03.24, 20:1${i} - ${i % 2 ? 'Mara' : 'Teo Brandl'}: Hallo ${i}\n`,
  ).join('');
  const [named, renamed] = [
    await recordsOf(folderWith('WhatsApp Chat mit Teo Brandl.txt', chat)),
    await recordsOf(folderWith('_chat.txt', chat)),
  ];
  expect(renamed.lines).toHaveLength(6);
  const names = (all: typeof named) => all.lines.map(({ at, title }) => [at, title]);
  expect(names(renamed)).toEqual(names(named));
});

it('a partial export of Instagram belongs to the account that its name tells', async () => {
  const export_ = 'instagram-ada_l-2026-03-02-Ab3dEf9Y';
  const liked = JSON.stringify({
    likes_media_likes: [
      {
        title: 'bob',
        string_list_data: [{ href: 'https://www.instagram.com/p/x', value: '👍', timestamp: 1_772_394_000 }],
      },
    ],
  });
  const partial = folderWith(`${export_}/your_instagram_activity/likes/liked_posts.json`, liked);
  const whole = folderWith(`${export_}/your_instagram_activity/likes/liked_posts.json`, liked);
  const page = join(whole, export_, 'personal_information/personal_information/personal_information.json');
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, instagramOf('ada@instagram.example'));
  const ids = async (folder: string) =>
    (await recordsOf(folder)).lines.filter(({ kind }) => kind === 'social.reaction').map(({ id }) => id);
  expect(await ids(partial)).toHaveLength(1);
  expect(await ids(partial)).toEqual(await ids(whole));
});
