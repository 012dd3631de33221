import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import activeDays from '../../../src/sources/facebook/active-days.js';
import cookies from '../../../src/sources/facebook/cookies.js';
import devices from '../../../src/sources/facebook/devices.js';
import securityRecords from '../../../src/sources/facebook/security-records.js';
import { drive, driveText, FIXTURES, haveSamples, iso, sample } from './drive.js';

const FOLDER = '/x/security_and_login_information';
const EN = 'facebook-teo.brandl-2026-03-02-Ab3dEf9Z';
const record = (...label_values: object[]) => JSON.stringify({ media: [], label_values, fbid: '7' });

describe('facebook.cookies', () => {
  test('days of each browser, and nothing of the cookie', async () => {
    const text = '{"datr_stats_v2":{"aBcD****************":[1570000000,0,"1570086400"],"eFgH****************":[]}}';
    const { items, records } = await driveText(cookies, text, `${FOLDER}/browser_cookies.json`);
    expect(items).toBe(1);
    expect(records.map((r) => [r.kind, iso(r), r.detail?.browser])).toEqual([
      ['telemetry.event', '2019-10-02T07:06:40.000Z', 1],
      ['telemetry.event', '2019-10-03T07:06:40.000Z', 1],
    ]);
    expect(JSON.stringify(records)).not.toContain('aBcD');
  });

  test('a login cookie keeps its secret under any label', async () => {
    const text = record(
      { label: 'Urządzenie', value: 'q8Zk3vB7mN1xC5aS9dF2' },
      { label: 'Data', timestamp_value: 1.7e9 },
    );
    const { records } = await driveText(cookies, text, `${FOLDER}/device_login_cookies.json`);
    expect(records).toHaveLength(1);
    expect(JSON.stringify(records)).not.toContain('q8Zk');
  });
});

describe('facebook.active-days', () => {
  test('the name of the app is translated and no part of the identity', async () => {
    const file = (app: string) =>
      JSON.stringify({ last_activity_v2: { last_activity_time: { [app]: { activity_by_day: [1570000000] } } } });
    const path = `${FOLDER}/your_facebook_activity_history.json`;
    const [en] = (await driveText(activeDays, file('Facebook app'), path)).records;
    const [fr] = (await driveText(activeDays, file('App Facebook'), path)).records;
    expect([en?.app, fr?.app]).toEqual(['Facebook app', 'App Facebook']);
    expect(activeDays.identity(en!)).toEqual(activeDays.identity(fr!));
  });

  test('the folder of the same name is another matter', async () => {
    const text = '{"last_activity_v2":{"last_activity_time":{}}}';
    const { shape } = await driveText(activeDays, text, '/x/your_facebook_activity/pages/your_pages.json');
    expect(shape).toBeUndefined();
  });
});

describe('facebook.security-records', () => {
  test('neither codes nor keys nor numbers of the second step', async () => {
    const file = join(
      FIXTURES,
      'facebook.security-records/en',
      EN,
      'security_and_login_information/two-factor_authentication.json',
    );
    const { records } = await drive(securityRecords, file, `${FOLDER}/two-factor_authentication.json`);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ kind: 'consent.record', detail: { value: true } });
    expect(JSON.stringify(records)).not.toMatch(/4831|660/);
  });

  test('which sort of address was verified and when, not which', async () => {
    const text = JSON.stringify({
      contact_verifications_v2: [
        { contact: 'ola@chor.example', contact_type: 2, verification_time: 1440000000 },
        { contact: '+46 70 000 00 00', contact_type: 1, verification_time: '1450000000' },
      ],
    });
    const { records } = await driveText(securityRecords, text, `${FOLDER}/email_address_verifications.json`);
    expect(records.map((r) => [r.kind, iso(r), r.detail?.contact])).toEqual([
      ['account.change', '2015-08-19T16:00:00.000Z', 'email'],
      ['account.change', '2015-12-13T09:46:40.000Z', 'phone'],
    ]);
    expect(JSON.stringify(records)).not.toMatch(/chor\.example|\+46/);
  });

  test('a password has times and nothing else', async () => {
    const text = record({ label: 'Passwort', value: 'hunter2' }, { label: 'Zuletzt', timestamp_value: 1700000000 });
    const path = '/x/personal_information/facebook_accounts_center/you_account_password.json';
    const { records } = await driveText(securityRecords, text, path);
    expect(records.map((r) => [r.title, iso(r)])).toEqual([['password', '2023-11-14T22:13:20.000Z']]);
    expect(JSON.stringify(records)).not.toContain('hunter2');
  });
});

describe('facebook.devices', () => {
  const path = '/x/your_facebook_activity/messages/information_about_your_devices.json';

  test('ids of devices stay closed, whatever their label', async () => {
    const ids = [
      { label: 'Geräte-ID', value: 'kurz7' },
      { label: 'Nummer', value: '0f3e9c2b-1111-2222-3333-944455556666' },
    ];
    const { records } = await driveText(devices, record(...ids, { label: 'Telefon', value: 'Fairphone 5' }), path);
    expect(records).toEqual([
      {
        kind: 'device.registered',
        device: 'Fairphone 5',
        ip: undefined,
        app: undefined,
        detail: { list: 'messenger-devices' },
      },
    ]);
  });

  test('a version is no address', async () => {
    const version = { label: 'Wersja', value: '120.0.0.15' };
    const { records } = await driveText(devices, record({ label: 'Device', value: 'Pixel' }, version), path);
    expect(records[0]).toMatchObject({ device: 'Pixel', ip: undefined });
  });

  test('a device is the same after another use', async () => {
    const use = (ip: string, time: number) => ({
      armadillo_devices: [
        { device_manufacturer: 'Nokia', device_model: 'X30', last_connected_ip: ip, last_active_time: time },
      ],
    });
    const file = '/messages/secret_conversations.json';
    const read = async (ip: string, time: number) =>
      (await driveText(devices, JSON.stringify({ secret_conversations_v2: use(ip, time) }), file)).records[0]!;
    const [before, after] = [await read('203.0.113.1', 1.7e9), await read('203.0.113.2', 1.71e9)];
    expect([before.ip, after.ip]).toEqual(['203.0.113.1', '203.0.113.2']);
    expect(devices.identity(after)).toEqual(devices.identity(before));
    expect(devices.moment).toBeUndefined();
  });
});

describe.skipIf(!haveSamples)('samples: security', () => {
  test('French export of 2022: 5 days of 3 browsers, 1 address confirmed', async () => {
    const base = 'avastar-2022-fr/security_and_login_information';
    const seen = await drive(cookies, sample(`${base}/browser_cookies.json`), `${FOLDER}/browser_cookies.json`);
    expect(seen.records.map((r) => r.detail?.browser)).toEqual([1, 1, 2, 3, 3]);
    const file = 'email_address_verifications.json';
    const { records } = await drive(securityRecords, sample(`${base}/${file}`), `${FOLDER}/${file}`);
    expect(records.map((r) => [iso(r), r.detail?.contact])).toEqual([['2011-09-26T17:02:47.000Z', 'email']]);
  });

  test('synthetic: 3 days with 2 apps', async () => {
    const base = 'synthetic-2026/facebook-erika.beispiel-2026-10-02-Ab3dEf9Z/security_and_login_information';
    const file = 'your_facebook_activity_history.json';
    const { records } = await drive(activeDays, sample(`${base}/${file}`), `${FOLDER}/${file}`);
    expect(records.map((r) => r.app)).toEqual(['Facebook-App für Android', 'Facebook-App für Android', 'Website']);
  });
});
