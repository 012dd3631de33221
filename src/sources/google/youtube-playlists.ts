import { columnKey } from '../../decode/csv-cells.js';
import { type CsvRow, csvRows } from '../../decode/csv-rows.js';
import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { type TwoTablesRow, twoTables } from '../../decode/two-tables.js';
import { type Detail, skip } from '../../record/record.js';
import { type Instant, isoText } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf, fieldsOf, isEmptyJson, textOf } from './fields.js';
import { momentOf } from './movement.js';
import { isNamed, isOneOf, OLD_PLAYLIST, PLAYLIST_VIDEOS, PLAYLISTS } from './youtube-columns.js';
import { utcInstant, watchUrl, YOUTUBE_CSV } from './youtube-csv.js';

/** Uploads are a playlist, too, but another source's. */
const PLAYLIST_JSON =
  /\/(?:playlists|listas de reproducción|playlisturi|grojaraščiai|wiedergabelisten)\/(?!uploads\.json$)[^/]+\.json$|\/YouTube[^/]*\/likes\.json$/iu;
const isPlaylistJson = (head: string): boolean =>
  (/^\s*\[\s*\{/.test(head) && /"youtube#playlistItem"|"snippet"\s*:/.test(head)) || isEmptyJson(head);

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly created: Instant | undefined;
  readonly updated: Instant | undefined;
  readonly order: string;
  readonly visibility: string;
}

function playlist({ id, title, created, updated, order, visibility }: Listed): Reading {
  if (id === '' && title === '') return skip('playlist without id and title', 'Playlist ohne ID und Titel');
  return {
    kind: 'note.item',
    ...momentOf(created),
    title: title || undefined,
    url: id === '' ? undefined : `https://www.youtube.com/playlist?list=${id}`,
    direction: 'own',
    detail: detailOf({
      product: 'YouTube',
      type: 'playlist',
      visibility: visibility || undefined,
      order: order || undefined,
      updated: updated && isoText(updated.at, updated.precision),
    }),
  };
}

interface Entry {
  readonly playlist: string;
  readonly liked: boolean;
  readonly video: string;
  readonly added: Instant | undefined;
  readonly title?: string | undefined;
}

function entry({ playlist, liked, video, added, title }: Entry): Reading {
  if (video === '') return skip('playlist entry without a video', 'Playlist-Eintrag ohne Video');
  return {
    kind: 'social.reaction',
    ...momentOf(added),
    title,
    url: watchUrl(video),
    direction: 'own',
    detail: detailOf({
      product: 'YouTube',
      action: liked ? 'liked' : 'saved',
      reaction: liked ? 'like' : undefined,
      playlist,
    }),
  };
}

function row(cells: CsvRow, here: Here): Reading {
  if (isList(cells))
    return playlist({
      id: PLAYLISTS.cell(cells, 'id'),
      title: PLAYLISTS.cell(cells, 'title'),
      created: utcInstant(PLAYLISTS.cell(cells, 'created')),
      updated: utcInstant(PLAYLISTS.cell(cells, 'updated')),
      order: PLAYLISTS.cell(cells, 'order'),
      visibility: PLAYLISTS.cell(cells, 'visibility'),
    });
  const name = nameOf(here);
  return entry({
    playlist: name,
    liked: isLikes(name),
    video: PLAYLIST_VIDEOS.cell(cells, 'video'),
    added: utcInstant(PLAYLIST_VIDEOS.cell(cells, 'added')),
  });
}

const isList = ({ columns }: CsvRow): boolean =>
  PLAYLISTS.isNamed(columns) || (columns.length > 2 && !PLAYLIST_VIDEOS.isNamed(columns));

function oldRow({ row, above, lower }: TwoTablesRow, here: Here): Reading {
  if (!lower)
    return playlist({
      id: OLD_PLAYLIST.cell(row, 'id'),
      title: OLD_PLAYLIST.cell(row, 'title'),
      created: utcInstant(OLD_PLAYLIST.cell(row, 'created')),
      updated: utcInstant(OLD_PLAYLIST.cell(row, 'updated')),
      order: '',
      visibility: OLD_PLAYLIST.cell(row, 'visibility'),
    });
  const title = above && OLD_PLAYLIST.cell(above, 'title');
  const name = title || nameOf(here);
  return entry({
    playlist: name,
    // The ids of the playlist that a like puts a video into begin with these letters in every language.
    liked: isLikes(name) || (above !== undefined && OLD_PLAYLIST.cell(above, 'id').startsWith('LL')),
    video: row.get('Video ID') || row.at(0),
    added: utcInstant(row.get('Time Added') || row.at(1)),
  });
}

function element({ value }: JsonElement, here: Here): Reading {
  const fields = fieldsOf(value);
  const snippet = fieldsOf(fields?.snippet);
  const video =
    textOf(fieldsOf(fields?.contentDetails)?.videoId) ?? textOf(fieldsOf(snippet?.resourceId)?.videoId) ?? '';
  const name = nameOf(here);
  // `publishedAt` is when the video came into the list; the video's own date stands elsewhere.
  return entry({
    playlist: name,
    liked: isLikes(name),
    video,
    added: utcInstant(snippet?.publishedAt),
    title: textOf(snippet?.title),
  });
}

/** `Watch later-videos.csv`, `Watch later-vídeos.csv`, `Video_s in Watch later.csv`, `Watch later.csv`. */
const nameOf = ({ segments }: Here): string =>
  (segments.at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/^Video_s in /i, '')
    .replace(/-(?:v[ií]d[eé]o\p{L}*|vaizdo įrašai)(?=(?:\(\d+\))?$)/iu, '');

const isLikes = (name: string): boolean => /^(?:likes|liked videos)$/i.test(name);

/** Playlists and what is in them: kept for later, collected, liked. */
export default defineSource({
  id: 'google.youtube-playlists',
  platform: 'google',
  product: 'YouTube playlists',
  section: '10',
  kinds: ['note.item', 'social.reaction'],
  tells: {
    en: 'Every playlist with its videos: which were liked, collected or kept for later, and when',
    de: 'Jede Playlist mit ihren Videos: welche gemocht, gesammelt oder für später gemerkt wurden, und wann',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: YOUTUBE_CSV,
      sniff: isOneOf(OLD_PLAYLIST),
      decode: twoTables,
      read: oldRow,
      format: 'csv',
    }),
    fileShape({
      path: YOUTUBE_CSV,
      sniff: isOneOf(PLAYLISTS, PLAYLIST_VIDEOS),
      decode: csvRows(),
      read: row,
      format: 'csv',
    }),
    fileShape({ sniff: isNamed(OLD_PLAYLIST), decode: twoTables, read: oldRow, format: 'csv' }),
    fileShape({ sniff: isNamed(PLAYLISTS, PLAYLIST_VIDEOS), decode: csvRows(), read: row, format: 'csv' }),
    fileShape({ path: PLAYLIST_JSON, sniff: isPlaylistJson, decode: jsonElements, read: element, format: 'json' }),
  ],
  identity: ({ kind, at, url, title, detail = {} }) =>
    kind === 'note.item' ? [url ?? title] : [keyOf(detail), url, at === undefined ? undefined : Math.floor(at / 1000)],
});

/** File names are cut, and have `_` where a title has what file systems refuse. */
function keyOf({ action, playlist }: Detail): string {
  return action === 'liked' ? 'likes' : columnKey(String(playlist)).slice(0, 30);
}
