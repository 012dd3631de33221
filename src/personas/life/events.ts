import { dateOf, dayOf, HOUR, localDay, MINUTE } from '../clock.js';
import type { Person, Product, Topic, Trail } from '../person.js';
import { type Random, random } from '../random.js';
import { awakeInstant } from './days.js';

/** What the person does and what is done to them, before any platform writes it down. */
export interface Search {
  at: number;
  engine: 'web' | 'video' | 'maps' | 'shop' | 'social';
  query: string;
  sensitive?: string;
}

export interface Visit {
  at: number;
  title: string;
  url: string;
}

export interface Watch {
  at: number;
  title: string;
  channel: string;
  video: string;
}

export interface Ad {
  at: number;
  firm: string;
  title: string;
  url?: string;
  clicked: boolean;
  on: 'google' | 'facebook';
  /** The product that keeps a second copy of the same event. */
  alsoIn?: 'search' | 'video';
}

export interface OffMeta {
  id: string;
  at: number;
  firm: string;
  type: string;
}

export interface Wish {
  at: number;
  product: Product;
}

interface Trace {
  trail: Trail;
  steps: {
    at: number;
    platform: 'google' | 'amazon' | 'facebook';
    what: 'search' | 'visit' | 'off-meta' | 'ad-click' | 'order';
  }[];
}

export interface Events {
  searches: Search[];
  visits: Visit[];
  watches: Watch[];
  apps: { at: number; app: string }[];
  ads: Ad[];
  offMeta: OffMeta[];
  purchases: Wish[];
  traces: Trace[];
}

export function eventsOf(person: Person, scale: number): Events {
  const events: Events = {
    searches: [],
    visits: [],
    watches: [],
    apps: [],
    ads: [],
    offMeta: [],
    purchases: [],
    traces: [],
  };
  for (const topic of person.topics) followTopic(person, topic, scale, events);
  for (const trail of person.trails) followTrail(person, trail, events);
  useApps(person, scale, events);
  showAds(person, scale, events);
  reportToMeta(person, scale, events);
  buyThings(person, scale, events);
  for (const list of [events.searches, events.visits, events.watches, events.apps, events.ads, events.offMeta]) {
    list.sort((a, b) => a.at - b.at);
  }
  events.purchases.sort((a, b) => a.at - b.at);
  return events;
}

/** A day of use before the export of that platform: often one of the last sixty, so that a rhythm shows. */
function anyDay(person: Person, chance: Random, platform: Platform): number {
  const last = dayOf(person.exported[platform]) - 2;
  return chance.int(chance.chance(0.6) ? last - 60 : dayOf(person.activeFrom), last);
}

type Platform = Exclude<keyof Person['exported'], 'instagram'>;

const times = (person: Person, scale: number, usual: number) => Math.max(1, Math.round(usual * person.busy)) * scale;

function followTopic(person: Person, topic: Topic, scale: number, events: Events): void {
  const chance = random(`${person.slug}/topic/${topic.name}`);
  const sessions = times(person, scale, topic.sensitive ? 12 : 64);
  for (let session = 0; session < sessions; session++) {
    const platform = chance.chance(0.3) ? 'facebook' : 'google';
    let at = awakeInstant(person, anyDay(person, chance, platform), chance);
    const soon = () => {
      at += chance.int(20, 240) * 1000 + chance.int(0, 999);
      return at;
    };
    const query = chance.pick(topic.queries);
    const search = { query, ...(topic.sensitive && { sensitive: topic.sensitive }) };
    events.searches.push({ at, engine: 'web', ...search });
    if (topic.pages.length > 0) events.visits.push({ at: soon(), ...chance.pick(topic.pages) });
    if (chance.chance(0.3))
      events.searches.push({ at: soon(), engine: 'web', ...search, query: chance.pick(topic.queries) });
    if (topic.videos && chance.chance(0.5)) {
      if (chance.chance(0.4)) events.searches.push({ at: soon(), engine: 'video', ...search });
      events.watches.push({ at: soon(), ...chance.pick(topic.videos), video: videoId(chance) });
    }
    if (!topic.sensitive && chance.chance(0.2)) events.searches.push({ at: soon(), engine: 'maps', query });
    if (platform === 'facebook' && chance.chance(0.4))
      events.searches.push({ at: soon(), engine: 'social', ...search });
  }
}

const videoId = (chance: Random) => chance.text(11, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');

/** Search, visit and report within minutes; advertisements over the next days; the order in the end. */
function followTrail(person: Person, trail: Trail, events: Events): void {
  const chance = random(`${person.slug}/trail/${trail.item}`);
  const day = dayOf(trail.day);
  const searched = awakeInstant(person, day, chance);
  const visited = searched + chance.int(60, 400) * 1000;
  const reported = wholeMinute(visited) + MINUTE;
  const googleAd = awakeInstant(person, day + 1, chance);
  const facebookAd = awakeInstant(person, day + 2, chance);
  const shopSearch = awakeInstant(person, day + 3, chance);
  const ordered = shopSearch + chance.int(4, 30) * MINUTE;
  const url = `https://${trail.shop}/angebot`;
  events.searches.push({ at: searched, engine: 'web', query: trail.query });
  events.visits.push({ at: visited, ...trail.page });
  events.offMeta.push(offMeta(trail.shop, 'VIEW_CONTENT', reported, chance));
  events.offMeta.push(offMeta(trail.shop, 'ADD_TO_CART', reported + chance.int(1, 6) * MINUTE, chance));
  events.ads.push({
    at: googleAd,
    firm: trail.shop,
    title: trail.adTitle,
    url,
    clicked: true,
    on: 'google',
    alsoIn: 'search',
  });
  events.ads.push({ at: facebookAd, firm: trail.shop, title: trail.adTitle, url, clicked: true, on: 'facebook' });
  events.searches.push({ at: shopSearch, engine: 'shop', query: trail.query });
  events.purchases.push({ at: ordered, product: trail.product });
  events.traces.push({
    trail,
    steps: [
      { at: searched, platform: 'google', what: 'search' },
      { at: visited, platform: 'google', what: 'visit' },
      { at: reported, platform: 'facebook', what: 'off-meta' },
      { at: googleAd, platform: 'google', what: 'ad-click' },
      { at: facebookAd - (facebookAd % 1000), platform: 'facebook', what: 'ad-click' },
      { at: ordered - (ordered % 1000), platform: 'amazon', what: 'order' },
    ],
  });
}

function useApps(person: Person, scale: number, events: Events): void {
  const chance = random(`${person.slug}/apps`);
  for (let use = 0; use < times(person, scale, 300); use++) {
    events.apps.push({
      at: awakeInstant(person, anyDay(person, chance, 'google'), chance),
      app: chance.pick(person.apps),
    });
  }
}

/** A third of what was only seen carries no address. */
function showAds(person: Person, scale: number, events: Events): void {
  const chance = random(`${person.slug}/ads`);
  for (let shown = 0; shown < times(person, scale, 90); shown++) {
    const { name } = chance.pick(person.advertisers);
    const ad = { at: awakeInstant(person, anyDay(person, chance, 'google'), chance), firm: hostOf(name), title: name };
    const page = `https://${hostOf(name)}/?gclid=${chance.text(12, 'abcdef0123456789')}`;
    const draw = chance.next();
    if (draw < 0.3) {
      const url = `https://www.youtube.com/watch?v=${videoId(chance)}`;
      events.ads.push({ ...ad, url, clicked: false, on: 'google', alsoIn: 'video' });
    } else if (draw < 0.48) events.ads.push({ ...ad, url: page, clicked: true, on: 'google' });
    else events.ads.push({ ...ad, ...(chance.chance(0.67) && { url: page }), clicked: false, on: 'google' });
  }
  for (let clicked = 0; clicked < times(person, scale, 12); clicked++) {
    const { name } = chance.pick(person.advertisers);
    const at = awakeInstant(person, anyDay(person, chance, 'facebook'), chance);
    events.ads.push({ at, firm: name, title: name, url: `https://${hostOf(name)}/`, clicked: true, on: 'facebook' });
  }
}

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', é: 'e' };

const hostOf = (firm: string) =>
  `${firm
    .toLowerCase()
    .replace(/[äöüßé]/g, (letter) => UMLAUTS[letter]!)
    .replace(/[^a-z]+/g, '-')}.example`;

function reportToMeta(person: Person, scale: number, events: Events): void {
  const chance = random(`${person.slug}/off-meta`);
  const sites = person.reporting;
  const lastDay = dayOf(person.exported.facebook) - 2;
  const lastDays = 400;
  for (let report = 0; report < times(person, scale, 220); report++) {
    const site = sites[Math.floor(chance.next() * chance.next() * sites.length)]!;
    const day = chance.int(lastDay - lastDays, lastDay);
    const at = wholeMinute(awakeInstant(person, day, chance));
    events.offMeta.push(offMeta(site.name, chance.pick(site.types), at, chance));
  }
  for (const site of sites) {
    const at = wholeMinute(awakeInstant(person, lastDay - chance.int(1, lastDays), chance));
    events.offMeta.push(offMeta(site.name, site.types[0]!, at, chance));
  }
}

const wholeMinute = (at: number) => at - (at % MINUTE);

/** Some ids exceed what a JavaScript number holds exactly. */
const offMeta = (firm: string, type: string, at: number, chance: Random): OffMeta => ({
  id: chance.int(1, 9) + chance.digits(chance.pick([14, 15, 16])),
  at,
  firm,
  type,
});

function buyThings(person: Person, scale: number, events: Events): void {
  const chance = random(`${person.slug}/goods`);
  for (let bought = 0; bought < times(person, scale, 48); bought++) {
    const product = chance.pick(person.goods);
    const at = awakeInstant(person, anyDay(person, chance, 'amazon'), chance);
    if (chance.chance(0.7)) {
      const query = product.title.split(/[,–-]/)[0]!.trim().toLowerCase();
      events.searches.push({ at: at - chance.int(2, 40) * MINUTE, engine: 'shop', query });
    }
    events.purchases.push({ at, product });
  }
  for (let looked = 0; looked < times(person, scale, 25); looked++) {
    const product = chance.pick(person.goods);
    const at = awakeInstant(person, anyDay(person, chance, 'amazon'), chance) - HOUR;
    events.searches.push({ at, engine: 'shop', query: product.title.split(/[,–-]/)[0]!.trim().toLowerCase() });
  }
}

/** Local days with a search about something sensitive, whatever the engine. */
export function noteSensitive(person: Person, search: Search, note: (topic: string, day: string) => void): void {
  if (search.sensitive) note(search.sensitive, dateOf(localDay(person.zone, search.at)));
}
