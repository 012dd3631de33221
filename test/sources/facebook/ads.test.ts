import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import adActivity from '../../../src/sources/facebook/ad-activity.js';
import adInteractions from '../../../src/sources/facebook/ad-interactions.js';
import adInterests from '../../../src/sources/facebook/ad-interests.js';
import adPreferences from '../../../src/sources/facebook/ad-preferences.js';
import advertisers from '../../../src/sources/facebook/advertisers.js';
import leadForms from '../../../src/sources/facebook/lead-forms.js';
import { BERLIN, drive, driveText, FIXTURES, haveSamples, iso, sample } from './drive.js';

const USING = '/ads_information/advertisers_using_your_activity_or_information.json';
const CONTACT = '/ads/advertisers_who_uploaded_a_contact_list_with_your_information.json';
const SYNTHETIC = 'synthetic-2026/facebook-erika.beispiel-2026-10-02-Ab3dEf9Z/ads_information';

test('bare values under a heading that nobody knows are no removed categories', async () => {
  const text = JSON.stringify([{ label_values: [{ label: 'Κάτι', vec: [{ value: 'Bienen' }] }] }]);
  const { records } = await driveText(adPreferences, text, '/ads_information/ad_preferences.json');
  expect(records.map(({ kind, title, direction, detail }) => [kind, title, direction, detail])).toEqual([
    ['consent.record', 'Bienen', undefined, { list: 'preferences', unmatchedLabel: true }],
  ]);
});

describe('facebook.advertisers', () => {
  const fixture = (name: string, path: string) =>
    drive(advertisers, join(FIXTURES, 'facebook.advertisers', name), path);

  test('a list of names, each once', async () => {
    const { records } = await fixture(
      '2019/ads/advertisers_who_uploaded_a_contact_list_with_your_information.json',
      CONTACT,
    );
    expect(records).toEqual([
      { kind: 'ad.advertiser', party: 'Brückner & Söhne', direction: 'done-to', detail: { list: true } },
      { kind: 'ad.advertiser', party: 'Kiosk 88', direction: 'done-to', detail: { list: true } },
    ]);
  });

  test('rows of flags', async () => {
    const { records } = await fixture(
      '2022/ads_information/advertisers_using_your_activity_or_information.json',
      USING,
    );
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

  test('two lists in one record are joined by name, whatever their labels', async () => {
    const { records, items } = await fixture(
      '2025/ads_information/advertisers_using_your_activity_or_information.json',
      USING,
    );
    expect(items).toBe(3);
    expect(records.map((r) => [r.party, r.detail])).toEqual(both);
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
      "2019/ads_and_businesses/advertisers_who_you've_interacted_with.json",
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
});

describe('facebook.ad-preferences', () => {
  const read = (labels: readonly unknown[], timestamp?: number) =>
    driveText(
      adPreferences,
      JSON.stringify({ timestamp, media: [], label_values: labels, fbid: '1' }),
      '/ads_information/ad_preferences.json',
    );
  const told = (records: readonly { kind: string; title?: string | undefined; party?: string | undefined }[]) =>
    records.map((r) => [r.kind, r.title ?? r.party]);

  test('the blocks of the preferences', async () => {
    const { records, failed } = await drive(
      adPreferences,
      join(FIXTURES, 'facebook.ad-preferences/2025/ads_information/ad_preferences.json'),
      '/ads_information/ad_preferences.json',
    );
    expect(failed).toBe(0);
    expect(told(records)).toEqual([
      ['consent.record', 'Is opted out of using interests to target ads'],
      ['consent.record', 'Frequent travellers'],
      ['ad.interest', 'Segelflug'],
      ['ad.interest', 'Trödel'],
      ['ad.view', 'Kredit'],
    ]);
  });

  test('an interest is the one in the list of interests', async () => {
    const { records } = await read([{ title: 'Ads interests', dict: [{ label: 'Name', value: 'Château' }] }]);
    const { records: listed } = await driveText(adInterests, '{"topics_v2":["Château"]}', '/ads/ads_interests.json');
    expect(records.map(adPreferences.identity)).toEqual(listed.map(adInterests.identity));
    expect(records.map((r) => r.kind)).toEqual(listed.map((r) => r.kind));
    expect([adPreferences.moment, adInterests.moment]).toEqual([undefined, undefined]);
  });

  test('a removed category of interests is no interest, and a single hidden ad needs no list', async () => {
    const { records } = await read(
      [
        { label: 'Removed interests', vec: [{ value: 'Wetten' }] },
        {
          title: 'Hidden ads',
          dict: [
            { label: 'Ad title', value: 'Kredit' },
            { label: 'Creation time', timestamp_value: 1787817700 },
          ],
        },
      ],
      1789000000,
    );
    expect(told(records)).toEqual([
      ['consent.record', 'Wetten'],
      ['ad.view', 'Kredit'],
    ]);
    expect(records.map(iso)).toEqual([undefined, '2026-08-27T08:01:40.000Z']);
  });

  test('nothing in it is no failure', async () => {
    for (const labels of [[], [{}], [{ label: 'Hidden ads', vec: [] }], [null]])
      expect(await read(labels)).toMatchObject({ failed: 0, records: [], items: 1 });
  });
});

describe('facebook.lead-forms', () => {
  test('what was written into a form is nowhere, in JSON and on a page', async () => {
    const file = "information_you've_submitted_to_advertisers";
    const value = 'mara@lindqvist.example';
    const json = await driveText(
      leadForms,
      JSON.stringify({ lead_gen_info_v2: [{ label: 'E-mail', value }] }),
      `/ads_information/${file}.json`,
    );
    const page = `<html><body><section class="_a6-g"><table><tr><td>Adresse e-mail</td><td>${value}</td></tr></table></section></body></html>`;
    const html = await driveText(leadForms, page, `/ads_information/${file}.html`);
    expect(JSON.stringify([json.records, html.records])).not.toContain('lindqvist');
    expect(html.records.map(leadForms.identity)).toEqual(json.records.map(leadForms.identity));
    expect(json.records).toHaveLength(1);
  });
});

describe('facebook.ad-activity', () => {
  const read = (file: string, labels: readonly unknown[]) =>
    driveText(
      adActivity,
      JSON.stringify([{ timestamp: 1782000001, label_values: labels }]),
      `/ads_information/${file}.json`,
    );

  test('a conversion without a firm is not counted among the reports of firms', async () => {
    const time = { label: 'Czas', timestamp_value: 1781000001 };
    const { records } = await read('your_recent_reported_conversions', [time]);
    expect(records.map((r) => [r.kind, r.party])).toEqual([['telemetry.event', undefined]]);
    const named = await read('your_recent_reported_conversions', [{ label: 'Firma', value: 'Kiosk 88' }, time]);
    expect(named.records.map((r) => [r.kind, r.party])).toEqual([['offplatform.event', 'Kiosk 88']]);
  });

  test('of a text message neither number nor words', async () => {
    const { records } = await read('service_texts_received', [
      { label: 'Absender', value: '+46 70 000 00 00' },
      { label: 'Nachricht', value: 'Geheim 4711' },
    ]);
    expect(records).toMatchObject([{ kind: 'social.message', party: undefined, detail: { characters: 11 } }]);
    expect(JSON.stringify(records)).not.toMatch(/4711|\+46/);
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
    const preferences = await read(adPreferences, 'ad_preferences.json');
    expect(preferences.records.map((r) => [r.kind, r.title])).toEqual([
      ['consent.record', 'Is opted out of using interests to target ads'],
      ['consent.record', 'Frequent travellers'],
      ['ad.view', 'Kredit in 5 Minuten'],
      ['ad.interest', 'Wandern'],
      ['ad.interest', 'Trödelmarkt'],
    ]);
    const forms = await read(leadForms, "information_you've_submitted_to_advertisers.json");
    expect(forms.records.map((r) => r.detail?.field)).toEqual(['email', 'phone']);
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
