import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import type { Kind } from '../../record/kinds.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, fileShape, type Reading } from '../source.js';
import { detailOf, fieldsOf, numberOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';
import { switchesOf, switchIdentity } from './settings.js';
import { firstIn, nameIn, timeIn } from './undocumented.js';

const FOLDER = 'Google Play Movies & TV';

/** The keys of all these lists are undocumented: names and times are found by what their keys look like. */
const list = (file: string, kind: Kind): FileShape<JsonElement> =>
  fileShape({
    path: inProduct(FOLDER, `${file}\\.json`),
    sniff: isList,
    decode: jsonElements,
    read: ({ key, value }: JsonElement): Reading => {
      const fields = fieldsOf(value);
      const name = fields ? nameIn(fields) : textOf(value);
      if (name === undefined) return skip('entry without a name', 'Eintrag ohne Namen');
      const rating = fields && firstIn(fields, /rating|stars|thumb/i, (found) => numberOf(found) ?? textOf(found));
      return {
        kind,
        ...momentOf(fields && timeIn(fields)),
        title: name,
        party: kind === 'app.connection' ? name : undefined,
        direction: 'own',
        detail: detailOf({ product: FOLDER, list: key === '' ? undefined : key, rating }),
      };
    },
    format: 'json',
  });

const settings = (file: string): FileShape<JsonElement> =>
  fileShape({
    path: inProduct(FOLDER, `${file}\\.json`),
    sniff: isList,
    decode: jsonElements,
    read: ({ key, value }: JsonElement): Reading => {
      const switches = switchesOf(value, FOLDER, key);
      return switches.length > 0
        ? switches
        : skip('setting that is neither on nor off', 'Einstellung, die weder an noch aus ist');
    },
    format: 'json',
  });

const isList = (head: string): boolean => /^\s*(?:[[{]|$)/.test(head);

/** Films: what was rated and wanted, and which services are linked. */
export default defineSource({
  id: 'google.play-movies',
  platform: 'google',
  product: 'Google Play Movies & TV',
  section: '19',
  kinds: ['app.connection', 'social.reaction', 'shop.list', 'consent.record'],
  tells: {
    en: 'Films and series that were rated or put on the watch list, and linked streaming services',
    de: 'Bewertete und vorgemerkte Filme und Serien, und verknüpfte Streamingdienste',
  },
  evidence: 'seen in parser code',
  files: [
    list('Linked Services', 'app.connection'),
    list('Ratings', 'social.reaction'),
    list('Watchlist', 'shop.list'),
    settings('Notification Preferences'),
    settings('Streaming Services'),
  ],
  identity: (record) =>
    record.kind === 'consent.record' ? switchIdentity(record) : ['Play Movies', record.at, record.title],
});
