import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { epochByMagnitude, isoText } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { beginsWithSection, CHROME_JSON, encryptedSection, holdsSection, otherSection } from './chrome-sections.js';
import { detailOf, fieldsOf, textOf } from './fields.js';
import { momentOf } from './movement.js';

const SECTION = 'Search Engines';

function read(element: JsonElement): Reading {
  if (element.key !== SECTION) return otherSection();
  const none = encryptedSection(element);
  if (none) return none;
  const engine = fieldsOf(element.value);
  const address = textOf(engine?.url);
  const keyword = textOf(engine?.keyword);
  const name = textOf(engine?.short_name) ?? keyword;
  if (!engine || (name === undefined && address === undefined))
    return skip('search engine without a name', 'Suchmaschine ohne Namen');
  // Built-in ones have no dates: 0 until the person touches them.
  const created = epochByMagnitude(engine.date_created);
  const modified = epochByMagnitude(engine.last_modified);
  const active = textOf(engine.is_active);
  return {
    kind: 'note.item',
    ...momentOf(created ?? modified),
    title: name,
    // Chrome's own are templates: `{google:baseURL}search?q={searchTerms}`.
    url: address !== undefined && /^https?:/i.test(address) ? address : undefined,
    direction: 'own',
    detail: detailOf({
      type: 'search engine',
      keyword,
      modified: modified && isoText(modified.at, modified.precision),
      active: active === undefined || !/true|false/i.test(active) ? undefined : /true/i.test(active),
      // A site's own search that Chrome found by itself while the person was there.
      foundByChrome: engine.safe_for_autoreplace === true ? true : undefined,
    }),
  };
}

export default defineSource({
  id: 'google.chrome-search-engines',
  platform: 'google',
  product: 'Chrome search engines',
  section: '11',
  kinds: ['note.item'],
  tells: {
    en: 'Search engines in Chrome, among them every site whose search box was ever used',
    de: 'Suchmaschinen in Chrome, darunter jede Website, deren Suchfeld je benutzt wurde',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({ path: CHROME_JSON, sniff: holdsSection(SECTION), decode: jsonElements, read, format: 'json' }),
    fileShape({ sniff: beginsWithSection(SECTION), decode: jsonElements, read, format: 'json' }),
  ],
  identity: ({ title, url, detail }) => ['search engine', String(detail?.keyword ?? title), url],
});
