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
