import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AUDITS } from '../src/audits/all.js';
import { catalogue, readerOf } from '../src/cli/catalogue.js';
import { KINDS, PLATFORMS } from '../src/record/kinds.js';
import { LEFT_UNREAD, SOURCES } from '../src/sources/all.js';

const ROOT = new URL('..', import.meta.url).pathname;

describe('sources', () => {
  it('have unique ids of their platform, each in the file of its name', () => {
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
    for (const { id, platform } of SOURCES) {
      expect(id.startsWith(`${platform}.`), id).toBe(true);
      expect(PLATFORMS).toContain(platform);
      expect(existsSync(`${ROOT}src/sources/${platform}/${id.slice(platform.length + 1)}.ts`), id).toBe(true);
    }
  });

  it.each(SOURCES.map((source) => [source.id, source] as const))(
    '%s describes itself and has a fixture',
    (id, source) => {
      expect(source.product).not.toBe('');
      expect(source.tells.en.length).toBeGreaterThan(10);
      expect(source.tells.de.length).toBeGreaterThan(10);
      expect(source.files.length).toBeGreaterThan(0);
      for (const kind of source.kinds) expect(KINDS).toContain(kind);
      for (const { path, sniff } of source.files)
        expect(path !== undefined || sniff !== undefined, `${id} recognises nothing`).toBe(true);
      expect(
        existsSync(`${ROOT}fixtures/sources/${id}`) && readdirSync(`${ROOT}fixtures/sources/${id}`).length > 0,
        `fixtures/sources/${id}`,
      ).toBe(true);
    },
  );

  it('and products left unread say why in both languages', () => {
    for (const { product, why } of LEFT_UNREAD)
      expect([product, why.en !== '' && why.de !== '']).toEqual([product, true]);
  });
});

describe('audits', () => {
  it('are those of the catalogue that this version answers', () => {
    expect(AUDITS.map(({ id }) => id).sort()).toEqual([
      'ad-labels',
      'advertisers',
      'completeness',
      'foreign-data',
      'holdings',
      'home',
      'limits',
      'logins',
      'memory',
      'off-platform',
      'places',
      'purchases',
      'searches',
      'sensitive-topics',
      'work',
    ]);
  });

  it('begin with the question whether the data is somebody else’s', () => {
    expect(AUDITS[0]!.id).toBe('foreign-data');
  });

  it.each(AUDITS.map((audit) => [audit.id, audit] as const))('%s says everything in both languages', (_, audit) => {
    const texts = [
      audit.question,
      audit.limits,
      ...Object.values(audit.texts),
      ...(audit.id === 'limits' ? [] : [audit.clear, audit.unknown]),
    ];
    for (const { en, de } of texts) {
      expect(en.length).toBeGreaterThan(5);
      expect(de.length).toBeGreaterThan(5);
      const placeholders = (text: string) =>
        [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
      expect(placeholders(de), en).toEqual(placeholders(en));
    }
  });
});

describe('files that the notes on formats name', () => {
  it.each(['facebook', 'instagram'] as const)('%s: each is read, with a fixture, or undocumented', async (platform) => {
    const script = '../scripts/update.js';
    const { files } = (await import(script)) as {
      files: (platform: string, reader: typeof readerOf) => { path: string; why?: { en: string }; cases?: string[] }[];
    };
    const wanting = files(platform, readerOf).filter(
      ({ cases, why }) => cases?.length === 0 || (cases === undefined && !why?.en.startsWith('undocumented')),
    );
    expect(wanting).toEqual([]);
  });
});

describe('generated files', () => {
  it('in the docs are current', async () => {
    const script = '../scripts/update.js';
    const { catalogue: tables } = (await import(script)) as { catalogue: () => Promise<Record<string, string>> };
    for (const [path, text] of Object.entries(await tables()))
      expect(readFileSync(`${ROOT}${path}`, 'utf8'), path).toBe(text);
  });

  it('in the build say what the units say', () => {
    expect(JSON.parse(readFileSync(`${ROOT}dist/catalogue.json`, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(catalogue())),
    );
  });

  it('are what `npm run update` would write', async () => {
    const script = '../scripts/update.js';
    const { generated } = (await import(script)) as { generated: () => Record<string, string> };
    const plain = (text: string): string => text.replace(/^\/\/.*$/gm, '').replace(/\s+|,(?=\s*[\])])/g, '');
    const sorted = (text: string): string[] => plain(text).split(';').sort();
    for (const [path, text] of Object.entries(generated()))
      expect(sorted(readFileSync(`${ROOT}${path}`, 'utf8')), path).toEqual(sorted(text));
  });
});
