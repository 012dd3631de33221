import type { Text } from '../../text/text.js';
import type { LeftUnread } from '../left-unread.js';

const notYet: Text = { en: 'not read by this version', de: 'wird von dieser Version nicht gelesen' };
const content: Text = {
  en: 'content of messages, notes and documents is never opened',
  de: 'Inhalte von Nachrichten, Notizen und Dokumenten werden nie geöffnet',
};
const media: Text = {
  en: 'pictures, videos and sound are never opened',
  de: 'Bilder, Videos und Ton werden nie geöffnet',
};
const others: Text = {
  en: 'addresses and dates of other people; not read by this version',
  de: 'Adressen und Termine anderer Menschen; wird von dieser Version nicht gelesen',
};
const settings: Text = {
  en: 'settings without a history; not read by this version',
  de: 'Einstellungen ohne Verlauf; wird von dieser Version nicht gelesen',
};
const encrypted: Text = {
  en: 'Google holds only an encrypted copy; export the timeline on the phone itself',
  de: 'Google hat nur eine verschlüsselte Kopie; exportieren Sie die Zeitachse auf dem Handy selbst',
};
const markers: Text = { en: 'markers of deleted data without content', de: 'Merker für Gelöschtes ohne Inhalt' };

/**
 * A file in a product's own folder, which lies at the top of the archive: below `My Activity`, folders of the same
 * names hold what we read. Names are those of the account's language at the time of the export.
 */
const inFolder = (product: string, why: Text, folders: string, file = '.+'): LeftUnread =>
  unread(product, why, new RegExp(`(?:^|/Takeout|/takeout-[^/]+)/(?:${folders})/(?:${file})$`, 'iu'));

const unread = (product: string, why: Text, path: RegExp): LeftUnread => ({ platform: 'google', product, path, why });

const PHOTOS =
  'Google Photos|Google Fotos|Google Foto|Fotky Google|Google Фото|Google Снимки|Google 相册|Google フォト';
const YOUTUBE = 'YouTube(?: .{1,3} ?YouTube Music)?';
const DATA = '.+\\.(?:json|csv|html)';

/** Specific files stand before their folders. */
export const GOOGLE_LEFT_UNREAD: readonly LeftUnread[] = [
  // Location History
  unread('Location History', encrypted, /\/Encrypted Backups\.txt$/i),
  unread('Location History', markers, /\/Tombstones\.csv$/i),
  unread('Location History', notYet, /\/Timeline Edits\.json$/i),
  inFolder(
    'Location History',
    settings,
    'Location History(?: \\(Timeline\\))?|Historique des positions[^/]*|Standortverlauf[^/]*|Historial de ubicaciones[^/]*',
    'Settings\\.json',
  ),
  // Photos: sidecars `X.jpg.supplemental-metadata.json` and its cut forms, albums, pictures
  unread(
    'Google Photos',
    notYet,
    /\/[^/]+\.(?:jpe?g|png|gif|webp|heic|mp4|mov|avi|dng)(?:\.su[a-z-]*)?(?:\(\d+\))?\.json$/i,
  ),
  unread(
    'Google Photos',
    notYet,
    /\/(?:metadata|Metadaten|métadonnées|metadati|metadatos|metadáta|метаданные|метаданни)(?:\(\d+\))?\.json$/i,
  ),
  unread(
    'Google Photos',
    notYet,
    /\/(?:print-subscriptions|shared_album_comments|user-generated-memory-titles)\.json$/,
  ),
  inFolder('Google Photos', notYet, PHOTOS, '.+\\.json'),
  inFolder('Google Photos', media, PHOTOS),
  // Messages, contacts, notes
  unread('Mail', content, /\/[^/]+\.mbox$/i),
  inFolder('Mail', settings, 'Mail|Gmail', '[^/]+/[^/]+\\.json'),
  inFolder('Contacts', others, 'Contacts|Google Contacts|Google Kontakte|Kontakte|Contacten|Contactos|Kişiler'),
  unread('Contacts', others, /\/[^/]+\.vcf$/i),
  unread('Calendar', others, /\/[^/]+\.ics$/i),
  inFolder('Tasks', notYet, 'Tasks|Google Tasks|Aufgaben|Taken|Tareas|Tâches', '[^/]+\\.json'),
  inFolder('Keep', content, 'Keep|Google Keep|Google Notizen|Notizen|Notities'),
  inFolder('Google Chat', content, 'Google Chat'),
  inFolder('Hangouts', content, 'Hangouts|Google Hangouts'),
  inFolder('Google Voice', content, 'Voice|Google Voice'),
  inFolder('Google Meet', notYet, 'Google Meet'),
  inFolder('Groups', notYet, '(?:Groups|Google Groups)/googlegroups\\.com|Groups'),
  inFolder('Drive', content, 'Drive|Google Drive|My Drive|Meine Ablage'),
  inFolder('Reminders', notYet, 'Reminders|Erinnerungen'),
  // Account, devices, access
  unread(
    'Access Log Activity',
    notYet,
    /\/(?:Access Log Activity|Zugriffsprotokollaktivitäten|Aktiviteter i adgangsloggen)\/[^/]+\.csv$/i,
  ),
  unread('Google Account', notYet, /\/[^/]+\.ChangeHistory[^/]*\.html$/i),
  inFolder('Google Account', notYet, 'Google Account|Google-Konto|Cuenta de Google|Compte Google|Google-account'),
  inFolder(
    'Android Device Configuration Service',
    notYet,
    'Android Device Configuration Service|Android-Gerätekonfigurationsdienst',
  ),
  inFolder(
    'Profile',
    notYet,
    'Profile|Profil|Profilo|Perfil|Profiel',
    '(?:Profile|Profil|Profilo|Perfil|Profiel)\\.json',
  ),
  // Chrome, apart from its history
  inFolder('Chrome', notYet, 'Chrome', '[^/]+\\.(?:json|html|csv)'),
  // Play, Pay, shopping
  inFolder('Google Play Store', notYet, 'Google Play Store', '[^/]+\\.json'),
  inFolder('Google Play Games', notYet, 'Google Play Games Services|Google Play-Spieldienste|Google Play Games'),
  inFolder(
    'Google Play Movies & TV',
    notYet,
    'Google Play Movies _ TV|Google Play Filme _ Serien|Google Play Films et TV',
  ),
  inFolder('Google Play Books', notYet, 'Google Play Books|Google Play Bücher|Google Books|Google Bücher'),
  inFolder('Google Pay', notYet, 'Google Pay', '.+\\.(?:csv|pdf|json)'),
  inFolder('Google Shopping', notYet, 'Google Shopping'),
  inFolder('Purchases & Reservations', notYet, 'Purchases (?:_|&) Reservations|Google Store', DATA),
  // Maps and saved places
  inFolder('Maps', notYet, 'Maps|Maps \\([^/]+\\)', '.+\\.(?:json|csv)'),
  unread('Maps', notYet, /\/(?:Labell?ed places|Orte mit Beschriftungen)\.json$/i),
  inFolder('Saved', notYet, 'Saved|Gespeichert|Opgeslagen|Guardados?|Enregistrés', '[^/]+\\.csv'),
  // YouTube, apart from its history, which may have any name
  inFolder('YouTube', notYet, YOUTUBE, '.+\\.csv'),
  inFolder('YouTube', notYet, YOUTUBE, '(?:playlists|Playlists)/[^/]+\\.json'),
  inFolder('YouTube', media, YOUTUBE, '(?:videos|vídeos|video_s)/[^/]+\\.(?!csv|json)\\w+'),
  unread(
    'YouTube',
    content,
    /\/(?:my-comments|my-live-chat-messages|Meine Kommentare|meine-live-chat-nachrichten|mijn-reacties|mijn-live-chat-berichten)\.html$/i,
  ),
  // A product folder of YouTube on its own, as in data donations
  unread(
    'YouTube',
    notYet,
    /^\/(?:subscriptions|comments|playlists|channels|video metadata|live chats|music \(library and uploads\)|Abos|Kommentare|Kanäle|Livechats|Video-Metadaten|musik-mediathek-songs|abonnementen|reacties|suscripciones|comentarios|canales|listas de reproducción|metadatos del vídeo|mensajes del chat en directo|abonamente|comentarii|prenumeratos|komentarai|Abonelikler|Yorumlar|اشتراكات|تعليقات|订阅内容|评论)\/[^/]+\.csv$/i,
  ),
  // Health and home
  inFolder('Fit', notYet, 'Fit|Google Fit'),
  inFolder(
    'Fitbit',
    notYet,
    'Fitbit|Sleep|Sleep Score|Stress Score|Your Profile|Paired Devices|Activity Goals|Oxygen Saturation \\(SpO2\\)|Temperature',
  ),
  inFolder('Home App', notYet, 'Home App|Nest', DATA),
  unread('Home App', notYet, /\/(?:HomeApp|HomeHistory|GoogleNest\w+|SoundSensing|SecurityAlarmClips)\.json$/),
  // The rest
  unread('News', notYet, /\/(?:articles|followed_locations|followed_sources|followed_topics|magazines)\.txt$/),
  inFolder('Discover', notYet, 'Discover|Entdecken|Descubrir|Keşfet', '[^/]+\\.csv'),
  inFolder('Search Contributions', notYet, 'Search Contributions'),
  inFolder('Assistant', notYet, 'Assistant Notes and Lists|Google Assistant', DATA),
  inFolder('Blogger', content, 'Blogger'),
  inFolder('Google Business Profile', notYet, 'Google Business Profile|Google Unternehmensprofil'),
  inFolder('Cloud Print', notYet, 'Cloud Print|Google Cloud Print'),
  inFolder('Finance', notYet, 'Finance|Google Finance', DATA),
  inFolder('Google Developers', notYet, 'Google Developers|Developers', DATA),
  inFolder('Alerts', notYet, 'Alerts|Google Alerts'),
  inFolder('Stadia', notYet, 'Stadia'),
  inFolder('Google Help Communities', notYet, 'Google Help Communities'),
  inFolder('Classroom', content, 'Classroom|Google Classroom'),
];
