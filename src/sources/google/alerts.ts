import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, fieldsOf, isEmptyJson, textOf, textsOf } from './fields.js';
import { inOwnFolder } from './folders.js';

function read({ value }: JsonElement): Reading {
  const alert = fieldsOf(value);
  const query = textOf(alert?.['query']);
  if (alert === undefined || query === undefined) return skip('alert without a query', 'Alert ohne Suche');
  return {
    kind: 'social.reaction',
    title: query,
    direction: 'own',
    detail: detailOf({
      product: 'Google Alerts',
      action: 'followed',
      what: 'search',
      language: textOf(alert['language']),
      country: textOf(alert['country']),
      sources: textsOf(alert['source']).join(', ') || undefined,
    }),
  };
}

/** Searches that Google repeats and sends the news of; the fields are those of Google's description of the same data. */
export default defineSource({
  id: 'google.alerts',
  platform: 'google',
  product: 'Google Alerts',
  section: '19',
  kinds: ['social.reaction'],
  tells: {
    en: 'Words, names and firms about which one is told whenever something new is on the web',
    de: 'Wörter, Namen und Firmen, zu denen man alles Neue im Netz gemeldet bekommt',
  },
  evidence: 'documented',
  files: [
    fileShape({
      path: inOwnFolder('Alerts', '(?:[^/]+/)*[^/]+\\.json'),
      sniff: (head) => /"query"\s*:/.test(head) || isEmptyJson(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
  ],
  identity: ({ title, detail = {} }) => [
    'Google Alerts',
    title,
    String(detail.language ?? ''),
    String(detail.country ?? ''),
  ],
});
