import { skip } from '../../record/record.js';
import { filled, folded, textOf } from '../meta/dialect.js';
import { type Line, labelIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { defineSource, type Here, type Reading } from '../source.js';

const unquoted = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : textOf(/^["“„«](.*)["”“»]$/s.exec(text)?.[1] ?? text);

/** What was typed, from whichever of the places has it, in quotes or without. An entry without is a page opened from the search. */
const search =
  (list?: 'groups') =>
  (line: Line, here: Here): Reading => {
    const time = timeOf(line, here);
    const labels = line.labels.filter(({ entName }) => entName === undefined || entName === 'text');
    const texts = [...line.texts, ...labels.map(({ value }) => value)].map(textOf).filter((text) => text !== undefined);
    const name = list && labelIn(line, /^name$/i)?.value;
    const title = texts.find((text) => texts.includes(`"${text}"`)) ?? unquoted(texts[0] ?? name);
    if (title === undefined && time.at === undefined) return skip('no search', 'keine Suche');
    return {
      kind: 'web.search',
      ...time,
      title,
      direction: 'own',
      ...((list || title === undefined) && {
        detail: { ...time.detail, ...filled({ list, visit: title === undefined || undefined }) },
      }),
    };
  };

export default defineSource({
  id: 'facebook.search-history',
  platform: 'facebook',
  product: 'Your search history',
  section: '6.8',
  kinds: ['web.search'],
  tells: { en: 'what you searched for on Facebook', de: 'wonach Sie auf Facebook gesucht haben' },
  evidence: 'seen in data',
  files: lineFiles(
    // The file of the same name below `facebook_marketplace` is another product.
    { at: '(?:search|search_history)/your_search_history', roots: ['searches'], read: search() },
    { at: "(?:search|search_history)/groups_you've_searched_for", roots: ['group_search'], read: search('groups') },
  ),
  identity: (r) => [folded(r.title)],
  moment: (r) => moment(r, MINUTE),
});
