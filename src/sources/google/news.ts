import { type TextLine, textLines } from '../../decode/text-lines.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf } from './fields.js';
import { inProduct } from './folders.js';

/** What the lists hold; their names are English in every language. */
const FOLLOWED: Readonly<Record<string, string>> = {
  followed_locations: 'location',
  followed_sources: 'source',
  followed_topics: 'topic',
  sources: 'source',
  topics: 'topic',
  magazines: 'magazine',
};
const LISTS = `(?:articles|${Object.keys(FOLLOWED).join('|')})\\.txt`;

/** How a line is made up is not known: what is an address in it is one, the rest is the name. */
function read({ text }: TextLine, here: Here): Reading {
  const list = (here.segments.at(-1) ?? '').replace(/\.txt$/i, '').toLowerCase();
  const url = /https?:\/\/[^\s,;|"]+/.exec(text)?.[0];
  const name = (url === undefined ? text : text.replace(url, ' ')).replace(/^[\s,;|"-]+|[\s,;|"-]+$/g, '');
  const title = name || url;
  if (title === undefined || title === '') return skip('line without a name', 'Zeile ohne Namen');
  const what = FOLLOWED[list];
  const record = { title, url, direction: 'own' } as const;
  return what === undefined
    ? { kind: 'media.read', ...record, detail: { product: 'Google News', action: 'saved' } }
    : { kind: 'social.reaction', ...record, detail: detailOf({ product: 'Google News', action: 'followed', what }) };
}

function identity({ kind, title, url, detail = {} }: RecordFields) {
  return ['Google News', kind === 'media.read' ? '' : String(detail.what), url ?? title];
}

const isText = (head: string): boolean => !/^\s*[<{[]/.test(head) && !head.includes('\0');

/** Lists of Google News without a date: articles kept, and the topics, places and papers that one follows. */
export default defineSource({
  id: 'google.news',
  platform: 'google',
  product: 'Google News',
  section: '19',
  kinds: ['media.read', 'social.reaction'],
  tells: {
    en: 'Topics, places, papers and magazines that one follows in the news, and articles kept',
    de: 'Themen, Orte, Zeitungen und Magazine, denen man in den Nachrichten folgt, und gemerkte Artikel',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({ path: inProduct('News', LISTS), sniff: isText, decode: textLines, read, format: 'text' }),
    fileShape({
      path: /\/followed_(?:locations|sources|topics)\.txt$/,
      sniff: isText,
      decode: textLines,
      read,
      format: 'text',
    }),
  ],
  identity,
  kindsIn: (path) => [/articles[^/]*$/i.test(path) ? 'media.read' : 'social.reaction'],
});
