import { describe, expect, it } from 'vitest';
import accessLog from '../../../src/sources/google/access-log.js';
import account from '../../../src/sources/google/account.js';
import changes from '../../../src/sources/google/account-changes.js';
import android from '../../../src/sources/google/android-devices.js';
import profile from '../../../src/sources/google/profile.js';
import { drive, driveFixture, fixtureFiles, shapeFor, utc } from './drive.js';

describe('access log', () => {
  it('reads three ways of writing the time', async () => {
    const { records } = await driveFixture(accessLog, 'google.access-log/en');
    expect(records.filter(({ kind }) => kind !== 'device.registered').map(({ at }) => at)).toEqual([
      utc('2026-02-03T04:05:06Z'),
      utc('2026-02-03T04:05:06Z'),
      utc('2026-02-04T21:45:59.250Z'),
      utc('2026-02-05T04:05:06Z'),
    ]);
  });

  it('never holds the number of the account', async () => {
    for (const name of ['en', 'before-2023', 'short-and-empty'])
      expect(JSON.stringify((await driveFixture(accessLog, `google.access-log/${name}`)).records)).not.toContain(
        '759627134211',
      );
  });

  it('goes by place where the header is translated', async () => {
    const [path, bytes] = fixtureFiles('google.access-log/en')[0]!;
    const names = Array.from({ length: 16 }, (_, i) => `Spalte ${i}`).join(',');
    const translated = bytes.toString('utf8').replace(/^.*/, names);
    const ids = (driven: Awaited<ReturnType<typeof drive>>) => driven.records.map(accessLog.identity);
    expect(ids(await drive(accessLog, path, translated))).toEqual(ids(await drive(accessLog, path, bytes)));
  });

  it('reads the older list of devices, with lines inside a cell', async () => {
    const { records } = await driveFixture(accessLog, 'google.access-log/before-2023');
    expect(records.find(({ title }) => title === 'Maras Telefon')).toMatchObject({
      at: utc('2021-10-02T11:22:33Z'),
      device: 'Fernweh K1 Plus',
      detail: { country: 'DE', os: 'ANDROID_OS', osVersion: '11' },
    });
  });

  it('takes no other table', () => {
    const table = Buffer.from('Title,Note,URL,Comment\n');
    expect(shapeFor(accessLog, '/Takeout/Access Log Activity/x.csv', table)).toBeUndefined();
    expect(shapeFor(accessLog, '/Takeout/Saved/x.csv', table)).toBeUndefined();
  });
});

describe('changes of the account', () => {
  it('keep no secrets', async () => {
    const { records } = await driveFixture(changes, 'google.account-changes/en');
    expect(records.map(({ title, detail }) => [title, detail])).toEqual([
      ['Recovery e-Mail', { before: 'm.l@posteo.example', after: 'mara@lindqvist.example' }],
      ['Password change', { beforeWithheld: true, afterWithheld: true }],
      ['Given Name', { before: 'Mara K', after: 'Mara' }],
    ]);
  });

  it('go by place where the header is none', async () => {
    const page =
      '<table><tr><td>Horodatage</td><td>Type</td><td>Avant</td><td>Après</td></tr><tr><td>2024-02-03 04:05:06 Z</td><td>Nom</td><td>A</td><td>B</td></tr></table>';
    const { records } = await drive(changes, '/x.ChangeHistory.html', page);
    expect(records.at(-1)).toMatchObject({
      at: utc('2024-02-03T04:05:06Z'),
      title: 'Nom',
      detail: { before: 'A', after: 'B' },
    });
    expect(records).toHaveLength(1);
  });
});

describe('profile', () => {
  it('names the owner in all spellings, but makes nobody a stranger', async () => {
    const { claims } = await driveFixture(profile, 'google.profile/de');
    expect(claims).toEqual([
      { names: ['mara', 'lindqvist', 'mara lindqvist'] },
      { names: ['mara l.'] },
      { names: ['mara.lindqvist@gmail.example'] },
    ]);
  });

  it('takes no other profile', () => {
    expect(shapeFor(profile, '/Takeout/Profile/Profile.json', Buffer.from('{"communities":[]}'))).toBeUndefined();
    expect(shapeFor(profile, '/Takeout/Blogger/Profile.json', Buffer.from('{"displayName":"a"}'))).toBeUndefined();
  });
});

describe('devices', () => {
  it('say that Google has their numbers, not which', async () => {
    for (const name of ['en', 'tables']) {
      const { records } = await driveFixture(android, `google.android-devices/${name}`);
      const device = records.find(({ kind }) => kind === 'device.registered');
      expect(device?.detail?.imeiPresent).toBe(true);
      expect(JSON.stringify(records)).not.toMatch(/350000000|A00000000|FW7K2Q|3735928559|38400000|02:00:5e|gmail/);
    }
  });

  it('leave the fields of the account page the same in any language', async () => {
    const ids = async (line: string) =>
      (await drive(account, '/mara.SubscriberInfo.html', `<p>e-Mail: m@l.example</p><p>${line}</p>`)).records.map(
        account.identity,
      );
    expect(await ids('Given Name: Mara')).toEqual(await ids('Vorname: Mara'));
  });

  it('keep no device ids of the account page either', async () => {
    const { records } = await drive(
      account,
      '/mara.SubscriberInfo.759.html',
      '<ul><li>e-Mail: m@l.example</li><li>Android ID: 3735928559</li></ul>',
    );
    expect(records.map(({ title }) => title)).toEqual(['e-Mail']);
  });
});
