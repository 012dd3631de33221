import { facebookJson, type Json } from '../json.js';
import { mailOf, userOf } from '../person.js';
import type { Content, Thread } from './content.js';
import type { Layout } from './layouts.js';
import { advertiserRecord, clickRecords, LABELS, linkRecords, list, offMetaRecords, record } from './records.js';

/** One file of a JSON download: the path without extension, its text, and how many items it holds. */
export interface JsonFile {
  stem: string;
  text: string;
  items: number | null;
}

export interface JsonChoice {
  /** 2026: records of labelled values where 2022 had named roots. */
  records: boolean;
  /** `list`: names only (to 2021); `flags`: names with flags. */
  advertisers: 'list' | 'flags' | 'record';
  printed: (at: number) => string;
}

/** All files but the messages. */
export function jsonFiles(content: Content, layout: Layout, choice: JsonChoice): JsonFile[] {
  const root = (name: string, value: Json) => ({ [name + layout.suffix]: value });
  const file = (stem: string, value: Json, items: number | null): JsonFile => ({
    stem,
    text: facebookJson(value),
    items,
  });
  const { person } = content;
  const offMetaEvents = content.offMeta.reduce((sum, firm) => sum + firm.events.length, 0);
  const files = [
    file(
      layout.offMeta,
      choice.records ? offMetaRecords(content) : root('off_facebook_activity', offMeta(content)),
      offMetaEvents,
    ),
    advertisers(content, layout, choice, root, file),
    file(
      layout.clicks,
      choice.records ? clickRecords(content) : root('history', clicks(content)),
      content.clicks.length,
    ),
    file(layout.interests, root('topics', person.interests), person.interests.length),
    file(layout.apps, root('installed_apps', apps(content)), content.apps.length),
    file(`${layout.security}/account_activity`, root('account_activity', activity(content)), content.activity.length),
    file(
      `${layout.security}/where_you're_logged_in`,
      root('active_sessions', sessions(content)),
      content.sessions.length,
    ),
    file(layout.addresses, root('used_ip_address', addresses(content)), content.addresses.length),
    file(layout.devices, root('recognized_devices', devices(content)), content.sessions.length),
    file(
      layout.friends,
      root(
        'friends',
        content.friends.map(({ name, at }) => ({ name, timestamp: at })),
      ),
      content.friends.length,
    ),
    file(layout.search, root('searches', searches(content)), content.searches.length),
    file(layout.posts, posts(content), content.posts.length),
    file(
      layout.reactions,
      choice.records ? reactions(content) : root('reactions', reactions(content)),
      content.reactions.length,
    ),
    file(layout.groups, root('groups_joined', groups(content)), content.groups.length),
    file(layout.profile, root('profile', profile(content)), null),
    file(
      layout.location,
      root('primary_location', { city_region_pairs: [cityOf(content)], zipcode: [zipOf(content)] }),
      null,
    ),
  ];
  if (layout.addressBook) {
    const book = person.contacts.map((contact, at) => ({
      name: contact.name,
      details: [{ contact_point: person.phone.slice(0, -3) + String(100 + at) }],
      created_timestamp: content.friends[at]!.at,
      updated_timestamp: content.friends[at]!.at,
    }));
    files.push(file(layout.addressBook, root('address_book', { address_book: book }), book.length));
  }
  if (layout.categories) {
    files.push(
      file(
        layout.categories,
        record('categories', [list(LABELS[content.language].name, person.reachedBy)]),
        person.reachedBy.length,
      ),
    );
  }
  if (choice.records) {
    files.push(
      file(
        'your_facebook_activity/other_activity/link_history',
        linkRecords(content, choice.printed),
        content.links.length,
      ),
      file(
        'logged_information/location/timezone',
        record('zone', [{ label: LABELS[content.language].zone, value: person.zone }]),
        null,
      ),
      file(
        'ads_information/subscription_for_no_ads',
        record('subscription', [
          { label: LABELS[content.language].subscription, value: LABELS[content.language].inactive },
        ]),
        null,
      ),
    );
  }
  return files;
}

function advertisers(
  content: Content,
  layout: Layout,
  choice: JsonChoice,
  root: (name: string, value: Json) => Json,
  file: (stem: string, value: Json, items: number | null) => JsonFile,
): JsonFile {
  const all = content.person.advertisers;
  if (choice.advertisers === 'record') return file(layout.advertisers, advertiserRecord(content), all.length);
  if (choice.advertisers === 'flags') {
    const flags = all.map((one) => ({
      advertiser_name: one.name,
      has_data_file_custom_audience: one.list,
      has_remarketing_custom_audience: one.remarketing,
      has_in_person_store_visit: one.storeVisit,
    }));
    return file(layout.advertisers, root('custom_audiences_all_types', flags), all.length);
  }
  const names = all.filter((one) => one.list).map((one) => one.name);
  return file(layout.advertisers, root('custom_audiences', names), names.length);
}

const offMeta = (content: Content): Json =>
  content.offMeta.map(({ firm, events }) => ({
    name: firm,
    events: events.map((event) => ({ id: BigInt(event.id), type: event.type, timestamp: event.at })),
  }));

const clicks = (content: Content): Json =>
  content.clicks.map(({ at, title }) => ({ title, action: 'Clicked ad', timestamp: at }));

const apps = (content: Content): Json =>
  content.apps.map((app) => ({
    name: app.name,
    added_timestamp: app.at,
    user_app_scoped_id: BigInt(app.id),
    category: app.category,
    removed_timestamp: app.removed ?? 0,
  }));

const cookie = (agent: string) => `${agent.replace(/[^A-Za-z]/g, '').slice(9, 13)}********************`;

const activity = (content: Content): Json =>
  content.activity.map(({ at, action, ip, connection }) => ({
    action,
    timestamp: at,
    ip_address: ip,
    user_agent: connection.userAgent,
    datr_cookie: cookie(connection.userAgent),
    city: connection.city,
    region: connection.region,
    country: connection.countryCode,
    site_name: 'www.facebook.com',
  }));

const sessions = (content: Content): Json =>
  content.sessions.map(({ at, updated, ip, connection }) => ({
    created_timestamp: at,
    updated_timestamp: updated,
    ip_address: ip,
    user_agent: connection.userAgent,
    datr_cookie: cookie(connection.userAgent),
    device: connection.device,
    location: `${connection.city}, ${content.person.country.name}`,
    app: 'Facebook',
    session_type: 'web',
  }));

const addresses = (content: Content): Json =>
  content.addresses.map(({ at, ip }) => ({ ip, action: 'Login', timestamp: at }));

const devices = (content: Content): Json =>
  content.sessions.map(({ at, ip, connection }) => ({
    name: connection.device,
    created_timestamp: at,
    ip_address: ip,
    user_agent: connection.userAgent,
    datr_cookie: cookie(connection.userAgent),
  }));

/** The sentence is in the language of the account. */
const searches = (content: Content): Json =>
  content.searches.map(({ at, search }) => ({
    timestamp: at,
    attachments: [{ data: [{ text: `"${search.query}"` }] }],
    data: [{ text: search.query }],
    title: content.language === 'de' ? 'Du hast auf Facebook gesucht' : 'You searched Facebook',
  }));

const posts = (content: Content): Json =>
  content.posts.map(({ at, text, place: where }) => ({
    timestamp: at,
    attachments: where
      ? [
          {
            data: [
              {
                place: {
                  name: where.name,
                  coordinate: { latitude: where.lat, longitude: where.lon },
                  address: where.address,
                },
              },
            ],
          },
        ]
      : undefined,
    data: [{ post: text }, {}],
    title:
      content.language === 'de'
        ? `${content.person.name} hat einen Beitrag geteilt.`
        : `${content.person.name} shared a post.`,
  }));

const reactions = (content: Content): Json =>
  content.reactions.map(({ at, to }) => ({
    timestamp: at,
    data: [{ reaction: { reaction: 'LIKE', actor: content.person.name } }],
    title:
      content.language === 'de'
        ? `${content.person.name} gefällt ein Beitrag von ${to}.`
        : `${content.person.name} liked ${to}'s post.`,
  }));

const groups = (content: Content): Json =>
  content.groups.map(({ at, name }) => ({
    timestamp: at,
    data: [{ name }],
    title: content.language === 'de' ? `Du bist Mitglied von ${name} geworden.` : `You became a member of ${name}.`,
  }));

function profile({ person }: Content): Json {
  const [year, month, day] = person.birthday.split('-').map(Number) as [number, number, number];
  return {
    name: { full_name: person.name, first_name: person.first, middle_name: '', last_name: person.last },
    emails: { emails: [mailOf(person)], previous_emails: [], pending_emails: [], ad_account_emails: [] },
    birthday: { year, month, day },
    phone_numbers: [{ phone_type: 'Mobile', phone_number: person.phone, verified: true }],
    username: userOf(person),
    registration_timestamp: 1_300_000_000,
    profile_uri: `https://www.facebook.com/${userOf(person)}`,
  };
}

/** City and region. */
export const cityOf = ({ person }: Content) => [person.connections[0]!.city, person.connections[0]!.region];
export const zipOf = ({ person }: Content) =>
  /\d{4,5}|[A-Z]{2}\d+ \d[A-Z]{2}/.exec(person.homes[0]!.address)?.[0] ?? '';

/** `message_1` holds the newest; a long thread goes on in `message_2`. */
export function threadFiles(thread: Thread, owner: string, inbox: string): JsonFile[] {
  const half = thread.messages.length > 30 ? Math.ceil(thread.messages.length / 2) : thread.messages.length;
  const pages = [thread.messages.slice(0, half), thread.messages.slice(half)].filter((page) => page.length > 0);
  return pages.map((messages, at) => threadFile({ ...thread, messages }, at + 1, owner, inbox));
}

export function threadFile(thread: Thread, number: number, owner: string, inbox: string): JsonFile {
  const value: Json = {
    participants: [{ name: thread.with.name }, { name: owner }],
    messages: thread.messages.map((message) => ({
      sender_name: message.from,
      timestamp_ms: message.at,
      content: message.text,
      photos: message.photo
        ? [{ uri: `${inbox}/${thread.slug}/photos/1.jpg`, creation_timestamp: Math.floor(message.at / 1000) }]
        : undefined,
      call_duration: message.missedCall ? 0 : undefined,
      is_geoblocked_for_viewer: false,
    })),
    title: thread.with.name,
    is_still_participant: true,
    thread_path: `inbox/${thread.slug}`,
    magic_words: [],
  };
  return {
    stem: `${inbox}/${thread.slug}/message_${number}`,
    text: facebookJson(value),
    items: thread.messages.length,
  };
}
