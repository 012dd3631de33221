/** Languages whose sentences are known; the archive's, not the reader's. */
export type ArchiveLanguage = 'en' | 'de' | 'fr' | 'es' | 'nl' | 'tr' | 'ar' | 'zh' | 'da' | 'it';

/** `My Activity` folders and files. Chinese exports keep English sentences. */
const ACTIVITY: readonly (readonly [ArchiveLanguage | undefined, string])[] = [
  ['de', 'Meine ?Aktivität(?:en)?'],
  ['fr', 'Mon ?[Aa]ctivité'],
  ['es', 'Mi ?[Aa]ctividad'],
  ['nl', 'Mijn ?[Aa]ctiviteit'],
  ['da', 'Mine ?[Aa]ktiviteter'],
  ['tr', 'Etkinliğim'],
  ['ar', 'نشاطي|نشاطاتي|أنشطتي'],
  ['zh', '我的活[动動](?:记录)?'],
  ['it', 'Le mie attività|LeMieAttività'],
  // Also the file name within Dutch folders, so it says nothing about the language.
  [undefined, '[Mm]y ?[Aa]ctivity'],
];
const ACTIVITY_STEM = ACTIVITY.map(([, stem]) => stem).join('|');

export const ACTIVITY_JSON = new RegExp(`/(?:${ACTIVITY_STEM})(?:\\(\\d+\\))?\\.json$`, 'u');
export const ACTIVITY_HTML = new RegExp(`/(?:${ACTIVITY_STEM})(?:\\(\\d+\\))?\\.html?$`, 'u');

/** Watch and search history of YouTube, by the words of each language; blanks and hyphens both occur. */
const YOUTUBE: readonly (readonly [ArchiveLanguage | undefined, string])[] = [
  ['en', 'watch-history|search-history'],
  ['de', 'Wiedergabeverlauf|Suchverlauf'],
  ['nl', 'kijkgeschiedenis|zoekgeschiedenis'],
  ['es', 'historial[- ]de[- ]reproducciones|historial[- ]de[- ]búsquedas?'],
  [undefined, 'istoricul[- ]vizionărilor|istoricul[- ]căutărilor'],
  [undefined, 'žiūrėjimo[- ]istorija|paieškos[- ]istorija'],
  ['tr', '[iİ]zleme geçmişi|[aA]rama geçmişi'],
  ['ar', 'سجلّ? المشاهدة|سجلّ? البحث'],
  ['zh', '[观觀]看[记記紀][录錄]|搜[索尋][记記紀][录錄]'],
  ['fr', 'historique[- ]des[- ]vidéos[- ]regardées|historique[- ]de[- ]recherche'],
  ['it', 'cronologia[- ]visualizzazioni|cronologia[- ]delle[- ]visualizzazioni|cronologia[- ](?:di[- ])?ricerca'],
];
const YOUTUBE_STEM = YOUTUBE.map(([, stem]) => stem).join('|');

export const YOUTUBE_JSON = new RegExp(`/(?:${YOUTUBE_STEM})(?:\\(\\d+\\))?\\.json$`, 'u');
export const YOUTUBE_HTML = new RegExp(`/(?:${YOUTUBE_STEM})(?:\\(\\d+\\))?\\.html?$`, 'u');

/** YouTube's folder; file names in it stay English in some languages. */
const YOUTUBE_FOLDER: readonly (readonly [ArchiveLanguage, string])[] = [
  ['de', 'YouTube und YouTube Music'],
  ['nl', 'YouTube en YouTube Music'],
  ['fr', 'YouTube et YouTube Music'],
  ['es', 'YouTube y YouTube Music'],
  ['it', 'YouTube e YouTube Music'],
  ['da', 'YouTube og YouTube Music'],
  ['tr', 'YouTube ve YouTube Music'],
  ['ar', 'YouTube وYouTube Music'],
  ['zh', 'YouTube 和 YouTube Music'],
];

const LANGUAGES = [...ACTIVITY, ...YOUTUBE, ...YOUTUBE_FOLDER].flatMap(([language, stem]) =>
  language === undefined || language === 'en'
    ? []
    : [{ language, pattern: new RegExp(`^(?:${stem})(?:\\(\\d+\\))?(?:\\.\\w+)?$`, 'u') }],
);

/** What the path of a file tells. */
export interface PathEvidence {
  readonly language: ArchiveLanguage | undefined;
  /** The folder of a product within `My Activity`; undefined for a file on its own. */
  readonly folder: string | undefined;
}

const ACTIVITY_FOLDER = new RegExp(`^(?:${ACTIVITY_STEM})$`, 'u');
const ENGLISH_NAME = /^(?:My Activity|YouTube and YouTube Music|watch-history|search-history)/;

let last: { readonly path: string; readonly evidence: PathEvidence } | undefined;

/** Language and product by the names of folders and file. All items of a file ask in a row, so the last answer is kept. */
export function pathEvidence(path: string, segments: readonly string[]): PathEvidence {
  if (last?.path !== path) {
    const folder = segments[segments.length - 2];
    const isProduct = !ACTIVITY_FOLDER.test(folder ?? '') && !isRoot(segments);
    last = { path, evidence: { language: languageOf(segments), folder: isProduct ? folder : undefined } };
  }
  return last.evidence;
}

/** `Takeout/MyActivity.json`: the archive's own folder, not that of the product of this name. */
const isRoot = (segments: readonly string[]): boolean =>
  /^takeout(?:-|$)/i.test(segments.at(-2) ?? '') && !ACTIVITY_FOLDER.test(segments.at(-3) ?? '');

function languageOf(segments: readonly string[]): ArchiveLanguage | undefined {
  for (const { language, pattern } of LANGUAGES) {
    if (segments.some((segment) => pattern.test(segment))) return language;
  }
  return segments.some((segment) => ENGLISH_NAME.test(segment)) ? 'en' : undefined;
}
