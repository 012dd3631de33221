import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), 'utf8') }));

/** Folders (or packages) that a file imports from. */
function importsOf({ name, text }: (typeof files)[number]): string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? relative(SRC, join(SRC, dirname(name), fileName)) : fileName,
    );
}

/** For each folder: what it may import. Its own folder is always allowed. */
const MAY: Readonly<Record<string, readonly RegExp[]>> = {
  text: [/^record\/kinds\.js$/],
  record: [/^node:crypto$/, /^text\/text\.js$/],
  ledger: [
    /^text\//,
    /^archive\/archive\.js$/,
    /^recognise\/context\.js$/,
    /^sources\/source\.js$/,
    /^timeline\/timeline\.js$/,
    /^node:crypto$/,
    /^@duckdb\//,
  ],
  archive: [/^ledger\/problem\.js$/, /^text\//, /^node:/, /^yauzl$/, /^tar-stream$/],
  decode: [
    /^record\/time\.js$/,
    /^ledger\/problem\.js$/,
    /^node:/,
    /^csv-parse/,
    /^htmlparser2$/,
    /^ical\.js$/,
    /^postal-mime$/,
  ],
  sources: [/^record\//, /^decode\//, /^text\/text\.js$/, /^tldts$/, /^node:crypto$/],
  derive: [/^record\//, /^timeline\//, /^text\//],
  audits: [/^record\//, /^timeline\//, /^derive\//, /^text\//],
  hardening: [/^text\//],
  render: [/^report\/v1\.js$/, /^text\//, /^ledger\/problem\.js$/, /^chalk$/],
  personas: [/^node:/, /^yazl$/],
  recognise: [
    /^sources\//,
    /^archive\/archive\.js$/,
    /^decode\/(?:decoder|headed|csv-rows)\.js$/,
    /^ledger\/problem\.js$/,
    /^record\/(?:kinds|zone)\.js$/,
    /^text\//,
  ],
};

describe('borders', () => {
  for (const [folder, allowed] of Object.entries(MAY)) {
    it(`${folder}/ imports only what it may know`, () => {
      const strays = files
        .filter(({ name }) => name.startsWith(`${folder}/`))
        .flatMap((file) =>
          importsOf(file)
            .filter((target) => !target.startsWith(`${folder}/`) && !allowed.some((rule) => rule.test(target)))
            .map((target) => `${file.name} imports ${target}`),
        );
      expect(strays).toEqual([]);
    });
  }

  it('the public report model imports nothing', () => {
    expect(importsOf(files.find(({ name }) => name === 'report/v1.ts')!)).toEqual([]);
  });

  it('nothing but cli/ touches process, clock or environment', () => {
    const touching = files
      .filter(({ name }) => !name.startsWith('cli/'))
      .filter(({ text }) =>
        /\bprocess\.(?!nextTick)\w|\bDate\.now\(|new Date\(\)|\bperformance\.now\(|\bconsole\./.test(
          text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
        ),
      )
      .map(({ name }) => name);
    expect(touching).toEqual([]);
  });

  it('nothing imports a network module', () => {
    const network =
      /^(?:node:)?(?:net|http|https|http2|dns|dns\/promises|tls|dgram|inspector)$|^(?:undici|axios|node-fetch|got)$/;
    const calls = /\bfetch\(|\bnew WebSocket\(/;
    expect(
      files
        .filter((file) => importsOf(file).some((target) => network.test(target)) || calls.test(file.text))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('the persons know nothing of the parsers', () => {
    const parsers = /^(?:sources|decode|record|recognise|archive)\//;
    expect(
      files
        .filter(({ name }) => name.startsWith('personas/'))
        .flatMap(importsOf)
        .filter((target) => parsers.test(target)),
    ).toEqual([]);
  });
});
