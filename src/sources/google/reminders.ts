import { type PageItem, pageItems } from '../../decode/html-page.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf } from './fields.js';
import { inOwnFolder } from './folders.js';
import { writtenTime } from './written-time.js';

/** The page's own heading. */
const HEADING = /^(?:my |meine )?(?:reminders|erinnerungen|rappels|recordatorios|herinneringen)$/i;

/** Nobody has described the page: a line or a row is a reminder, and what in it is a date is its time. */
function read(item: PageItem, here: Here): Reading {
  const parts = item.kind === 'row' ? item.cells : item.text.split('\n');
  const dateAt = parts.findIndex((part) => writtenTime(part, here) !== undefined);
  const title = parts.find((part, i) => i !== dateAt && part !== '');
  if (title === undefined) return skip('date without a reminder', 'Datum ohne Erinnerung');
  const isHead = item.kind === 'row' && item.header.length === 0 && dateAt < 0;
  if (HEADING.test(title) || isHead) return skip('heading of the page', 'Überschrift der Seite');
  const { time, detail } = writtenTime(parts[dateAt], here) ?? { time: {}, detail: {} };
  return {
    kind: 'note.item',
    ...time,
    title,
    direction: 'own',
    detail: detailOf({ type: 'reminder', ...detail }),
  };
}

/** What Google was to remind of. */
export default defineSource({
  id: 'google.reminders',
  platform: 'google',
  product: 'Reminders',
  section: '19',
  kinds: ['note.item'],
  tells: { en: 'What Google was to remind you of, and when', de: 'Woran Google Sie erinnern sollte, und wann' },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inOwnFolder('Reminders', '[^/]+\\.html'),
      sniff: (head) => /<(?:html|body|ul|table|div)\b/i.test(head),
      decode: pageItems,
      read,
      format: 'html',
    }),
  ],
  identity: ({ title, at }) => [title, at],
});
