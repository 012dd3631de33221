import type { Row } from '../google/activity.js';
import { advertised, appUse, chromeVisit, searchClick, searched, watched } from '../google/rows.js';
import type { Product, Words } from '../google/words.js';
import type { Person, Topic } from '../person.js';
import type { Random } from '../random.js';

const VIDEO_ID = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export type BenchProduct = Exclude<Product, 'gemini'>;
export type MakeRow = (at: number) => Row;

/** One row of each product, drawn from what the person is interested in. */
export function rowMakers(person: Person, words: Words, chance: Random): Record<BenchProduct, MakeRow> {
  // As often as in the personas' own exports: what is sensitive is asked about rarely.
  const topics = person.topics.flatMap((topic) => (topic.sensitive ? [topic] : Array<Topic>(5).fill(topic)));
  const paged = topics.filter((topic) => topic.pages.length > 0);
  const filmed = topics.filter((topic) => topic.videos);
  const search = (at: number, engine: 'web' | 'video' | 'maps') =>
    searched(person, { at, engine, query: query(chance.pick(topics), chance) }, words, chance)!;
  const visit = (at: number) => ({ at, ...chance.pick(chance.pick(paged).pages) });
  return {
    search: (at) => (chance.chance(0.65) ? search(at, 'web') : searchClick(visit(at), words, chance)),
    youtube: (at) => {
      if (chance.chance(0.3)) return search(at, 'video');
      const film = chance.pick(chance.pick(filmed).videos!);
      return watched({ at, ...film, video: chance.text(11, VIDEO_ID) }, chance);
    },
    maps: (at) => search(at, 'maps'),
    chrome: (at) => chromeVisit(visit(at)),
    android: (at) => appUse(at, chance.pick(person.apps)),
    ads: (at) => {
      const { name } = chance.pick(person.advertisers);
      const firm = `shop-${name.length}.example`;
      const url = `https://${firm}/?gclid=${chance.text(12, 'abcdef0123456789')}`;
      return advertised({ at, firm, title: name, url, clicked: chance.chance(0.3), on: 'google' });
    },
  };
}

/** A number behind every second question: people do not ask the same thing a hundred thousand times. */
const query = (topic: Topic, chance: Random) =>
  chance.chance(0.5) ? chance.pick(topic.queries) : `${chance.pick(topic.queries)} ${chance.int(2, 9999)}`;
