import { dateOf, localDay } from '../clock.js';
import { tripOn } from '../life/days.js';
import type { Ad, Events, Search, Visit, Watch } from '../life/events.js';
import { type Person, residenceOn } from '../person.js';
import { type Random, random } from '../random.js';
import type { Row } from './activity.js';
import type { Product, Words } from './words.js';

export type Rows = Record<Product, Row[]>;

/** A visit that Chrome's own history holds instead of My Activity. */
export interface BrowserVisit extends Visit {
  typed: boolean;
}

/** Spreads the events over the products that record them, in time order. */
export function activityRows(person: Person, events: Events, words: Words): { rows: Rows; browser: BrowserVisit[] } {
  const rows: Rows = { search: [], ads: [], youtube: [], maps: [], chrome: [], android: [], gemini: [] };
  const browser: BrowserVisit[] = [];
  const chance = random(`${person.slug}/google/rows`);
  const export_ = Date.parse(person.exported.google);
  for (const search of before(events.searches, export_)) addSearch(person, search, words, chance, rows);
  before(events.visits, export_).forEach((visit, at) => {
    const trail = person.trails.some((one) => one.page.url === visit.url);
    if (trail || at % 3 === 0) rows.search.push(searchClick(visit, words, chance));
    else if (at % 3 === 1) rows.chrome.push(chromeVisit(visit));
    else browser.push({ ...visit, typed: chance.chance(0.2) });
  });
  for (const watch of before(events.watches, export_)) rows.youtube.push(watched(watch, chance));
  for (const { at, app } of before(events.apps, export_)) {
    rows.android.push(appUse(at, app));
  }
  for (const ad of before(events.ads, export_)) if (ad.on === 'google') addAd(ad, words, rows);
  for (const list of Object.values(rows)) {
    list.sort((a, b) => a.at - b.at);
    for (let at = 30; at < list.length; at += 61) list[at] = { ...list[at]!, at: list[at]!.at - (list[at]!.at % 1000) };
  }
  return { rows, browser };
}

export const appUse = (at: number, app: string): Row => ({
  at,
  product: 'android',
  header: app,
  verb: 'used',
  object: app,
  controls: ['web'],
});

const before = <T extends { at: number }>(list: readonly T[], end: number) => list.filter((one) => one.at < end);

const encoded = (text: string) => encodeURIComponent(text).replaceAll('%20', '+');

/** Where the person is, to about a kilometre. */
function area(person: Person, at: number): { lat: number; lon: number } {
  const date = dateOf(localDay(person.zone, at));
  const place = tripOn(person, date)?.place ?? residenceOn(person.homes, date);
  return { lat: Math.round(place.lat * 100) / 100, lon: Math.round(place.lon * 100) / 100 };
}

function addSearch(person: Person, search: Search, words: Words, chance: Random, rows: Rows): void {
  const row = searched(person, search, words, chance);
  if (!row) return;
  rows[row.product].push(row);
  if (row.product === 'maps' && chance.chance(0.25)) rows.maps.push(directions(person, search.at + 40_000, chance));
}

/** Undefined for searches outside of Google. */
export function searched(person: Person, search: Search, words: Words, chance: Random): Row | undefined {
  const { at, query } = search;
  const base = { at, verb: 'searched' as const, object: query };
  if (search.engine === 'web') {
    const url = `https://www.google.com/search?q=${encoded(query)}`;
    const where = chance.chance(0.5) ? { area: area(person, at) } : {};
    return { ...base, product: 'search', header: words.products.search, url, controls: ['web'], ...where };
  }
  if (search.engine === 'video') {
    const url = `https://www.youtube.com/results?search_query=${encoded(query)}`;
    return { ...base, product: 'youtube', header: 'YouTube', url, controls: ['query'] };
  }
  if (search.engine !== 'maps') return undefined;
  const near = area(person, at);
  const url = `https://www.google.com/maps/search/${encoded(query)}/@${near.lat},${near.lon},13z`;
  return { ...base, product: 'maps', header: 'Maps', url, controls: ['web'] };
}

function directions(person: Person, at: number, chance: Random): Row {
  const place = chance.pick(person.haunts);
  const url = `https://www.google.com/maps/dir//${encoded(place.name)}/@${place.lat},${place.lon},15z`;
  return { at, product: 'maps', header: 'Maps', verb: 'directions', object: place.name, url, controls: ['web'] };
}

/** The target's own question mark, ampersands and equal signs are encoded. */
const through = (url: string) => `https://www.google.com/url?q=${url.replace(/[?&=]/g, encodeURIComponent)}`;

const redirect = (url: string, chance: Random) =>
  `${through(url)}&usg=AOvVaw${chance.text(8, 'abcdefghijkmnopqrstuvwxyz0123456789')}`;

export function searchClick(visit: Visit, words: Words, chance: Random): Row {
  const url = redirect(visit.url, chance);
  const header = words.products.search;
  return { at: visit.at, product: 'search', header, verb: 'visited', object: visit.title, url, controls: ['web'] };
}

export function chromeVisit(visit: Visit): Row {
  const header = new URL(visit.url).hostname;
  const url = through(visit.url);
  return { at: visit.at, product: 'chrome', header, verb: 'visited', object: visit.title, url, controls: ['web'] };
}

export function watched(watch: Watch, chance: Random): Row {
  return {
    at: watch.at,
    product: 'youtube',
    header: 'YouTube',
    verb: 'watched',
    object: watch.title,
    url: `https://www.youtube.com/watch?v=${watch.video}`,
    subtitle: { name: watch.channel, url: `https://www.youtube.com/channel/UC${encoded(watch.channel).slice(0, 22)}` },
    controls: ['watch'],
    ...(chance.chance(0.05) && { removed: true }),
  };
}

/** The Ads product holds every advertisement; those met in Search or YouTube stand there a second time. */
function addAd(ad: Ad, words: Words, rows: Rows): void {
  const row = advertised(ad);
  rows.ads.push(row);
  if (ad.alsoIn === 'search') rows.search.push({ ...row, product: 'search', header: words.products.search });
  if (ad.alsoIn === 'video') rows.youtube.push({ ...row, product: 'youtube', header: 'YouTube' });
}

export function advertised(ad: Ad): Row {
  const verb = ad.clicked ? ('visited' as const) : ('viewed' as const);
  return {
    at: ad.at,
    product: 'ads',
    header: ad.firm,
    verb: ad.alsoIn === 'video' ? 'watched' : verb,
    object: ad.title,
    ...(ad.url && { url: ad.url }),
    fromAds: true,
    controls: ad.alsoIn === 'video' ? ['web', 'watch', 'query'] : ['web'],
  };
}
