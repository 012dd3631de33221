import { clockAt, dateOf, dayOf, localDay, offsetMinutes } from '../clock.js';
import type { Tally } from '../key.js';
import { type Stay, stays } from '../life/days.js';
import { type Events, noteSensitive } from '../life/events.js';
import { type Fix, fixes, nightsOf, type Window } from '../life/fixes.js';
import { type Person, userOf } from '../person.js';
import { random } from '../random.js';
import type { Body, PlannedEntry, PlannedFile, PlannedZip } from '../zip.js';
import {
  archiveBrowser,
  chromeDevices,
  chromeHistory,
  locationSettings,
  PROFILE_FIELDS,
  profile,
  subscriberInfo,
} from './account.js';
import { activityHtml, activityJson, americanStamp, germanStamp, type Row } from './activity.js';
import { type RecordsStyle, recordsJson, semanticMonth, semanticPath } from './location.js';
import { activityRows, type BrowserVisit } from './rows.js';
import { type Control, ENGLISH, GERMAN, type Product, type Words } from './words.js';

/** One Takeout under way: the entries of its parts, and where to count them. */
export class Takeout {
  readonly #parts: PlannedEntry[][] = [];
  readonly #stem: string;
  readonly #date: readonly [number, number, number];

  constructor(
    readonly person: Person,
    readonly tally: Tally,
    exported: string,
  ) {
    const clock = clockAt(Date.parse(exported), 0);
    this.#stem = `takeout-${exported.replace(/[-:]/g, '')}`;
    this.#date = [clock.year, clock.month, clock.day];
  }

  add(part: number, path: string, body: Body, items: number | null): void {
    this.#path(part, path, body);
    this.tally.file(this.#named(part, path), items);
  }

  /** For entries whose items are counted while they are streamed. */
  stream(part: number, path: string, pieces: (counted: () => void) => Iterable<string>, kind: string): void {
    let items = 0;
    const { tally } = this;
    const key = this.#named(part, path);
    tally.file(key, 0);
    this.#path(part, path, () => {
      items = 0;
      return pieces(() => {
        items += 1;
        tally.files[key] = items;
        tally.count('google', kind);
      });
    });
  }

  zips(): PlannedZip[] {
    return this.#parts.map((entries, at) => ({ name: this.#zip(at + 1), date: this.#date, entries }));
  }

  #path(part: number, path: string, body: Body): void {
    this.#parts[part - 1] ??= [];
    this.#parts[part - 1]!.push({ path: `Takeout/${path}`, body });
  }

  #named = (part: number, path: string) => `${this.#zip(part)}/Takeout/${path}`;
  #zip = (part: number) => `${this.#stem}-${String(part).padStart(3, '0')}.zip`;
}

const KINDS = {
  searched: 'web.search',
  visited: 'web.visit',
  viewed: 'web.visit',
  watched: 'media.watch',
  used: 'app.usage',
  prompted: 'ai.prompt',
} as const;

/**
 * Counts every row, but an advertisement only where the Ads product holds it; and every setting once.
 * @param met settings named so far in the export
 */
export function countRow(row: Row, tally: Tally, met: Set<Control>): void {
  for (const control of row.controls) {
    if (!met.has(control)) tally.count('google', 'consent.record');
    met.add(control);
  }
  if (row.fromAds) {
    if (row.product === 'ads') tally.count('google', row.verb === 'visited' ? 'ad.click' : 'ad.view');
  } else if (row.verb === 'directions') tally.leaveOpen('google', 'directions in My Activity');
  else tally.count('google', KINDS[row.verb]);
}

export interface ActivityChoice {
  part: number;
  html: readonly Product[];
  json: readonly Product[];
}

/** My Activity, and the visits that only Chrome's own history holds. */
export function addActivity(takeout: Takeout, events: Events, choice: ActivityChoice): BrowserVisit[] {
  const { person, tally } = takeout;
  const words = person.language === 'de' ? GERMAN : ENGLISH;
  const { rows, browser } = activityRows(person, events, words);
  rows.gemini.push(...prompts(person, words, events));
  const met = new Set<Control>();
  const offset = offsetMinutes(person.zone, Date.parse(person.exported.google));
  const stamp = person.language === 'de' ? germanStamp(offset) : americanStamp(offset);
  for (const product of [...choice.html, ...choice.json]) {
    const list = rows[product];
    const folder = `${words.folder}/${words.products[product]}/${words.file}`;
    for (const row of list) countRow(row, tally, met);
    if (choice.html.includes(product)) {
      takeout.add(choice.part, `${folder}.html`, () => activityHtml(list.toReversed(), words, stamp), list.length);
    } else {
      takeout.add(choice.part, `${folder}.json`, () => activityJson(list.toReversed(), words), list.length);
    }
  }
  noteSensitiveDays(events, choice, takeout);
  return browser;
}

function prompts(person: Person, words: Words, events: Events): Row[] {
  const chance = random(`${person.slug}/gemini`);
  const asked = events.searches.filter((one) => one.engine === 'web' && !one.sensitive && chance.chance(0.03));
  return asked
    .filter((one) => one.at < Date.parse(person.exported.google))
    .map((one) => ({
      at: one.at + 86_000,
      product: 'gemini',
      header: words.products.gemini,
      verb: 'prompted',
      object: `${one.query}?`,
      controls: ['gemini'],
      answer: `<p>Kurz gesagt: <strong>${one.query.split(' ')[0]!}</strong>.</p><ul><li>1</li><li>2</li></ul>`,
    }));
}

/** All web, video and maps searches before the export are in their product, if that was written. */
function noteSensitiveDays(events: Events, choice: ActivityChoice, takeout: Takeout): void {
  const products = { web: 'search', video: 'youtube', maps: 'maps' } as const;
  const written = new Set<Product>([...choice.html, ...choice.json]);
  for (const search of events.searches) {
    if (search.engine === 'shop' || search.engine === 'social' || !written.has(products[search.engine])) continue;
    if (search.at >= Date.parse(takeout.person.exported.google)) continue;
    noteSensitive(takeout.person, search, (topic, day) => takeout.tally.sensitive(topic, day));
  }
}

export function addChrome(
  takeout: Takeout,
  part: number,
  names: readonly [string, string],
  visits: BrowserVisit[],
): void {
  const { person, tally } = takeout;
  takeout.add(part, `Chrome/${names[0]}`, chromeHistory(person, visits), visits.length);
  tally.count('google', 'web.visit', visits.length);
  takeout.add(part, `Chrome/${names[1]}`, chromeDevices(person), person.connections.length);
  tally.count('google', 'device.registered', person.connections.length);
}

export function addAccount(takeout: Takeout, part: number, folder: string, scale: number): void {
  const { person, tally } = takeout;
  const { text, fields, logins, ips } = subscriberInfo(person, scale);
  takeout.add(part, `${folder}/${userOf(person)}.SubscriberInfo.html`, text, null);
  tally.count('google', 'profile.field', fields);
  tally.count('google', 'login.session', logins);
  for (const ip of ips) tally.ip('google', ip);
}

export function addProfile(takeout: Takeout, part: number, path: string): void {
  takeout.add(part, path, profile(takeout.person), null);
  takeout.tally.count('google', 'profile.field', PROFILE_FIELDS);
}

export function addIndex(
  takeout: Takeout,
  part: number,
  name: string,
  products: readonly (readonly [id: string, folder: string])[],
): void {
  takeout.add(part, name, archiveBrowser(takeout.person, products), 0);
}

export function addSettings(takeout: Takeout, part: number, folder: string, deviceTag: number): void {
  takeout.add(part, `${folder}/Settings.json`, locationSettings(takeout.person, deviceTag), 1);
  // The switch, how long it keeps, and one phone.
  takeout.tally.count('google', 'consent.record', 2);
  takeout.tally.count('google', 'device.registered');
}

/** One `Records.json` over several windows, in time order. */
export function addRecords(
  takeout: Takeout,
  part: number,
  path: string,
  windows: readonly Window[],
  style: RecordsStyle,
): void {
  const points = function* (): Generator<Fix> {
    for (const window of windows) yield* fixes(takeout.person, window);
  };
  takeout.stream(part, path, (counted) => recordsJson(points(), style, counted), 'location.point');
}

/** The months of the window, one file each, and one month without anything. */
export function addSemantic(takeout: Takeout, part: number, folder: string, window: Window): void {
  const { person, tally } = takeout;
  const months = new Map<string, Stay[]>();
  for (const stay of stays(person, localDay(person.zone, window.from), localDay(person.zone, window.to) - 1)) {
    const path = semanticPath(stay.from);
    months.set(path, [...(months.get(path) ?? []), stay]);
  }
  const empty = window.from - 40 * 86_400_000;
  takeout.add(part, `${folder}/${semanticPath(empty)}`, '{\n  "timelineObjects": []\n}', 0);
  for (const [path, list] of months) {
    const month = semanticMonth(list);
    takeout.add(part, `${folder}/${path}`, month.text, month.visits + month.trips);
    tally.count('google', 'location.visit', month.visits);
    tally.count('google', 'location.trip', month.trips);
  }
}

/** A file that the phone itself exported. */
export function onDevice(name: string, text: string): PlannedFile {
  return { name, body: () => [text] };
}

export const windowOf = (person: Person, from: string, to: string, rest: Omit<Window, 'from' | 'to'>): Window => {
  const instant = (date: string) =>
    dayOf(date) * 86_400_000 - offsetMinutes(person.zone, dayOf(date) * 86_400_000) * 60_000;
  return { from: instant(from), to: instant(to), ...rest };
};

export function nightsKey(person: Person, window: Window) {
  const nights = nightsOf(person, window);
  return {
    from: dateOf(localDay(person.zone, window.from)),
    to: dateOf(localDay(person.zone, window.to)),
    total: nights.length,
    withoutData: nights.filter((night) => night.missing).length,
  };
}
