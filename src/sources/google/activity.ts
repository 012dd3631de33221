import type { Direction, Kind, Precision } from '../../record/kinds.js';
import type { ZoneEvidence } from '../../record/localised-date.js';
import { type Coordinates, mapLinkCoordinates } from '../../record/place.js';
import { type Detail, type RecordFields, skip } from '../../record/record.js';
import type { Here, Reading } from '../source.js';
import { choiceOf, isAdChoice, isAdLabel } from './activity-ads.js';
import { newControls } from './activity-controls.js';
import type { ArchiveLanguage } from './activity-names.js';
import { paymentOf } from './activity-payment.js';
import { readUrl, type UrlEvidence } from './activity-url.js';
import { detailOf, ipIn } from './fields.js';
import { knownProduct } from './products.js';
import { type Action, ATTACHED } from './verb-table.js';
import { readSentence } from './verbs.js';

/** One entry of My Activity or of YouTube's history, whether it came as JSON or as HTML. */
export interface Activity {
  /** English name. */
  readonly product: string;
  readonly language: ArchiveLanguage | undefined;
  /** Product, app, domain or advertiser. */
  readonly header: string;
  /** Verb and object, as written. */
  readonly title: string;
  /** In HTML the object is a link and the verb stands around it. */
  readonly link?: { readonly before: string; readonly text: string; readonly after: string } | undefined;
  readonly url: string | undefined;
  readonly when: ActivityTime | undefined;
  /** Channel, topics, place. */
  readonly subtitles: readonly string[];
  /** `From Google Ads`, `From IP …`, referrers. */
  readonly details: readonly string[];
  readonly locations: readonly ActivityLocation[];
  /** Consent settings that caused the entry. */
  readonly controls: readonly string[];
  /** File names of recordings. */
  readonly audio: readonly string[];
  /** Pictures that were looked up or shown. */
  readonly images: number;
  /** Files given to Gemini or Lens. */
  readonly attached: number;
  /** What the entry says besides, in words. */
  readonly description?: string | undefined;
  /** Gemini wrote an answer. */
  readonly answered?: boolean | undefined;
}

export interface ActivityTime {
  readonly at: number;
  readonly precision: Precision;
  readonly offset?: number | undefined;
  /** How a date in words became an instant; left out where the format is exact. */
  readonly zone?: ZoneEvidence | undefined;
  readonly written?: string | undefined;
}

export interface ActivityLocation {
  readonly url: string | undefined;
  /** `From your device`, `From your places (Home)`: in the archive's language. */
  readonly source: string | undefined;
}

/** What actions become; those not here need a closer look. */
const KIND: Readonly<Partial<Record<Action, Kind>>> = {
  searched: 'web.search',
  directions: 'web.search',
  pictured: 'web.search',
  visited: 'web.visit',
  viewed: 'web.visit',
  area: 'web.visit',
  watched: 'media.watch',
  read: 'media.read',
  listened: 'media.listen',
  used: 'app.usage',
  installed: 'app.install',
  prompted: 'ai.prompt',
  liked: 'social.reaction',
  disliked: 'social.reaction',
  // Following a channel is the nearest thing to joining a group.
  subscribed: 'social.group',
  exported: 'account.change',
};
export const ACTIVITY_KINDS: readonly Kind[] = [
  ...new Set(Object.values(KIND)),
  ...([
    'voice.recording',
    'voice.transcript',
    'ad.view',
    'ad.click',
    'consent.record',
    'telemetry.event',
    'payment.made',
  ] as const),
];

/** Acts that an address must not overrule: a liked video has the address of the video. */
const WORDS_DECIDE: ReadonlySet<Action> = new Set<Action>([
  ...(['liked', 'disliked', 'subscribed', 'said', 'prompted', 'installed', 'notified', 'cards'] as const),
  // A page of search results, visited in Chrome, is a visit; the search has its own entry.
  ...(['visited', 'viewed'] as const),
  // Links in News, Podcasts and Video Search may be redirects.
  ...(['read', 'listened', 'watched', 'changed'] as const),
]);

/** What an entry means when neither its words nor its address tell: what the product is there for. */
const USUAL: ReadonlyMap<string, Action> = new Map([
  ['Android', 'used'],
  ['Assistant', 'said'],
  ['Voice and Audio', 'said'],
  ['Gemini Apps', 'prompted'],
  ['Discover', 'cards'],
  ['Google Lens', 'pictured'],
  ['Google Translate', 'searched'],
  ['Podcasts', 'listened'],
  ['Takeout', 'exported'],
  ['Drive', 'changed'],
]);

/** Where German and Spanish words for looking mean watching. */
const FILMS: ReadonlySet<string> = new Set(['YouTube', 'Video Search', 'Google Play Movies & TV']);

/** Products whose links lead to pages, so that an entry with a link is a visit whatever its words. */
const LEADING_TO_PAGES: ReadonlySet<string> = new Set([
  ...['Search', 'Chrome', 'Discover', 'News', 'Google News', 'Image Search', 'Video Search', 'Shopping', 'Books'],
  ...['Help', 'Developers', 'Google Cloud', 'Google Play Store'],
]);

/**
 * The records of one entry: one; another when a voice recording goes with it; and the settings that let Google keep it,
 * where the file has not named them before.
 */
export function activityRecords(activity: Activity, here: Here): Reading {
  if (activity.title === '' && activity.when === undefined && activity.url === undefined)
    return skip('entry without title and time', 'Eintrag ohne Titel und Zeit');
  const { product } = activity;
  const payment = product === 'Google Pay' ? paymentOf(activity) : undefined;
  if (payment) return payment;
  const seen = readUrl(activity.url);
  const isPrompt = product === 'Gemini Apps';
  const sentence = readSentence(isPrompt ? withoutAttached(activity.title) : activity.title, {
    language: activity.language,
    product,
    shown: seen?.action,
    link: activity.link,
  });
  const action = decide(sentence.action, seen, activity);
  const queried = seen?.query !== undefined && !NO_WORDS.test(seen.query) ? seen.query : undefined;
  const isQuery = action === 'searched' || action === 'directions';
  const object = isQuery ? (queried ?? (sentence.object || seen?.query) ?? '') : sentence.object;
  const { when, details } = activity;
  const location = located(activity.locations);
  // Where the map was looked at, unless the export says where the person was.
  const view = action === 'area' || action === 'directions' ? seen?.view : undefined;
  const place = location?.place ?? view;
  const choice = product === 'Ads' && isAdChoice(activity.header, activity.url, sentence.action);
  const own = choice
    ? kindFields('consent.record', activity.title)
    : product === 'Ads' || details.some(isAdLabel)
      ? // Through Google's counter: a click, also where a language has one word for seeing and visiting.
        adFields(activity, seen?.wrapped && action === 'viewed' ? 'visited' : action, object)
      : ownFields(activity, action, object);
  // One literal of one shape: spreading half-filled objects into each other took half of the time of this function.
  const record: RecordFields = {
    kind: own.kind,
    at: when?.at,
    precision: when?.precision,
    offset: when?.offset,
    title: own.title,
    url: seen?.url,
    host: own.host,
    party: own.party,
    latE7: place?.latE7,
    lonE7: place?.lonE7,
    ip: firstIp(details),
    app: own.app,
    direction: own.direction,
    detail:
      choice || action === 'changed'
        ? detailOfAct(activity, sentence)
        : detailOfActivity(activity, seen, action, location?.source ?? (view && !location ? 'map view' : undefined)),
  };
  const controls = newControls(activity.controls, here);
  if (activity.audio.length === 0 || record.kind === 'voice.recording')
    return controls.length === 0 ? record : [record, ...controls];
  const recording = { kind: 'voice.recording', title: object || undefined, direction: 'own' } as const;
  return [record, { ...record, host: undefined, party: undefined, app: undefined, ...recording }, ...controls];
}

/** `Describe this Attached 2 files.`: what stands behind the prompt is not part of it. */
function withoutAttached(title: string): string {
  const pattern = ATTACHED.find((one) => one.test(title));
  return pattern === undefined ? title : title.replace(pattern, '');
}

/** Words and address together: the address decides, except where only words can tell. */
function decide(said: Action | undefined, seen: UrlEvidence | undefined, activity: Activity): Action | undefined {
  const isYouTube = activity.product === 'YouTube';
  if (said === 'seen')
    return seen?.action === 'watched' || (FILMS.has(activity.product) && !isPost(seen)) ? 'watched' : 'viewed';
  // A document that was opened is not an app that was used.
  if (said === 'used' && activity.product === 'Drive') return 'viewed';
  if (said !== undefined && (WORDS_DECIDE.has(said) || seen?.action === undefined)) return said;
  if (seen?.action === 'area' && said === 'searched') return said;
  if (seen?.action !== undefined) return seen.action;
  if (activity.audio.length > 0) return 'said';
  // A video that was removed has neither address nor channel; searches always have one.
  if (isYouTube) return activity.url === undefined ? 'watched' : isPost(seen) ? 'viewed' : undefined;
  if (seen && LEADING_TO_PAGES.has(activity.product)) return isStorePage(seen.url) ? 'viewed' : 'visited';
  if (activity.product === 'Maps' && /\/maps\/place\//.test(seen?.url ?? '')) return 'searched';
  return USUAL.get(activity.product);
}

const isStorePage = (url: string): boolean => url.startsWith('https://play.google.com/');
const isPost = (seen: UrlEvidence | undefined): boolean => /\/(?:post|community|channel|@)/.test(seen?.url ?? '');

function ownFields(activity: Activity, action: Action | undefined, object: string): KindFields {
  const title = object || undefined;
  const { header, product, subtitles } = activity;
  if (action === 'said' && product === 'Gemini Apps') return kindFields('ai.prompt', title);
  if (action === 'said') return kindFields(activity.audio.length > 0 ? 'voice.recording' : 'voice.transcript', title);
  const kind = action && KIND[action];
  switch (kind) {
    case undefined:
      return kindFields('telemetry.event', activity.title || undefined, action === 'changed' ? 'own' : 'done-to');
    case 'web.search':
      // Who searched with a picture wrote nothing.
      return kindFields(kind, action === 'pictured' ? undefined : title);
    case 'account.change':
      return kindFields(kind, activity.title || undefined);
    case 'app.usage':
    case 'app.install':
      return kindFields(kind, title, 'own', { app: appOf(activity, title) });
    case 'media.watch':
    case 'media.listen':
    case 'media.read':
    case 'social.reaction':
      return kindFields(kind, title, 'own', { party: subtitles[0] });
    case 'social.group':
      return kindFields(kind, title, 'own', { party: title });
    case 'web.visit':
      return kindFields(kind, title, 'own', {
        host: activity.url === undefined && isDomain(header) ? header.toLowerCase() : undefined,
      });
    default:
      return kindFields(kind, title);
  }
}

/** Android and the store name the app before the product; elsewhere the product is the app. */
function appOf({ header, product }: Activity, title: string | undefined): string | undefined {
  const known = knownProduct(header);
  if (known === undefined || known !== product) return header || title;
  return product === 'Android' || product === 'Google Play Store' ? title : header;
}

/** A query that is a pair of coordinates, or was not UTF-8: the sentence has the words. */
const NO_WORDS = /\uFFFD|^\s*-?\d+\.\d+\s*,\s*-?\d+\.\d+\s*$/;

function adFields(activity: Activity, action: Action | undefined, object: string): KindFields {
  const { header, subtitles } = activity;
  const party = header !== '' && knownProduct(header) === undefined ? header : subtitles[0];
  if (action === 'visited') return kindFields('ad.click', object || undefined, 'own', { party });
  return kindFields('ad.view', object || undefined, 'done-to', { party });
}

/** What depends on the kind. */
interface KindFields {
  readonly kind: Kind;
  readonly title: string | undefined;
  readonly direction: Direction;
  readonly party: string | undefined;
  readonly app: string | undefined;
  readonly host: string | undefined;
}

const kindFields = (
  kind: Kind,
  title: string | undefined,
  direction: Direction = 'own',
  { party, app, host }: { party?: string | undefined; app?: string | undefined; host?: string | undefined } = {},
): KindFields => ({ kind, title, direction, party, app, host });

const isDomain = (header: string): boolean => /^(?:[\p{L}\d-]+\.)+\p{L}{2,}$/u.test(header);

function firstIp(details: readonly string[]): string | undefined {
  for (const detail of details) {
    const ip = ipIn(detail);
    if (ip !== undefined) return ip;
  }
  return undefined;
}

/** Details that say neither that it was an ad nor from which address. */
function notesOf(details: readonly string[]): string | undefined {
  if (details.length === 0) return undefined;
  return details.filter((detail) => !isAdLabel(detail) && ipIn(detail) === undefined).join(', ') || undefined;
}

/** Actions of which more is told. */
const TOLD_IN_DETAIL: ReadonlySet<Action | undefined> = new Set<Action | undefined>([
  'liked',
  'disliked',
  'cards',
  'said',
]);

/** Nothing but product and consent setting to tell. */
const isPlain = (activity: Activity, seen: UrlEvidence | undefined): boolean =>
  activity.controls.length < 2 &&
  activity.audio.length === 0 &&
  activity.details.length === 0 &&
  activity.when?.zone === undefined &&
  activity.images === 0 &&
  activity.attached === 0 &&
  activity.description === undefined &&
  !activity.answered &&
  !seen?.wrapped;

const plainDetails = new Map<string, Detail>();

/** Most entries of a product have the same: one object for all of them is neither made nor written out again. */
function plainDetail(product: string, action: string | undefined, control: string | undefined): Detail {
  const key = `${product}\n${action ?? ''}\n${control ?? ''}`;
  let detail = plainDetails.get(key);
  if (detail === undefined) {
    if (plainDetails.size > 1000) plainDetails.clear();
    detail = Object.freeze({ product, ...(action && { action }), ...(control && { controls: control }) });
    plainDetails.set(key, detail);
  }
  return detail;
}

/** A choice about ads, or an act on what Google keeps; the words around the verb are the firm, the subject, the document. */
function detailOfAct(
  { product, controls, when }: Activity,
  { action, object }: { readonly action: Action | undefined; readonly object: string },
): Detail {
  const choice = choiceOf(action);
  // What is done to answers of Gemini is said in words of the archive's language.
  const isNamed = (choice !== undefined || action === 'changed') && product !== 'Gemini Apps';
  return detailOf({
    product,
    action: noteworthy(action),
    choice,
    about: isNamed ? object || undefined : undefined,
    controls: controls.join(', ') || undefined,
    zone: when?.zone,
    written: when?.written,
  });
}

function detailOfActivity(
  activity: Activity,
  seen: UrlEvidence | undefined,
  action: Action | undefined,
  locationSource: string | undefined,
): Detail {
  const { product, controls, audio, details, subtitles, when } = activity;
  if (!TOLD_IN_DETAIL.has(action) && locationSource === undefined && isPlain(activity, seen))
    return plainDetail(product, noteworthy(action), controls[0]);
  const detail: Record<string, string | number | boolean> = { product };
  const put = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) detail[name] = value;
  };
  put('action', noteworthy(action));
  put('reaction', action === 'liked' ? 'like' : action === 'disliked' ? 'dislike' : undefined);
  if (seen?.wrapped) detail['wrapped'] = true;
  put('controls', controls.length === 1 ? controls[0] : controls.join(', ') || undefined);
  put('locationSource', locationSource);
  put('notes', notesOf(details));
  if (action === 'cards') {
    put('topics', subtitles.join(', ') || undefined);
    const cards = /\d+/.exec(activity.title)?.[0];
    put('cards', cards === undefined ? undefined : Number(cards));
  }
  if (action === 'said') put('replies', subtitles.length || undefined);
  put('audioFiles', audio.length || undefined);
  put('images', activity.images || undefined);
  put('attachedFiles', activity.attached || undefined);
  if (activity.answered) detail['answered'] = true;
  put('description', activity.description);
  put('zone', when?.zone);
  put('written', when?.written);
  return detail;
}

/** Actions that their kind does not tell by itself. */
function noteworthy(action: Action | undefined): string | undefined {
  switch (action) {
    case 'directions':
    case 'area':
    case 'viewed':
    case 'subscribed':
      return action;
    case 'notified':
      return 'notification';
    case 'cards':
      return 'feed';
    case 'pictured':
      return 'image';
    case 'changed':
      return 'change';
    case 'exported':
      return 'export';
    default:
      return undefined;
  }
}

function located(
  locations: readonly ActivityLocation[],
): { readonly place: Coordinates | undefined; readonly source: string | undefined } | undefined {
  for (const { url, source } of locations) {
    const place = url === undefined ? undefined : mapLinkCoordinates(url);
    if (place) return { place, source };
  }
  const named = locations.find(({ source }) => source !== undefined);
  return named && { place: undefined, source: named.source };
}
