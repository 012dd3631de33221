import type { RecordFields } from '../../record/record.js';
import { NAME } from '../meta/common-labels.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, labelIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { firstSaid, leafIn, namedIn, outsideIn, unlessEmpty } from '../meta/subject.js';
import { defineSource, type Here, type Reading } from '../source.js';

const SOURCE = /^source$/;
const COLLECTION = /^(?:collection|collection name|sammlung|name der sammlung|collections?|nom de la collection)$/i;

/** The title is a sentence ("X saved a link"): what was saved stands in the attachment, on pages as a link below. */
function saved(line: Line, here: Here): RecordFields {
  const time = timeOf(line, here);
  const context = labelIn(line, /^external context$/);
  const found = context ? { labels: [context] } : line;
  const title = leafIn(found, NAME) ?? firstSaid(line);
  const url = outsideIn(line);
  // Without a time and a name only its place in the list is left, which the next export may change.
  const nth = time.at === undefined && title === undefined && url === undefined ? line.nth : undefined;
  return {
    ...time,
    kind: 'note.item',
    title,
    url,
    party: leafIn(found, SOURCE),
    direction: 'own',
    detail: { ...time.detail, list: 'saved-items', ...filled({ nth }) },
  };
}

function collection(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const named = leafIn(line, COLLECTION) ?? namedIn(line) ?? line.texts[0];
  const nth = time.at === undefined && named === undefined ? line.nth : undefined;
  return {
    ...time,
    kind: 'note.item',
    title: named ?? firstSaid(line),
    direction: 'own',
    detail: { ...time.detail, list: 'saved-collections', ...filled({ nth }) },
  };
}

export default defineSource({
  id: 'facebook.saved',
  platform: 'facebook',
  product: 'Saved items and collections',
  section: '6.11',
  kinds: ['note.item'],
  tells: {
    en: 'what you saved for later, from which site, and the collections you made of it',
    de: 'was Sie sich für später merkten, von welcher Website, und welche Sammlungen Sie daraus machten',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: 'saved_items_and_collections/your_saved_items', roots: ['saves'], read: unlessEmpty(saved) },
    {
      at: 'saved_items_and_collections/saved_items_and_collections',
      roots: ['saves_and_collections'],
      read: unlessEmpty(saved),
    },
    { at: 'saved_items_and_collections/collections', roots: ['collections'], read: collection },
  ),
  identity: (r) => [
    r.detail?.list as string,
    r.at === undefined ? folded(r.title ?? r.url) : '',
    r.detail?.nth as number | undefined,
  ],
  moment: (r) => moment(r, SECOND),
});
