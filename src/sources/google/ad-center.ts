import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { camelCase } from './camel-case.js';
import { detailOf, fieldsOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';
import { nameOf } from './named.js';

const KEYS = ['topic', 'brand', 'advertiser', 'category', 'interest', 'Topic', 'Brand'];

/** A text, or an object that names something, in a list; a single value is a setting. */
function read({ key, value }: JsonElement): Reading {
  const entry = fieldsOf(value);
  const title = entry === undefined ? textOf(value) : nameOf(entry, KEYS);
  if (title === undefined) return skip('no topic and no brand', 'weder Thema noch Marke');
  const time = isoInstant(entry?.['time']) ?? isoInstant(entry?.['timestamp']) ?? isoInstant(entry?.['date']);
  return {
    kind: 'ad.interest',
    ...momentOf(time),
    title,
    direction: 'done-to',
    detail: detailOf({
      product: 'My Ad Center',
      list: key === '' ? undefined : camelCase(key),
      preference: textOf(entry?.['preference'] ?? entry?.['setting'] ?? entry?.['status']),
    }),
  };
}

/** Topics and brands for which ads are chosen. No export with this folder has been seen: read if there is one. */
export default defineSource({
  id: 'google.ad-center',
  platform: 'google',
  product: 'My Ad Center',
  section: '20',
  kinds: ['ad.interest'],
  tells: {
    en: 'Topics and brands that Google chooses ads by, should the export name them',
    de: 'Themen und Marken, nach denen Google Anzeigen aussucht, falls der Export sie nennt',
  },
  evidence: 'documented',
  files: [
    fileShape({
      path: inProduct('My Ad Center', '[^/]+\\.json'),
      // An empty file does not say that there are no interests. My Activity has a product of the same name.
      sniff: (head) => /(?:^|:)\s*\[\s*["{]/.test(head) && !/"(?:titleUrl|products)"\s*:/.test(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
  ],
  identity: ({ title, detail = {} }) => ['My Ad Center', String(detail.list ?? ''), title],
});
