import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import adInteractions from '../../../src/sources/facebook/ad-interactions.js';
import adInterests from '../../../src/sources/facebook/ad-interests.js';
import advertisers from '../../../src/sources/facebook/advertisers.js';
import { BERLIN, drive, driveText, FIXTURES, haveSamples, iso, sample } from './drive.js';

const USING = '/ads_information/advertisers_using_your_activity_or_information.json';
const CONTACT = '/ads/advertisers_who_uploaded_a_contact_list_with_your_information.json';
const SYNTHETIC = 'synthetic-2026/facebook-erika.beispiel-2026-10-02-Ab3dEf9Z/ads_information';

describe('facebook.advertisers', () => {
  const fixture = (name: string, path: string) =>
    drive(advertisers, join(FIXTURES, 'facebook.advertisers', name), path);

  test('a list of names, each once', async () => {
    const { records } = await fixture(
      '2018-contact-list/advertisers_who_uploaded_a_contact_list_with_your_information.json',
      CONTACT,
    );
    expect(records).toEqual([
      { kind: 'ad.advertiser', party: 'Brückner & Söhne', direction: 'done-to', detail: { list: true } },
      { kind: 'ad.advertiser', party: 'Kiosk 88', direction: 'done-to', detail: { list: true } },
    ]);
  });

  test('rows of flags', async () => {
    const { records } = await fixture('2022-flags/advertisers_using_your_activity_or_information.json', USING);
    expect(records.map((r) => r.detail)).toEqual([
      { list: true, remarketing: false, storeVisit: false },
      { list: false, remarketing: false, storeVisit: true },
    ]);
  });

  const both = [
    ['Brückner & Söhne', { list: true, remarketing: false }],
    ['Kiosk 88', { list: true, remarketing: true }],
    ['Wollwerk', { list: false, remarketing: true }],
  ];

  test.each(['2024-lists', '2025-german'])('two lists in one record are joined by name: %s', async (name) => {
    const { records, items } = await fixture(`${name}/advertisers_using_your_activity_or_information.json`, USING);
    expect(items).toBe(3);
    expect(records.map((r) => [r.party, r.detail])).toEqual(both);
  });

  test('two headings of a page', async () => {
    const html = await fixture(
      '2025-html/advertisers_using_your_activity_or_information.html',
      USING.replace('json', 'html'),
    );
    expect(html.records.map((r) => [r.party, r.detail])).toEqual([
      ['Brückner & Söhne', { list: true }],
      ['Kiosk 88', { list: true, remarketing: true }],
      ['Wollwerk', { remarketing: true }],
    ]);
    const json = await fixture('2024-lists/advertisers_using_your_activity_or_information.json', USING);
    expect(html.records.map(advertisers.identity)).toEqual(json.records.map(advertisers.identity));
  });

  test('names seen before a cut are kept', async () => {
    const { records, fault } = await driveText(advertisers, '{"custom_audiences_v2":["Eins","Zwei","Dr', CONTACT);
    expect(records).toHaveLength(2);
    expect(fault).toBeDefined();
  });

  test('Instagram’s file of the same name is not claimed', async () =>
    expect((await driveText(advertisers, '{"ig_custom_audiences_all_types":[]}', USING)).shape).toBeUndefined());
});

describe('facebook.ad-interactions', () => {
  const fixture = (name: string, path: string) =>
    drive(adInteractions, join(FIXTURES, 'facebook.ad-interactions', name), path, { zone: BERLIN });

  test('history in French and German', async () => {
    const { records } = await fixture(
      "2020-history/advertisers_who_you've_interacted_with.json",
      "/ads/advertisers_who_you've_interacted_with.json",
    );
    expect(records).toEqual([
      {
        kind: 'ad.click',
        at: 1590000000_000,
        precision: 'second',
        title: 'Kajak für 5 Tage',
        direction: 'own',
        detail: { action: 'Clic sur publicité' },
      },
      {
        kind: 'ad.view',
        at: 1590000100_000,
        precision: 'second',
        title: 'Küche in Raten',
        direction: 'own',
        detail: { action: 'Hat eine Werbeanzeige geschlossen' },
      },
    ]);
  });

  test('records and the page of the same export agree', async () => {
    const json = await fixture(
      '2026-records/advertisers_you_ve_interacted_with.json',
      '/ads_information/advertisers_you_ve_interacted_with.json',
    );
    const html = await fixture(
      "2026-html/advertisers_you've_interacted_with.html",
      '/ads_information/advertisers_you’ve_interacted_with.html',
    );
    expect(json.records.map((r) => [r.kind, r.title, r.url])).toEqual([
      ['ad.click', 'Kajak für 5 Tage', 'https://fluss.example/kajak'],
      ['ad.view', 'Küche in Raten', undefined],
    ]);
    expect(html.records.map((r) => [r.kind, r.title, r.url, iso(r)])).toEqual(
      json.records.map((r) => [r.kind, r.title, r.url, iso(r)]),
    );
    expect(html.records.map(adInteractions.identity)).toEqual(json.records.map(adInteractions.identity));
  });
});

describe('facebook.ad-interests', () => {
  const fixture = (name: string, path: string) =>
    drive(adInterests, join(FIXTURES, 'facebook.ad-interests', name), path);
  const labels = (records: readonly { title?: string | undefined; detail?: object | undefined }[]) =>
    records.map((r) => [(r.detail as { list: string }).list, r.title]);

  test('topics, and the page of the same', async () => {
    const json = await fixture('2019-topics/ads_interests.json', '/ads_and_businesses/ads_interests.json');
    expect(labels(json.records)).toEqual([
      ['interests', 'Segelflug'],
      ['interests', 'Brotbacken'],
      ['interests', 'Château'],
    ]);
    const html = await fixture('2025-html/your_ads_interests.html', '/ads_information/your_ads_interests.html');
    expect(html.records.map(adInterests.identity)).toEqual(json.records.map(adInterests.identity));
  });

  test('the block of interests among the preferences', async () => {
    const { records, skipped, failed } = await fixture(
      '2025-preferences/ad_preferences.json',
      '/ads_information/ad_preferences.json',
    );
    expect(labels(records)).toEqual([
      ['interests', 'Segelflug'],
      ['interests', 'Trödel'],
    ]);
    expect(skipped).toHaveLength(3);
    expect(failed).toBe(0);
  });

  test.each([
    ['2021-bcts', ['Facebook-Zugriff (mobil): Android', 'Reisende']],
    ['2025-categories', ['Reisende', 'Umgezogen']],
  ])('categories %s', async (name, expected) => {
    const path = '/ads_information/other_categories_used_to_reach_you.json';
    const { records } = await fixture(`${name}/other_categories_used_to_reach_you.json`, path);
    expect(labels(records)).toEqual(expected.map((label) => ['categories', label]));
  });
});

describe.skipIf(!haveSamples)('samples: ads', () => {
  test('70 rows, 55 names, 8 interests', async () => {
    const count = async (source: typeof advertisers, folder: string, file: string) =>
      (await drive(source, sample(`hestialabs-2022-fr/${folder}/${file}`), `/${folder}/${file}`)).records.length;
    expect(await count(advertisers, 'ads_information', USING.split('/')[2]!)).toBe(70);
    expect(await count(advertisers, 'ads_information', CONTACT.split('/')[2]!)).toBe(55);
    expect(await count(adInterests, 'other_logged_information', 'ads_interests.json')).toBe(8);
  });

  test('synthetic: 4 advertisers, 3 by list, 2 by interaction, 1 in both', async () => {
    const { records } = await drive(advertisers, sample(SYNTHETIC + USING.replace('/ads_information', '')), USING);
    expect(records).toHaveLength(4);
    expect(records.filter((r) => r.detail?.list)).toHaveLength(3);
    expect(records.filter((r) => r.detail?.remarketing)).toHaveLength(2);
    expect(records.filter((r) => r.detail?.list && r.detail.remarketing).map((r) => r.party)).toEqual(['Kaffee & Co']);
    expect(records.map((r) => r.party)).toContain('Möbel Größe');
  });

  test('synthetic: 2 interactions, categories, interests', async () => {
    const read = (source: typeof advertisers, file: string) =>
      drive(source, sample(`${SYNTHETIC}/${file}`), `/ads_information/${file}`);
    const { records } = await read(adInteractions, 'advertisers_you_ve_interacted_with.json');
    expect(records.map((r) => r.kind)).toEqual(['ad.click', 'ad.view']);
    expect((await read(adInterests, 'other_categories_used_to_reach_you.json')).records).toHaveLength(2);
    const preferences = await read(adInterests, 'ad_preferences.json');
    expect(preferences.records.map((r) => r.title)).toEqual(['Wandern', 'Trödelmarkt']);
  });

  test('synthetic HTML: the page’s click', async () => {
    const file = "advertisers_you've_interacted_with.html";
    const path = `synthetic-2026/facebook-erika.beispiel-2026-10-02-Xy7zQw1K-html/ads_information/${file}`;
    const { records } = await drive(adInteractions, sample(path), `/ads_information/${file}`, { zone: BERLIN });
    expect(records).toMatchObject([
      { kind: 'ad.click', title: 'Herbstschuhe – jetzt', url: 'https://wanderladen.example/herbst' },
    ]);
    expect(iso(records[0])).toBe('2026-08-28T08:00:00.000Z');
    const json = await drive(
      adInteractions,
      sample(`${SYNTHETIC}/advertisers_you_ve_interacted_with.json`),
      '/ads_information/advertisers_you_ve_interacted_with.json',
    );
    expect(adInteractions.identity(records[0]!)).toEqual(adInteractions.identity(json.records[0]!));
  });
});
