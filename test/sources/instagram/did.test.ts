import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import activity from '../../../src/sources/instagram/activity.js';
import comments from '../../../src/sources/instagram/comments.js';
import likes from '../../../src/sources/instagram/likes.js';
import linkHistory from '../../../src/sources/instagram/link-history.js';
import messages from '../../../src/sources/instagram/messages.js';
import posts from '../../../src/sources/instagram/posts.js';
import saved from '../../../src/sources/instagram/saved.js';
import searches from '../../../src/sources/instagram/searches.js';
import stories from '../../../src/sources/instagram/stories.js';
import threads from '../../../src/sources/instagram/threads.js';
import { driveText, hereAt, iso, shapeFor } from '../facebook/drive.js';

const LIKED = '/your_instagram_activity/likes/liked_posts.json';
const POSTS = '/your_instagram_activity/media/posts_1.json';
const json = (value: unknown): string => JSON.stringify(value);

describe('likes', () => {
  test('several entries below one title are several likes', async () => {
    const entry = (timestamp: number) => ({
      href: `https://www.instagram.com/p/${timestamp}/`,
      value: '👍',
      timestamp,
    });
    const line = { title: 'ines.aubert', string_list_data: [entry(1_700_000_000), entry(1_700_000_100)] };
    const { records, items } = await driveText(likes, json({ likes_media_likes: [line] }), LIKED);
    expect(items).toBe(1);
    expect(records.map((r) => [iso(r), r.party, r.url])).toEqual([
      ['2023-11-14T22:13:20.000Z', 'ines.aubert', 'https://www.instagram.com/p/1700000000/'],
      ['2023-11-14T22:15:00.000Z', 'ines.aubert', 'https://www.instagram.com/p/1700000100/'],
    ]);
  });

  test('a file with one like in any of the two shapes holds the bare object', async () => {
    const line = { title: 'teo_brandl', media_list_data: [], string_list_data: [{ timestamp: 1_700_000_000 }] };
    const record = {
      timestamp: 1_700_000_000,
      label_values: [{ title: 'Eier', dict: [{ title: '', dict: [{ label: 'X', value: 'teo_brandl' }] }] }],
      fbid: '1',
    };
    for (const bare of [line, record]) {
      const { records } = await driveText(likes, json(bare), LIKED);
      expect(records.map((r) => [iso(r), r.party])).toEqual([['2023-11-14T22:13:20.000Z', 'teo_brandl']]);
    }
  });

  test('a profile’s address as title is no name', async () => {
    const line = { title: 'https://www.instagram.com/ola/', string_list_data: [{ timestamp: 1_700_000_000 }] };
    const path = '/story_interactions/story_likes.json';
    const { records } = await driveText(stories, json({ story_activities_story_likes: [line] }), path);
    expect(records).toMatchObject([{ party: undefined, url: 'https://www.instagram.com/ola/' }]);
  });
});

describe('comments', () => {
  const read = async (line: object, file = 'post_comments_1') => {
    const { records } = await driveText(comments, json([line]), `/your_instagram_activity/comments/${file}.json`);
    return records.map(({ party, detail }) => [party, detail?.characters, detail?.media]);
  };
  const slots = (values: Record<string, string>, uri = '') => ({
    media_list_data: [{ uri }],
    string_map_data: Object.fromEntries([
      ...Object.entries(values).map(([label, value]) => [label, { href: '', value, timestamp: 0 }]),
      ['Zaman', { href: '', value: '', timestamp: 1_700_000_000 }],
    ]),
  });

  test('under labels not known, never take a text for the user', async () => {
    expect(await read(slots({ 'Medya Sahibi': 'bob', Yorum: 'gizli bir söz' }))).toEqual([['bob', 13, undefined]]);
    expect(await read(slots({ Yorum: 'gizli bir söz', 'Medya Sahibi': 'bob' }))).toEqual([['bob', 13, undefined]]);
    // Which of the two is the user is not known.
    expect(await read(slots({ 'Medya Sahibi': 'bob', Yorum: 'gizli' }))).toEqual([[undefined, undefined, undefined]]);
    expect(await read(slots({ Yorum: 'gizli' }))).toEqual([[undefined, undefined, undefined]]);
    expect(await read(slots({ 'Medya Sahibi': 'bob', Yorum: 'Gizli' }))).toEqual([['bob', 5, undefined]]);
    expect(await read(slots({ Yorum: 'çok gizli' }))).toEqual([[undefined, 9, undefined]]);
  });

  test('a picture alone has no characters', async () => {
    expect(await read(slots({ 'Medya Sahibi': 'bob' }, 'media/other/1.gif'))).toEqual([['bob', undefined, 1]]);
    expect(await read(slots({ 'Media Owner': 'bob' }))).toEqual([['bob', undefined, undefined]]);
  });

  test('records tell the owner in a block, in every language', async () => {
    const record = (text: string, owner: string, user: string) => ({
      timestamp: 1_700_000_000,
      label_values: [
        { label: 'URL', value: 'https://www.instagram.com/p/C1/' },
        { label: text, value: 'Schön' },
        {
          title: owner,
          dict: [
            { label: 'URL', value: 'https://www.instagram.com/teo.brandl' },
            { label: 'Name', value: 'Teo Brandl' },
            { label: user, value: 'teo.brandl' },
          ],
        },
      ],
      fbid: '1',
    });
    for (const [text, owner, user] of [
      ['Comment', 'Owner', 'Username'],
      ['Kommentar', 'Eigentümer', 'Benutzername'],
      ['Ummæli', 'Eigandi', 'Notandanafn'],
    ] as const)
      expect(await read(record(text, owner, user), 'hype')).toEqual([['teo.brandl', 5, undefined]]);
    const flat = {
      timestamp: 1_700_000_000,
      label_values: [
        { label: 'Kommentar', value: 'Schön' },
        { label: 'Medieninhaber', value: 'bob' },
      ],
      fbid: '1',
    };
    expect(await read(flat, 'hype')).toEqual([['bob', 5, undefined]]);
  });
});

describe('times', () => {
  const at = async (time: unknown) => {
    const line = { title: '', string_map_data: { Search: { value: 'x' }, Time: time } };
    const path = '/logged_information/recent_searches/word_or_phrase_searches.json';
    return (await driveText(searches, json({ searches_keyword: [line] }), path)).records[0];
  };

  test.each([1_726_806, 17_387_748, 0, -62_169_958_800])('%s is no time of Instagram’s', async (timestamp) => {
    expect(await at({ href: '', value: '', timestamp })).toMatchObject({
      title: 'x',
      detail: { list: 'word-searches' },
    });
    expect(iso(await at({ href: '', value: '', timestamp }))).toBeUndefined();
  });

  test('24 hours and PM, no blank before pm, a day that no month has', async () => {
    expect(iso(await at({ href: '', value: 'Mar 08, 2020, 19:22 PM', timestamp: 0 }))).toBe('2020-03-08T19:22:00.000Z');
    const written = await at({ href: '', value: 'Sep 12, 2023 02:31:01pm', timestamp: 0 });
    expect(iso(written)).toBe('2023-09-12T14:31:01.000Z');
    expect(written?.detail).toMatchObject({ zone: 'assumed', written: 'Sep 12, 2023 02:31:01pm' });
    const never = await at({ href: '', value: 'Sep 92, 2023 02:31:01pm', timestamp: 0 });
    expect([iso(never), never?.detail?.written]).toEqual([undefined, 'Sep 92, 2023 02:31:01pm']);
  });
});

describe('posts', () => {
  test('never the caption, never an id of the device, and 0/0 is no place', async () => {
    const exif = { device_id: 'android-7f00', latitude: 0, longitude: 0 };
    const medium = {
      uri: 'media/posts/202311/a.jpg',
      creation_timestamp: 1_700_000_000,
      media_metadata: { photo_metadata: { exif_data: [exif] } },
      title: 'Grat im Nebel',
    };
    const { records } = await driveText(posts, json([{ media: [medium] }]), POSTS);
    expect(records).toMatchObject([{ direction: 'own', detail: { list: 'posts', characters: 13, photos: 1 } }]);
    expect(records[0]?.latE7).toBeUndefined();
    expect(JSON.stringify(records)).not.toMatch(/Grat|android/);
  });

  test('a single post that is cut still has its first media', async () => {
    const cut = '{"media":[{"uri":"media/posts/a.jpg","creation_timestamp":1700000000},{"uri":"media/po';
    const { records, fault } = await driveText(posts, cut, POSTS);
    expect(records).toMatchObject([{ detail: { list: 'posts', photos: 1 } }]);
    expect(fault).toMatchObject({ code: 'JSON_CUT' });
  });
});

describe('odd shapes', () => {
  const FILES = [
    [likes, LIKED, 'likes_media_likes'],
    [posts, POSTS, 'ig_posts'],
    [comments, '/comments/reels_comments.json', 'comments_reels_comments'],
    [saved, '/saved/saved_collections.json', 'saved_saved_collections'],
    [saved, '/saved/saved_music.json', 'saved_saved_music'],
    [threads, '/threads/threads_and_replies.json', 'text_post_app_text_posts'],
    [threads, '/threads/followers.json', 'text_post_app_text_post_app_followers'],
    [activity, '/shopping/recently_viewed_items.json', 'checkout_saved_recently_viewed_products'],
    [activity, '/other_activity/time_spent_on_instagram.json', 'x'],
    [linkHistory, '/link_history/link_history.json', 'x'],
  ] as const;
  const ODD = [null, {}, [], '', 7, { string_map_data: null }, { string_list_data: [{}] }, { media: null, title: 3 }];

  test.each(FILES)('%# nothing fails', async (source, path, root) => {
    for (const value of [{ [root]: ODD }, { [root]: {} }, { [root]: [] }, ODD, {}, []]) {
      const { failed, fault, items, records, skipped } = await driveText(source, json(value), path);
      expect([failed, fault]).toEqual([0, undefined]);
      expect(records.length + skipped.length).toBeGreaterThanOrEqual(items);
    }
  });
});

test('a link’s length is told by seconds only', async () => {
  const label = (name: string, value: string) => ({ label: name, value });
  const record = (start: string, end: string) => ({
    timestamp: 1_700_000_000,
    label_values: [
      { label: 'Website link you visited', value: 'https://chor.example/', href: 'https://chor.example/' },
      label('Website session start time', start),
      label('Website session end time', end),
    ],
    fbid: '1',
  });
  const exact = record('Nov 15, 2023 11:13:20 pm', 'Nov 15, 2023 11:13:52 pm');
  const coarse = record('Nov 15, 2023 11:13 pm', 'Nov 15, 2023 11:14 pm');
  const { records } = await driveText(linkHistory, json([exact, coarse]), '/link_history/link_history.json');
  expect(records.map(({ at, until }) => until && until - at!)).toEqual([32_000, undefined]);
  expect(iso(records[0])).toBe('2023-11-14T22:13:20.000Z');
});

test('an early answer to a question is not told', async () => {
  const file = { questions: [['2019-01-02T03:04:05+00:00', 'ines.aubert', 'geheim']] };
  const { records } = await driveText(stories, json(file), '/stories_activities.json');
  expect(records).toMatchObject([{ party: 'ines.aubert' }]);
  expect(JSON.stringify(records)).not.toContain('geheim');
});

test('what somebody wrote in one minute is counted over the border of two files', async () => {
  const said = (seconds: number) => ({
    sender_name: 'teo',
    timestamp_ms: 1_700_000_040_000 + seconds * 1000,
    content: 'x',
  });
  const at = (n: number) => `/your_instagram_activity/messages/inbox/teo_123456/message_${n}.json`;
  const file = (...all: number[]) =>
    json({ participants: [{ name: 'teo' }, { name: 'mara' }], messages: all.map(said), title: 'teo' });
  const older = file(2, 1);
  const shape = shapeFor(messages, at(2), older)!;
  const gathered: string[] = [];
  for await (const batch of shape.decode(Readable.from([Buffer.from(older)]), { path: at(2), size: older.length }))
    for (const item of batch) gathered.push(...([shape.gather!(item, hereAt(at(2)))!].flat().slice(1) as string[]));
  const second = await driveText(messages, older, at(2));
  const first = await driveText(messages, file(5), at(1), { gathered: (path) => (path === at(2) ? gathered : []) });
  const ordinals = [...first.records, ...second.records].map(({ detail }) => detail?.ordinal);
  expect(ordinals).toEqual([2, 1, undefined]);
});

test('the first messages.json: conversations in one file, without ids or texts', async () => {
  const said = { sender: 'teo', created_at: '2019-09-20T18:49:17.123456+00:00', text: 'geheim' };
  const file = [{ participants: ['teo', 'mara'], conversation: [said, { ...said, sender: 'mara' }] }];
  const { records } = await driveText(messages, json(file), '/messages.json', { owner: new Set(['mara']) });
  expect(records.map((r) => [iso(r), r.direction, r.party])).toEqual([
    ['2019-09-20T18:49:17.123Z', 'done-to', 'teo'],
    ['2019-09-20T18:49:17.123Z', 'own', 'teo'],
  ]);
  expect(JSON.stringify(records)).not.toContain('geheim');
});
