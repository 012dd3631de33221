import { describe, expect, test } from 'vitest';
import { recordsOf } from '../../kit/records.js';
import { sample } from '../../kit/samples.js';

/** By source: how many records of a sample, and how many of them without a time. */
async function read(folder: string) {
  const { lines, entries } = await recordsOf(sample('instagram', folder)!);
  const found: Record<string, [all: number, undated: number]> = {};
  for (const { source, at } of lines) {
    found[String(source)] ??= [0, 0];
    found[String(source)]![0]++;
    if (at === undefined) found[String(source)]![1]++;
  }
  return { lines, entries, found };
}

describe.skipIf(sample('instagram', 'what-if-2025-en') === undefined)('what-if-2025-en', () => {
  // Its authors took digits out of many times: January 1970, July 1970 and the year 2516 are no times of Instagram's.
  test('every line becomes a record, and impossible times leave it undated', async () => {
    const { found, entries } = await read('what-if-2025-en');
    expect(found).toMatchObject({
      'instagram.comments': [3, 1],
      'instagram.encrypted-chats': [2, 2],
      'instagram.likes': [3, 0],
      'instagram.messages': [1, 1],
      'instagram.posts': [5, 0],
      'instagram.saved': [4, 0],
      'instagram.searches': [5, 4],
    });
    expect(entries.filter((entry) => entry.startsWith('failed'))).toEqual([]);
  });

  test('a bare post has three media, and nothing of its text', async () => {
    const { lines } = await read('what-if-2025-en');
    const post = lines.find(({ detail }) => (detail as { list?: string } | undefined)?.list === 'posts');
    expect(post).toMatchObject({
      at: '2024-07-19T16:54:34.000Z',
      detail: { list: 'posts', characters: 3, photos: 3, sourceApp: 'FB' },
    });
    expect(JSON.stringify(lines)).not.toContain('blabla"}');
  });
});

describe.skipIf(sample('instagram', 'hestialabs-2022-fr') === undefined)('hestialabs-2022-fr', () => {
  test('103 likes, 89 messages in two conversations, of which 10 are older than Instagram', async () => {
    const { lines, found } = await read('hestialabs-2022-fr');
    expect(found['instagram.likes']).toEqual([103, 0]);
    expect(found['instagram.messages']).toEqual([89, 10]);
    const likes = lines.filter(({ source }) => source === 'instagram.likes').map(({ at }) => at!);
    expect([likes.reduce((a, b) => (a < b ? a : b)), likes.reduce((a, b) => (a > b ? a : b))]).toEqual([
      '2017-11-15T01:13:12.000Z',
      '2022-10-03T14:26:01.000Z',
    ]);
    const messages = lines.filter(({ source }) => source === 'instagram.messages');
    expect(messages.filter(({ direction }) => direction === 'own')).toHaveLength(41);
    const lengths = messages.map(({ detail }) => (detail as { characters: number }).characters);
    expect(lengths.reduce((sum, n) => sum + n, 0)).toBe(1146 + 3395);
  });
});
