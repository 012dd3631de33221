import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeActivity } from '../../src/personas/bench/activity.js';
import { writeMedia } from '../../src/personas/bench/media.js';
import { writeMessages } from '../../src/personas/bench/messages.js';
import { writeOrders } from '../../src/personas/bench/orders.js';
import { carriesMarker } from '../../src/personas/key.js';
import { openExports, times } from './open-exports.js';

const somewhere = () => mkdtemp(join(tmpdir(), 'bench-exports-'));

/** The files of a folder as text, by the end of their path. */
async function written(folder: string) {
  const entries = await openExports(folder);
  const texts = [...entries].map(([path, bytes]) => [path, bytes.toString('utf8')] as const);
  expect(texts.some(([, text]) => carriesMarker(text))).toBe(true);
  return { entries, endingIn: (end: string) => texts.filter(([path]) => path.endsWith(end)).map(([, text]) => text) };
}

const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
const bytesOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

test('activity as JSON: every row counted, newest first, no second shared', async () => {
  const to = await somewhere();
  const made = await writeActivity(to, { rows: 2000, seed: 3, format: 'json' });
  const files = (await written(to)).endingIn('MyActivity.json');
  const lists = files.map((text) => JSON.parse(text) as { time: string }[]);
  expect(lists).toHaveLength(6);
  expect(lists.flat()).toHaveLength(2000);
  expect(made).toMatchObject({ items: 2000, bytes: bytesOf(files) });
  expect(total(made.records) - made.records['consent.record']!).toBe(2000);
  expect(made.records['consent.record']).toBe(3);
  for (const list of lists) {
    const seconds = list.map(({ time }) => Math.floor(Date.parse(time) / 1000));
    expect(seconds).toEqual([...new Set(seconds)].sort((a, b) => b - a));
  }
});

test('activity as pages: the same rows in German', async () => {
  const to = await somewhere();
  const made = await writeActivity(to, { rows: 1000, seed: 3, format: 'html' });
  const files = (await written(to)).endingIn('MeineAktivitäten.html');
  expect(files.reduce((sum, text) => sum + times(text, /class="outer-cell/g), 0)).toBe(1000);
  expect(made).toMatchObject({ items: 1000, bytes: bytesOf(files) });
  expect(files.join()).toContain('Gesucht nach:');
});

test('more activity than the years have room for', async () => {
  await expect(writeActivity(await somewhere(), { rows: 4e8, seed: 3, format: 'json' })).rejects.toThrow(RangeError);
});

test('messages: one file per conversation instead of those of lena', async () => {
  const to = await somewhere();
  const made = await writeMessages(to, { threads: 40, seed: 3 });
  const { entries, endingIn } = await written(to);
  const threads = endingIn('/message_1.json').map((text) => JSON.parse(text) as Thread);
  expect(threads).toHaveLength(40);
  expect(new Set(threads.map(({ thread_path }) => thread_path)).size).toBe(40);
  expect(threads.reduce((sum, { messages }) => sum + messages.length, 0)).toBe(made.records['social.message']);
  for (const { messages } of threads) {
    const at = messages.map(({ timestamp_ms }) => timestamp_ms);
    expect(at).toEqual([...at].sort((a, b) => b - a));
  }
  expect(made.bytes).toBe([...entries.values()].reduce((sum, { length }) => sum + length, 0));
  expect(endingIn('/message_1.json')[0]!.length).toBeGreaterThan(60_000);
});

interface Thread {
  thread_path: string;
  messages: { timestamp_ms: number }[];
}

test('orders: the zip holds the table that lies beside it', async () => {
  const to = await somewhere();
  const made = await writeOrders(to, { rows: 500, seed: 3 });
  const [zipped, bare] = [...(await written(to)).entries.values()].map(String);
  expect(zipped).toBe(bare);
  expect(made).toMatchObject({ rows: 500, bytes: Buffer.byteLength(bare!) });
  expect(times(bare!, /^"Amazon\./gm)).toBe(500);
  expect(Number(made.spend['GBP'])).toBeGreaterThan(1000);
});

test('media: pictures and films are stored, the seed decides them', async () => {
  const [one, two, other] = [await somewhere(), await somewhere(), await somewhere()];
  const options = { media: 4_000_000, rows: 100, points: 100, seed: 3 };
  const made = await writeMedia(one, options);
  await writeMedia(two, options);
  await writeMedia(other, { ...options, seed: 4 });
  const { entries } = await written(one);
  const pictures = [...entries].filter(([path]) => /\.(jpg|mp4)$/.test(path));
  expect(pictures).toHaveLength(made.pictures);
  expect(pictures.reduce((sum, [, { length }]) => sum + length, 0)).toBe(4_000_000);
  expect(entries.size).toBe(made.needed + made.pictures * 2);
  const [path, bytes] = pictures[0]!;
  expect((await openExports(two)).get(path)!.equals(bytes)).toBe(true);
  expect((await openExports(other)).get(path)!.equals(bytes)).toBe(false);
});
