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
const markers: Text = {
  en: 'markers of deleted data; their columns are not documented',
  de: 'Merker für Gelöschtes; ihre Spalten sind nicht dokumentiert',
};
const undocumented: Text = {
  en: 'what its members mean is not documented',
  de: 'was darin steht, ist nicht dokumentiert',
};

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
  YouTube: '10',
  Fit: '18',
  Fitbit: '18',
  'Home App': '18',
  Assistant: '18',
};

const DATA = '.+\\.(?:json|csv|html)';

/** Specific files stand before their folders. */
export const GOOGLE_LEFT_UNREAD: readonly LeftUnread[] = [
  // Location History
  unread('Location History', encrypted, /\/Encrypted Backups\.txt$/i),
  unread('Location History', markers, /\/Tombstones\.csv$/i),
  // Photos, apart from sidecars and albums
  inFolder('Google Photos', undocumented, 'Google Photos', '.+\\.json'),
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
  // Maps, apart from places, reviews and contributions
  inFolder('Maps', undocumented, 'Maps', '.+\\.(?:json|csv|xml)'),
  inFolder('Maps', undocumented, 'Maps (your places)', '.+\\.json'),
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
  inFolder('Fit', notYet, 'Fit'),
  inFolder('Fitbit', notYet, 'Fitbit'),
  inFolder('Home App', notYet, 'Home App', DATA),
  unread('Home App', notYet, /\/(?:HomeApp|HomeHistory|GoogleNest\w+|SoundSensing|SecurityAlarmClips)\.json$/),
  // The rest
  unread('News', notYet, /\/(?:articles|followed_locations|followed_sources|followed_topics|magazines)\.txt$/),
  inFolder('Discover', notYet, 'Discover', '[^/]+\\.csv'),
  inFolder('Search Contributions', notYet, 'Search Contributions'),
  inFolder('Assistant', notYet, 'Assistant', DATA),
  inFolder('Blogger', content, 'Blogger'),
  inFolder('Google Business Profile', notYet, 'Google Business Profile'),
  inFolder('Cloud Print', notYet, 'Cloud Print'),
  inFolder('Finance', notYet, 'Finance', DATA),
  inFolder('Google Developers', notYet, 'Google Developers', DATA),
  inFolder('Alerts', notYet, 'Alerts'),
  inFolder('Stadia', notYet, 'Stadia'),
  inFolder('Google Help Communities', notYet, 'Google Help Communities'),
  inFolder('Classroom', content, 'Classroom'),
];
