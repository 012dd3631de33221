import type { MetaSection } from '../../decode/meta-sections.js';
import { metaSections } from '../../decode/meta-sections.js';
import { skip } from '../../record/record.js';
import { epochSeconds } from '../../record/time.js';
import { facebookJson, folded, isObject, member, type Part, textOf } from '../meta/dialect.js';
import { saysNothing } from '../meta/html.js';
import { MINUTE, moment } from '../meta/moment.js';
import { hasRoot, htmlAt, isMetaPage, jsonAt } from '../meta/paths.js';
import { printedTime } from '../meta/printed-date.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';

/** The file of the same name below `facebook_marketplace` is another product. */
const FILE = '(?:search|search_history)/your_search_history';

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What was typed, from whichever of the two places has it. */
function query(value: unknown): string | undefined {
  const typed = list(member(value, 'data')).map((d) => textOf(member(d, 'text')));
  const attached = list(member(value, 'attachments'))
    .flatMap((a) => list(member(a, 'data')))
    .map((d) => unquoted(textOf(member(d, 'text'))));
  return [...typed, ...attached].find((text) => text !== undefined);
}

const unquoted = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : textOf(/^["“„«](.*)["”“»]$/s.exec(text)?.[1] ?? text);

function readJson({ root, value }: Part): Reading {
  if (root !== 'searches' || !isObject(value)) throw new Error('no search');
  return { kind: 'web.search', ...epochSeconds(value.timestamp), title: query(value), direction: 'own' };
}

function readHtml(section: MetaSection, here: Here): Reading {
  if (saysNothing(section) && section.time === '') return skip('no search', 'keine Suche');
  const said = [...section.texts, ...section.fields.map((f) => f.value)].map(textOf).find((t) => t !== undefined);
  return { kind: 'web.search', ...printedTime(section.time, here), title: unquoted(said), direction: 'own' };
}

export default defineSource({
  id: 'facebook.search-history',
  platform: 'facebook',
  product: 'Your search history',
  kinds: ['web.search'],
  tells: { en: 'what you searched for on Facebook', de: 'wonach Sie auf Facebook gesucht haben' },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: jsonAt(FILE),
      sniff: hasRoot('searches'),
      format: 'json',
      decode: facebookJson((part) => [part]),
      read: readJson,
    }),
    fileShape({ path: htmlAt(FILE), sniff: isMetaPage, format: 'html', decode: metaSections, read: readHtml }),
  ],
  identity: (r) => [folded(r.title)],
  moment: (r) => moment(r, MINUTE),
});
