import { clockAt, isoUtc } from '../clock.js';
import { facebookJson } from '../json.js';
import type { KeyAdvertiser, PersonaKey, Tally } from '../key.js';
import { type Events, noteSensitive } from '../life/events.js';
import { type Person, userOf } from '../person.js';
import type { PlannedZip } from '../zip.js';
import { type Content, contentOf, type Language } from './content.js';
import { htmlFiles } from './html-files.js';
import { type JsonChoice, jsonFiles, threadFiles } from './json-files.js';
import { CURRENT, EARLY, FLAT, type Layout } from './layouts.js';
import { page, printed } from './pages.js';
import { type Generation, PRODUCTS, type Product } from './products.js';

export interface FacebookExports {
  zips: PlannedZip[];
  offMeta: PersonaKey['offMeta'];
  advertisers: KeyAdvertiser[];
  messages: PersonaKey['messages'];
}

const GENERATIONS: Record<Generation, { layout: Layout; choice: Omit<JsonChoice, 'printed'> }> = {
  early: { layout: EARLY, choice: { records: false, advertisers: 'list' } },
  flat: { layout: FLAT, choice: { records: false, advertisers: 'flags' } },
  current: { layout: CURRENT, choice: { records: true, advertisers: 'record' } },
};

const JSON_ID = 'Qm4rT8xZ';
const HTML_ID = 'h7Kp2WvB';

/** The account as JSON and, in the current generation, a second time as HTML. The key counts its events once. */
export function facebookExports(
  person: Person,
  events: Events,
  generation: Generation,
  scale: number,
  tally: Tally,
  language: Language = person.language,
): FacebookExports {
  const { layout, choice } = GENERATIONS[generation];
  const content = contentOf(person, events, scale, language);
  const products = PRODUCTS.flatMap((write) =>
    write({ ...content, events, generation, layout, printed: printed(person.zone, language) }),
  );
  const clock = clockAt(Date.parse(person.exported.facebook), 0);
  const date = [clock.year, clock.month, clock.day] as const;
  const stem = `facebook-${userOf(person)}`;
  const day = person.exported.facebook.slice(0, 10);
  const name = generation === 'early' ? `${stem}.zip` : `${stem}-${day}-${JSON_ID}.zip`;
  const files = [
    ...jsonFiles(content, layout, { ...choice, printed: printed(person.zone, language) }),
    ...content.threads.flatMap((thread) => threadFiles(thread, person.name, layout.inbox)),
    ...products.map(({ stem, json, items }) => ({ stem, text: facebookJson(json), items })),
  ].map(({ stem: path, text, items }) => ({ path: `${path}.json`, text, items }));
  if (generation === 'current') {
    const text = 'You have no data in this section.\n';
    files.push({ path: 'logged_information/notifications/no-data.txt', text, items: 0 });
  }
  const zips = [zipOf(name, date, files, tally)];
  if (generation === 'current')
    zips.push(
      zipOf(`${stem}-${day}-${HTML_ID}.zip`, date, [...htmlFiles(content), ...products.flatMap(pageOf)], tally),
    );

  const advertisers = advertisersOf(person, generation);
  countKinds(content, layout, advertisers.length, generation, tally);
  for (const { counts } of products)
    for (const [kind, times] of Object.entries(counts)) tally.count('facebook', kind, times);
  const reports = content.offMeta.flatMap((firm) => firm.events);
  const times = reports.map((event) => event.at).sort((a, b) => a - b);
  const instant = (at: number | undefined) => (at === undefined ? null : isoUtc(at * 1000));
  const messages = content.threads.flatMap((thread) => thread.messages);
  return {
    zips,
    offMeta: {
      firms: content.offMeta.length,
      events: reports.length,
      purchases: reports.filter((event) => event.type === 'PURCHASE').length,
      first: instant(times[0]),
      last: instant(times.at(-1)),
    },
    advertisers,
    messages: {
      threads: content.threads.length,
      messages: messages.length,
      own: messages.filter((message) => message.from === person.name).length,
    },
  };
}

const pageOf = ({ stem, page: body, items }: Product) =>
  body === undefined ? [] : [{ path: `${stem}.html`, text: page(body.title, body.sections.join('')), items }];

function zipOf(
  name: string,
  date: readonly [number, number, number],
  files: readonly { path: string; text: string; items: number | null }[],
  tally: Tally,
): PlannedZip {
  for (const { path, items } of files) tally.file(`${name}/${path}`, items);
  return { name, date, entries: files.map(({ path, text }) => ({ path, body: text })) };
}

/** The early list names only those who uploaded one; the current record does not tell visits to a shop apart. */
function advertisersOf(person: Person, generation: Generation): KeyAdvertiser[] {
  if (generation === 'flat') return person.advertisers.map((one) => ({ ...one }));
  if (generation === 'early') {
    return person.advertisers
      .filter((one) => one.list)
      .map(({ name }) => ({ name, list: true, remarketing: false, storeVisit: false }));
  }
  return person.advertisers.map((one) => ({
    ...one,
    remarketing: one.remarketing || one.storeVisit,
    storeVisit: false,
  }));
}

function countKinds(content: Content, layout: Layout, advertisers: number, generation: Generation, tally: Tally): void {
  const { person } = content;
  const counts: Record<string, number> = {
    'offplatform.event': content.offMeta.reduce((sum, firm) => sum + firm.events.length, 0),
    'ad.advertiser': advertisers,
    'ad.click': content.clicks.length,
    'ad.interest': person.interests.length,
    'ad.audience': layout.categories ? person.reachedBy.length : 0,
    'app.connection': content.apps.length,
    'login.session': content.activity.length + content.sessions.length,
    'login.ip': content.addresses.length,
    'device.registered': content.sessions.length,
    'social.contact': content.friends.length,
    'social.addressbook': layout.addressBook ? person.contacts.length : 0,
    'social.message': content.threads.reduce((sum, thread) => sum + thread.messages.length, 0),
    'social.post': content.posts.length,
    'social.reaction': content.reactions.length,
    'social.group': content.groups.length,
    'web.search': content.searches.length,
    'web.visit': generation === 'current' ? content.links.length : 0,
    'location.label': 1,
    // Name, mail, birthday, phone, user name, registration, address of the profile; and today the zone.
    'profile.field': generation === 'current' ? 8 : 7,
    // The subscription.
    'consent.record': generation === 'current' ? 1 : 0,
  };
  for (const [kind, times] of Object.entries(counts)) tally.count('facebook', kind, times);
  for (const { ip } of [...content.activity, ...content.sessions, ...content.addresses]) tally.ip('facebook', ip);
  for (const { search } of content.searches) noteSensitive(person, search, (topic, day) => tally.sensitive(topic, day));
}
