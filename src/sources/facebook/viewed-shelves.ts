/** What kind of thing an entry of the trees is; only its address and translated words tell. */
export type Shelf =
  | 'ad'
  | 'show'
  | 'video'
  | 'website'
  | 'post'
  | 'article'
  | 'item'
  | 'person'
  | 'profile'
  | 'page'
  | 'group'
  | 'event'
  | 'visit';

type Words = readonly (readonly [RegExp, Shelf])[];

/** Names of categories, en de fr and where known others. The more special ones first. */
const VIEWED: Words = [
  [
    /^(?:ads?|werbe\w*|werbung|anzeigen?|publicités?|annonces?|annoncer|advertenties?|anuncios?|inserzioni)\b|^reklam/i,
    'ad',
  ],
  [/marketplace/i, 'item'],
  [/\bshows?\b|sendungen|serien|programmes?\b|time spent|verbrachte zeit|temps passé/i, 'show'],
  [/vid[eéí]o|filmy/i, 'video'],
  [/^(?:posts?\b|beitr[aä]g|publi(?:ca|ka)|indlæg|inlägg|innlegg|berichten)/i, 'post'],
  [/^(?:articles?|artikel|instant)\b/i, 'article'],
  [/^(?:people|personen|personnes|personer|personas|persone)$/i, 'person'],
];
const VISITED: Words = [
  [/profil/i, 'profile'],
  [/\bgroups?\b|gruppe|grupper|groupe|groep|grup/i, 'group'],
  [/event|veranstaltung|év[eéè]nement|begivenhed|evenemang|evenement/i, 'event'],
  [/\bpages?\b|seiten|sider|sidor|pagin/i, 'page'],
  [/marketplace/i, 'item'],
];
const ADDRESSES: Words = [
  [/facebook\.com\/marketplace\//i, 'item'],
  [/facebook\.com\/groups\//i, 'group'],
  [/facebook\.com\/events\//i, 'event'],
  [/facebook\.com\/(?:watch|reel|[^/?]+\/videos)\b/i, 'video'],
  [/^https?:\/\/(?!(?:[^/?]+\.)?(?:facebook|fb|instagram)\.(?:com|watch|me)(?:[/?]|$))/i, 'website'],
];
/** Beginnings of the names themselves: `Werbeanzeige von X`, `Vidéo de X : …`. */
const LEADS: Words = [
  [
    /^(?:ad|sponsored|werbeanzeige|anzeige|publicité|annonce|advertentie|anuncio|anúncio|inserzione|reklam\p{L}*) /iu,
    'ad',
  ],
  [/^(?:vid[eéí]o|film) /i, 'video'],
];

const told = (words: Words, text: string | undefined): Shelf | undefined =>
  text === undefined ? undefined : words.find(([word]) => word.test(text))?.[1];

/** By the nearest category that is known, by how the name begins, by the address; else what most entries of the list are. */
export function shelfOf(
  list: 'viewed' | 'visited',
  path: readonly string[],
  name: string | undefined,
  url: string | undefined,
): Shelf {
  const words = list === 'viewed' ? VIEWED : VISITED;
  const category = path.map((one) => told(words, one)).findLast((one) => one !== undefined);
  const address = told(ADDRESSES, url);
  if (list === 'visited') return category ?? address ?? 'visit';
  // A page's address says group or event of their posts, too.
  const isOf = address === 'group' || address === 'event' ? undefined : address;
  return category ?? told(LEADS, name) ?? isOf ?? 'post';
}

/** `Ad by X`, `Publication de X : its first words`: the preposition in the languages known. */
const BYLINE =
  /^\p{L}+(?:[ -]\p{L}+)? (?:by|from|von|de|des|di|af|av|från|fra|van|od) (?<party>.+?)\s*(?:[:：](?:\s.*)?)?$/su;
const LED = /^\p{L}+(?:[ -]\p{L}+)* (?:by|from|von|de|di|af|av|från|fra|van|od) [^:：]+?\s*[:：]\s*(?<title>\S.*)$/su;

export const partyOf = (name: string | undefined): string | undefined => BYLINE.exec(name ?? '')?.groups?.party;

/** `Page web de badzine.fr : EDITO`: what stands behind the site. */
export const titleAfter = (name: string | undefined): string | undefined => LED.exec(name ?? '')?.groups?.title ?? name;
