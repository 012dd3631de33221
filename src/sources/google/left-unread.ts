import type { Text } from '../../text/text.js';
import type { LeftUnread } from '../left-unread.js';
import { type Folder, inProduct } from './folders.js';
import { YOUTUBE_CSV } from './youtube-csv.js';

const media: Text = {
  en: 'pictures, videos and sound are never opened',
  de: 'Bilder, Videos und Ton werden nie geöffnet',
};
const spoken: Text = {
  en: 'sound of what was said: the entries of My Activity tell when, and footprint never listens',
  de: 'Ton von Gesprochenem: die Einträge von „Meine Aktivitäten“ sagen, wann; footprint hört nie hinein',
};
const undocumented: Text = {
  en: 'undocumented: nobody has described what is in it',
  de: 'undokumentiert: niemand hat beschrieben, was darin steht',
};
const encrypted: Text = {
  en: 'Google holds only an encrypted copy; export the timeline on the phone itself',
  de: 'Google hat nur eine verschlüsselte Kopie; exportieren Sie die Zeitachse auf dem Handy selbst',
};
const unnamedTable: Text = {
  en: 'undocumented table, or one in a language whose column names nobody has told',
  de: 'undokumentierte Tabelle, oder eine in einer Sprache, deren Spaltennamen niemand überliefert hat',
};
const markers: Text = {
  en: 'markers of deleted data in an undocumented table',
  de: 'Merker für Gelöschtes in einer undokumentierten Tabelle',
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
  section: SECTIONS[product.split(',')[0]!] ?? '19',
  path,
  why,
});

/** Sections of the format note; what is not here stands in the last. */
const SECTIONS: Readonly<Record<string, string>> = {
  'Location History': '8',
  'Google Photos': '16',
  Contacts: '17',
  Tasks: '17',
  Keep: '17',
  'Google Chat': '17',
  Hangouts: '17',
  'Google Voice': '17',
  'Google Meet': '17',
  Groups: '17',
  'Access Log Activity': '14',
  'Google Account': '14',
  'Android devices': '14',
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
  'My Ad Center': '20',
  Assistant: '18',
};

const DATA = '.+\\.(?:json|csv|html)';

/** Specific files stand before their folders. */
export const GOOGLE_LEFT_UNREAD: readonly LeftUnread[] = [
  // Location History
  unread('Location History', encrypted, /\/Encrypted Backups\.txt$/i),
  unread('Location History', markers, /\/Tombstones\.csv$/i),
  // Photos, apart from sidecars and albums
  inFolder('Google Photos, other files', undocumented, 'Google Photos', '.+\\.json'),
  inFolder('Google Photos', media, 'Google Photos'),
  // Messages, contacts, notes
  inFolder('Contacts', media, 'Contacts', '.+\\.(?:jpe?g|png|gif|webp|heic)'),
  inFolder('Keep', media, 'Keep', '(?!.+\\.(?:json|html|txt)$)[^/]+'),
  inFolder('Keep, other files', undocumented, 'Keep', '[^/]+\\.txt'),
  inFolder('Google Chat', media, 'Google Chat', '(?!.+\\.json$).+'),
  inFolder('Hangouts', media, 'Hangouts', '(?!.+\\.json$).+'),
  inFolder('Google Voice', media, 'Google Voice', '(?!.+\\.(?:html|vcf)$).+'),
  inFolder('Google Meet', undocumented, 'Google Meet'),
  inFolder('Groups, other files', undocumented, 'Groups'),
  // Account, devices, access: apps of others with access, security events, and whatever else comes without a description
  inFolder('Access Log Activity, other files', undocumented, 'Access Log Activity'),
  inFolder('Google Account, other files', undocumented, 'Google Account'),
  inFolder('Android devices, other files', undocumented, 'Android Device Configuration Service'),
  // Sections of Chrome that no source knows
  inFolder('Chrome, other sections', undocumented, 'Chrome', '[^/]+\\.(?:json|html|csv)'),
  // YouTube: what none of its tables is
  inFolder('YouTube', media, 'YouTube', '(?:videos|vídeos|video_s)/[^/]+\\.(?!csv|json)\\w+'),
  unread('YouTube', unnamedTable, YOUTUBE_CSV),
  inFolder('Blogger', undocumented, 'Blogger'),
  inFolder('Google Business Profile, other files', undocumented, 'Google Business Profile'),
  inFolder('Cloud Print', undocumented, 'Cloud Print'),
  inFolder('Finance, other files', undocumented, 'Finance', DATA),
  inFolder('Google Developers, other files', undocumented, 'Google Developers', DATA),
  inFolder('Alerts, other files', undocumented, 'Alerts'),
  inFolder('My Ad Center, other files', undocumented, 'My Ad Center'),
  inFolder('Stadia', undocumented, 'Stadia'),
  inFolder('Google Help Communities', undocumented, 'Google Help Communities'),
  inFolder('Classroom', undocumented, 'Classroom'),
  // Play, Pay, shopping: what the lists do not hold
  inFolder('Google Play Store, other files', undocumented, 'Google Play Store'),
  inFolder('Google Play Games, other files', undocumented, 'Google Play Games Services'),
  inFolder('Google Play Movies & TV, other files', undocumented, 'Google Play Movies & TV'),
  inFolder('Google Play Books', undocumented, 'Google Play Books'),
  inFolder('Google Pay, other files', undocumented, 'Google Pay', '.+\\.(?:csv|json|html)'),
  inFolder('Google Shopping', undocumented, 'Google Shopping'),
  inFolder('Purchases & Reservations, other files', undocumented, 'Purchases & Reservations', DATA),
  inFolder('Purchases & Reservations, other files', undocumented, 'Google Store', DATA),
  // Health and home
  inFolder('Fit, other files', undocumented, 'Fit'),
  inFolder('Fitbit, other files', undocumented, 'Fitbit'),
  inFolder('Home App, other files', undocumented, 'Home App', '.+\\.(?:csv|html|txt)'),
  // The rest
  unread('Assistant', spoken, inProduct('My Activity', '[^/]+/[^/]+\\.(?:mp3|wav|ogg|opus|m4a|amr|aac)')),
  inFolder('News, other files', undocumented, 'News'),
  inFolder('Discover, other files', undocumented, 'Discover', '[^/]+\\.csv'),
  inFolder('Search Contributions, other files', undocumented, 'Search Contributions'),
  inFolder('Assistant, other files', undocumented, 'Assistant', DATA),
  // Maps, apart from places, reviews and contributions
  inFolder('Maps, other files', undocumented, 'Maps', '.+\\.(?:json|csv|xml)'),
  inFolder('Maps, other files', undocumented, 'Maps (your places)', '.+\\.json'),
];
