import { type CsvRow, csvBeginning, csvRows } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf } from './fields.js';
import { inProduct } from './folders.js';
import { isNamed, isOfTable, SONGS } from './youtube-columns.js';

/** `music (library and uploads)`, `musik-mediathek-songs`: other tables are none of its files. */
const MUSIC = new RegExp(
  `${inProduct('YouTube', '[^/]*m[uúü][sz][iy][^/]*/[^/]+\\.csv').source}|^(?:/Takeout)?/(?:music \\(|musik-mediathek)[^/]*/[^/]+\\.csv$`,
  'iu',
);

function isSongs(head: string): boolean {
  const { header, row } = csvBeginning(head);
  return SONGS.isNamed(header) || (!isOfTable(header) && SONGS.looksLike(row));
}

function read(row: CsvRow): Reading {
  const [video, title, album] = [SONGS.cell(row, 'video'), SONGS.cell(row, 'title'), SONGS.cell(row, 'album')];
  if (video === '' && title === '') return skip('row without a song', 'Zeile ohne Lied');
  // As many columns of artists as the song with most of them needs.
  const first = row.columns.length > 3 ? 3 : row.columns.length;
  const artists = row.columns.slice(first).map((_, i) => row.at(first + i));
  return {
    kind: 'file.item',
    title: title || undefined,
    url: video === '' ? undefined : `https://music.youtube.com/watch?v=${video}`,
    party: [...new Set(artists)].filter((artist) => artist !== '').join(', ') || undefined,
    direction: 'own',
    detail: detailOf({ product: 'YouTube Music', type: 'song', album: album || undefined }),
  };
}

/** Songs kept in the library of YouTube Music, or uploaded to it. */
export default defineSource({
  id: 'google.youtube-music-library',
  platform: 'google',
  product: 'YouTube Music library',
  section: '10',
  kinds: ['file.item'],
  tells: {
    en: 'Every song in the library of YouTube Music, with album and artists',
    de: 'Jedes Lied in der Mediathek von YouTube Music, mit Album und Interpreten',
  },
  evidence: 'seen in data',
  files: [
    fileShape({ path: MUSIC, sniff: isSongs, decode: csvRows(), read, format: 'csv' }),
    fileShape({ sniff: isNamed(SONGS), decode: csvRows(), read, format: 'csv' }),
  ],
  identity: ({ url, title, party }) => (url === undefined ? [title, party] : [url]),
});
