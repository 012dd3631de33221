import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { type RecordFields, skip } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf, fieldsOf, isEmptyJson, numberOf, textOf } from './fields.js';
import { inOwnFolder } from './folders.js';
import { momentOf } from './movement.js';

const WATCHED = /watched|gesehen|angesehen|déjà vu|regardé|visto|bekeken|guardat/i;
const HEARTS = /heart|herz|cœur|coeur|coraz|hart|cuor/i;
const STARS: readonly string[] = ['one', 'two', 'three', 'four', 'five'];

/** Keys are English with blanks; the file's translated name tells apart what has the same keys. */
function read({ value }: JsonElement, here: Here): Reading {
  const entry = fieldsOf(value);
  const published = isoInstant(entry?.Published) ?? isoInstant(entry?.Updated);
  const provider = textOf(entry?.['Provider Name']);
  if (provider !== undefined)
    return {
      kind: 'profile.field',
      ...momentOf(published),
      title: 'streaming provider',
      direction: 'own',
      detail: { product: 'Search', value: provider },
    };
  const title = textOf(entry?.['Search Query']);
  if (entry === undefined || title === undefined) return skip('contribution to nothing', 'Beitrag zu nichts');
  const file = here.segments.at(-1) ?? '';
  const common = { ...momentOf(published), title, direction: 'own' } as const;
  const rating = textOf(entry['Thumbs Rating']);
  const comment = textOf(entry['Review Comment']);
  const stars = textOf(entry['Review Star Rating']) ?? numberOf(entry['Review Star Rating']);
  if (rating === undefined && comment === undefined && stars === undefined && WATCHED.test(file))
    return { kind: 'media.watch', ...common, detail: { product: 'Search', action: 'marked as watched' } };
  return {
    kind: 'social.reaction',
    ...common,
    detail: detailOf({
      product: 'Search',
      action: rating !== undefined ? 'rated' : (comment ?? stars) !== undefined ? 'reviewed' : heart(file),
      reaction: rating === undefined ? undefined : /down/i.test(rating) ? 'dislike' : 'like',
      stars: stars === undefined ? undefined : starsOf(stars),
      // Of what was written, only how much.
      characters: comment?.length,
      updated: isoInstant(entry.Updated) && textOf(entry.Updated),
    }),
  };
}

const heart = (file: string): string => (HEARTS.test(file) ? 'hearted' : 'contributed');

/** `5`, `Five stars`. */
function starsOf(stars: string | number): number | undefined {
  const number = numberOf(stars) ?? numberOf(/\d(?:\.\d)?/.exec(String(stars))?.[0]);
  const named = STARS.findIndex((word) => new RegExp(`\\b${word}\\b`, 'i').test(String(stars))) + 1;
  return number ?? (named || undefined);
}

/** Of the words that only the file's translated name gave, none. */
function identity({ kind, title, at, detail = {} }: RecordFields) {
  const { action, value } = detail;
  const what = kind === 'profile.field' ? String(value) : action === 'rated' || action === 'reviewed' ? action : '';
  return ['Search Contributions', what, title, at];
}

const isContribution = (head: string): boolean =>
  /^\s*\[\s*\{/.test(head) && /"(?:Search Query|Provider Name|Thumbs Rating|Review Star Rating)"\s*:/.test(head);

/** What one said about films, series and songs in Google's search results. */
export default defineSource({
  id: 'google.search-contributions',
  platform: 'google',
  product: 'Search Contributions',
  section: '19',
  kinds: ['social.reaction', 'media.watch', 'profile.field'],
  tells: {
    en: 'Films, series and music that one rated, reviewed, liked or marked as watched in the search, and one’s streaming services',
    de: 'Filme, Serien und Musik, die man in der Suche bewertet, gemocht oder als gesehen markiert hat, und die eigenen Streamingdienste',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inOwnFolder('Search Contributions', '[^/]+\\.json'),
      sniff: (head) => isContribution(head) || isEmptyJson(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
    fileShape({
      sniff: (head) => isContribution(head) && /"Published"\s*:/.test(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
  ],
  identity,
  kindsIn: (path) => [WATCHED.test(path) ? 'media.watch' : 'social.reaction', 'profile.field'],
});
