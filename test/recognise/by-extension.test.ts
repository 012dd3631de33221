import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ByExtension } from '../../src/recognise/by-extension.js';
import { normalisePath } from '../../src/recognise/path.js';
import { LEFT_UNREAD, SOURCES } from '../../src/sources/all.js';

const FIXTURES = new URL('../../fixtures/sources/', import.meta.url).pathname;

const patterns = [
  ...SOURCES.flatMap(({ files }) => files.flatMap(({ path }) => path ?? [])),
  ...LEFT_UNREAD.map(({ path }) => path),
];

it('leaves out no pattern that matches, whatever is at the end of the path', () => {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).map((path) =>
    normalisePath(path.split('/').slice(2).join('/')),
  );
  const byExtension = new ByExtension(patterns, (pattern) => pattern);
  const endings = [
    '',
    '.JSON',
    '.jpg',
    '.jpg.json',
    '.csv',
    '.zip.csv',
    '.html',
    '.txt',
    '.mp3',
    '.wav',
    '.eml',
    '/x.pdf',
  ];
  for (const file of new Set(files)) {
    for (const path of [file, ...endings.map((ending) => file.replace(/\.\w+$/, '') + ending)]) {
      expect(
        byExtension.for(path).filter((pattern) => pattern.test(path)),
        path,
      ).toEqual(patterns.filter((pattern) => pattern.test(path)));
    }
  }
  // And it leaves out most.
  expect(byExtension.for('/Takeout/Google Photos/IMG_1.jpg').length).toBeLessThan(patterns.length / 2);
});

it.each([
  [/\/a\.json$|\/b\.csv$/, '/b.csv'],
  [/\/(?:a\.json|b\.csv)$/, '/a.json'],
  [/\/(?:x|(?:a|b)\.(?:json|html?))$/, '/x'],
  [/\/a(?:\.json)?$/, '/a'],
  [/\/[|)]\.html?$/, '/|.htm'],
])('keeps %s for %s', (pattern, path) => {
  expect(new ByExtension([pattern], (each) => each).for(path)).toEqual([pattern]);
});

it('leaves out a pattern of other files', () => {
  const pattern = /\/(?:Photos|Fotos)\/(?:[^/]+\.json)$/iu;
  expect(new ByExtension([pattern], (each) => each).for('/Photos/a.jpg')).toEqual([]);
});
