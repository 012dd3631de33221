import { defineSource } from '../source.js';
import { sameText, second } from './cells.js';
import { serviceSearch } from './service-search.js';
import { csvNamed, shapesOf, type Table } from './tables.js';

const SERVICE = 'Prime Video';

const TABLES: readonly Table[] = [
  {
    // Amazon Music has a table of this name as well.
    path: csvNamed('Search History', 'PrimeVideo.SearchHistory', 'Digital.PrimeVideo.SearchHistory'),
    columns: ['Search Query from Customer'],
    renamed: ['Search Query from Customer'],
    kinds: ['shop.search'],
    read: serviceSearch(SERVICE, {
      query: 'Search Query from Customer',
      time: 'Search Request Date',
      device: 'Device Name',
    }),
  },
];

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
