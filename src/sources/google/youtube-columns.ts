import { csvBeginning } from '../../decode/csv-rows.js';
import { isChannelId, isTime, isVideoId, YouTubeTable } from './youtube-csv.js';

/** Names in en, de, es, nl, lt, ro and fr, as far as seen; case, blanks and punctuation do not count. */
export const CHANNEL_ID = [
  ...['Channel ID', 'Kanal-ID', 'ID de canal', 'ID del canal', 'Kanaal-ID', 'Kanalo ID', 'ID-ul canalului'],
  'ID de la chaîne',
];
const VIDEO_ID = [
  ...['Video ID', 'ID de vídeo', 'ID del vídeo', 'Vaizdo įrašo ID', 'ID-ul videoclipului', 'ID de la vidéo'],
];
const PRICE = ['Price', 'Preis', 'Precio', 'Prijs', 'Kaina', 'Preț', 'Prix'];

const CHANNEL_LINK = /^https?:\/\/(?:www\.)?youtube\.com\/(?:channel|user|c|@)/i;
/** Text of a comment: `{"text":"…"}`, before mid-2024 `{"takeoutSegments":[{"text":"…"}]}`. */
const TEXT_JSON = /^\[?\{\s*"(?:text|takeoutSegments)"/;
const PLAYLIST = /^(?:PL|FL|LL|WL|UU|OL|RD)[\w-]*$/;
const isNumber = (cell: string): boolean => /^-?\d+(?:\.\d+)?$/.test(cell);

export const SUBSCRIPTIONS = new YouTubeTable(
  {
    channelId: CHANNEL_ID,
    channelUrl: [
      ...['Channel URL', 'Kanal-URL', 'URL del canal', 'Kanaal-URL', 'Kanalo URL', 'Adresa URL a canalului'],
      'URL de la chaîne',
    ],
    channelTitle: [
      ...['Channel Title', 'Kanaltitel', 'Título del canal', 'Kanaaltitel', 'Kanalo pavadinimas', 'Titlul canalului'],
      'Titre de la chaîne',
    ],
  },
  ['channelUrl', 'channelTitle'],
  (cells) => {
    const channelUrl = cells.findIndex((cell) => CHANNEL_LINK.test(cell));
    return channelUrl < 0 ? undefined : { channelId: 0, channelUrl, channelTitle: channelUrl + 1 };
  },
);

/**
 * Comments and live chats, in every order of their columns: the price follows the time, the video stands before the
 * text, the parent behind the price (behind the comment's own id, where that is not the first column).
 */
const postPlaces = (cells: readonly string[]) => {
  const text = cells.findIndex((cell) => TEXT_JSON.test(cell));
  const time = cells.findIndex(isTime);
  if (text < 2 || (time < 0 && cells.length < 5)) return undefined;
  if (time < 0) return { id: 0, video: text - 1, text };
  const [id, next] = time === 1 ? [time + 2, time + 3] : [0, time + 2];
  return { id, time, price: time + 1, video: text - 1, text, ...(next < text - 1 && { parent: next }) };
};

export const COMMENTS = new YouTubeTable(
  {
    id: [
      ...['Comment ID', 'Kommentar-ID', 'ID de comentario', 'ID del comentario', 'Reactie-ID', 'Komentaro ID'],
      ...['ID-ul comentariului', 'ID du commentaire'],
    ],
    channel: CHANNEL_ID,
    time: [
      ...['Comment Create Timestamp', 'Comment creation timestamp', 'Zeitstempel der Erstellung des Kommentars'],
      ...['Marca de tiempo de creación del comentario', 'Aanmaaktijdstempel reactie', 'Komentaro sukūrimo laiko žymė'],
      ...['Marcajul temporal de creare a comentariului', 'Horodatage de création du commentaire'],
    ],
    price: PRICE,
    parent: [
      ...['Parent Comment ID', 'Übergeordnete Kommentar-ID', 'ID de comentario principal', 'ID du commentaire parent'],
      'ID van bovenliggende reactie',
    ],
    topLevel: [
      ...['Top-level Comment ID', 'Kommentar-ID der obersten Ebene', 'ID de comentario de nivel superior'],
      'ID du commentaire de premier niveau',
    ],
    post: ['Post ID', 'Beitrags-ID', 'ID de la publicación', 'ID de la publication', 'Bericht-ID'],
    video: VIDEO_ID,
    text: [
      ...['Comment Text', 'Kommentartext', 'Texto del comentario', 'Reactietekst', 'Komentuoti tekstą'],
      ...['Textul comentariului', 'Texte du commentaire'],
    ],
  },
  ['id', 'text'],
  postPlaces,
);

export const LIVE_CHATS = new YouTubeTable(
  {
    id: ['Live Chat ID', 'ID del mensaje del chat en directo'],
    channel: CHANNEL_ID,
    time: ['Live Chat Create Timestamp', 'Marca de tiempo de creación del mensaje del chat en directo'],
    price: PRICE,
    video: VIDEO_ID,
    text: ['Live Chat Text', 'Text für den Live-Chat', 'Texto del mensaje del chat en directo'],
  },
  ['id', 'text'],
  postPlaces,
);

export const PLAYLISTS = new YouTubeTable(
  {
    id: ['Playlist ID', 'ID de lista de reproducción', 'Grojaraščio ID', 'ID-ul playlistului'],
    title: [
      ...['Playlist Title (Original)', 'Playlist-Titel (Original)', 'Título de la lista de reproducción (original)'],
      ...['Playlist-titel (Origineel)', 'Grojaraščio pavadinimas (originalas)', 'Titlul playlistului (original)'],
    ],
    created: [
      ...['Playlist Create Timestamp', 'Zeitstempel bei Playlist-Erstellung', 'Playlist tijdstempel maken'],
      ...['Marca de tiempo de creación de la lista de reproducción', 'Grojaraščio sukūrimo laiko žymė'],
      'Playlistul creează marcaj temporal',
    ],
    updated: [
      ...['Playlist Update Timestamp', 'Zeitstempel bei Playlist-Update', 'Playlist tijdstempel updaten'],
      ...['Marca de tiempo de actualización de la lista de reproducción', 'Grojaraščio atnaujinimo laiko žymė'],
      'Playlistul actualizează marcajul temporal',
    ],
    order: [
      ...['Playlist Video Order', 'Videoreihenfolge der Playlist', 'Orden de vídeos de lista de reproducción'],
      ...['Videovolgorde playlist', 'Grojaraščio vaizdo įrašų tvarka', 'Ordinea videoclipurilor în playlist'],
    ],
    visibility: [
      ...['Playlist Visibility', 'Playlist-Sichtbarkeit', 'Visibilidad de la lista de reproducción'],
      ...['Zichtbaarheid van playlist', 'Grojaraščio matomumas', 'Vizibilitatea playlistului'],
    ],
  },
  ['id', 'title'],
  (cells) => {
    // Pictures of the playlist have times, too; they stand before.
    const updated = cells.findLastIndex(isTime);
    if (!PLAYLIST.test(cells[0] ?? '') || updated < 4 || !isTime(cells[updated - 1] ?? '')) return undefined;
    return { id: 0, title: updated - 3, created: updated - 1, updated, order: updated + 1, visibility: updated + 2 };
  },
);

export const PLAYLIST_VIDEOS = new YouTubeTable(
  {
    video: VIDEO_ID,
    added: [
      ...['Playlist Video Creation Timestamp', 'Zeitstempel bei Erstellung des Playlist-Videos', 'Time Added'],
      'Marca de tiempo de creación de la lista de reproducción de vídeos',
      ...['Tijdstempel voor het maken van een playlistvideo', 'Grojaraščio vaizdo įrašo sukūrimo laiko žymė'],
      'Marcaj temporal de creare a videoclipului din playlist',
    ],
  },
  ['video', 'added'],
  (cells) => (cells.length === 2 && isVideoId(cells[0]!) && isTime(cells[1]!) ? { video: 0, added: 1 } : undefined),
);

/** Above the videos in files of old; its names are known in English only. */
export const OLD_PLAYLIST = new YouTubeTable(
  {
    id: ['Playlist ID'],
    channel: CHANNEL_ID,
    created: ['Time Created'],
    updated: ['Time Updated'],
    title: ['Title'],
    description: ['Description'],
    visibility: ['Visibility'],
  },
  ['id', 'created', 'title'],
  (cells) =>
    cells.length === 7 && PLAYLIST.test(cells[0]!) && isChannelId(cells[1]!)
      ? { id: 0, channel: 1, created: 2, updated: 3, title: 4, description: 5, visibility: 6 }
      : undefined,
);

export const VIDEOS = new YouTubeTable(
  {
    video: VIDEO_ID,
    durationMs: [
      ...['Approx Duration (ms)', 'Ungefähre Dauer (ms)', 'Duración aproximada (ms)', 'Geschatte duur (ms)'],
      ...['Apytikrė trukmė (ms)', 'Durată aproximativă (ms)'],
    ],
    language: [
      ...['Video Audio Language', 'Audiosprache des Videos', 'Idioma del audio del vídeo', 'Audiotaal van video'],
      ...['Vaizdo įrašo garso takelio kalba', 'Limba conținutului audio din videoclip'],
    ],
    category: [
      ...['Video Category', 'Videokategorie', 'Categoría del vídeo', 'Videocategorie', 'Vaizdo įrašo kategorija'],
      'Categorie de videoclipuri',
    ],
    channel: CHANNEL_ID,
    title: [
      ...['Video Title (Original)', 'Videotitel (Original)', 'Título del vídeo (original)', 'Videotitel (origineel)'],
      ...['Vaizdo įrašo pavadinimas (originalas)', 'Titlul videoclipului (original)'],
    ],
    privacy: ['Privacy', 'Datenschutz', 'Privacidad', 'Privatumas', 'Confidențialitate'],
    state: [...['Video State', 'Videostatus', 'Estado del vídeo', 'Vaizdo įrašo būsena', 'Starea videoclipului']],
    created: [
      ...['Video Create Timestamp', 'Zeitstempel bei Videoerstellung', 'Marca de tiempo de creación del vídeo'],
      ...['Tijdstempel aanmaaktijd video', 'Vaizdo įrašo sukūrimo laiko žymė'],
      'Marcajul temporal de creare a videoclipului',
    ],
    published: [
      ...['Video Publish Timestamp', 'Zeitstempel bei Videoveröffentlichung', 'Tijdstempel publicatietijd video'],
      ...['Marca de tiempo de publicación del vídeo', 'Vaizdo įrašo paskelbimo laiko žymė'],
      'Marcajul temporal de publicare a videoclipului',
    ],
  },
  ['video', 'title'],
  (cells) => {
    const created = cells.findIndex(isTime);
    if (!isVideoId(cells[0] ?? '') || created < 5 || !isNumber(cells[1]!)) return undefined;
    const [title, privacy, state] = [created - 3, created - 2, created - 1];
    return { video: 0, durationMs: 1, title, privacy, state, created, published: created + 1 };
  },
);

export const VIDEO_RECORDINGS = new YouTubeTable(
  {
    video: VIDEO_ID,
    date: ['Video Recording Date', 'Videoaufnahme – Datum'],
    altitude: [
      ...['Video Recording Altitude', 'Videoaufnahme – Höhe', 'Altitud de grabación del vídeo'],
      ...['Hoogte van video-opname', 'Altitudinea de înregistrare a videoclipului'],
    ],
    latitude: [
      ...['Video Recording Latitude', 'Videoaufnahme – Breitengrad', 'Latitud de grabación del vídeo'],
      ...['Latitude van video-opname', 'Latitudinea de înregistrare a videoclipului'],
    ],
    longitude: [
      ...['Video Recording Longitude', 'Videoaufnahme – Längengrad', 'Longitud de grabación del vídeo'],
      ...['Longitude van video-opname', 'Longitudinea de înregistrare a videoclipului'],
    ],
  },
  ['video', 'latitude', 'longitude'],
  (cells) => {
    const last = cells.length - 1;
    return last >= 3 && isVideoId(cells[0]!) && cells.slice(last - 2).every(isNumber)
      ? { video: 0, altitude: last - 2, latitude: last - 1, longitude: last }
      : undefined;
  },
);

export const VIDEO_TEXTS = new YouTubeTable(
  {
    video: VIDEO_ID,
    created: [
      ...['Video Text Create Timestamp', 'Video text creation timestamp', 'Videotext – Zeitstempel erstellen'],
      'Crear marca de tiempo del texto del vídeo',
    ],
    title: [
      ...['Video Title Text Segments 1', 'Videotitel – Textabschnitte 1'],
      'Segmentos de texto del título del vídeo 1',
    ],
    updated: [
      ...['Video Text Update Timestamp', 'Videotext – Zeitstempel aktualisieren'],
      'Actualizar marca de tiempo del texto del vídeo',
    ],
  },
  ['video', 'created', 'title'],
  (cells) => {
    const updated = cells.findLastIndex(isTime);
    const created = cells.findIndex(isTime);
    return created === 1 && updated > 2 && isVideoId(cells[0]!)
      ? { video: 0, created, title: updated - 1, updated }
      : undefined;
  },
);

/** In a Spanish export the names were English all the same. */
export const SONGS = new YouTubeTable(
  { video: VIDEO_ID, title: ['Song Title'], album: ['Album Title'], artist: ['Artist Name 1'] },
  ['video', 'title'],
  (cells) =>
    cells.length >= 3 && isVideoId(cells[0]!) && !cells.some(isTime) && !cells.slice(1).some(isNumber)
      ? { video: 0, title: 1, album: 2, artist: 3 }
      : undefined,
);

interface Recognisable {
  isNamed(header: readonly string[]): boolean;
  looksLike(row: readonly string[]): boolean;
}

const ALL: readonly Recognisable[] = [
  ...[SUBSCRIPTIONS, COMMENTS, LIVE_CHATS, PLAYLISTS, PLAYLIST_VIDEOS, OLD_PLAYLIST],
  ...[VIDEOS, VIDEO_RECORDINGS, VIDEO_TEXTS, SONGS],
];

/** Whether a header is that of one of the tables above. */
export const isOfTable = (header: readonly string[]): boolean => ALL.some((table) => table.isNamed(header));

/** Whether a row could be one of the tables above. */
export const looksLikeTable = (row: readonly string[]): boolean => ALL.some((table) => table.looksLike(row));

/** Whether a file is one of the tables by its header, whatever it is called and wherever it lies. */
export const isNamed =
  (...tables: readonly Recognisable[]) =>
  (head: string): boolean => {
    if (!mayBeTable(head)) return false;
    const { header } = csvBeginning(head);
    return tables.some((table) => table.isNamed(header));
  };

/** Every file that nothing else knows is asked: JSON and pages need no closer look. */
export const mayBeTable = (head: string): boolean => !/^\s*[[{<]/.test(head);

/** Whether a file of YouTube is one of the tables: by its header, or by its first row when no table has such a header. */
export const isOneOf =
  (...tables: readonly Recognisable[]) =>
  (head: string): boolean => {
    const { header, row } = csvBeginning(head);
    if (tables.some((table) => table.isNamed(header))) return true;
    return !isOfTable(header) && tables.some((table) => table.looksLike(row));
  };
