import { columnKey } from '../../decode/csv-cells.js';
import type { CsvRow } from '../../decode/csv-rows.js';
import { type Instant, isoInstant } from '../../record/time.js';
import { inProduct } from './folders.js';

/** Data donations hold folders of YouTube without the product's own, in whatever language, and people put them anywhere. */
const FOLDERS =
  'subscriptions|comments|playlists|channels|video metadata|live chats|music \\(library and uploads\\)|' +
  'Abos|Kommentare|Kanäle|Livechats|Video-Metadaten|musik-mediathek-songs|abonnementen|reacties|kanalen|' +
  'suscripciones|comentarios|canales|listas de reproducción|metadatos del vídeo|mensajes del chat en directo|' +
  'abonamente|comentarii|canale|playlisturi|prenumeratos|komentarai|kanalai|grojaraščiai|' +
  'Abonelikler|Yorumlar|اشتراكات|تعليقات|订阅内容|评论';

/** Every table of YouTube; which one it is, the content tells. */
export const YOUTUBE_CSV = new RegExp(`${inProduct('YouTube', '.+\\.csv').source}|/(?:${FOLDERS})/[^/]+\\.csv$`, 'iu');

export const isVideoId = (cell: string): boolean => /^[\w-]{11}$/.test(cell);
export const isChannelId = (cell: string): boolean => /^UC[\w-]{22}$/.test(cell);
export const isTime = (cell: string): boolean => isoInstant(cell) !== undefined;

/**
 * A time of YouTube's tables. Always UTC: the `+00:00` behind it is not the person's offset.
 * Left out: none, or cut beyond use.
 */
export function utcInstant(cell: unknown): Instant | undefined {
  const time = isoInstant(cell);
  return time && { at: time.at, precision: time.precision };
}

export const watchUrl = (video: string): string => `https://www.youtube.com/watch?v=${video}`;

/** Where the columns of a row are; undefined: the row is of another table. */
type Places<Column extends string> = (
  cells: readonly string[],
) => Readonly<Partial<Record<Column, number>>> | undefined;

/**
 * A table whose header is in the account's language, whose letter case varies, and whose columns come and go. It is
 * known by its names where the language is known, else by what the cells look like.
 */
export class YouTubeTable<Column extends string> {
  private readonly keys: ReadonlyMap<string, Column>;

  /**
   * @param names of each column in the languages seen
   * @param needs columns that no other table has together
   */
  constructor(
    private readonly names: Readonly<Record<Column, readonly string[]>>,
    private readonly needs: readonly NoInfer<Column>[],
    private readonly places: Places<NoInfer<Column>>,
  ) {
    const all = Object.entries(names) as [Column, readonly string[]][];
    this.keys = new Map(all.flatMap(([column, aliases]) => aliases.map((alias) => [columnKey(alias), column])));
  }

  /** Whether a file's header says that it is this table. */
  isNamed(header: readonly string[]): boolean {
    const found = new Set(header.map((name) => this.keys.get(columnKey(name))));
    return this.needs.every((column) => found.has(column));
  }

  looksLike(row: readonly string[]): boolean {
    return this.places(row) !== undefined;
  }

  /** Trimmed cell; `''` when the table has no such column. */
  cell(row: CsvRow, column: Column): string {
    const names = this.names[column];
    if (row.has(...names)) return row.get(...names);
    const place = this.places(cellsOf(row))?.[column];
    // A column that has a name we know is that one and no other.
    return place === undefined || this.keys.has(columnKey(row.columns[place] ?? '')) ? '' : row.at(place);
  }
}

const cellsOf = (row: CsvRow): readonly string[] => row.columns.map((_, i) => row.at(i));
