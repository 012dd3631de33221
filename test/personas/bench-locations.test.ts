import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeLocationRecords } from '../../src/personas/bench/locations.js';
import { carriesMarker } from '../../src/personas/key.js';
import { unzip } from './open-exports.js';

interface Point {
  latitudeE7: number;
  longitudeE7: number;
  timestamp: string;
  activity?: unknown[];
}

const somewhere = () => mkdtemp(join(tmpdir(), 'records-'));
const POINTS = 30_000;

test.each(['indented', 'compact'] as const)('%s: parses, ascends, sleeps at home', async (style) => {
  const made = await writeLocationRecords(await somewhere(), { points: POINTS, seed: 5, style, zip: false });
  const raw = await readFile(made.file, 'utf8');
  const { locations } = JSON.parse(raw) as { locations: Point[] };
  expect(made).toMatchObject({ points: POINTS, bytes: (await stat(made.file)).size });
  expect(locations).toHaveLength(POINTS);
  expect(locations.map((one) => one.timestamp)).toEqual(locations.map((one) => one.timestamp).sort());
  expect(locations.filter((one) => one.activity).length).toBeCloseTo(POINTS / 2, -2);
  const nights = locations.filter((one) => one.timestamp.slice(11, 13) === '02');
  expect(nights.every((one) => Math.abs(one.latitudeE7 - 484_051_200) < 10_000)).toBe(true);
  expect(new Set(locations.map((one) => Math.round(one.latitudeE7 / 100_000))).size).toBeGreaterThan(5);
  expect(carriesMarker(raw)).toBe(true);
  if (style === 'indented') expect(raw.startsWith('{\n  "locations": [{\n    "latitudeE7": ')).toBe(true);
  if (style === 'indented') expect(raw).toContain('\n  }, {\n');
});

test('the zip holds the same bytes, and the seed decides them', async () => {
  const options = { points: 5000, seed: 9, style: 'indented', zip: true } as const;
  const one = await writeLocationRecords(await somewhere(), options);
  const bare = await writeLocationRecords(await somewhere(), { ...options, zip: false });
  const other = await writeLocationRecords(await somewhere(), { ...options, seed: 10, zip: false });
  const [[path, bytes]] = (await unzip(await readFile(one.file))) as [[string, Buffer]];
  expect(path).toBe('Takeout/Location History (Timeline)/Records.json');
  expect(bytes.length).toBe(one.bytes);
  expect(bytes.equals(await readFile(bare.file))).toBe(true);
  expect(bytes.equals(await readFile(other.file))).toBe(false);
});

test('no points at all', async () => {
  const { file } = await writeLocationRecords(await somewhere(), { points: 0, seed: 1, style: 'compact', zip: false });
  expect(await readFile(file, 'utf8')).toBe('{"locations":[]}');
});
