import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RecordFields } from '../../../src/record/record.js';
import profile from '../../../src/sources/facebook/profile.js';
import timezone from '../../../src/sources/facebook/timezone.js';
import { BERLIN, drive, FIXTURES, haveSamples, sample } from './drive.js';

const PATH = '/personal_information/profile_information/profile_information.json';
const fixture = (name: string, path = PATH) =>
  drive(profile, join(FIXTURES, 'facebook.profile', name), path, { zone: BERLIN });
const values = (records: readonly RecordFields[]) => records.map((r) => [r.title, r.detail?.value]);
const merged = (claims: readonly { names?: readonly string[]; mails?: readonly string[] }[]) => ({
  names: claims.flatMap((c) => c.names ?? []),
  mails: claims.flatMap((c) => c.mails ?? []),
});

describe('facebook.profile', () => {
  test('every filled value becomes a field', async () => {
    const { records, failed } = await fixture('2025/personal_information/profile_information/profile_information.json');
    expect(failed).toBe(0);
    expect(values(records)).toEqual([
      ['name', 'Käthe Möller'],
      ['email', 'Kaethe@Moor.example'],
      ['previousEmail', 'kathi@alt.example'],
      ['birthday', '1987-02-09'],
      ['gender', 'FEMALE'],
      ['pronoun', 'FEMALE'],
      ['previousName', 'Käthe Torf'],
      ['otherName', 'Kathi'],
      ['currentCity', 'Göttingen'],
      ['hometown', 'Aurich'],
      ['relationship', 'Verheiratet'],
      ['anniversary', '2015-05-30'],
      ['familyMember', 'Schwester'],
      ['work', 'Torfwerk'],
      ['language', 'Plattdeutsch'],
      ['religiousView', 'Evangelisch'],
      ['politicalView', 'Keine'],
      ['website', 'https://moor.example'],
      ['phone', '+49 155 0000000'],
      ['placeLived', 'Emden'],
      ['bio', 'Moin!'],
      ['registered', '2009-08-11T14:13:20Z'],
      ['profileUri', 'https://www.facebook.com/profile.php?id=61560000000001'],
    ]);
    const by = (title: string) => records.find((r) => r.title === title);
    expect(by('hometown')).toMatchObject({ place: 'Aurich' });
    expect(by('relationship')).toMatchObject({ party: 'Ole Brand', at: 1432900000_000 });
    expect(by('work')?.detail).toEqual({
      value: 'Torfwerk',
      role: 'Baggerführerin',
      location: 'Aurich',
      from: '2010-01-01',
    });
  });

  test('claims whose export it is', async () => {
    const { claims } = await fixture('2025/personal_information/profile_information/profile_information.json');
    expect(claims.find((c) => c.accountKey !== undefined)?.accountKey).toBe('käthe möller');
    expect(claims.find((c) => c.id !== undefined)?.id).toBe('61560000000001');
    expect(merged(claims)).toEqual({
      names: ['käthe möller', 'käthe torf', 'kathi'],
      mails: ['kaethe@moor.example', 'kathi@alt.example'],
    });
    const early = await fixture(
      '2019/profile_information/profile_information.json',
      '/profile_information/profile_information.json',
    );
    expect(merged(early.claims).names).toContain('kaethe.moor');
    expect(values(early.records)).toContainEqual(['favourite', 'Küstenchor']);
    expect(values(early.records)).toContainEqual(['group', 'Moorschutz']);
  });

  test('the German page says the same', async () => {
    const html = await fixture(
      '2025-html/personal_information/profile_information/profile_information.html',
      PATH.replace('.json', '.html'),
    );
    expect(values(html.records)).toEqual([
      ['name', 'Käthe Möller'],
      ['email', 'Kaethe@Moor.example'],
      ['birthday', '1987-02-09'],
      ['hometown', 'Aurich'],
      ['phone', '+49 155 0000000'],
      ['previousName', 'Käthe Torf'],
      ['other', 'Norddeich'],
    ]);
    expect(html.records.at(-1)?.detail?.label).toBe('Lieblingsdeich');
    expect(html.claims[0]).toMatchObject({ accountKey: 'käthe möller', mails: ['kaethe@moor.example'] });
    const json = await fixture('2025/personal_information/profile_information/profile_information.json');
    const known = new Set(json.records.map((r) => profile.identity(r).join('|')));
    for (const r of html.records.slice(0, -1)) expect(known).toContain(profile.identity(r).join('|'));
  });
});

describe('facebook.timezone', () => {
  test.each([
    ['2022', '/location/timezone.json', 'Europe/Zurich'],
    ['2024', '/personal_information/profile_information/timezone.json', 'America/Sao_Paulo'],
    ['de/facebook-ola.nystroem-2026-03-02-Zz9Yy8Xx', '/logged_information/location/timezone.html', 'America/Sao_Paulo'],
  ])('%s', async (folder, path, zone) => {
    const { records, claims } = await drive(timezone, join(FIXTURES, 'facebook.timezone', folder, path), path);
    expect(records).toEqual([{ kind: 'profile.field', title: 'timezone', detail: { value: zone } }]);
    expect(claims).toEqual([{ zone }]);
  });
});

describe.skipIf(!haveSamples)('samples: profile', () => {
  test('export of 2020', async () => {
    const file = sample('facebook-data-miner-2020/profile_information/profile_information.json');
    const { records, claims, failed } = await drive(profile, file, '/profile_information/profile_information.json');
    expect(failed).toBe(0);
    expect(records.length).toBeGreaterThan(15);
    expect(claims[0]?.accountKey).toBe('jenő rejtő');
    expect(records.filter((r) => r.title === 'familyMember')).toMatchObject([{ party: 'Csőke Boglárka' }]);
  });

  test('zones of the synthetic exports', async () => {
    for (const [folder, ending] of [
      ['2026-10-02-Ab3dEf9Z', 'json'],
      ['2026-10-02-Xy7zQw1K-html', 'html'],
    ]) {
      const path = `/logged_information/location/timezone.${ending}`;
      const { claims } = await drive(timezone, sample(`synthetic-2026/facebook-erika.beispiel-${folder}${path}`), path);
      expect(claims).toEqual([{ zone: 'Europe/Berlin' }]);
    }
  });
});
