import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import logins from '../../../src/sources/facebook/logins.js';
import { BERLIN, drive, driveText, FIXTURES, haveSamples, iso, sample } from './drive.js';

const FOLDER = '/facebook-kaethe/security_and_login_information';
const fixture = (name: string) => {
  const [vintage = '', file = ''] = name.split('/');
  const stored = join(FIXTURES, 'facebook.logins', vintage, 'security_and_login_information', file);
  return drive(logins, stored, `${FOLDER}/${file}`, { zone: BERLIN });
};

describe('facebook.logins', () => {
  test('an active session', async () => {
    const { records } = await fixture("2019/where_you're_logged_in.json");
    expect(records).toEqual([
      {
        kind: 'login.session',
        at: 1570000000_000,
        precision: 'second',
        until: 1570009999_000,
        title: undefined,
        ip: '198.51.100.23',
        device: 'Linux',
        place: 'Göttingen, Deutschland',
        app: 'Firefox',
        direction: 'own',
        detail: { list: 'active-sessions', sessionType: 'web' },
      },
    ]);
  });

  test.each([
    ['recognized_devices', 'recognized_devices'],
    ["where_you're_logged_in", 'active_sessions'],
  ])('a line of %s is the same one after its address has changed', async (file, root) => {
    const ids = async (ip_address: string, name: string) => {
      const line = { name, created_timestamp: 1560000000, updated_timestamp: 1570000000, ip_address };
      const { records } = await driveText(logins, JSON.stringify({ [root]: [line] }), `${FOLDER}/${file}.json`);
      return records.map((r) => [logins.identity(r), logins.moment?.(r)]);
    };
    const before = await ids('198.51.100.23', 'Laptop');
    expect(await ids('198.51.100.24', 'Laptop')).toEqual(before);
    expect(await ids('198.51.100.23', 'Tablet')).not.toEqual(before);
  });

  test('account activity has place, country and browser', async () => {
    const { records } = await fixture('2024/account_activity.json');
    expect(records).toMatchObject([
      {
        kind: 'login.session',
        title: 'Sitzung aktualisiert',
        ip: '2001:db8::23',
        device: 'Mozilla/5.0 (X11)',
        place: 'Göttingen, Niedersachsen, DE',
        app: 'www.facebook.com',
        detail: { list: 'account-activity', action: 'Sitzung aktualisiert', country: 'DE' },
      },
    ]);
  });

  test('addresses; a time of 0 is no time', async () => {
    const { records } = await fixture('2019/used_ip_addresses.json');
    expect(records.map((r) => [r.kind, r.ip, iso(r)])).toEqual([
      ['login.ip', '198.51.100.23', '2019-10-02T07:06:40.000Z'],
      ['login.ip', '2001:db8::23', undefined],
    ]);
  });

  test('logins and logouts', async () => {
    const { records } = await fixture('2019/logins_and_logouts.json');
    expect(records.map((r) => [r.kind, r.title, r.app])).toEqual([
      ['login.session', 'Login', 'www.facebook.com'],
      ['login.session', 'Log Out', 'm.facebook.com'],
    ]);
  });

  test('devices, without any of their ids', async () => {
    const { records } = await fixture('2024/mobile_devices.json');
    expect(records.map((r) => [r.kind, r.device, r.detail])).toEqual([
      [
        'device.registered',
        'SM-A515F',
        { list: 'mobile-devices', os: 'Android 13', locale: 'de_DE', advertisingId: true },
      ],
      ['device.registered', 'Alter Tablet', { list: 'mobile-devices', os: 'Android 7' }],
    ]);
    expect(JSON.stringify(records)).not.toMatch(/secret|11112222/);
    const recognised = await fixture('2019/authorized_logins.json');
    expect(recognised.records).toMatchObject([{ kind: 'device.registered', device: 'Telefon von Käthe' }]);
  });

  test('changes say what changed, not from what to what', async () => {
    const { records } = await fixture('2019/administrative_records.json');
    expect(records.map((r) => [r.kind, r.title, r.detail?.changed])).toEqual([
      ['account.change', 'Email change', 'email'],
      ['account.change', 'Password Change', undefined],
    ]);
    expect(JSON.stringify(records)).not.toContain('kaethe.example');
    expect((await fixture('2019/account_status_changes.json')).records).toMatchObject([{ kind: 'account.change' }]);
  });

  test('login protection without cookies', async () => {
    const { records } = await fixture('2024/login_protection_data.json');
    expect(records.map((r) => [r.kind, r.title, r.ip])).toEqual([
      ['login.ip', 'IP 198.51.100.23', '198.51.100.23'],
      ['login.session', undefined, undefined],
    ]);
    expect(JSON.stringify(records)).not.toContain('aBcD');
  });

  test('places that were only guessed from an address are no addresses', async () => {
    const { records, skipped } = await fixture('2019/login_protection_data.json');
    expect(records.map((r) => [r.kind, r.title, r.ip, r.latE7, r.lonE7, r.detail?.inferredFrom])).toEqual([
      ['login.session', undefined, undefined, 515413000, 99158000, 'ip'],
      ['login.ip', 'Estimated location inferred from IP', '198.51.100.23', undefined, undefined, undefined],
      ['login.session', 'Göttingen, Deutschland', undefined, undefined, undefined, undefined],
    ]);
    expect(skipped).toHaveLength(1);
  });

  test.each([
    ['en/where_you_re_logged_in.json', "de/where_you're_logged_in.html"],
    ['en/account_activity.json', 'de/account_activity.html'],
  ])('%s and its page have the same identity', async (json, html) => {
    const a = await fixture(json);
    const b = await fixture(html);
    expect(a.records).toHaveLength(1);
    expect(b.records.map(logins.identity)).toEqual(a.records.map(logins.identity));
    expect(b.records.map((r) => r.ip)).toEqual(a.records.map((r) => r.ip));
    expect(b.records.map((r) => r.until)).toEqual(a.records.map((r) => r.until));
  });

  test('a phone is the same in a later export', () => {
    const phone = { kind: 'device.registered', device: 'SM-A515F', detail: { list: 'mobile-devices' } } as const;
    expect(logins.identity({ ...phone, at: 1 })).toEqual(logins.identity({ ...phone, at: 2 }));
  });

  test('another root is no list of logins', async () =>
    expect((await driveText(logins, '{"x_v2":[{}]}', `${FOLDER}/account_activity.json`)).shape).toBeUndefined());
});

describe.skipIf(!haveSamples)('samples: logins', () => {
  const read = (base: string, file: string) =>
    drive(logins, sample(`${base}/security_and_login_information/${file}`), `${FOLDER}/${file}`, { zone: BERLIN });

  test('synthetic', async () => {
    const base = 'synthetic-2026/facebook-erika.beispiel-2026-10-02-Ab3dEf9Z';
    const { records } = await read(base, 'account_activity.json');
    expect(records.map((r) => [r.ip, r.place])).toEqual([
      ['2001:db8::7', 'Köln, Nordrhein-Westfalen, DE'],
      ['203.0.113.9', 'Berlin, Berlin, DE'],
    ]);
    expect((await read(base, 'mobile_devices.json')).records[0]?.detail).toMatchObject({ advertisingId: true });
    const html = await read(
      'synthetic-2026/facebook-erika.beispiel-2026-10-02-Xy7zQw1K-html',
      "where_you're_logged_in.html",
    );
    expect(html.records.map((r) => [iso(r), r.ip, r.place, r.detail?.sessionType])).toEqual([
      ['2026-06-26T07:05:20.000Z', '203.0.113.9', 'Köln, Nordrhein-Westfalen, Germany', 'WEB'],
      ['2026-05-17T12:05:15.000Z', '2001:db8::7', 'Berlin, Germany', 'FB_FOR_ANDROID'],
    ]);
  });

  test('French export of 2022', async () => {
    const counts = [];
    for (const file of ['ip_address_activity', 'account_activity', "where_you're_logged_in", 'login_protection_data']) {
      const { records, failed } = await read('avastar-2022-fr', `${file}.json`);
      counts.push([records.length, failed]);
    }
    expect(counts).toEqual([
      [2, 0],
      [1, 0],
      [2, 0],
      [2, 0],
    ]);
  });
});
