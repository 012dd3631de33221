import { expect, test } from 'vitest';
import alexaCalendars from '../../../src/sources/amazon/alexa-calendars.js';
import alexaContacts from '../../../src/sources/amazon/alexa-contacts.js';
import alexaEvents from '../../../src/sources/amazon/alexa-events.js';
import alexaImages from '../../../src/sources/amazon/alexa-images.js';
import alexaLists from '../../../src/sources/amazon/alexa-lists.js';
import alexaRoutines from '../../../src/sources/amazon/alexa-routines.js';
import alexaSkills from '../../../src/sources/amazon/alexa-skills.js';
import alexaUtterances from '../../../src/sources/amazon/alexa-utterances.js';
import smartHome from '../../../src/sources/amazon/smart-home.js';
import { recordsOf } from '../../kit/records.js';
import { drive, filesOf, read } from './drive.js';

const cases = (id: string, ...names: string[]) =>
  names.map((name) => new URL(`../../../fixtures/sources/${id}/${name}`, import.meta.url).pathname);

test.each([
  'amazon.alexa-calendars',
  'amazon.alexa-contacts',
  'amazon.alexa-skills',
  'amazon.alexa-routines',
  'amazon.smart-home',
  'amazon.alexa-lists',
  'amazon.app-locations',
  'amazon.locations',
  'amazon.delivery-region',
])('%s: both layouts give the same ids for the same facts', async (id) => {
  const [old, now] = await Promise.all(cases(id, 'export-2021', 'export-2026').map((folder) => recordsOf(folder)));
  const known = new Set(now!.lines.map((line) => line.id));
  const shared = old!.lines.filter((line) => known.has(line.id));
  expect(shared.length).toBeGreaterThan(0);
  for (const line of shared) expect(now!.lines.find((other) => other.id === line.id)!.kind).toBe(line.kind);
});

test('nothing of other people but a name and counts leaves an address book', async () => {
  const all = [];
  for (const file of await filesOf(alexaContacts, 'export-2026'))
    all.push(...(await read(alexaContacts, 'export-2026', file)).records);
  expect(all).toHaveLength(4);
  expect(JSON.stringify(all)).not.toMatch(/@|\+49|90182/);
  expect(all[0]).toMatchObject({ party: 'Ines Aubert', detail: { mails: 2, phones: 1 } });
});

test('nothing of a calendar but its name and provider', async () => {
  const { records, skipped } = await read(
    alexaCalendars,
    'export-2026',
    'Additional Data/Alexa/Alexa/Calendars/Calendars-2.csv',
  );
  expect(records.map(({ title, party }) => [title, party])).toEqual([
    ['Imkerverein', 'Google'],
    ['Imkerverein', 'Google'],
    ['Microsoft', 'Microsoft'],
  ]);
  expect(skipped).toEqual(['calendar named in a row before', 'data not available']);
  expect(JSON.stringify(records)).not.toMatch(/@|Termine|Lindqvist|Brandl/);
});

test('texts of notifications and names of voice profiles stay in the export', async () => {
  const all = [];
  for (const file of await filesOf(alexaLists, 'export-2026'))
    all.push(...(await read(alexaLists, 'export-2026', file)).records);
  expect(JSON.stringify(all)).not.toMatch(/Paket|Gehört|regnet|Mara|Teo/);
});

test('a routine is its name and status, whatever the shape of the list', async () => {
  for (const text of ['[]', '{}', '{"routines":[]}'])
    expect(await drive(alexaRoutines, '/Alexa/Routines/Routines-1.json', Buffer.from(text))).toEqual({
      records: [],
      skipped: [],
      failed: 0,
      damaged: 0,
    });
  const { records } = await read(alexaRoutines, 'export-2026', 'Additional Data/Alexa/Alexa/Routines/Routines-4.json');
  expect(JSON.stringify(records)).not.toMatch(/06:30|Zucker/);
});

test('a skill that is neither enabled nor disabled is not interpreted', async () => {
  const { records } = await read(alexaSkills, 'export-2026', 'Additional Data/Alexa/Alexa/Skills/Skills-2.csv');
  expect(records.map(({ detail }) => detail?.enabled)).toEqual([true, false, true, undefined]);
});

test('a camera’s picture in a file and in a table is counted once', async () => {
  const { lines } = await recordsOf(...cases('amazon.smart-home', 'export-2026'));
  const pictures = lines.filter(({ kind }) => kind === 'media.image');
  expect(pictures).toMatchObject([{ title: 'PERSON', at: '2026-01-21T03:14:15.000Z' }]);
});

test.each([
  ['/Alexa/Echo Look/a.jpg', true],
  ['/Alexa.zip/Camera/a.png', true],
  ['/Your Alexa Devices/x/a.HEIC', true],
  ['/Echo Look/a.jpg', true],
  ['/Alexa/a.mp4', false],
  ['/Google Photos/Alexa/a.jpg', false],
  ['/Takeout/Google Fotos/Alexa/a.jpg', false],
  ['/photos_and_videos/album/Alexa/a.jpg', false],
  ['/Your Amazon Orders/Media/a.jpg', false],
])('picture by path: %s', async (path, claimed) => {
  expect((await drive(alexaImages, path, Buffer.alloc(3))) !== undefined).toBe(claimed);
});

test('columns that only look like words and times are left unread', async () => {
  const at = '/QuestionUnderstandings-2-1.csv';
  const claimed = async (text: string) => (await drive(alexaUtterances, at, Buffer.from(text))) !== undefined;
  expect(await claimed('Question,Timestamp\nwie hoch ist ein bienenhaus,2026-02-03T18:44:10Z\n')).toBe(true);
  expect(await claimed('Question,Timestamp\nwie hoch ist ein bienenhaus,17\n')).toBe(false);
  expect(await claimed('Question,Answer\nwie hoch ist ein bienenhaus,hoch\n')).toBe(false);
  expect(await claimed('Question,Transcript,Timestamp\na,b,2026-02-03T18:44:10Z\n')).toBe(false);
});

test('a broken row costs itself alone', async () => {
  const { records, damaged } = await read(
    alexaEvents,
    'export-2026',
    'Additional Data/Alexa and Echo Devices.Echo_Show_Generic_Events.csv',
  );
  expect(records).toHaveLength(3);
  expect(damaged).toBe(1);
});

test('what a history says at length is no state', async () => {
  const { records } = await read(
    smartHome,
    'export-2026',
    'Additional Data/Alexa/Alexa/Smart Home/Device State History.csv',
  );
  expect(records.map(({ detail }) => detail?.value)).toEqual(['ON', '35', undefined]);
});
