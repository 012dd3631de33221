import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf, fieldsOf, isEmptyJson, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { nameOf } from './named.js';

const KEYS = ['ticker', 'symbol', 'ticker_symbol', 'Ticker', 'Symbol', 'instrument'];

/** One share or currency of a list; a list's own name and settings are none. */
function read({ key, value }: JsonElement, here: Here): Reading {
  const entry = fieldsOf(value);
  const title = entry ? nameOf(entry, KEYS) : isName(key) ? undefined : textOf(value);
  if (title === undefined) return skip('name or setting of a watchlist', 'Name oder Einstellung einer Watchlist');
  return {
    kind: 'note.item',
    title,
    direction: 'own',
    detail: detailOf({
      product: 'Google Finance',
      list: (here.segments.at(-1) ?? '').replace(/\.json$/i, ''),
      company: entry && nameOf(entry) !== title ? nameOf(entry) : undefined,
    }),
  };
}

const isName = (key: string): boolean => /name|title|id|time|date/i.test(key);

/** Shares and currencies that one watches. The layout is not described: every entry that is named counts. */
export default defineSource({
  id: 'google.finance',
  platform: 'google',
  product: 'Google Finance',
  section: '19',
  kinds: ['note.item'],
  tells: {
    en: 'Shares, funds and currencies that one keeps an eye on',
    de: 'Aktien, Fonds und Währungen, die man im Auge behält',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Finance', '[^/]+/[^/]+\\.json'),
      sniff: (head) => /^\s*[{[]/.test(head) || isEmptyJson(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
  ],
  identity: ({ title, detail = {} }) => ['Google Finance', title, String(detail.list)],
});
