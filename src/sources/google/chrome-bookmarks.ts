import { type Bookmark, bookmarks } from '../../decode/bookmarks.js';
import { skip } from '../../record/record.js';
import { epochByMagnitude } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { inChrome } from './chrome-sections.js';
import { detailOf } from './fields.js';
import { momentOf } from './movement.js';

const READING_LIST =
  /\/(?:Reading ?List|Leseliste|Leeslijst|Liste de lecture|Lista de lectura|Elenco di lettura|Okuma Listesi)[^/]*$/i;

function read({ title, href, added, folders }: Bookmark, here: Here): Reading {
  const url = webAddress(href);
  if (title === '' && href === '') return skip('bookmark without an address', 'Lesezeichen ohne Adresse');
  // Only the reading list counts µs since 1970: its file may have any name.
  const list = READING_LIST.test(here.path) || /^\d{16}$/.test(added);
  const named = folders.join(' / ');
  return {
    kind: 'note.item',
    // Four units in one format: 17 digits are µs since 1601, 16 µs, 13 ms, 10 s since 1970; 0 is none.
    ...momentOf(epochByMagnitude(added)),
    title: title === '' ? url : title,
    url,
    direction: 'own',
    detail: detailOf({
      type: list ? 'reading list' : 'bookmark',
      folder: named === '' ? undefined : named,
      scheme: url === undefined ? /^([a-z][a-z\d+.-]{0,20}):/i.exec(href)?.[1]?.toLowerCase() : undefined,
    }),
  };
}

/** Scripts and pictures can be bookmarked, too: those are no addresses. */
function webAddress(href: string): string | undefined {
  const text = href.trim();
  return /^(?:https?|ftp):/i.test(text) ? text : undefined;
}

const isBookmarkFile = (head: string): boolean =>
  /^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>/i.test(head) || /<DT>\s*<(?:A|H3)\b/i.test(head);

/** `Bookmarks.html` and `ReadingList.html`. */
export default defineSource({
  id: 'google.chrome-bookmarks',
  platform: 'google',
  product: 'Chrome bookmarks',
  section: '11',
  kinds: ['note.item'],
  tells: {
    en: 'Bookmarks and the reading list of Chrome, with folders and when each page was put there',
    de: 'Lesezeichen und Leseliste von Chrome, mit Ordnern und dem Zeitpunkt, zu dem jede Seite dazukam',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inChrome('[^/]+\\.html'),
      sniff: isBookmarkFile,
      decode: bookmarks,
      read,
      format: 'html',
    }),
    fileShape({
      // Other browsers write seconds: these are Google's.
      sniff: (head) => isBookmarkFile(head) && /\bADD_DATE="\d{16,17}"/i.test(head),
      decode: bookmarks,
      read,
      format: 'html',
    }),
  ],
  identity: ({ at, title, url, detail }) => [String(detail?.type), url ?? title, at],
});
