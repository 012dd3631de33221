import { skip } from '../../record/record.js';
import { folded } from '../meta/dialect.js';
import { type Line, textIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { printedDate } from '../meta/printed-date.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { entriesOf, flatFile } from './lines.js';
import { whenOf } from './times.js';

const QUERY =
  /^(?:search|search click|suche|suchen|recherche|rechercher|ricerca|búsqueda|busca|zoeken|zoekopdracht|value)$/i;

/** What was looked for: newer files have it as the title, older ones below a translated label. */
const queryOf = (line: Line): string | undefined =>
  textIn(line, QUERY) ??
  line.title ??
  [...line.labels.map(({ value }) => value), ...line.texts].find(
    (text) => text !== undefined && !/^https?:/i.test(text) && !printedDate(text),
  );

const search =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    const records = entriesOf(line).flatMap((entry) => {
      const title = queryOf(entry);
      const time = whenOf(entry, here);
      if (title === undefined && time.at === undefined) return [];
      return [{ ...time, kind: 'web.search', title, direction: 'own', detail: { ...time.detail, list } } as const];
    });
    return records.length > 0 ? records : skip('no search', 'keine Suche');
  };

export default defineSource({
  id: 'instagram.searches',
  platform: 'instagram',
  product: 'Recent searches',
  section: 'A',
  kinds: ['web.search'],
  tells: {
    en: 'which people, words and phrases you searched for on Instagram, and when',
    de: 'nach welchen Personen, Wörtern und Wendungen Sie auf Instagram gesucht haben, und wann',
  },
  evidence: 'seen in data',
  files: [
    ...lineFiles(
      {
        at: '(?:recent_searches|recent_search)/(?:profile_searches|account_searches)',
        roots: ['searches_user'],
        read: search('profile-searches'),
      },
      {
        at: '(?:recent_searches|recent_search)/word_or_phrase_searches',
        roots: ['searches_keyword'],
        read: search('word-searches'),
      },
    ),
    ...flatFile(/"search_click"\s*:/, { at: 'searches', read: search('searches') }),
  ],
  identity: (r) => [r.detail?.list as string, folded(r.title)],
  moment: (r) => moment(r, MINUTE),
});
