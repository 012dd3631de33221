import { type Coordinates, mapLinkCoordinates } from '../../record/place.js';
import type { Action } from './verb-table.js';

/** What an address shows without any words: it is the same in every language. */
export interface UrlEvidence {
  /** The address itself, a redirect unwrapped. */
  readonly url: string;
  readonly wrapped: boolean;
  readonly action: Action | undefined;
  /** What was searched for, or the destination. */
  readonly query: string | undefined;
  /** Centre of a map view. */
  readonly view: Coordinates | undefined;
}

const GOOGLE = /(?:^|\.)google\.(?:com?\.)?[a-z]{2,3}$/;
const YOUTUBE = /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/;

/** Without one of these no host is any of those below; `%` and what is no plain sign may stand for their letters. */
const TELLING = /google|youtu|doubleclick|[^!-$&-~]/i;
const PLAIN_SEARCH = /^https:\/\/www\.google\.(?:com?\.)?[a-z]{2,3}\/search\?q=([\w.~*+-]+)(?:[&#][!-~]*)?$/;

export function readUrl(text: string | undefined): UrlEvidence | undefined {
  if (text === undefined) return undefined;
  const plain: UrlEvidence = { url: text, wrapped: false, action: undefined, query: undefined, view: undefined };
  // Taking an address apart costs as much as all the rest of an entry; two forms of it are most of a history.
  if (!TELLING.test(text)) return plain;
  const search = PLAIN_SEARCH.exec(text);
  if (search) return { ...plain, action: 'searched', query: search[1]!.replaceAll('+', ' ') };
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return plain;
  }
  const target = redirectTarget(url);
  if (target !== undefined) return { ...plain, url: target, wrapped: true, action: 'visited' };
  if (YOUTUBE.test(url.hostname)) return { ...plain, ...youtube(url) };
  if (GOOGLE.test(url.hostname)) return { ...plain, ...google(url) };
  return plain;
}

/** The last one is the way from a picture to the page that it is on. */
const REDIRECTS: ReadonlySet<string> = new Set(['/url', '/aclk', '/imgres']);

/** `google.com/url?q=…` and the click counter of ads. */
function redirectTarget(url: URL): string | undefined {
  const isRedirect = GOOGLE.test(url.hostname) && REDIRECTS.has(url.pathname);
  if (!isRedirect && !/(?:^|\.)(?:googleadservices\.com|doubleclick\.net)$/.test(url.hostname)) return undefined;
  for (const name of ['q', 'url', 'adurl', 'imgrefurl']) {
    const target = url.searchParams.get(name);
    if (target && /^https?:\/\//i.test(target)) return target;
  }
  return undefined;
}

function youtube(url: URL): Partial<UrlEvidence> {
  const query = url.searchParams.get('search_query') ?? (url.pathname === '/search' ? url.searchParams.get('q') : null);
  if (query) return { action: 'searched', query };
  const isVideo =
    (url.pathname === '/watch' && url.searchParams.has('v')) ||
    /^\/(?:shorts|live|embed)\/./.test(url.pathname) ||
    (url.hostname === 'youtu.be' && url.pathname.length > 1);
  return { action: isVideo ? 'watched' : undefined };
}

function google(url: URL): Partial<UrlEvidence> {
  const q = url.searchParams.get('q') ?? undefined;
  const isLens = url.hostname.startsWith('lens.') || /^\/searchbyimage/.test(url.pathname);
  if (isLens && q === undefined) return { action: 'pictured' };
  if (isLens || /\/search$/.test(url.pathname)) return q === undefined ? {} : { action: 'searched', query: q };
  if (url.hostname.startsWith('translate.')) return translated(url);
  const maps = url.hostname.startsWith('maps.') ? url.pathname : /^\/maps(\/.*)?$/.exec(url.pathname)?.[1];
  if (maps === undefined) return {};
  const view = mapLinkCoordinates(url.href);
  const to = url.searchParams.get('destination') ?? url.searchParams.get('daddr') ?? undefined;
  if (/^\/dir\//.test(maps) || to !== undefined) return { action: 'directions', query: to ?? destination(maps), view };
  if (/^\/search\/./.test(maps)) return { action: 'searched', query: segment(maps.split('/')[2]), view };
  const wanted = url.searchParams.get('query') ?? q;
  // A pair of coordinates is a view, not what was looked for.
  if (wanted !== undefined && !/^\s*-?\d+\.\d+\s*,/.test(wanted)) return { action: 'searched', query: wanted, view };
  return { action: /^\/@/.test(maps) ? 'area' : undefined, view };
}

/** `?sl=de&text=Seil`, before 2019 `#de/en/Seil`. */
function translated(url: URL): Partial<UrlEvidence> {
  const text =
    url.searchParams.get('text') ?? url.searchParams.get('q') ?? segment(/^#[^/]+\/[^/]+\/(.+)/.exec(url.hash)?.[1]);
  return text ? { action: 'searched', query: text } : {};
}

/** `/dir/START/DESTINATION/@…`: the last stop before the view. */
function destination(path: string): string | undefined {
  const stops = path.split('/').slice(2);
  const end = stops.findIndex((stop) => stop.startsWith('@') || stop.startsWith('data=') || stop.startsWith('am='));
  return segment(stops.slice(0, end === -1 ? undefined : end).findLast((stop) => stop !== ''));
}

function segment(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const plain = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
