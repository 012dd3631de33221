import type { CsvRow } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import type { Reading } from '../source.js';
import { details, said, timed } from './cells.js';

interface SearchColumns {
  readonly query: string;
  readonly time: string;
  readonly device?: string;
}

/** Searches in a service that keeps its own apart from those in the shop. */
export function serviceSearch(service: string, columns: SearchColumns): (row: CsvRow) => Reading {
  return (row) => {
    const query = said(row.get(columns.query));
    const { time, zone } = timed(row.get(columns.time));
    if (query === undefined && time.at === undefined)
      return skip('search without words and time', 'Suche ohne Wörter und Zeit');
    return {
      kind: 'shop.search',
      ...time,
      title: query,
      device: columns.device === undefined ? undefined : said(row.get(columns.device)),
      direction: 'own',
      detail: details({ service, ...zone }),
    };
  };
}
