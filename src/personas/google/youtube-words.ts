interface Table {
  readonly path: string;
  readonly columns: readonly string[];
}

/** Names and words of YouTube's tables in one language. */
export interface YouTubeWords {
  readonly folder: string;
  readonly watchHistory: string;
  readonly files: Readonly<
    Record<
      | 'subscriptions'
      | 'comments'
      | 'liveChats'
      | 'playlists'
      | 'watchLater'
      | 'playlist'
      | 'channel'
      | 'videos'
      | 'recordings'
      | 'songs',
      Table
    >
  >;
  readonly comments: readonly string[];
  readonly chat: string;
  readonly playlist: string;
  readonly song: string;
  readonly album: string;
  readonly no: string;
  readonly manual: string;
  readonly privately: string;
  readonly done: string;
}

/** Seen in English in a Spanish export, too. */
const SONG_COLUMNS = ['Video ID', 'Song Title', 'Album Title', 'Artist Name 1'];

export const ENGLISH: YouTubeWords = {
  folder: 'YouTube and YouTube Music',
  watchHistory: 'history/watch-history.json',
  files: {
    subscriptions: {
      path: 'subscriptions/subscriptions.csv',
      columns: ['Channel Id', 'Channel Url', 'Channel Title'],
    },
    comments: {
      path: 'comments/comments.csv',
      columns: [
        ...['Comment ID', 'Channel ID', 'Comment Create Timestamp', 'Price', 'Parent Comment ID', 'Video ID'],
        ...['Comment Text', 'Top-level Comment ID'],
      ],
    },
    liveChats: {
      path: 'live chats/live chats.csv',
      columns: ['Live Chat ID', 'Channel ID', 'Live Chat Create Timestamp', 'Price', 'Video ID', 'Live Chat Text'],
    },
    playlists: {
      path: 'playlists/playlists.csv',
      columns: [
        ...['Playlist ID', 'Add new videos to top', 'Playlist Title (Original)', 'Playlist Title (Original) Language'],
        ...['Playlist Create Timestamp', 'Playlist Update Timestamp', 'Playlist Video Order', 'Playlist Visibility'],
      ],
    },
    watchLater: {
      path: 'playlists/Watch later-videos.csv',
      columns: ['Video ID', 'Playlist Video Creation Timestamp'],
    },
    playlist: {
      path: 'playlists/For a rainy day-videos.csv',
      columns: ['Video ID', 'Playlist Video Creation Timestamp'],
    },
    channel: {
      path: 'channels/channel.csv',
      columns: ['Channel ID', 'Channel Title (Original)', 'Channel Visibility'],
    },
    videos: {
      path: 'video metadata/videos.csv',
      columns: [
        ...['Video ID', 'Approx Duration (ms)', 'Channel ID', 'Video Title (Original)', 'Privacy', 'Video State'],
        ...['Video Create Timestamp', 'Video Publish Timestamp'],
      ],
    },
    recordings: {
      path: 'video metadata/video recordings.csv',
      columns: [...['Video ID', 'Video Recording Altitude', 'Video Recording Latitude', 'Video Recording Longitude']],
    },
    songs: { path: 'music (library and uploads)/music library songs.csv', columns: SONG_COLUMNS },
  },
  comments: ['Thanks, that helped!', 'Which size is that?', 'Same here, second attempt worked.'],
  chat: 'Hello from Leeds',
  playlist: 'For a rainy day',
  song: 'Theme of',
  album: 'First Takes',
  no: 'False',
  manual: 'Manual',
  privately: 'Private',
  done: 'Processed',
};

export const GERMAN: YouTubeWords = {
  folder: 'YouTube und YouTube Music',
  watchHistory: 'Verlauf/Wiedergabeverlauf.json',
  files: {
    subscriptions: { path: 'Abos/Abos.csv', columns: ['Kanal-ID', 'Kanal-URL', 'Kanaltitel'] },
    comments: {
      path: 'Kommentare/Kommentare.csv',
      columns: [
        ...['Kommentar-ID', 'Kanal-ID', 'Zeitstempel der Erstellung des Kommentars', 'Preis'],
        ...['Übergeordnete Kommentar-ID', 'Video-ID', 'Kommentartext', 'Kommentar-ID der obersten Ebene'],
      ],
    },
    liveChats: {
      path: 'Livechats/Livechats.csv',
      // Nobody has told the German name of the time; it is read by its place.
      columns: [
        ...['Live-Chat-ID', 'Kanal-ID', 'Zeitstempel der Erstellung des Live-Chats', 'Preis', 'Video-ID'],
        'Text für den Live-Chat',
      ],
    },
    playlists: {
      path: 'Playlists/Playlists.csv',
      columns: [
        ...['Playlist-ID', 'Neue Videos oben hinzufügen', 'Playlist-Titel (Original)'],
        ...['Sprache des Playlist-Titels (Original)', 'Zeitstempel bei Playlist-Erstellung'],
        ...['Zeitstempel bei Playlist-Update', 'Videoreihenfolge der Playlist', 'Playlist-Sichtbarkeit'],
      ],
    },
    watchLater: {
      path: 'Playlists/Watch later-Videos.csv',
      columns: ['Video-ID', 'Zeitstempel bei Erstellung des Playlist-Videos'],
    },
    playlist: {
      path: 'Playlists/Für Regentage-Videos.csv',
      columns: ['Video-ID', 'Zeitstempel bei Erstellung des Playlist-Videos'],
    },
    channel: {
      path: 'Kanäle/Kanal.csv',
      columns: ['Kanal-ID', 'Kanaltitel (Original)'],
    },
    videos: {
      path: 'Video-Metadaten/Videos.csv',
      columns: [
        ...['Video-ID', 'Ungefähre Dauer (ms)', 'Kanal-ID', 'Videotitel (Original)', 'Datenschutz', 'Videostatus'],
        ...['Zeitstempel bei Videoerstellung', 'Zeitstempel bei Videoveröffentlichung'],
      ],
    },
    recordings: {
      path: 'Video-Metadaten/Videoaufzeichnungen.csv',
      columns: [...['Video-ID', 'Videoaufnahme – Höhe', 'Videoaufnahme – Breitengrad', 'Videoaufnahme – Längengrad']],
    },
    songs: { path: 'musik-mediathek-songs/musik-mediathek-songs.csv', columns: SONG_COLUMNS },
  },
  comments: ['Danke, das hat geholfen!', 'Welche Größe ist das?', 'Bei mir klappte es erst beim zweiten Mal.'],
  chat: 'Grüße in die Runde',
  playlist: 'Für Regentage',
  song: 'Thema von',
  album: 'Erste Aufnahmen',
  no: 'Falsch',
  manual: 'Manuell',
  privately: 'Privat',
  done: 'Verarbeitet',
};
