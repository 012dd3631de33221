import type { CsvRow } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { details, said, sameText, second, timed } from './cells.js';
import { csvNamed, shapesOf, type Table } from './tables.js';

const SERVICE = 'Prime Video';

const TABLES: readonly Table[] = [
  {
    // Amazon Music has a table of this name as well.
    path: csvNamed('Search History', 'PrimeVideo.SearchHistory', 'Digital.PrimeVideo.SearchHistory'),
    columns: ['Search Query from Customer'],
    renamed: ['Search Query from Customer'],
    kinds: ['shop.search'],
    read: search,
  },
];

function search(row: CsvRow): Reading {
  const query = said(row.get('Search Query from Customer'));
  const { time, zone } = timed(row.get('Search Request Date'));
  if (query === undefined && time.at === undefined)
    return skip('search without words and time', 'Suche ohne Wörter und Zeit');
  return {
    kind: 'shop.search',
    ...time,
    title: query,
    device: said(row.get('Device Name')),
    direction: 'own',
    detail: details({ service: SERVICE, ...zone }),
  };
}

export default defineSource({
  id: 'amazon.prime-video-searches',
  platform: 'amazon',
  product: 'Prime Video searches',
  section: '9',
  kinds: ['shop.search'],
  tells: {
    en: 'What was searched for in Prime Video, when and on which device.',
    de: 'Was wann und auf welchem Gerät bei Prime Video gesucht wurde.',
  },
  evidence: 'seen in parser code',
  files: shapesOf(TABLES),
  identity: ({ at, title }) => [SERVICE, second(at), sameText(title)],
});
