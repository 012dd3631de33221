import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { detailOf, type Fields } from './fields.js';
import { momentOf } from './movement.js';
import { documentOf, playList, playTime } from './play-list.js';

/**
 * Apps, films and books alike are items that belong to the account: having acquired an app is not its installation,
 * which `Installs.json` tells for each device, so no app counts twice.
 */
function read(entry: Fields): Reading {
  const { title, type } = documentOf(entry.doc);
  const acquired = playTime(entry.acquisitionTime);
  if (title === undefined && acquired === undefined)
    return skip('library item without title and time', 'Inhalt der Mediathek ohne Titel und Zeit');
  return {
    kind: 'file.item',
    ...momentOf(acquired),
    title,
    party: 'Google Play',
    app: type === undefined ? title : undefined,
    direction: 'own',
    detail: detailOf({ documentType: type, acquired: true }),
  };
}

/** Everything that was ever bought or got for free in the Play Store. */
export default defineSource({
  id: 'google.play-library',
  platform: 'google',
  product: 'Play Store library',
  section: '12',
  kinds: ['file.item'],
  tells: {
    en: 'Every app, film and book that the account acquired, also for free, and when',
    de: 'Jede App, jeder Film und jedes Buch, die das Konto erworben hat, auch kostenlos, und wann',
  },
  evidence: 'seen in parser code',
  files: playList('Library', 'libraryDoc', 'doc|acquisitionTime', read),
  identity: ({ at, title, detail }) => [
    'Play library',
    at,
    at === undefined ? title : undefined,
    String(detail?.documentType ?? ''),
  ],
});
