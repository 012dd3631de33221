import { describe, expect, test } from 'vitest';
import { otherOfMeta } from '../../../src/recognise/family.js';
import { zoneNamed } from '../../../src/record/zone.js';
import interests from '../../../src/sources/instagram/ad-interests.js';
import ads from '../../../src/sources/instagram/ads.js';
import apps from '../../../src/sources/instagram/apps.js';
import logins from '../../../src/sources/instagram/logins.js';
import policy from '../../../src/sources/instagram/policy.js';
import profile from '../../../src/sources/instagram/profile.js';
import relations from '../../../src/sources/instagram/relations.js';
import type { Source } from '../../../src/sources/source.js';
import { driveText, iso } from '../facebook/drive.js';

const LOGINS = '/x/security_and_login_information/login_and_profile_creation/login_activity';
const FOLLOWERS = '/x/connections/followers_and_following/followers_1';
const slot = (value = '', timestamp = 0) => ({ href: '', value, timestamp });
const login = (values: object, title = '2026-02-23T17:04:04+00:00') =>
  JSON.stringify({ account_history_login_history: [{ title, media_map_data: {}, string_map_data: values }] });

describe('logins', () => {
  test('never tell a cookie or a device id, under whatever label', async () => {
    const values = {
      'Cookie Name': slot('***************aBcd'),
      'Naam van het koekje': slot('****wXyZ'),
      'Device ID': slot('android-9f8e7d'),
      'IP Address': slot('203.0.113.5'),
      Time: slot('', 1771866244),
    };
    const { records } = await driveText(logins, login(values), `${LOGINS}.json`);
    expect(records).toMatchObject([{ ip: '203.0.113.5', device: undefined }]);
    expect(JSON.stringify(records)).not.toMatch(/aBcd|wXyZ|9f8e7d/);
  });

  test('prefer the exact time to the title, and take the title where it is unset', async () => {
    const exact = await driveText(logins, login({ Time: slot('', 1771866299) }), `${LOGINS}.json`);
    expect(exact.records.map(iso)).toEqual(['2026-02-23T17:04:59.000Z']);
    const unset = await driveText(logins, login({ Time: slot('', 0) }), `${LOGINS}.json`);
    expect(unset.records.map(iso)).toEqual(['2026-02-23T17:04:04.000Z']);
  });

  test('a page on the clock of another zone differs in its moment alone, as written', async () => {
    const page = (time: string) =>
      '<html><body class="_5vb_"><div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><table>' +
      '<tr><td colspan="2" class="_2pin _a6_q">IP-Adresse<div><div>203.0.113.5</div></div></td></tr>' +
      `<tr><td class="_2pin _a6_q">Zeit</td><td class="_2pin _2piu _a6_r">${time}</td></tr></table></div></body></html>`;
    const read = async (time: string, zone: string) =>
      (await driveText(logins, page(time), `${LOGINS}.html`, { assumedZone: zoneNamed(zone)! })).records[0]!;
    const pacific = await read('Feb 23, 2026 9:04:04 am', 'UTC');
    const json = (
      await driveText(
        logins,
        login({ 'IP Address': slot('203.0.113.5'), Time: slot('', 1771866244) }),
        `${LOGINS}.json`,
      )
    ).records[0]!;
    expect(logins.identity(pacific)).toEqual(logins.identity(json));
    expect((Number(logins.moment!(json)) - Number(logins.moment!(pacific))) / 60).toBe(8);
    expect(pacific.detail).toMatchObject({ zone: 'assumed', written: 'Feb 23, 2026 9:04:04 am' });
    const berlin = await read('Feb 23, 2026 9:04:04 am', 'Europe/Berlin');
    expect(logins.moment!(berlin)).toBe(logins.moment!(pacific));
  });
});

describe('odd shapes fail nothing', () => {
  const CASES: readonly (readonly [Source, string, string])[] = [
    [logins, LOGINS, 'account_history_login_history'],
    [logins, LOGINS.replace('login_activity', 'last_known_location'), 'account_history_imprecise_last_known_location'],
    [relations, FOLLOWERS, 'relationships_followers'],
    [profile, '/x/account_information/personal_information', 'profile_user'],
    [ads, '/x/ads_and_topics/ads_viewed', 'impressions_history_ads_seen'],
    [apps, '/x/apps_and_websites/active_apps', 'apps_and_websites_active_apps'],
  ];
  const ODD = [
    '[]',
    '[{}]',
    '[null]',
    '[{"title":"","string_map_data":{}}]',
    '[{"string_list_data":[]}]',
    '[{"title":null,"string_list_data":[{"href":"","timestamp":0}],"media_list_data":null}]',
    '[{"string_map_data":{"Time":{"href":"","value":"","timestamp":-62169958800}}}]',
    '{"title":"","string_map_data":{"Time":{"timestamp":"0"}}}',
  ];
  test.each(CASES)('%#', async (source, path, root) => {
    for (const text of ODD) {
      const { items, records, skipped, failed } = await driveText(source, `{"${root}":${text}}`, `${path}.json`);
      expect(failed, text).toBe(0);
      expect(records.length + skipped.length, text).toBeGreaterThanOrEqual(items);
      for (const { at } of records) expect(at === undefined || at > 0).toBe(true);
    }
  });
});

describe('followers', () => {
  const one = {
    title: '',
    string_list_data: [{ href: 'https://www.instagram.com/ensam', value: 'ensam', timestamp: 5 }],
  };
  test.each([
    ['a list', JSON.stringify([one])],
    ['a bare object, when it is the only one', JSON.stringify(one)],
    ['a named list', JSON.stringify({ relationships_followers: [one] })],
    [
      'only an address',
      '[{"title":"","string_list_data":[{"href":"https://www.instagram.com/_u/ensam","timestamp":5}]}]',
    ],
    ['a title instead of a value', '[{"title":"ensam","string_list_data":[{"href":"","timestamp":5}]}]'],
  ])('%s', async (_, text) => {
    const { records, failed } = await driveText(relations, text, `${FOLLOWERS}.json`);
    expect([failed, records.map((r) => r.party)]).toEqual([0, ['ensam']]);
  });
});

test('the profile claims the names of its owner, former ones too', async () => {
  const at = '/x/account_information/';
  const user = { 'Nom dâ\u0080\u0099utilisateur': slot('Mara.L'), 'Adresse e-mail': slot('M@x.example') };
  const profileOf = JSON.stringify({ profile_user: [{ title: '', string_map_data: user }] });
  const { claims } = await driveText(profile, profileOf, `${at}personal_information.json`);
  expect(claims).toEqual([{ accountKey: 'mara.l', names: ['mara.l'], mails: ['m@x.example'] }]);
  const change = { Changed: slot('Username'), 'Previous Value': slot('mara_klettert'), 'New Value': slot('Mara.L') };
  const changes = JSON.stringify({ profile_profile_change: [{ title: '', string_map_data: change }] });
  const changed = await driveText(profile, changes, `${at}profile_changes.json`);
  expect(changed.claims).toEqual([{ names: ['mara_klettert'] }]);
  expect(JSON.stringify(changed.records)).not.toMatch(/mara/i);
});

test.each(['Nombre de usuario', 'Kullanıcı adı', 'ユーザーネーム', 'Nome de usuário', 'Nazwa użytkownika'])(
  'the profile claims its owner under %s',
  async (label) => {
    const user = JSON.stringify({
      profile_user: [{ title: '', string_map_data: { [label]: slot('mara.lindqvist') } }],
    });
    const { claims } = await driveText(profile, user, '/x/personal_information/personal_information.json');
    expect(claims).toEqual([{ accountKey: 'mara.lindqvist', names: ['mara.lindqvist'], mails: [] }]);
  },
);

test('a caption is measured and never told, even when no label is known', async () => {
  const record = {
    timestamp: 1771911111,
    label_values: [
      { label: 'Cím', value: 'https://www.instagram.com/p/C1/' },
      { label: 'Felirat', value: 'Geheimnis' },
    ],
  };
  const { records } = await driveText(ads, JSON.stringify([record]), '/x/ads_and_topics/posts_viewed.json');
  expect(records).toMatchObject([{ kind: 'media.read', url: 'https://www.instagram.com/p/C1/' }]);
  expect(JSON.stringify(records)).not.toContain('Geheimnis');
});

test.each([
  ['ads_viewed', 'ad.view'],
  ['ads_clicked', 'ad.click'],
  ['posts_viewed', 'media.read'],
  ['videos_watched', 'media.watch'],
  ['suggested_profiles_viewed', 'social.contact'],
  ["posts_you're_not_interested_in", 'social.reaction'],
])('whose it was is the same in every language, and a caption is never told: %s', async (stem, kind) => {
  const [post, profile] = ['https://www.instagram.com/p/C1/', 'https://www.instagram.com/teo.brandl'];
  const read = async ([url, caption, owner, name, user, tags]: readonly string[], nested: boolean) => {
    const values = [
      { label: url, value: profile },
      { label: name, value: 'Teo Brandl' },
      { label: user, value: 'teo.brandl' },
    ];
    const label_values = [
      { label: url, value: post },
      { label: caption, value: 'Geheimnis' },
      { title: owner, dict: nested ? [{ title: '', dict: values }] : values },
      { title: tags, dict: [{ label: name, value: 'biene' }] },
    ];
    const text = JSON.stringify([{ timestamp: 1771911111, media: [], label_values, fbid: '1' }]);
    return (await driveText(ads, text, `/x/ads_and_topics/${stem}.json`)).records;
  };
  const EN = ['URL', 'Caption', 'Owner', 'Name', 'Username', 'Hashtags'];
  const HU = ['Cím', 'Felirat', 'Tulajdonos', 'Név', 'Notandanafn', 'Hashtagek'];
  for (const nested of [true, false]) {
    const [en, hu] = [await read(EN, nested), await read(HU, nested)];
    expect(en).toMatchObject([{ kind, party: 'teo.brandl', url: post, detail: { characters: 9 } }]);
    expect(JSON.stringify([en, hu])).not.toContain('Geheimnis');
    expect(hu.map(ads.identity)).toEqual(en.map(ads.identity));
  }
});

test('what the places are used for is none of them, on pages either', async () => {
  const row = (label: string, inner: string) =>
    `<tr><td colspan="2" class="_2pin _a6_q">${label}<div><div>${inner}</div></div></td></tr>`;
  const section = (body: string) => `<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder">${body}</div>`;
  const use = row('Usage explanation', 'Locations of interest are used to personalize your experience.');
  for (const body of [
    section(`<table>${row('Locations of interest', 'Trondheim')}${use}</table>`),
    section('<div><div>Trondheim</div></div>') + section(`<table>${use}</table>`),
  ]) {
    const page = `<html><body class="_5vb_"><main>${body}</main></body></html>`;
    const { records } = await driveText(interests, page, '/x/information_about_you/locations_of_interest.html');
    expect(records.map(({ place }) => place)).toEqual(['Trondheim']);
  }
});

test('a counter that grew is the same insight, in every language', async () => {
  const read = async (reach: string, likes: string, values: readonly [string, string]) => {
    const map = { [reach]: slot(values[0]), [likes]: slot(values[1]) };
    const text = JSON.stringify({ profile_account_insights: [{ title: '', string_map_data: map }] });
    return (await driveText(profile, text, '/x/personal_information/account_insights.json')).records;
  };
  const en = (await read('Reach', 'Likes', ['1,200', '5'])).map(profile.identity);
  expect((await read('Reichweite', 'Gefällt', ['1.300', '6'])).map(profile.identity)).toEqual(en);
  expect(en[0]).not.toEqual(en[1]);
});

test('an impossible time stays as written', async () => {
  const root = 'policy_updates_and_permissions_notification_of_privacy_policy_updates';
  const text = `{"${root}":[{"string_map_data":{"Impression Time":{"value":"Sep 92, 2023 02:31:01pm"}}}]}`;
  const at = '/x/policy_updates_and_permissions/notification_of_privacy_policy_updates.json';
  const { records } = await driveText(policy, text, at);
  expect(records).toMatchObject([{ kind: 'consent.record', detail: { written: 'Sep 92, 2023 02:31:01pm' } }]);
  expect(records[0]!.at).toBeUndefined();
});

test('where only Facebook’s folders are known, nothing is Instagram’s', () => {
  expect(otherOfMeta('export', ['/your_facebook_activity/a.json'])?.('/ads_and_businesses/b.json')).toBe('instagram');
  expect(otherOfMeta('export', ['/a/b.json'])).toBeUndefined();
});
