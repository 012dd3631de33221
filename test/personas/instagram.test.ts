import { beforeAll, expect, test } from 'vitest';
import { type Opened, openPersona, repaired } from './open-exports.js';

let lena: Opened;
let sam: Opened;
let noor: Opened;
beforeAll(async () => {
  [lena, sam, noor] = [await openPersona('lena'), await openPersona('sam'), await openPersona('noor')];
});

const paths = ({ entries }: Opened) => [...entries.keys()].filter((path) => path.includes('instagram-'));
const parsed = <T>({ entries }: Opened, ending: string): T =>
  JSON.parse([...entries].find(([path]) => path.includes('instagram-') && path.endsWith(ending))![1].toString('utf8'));

test('one has today’s layout in both formats, one that of 2022, one no account', () => {
  expect(paths(lena).some((path) => path.endsWith('login_and_profile_creation/login_activity.json'))).toBe(true);
  expect(paths(lena).some((path) => path.endsWith('login_and_profile_creation/login_activity.html'))).toBe(true);
  expect(paths(sam).some((path) => path.endsWith('/login_and_account_creation/login_activity.json'))).toBe(true);
  expect(paths(sam).filter((path) => path.endsWith('.html'))).toEqual([]);
  expect(paths(noor)).toEqual([]);
});

test('labels are keys in the account’s language, their bytes taken for Latin-1', () => {
  const { profile_user } = parsed<{ profile_user: { string_map_data: object }[] }>(lena, '/personal_information.json');
  expect(Object.keys(profile_user[0]!.string_map_data).map(repaired)).toContain('Benutzername');
  const followers = parsed<unknown>(lena, '/followers_1.json');
  expect(Array.isArray(followers)).toBe(true);
});

test('the key counts the account once', () => {
  expect(lena.key.records.instagram).toMatchObject({ 'login.session': 14, 'offplatform.event': 3, 'ad.view': 24 });
  expect(noor.key.records.instagram).toEqual({});
});
