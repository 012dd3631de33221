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

/** `google.com/url?q=…` and the click counter of ads. */
function redirectTarget(url: URL): string | undefined {
  const isRedirect = GOOGLE.test(url.hostname) && (url.pathname === '/url' || url.pathname === '/aclk');
  if (!isRedirect && !/(?:^|\.)(?:googleadservices\.com|doubleclick\.net)$/.test(url.hostname)) return undefined;
  for (const name of ['q', 'url', 'adurl']) {
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
  if (/\/search$/.test(url.pathname)) return q === undefined ? {} : { action: 'searched', query: q };
  const maps = url.hostname.startsWith('maps.') ? url.pathname : /^\/maps(\/.*)?$/.exec(url.pathname)?.[1];
  if (maps === undefined) return {};
  const view = mapLinkCoordinates(url.href);
  if (/^\/dir\//.test(maps)) return { action: 'directions', query: destination(maps), view };
  if (/^\/search\/./.test(maps)) return { action: 'searched', query: segment(maps.split('/')[2]), view };
  return { action: /^\/@/.test(maps) ? 'area' : undefined, view };
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
