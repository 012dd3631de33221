/**
 * What My Activity says in German and English.
 *
 * Evidence for the German forms, all from public parsers, their tests and their comments on real exports (facts only):
 * - `Gesucht nach: X` (search): six independent parsers and fixtures; a 2026 test taken from a German export has
 *   `Gesucht nach:&nbsp;<a …>X</a><br>27.08.2026, 20:04:54 MESZ`.
 * - `X aufgerufen` (visited): a data-donation study's tests with German HTML and JSON, and a second study's clean-up code. The verb
 *   stands behind the object and outside the link.
 * - `X angesehen` (watched, viewed): eight parsers; same place. Removed videos: "Ein Video, das entfernt wurde, angesehen" (one test).
 *   (`Angesehen: X` and `Besucht: X` occur as alternatives in three parsers without a trace of a real file; not written here.)
 * - `Eingegebener Prompt: X` (Gemini): six converters; the date comes next, the answer's HTML after it.
 * - `Von Google Anzeigen` (detail of an advertisement) and `Web- & App-Aktivitäten` (control): one study's code in four versions.
 * - Captions `Produkte:`, `Standorte:` with `Ungefähre Gegend` and `Von meinem Gerät`, `Warum steht das hier?`, page title
 *   `Mein Aktivitätsverlauf`: tests of the first study above.
 * - `X verwendet` (used) and `Wegbeschreibung nach X` (directions): no evidence found; formed after the others. A parser should lean
 *   on the product and the URL there.
 */
export type Verb = 'searched' | 'visited' | 'watched' | 'viewed' | 'used' | 'directions' | 'prompted';
export type Product = 'search' | 'ads' | 'youtube' | 'maps' | 'chrome' | 'android' | 'gemini';
export type Control = 'web' | 'watch' | 'query' | 'gemini';

export interface Words {
  folder: string;
  file: string;
  pageTitle: string;
  verbs: Record<Verb, { before: string; after: string }>;
  removedVideo: string;
  products: Record<Product, string>;
  controls: Record<Control, string>;
  fromAds: string;
  area: string;
  areaPrefix: string;
  fromDevice: string;
  captions: { products: string; locations: string; details: string; why: string; because: string; settings: string };
}

export const GERMAN: Words = {
  folder: 'Meine Aktivitäten',
  file: 'MeineAktivitäten',
  pageTitle: 'Mein Aktivitätsverlauf',
  verbs: {
    searched: { before: 'Gesucht nach: ', after: '' },
    visited: { before: '', after: ' aufgerufen' },
    watched: { before: '', after: ' angesehen' },
    viewed: { before: '', after: ' angesehen' },
    used: { before: '', after: ' verwendet' },
    directions: { before: 'Wegbeschreibung nach ', after: '' },
    prompted: { before: 'Eingegebener Prompt: ', after: '' },
  },
  removedVideo: 'Ein Video, das entfernt wurde, angesehen',
  products: {
    search: 'Google Suche',
    ads: 'Anzeigen',
    youtube: 'YouTube',
    maps: 'Maps',
    chrome: 'Chrome',
    android: 'Android',
    gemini: 'Gemini-Apps',
  },
  controls: {
    web: 'Web- & App-Aktivitäten',
    watch: 'YouTube-Wiedergabeverlauf',
    query: 'YouTube-Suchverlauf',
    gemini: 'Gemini-Apps-Aktivitäten',
  },
  fromAds: 'Von Google Anzeigen',
  area: 'Ungefähre Gegend',
  areaPrefix: '',
  fromDevice: 'Von meinem Gerät',
  captions: {
    products: 'Produkte:',
    locations: 'Standorte:',
    details: 'Details:',
    why: 'Warum steht das hier?',
    because: 'Gespeichert, weil diese Einstellungen aktiv waren:',
    settings: 'Zu den Einstellungen.',
  },
};

export const ENGLISH: Words = {
  folder: 'My Activity',
  file: 'MyActivity',
  pageTitle: 'My Activity History',
  verbs: {
    searched: { before: 'Searched for ', after: '' },
    visited: { before: 'Visited ', after: '' },
    watched: { before: 'Watched ', after: '' },
    viewed: { before: 'Viewed ', after: '' },
    used: { before: 'Used ', after: '' },
    directions: { before: 'Directions to ', after: '' },
    prompted: { before: 'Prompted ', after: '' },
  },
  removedVideo: 'Watched a video that has been removed',
  products: {
    search: 'Search',
    ads: 'Ads',
    youtube: 'YouTube',
    maps: 'Maps',
    chrome: 'Chrome',
    android: 'Android',
    gemini: 'Gemini Apps',
  },
  controls: {
    web: 'Web & App Activity',
    watch: 'YouTube watch history',
    query: 'YouTube search history',
    gemini: 'Gemini Apps Activity',
  },
  fromAds: 'From Google Ads',
  area: 'this general area',
  areaPrefix: 'At ',
  fromDevice: 'From your device',
  captions: {
    products: 'Products:',
    locations: 'Locations:',
    details: 'Details:',
    why: 'Why is this here?',
    because: 'Saved because these settings were on:',
    settings: 'To the settings.',
  },
};
