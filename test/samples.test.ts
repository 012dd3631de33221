import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addMoney } from '../src/record/money.js';
import type { TimelineRow } from '../src/render/timeline.js';
import { type Answered, auditOf, measure, unbalanced } from './kit/audit.js';
import { footprint } from './kit/run.js';
import { hasSamples, sample } from './kit/samples.js';

const folder = mkdtempSync(join(tmpdir(), 'footprint-samples-'));
let skipped = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sample files and folders are all read the same way; what is true of every one of them is checked here. */
function ofSample(path: readonly string[], check: (answered: Answered) => void): void {
  const found = sample(...path);
  if (found === undefined) skipped++;
  it.skipIf(found === undefined)(path.join('/'), async () => check(await audited(found!)));
}

async function audited(...inputs: readonly string[]): Promise<Answered> {
  const answered = await auditOf(inputs, { tz: 'Europe/Berlin', continueForeign: true });
  expect(unbalanced(answered.report)).toEqual([]);
  expect(answered.report.findings.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  const ids = answered.rows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { coverage, records } of [answered.report]) expect(coverage.items.kept === 0).toBe(records.total === 0);
  return answered;
}

/** A sample where an export has it; its own folders do not tell. */
function placed(from: string, path: string): string {
  const root = mkdtempSync(join(folder, 'placed-'));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  cpSync(from, join(root, path));
  return root;
}

const counts = (rows: readonly TimelineRow[]): Record<string, number> => {
  const all: Record<string, number> = {};
  for (const { kind } of rows) all[kind] = (all[kind] ?? 0) + 1;
  return all;
};
const sum = (rows: readonly TimelineRow[]): string => addMoney('0.00', ...rows.flatMap(({ amount }) => amount ?? []));
const of = (rows: readonly TimelineRow[], kind: string): TimelineRow[] => rows.filter((row) => row.kind === kind);
const source = ({ report }: Answered, id: string) => report.coverage.sources.find((each) => each.id === id);

describe.skipIf(!hasSamples)('Amazon samples', () => {
  ofSample(['amazon', 'order-lens', 'amazon-current-format.csv'], ({ rows, report }) => {
    expect([rows.length, sum(rows), measure(report, 'purchases', 'spend.EUR')]).toEqual([3, '91.68', '91.68']);
    expect(rows.map(({ detail }) => detail!['gift'])).toEqual([undefined, undefined, true]);
    expect(rows[0]).toMatchObject({
      at: '2024-02-09T08:03:16Z',
      title: 'Beispiel Bettwäsche 135x200 cm',
      currency: 'EUR',
    });
    expect(report.problems).toEqual([]);
  });

  ofSample(['amazon', 'order-lens', 'sample-orders.csv'], ({ rows, report }) => {
    expect([rows.length, sum(rows), measure(report, 'purchases', 'spend.EUR')]).toEqual([19, '1659.74', '1659.74']);
    expect(new Set(rows.map(({ detail }) => detail!['orderId'])).size).toBe(17);
    expect(rows.filter(({ detail }) => detail!['pending'] === true)).toHaveLength(1);
    expect(measure(report, 'purchases', 'pending')).toBe(1);
    expect(report.problems).toEqual([]);
  });

  ofSample(['amazon', 'order-lens', 'test-export.zip'], ({ rows }) => {
    expect([rows.length, sum(rows)]).toEqual([19, '1659.74']);
  });

  ofSample(['amazon', 'order-lens', 'empty.csv'], ({ rows, report }) => {
    expect([rows.length, report.coverage.entries.read, report.coverage.items.total]).toEqual([0, 1, 0]);
    expect(report.problems).toEqual([]);
  });

  ofSample(['amazon', 'order-lens', 'malformed.csv'], ({ rows, report }) => {
    // Of five rows one has no cell with anything in it; like a blank line it is none.
    expect(report.coverage.items).toEqual({ total: 4, kept: 4, skipped: 0, duplicate: 0, failed: 0 });
    expect(sum(rows)).toBe('23.19');
    expect(rows.map(({ at, amount, quantity }) => [at, amount, quantity])).toEqual([
      ['2024-05-01T10:00:00Z', '11.60', undefined],
      ['2024-05-03T10:00:00Z', '11.59', undefined],
      ['2024-05-05T10:00:00Z', undefined, 1],
      [undefined, undefined, 1],
    ]);
  });

  ofSample(['amazon', 'order-history-reports', 'items.csv'], ({ rows, report }) => {
    expect([rows.length, sum(rows), measure(report, 'purchases', 'spend.USD')]).toEqual([3, '151.38', '151.38']);
    expect(rows.map(({ at, precision, quantity }) => [at!.slice(0, 10), precision, quantity])).toEqual([
      ['2020-01-03', 'day', 1],
      ['2020-04-20', 'day', 3],
      ['2020-06-09', 'day', 1],
    ]);
  });

  ofSample(['amazon', 'order-history-reports', 'items-no-data.csv'], ({ rows, report }) => {
    expect([rows.length, report.coverage.entries.read, report.coverage.items.total]).toEqual([0, 1, 0]);
    expect(report.findings.find(({ id }) => id === 'purchases')!.outcome).toBe('clear');
    expect(report.problems).toEqual([]);
  });

  ofSample(['amazon', 'order-history-reports', 'refunds.csv'], ({ rows, report }) => {
    expect(rows.map(({ kind, amount, currency, at }) => [kind, amount, currency, at!.slice(0, 10)]).sort()).toEqual([
      ['shop.return', '159.96', 'USD', '2020-03-04'],
      ['shop.return', '18.99', 'USD', '2020-02-26'],
      ['shop.return', '75.98', 'USD', '2020-01-25'],
    ]);
    expect([sum(rows), measure(report, 'purchases', 'refunded.USD')]).toEqual(['254.93', '254.93']);
    expect(report.problems).toEqual([]);
  });

  ofSample(['amazon', 'hudi-2021'], (answered) => {
    const { rows, report } = answered;
    expect(
      of(rows, 'consent.record')
        .map(({ kind, title, detail }) => [kind, title, detail!['optedOut']])
        .sort(),
    ).toEqual(['BR', 'CA', 'MX', 'US'].map((country) => ['consent.record', country, false]));
    expect(of(rows, 'shop.list')).toHaveLength(1);
    expect([source(answered, 'amazon.advertising')!.entries, report.coverage.entries.leftUnread]).toEqual([4, 0]);
    expect(report.problems).toEqual([]);
  });

  ofSample(['amazon', 'audiences', 'AmazonAudiences.json'], ({ rows, report }) => {
    expect([rows.length, report.coverage.entries.unknown]).toEqual([0, 1]);
  });

  ofSample(['amazon'], ({ rows, report }) => {
    expect(counts(rows)).toEqual({ 'shop.order': 29, 'shop.return': 3, 'consent.record': 4, 'shop.list': 1 });
    expect(report.coverage.items).toEqual({ total: 56, kept: 37, skipped: 0, duplicate: 19, failed: 0 });
    expect(['spend.EUR', 'spend.USD', 'refunded.USD'].map((name) => measure(report, 'purchases', name))).toEqual([
      '1774.61',
      '151.38',
      '254.93',
    ]);
  });
});

describe.skipIf(!hasSamples)('Facebook samples', () => {
  ofSample(['facebook', 'hestialabs-2022-fr'], ({ rows, report }) => {
    expect(counts(rows)).toEqual({ 'ad.advertiser': 125, 'ad.interest': 8 });
    const from = (file: string) => rows.filter((row) => row.from.entry.endsWith(file)).length;
    expect([
      from('advertisers_using_your_activity_or_information.json'),
      from('advertisers_who_uploaded_a_contact_list_with_your_information.json'),
      from('ads_interests.json'),
    ]).toEqual([70, 55, 8]);
    expect(measure(report, 'advertisers', 'facebook.advertisers')).toBe(125);
    expect(report.problems).toEqual([]);
  });

  ofSample(['facebook', 'avastar-2022-fr'], ({ rows, report }) => {
    expect(counts(rows)).toEqual({
      'account.change': 1,
      'ad.advertiser': 2,
      'ad.click': 2,
      // 11 interests and the group of peers.
      'ad.interest': 12,
      'ad.view': 2,
      'app.connection': 3,
      'app.usage': 1,
      'calendar.event': 6,
      'consent.record': 5,
      'location.label': 2,
      'login.ip': 4,
      'login.session': 3,
      'media.image': 2,
      'media.read': 2,
      'media.watch': 4,
      'offplatform.event': 9,
      'profile.field': 18,
      'social.addressbook': 1,
      'social.contact': 9,
      'social.group': 4,
      'social.post': 8,
      'telemetry.event': 9,
      'web.search': 1,
      'web.visit': 3,
    });
    expect(report.coverage.entries).toMatchObject({ unknown: 0, failed: 0 });
    expect(of(rows, 'profile.field').find(({ title }) => title === 'timezone')!.detail!['value']).toBe('Europe/Paris');
    expect(JSON.stringify(rows)).not.toMatch(/[ÃÂ][\u0080-\u00bf©]/);
    expect(rows.some(({ detail }) => detail?.['schoolType'] === 'Université')).toBe(true);
    expect(report.problems).toEqual([]);
  });

  ofSample(['facebook', 'facebook-data-miner-2020'], ({ rows }) => {
    const threads: Record<string, number> = {};
    for (const { detail } of of(rows, 'social.message'))
      threads[String(detail!['thread'])] = (threads[String(detail!['thread'])] ?? 0) + 1;
    expect(threads).toEqual({ n5fd6gG50h: 15, sdf7fs9d876: 7, sf5d4f56sd_gf: 4 });
    expect(of(rows, 'social.message').filter(({ direction }) => direction === 'own')).toHaveLength(14);
    expect(JSON.stringify(rows)).toContain('Jenő Rejtő');
  });

  const chat = sample('facebook', 'chat-analytics', 'message_2A_7M.json');
  if (chat === undefined) skipped++;
  it.skipIf(chat === undefined)('facebook/chat-analytics, in a thread of its own', async () => {
    const { rows, report } = await audited(placed(chat!, 'messages/inbox/alice_aaaaaaaaaa/message_1.json'));
    expect(counts(rows)).toEqual({ 'social.message': 7 });
    expect(rows.filter(({ ip }) => ip === '1.1.1.1')).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/Whats up|you what/);
    expect(report.problems).toEqual([]);
  });

  const JSON_EXPORT = ['facebook', 'synthetic-2026', 'facebook-erika.beispiel-2026-10-02-Ab3dEf9Z'] as const;
  const HTML_EXPORT = ['facebook', 'synthetic-2026', 'facebook-erika.beispiel-2026-10-02-Xy7zQw1K-html'] as const;
  const firms = (rows: readonly TimelineRow[]) => new Set(of(rows, 'offplatform.event').map(({ party }) => party)).size;

  ofSample(JSON_EXPORT, ({ rows, report }) => {
    expect([firms(rows), of(rows, 'offplatform.event').length]).toEqual([3, 7]);
    expect(of(rows, 'offplatform.event').map(({ title }) => title)).toContain('SOMETHING_NEW_2027');
    const advertisers = of(rows, 'ad.advertiser');
    expect(advertisers).toHaveLength(4);
    const flagged = (name: string) => advertisers.filter(({ detail }) => detail![name] === true).length;
    expect([
      flagged('list'),
      flagged('remarketing'),
      advertisers.filter(({ detail }) => detail!['list'] === true && detail!['remarketing'] === true).length,
    ]).toEqual([3, 2, 1]);
    expect(of(rows, 'web.search').map(({ title }) => title)).toEqual([undefined, 'Rückenschmerzen Selbsthilfegruppe']);
    expect(
      of(rows, 'login.session')
        .map(({ ip }) => ip)
        .sort(),
    ).toEqual(['2001:db8::7', '203.0.113.9']);
    expect(of(rows, 'social.message')).toHaveLength(4);
    expect(new Set(of(rows, 'social.message').map(({ detail }) => detail!['thread'])).size).toBe(1);
    expect(of(rows, 'social.message').filter(({ detail }) => detail!['missed'] === true)).toHaveLength(1);
    expect(of(rows, 'social.message').filter(({ detail }) => detail!['photos'] === 1)).toHaveLength(1);
    const texts = rows.flatMap(({ party, title }) => [party, title]);
    for (const text of ['Möbel Größe', 'Bahnticker für Züge']) expect(texts).toContain(text);
    expect(JSON.stringify(rows)).not.toMatch(/Grüße|100 %/);
    expect([report.coverage.entries.unknown, report.coverage.entries.failed, report.problems]).toEqual([0, 0, []]);
  });

  ofSample(HTML_EXPORT, ({ rows, report }) => {
    expect([firms(rows), of(rows, 'offplatform.event').length]).toEqual([2, 3]);
    expect(of(rows, 'offplatform.event').find(({ title }) => title === 'PAGE_VIEW')!.at).toBe(
      new Date(1787990400_000).toISOString().replace('.000', ''),
    );
    expect(rows.map(({ party }) => party)).toContain("K's Bücher");
    expect([report.coverage.entries.unknown, report.coverage.entries.failed, report.problems]).toEqual([0, 0, []]);
  });

  const both = [sample(...JSON_EXPORT), sample(...HTML_EXPORT)].filter((path) => path !== undefined);
  if (both.length < 2) skipped++;
  it.skipIf(both.length < 2)('facebook/synthetic-2026, JSON and HTML together', async () => {
    const [together, json] = [await audited(...both), await audited(both[0]!)];
    const wanderladen = (rows: readonly TimelineRow[]) =>
      of(rows, 'offplatform.event')
        .filter(({ party }) => party === 'wanderladen.example')
        .map(({ title, at }) => [title, at]);
    expect(wanderladen(together.rows)).toEqual(wanderladen(json.rows));
    expect(wanderladen(together.rows).map(([title]) => title)).toEqual(['PAGE_VIEW', 'ADD_TO_CART', 'PURCHASE']);
    expect([firms(together.rows), of(together.rows, 'offplatform.event').length]).toEqual([4, 8]);
    expect(counts(together.rows)).toMatchObject({
      'ad.advertiser': 4,
      'ad.click': 1,
      'ad.view': 3,
      'app.connection': 3,
      'app.usage': 3,
      'login.session': 4,
      'media.image': 1,
      'social.message': 4,
      'social.post': 3,
      'social.reaction': 2,
      'web.search': 2,
    });
    // A bare record; its session stands on the clock of the account.
    expect(of(together.rows, 'web.visit').find(({ url }) => url?.includes('klinik-suche'))).toMatchObject({
      at: '2026-08-28T19:13:20Z',
      title: 'Termin buchen',
    });
    expect(JSON.stringify(together.rows)).not.toMatch(/bis später/);
    expect(together.rows.filter(({ detail }) => detail?.['twin'] === true)).toEqual([]);
    const known = new Set(together.rows.map(({ id }) => id));
    expect(json.rows.filter(({ id }) => !known.has(id))).toEqual([]);
  });

  ofSample(['facebook'], ({ rows, report }) => {
    expect(counts(rows)).toMatchObject({
      'ad.advertiser': 131,
      'social.message': 30,
      'offplatform.event': 17,
      'ad.interest': 22,
    });
    expect(report.coverage.entries.failed).toBe(0);
    expect(report.problems).toEqual([]);
  });
});

describe.skipIf(!hasSamples)('Google samples', () => {
  it('all of them through the command itself', async () => {
    const folder = sample('google')!;
    const args = ['audit', folder, '--format', 'json', '--continue-foreign', '--tz', 'Europe/Berlin', '--quiet'];
    const { stdout } = footprint(args);
    const { report } = await audited(folder);
    const told = JSON.parse(stdout) as typeof report;
    expect(told.records).toEqual(report.records);
    expect(told.coverage.entries).toEqual(report.coverage.entries);
    expect(told.coverage.items).toEqual(report.coverage.items);
    expect(told.coverage.entries.unknown).toBeLessThan(20);
  });

  ofSample(['google', 'google-takeout-to-sqlite'], ({ rows, report }) => {
    expect(counts(rows)).toEqual({ 'location.point': 2, 'web.search': 2, 'web.visit': 2 });
    expect(of(rows, 'location.point').map(({ at, accuracyM }) => [at, accuracyM])).toEqual([
      ['2015-07-18T23:57:26.012Z', 45],
      ['2015-07-18T23:58:25.529Z', 43],
    ]);
    expect(rows.filter(({ at }) => at!.startsWith('2019-05-30'))).toHaveLength(4);
    expect(rows.map(({ url }) => url)).toContain(
      'https://webapps.stackexchange.com/questions/95560/how-to-download-google-search-history',
    );
    expect(report.problems).toEqual([]);
  });

  ofSample(['google', 'google_takeout_parser'], ({ rows, report }) => {
    expect(rows.map(({ kind, at, detail }) => [kind, at, detail!['product'], detail!['zone']])).toEqual([
      ['web.search', '2017-02-08T00:32:36Z', 'Search', 'utc-by-format'],
      ['web.visit', '2017-02-08T00:32:39Z', 'Search', 'utc-by-format'],
      ['web.visit', '2018-01-31T22:54:50Z', 'Search', 'utc-by-format'],
    ]);
    expect(rows[0]).toMatchObject({ title: 'adobe creative cloud', lat: 25.800819, lon: -80.18631 });
    expect(rows[1]!.url).toBe('http://www.adobe.com/creativecloud.html');
    expect(report.problems).toEqual([]);
  });

  ofSample(['google', 'reitti', 'timeline_from_android_randomized.json'], ({ rows, report }) => {
    expect(counts(rows)).toEqual({ 'location.point': 83, 'location.visit': 7, 'location.trip': 5 });
    expect(of(rows, 'location.point').filter(({ detail }) => detail!['layer'] === 'path')).toHaveLength(80);
    const segments = rows.filter(({ kind, detail }) => kind !== 'location.point' || detail!['layer'] === 'path');
    expect(new Set(segments.map(({ offset }) => offset))).toEqual(new Set(['+10:00']));
    const local = (time: string) => new Date(Date.parse(time) + 10 * 3_600_000).toISOString().slice(0, 10);
    expect(
      segments
        .map(({ at, until }) => local(until ?? at!))
        .sort()
        .at(-1),
    ).toBe('2017-05-04');
    expect(local(segments[0]!.at!)).toBe('2017-05-02');
    expect(report.problems).toEqual([]);
  });

  ofSample(['google', 'google-maps-timeline-viewer', 'iOS', 'Timeline.json'], (answered) => {
    const { rows } = answered;
    expect([source(answered, 'google.timeline-ios')!.entries, answered.report.coverage.items.kept]).toEqual([1, 7]);
    expect(counts(rows)).toEqual({ 'location.visit': 3, 'location.trip': 3, 'location.point': 15 });
    for (const { at } of rows) expect(at!.slice(0, 10)).toBe('2025-07-07');
    expect(
      of(rows, 'location.visit')
        .map(({ place }) => place)
        .slice(0, 2),
    ).toEqual(['Times Square', "Macy's"]);
  });

  ofSample(['google', 'dawarich', 'timeline_new_format.json'], ({ rows, report }) => {
    expect(counts(rows)).toEqual({ 'location.visit': 1, 'location.trip': 1, 'location.point': 3, 'location.label': 2 });
    expect(
      of(rows, 'location.label')
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['HOME', 'WORK']);
    expect(of(rows, 'location.point').map(({ detail }) => detail!['layer'])).toEqual(['path', 'path', 'raw']);
    expect(report.problems).toEqual([]);
  });

  ofSample(['google', 'dawarich', 'edge_cases'], ({ rows, report }) => {
    expect(counts(rows)).toEqual({
      'location.point': 3,
      'location.trip': 1,
      'consent.record': 1,
      'device.registered': 1,
    });
    expect(of(rows, 'device.registered')[0]).toMatchObject({ device: 'Google Pixel 7', detail: { reporting: true } });
    expect(of(rows, 'location.trip')[0]).toMatchObject({
      at: '2024-01-01T10:00:00Z',
      until: '2024-01-01T10:30:00Z',
      lat: 60.4518,
    });
    expect(of(rows, 'location.point').map(({ at }) => at)).toEqual([
      '2025-07-29T13:01:00Z',
      '2025-07-29T13:05:00Z',
      '2025-07-29T16:10:00Z',
    ]);
    expect(report.problems).toEqual([]);
  });

  ofSample(['google', 'dawarich', 'location-history'], ({ rows, report }) => {
    // Eight segments; three begin in the same instant as another of their kind.
    expect(counts(rows)).toEqual({ 'location.visit': 3, 'location.trip': 2 });
    expect(report.coverage.items).toEqual({ total: 8, kept: 5, skipped: 0, duplicate: 3, failed: 0 });
    for (const { at } of rows) expect(at!.slice(0, 10)).toBe('2025-03-24');
    expect(report.problems).toEqual([]);
  });

  ofSample(['google', 'dawarich', 'encrypted_timeline_placeholder.txt'], ({ rows, report, usable }) => {
    expect([rows.length, report.coverage.entries.unknown, usable]).toEqual([0, 1, false]);
  });

  const placeholder = sample('google', 'dawarich', 'encrypted_timeline_placeholder.txt');
  if (placeholder === undefined) skipped++;
  it.skipIf(placeholder === undefined)(
    'google/dawarich/encrypted_timeline_placeholder.txt under the name that Takeout gives it',
    async () => {
      const { report, usable } = await audited(placed(placeholder!, 'Takeout/Timeline/Encrypted Backups.txt'));
      expect([report.coverage.entries.leftUnread, usable]).toEqual([1, true]);
      expect(report.coverage.unread[0]!.why).toContain('encrypted');
    },
  );

  ofSample(['google', 'immich-go'], ({ rows, report }) => {
    // Of eight files two say the same of one picture.
    expect(counts(rows)).toEqual({ 'media.image': 5, 'file.item': 2 });
    expect(of(rows, 'media.image').filter(({ direction }) => direction === 'done-to')).toHaveLength(2);
    expect(of(rows, 'file.item').map(({ title }) => title)).toContain('Album test 6/10/23');
    expect([report.coverage.entries.read, report.coverage.items.duplicate]).toEqual([8, 1]);
    expect(report.problems).toEqual([]);
  });

  ofSample(['google', 'exportube'], ({ rows, report }) => {
    expect(rows.map(({ kind, at, title, party }) => [kind, at?.slice(0, 10), title, party])).toEqual([
      ['note.item', '2020-01-01', 'Watch later', undefined],
      ['media.watch', '2024-01-15', 'Daft Punk - One More Time (Official Video)', 'Daft Punk'],
      ['media.watch', '2024-02-01', 'a video that has been removed', undefined],
      ['media.watch', '2024-02-10', 'Joe Rogan Experience #1234', 'PowerfulJRE'],
      ['media.watch', '2024-03-02', 'Daft Punk - One More Time (Official Video)', 'Daft Punk'],
      ['consent.record', undefined, 'YouTube watch history', undefined],
      ['social.group', undefined, 'Daft Punk', 'Daft Punk'],
    ]);
    expect([report.coverage.entries.read, report.problems]).toEqual([3, []]);
  });

  ofSample(['google', 'what-if-data-donation', 'YT_public_test_file.zip'], ({ rows, report }) => {
    expect(counts(rows)).toEqual({
      'consent.record': 5,
      'ad.view': 3,
      'media.watch': 3,
      'social.group': 3,
      'social.post': 7,
      'social.reaction': 9,
      'note.item': 3,
      'file.item': 1,
      'profile.field': 9,
    });
    // Most of its times are damaged.
    expect(of(rows, 'social.reaction').filter(({ at }) => at !== undefined)).toHaveLength(3);
    expect(of(rows, 'social.post').map(({ detail }) => detail!['type'])).toEqual(
      expect.arrayContaining(['comment', 'comment', 'live chat', 'live chat', 'live chat', 'video', 'video text']),
    );
    expect(JSON.stringify(rows)).not.toContain('bla?');
    expect([report.coverage.entries.read, report.coverage.items.failed]).toEqual([18, 0]);
  });

  ofSample(['google'], ({ rows, report }) => {
    expect(counts(rows)).toMatchObject({
      'location.visit': 14,
      'location.trip': 12,
      'location.label': 2,
      'media.watch': 7,
    });
    expect(report.coverage.entries.failed).toBe(0);
    expect(report.problems).toEqual([]);
  });
});

describe.skipIf(!hasSamples)('samples of platforms that nothing reads yet', () => {
  // Both apps write messages/inbox/…/message_1.json; what lies around it tells whose it is.
  ofSample(['instagram'], ({ rows, report }) => {
    expect(counts(rows)).toMatchObject({ 'social.message': 90, 'social.reaction': 110 });
    expect(rows.filter(({ platform }) => platform !== 'instagram')).toEqual([]);
    expect(report.coverage.entries.failed).toBe(0);
    expect(report.problems).toEqual([]);
  });

  // Hooks of a file whose tests are all skipped do not run: this is said when the last tests are collected.
  if (skipped > 0) console.info(`${skipped} sample tests skipped: FOOTPRINT_SAMPLES does not hold their files`);
});
