import { beforeAll, describe, expect, test } from 'vitest';
import { type Opened, openPersona, repaired, times } from './open-exports.js';

let lena: Opened;
let sam: Opened;
let noor: Opened;
beforeAll(async () => {
  [lena, sam, noor] = [await openPersona('lena', 2), await openPersona('sam'), await openPersona('noor')];
});

const JSON_ZIP = 'Qm4rT8xZ.zip/';
const HTML_ZIP = 'h7Kp2WvB.zip/';

function entry(opened: Opened, zip: string, ending: string): string {
  const found = [...opened.entries].filter(([path]) => path.includes(zip) && path.endsWith(ending));
  expect(
    found.map(([path]) => path),
    ending,
  ).toHaveLength(1);
  return found[0]![1].toString('utf8');
}

const parsed = <T>(opened: Opened, ending: string) => JSON.parse(entry(opened, 'facebook-', ending)) as T;
const itemsOf = (opened: Opened, part: string) =>
  Object.entries(opened.key.files).filter(([path]) => path.includes(part));

interface LabelValue {
  label: string;
  value?: string;
  timestamp_value?: number;
  vec?: { value?: string; dict?: LabelValue[] }[];
}
interface Labelled {
  title?: string;
  timestamp?: number;
  label_values: LabelValue[];
}

const MONTHS = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];

/** `Sept. 04, 2026 1:19 pm` on a clock in Ulm. */
function instant(printed: string): number {
  const [, month, day, year, hour, minute, half] = /^(\S+?)\.? (\d\d), (\d{4}) (\d+):(\d\d)(?::\d\d)? ([ap]m)$/.exec(
    printed,
  )!;
  const wall = Date.UTC(
    Number(year),
    MONTHS.indexOf(month!.slice(0, 3)),
    Number(day),
    (Number(hour) % 12) + (half === 'pm' ? 12 : 0),
    Number(minute),
  );
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', hourCycle: 'h23' });
  const shift = (Number(clock.format(wall)) - new Date(wall).getUTCHours() + 24) % 24;
  return wall - shift * 3_600_000;
}

test('JSON is ASCII; its texts are UTF-8 taken for Latin-1', () => {
  for (const [path, bytes] of lena.entries) {
    if (path.includes(JSON_ZIP)) expect(/^[\x00-\x7f]*$/.test(bytes.toString('latin1')), path).toBe(true);
  }
  const friends = parsed<{ friends_v2: { name: string }[] }>(lena, 'your_friends.json').friends_v2;
  expect(friends.map((one) => repaired(one.name))).toContain('Jürgen Groß');
});

describe('lena: one account in JSON and in HTML', () => {
  const offMeta = () => parsed<Labelled[]>(lena, '/your_activity_off_meta_technologies.json');

  test('off-Meta events are the same, minute by minute', () => {
    const json = offMeta().flatMap((firm) =>
      firm.label_values[0]!.vec!.map(({ dict }) => {
        const [id, event, received] = dict!;
        return `${repaired(firm.title!)} ${id!.value} ${event!.value} ${received!.timestamp_value! * 1000}`;
      }),
    );
    const folder = 'apps_and_websites_off_of_facebook/your_activity_off_meta_technologies';
    const index = entry(lena, HTML_ZIP, `${folder}.html`);
    const html = [...index.matchAll(/<a href="\/([^"]+)">/g)].flatMap(([, href]) => {
      const page = entry(lena, HTML_ZIP, `/${href}`);
      const firm = /<h2>([^<]+)<\/h2>/.exec(page)![1]!.replaceAll('&#039;', "'");
      const cells = [
        ...page.matchAll(
          />ID<\/td><td[^>]*>(\d+)<.*?>Ereignis<\/td><td[^>]*>(\w+)<.*?>Empfangen am<\/td><td[^>]*>([^<]+)</g,
        ),
      ];
      expect(cells).toHaveLength(lena.key.files[itemsOf(lena, `${HTML_ZIP}${href}`)[0]![0]]!);
      return cells.map(([, id, event, received]) => `${firm} ${id} ${event} ${instant(received!)}`);
    });
    expect(html.sort()).toEqual(json.sort());
    expect(json).toHaveLength(lena.key.records.facebook['offplatform.event']!);
    expect(offMeta()).toHaveLength(lena.key.offMeta.firms);
    expect(json.filter((one) => one.includes(' PURCHASE '))).toHaveLength(lena.key.offMeta.purchases);
  });

  test('numbered pages repeat others and are linked from nowhere', () => {
    const page = (name: string) => entry(lena, HTML_ZIP, `/your_activity_off_meta_technologies/${name}.html`);
    expect(page('1')).toBe(page('donaublatt.example'));
  });

  test.each([
    ['account_activity', 'account_activity_v2'],
    ["where_you're_logged_in", 'active_sessions_v2'],
    ['ip_address_activity', 'used_ip_address_v2'],
    ['recognized_devices', 'recognized_devices_v2'],
    ['your_friends', 'friends_v2'],
    ['your_search_history', 'searches_v2'],
    ['your_group_membership_activity', 'groups_joined_v2'],
    ['connected_apps_and_websites', 'installed_apps_v2'],
    ['ads_interests', 'topics_v2'],
  ])('%s has as many sections as elements', (stem, root) => {
    const list = parsed<Record<string, unknown[]>>(lena, `/${stem}.json`)[root]!;
    expect(times(entry(lena, HTML_ZIP, `/${stem}.html`), /<section /g)).toBe(list.length);
    for (const [path, count] of itemsOf(lena, `/${stem}.`)) expect(count, path).toBe(list.length);
  });

  test('clicks, links, posts, reactions', () => {
    for (const stem of [
      "advertisers_you've_interacted_with",
      'link_history',
      'your_posts__check_ins__photos_and_videos_1',
      'likes_and_reactions_1',
    ]) {
      const list = parsed<unknown[]>(lena, `/${stem}.json`);
      expect(times(entry(lena, HTML_ZIP, `/${stem}.html`), /<section /g), stem).toBe(list.length);
    }
    expect(parsed<unknown[]>(lena, "/advertisers_you've_interacted_with.json")).toHaveLength(
      lena.key.records.facebook['ad.click']!,
    );
  });

  test('messages: the newest file first, all of them on one page of HTML', () => {
    const pages = [...lena.entries].filter(([path]) => path.includes(JSON_ZIP) && path.includes('/inbox/'));
    const messages = pages.flatMap(
      ([, bytes]) => (JSON.parse(bytes.toString('utf8')) as { messages: { sender_name: string }[] }).messages,
    );
    expect(messages).toHaveLength(lena.key.messages.messages);
    expect(messages.filter((one) => repaired(one.sender_name) === 'Lena Morgenstern')).toHaveLength(
      lena.key.messages.own,
    );
    const html = [...lena.entries].filter(([path]) => path.includes(HTML_ZIP) && path.includes('/inbox/'));
    expect(html).toHaveLength(lena.key.messages.threads);
    expect(html.reduce((sum, [, bytes]) => sum + times(bytes.toString('utf8'), /<section /g), 0)).toBe(messages.length);
  });

  test('advertisers: a union of two lists', () => {
    const [list, interactions] = parsed<Labelled>(
      lena,
      '/advertisers_using_your_activity_or_information.json',
    ).label_values;
    const names = (one: LabelValue) => one.vec!.map(({ value }) => repaired(value!));
    const union = new Set([...names(list!), ...names(interactions!)]);
    expect([...union].sort()).toEqual(lena.key.advertisers.map((one) => one.name).sort());
    expect(names(list!).sort()).toEqual(
      lena.key.advertisers
        .filter((one) => one.list)
        .map((one) => one.name)
        .sort(),
    );
    const html = entry(lena, HTML_ZIP, '/advertisers_using_your_activity_or_information.html');
    expect(times(html, /_2pin/g)).toBe(names(list!).length + names(interactions!).length);
  });

  test('logins count once', () => {
    const root = (stem: string, name: string) => parsed<Record<string, unknown[]>>(lena, `/${stem}.json`)[name]!.length;
    const sum =
      root('account_activity', 'account_activity_v2') +
      root("where_you're_logged_in", 'active_sessions_v2') +
      root('ip_address_activity', 'used_ip_address_v2');
    expect(lena.key.logins.facebook).toBe(sum);
  });
});

describe('earlier generations', () => {
  test('sam: unsuffixed roots, a list of names, ids beyond 2^53', () => {
    const { custom_audiences } = parsed<{ custom_audiences: string[] }>(
      sam,
      '/advertisers_who_uploaded_a_contact_list_with_your_information.json',
    );
    expect(custom_audiences.map(repaired)).toEqual(sam.key.advertisers.map((one) => one.name));
    const raw = entry(sam, 'facebook-', '/your_off-facebook_activity.json');
    expect(times(raw, /"id": \d{17}/g)).toBeGreaterThan(5);
    const { off_facebook_activity } = JSON.parse(raw) as { off_facebook_activity: { events: unknown[] }[] };
    expect(off_facebook_activity.reduce((sum, one) => sum + one.events.length, 0)).toBe(
      sam.key.records.facebook['offplatform.event'],
    );
    expect(
      [...sam.entries.keys()].some(
        (path) => path === 'facebook-footprint-synthetic-person.sam.zip/friends/friends.json',
      ),
    ).toBe(true);
  });

  test('noor: roots in _v2, advertisers with flags', () => {
    const root = 'custom_audiences_all_types_v2';
    const all = parsed<Record<string, Record<string, unknown>[]>>(
      noor,
      '/advertisers_using_your_activity_or_information.json',
    )[root]!;
    expect(
      all.map((one) => ({
        name: repaired(one.advertiser_name as string),
        list: one.has_data_file_custom_audience,
        remarketing: one.has_remarketing_custom_audience,
        storeVisit: one.has_in_person_store_visit,
      })),
    ).toEqual(noor.key.advertisers);
    const { off_facebook_activity_v2: firms } = parsed<{
      off_facebook_activity_v2: { events: { timestamp: number }[] }[];
    }>(noor, '/your_off-facebook_activity.json');
    expect(firms.flatMap((one) => one.events)).toHaveLength(noor.key.offMeta.events);
    expect(firms.flatMap((one) => one.events).every((event) => event.timestamp % 60 === 0)).toBe(true);
  });
});
