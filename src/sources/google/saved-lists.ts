import { type CsvRow, csvRows } from '../../decode/csv-rows.js';
import { mapLinkCoordinates } from '../../record/place.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf } from './fields.js';
import { inProduct } from './folders.js';

/** `URL` in every language that is known; the words around it are translated. */
const isHeader = (cells: readonly string[]): boolean =>
  cells.length >= 3 &&
  cells.length <= 6 &&
  cells.every((cell) => cell.length <= 30) &&
  /(?:^|\W)URL(?:$|\W)/i.test(cells[2] ?? '');

const HEADER = /^"?[^",\r\n]{1,30}"?,"?[^",\r\n]{1,30}"?,"?[^",\r\n]{0,20}URL[^",\r\n]{0,20}"?(?:,|\r|\n|$)/m;

/** In a language without the word: four or five short words, none of them an address. */
const isWordy = (cells: readonly string[]): boolean =>
  (cells.length === 4 || cells.length === 5) &&
  cells.every((cell) => cell.trim() !== '' && cell.length <= 20 && !/[\d/:.!?]/.test(cell));

const firstLines = (head: string): readonly string[] =>
  head
    .slice(0, 4096)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 5);

/** Lists that everybody has, called differently in every language; the others have the name the person gave them. */
const BUILT_IN: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['default list', /^(?:default list|standardliste|liste par défaut|lista predeterminada|standaardlijst)$/i],
  ['want to go', /^(?:want to go|reiseziele|möchte ich hin|à visiter|quiero ir|wil ik heen)$/i],
  ['favorite places', /^(?:favou?rite places|favou?rites|favoriten|favoris|adresses favorites|favoritos|favorieten)$/i],
  ['favorite pages', /^favou?rite pages$/i],
  ['favorite images', /^favou?rite images$/i],
  ['starred places', /^(?:starred places|markierte orte)$/i],
  ['travel plans', /^(?:travel plans|reisepläne)$/i],
  ['saved places', /^(?:saved places|gespeicherte orte)$/i],
  ['saved pages', /^(?:saved pages|gespeicherte seiten)$/i],
  ['saved images', /^(?:saved images|gespeicherte bilder)$/i],
];

/** English name of a list that everybody has; `Favoriten(1)` is a part of one. */
function builtInOf(list: string): string | undefined {
  const name = list.replace(/ ?\(\d+\)$/, '');
  return BUILT_IN.find(([, pattern]) => pattern.test(name))?.[0];
}

/** A link to a place on the map, not to one of the many other pages of Google. */
const MAPS_LINK =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]{2,6}\/maps(?:[/?]|$)|maps\.google\.[a-z.]{2,6}(?:[/?]|$)|(?:maps\.app\.goo\.gl|goo\.gl\/maps)\/)/i;

function read(row: CsvRow, here: Here): Reading {
  const title = row.at(0) || undefined;
  const url = row.at(2) || undefined;
  if (title === undefined && url === undefined) return skip('row without title and link', 'Zeile ohne Titel und Link');
  const list = here.segments.at(-1)!.replace(/\.csv$/i, '');
  const withTags = row.columns.length >= 5 && row.columns[4] !== '';
  const tags = row.get('Tags', 'Schlagwörter', 'Étiquettes', 'Etiquetas', 'Labels') || (withTags ? row.at(3) : '');
  const comment = withTags ? row.at(4) : row.at(3);
  const onMap = url !== undefined && MAPS_LINK.test(url);
  const detail = detailOf({
    list,
    builtIn: builtInOf(list) !== undefined || undefined,
    placeId: url === undefined ? undefined : /0x[\da-f]+:0x[\da-f]+/i.exec(url)?.[0],
    tags: tags || undefined,
    noteLength: row.at(1).length || undefined,
    commentLength: comment.length || undefined,
  });
  return onMap
    ? { kind: 'location.label', title, url, ...mapLinkCoordinates(url), direction: 'own', detail }
    : { kind: 'note.item', title, url, direction: 'own', detail };
}

/**
 * Lists of saved places, pages and pictures: `Saved/Want to go.csv`. Without times; places have coordinates only where
 * the link has them. A description of the list may stand above the header.
 */
export default defineSource({
  id: 'google.saved-lists',
  platform: 'google',
  product: 'Saved',
  section: '15',
  kinds: ['location.label', 'note.item'],
  tells: {
    en: 'Places, pages and pictures saved in lists, with the names of the lists',
    de: 'In Listen gespeicherte Orte, Seiten und Bilder, mit den Namen der Listen',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Saved', '[^/]+\\.csv'),
      sniff: (head) => HEADER.test(head) || head.trim() === '',
      decode: csvRows({ header: isHeader }),
      read,
      format: 'csv',
    }),
    fileShape({
      path: inProduct('Saved', '[^/]+\\.csv'),
      sniff: (head) => firstLines(head).some((line) => isWordy(line.split(','))),
      decode: csvRows({ header: isWordy }),
      read,
      format: 'csv',
    }),
    fileShape({
      sniff: (head) => /^Title,Note,URL,(?:Tags,)?Comment\s*$/m.test(head.slice(0, 4096)),
      decode: csvRows({ header: isHeader }),
      read,
      format: 'csv',
    }),
  ],
  identity: ({ title, url, detail }) => {
    const list = String(detail?.list ?? '');
    return [url ?? title, builtInOf(list) ?? list];
  },
});
