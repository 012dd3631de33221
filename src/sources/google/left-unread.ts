import type { Text } from '../../text/text.js';
import type { LeftUnread } from '../left-unread.js';
import { type Folder, inProduct } from './folders.js';

const notYet: Text = { en: 'not read by this version', de: 'wird von dieser Version nicht gelesen' };
const content: Text = {
  en: 'content of messages, notes and documents is never opened',
  de: 'Inhalte von Nachrichten, Notizen und Dokumenten werden nie geöffnet',
};
const media: Text = {
  en: 'pictures, videos and sound are never opened',
  de: 'Bilder, Videos und Ton werden nie geöffnet',
};
const spoken: Text = {
  en: 'sound of what was said: the entries of My Activity tell when, and footprint never listens',
  de: 'Ton von Gesprochenem: die Einträge von „Meine Aktivitäten“ sagen, wann; footprint hört nie hinein',
};
const others: Text = {
  en: 'addresses and dates of other people; not read by this version',
  de: 'Adressen und Termine anderer Menschen; wird von dieser Version nicht gelesen',
};
const undocumented: Text = {
  en: 'undocumented: nobody has described what is in it',
  de: 'undokumentiert: niemand hat beschrieben, was darin steht',
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
const inFolder = (product: string, why: Text, folder: Folder, file = '.+'): LeftUnread =>
  unread(product, why, new RegExp(`(?:^|/Takeout|/takeout-[^/]+)${inProduct(folder, file).source}`, 'iu'));

const unread = (product: string, why: Text, path: RegExp): LeftUnread => ({
  platform: 'google',
  product,
  section: SECTIONS[product] ?? '19',
  path,
  why,
});

/** Sections of the format note; what is not here stands in the last. */
const SECTIONS: Readonly<Record<string, string>> = {
  'Location History': '8',
  'Google Photos': '16',
  Mail: '17',
  Contacts: '17',
  Calendar: '17',
  Tasks: '17',
  Keep: '17',
  'Google Chat': '17',
  Hangouts: '17',
  'Google Voice': '17',
  'Google Meet': '17',
  Groups: '17',
  'Access Log Activity': '14',
  'Google Account': '14',
  'Android Device Configuration Service': '14',
  Profile: '14',
  Chrome: '11',
  'Google Play Store': '12',
  'Google Pay': '13',
  'Google Shopping': '13',
  'Purchases & Reservations': '13',
  Maps: '15',
  Saved: '15',
  YouTube: '10',
  Fit: '18',
  Fitbit: '18',
  'Home App': '18',
  'My Ad Center': '20',
  Assistant: '18',
};

const DATA = '.+\\.(?:json|csv|html)';

/** Specific files stand before their folders. */
export const GOOGLE_LEFT_UNREAD: readonly LeftUnread[] = [
  // Location History
  unread('Location History', encrypted, /\/Encrypted Backups\.txt$/i),
  unread('Location History', markers, /\/Tombstones\.csv$/i),
  unread('Location History', notYet, /\/Timeline Edits\.json$/i),
  inFolder('Location History', settings, 'Location History', 'Settings\\.json'),
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
  inFolder('Google Photos', notYet, 'Google Photos', '.+\\.json'),
  inFolder('Google Photos', media, 'Google Photos'),
  // Messages, contacts, notes
  unread('Mail', content, /\/[^/]+\.mbox$/i),
  inFolder('Mail', settings, 'Mail', '[^/]+/[^/]+\\.json'),
  inFolder('Contacts', others, 'Contacts'),
  unread('Contacts', others, /\/[^/]+\.vcf$/i),
  unread('Calendar', others, /\/[^/]+\.ics$/i),
  inFolder('Tasks', notYet, 'Tasks', '[^/]+\\.json'),
  inFolder('Keep', content, 'Keep'),
  inFolder('Google Chat', content, 'Google Chat'),
  inFolder('Hangouts', content, 'Hangouts'),
  inFolder('Google Voice', content, 'Google Voice'),
  inFolder('Google Meet', notYet, 'Google Meet'),
  inFolder('Groups', notYet, 'Groups'),
  inFolder('Drive', content, 'Drive'),
  inFolder('Reminders', notYet, 'Reminders'),
  // Account, devices, access
  unread(
    'Access Log Activity',
    notYet,
    /\/(?:Access Log Activity|Zugriffsprotokollaktivitäten|Aktiviteter i adgangsloggen)\/[^/]+\.csv$/i,
  ),
  unread('Google Account', notYet, /\/[^/]+\.ChangeHistory[^/]*\.html$/i),
  inFolder('Google Account', notYet, 'Google Account'),
  inFolder('Android Device Configuration Service', notYet, 'Android Device Configuration Service'),
  inFolder('Profile', notYet, 'Profile', '(?:Profile|Profil|Profilo|Perfil|Profiel)\\.json'),
  // Chrome, apart from its history
  inFolder('Chrome', notYet, 'Chrome', '[^/]+\\.(?:json|html|csv)'),
  // Play, Pay, shopping
  inFolder('Google Play Store', notYet, 'Google Play Store', '[^/]+\\.json'),
  inFolder('Google Play Games', notYet, 'Google Play Games Services'),
  inFolder('Google Play Movies & TV', notYet, 'Google Play Movies & TV'),
  inFolder('Google Play Books', notYet, 'Google Play Books'),
  inFolder('Google Pay', notYet, 'Google Pay', '.+\\.(?:csv|pdf|json)'),
  inFolder('Google Shopping', notYet, 'Google Shopping'),
  inFolder('Purchases & Reservations', notYet, 'Purchases & Reservations', DATA),
  // Maps and saved places
  inFolder('Maps', notYet, 'Maps', '.+\\.(?:json|csv)'),
  inFolder('Maps', notYet, 'Maps (your places)', '.+\\.json'),
  unread('Maps', notYet, /\/(?:Labell?ed places|Orte mit Beschriftungen)\.json$/i),
  inFolder('Saved', notYet, 'Saved', '[^/]+\\.csv'),
  // YouTube, apart from its history, which may have any name
  inFolder('YouTube', notYet, 'YouTube', '.+\\.csv'),
  inFolder('YouTube', notYet, 'YouTube', '(?:playlists|Playlists)/[^/]+\\.json'),
  inFolder('YouTube', media, 'YouTube', '(?:videos|vídeos|video_s)/[^/]+\\.(?!csv|json)\\w+'),
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
  inFolder('Fit', undocumented, 'Fit'),
  inFolder('Fitbit', undocumented, 'Fitbit'),
  inFolder('Home App', undocumented, 'Home App', '.+\\.(?:csv|html|txt)'),
  // The rest
  unread('Assistant', spoken, inProduct('My Activity', '[^/]+/[^/]+\\.(?:mp3|wav|ogg|opus|m4a|amr|aac)')),
  inFolder('News', undocumented, 'News'),
  inFolder('Discover', undocumented, 'Discover', '[^/]+\\.csv'),
  inFolder('Search Contributions', undocumented, 'Search Contributions'),
  inFolder('Assistant', undocumented, 'Assistant', DATA),
  inFolder('Blogger', content, 'Blogger'),
  inFolder('Google Business Profile', undocumented, 'Google Business Profile'),
  inFolder('Cloud Print', undocumented, 'Cloud Print'),
  inFolder('Finance', undocumented, 'Finance', DATA),
  inFolder('Google Developers', undocumented, 'Google Developers', DATA),
  inFolder('Alerts', undocumented, 'Alerts'),
  inFolder('My Ad Center', undocumented, 'My Ad Center'),
  inFolder('Stadia', undocumented, 'Stadia'),
  inFolder('Google Help Communities', undocumented, 'Google Help Communities'),
  inFolder('Classroom', content, 'Classroom'),
];
