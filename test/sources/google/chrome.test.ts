import { describe, expect, it } from 'vitest';
import { bookmarks } from '../../../src/decode/bookmarks.js';
import { Recogniser } from '../../../src/recognise/recognise.js';
import { LEFT_UNREAD, SOURCES } from '../../../src/sources/all.js';
import autofill from '../../../src/sources/google/chrome-autofill.js';
import chromeBookmarks from '../../../src/sources/google/chrome-bookmarks.js';
import history from '../../../src/sources/google/chrome-history.js';
import settings from '../../../src/sources/google/chrome-settings.js';
import { shownValue } from '../../../src/sources/secrets.js';
import { recordsOf } from '../../kit/records.js';
import { chunks, drive, driveFixture, utc } from './drive.js';

/** µs since 1601, as text. */
const webkit = (iso: string): string => String((utc(iso) + 11_644_473_600_000) * 1000);

describe('typed addresses', () => {
  const url = 'https://bees.example/';
  const visit = { url, title: 'Bees', time_usec: utc('2025-01-02T03:04:05Z') * 1000 };
  const typed = { url, title: 'Bees', visits: [webkit('2025-01-02T03:04:05Z'), webkit('2024-01-02T03:04:05Z')] };
  const read = (sections: object) => drive(history, '/Chrome/History.json', JSON.stringify(sections));

  it('are one event with the visit in the history, whichever section comes first', async () => {
    const a = await read({ 'Browser History': [visit], 'Typed Url': [typed] });
    const b = await read({ 'Typed Url': [typed], 'Browser History': [visit] });
    const ids = ({ records }: typeof a) => records.map(history.identity).sort();
    expect(ids(a)).toEqual([
      [utc('2024-01-02T03:04:05Z'), url],
      [utc('2025-01-02T03:04:05Z'), url],
    ]);
    expect(ids(b)).toEqual(ids(a));
    expect(b.skips).toEqual(['visit that another section of the file has, too']);
  });

  it('stay two events when the history itself has the visit twice', async () => {
    const { records } = await read({ 'Browser History': [visit, visit], 'Typed Url': [typed] });
    expect(records).toHaveLength(3);
  });
});

describe('autofill', () => {
  it('counts the uses and takes the time of the last', async () => {
    const { records } = await driveFixture(autofill, 'google.chrome-autofill/en');
    expect(records.find(({ title }) => title === 'q')).toEqual({
      kind: 'profile.field',
      at: utc('2025-01-09T07:05:30.123Z'),
      precision: 'ms',
      title: 'q',
      direction: 'own',
      detail: { type: 'form entry', value: 'night train Vienna', uses: 3 },
    });
  });

  it('never holds a whole card number or a password', async () => {
    const text = JSON.stringify((await driveFixture(autofill, 'google.chrome-autofill/en')).records);
    expect(text).not.toMatch(/4111 1111 1111 1111|1203 0000|not-to-be-shown/);
    expect(text).toContain('"valueLastDigits":"1111"');
  });

  it.each([
    ['q', '4111-1111-1111-1111', { valueLastDigits: '1111' }],
    // One digit off: no card, perhaps an order.
    ['order', '4111111111111112', { value: '4111111111111112' }],
    ['phone', '0000000000000', { value: '0000000000000' }],
    ['cc-csc', '123', { valueWithheld: true }],
    ['Kennwort', 'abc', { valueWithheld: true }],
    ['shipping', 'abc', { value: 'abc' }],
    ['x', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', { valueWithheld: true }],
    ['x', 'a'.repeat(300), { value: `${'a'.repeat(200)}…` }],
  ])('%s: %s', (name, value, shown) => expect(shownValue(name, value)).toEqual(shown));
});

describe('bookmarks', () => {
  it('reads times in four units', async () => {
    const { records } = await driveFixture(chromeBookmarks, 'google.chrome-bookmarks/en');
    expect(Object.fromEntries(records.map(({ title, at }) => [title, at]))).toEqual({
      'Walls & routes': utc('2024-06-01T17:30:00.250Z'),
      'Swarm calendar': utc('2021-05-06T07:08:09Z'),
      'Hive notes': utc('2022-02-03T04:05:06Z'),
      'Read aloud': undefined,
      'https://nighttrain.example/': undefined,
      'The sleeper is back': utc('2025-02-01T21:00:00Z'),
      'Wax and honey': utc('2025-02-03T21:15:45Z'),
    });
  });

  it('keeps no password of an address and no script', async () => {
    const fixture = new URL('../../../fixtures/sources/google.chrome-bookmarks/en', import.meta.url).pathname;
    const text = JSON.stringify((await recordsOf(fixture)).lines);
    expect(text).toContain('https://wiki.example/hives');
    expect(text).not.toMatch(/hunter2|alert\(1\)/);
  });

  it('gives what is whole before it says that the page is cut', async () => {
    const page = Buffer.from(
      '<DL><p><DT><H3>A</H3><DL><p><DT><A HREF="https://a.example/">a</A><DT><A HREF="https://b.ex',
    );
    const items: unknown[] = [];
    const all = async () => {
      for await (const batch of bookmarks(chunks(page, 7), { path: '/b.html', size: page.length }))
        items.push(...batch);
    };
    await expect(all()).rejects.toMatchObject({ code: 'HTML_CUT' });
    expect(items).toEqual([{ title: 'a', href: 'https://a.example/', added: '', folders: ['A'] }]);
  });
});

describe('settings', () => {
  it('survive values of any kind', async () => {
    const { records, skips } = await drive(
      settings,
      '/Chrome/Settings.json',
      JSON.stringify({
        Preferences: [
          { name: 'a', value: null },
          { name: 'b' },
          { name: 'c', value: 'no json {' },
          { name: 'd', value: true },
          { name: 'credentials_enable_service', value: 'false' },
          null,
          [],
          7,
        ],
      }),
    );
    expect(records.map(({ title, detail }) => [title, detail?.value])).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['c', 'no json {'],
      ['d', 'true'],
      ['credentials_enable_service', 'false'],
    ]);
    expect(skips).toHaveLength(3);
  });

  it('say gender and year of birth, but not the id of the Android container', async () => {
    const text = JSON.stringify((await driveFixture(settings, 'google.chrome-settings/de')).records);
    expect(text).toContain('"title":"birth_year","direction":"own","detail":{"type":"demographics","value":"1985"}');
    expect(text).not.toContain('3735928559');
  });
});

describe('files of Chrome', () => {
  const recogniser = new Recogniser(SOURCES, LEFT_UNREAD);
  const sourceOf = (path: string, head: string): string | undefined =>
    recogniser.byHead(recogniser.byPath(path), head)?.source.id;

  it.each([
    ['/Takeout/Chrome/x.json', '{"Typed Url":[]}', 'google.chrome-history'],
    ['/Takeout/Chrome/x.json', '{"Session":[],"Browser History":[]}', 'google.chrome-history'],
    ['/Takeout/Chrome/x.json', '{ "Contact Info" : [] }', 'google.chrome-autofill'],
    [
      '/Takeout/Chrome/x.json',
      '{"Extensions":"Your data is encrypted and cannot be exported"}',
      'google.chrome-extensions',
    ],
    ['/Takeout/Chrome/x.json', '{"Priority Preference":[]}', 'google.chrome-settings'],
    ['/Takeout/Chrome/x.json', '{}', 'google.chrome-settings'],
    [
      '/Takeout/Chrome/x.json',
      '{"Preferences":[{"name":"a","value":"{\\"Extensions\\":1}"}]}',
      'google.chrome-settings',
    ],
    ['/Takeout/Chrome/x.json', '{"Something New":[]}', undefined],
    ['/Takeout/Chrome/Wörterbuch.csv', 'Biene\nWabe\n', 'google.chrome-settings'],
    ['/Takeout/Chrome/x.csv', 'a,b\n1,2\n', undefined],
    ['/Takeout/My Activity/Chrome/MyActivity.json', '[]', 'google.my-activity'],
    ['/renamed.json', '{"Device Info":[{', 'google.chrome-devices'],
    // Another browser's: seconds.
    ['/bookmarks.html', '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="x" ADD_DATE="1700000000">', undefined],
  ])('%s with %s', (path, head, source) => expect(sourceOf(path, head)).toBe(source));
});
