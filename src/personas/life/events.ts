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
  url: string;
  clicked: boolean;
  on: 'google' | 'facebook';
  /** The product that keeps a second copy of the same event. */
  alsoIn?: 'search' | 'video';
  video?: string;
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

export interface Trace {
  trail: Trail;
  steps: { at: number; platform: 'google' | 'amazon' | 'facebook'; what: 'search' | 'visit' | 'off-meta' | 'ad-click' | 'order' }[];
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

/** A day of use before the export of that platform. */
const anyDay = (person: Person, chance: Random, platform: Platform) =>
  chance.int(dayOf(person.activeFrom), dayOf(person.exported[platform]) - 2);

type Platform = keyof Person['exported'];

const times = (person: Person, scale: number, usual: number) => Math.max(1, Math.round(usual * person.busy)) * scale;

function followTopic(person: Person, topic: Topic, scale: number, events: Events): void {
  const chance = random(`${person.slug}/topic/${topic.name}`);
  const sessions = times(person, scale, topic.sensitive ? 7 : 24);
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
    if (chance.chance(0.3)) events.searches.push({ at: soon(), engine: 'web', ...search, query: chance.pick(topic.queries) });
    if (topic.videos && chance.chance(0.5)) {
      if (chance.chance(0.4)) events.searches.push({ at: soon(), engine: 'video', ...search });
      events.watches.push({ at: soon(), ...chance.pick(topic.videos), video: videoId(chance) });
    }
    if (!topic.sensitive && chance.chance(0.2)) events.searches.push({ at: soon(), engine: 'maps', query });
    if (platform === 'facebook' && chance.chance(0.4)) events.searches.push({ at: soon(), engine: 'social', ...search });
  }
}

const videoId = (chance: Random) =>
  chance.text(11, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');

/** Search, visit and report within minutes; advertisements over the next days; the order in the end. */
function followTrail(person: Person, trail: Trail, events: Events): void {
  const chance = random(`${person.slug}/trail/${trail.item}`);
  const day = dayOf(trail.day);
  const searched = awakeInstant(person, day, chance);
  const visited = searched + chance.int(60, 400) * 1000;
  const reported = wholeMinute(visited + chance.int(5, 60) * 1000);
  const googleAd = awakeInstant(person, day + 1, chance);
  const facebookAd = awakeInstant(person, day + 2, chance);
  const shopSearch = awakeInstant(person, day + 3, chance);
  const ordered = shopSearch + chance.int(4, 30) * MINUTE;
  const url = `https://${trail.shop}/angebot`;
  events.searches.push({ at: searched, engine: 'web', query: trail.query });
  events.visits.push({ at: visited, ...trail.page });
  events.offMeta.push(offMeta(trail.shop, 'VIEW_CONTENT', reported, chance));
  events.offMeta.push(offMeta(trail.shop, 'ADD_TO_CART', reported + chance.int(1, 6) * MINUTE, chance));
  events.ads.push({ at: googleAd, firm: trail.shop, title: trail.adTitle, url, clicked: true, on: 'google', alsoIn: 'search' });
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
  for (let use = 0; use < times(person, scale, 90); use++) {
    events.apps.push({ at: awakeInstant(person, anyDay(person, chance, 'google'), chance), app: chance.pick(person.apps) });
  }
}

function showAds(person: Person, scale: number, events: Events): void {
  const chance = random(`${person.slug}/ads`);
  for (let shown = 0; shown < times(person, scale, 60); shown++) {
    const firm = chance.pick(person.advertisers).name;
    const host = `${firm.toLowerCase().replace(/[^a-z]+/g, '-')}.example`;
    const video = chance.chance(0.3);
    events.ads.push({
      at: awakeInstant(person, anyDay(person, chance, 'google'), chance),
      firm: host,
      title: firm,
      url: video ? `https://www.youtube.com/watch?v=${videoId(chance)}` : `https://${host}/?gclid=${chance.text(12, 'abcdef0123456789')}`,
      clicked: !video && chance.chance(0.25),
      on: 'google',
      ...(video && { alsoIn: 'video' }),
    });
  }
  for (let clicked = 0; clicked < times(person, scale, 8); clicked++) {
    const firm = chance.pick(person.advertisers).name;
    events.ads.push({
      at: awakeInstant(person, anyDay(person, chance, 'facebook'), chance),
      firm,
      title: firm,
      url: `https://${firm.toLowerCase().replace(/[^a-z]+/g, '-')}.example/`,
      clicked: true,
      on: 'facebook',
    });
  }
}

function reportToMeta(person: Person, scale: number, events: Events): void {
  const chance = random(`${person.slug}/off-meta`);
  const sites = person.reporting;
  const lastDay = dayOf(person.exported.facebook) - 2;
  const lastDays = 400;
  for (let report = 0; report < times(person, scale, 150); report++) {
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
  for (let bought = 0; bought < times(person, scale, 40); bought++) {
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
