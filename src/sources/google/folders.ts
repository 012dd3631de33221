/**
 * Folders of products at the top of a Takeout: the English name, then those of other languages and years. What stands
 * for a character that file systems refuse is `_`. Patterns, case ignored.
 */
const FOLDERS = {
  'Access Log Activity':
    'Access Log Activity|Zugriffsprotokollaktivitäten|Aktiviteter i adgangsloggen|Activité (?:du|des) journa(?:l|ux) d.accès|Actividad del registro de acceso|Toegangslogboekactiviteit',
  Alerts: 'Alerts|Google Alerts|Alertes|Alertas',
  'Android Device Configuration Service':
    'Android Device Configuration Service|Android-Gerätekonfigurationsdienst|Service de configuration des appareils Android|Servicio de configuración de dispositivos Android|Android-apparaatconfiguratieservice',
  Assistant: 'Assistant Notes and Lists|Google Assistant|Assistant',
  Blogger: 'Blogger',
  Calendar:
    'Calendar|Google Calendar|Kalender|Google Kalender|Agenda|Google Agenda|Calendario|Google Calendario|Takvim',
  Chrome: 'Chrome',
  Classroom: 'Classroom|Google Classroom',
  'Cloud Print': 'Cloud Print|Google Cloud Print',
  Contacts:
    'Contacts|Google Contacts|Kontakte|Google Kontakte|Contacten|Google Contacten|Contactos|Contatti|Kişiler|Kontakter',
  Discover: 'Discover|Entdecken|Descubrir|Keşfet|اكتشف|发现',
  Drive: 'Drive|Google Drive|My Drive|Meine Ablage|Mon Drive|Mi unidad|Mijn Drive',
  Finance: 'Finance|Google Finance',
  Fit: 'Fit|Google Fit',
  Fitbit:
    'Fitbit|Sleep|Sleep Score|Stress Score|Your Profile|Paired Devices|Activity Goals|Oxygen Saturation \\(SpO2\\)|Temperature',
  'Google Account':
    'Google Account|Google-Konto|Cuenta de Google|Compte Google|Google-account|Account Google|Google-konto',
  'Google Business Profile': 'Google Business Profile|Google Unternehmensprofil|Google My Business',
  'Google Chat': 'Google Chat',
  'Google Developers': 'Google Developers|Developers',
  'Google Help Communities': 'Google Help Communities|Google-Hilfeforen',
  'Google Meet': 'Google Meet',
  'Google Pay': 'Google Pay|Google Payments',
  'Google Photos':
    "Google Photos|Google Fotos|Google Foto|Fotky Google|Google Фото|Google Снимки|Google 相册|Google フォト|Google Fotoğraflar|Google Foto[_’']s|Zdjęcia Google|صور Google",
  'Google Play Books':
    'Google Play Books|Google Play Bücher|Google Books|Google Bücher|Google Play Livres|Google Play Libros',
  'Google Play Games Services':
    'Google Play Games Services|Google Play-Spieldienste|Google Play Games|Services de jeux Google Play|Servicios de Google Play Juegos',
  'Google Play Movies & TV':
    'Google Play Movies _ TV|Google Play Movies & TV|Google Play Filme _ Serien|Google Play Films et TV|Google Play Películas|Google TV',
  'Google Play Store': 'Google Play Store',
  'Google Shopping': 'Google Shopping',
  'Google Store': 'Google Store',
  'Google Voice': 'Voice|Google Voice',
  Groups: 'Groups|Google Groups|Gruppen|Groupes|Grupos|Groepen',
  Hangouts: 'Hangouts|Google Hangouts',
  'Home App':
    'Home App|Google Home|Home-App|Application (?:Google )?Home|Aplicación (?:Google )?Home|App Home|Google Home-app|Nest',
  Keep: 'Keep|Google Keep|Google Notizen|Notizen|Notities',
  'Location History':
    'Location History(?: \\(Timeline\\))?|Standortverlauf[^/]*|Historique des positions[^/]*|Historial de ubicaciones[^/]*|Locatiegeschiedenis[^/]*|Cronologia delle posizioni[^/]*|Konum Geçmişi[^/]*|Timeline|Zeitachse|Vos trajets|Cronología|Tijdlijn',
  Mail: 'Mail|Gmail|Google Mail',
  Maps: 'Maps',
  'Maps (your places)':
    'Maps \\((?:your places|Meine Orte|vos adresses|tus sitios|uw plaatsen|je plaatsen|i tuoi luoghi)\\)|Maps \\([^/]+\\)',
  'My Activity':
    'My Activity|Meine Aktivität(?:en)?|Mon activité|Mi actividad|Mijn activiteit|Mine aktiviteter|Etkinliğim|نشاطي|我的活[动動]|Le mie attività',
  'My Ad Center':
    'My Ad Center|Mein Anzeigencenter|Mon Centre d.annonces|Mi centro de anuncios|Mijn advertentiecentrum',
  News: 'News|Google News|Nachrichten|Google Actualités|Actualités|Google Noticias|Noticias|Google Nieuws|Nieuws|Nyheter',
  Podcasts: 'Podcasts|Google Podcasts',
  Profile: 'Profile|Profil|Profilo|Perfil|Profiel',
  'Purchases & Reservations':
    'Purchases (?:_|&) Reservations|Käufe (?:_|&|und) Reservierungen|Achats et réservations|Compras y reservas|Aankopen en reserveringen',
  Reminders: 'Reminders|Erinnerungen|Rappels|Recordatorios|Herinneringen',
  Saved: 'Saved|Gespeichert|Opgeslagen|Guardados?|Enregistrés?|Salvati|Salvos|Zapisane|Sparat|Gemt|Kaydedilenler',
  'Search Contributions': 'Search Contributions',
  Stadia: 'Stadia',
  Tasks: 'Tasks|Google Tasks|Aufgaben|Taken|Tareas|Tâches',
  YouTube: 'YouTube(?: .{1,3} ?YouTube Music)?',
} as const;

export type Folder = keyof typeof FOLDERS;

/**
 * Pattern of files of a product, in whatever language its folder is called. The folder may lie at any depth, since
 * people unpack and re-zip parts of an export; the content has the last word (`sniff`).
 * @param file pattern of the rest of the path, `[^/]+\.csv`
 */
export const inProduct = (folder: Folder, file: string): RegExp =>
  new RegExp(`/(?:${FOLDERS[folder]})/(?:${file})$`, 'iu');

/**
 * The same, but not below `My Activity`, where folders of the same names hold what Google knows of the product's use.
 * For files that are not told apart by what is in them.
 */
export const inOwnFolder = (folder: Folder, file: string): RegExp =>
  new RegExp(`^(?!.*${inProduct('My Activity', '.+').source}).*${inProduct(folder, file).source}`, 'iu');

const plain = (name: string): string =>
  name
    .replace(/[^\p{L}\d]+|\band\b/giu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .toLowerCase();
const FOLDER_NAMES = Object.keys(FOLDERS) as Folder[];
const ENGLISH = new Map(FOLDER_NAMES.map((name) => [plain(name), name]));

/** The English folder of a product, by the id on the index page: `LOCATION_HISTORY`, or by one of its other names. */
export function englishFolder(id: string): Folder | undefined {
  const name = plain(id);
  return ENGLISH.get(name) ?? ENGLISH.get(`google ${name}`) ?? FOLDER_NAMES.find((folder) => named(folder).test(name));
}

const named = (folder: Folder): RegExp => new RegExp(`^(?:${FOLDERS[folder]})$`, 'iu');
