import { expect, test } from 'vitest';
import comments from '../../../src/sources/facebook/comments.js';
import photos from '../../../src/sources/facebook/photos.js';
import posts from '../../../src/sources/facebook/posts.js';
import reactions from '../../../src/sources/facebook/reactions.js';
import { BERLIN, drive, driveText, haveSamples, iso, sample } from './drive.js';

const POSTS = '/posts/your_posts__check_ins__photos_and_videos_1.json';
const idOf = (record: Parameters<typeof posts.identity>[0]) => [...posts.identity(record), posts.moment!(record)];

test('the time of what is attached is not the time of the post', async () => {
  const text = JSON.stringify([
    {
      timestamp: 0,
      attachments: [{ data: [{ event: { name: 'Honigmarkt', start_timestamp: 1900000000 } }] }],
      data: [{ post: 'Kommt!' }, { update_timestamp: 1500000000 }],
    },
  ]);
  const { records } = await driveText(posts, text, POSTS);
  expect(records).toMatchObject([{ detail: { event: 'Honigmarkt', characters: 6, edited: true } }]);
  expect(records[0]).not.toHaveProperty('at');
});

test('a picture is one record, whether in an album, a post or on a page', async () => {
  const media = { uri: 'a/b/77_1.JPG', creation_timestamp: 1700000000 };
  const posted = { timestamp: 1700000005, attachments: [{ data: [{ media }] }], data: [{}] };
  const inPost = await driveText(posts, JSON.stringify([posted]), POSTS);
  const album = JSON.stringify({ name: 'x', photos: [{ ...media, uri: 'your_facebook_activity/a/b/77_1.jpg' }] });
  const inAlbum = await driveText(photos, album, '/posts/album/4.json');
  const html =
    '<html><body class="_5vb_"><main class="_a706"><section class="_3-95 _a6-g"><div class="_2ph_ _a6-p">' +
    '<a href="posts/media/77_1.jpg"><img src="x"/></a></div><footer class="_3-94 _a6-o">Nov 14, 2023 10:13:25 pm</footer></section></main></body></html>';
  const onPage = await driveText(posts, html, POSTS.replace('.json', '.html'), { zone: BERLIN });
  expect(inPost.records.map((r) => r.kind)).toEqual(['social.post', 'media.image']);
  expect(inAlbum.records.map(idOf)).toEqual([idOf(inPost.records[1]!)]);
  expect(onPage.records.filter((r) => r.kind === 'media.image').map(idOf)).toEqual([idOf(inPost.records[1]!)]);
});

test('texts never become records, nor do the sentences over them', async () => {
  const entry = {
    timestamp: 1700000000,
    title: 'Mara war mit Teo hier',
    data: [{ post: 'ganz geheim' }, { comment: { comment: 'auch geheim', author: 'Mara', timestamp: 1700000000 } }],
    tags: [{ name: 'Teo' }],
  };
  for (const [source, path] of [
    [posts, POSTS],
    [comments, '/comments_and_reactions/comments.json'],
    [reactions, '/comments_and_reactions/likes_and_reactions_1.json'],
  ] as const) {
    const root = source === comments ? { comments_v2: [entry] } : [{ ...entry, reaction: {} }];
    const { records } = await driveText(source, JSON.stringify(root), path);
    expect(records).toHaveLength(1);
    expect(JSON.stringify(records)).not.toMatch(/geheim|war mit|Teo/);
  }
});

test.skipIf(!haveSamples)('samples: an album of 2018, posts, videos', async () => {
  const album = await drive(photos, sample('album-2018/0.json'), '/photos_and_videos/album/0.json');
  expect(album.records.map((r) => [iso(r), r.device, r.latE7, r.ip])).toEqual([
    ['2015-07-21T04:57:37.000Z', 'Huawei Nexus 6P', 299250278, '167.161.108.51'],
    ['2015-07-17T15:49:18.000Z', 'NIKON CORPORATION NIKON D40X', undefined, '167.161.108.51'],
  ]);
  expect(album.skipped).toHaveLength(1);
  const french = await drive(posts, sample('avastar-2022-fr/posts/your_posts_1.json'), '/posts/your_posts_1.json');
  expect(french.records.map((r) => r.url)).toEqual([
    'https://www.deezer.com/en/track/XXX',
    'https://www.deezer.com/en/track/YYYY',
  ]);
  const folder = 'synthetic-2026/facebook-erika.beispiel-2026-10-02-Ab3dEf9Z/your_facebook_activity';
  const current = await drive(posts, sample(`${folder}${POSTS}`), POSTS);
  expect(current.records.map((r) => [r.kind, r.latE7, r.lonE7, r.ip])).toEqual([
    ['social.post', 509384000, 69600000, undefined],
    ['social.post', undefined, undefined, undefined],
    ['media.image', 481370000, 115750000, '203.0.113.9'],
  ]);
});

test('the address of what was reacted to, under a label in words nobody knows', async () => {
  const url = 'https://www.facebook.com/imker.gotland/posts/13';
  const text = JSON.stringify([{ label_values: [{ label: 'Adres', value: url, href: url }], timestamp: 1680001122 }]);
  const { records } = await driveText(reactions, text, '/comments_and_reactions/likes_and_reactions.json');
  expect(records.map((r) => r.url)).toEqual([url]);
});
