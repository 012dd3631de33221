/** Each line: the English product name, then its names in other languages and older or newer spellings. */
const PRODUCTS: readonly string[] = [
  'Search|Google Search|Zoeken|Google Zoeken|Google Suche|Google-Suche|Suche|Búsqueda|Buscador|Recherche|Recherche Google',
  'Search|Arama|البحث|بحث|搜索|搜尋|Søgning|Ricerca',
  'Ads|Google Ads|Advertenties|Anzeigen|Google Anzeigen|Werbung|Publicidad|Anuncios|Solutions publicitaires|Annonces',
  'Ads|Reklamlar|الإعلانات|广告|廣告|Annoncer',
  'Image Search|Bildersuche|Recherche d_images|Recherche d’images|Afbeeldingen zoeken|Búsqueda de imágenes|Görsel Arama',
  'Image Search|بحث الصور|图片搜索',
  'Video Search|Video_s zoeken|Video’s zoeken|Videosuche|Videosuchen|Búsqueda de vídeos|Búsqueda de videos',
  'Video Search|Recherche de vidéos|Video Arama|بحث الفيديو|البحث عن الفيديو|视频搜索',
  'Discover|Google Discover|Entdecken|Descubrir|Keşfet|اكتشف|发现',
  'Google News|Google Nieuws|Google Noticias|Google Actualités|Google Haberler|أخبار Google|أخبار جوجل|Google 新闻',
  'News|Nieuws|Nachrichten|Noticias|Actualités|Haberler|الأخبار|新闻',
  'Takeout|Google Takeout|Datenexport|Google Datenexport',
  'Help|Hilfe|Aide|Ayuda|Yardım|المساعدة',
  'Books|Google Books|Google Bücher|Bücher|Livres|Libros|Boeken|Kitaplar',
  'Google Play Books|Google Play Bücher|Google Play Livres|Google Play Libros|Google Play Boeken',
  'Google Play Movies & TV|Google Play Movies _ TV|Google Play Filme & Serien|Google Play Filme _ Serien',
  'Google Play Movies & TV|Google Play Films et TV|Google Play Películas|Google TV',
  'Google Play Games|Google Play Spiele|Google Play Jeux|Google Play Juegos',
  'Google Play Store|Google Play',
  'Assistant|Google Assistant|Google Asistan|Asistente de Google|Assistant Google|مساعد Google|Google 助理',
  'Assistant Memory',
  'Voice and Audio|Voice & Audio|Voice _ Audio|Sprache und Audio|Sprach- und Audioaktivitäten',
  'Gemini Apps|Gemini|Gemini-Apps|Bard|Aplicaciones de Gemini|Applications Gemini',
  'YouTube|YouTube Music',
  'Maps|Google Maps|خرائط Google|地图',
  'Google Translate|Google Übersetzer|Google Traduction|Traductor de Google|Google Vertalen',
  'Travel|Trips|Reisen|Voyages|Viajes|Reizen',
  'Flights|Google Flights|Flüge|Google Flüge|Vols|Vuelos',
  'Google Business Profile|Google Unternehmensprofil',
  'Drive|Google Drive',
  'Shopping|Google Shopping',
  'Developers|Google Developers',
  ...['Android', 'Chrome', 'Gmail', 'Google Apps', 'Google Lens', 'Google Cloud', 'Google Analytics', 'Google Store'],
  ...['Google Pay', 'Podcasts'],
];

const key = (name: string): string =>
  name.normalize('NFC').replaceAll('\u2019', "'").replace(/\s+/g, ' ').trim().toLowerCase();

const ENGLISH = new Map(
  PRODUCTS.flatMap((line) => {
    const names = line.split('|');
    return names.flatMap((name) => [[name, names[0]!] as const, [key(name), names[0]!] as const]);
  }),
);

/** The English name of a product named in any language; undefined for a name that is no product. */
export const knownProduct = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : (ENGLISH.get(name) ?? ENGLISH.get(key(name)));

/**
 * The product of an activity: as the entry says, else the folder it lies in, else its header. A name that is not in
 * the table stays as it is.
 */
export function productOf(named: readonly string[], folder: string | undefined, header: string): string {
  const known = knownProduct(named[0]) ?? knownProduct(folder) ?? knownProduct(header);
  return known ?? named[0] ?? folder ?? 'My Activity';
}
