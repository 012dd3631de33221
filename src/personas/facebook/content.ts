import { DAY, dayOf } from '../clock.js';
import { awakeInstant } from '../life/days.js';
import type { Events, OffMeta, Search } from '../life/events.js';
import type { Connection, Contact, Person } from '../person.js';
import { random } from '../random.js';

/** Of the account; sentences and labels are in it, names and values are not. */
export type Language = 'en' | 'de';

/** The wording of the account's language. */
export const saidIn =
  (language: Language) =>
  (en: string, de: string): string =>
    language === 'de' ? de : en;

/** What one Facebook account holds on the day of its export, in seconds, newest first; no layout yet. */
export interface Content {
  person: Person;
  language: Language;
  offMeta: { firm: string; events: (Omit<OffMeta, 'at'> & { at: number })[] }[];
  clicks: { at: number; title: string; url: string }[];
  searches: { at: number; search: Search }[];
  apps: { name: string; at: number; id: string; category: 'active' | 'inactive' | 'removed'; removed?: number }[];
  activity: { at: number; action: string; ip: string; connection: Connection }[];
  sessions: { at: number; updated: number; ip: string; connection: Connection }[];
  addresses: { at: number; ip: string }[];
  friends: { name: string; at: number }[];
  threads: Thread[];
  posts: { at: number; text: string; place?: { name: string; address: string; lat: number; lon: number } }[];
  reactions: { at: number; to: string }[];
  groups: { at: number; name: string }[];
  links: { at: number; title: string; url: string }[];
}

export interface Thread {
  with: Contact;
  slug: string;
  messages: { at: number; from: string; text?: string; photo?: boolean; missedCall?: boolean }[];
}

const second = (at: number) => Math.floor(at / 1000);

export function contentOf(person: Person, events: Events, scale: number, language: Language): Content {
  const end = Date.parse(person.exported.facebook);
  const chance = random(`${person.slug}/facebook`);
  const lastDay = dayOf(person.exported.facebook) - 2;
  const count = (usual: number) => Math.max(2, Math.round(usual * person.busy)) * scale;
  const some = <T>(usual: number, span: number, make: (at: number, number: number) => T): T[] =>
    Array.from({ length: count(usual) }, (_, number) => ({
      at: second(awakeInstant(person, lastDay - chance.int(0, span), chance)),
      number,
    }))
      .sort((a, b) => b.at - a.at)
      .map(({ at, number }) => make(at, number));
  const connected = () => {
    const connection = chance.pick(person.connections);
    return { connection, ip: chance.pick(connection.ips) };
  };
  const newest = <T extends { at: number }>(list: readonly T[]) => list.filter((one) => one.at < end).reverse();

  return {
    person,
    language,
    offMeta: byFirm(newest(events.offMeta)),
    clicks: newest(events.ads.filter((ad) => ad.on === 'facebook')).map(({ at, title, url = '' }) => ({
      at: second(at),
      title,
      url,
    })),
    searches: newest(events.searches.filter((one) => one.engine === 'social')).map((search) => ({
      at: second(search.at),
      search,
    })),
    apps: apps(person, lastDay),
    activity: some(24, 300, (at) => ({
      at,
      action: chance.pick(['Login', 'Session updated', 'Web Session Terminated']),
      ...connected(),
    })),
    sessions: person.connections.map((connection, number) => ({
      at: second((lastDay - 40 - number) * DAY + 29_000_000),
      updated: second(lastDay * DAY + 31_000_000 + number),
      connection,
      ip: connection.ips[0]!,
    })),
    addresses: some(10, 200, (at) => ({ at, ip: connected().ip })),
    friends: person.contacts.map((contact, number) => ({
      name: contact.name,
      at: second((lastDay - 900 - number * 77) * DAY),
    })),
    threads: person.contacts.map((contact, number) => thread(person, contact, number, scale, lastDay)),
    posts: some(6, 900, (at, number) => ({
      at,
      text: chance.pick(person.topics).queries[0]!,
      ...(number % 3 === 0 && { place: chance.pick(person.haunts) }),
    })),
    reactions: some(20, 700, (at) => ({ at, to: chance.pick(person.contacts).name })),
    groups: person.topics
      .filter((topic) => !topic.sensitive)
      .map((topic, number) => ({
        at: second((lastDay - 500 + number * 31) * DAY),
        name: `${topic.name[0]!.toUpperCase()}${topic.name.slice(1)} ${person.connections[0]!.city}`,
      })),
    links: some(9, 80, (at) => ({ at, ...chance.pick(chance.pick(person.topics).pages) })),
  };
}

/** Firms with the most events first. */
function byFirm(list: readonly OffMeta[]): Content['offMeta'] {
  const firms = new Map<string, Content['offMeta'][number]>();
  for (const event of list) {
    const firm = firms.get(event.firm) ?? { firm: event.firm, events: [] };
    firm.events.push({ ...event, at: second(event.at) });
    firms.set(event.firm, firm);
  }
  return [...firms.values()].sort((a, b) => b.events.length - a.events.length || (a.firm < b.firm ? -1 : 1));
}

/** Ids beyond what a JavaScript number holds exactly. */
function apps(person: Person, lastDay: number): Content['apps'] {
  const chance = random(`${person.slug}/facebook/apps`);
  return person.apps.slice(0, 5).map((name, number) => {
    const category = (['active', 'active', 'inactive', 'removed'] as const)[number % 4]!;
    const at = second((lastDay - 400 - number * 120) * DAY);
    const removed = category === 'removed' ? { removed: at + 20_000_000 } : {};
    return { name, at, id: `101${chance.digits(14)}`, category, ...removed };
  });
}

function thread(person: Person, contact: Contact, number: number, scale: number, lastDay: number): Thread {
  const chance = random(`${person.slug}/thread/${number}`);
  const slug = `${contact.name.toLowerCase().replace(/[^a-z]/g, '')}_${chance.digits(10)}`;
  const messages = Array.from(
    { length: Math.max(2, Math.round(contact.weight * 9 * person.busy)) * scale },
    (_, at) => ({
      at: awakeInstant(person, lastDay - chance.int(0, 360), chance),
      from: chance.chance(0.5) ? person.name : contact.name,
      ...(at % 12 === 5
        ? { photo: true }
        : at % 17 === 9
          ? { missedCall: true }
          : { text: chance.pick(contact.lines) }),
    }),
  );
  return { with: contact, slug, messages: messages.sort((a, b) => b.at - a.at) };
}
