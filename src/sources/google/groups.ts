import { type CsvRow, csvHeader, csvRows } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { epochByMagnitude } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf } from './fields.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';
import { writtenTime } from './written-time.js';

/** Nobody has described the columns: they are found by words of their names. */
const GROUP = /group|gruppe|groupe|grupo|gruppo|groep|forum/i;
const TIME = /time|date|viewed|zeit|datum|angesehen|aufgerufen|heure|fecha|hora|visto|tijd|bekeken/i;
const TOPIC = /topic|discussion|conversation|subject|thema|diskussion|betreff|sujet|tema|asunto|onderwerp|discussie/i;
const ID = /\bid\b|url|link/i;

function read(row: CsvRow, here: Here): Reading {
  const { columns } = row;
  const groupAt = best(columns, GROUP);
  const title = row.at(groupAt);
  if (groupAt < 0 || title === '') return skip('row without a group', 'Zeile ohne Gruppe');
  const written = row.at(columns.findIndex((name, i) => i !== groupAt && TIME.test(name)));
  const { time, detail } = writtenTime(written, here) ?? { time: momentOf(epochByMagnitude(written)), detail: {} };
  // What others wrote about stays out, but not that it was read.
  const topic = columns.some((name, i) => i !== groupAt && TOPIC.test(name));
  return {
    kind: 'social.group',
    ...time,
    title,
    direction: 'own',
    detail: detailOf({ viewed: topic ? 'discussion' : 'group', ...detail }),
  };
}

/** A group's name rather than its id. */
function best(columns: readonly string[], pattern: RegExp): number {
  const name = columns.findIndex((each) => pattern.test(each) && !ID.test(each) && !TIME.test(each));
  return name >= 0 ? name : columns.findIndex((each) => pattern.test(each));
}

/** Which groups and discussions of Google Groups were looked at of late. */
export default defineSource({
  id: 'google.groups',
  platform: 'google',
  product: 'Groups',
  section: '17',
  kinds: ['social.group'],
  tells: {
    en: 'Which mailing groups you looked at of late; not what was discussed',
    de: 'Welche Mailgruppen Sie zuletzt angesehen haben; nicht, worüber gesprochen wurde',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      // Lists of members and settings lie beside them.
      path: inProduct('Groups', '[^/]*googlegroups\\.com/[^/]+/[^/]+/[^/]+\\.csv'),
      sniff: (head) => csvHeader(head).some((name) => GROUP.test(name)),
      decode: csvRows(),
      read,
      format: 'csv',
    }),
  ],
  identity: ({ title, at, detail = {} }) => [title, at, String(detail.viewed)],
});
