import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import searchHistory from '../../../src/sources/facebook/search-history.js';
import { auditOf } from '../../kit/audit.js';
import { BERLIN, drive, FIXTURES, haveSamples, sample, shapeFor } from './drive.js';

const PATH = '/logged_information/search/your_search_history.json';
const fixture = (name: string, path = PATH) =>
  drive(searchHistory, join(FIXTURES, 'facebook.search-history', name), path, { zone: BERLIN });

describe('facebook.search-history', () => {
  test('text from either place, without the outer quotes; an entry without text is kept', async () => {
    const { records } = await fixture(
      '2019/search_history/your_search_history.json',
      '/search_history/your_search_history.json',
    );
    expect(records.map((r) => [r.kind, r.title, r.direction, r.detail?.visit])).toEqual([
      ['web.search', 'péniche à vendre', 'own', undefined],
      ['web.search', '50 % "neu"', 'own', undefined],
      ['web.search', undefined, 'own', true],
    ]);
  });

  test('an entry without text counts as no search with words', async () => {
    const { report } = await auditOf([join(FIXTURES, 'facebook.search-history/2019')]);
    expect(report.findings.find(({ id }) => id === 'searches')?.measures['searches']).toBe(2);
  });

  test('JSON and page have the same identity', async () => {
    const json = await fixture(
      'en/facebook-mara.lindqvist-2026-03-02-Ab3dEf9Z/logged_information/search/your_search_history.json',
    );
    const html = await fixture(
      'de/facebook-mara.lindqvist-2026-03-02-Zz9Yy8Xx/logged_information/search/your_search_history.html',
      PATH.replace('.json', '.html'),
    );
    expect(html.records.map((r) => r.title)).toEqual(['Moor & Torf', undefined, 'Rückenschmerzen „Öland“']);
    expect(html.records.map(searchHistory.identity)).toEqual(json.records.map(searchHistory.identity));
  });

  test('the marketplace’s file of the same name is another product', () =>
    expect(
      shapeFor(
        searchHistory,
        '/your_facebook_activity/facebook_marketplace/your_search_history.json',
        '{"searches_v2":[]}',
      ),
    ).toBeUndefined());
});

describe.skipIf(!haveSamples)('samples: searches', () => {
  test('synthetic: 2 searches, 1 without text', async () => {
    const file = `synthetic-2026/facebook-erika.beispiel-2026-10-02-Ab3dEf9Z${PATH}`;
    const { records } = await drive(searchHistory, sample(file), PATH);
    expect(records.map((r) => r.title)).toEqual(['Rückenschmerzen Selbsthilfegruppe', undefined]);
  });
});
