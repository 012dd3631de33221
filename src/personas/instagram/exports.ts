import { clockAt, DAY, dayOf } from '../clock.js';
import { page, printed } from '../facebook/pages.js';
import { facebookJson } from '../json.js';
import type { Tally } from '../key.js';
import { awakeInstant } from '../life/days.js';
import { type Person, userOf } from '../person.js';
import { random } from '../random.js';
import type { PlannedZip } from '../zip.js';
import { account } from './account.js';
import { activity } from './activity.js';
import { ads } from './ads.js';
import { CURRENT, FLAT } from './layouts.js';
import type { Account, Product } from './products.js';

export interface InstagramExports {
  zips: PlannedZip[];
  /** Times of what firms reported, in seconds; all of them are on Facebook's list too. */
  offMeta: readonly number[];
}

const JSON_ID = 'Uj3nW9cA';
const HTML_ID = 'e5Rt6YbD';

/** A small account, as JSON and, in the current generation, a second time as HTML. The key counts its events once. */
export function instagramExports(person: Person, generation: 'flat' | 'current', tally: Tally): InstagramExports {
  const exported = person.exported.instagram;
  if (exported === undefined) throw new Error(`${person.slug} has no account at Instagram`);
  const lastDay = dayOf(exported) - 2;
  const chance = random(`${person.slug}/instagram`);
  const made: Account = {
    person,
    generation,
    chance,
    layout: generation === 'flat' ? FLAT : CURRENT,
    said: (en, de) => (person.language === 'de' ? de : en),
    // Not the account's clock: the landing page speaks of UTC.
    printed: printed('UTC', person.language),
    daysAgo: (days) => Math.floor(((lastDay - days) * DAY + 43_200_000) / 1000),
    some: (count, days) =>
      Array.from({ length: count }, () =>
        Math.floor(awakeInstant(person, lastDay - chance.int(0, days), chance) / 1000),
      ).sort((a, b) => b - a),
  };
  const products = [account, ads, activity].flatMap((write) => write(made));

  const clock = clockAt(Date.parse(exported), 0);
  const stem = `instagram-${userOf(person)}-${exported.slice(0, 10)}`;
  const zip = (name: string, entries: readonly { path: string; text: string; items: number | null }[]): PlannedZip => {
    for (const { path, items } of entries) tally.file(`${name}/${path}`, items);
    return {
      name,
      date: [clock.year, clock.month, clock.day],
      entries: entries.map(({ path, text }) => ({ path, body: text })),
    };
  };
  const zips = [
    zip(
      `${stem}-${JSON_ID}.zip`,
      products.map(({ stem, json, items }) => ({ path: `${stem}.json`, text: facebookJson(json), items })),
    ),
  ];
  if (generation === 'current') zips.push(zip(`${stem}-${HTML_ID}.zip`, products.flatMap(pageOf)));
  for (const { counts, ips = [] } of products) {
    for (const [kind, times] of Object.entries(counts)) tally.count('instagram', kind, times);
    for (const ip of ips) tally.ip('instagram', ip);
  }
  return { zips, offMeta: products.flatMap(({ reported = [] }) => reported) };
}

const pageOf = ({ stem, page: body, items }: Product) =>
  body === undefined ? [] : [{ path: `${stem}.html`, text: page(body.title, body.sections.join('')), items }];
