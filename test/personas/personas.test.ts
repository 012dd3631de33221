import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { carriesMarker, MARKER } from '../../src/personas/key.js';
import { PERSONAS, PersonaExists, UnknownPersona, writePersona } from '../../src/personas/personas.js';
import { type Opened, openPersona } from './open-exports.js';

const first = new Map<string, Promise<Opened>>();
const once = (name: string) => {
  const found = first.get(name) ?? openPersona(name);
  first.set(name, found);
  return found;
};

test('three persons with an account of themselves in two languages', () => {
  expect(PERSONAS.map((one) => one.name)).toEqual(['lena', 'sam', 'noor']);
  for (const { about } of PERSONAS) expect(about.en && about.de).toBeTruthy();
});

describe.each(PERSONAS.map((one) => one.name))('%s', (name) => {
  test('is written twice with equal entries', async () => {
    const [one, two] = [await once(name), await openPersona(name)];
    expect([...two.entries.keys()]).toEqual([...one.entries.keys()]);
    for (const [path, bytes] of one.entries) expect(two.entries.get(path)!.equals(bytes), path).toBe(true);
  });

  test('stays small enough to be committed', async () => {
    const { files } = await once(name);
    let total = 0;
    for (const file of files) total += (await stat(file)).size;
    expect(total).toBeLessThan(650_000);
    expect(total).toBeGreaterThan(60_000);
  });

  test('is readable by its owner only', async () => {
    const { files, to } = await once(name);
    for (const file of files) expect((await stat(file)).mode & 0o777, file).toBe(0o600);
    expect((await stat(to)).mode & 0o777).toBe(0o700);
  });

  test('carries the marker in every file that it wrote', async () => {
    const { files, entries } = await once(name);
    for (const file of files.map((path) => basename(path))) {
      const own = [...entries].filter(([path]) => path === file || path.startsWith(`${file}/`));
      expect(
        own.some(([, bytes]) => carriesMarker(bytes.toString('utf8'))),
        file,
      ).toBe(true);
    }
  });

  test('has an item count for every entry, and no other', async () => {
    const { key, entries } = await once(name);
    const paths = [...entries.keys()].filter((path) => path !== 'persona.json');
    expect(Object.keys(key.files).sort()).toEqual(paths.sort());
  });

  test('says in persona.json what it returned', async () => {
    const { key, entries } = await once(name);
    expect(JSON.parse(entries.get('persona.json')!.toString('utf8'))).toEqual(key);
    expect(key.marker).toBe(MARKER);
  });

  test('uses documentation addresses and example hosts only', async () => {
    const { key, entries } = await once(name);
    for (const ip of Object.values(key.ips).flat()) {
      expect(ip).toMatch(/^(192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:)/);
    }
    const platforms = /\.(?:(?:google|youtube|facebook|instagram)\.com|amazon\.(?:de|co\.uk))$/;
    for (const bytes of entries.values()) {
      for (const [, host] of bytes.toString('utf8').matchAll(/https?:\/\/([a-z0-9.-]+)/g)) {
        expect(platforms.test(host!) || host!.endsWith('.example'), host).toBe(true);
      }
    }
  });

  test('shows nothing that has not happened yet', async () => {
    const { entries, key } = await once(name);
    for (const bytes of entries.values()) {
      for (const [instant] of bytes.toString('utf8').matchAll(/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g)) {
        expect(instant.slice(0, 10) <= '2026-10-02', instant).toBe(true);
      }
    }
    expect(key.exportedAt <= '2026-10-02').toBe(true);
  });
});

test('only noor holds data of somebody else: recordings without a device that listens', async () => {
  for (const { name } of PERSONAS) {
    const { key } = await once(name);
    expect(key.foreignData).toBe(name === 'noor');
    expect(key.voice.recordings > 0 && key.voice.voiceDevices === 0).toBe(name === 'noor');
  }
});

test('sam misses about a fifth of the nights', async () => {
  const { nights } = (await once('sam')).key;
  expect(nights.withoutData / nights.total).toBeGreaterThan(0.14);
  expect(nights.withoutData / nights.total).toBeLessThan(0.27);
});

test('a wish is searched, visited, reported, advertised twice and ordered, in that order', async () => {
  for (const { name } of PERSONAS) {
    for (const { steps } of (await once(name)).key.trails) {
      expect(steps.map((step) => step.what)).toEqual(['search', 'visit', 'off-meta', 'ad-click', 'ad-click', 'order']);
      expect(steps.map((step) => step.at)).toEqual(steps.map((step) => step.at).sort());
    }
  }
});

test('nobody of that name', async () => {
  const to = await mkdtemp(join(tmpdir(), 'persona-'));
  await expect(writePersona('nobody', to, { scale: 1 })).rejects.toBeInstanceOf(UnknownPersona);
});

test('never writes over a file unless told to, and reports progress', async () => {
  const to = await mkdtemp(join(tmpdir(), 'persona-'));
  await writeFile(join(to, 'persona.json'), 'mine');
  await expect(writePersona('noor', to, { scale: 1 })).rejects.toBeInstanceOf(PersonaExists);
  const seen: number[] = [];
  const { files } = await writePersona('noor', to, { scale: 1, force: true, onProgress: (bytes) => seen.push(bytes) });
  let total = 0;
  for (const file of files) total += (await stat(file)).size;
  expect(seen.at(-1)).toBe(total);
  expect((await stat(join(to, 'persona.json'))).mode & 0o777).toBe(0o600);
});

test('scale multiplies points and events', async () => {
  const { key } = await once('lena');
  const { key: triple } = await openPersona('lena', 3);
  const ratio = (read: (one: typeof key) => number) => read(triple) / read(key);
  for (const read of [
    (one: typeof key) => one.points.fixes,
    (one: typeof key) => one.searches.google,
    (one: typeof key) => one.offMeta.events,
    (one: typeof key) => one.orders.orders,
    (one: typeof key) => one.messages.messages,
    (one: typeof key) => one.voice.recordings,
  ]) {
    expect(ratio(read)).toBeGreaterThan(2.6);
    expect(ratio(read)).toBeLessThan(3.4);
  }
});
