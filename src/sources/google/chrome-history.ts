import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { epochByMagnitude } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, fieldsOf, textOf } from './fields.js';
import { momentOf } from './movement.js';

const SECTION = /"Browser History"\s*:/;

/** Steps that the browser took by itself. */
const AUTOMATIC = /^(?:AUTO_TOPLEVEL|AUTO_SUBFRAME|MANUAL_SUBFRAME|START_PAGE|CLIENT_REDIRECT|SERVER_REDIRECT)$/;

function read({ key, value }: JsonElement): Reading {
  // "Your data is encrypted and cannot be exported": a passphrase protects what Chrome syncs.
  if (typeof value === 'string')
    return skip('encrypted by a passphrase, not exported', 'mit einer Passphrase verschlüsselt, nicht exportiert');
  if (key === 'Typed Url')
    return skip(
      'address typed in the past; its visits are in the history',
      'früher eingetippte Adresse; die Besuche stehen im Verlauf',
    );
  if (key === 'Session') return skip('open tabs of a device', 'offene Tabs eines Geräts');
  if (key !== 'Browser History')
    return skip('section of Chrome that is not the history', 'Bereich von Chrome, der nicht der Verlauf ist');
  const visit = fieldsOf(value);
  const url = textOf(visit?.url);
  if (!visit || !url) return skip('visit without address', 'Besuch ohne Adresse');
  const transition = textOf(visit.page_transition ?? visit.page_transition_qualifier);
  return {
    kind: 'web.visit',
    ...momentOf(epochByMagnitude(visit.time_usec)),
    title: textOf(visit.title),
    url,
    direction: transition !== undefined && AUTOMATIC.test(transition) ? 'background' : 'own',
    detail: detailOf({ product: 'Chrome', transition, client: textOf(visit.client_id) }),
  };
}

/** Pages that Chrome synced to the account: `History.json`, before 2024 `BrowserHistory.json`. */
export default defineSource({
  id: 'google.chrome-history',
  platform: 'google',
  product: 'Chrome history',
  section: '11',
  kinds: ['web.visit'],
  tells: {
    en: 'Every page opened in Chrome while syncing, with how one got there',
    de: 'Jede in Chrome bei eingeschalteter Synchronisierung geöffnete Seite, und wie man dorthin kam',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: /\/Chrome\/[^/]+\.json$/,
      sniff: (head) => SECTION.test(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
    fileShape({
      sniff: (head) => /^\s*\{\s*"Browser History"\s*:/.test(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
  ],
  identity: (record) => [record.at, record.url],
});
