import { describe, expect, test } from 'vitest';
import audibleLibrary from '../../../src/sources/amazon/audible-library.js';
import audibleListening from '../../../src/sources/amazon/audible-listening.js';
import audibleMembership from '../../../src/sources/amazon/audible-membership.js';
import games from '../../../src/sources/amazon/games.js';
import kindleReading from '../../../src/sources/amazon/kindle-reading.js';
import music from '../../../src/sources/amazon/music.js';
import primeVideo from '../../../src/sources/amazon/prime-video.js';
import primeVideoLists from '../../../src/sources/amazon/prime-video-lists.js';
import primeVideoSearches from '../../../src/sources/amazon/prime-video-searches.js';
import type { Source } from '../../../src/sources/source.js';
import { type Line, recordsOf } from '../../kit/records.js';
import { different, drive, fixture, read, readTogether } from './drive.js';

const lines = (source: string, name: string): Promise<{ lines: Line[]; entries: string[] }> =>
  recordsOf(new URL(`../../../fixtures/sources/${source}/${name}`, import.meta.url).pathname);
const ids = (all: readonly Line[], kind: string): string[] =>
  all.filter((line) => line.kind === kind).map(({ id }) => id);
const text = (source: Source, path: string, csv: string) => drive(source, path, Buffer.from(csv));
const shop = (line: Line): unknown => (line['detail'] as { list?: string } | undefined)?.list;

describe('Prime Video', () => {
  test('hours stay hours, and rows that are equal are several views', async () => {
    const { records, skipped } = await read(
      primeVideo,
      'export-2021',
      'Digital.PrimeVideo.Viewinghistory/Digital.PrimeVideo.Viewinghistory.csv',
    );
    expect(records.map(({ precision }) => precision)).toEqual(['hour', 'hour', 'hour', undefined]);
    expect(records[0]).toEqual(records[1]);
    expect(records[0]).toMatchObject({ place: 'Lindau, Bayern, DE', detail: { provider: 'Bodensee Netz' } });
    expect(records[2]).toMatchObject({ title: 'Hives, "Queens" & Honey', place: 'AT' });
    expect(skipped).toEqual(['row without title and time']);
  });

  test('a child’s view is nobody’s own, an end before the start none, nothing seen no view', async () => {
    const { records, skipped, damaged } = await read(
      primeVideo,
      'export-2026',
      'Your Prime Video Viewing Activity/Viewing History.csv',
    );
    const child = records[1]!;
    expect(child).toMatchObject({ title: 'Little Bee, Big Meadow', detail: { child: true, autoplay: true } });
    expect([child.until, child.direction]).toEqual([undefined, undefined]);
    expect(records.map(({ detail }) => detail?.type)).toEqual(['Full', 'Full', 'Trailer', 'Full']);
    expect(records[3]?.detail).toMatchObject({ deleted: true, seconds: 5801.5 });
    expect([skipped, damaged]).toEqual([['nothing of it was seen'], 1]);
  });

  test('one view is one record in every vintage, and only once in an export that has it twice', async () => {
    const [old, later] = [
      await lines('amazon.prime-video', 'export-2024'),
      await lines('amazon.prime-video', 'export-2026'),
    ];
    expect(ids(later.lines, 'media.watch')).toContain(ids(old.lines, 'media.watch')[0]);
    const twice = await lines('amazon.prime-video', 'export-2026-twice');
    const ferry = twice.lines.filter(({ at }) => at?.startsWith('2024-01-20T19'));
    expect(ferry.map(({ precision }) => precision)).toEqual(['ms']);
    // An hour that the newer table lacks stays.
    expect(ids(twice.lines, 'media.watch')).toHaveLength(3);
  });

  test('the hour of an old export is the second of a new one', async () => {
    const old = await text(
      primeVideo,
      '/Digital.PrimeVideo.Viewinghistory.csv',
      'Playback Hour,Title\n01/20/2024 19:00:00,The Ferry to Rorschach\n',
    );
    const later = await read(primeVideo, 'renamed', 'gesehen.csv');
    expect(primeVideo.identity(old!.records[0]!)).toEqual(primeVideo.identity(later.records[0]!));
  });

  test('the last time of each title is no further view', async () => {
    for (const name of ['export-2021/PrimeVideo.WatchEvent.2.1', 'export-2026/Your Prime Video Viewing Activity']) {
      const [folder, ...rest] = name.split('/');
      const file = rest[0]!.startsWith('Prime') ? `${rest[0]}/${rest[0]}.csv` : `${rest[0]}/Watch Events.csv`;
      const { records } = await read(primeVideo, folder!, file);
      expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(['telemetry.event']));
      expect(records.at(-1)).toMatchObject({ title: 'Chalk and Friction', detail: { deleted: true } });
    }
  });

  test('what is on the list stands in the history of the list, too', async () => {
    const { lines: all } = await lines('amazon.prime-video-lists', 'export-2021');
    const listed = all.filter((line) => shop(line) === 'watch list');
    expect([listed.length, new Set(listed.map(({ id }) => id)).size]).toEqual([3, 2]);
    const later = await lines('amazon.prime-video-lists', 'export-2026');
    expect(ids(later.lines, 'shop.list')).toContain(listed[0]!.id);
  });

  test('fourteen counters, and a row of zeros says nothing', async () => {
    const { records, skipped } = await read(
      primeVideoLists,
      'export-2021',
      'Digital.PrimeVideo.ViewCounts.2/Digital.PrimeVideo.ViewCounts.2.csv',
    );
    expect(records).toHaveLength(14);
    expect(records.at(-1)).toMatchObject({ title: 'home country', detail: { value: 'DE' } });
    expect(skipped).toEqual(['counters that are all at zero']);
  });

  test('a watch list makes no statement about interests', () => {
    expect(primeVideoLists.kindsIn?.('/x/Digital.PrimeVideo.Watchlist.csv')).toEqual(['shop.list']);
    expect(primeVideoLists.kindsIn?.('/x/renamed.csv')).toContain('ad.interest');
  });
});

test.each([
  [primeVideoSearches, 'Search History.csv', 'Search Query from Customer,Search Request Date', true],
  [primeVideoSearches, 'Search History.csv', 'Query,Event Date', false],
  [music, 'Search History.csv', 'Query,Event Date', true],
  [music, 'Search History.csv', 'Search Query from Customer,Search Request Date', false],
  [music, 'Listening History.csv', 'ASIN,Product Name,Listen Duration in Milliseconds,Date', true],
  [music, 'Listening History.csv', 'ASIN,Product Name,Event Duration Milliseconds,Start Date', false],
  [audibleListening, 'Listening History.csv', 'ASIN,Product Name,Event Duration Milliseconds,Start Date', true],
  [audibleListening, 'Listening History.csv', 'ASIN,Product Name,Listen Duration in Milliseconds,Date', false],
  [audibleLibrary, 'Library.csv', 'ASIN,Title,Authors,Length in Minutes,Purchase Date', true],
  [audibleLibrary, 'library.csv', 'creationDate,title,albumName', false],
  [music, 'library.csv', 'creationDate,title,albumName', true],
  [music, 'Library.csv', 'ASIN,Title,Authors,Length in Minutes,Purchase Date', false],
  [music, 'account.csv', 'Account_Creation_Time,Music_Territory', true],
  [music, 'account.csv', 'IBAN,Balance', false],
] as const)('%# of the same name, told by its columns', async (source, name, header, claimed) => {
  expect((await text(source, `/${name}`, `${header}\n`)) !== undefined).toBe(claimed);
});

describe('Audible', () => {
  test('the same listening in both layouts, twice on one day', async () => {
    const [old, later] = [
      await lines('amazon.audible-listening', 'export-2021'),
      await lines('amazon.audible-listening', 'export-2026'),
    ];
    expect(ids(old.lines, 'media.listen').slice(0, 2)).toEqual(ids(later.lines, 'media.listen').slice(0, 2));
    expect(new Set(old.lines.map(({ precision }) => precision))).toEqual(new Set(['day']));
  });

  test('books and bills are the same in both layouts', async () => {
    for (const [source, kind] of [
      ['amazon.audible-library', 'file.item'],
      ['amazon.audible-membership', 'payment.made'],
    ] as const) {
      const old = ids((await lines(source, 'export-2021')).lines, kind);
      const later = ids((await lines(source, 'export-2026')).lines, kind);
      expect(later.filter((id) => old.includes(id))).toHaveLength(2);
    }
  });

  test('bills are payments, exact, with the sign of a refund', async () => {
    const { records, skipped } = await read(
      audibleMembership,
      'export-2021',
      'Audible.MembershipBillings/Audible.MembershipBillings.csv',
    );
    expect(records.map(({ kind, amount, currency }) => [kind, amount, currency])).toEqual([
      ['payment.made', '9.95', 'EUR'],
      ['payment.made', '-9.95', 'EUR'],
      ['payment.made', '1049.00', 'GBP'],
    ]);
    expect(skipped).toEqual(['bill without amount and date']);
  });
});

test('Amazon Music: saved twice, in both layouts; ids and tokens stay out', async () => {
  const both = ['export-2021', 'export-2026'].map(
    (name) => new URL(`../../../fixtures/sources/amazon.music/${name}`, import.meta.url).pathname,
  );
  const { lines: all } = await recordsOf(...both);
  expect(new Set(ids(all, 'file.item')).size).toBe(1);
  expect(ids(all, 'file.item')).toHaveLength(4);
  expect(JSON.stringify(all)).not.toMatch(/SECRET|abc123/);
});

test('two artists’ songs of one name on albums of one name are two', async () => {
  const by = (artist: string): Readonly<Record<string, string>> => ({
    'Your Music Library/Saved Music.csv': `ASIN,Title,Artist Name,Album Name\nB0,Intro,${artist},Greatest Hits\n`,
  });
  expect(different(await readTogether(by('Trio Nachtzug'), by('Duo Tagzug')))).toBe(2);
});

describe('Audible in two layouts', () => {
  const both = async (name: string, old: string, later: string): Promise<number> =>
    different(await readTogether({ [`Audible.${name}.csv`]: old }, { [`Audible.${name}.csv`]: later }));

  test.each([
    ['Credits', 'IssueDate\n07-FEB-2018\n', 'IssueDate\n2018-02-07 11:12:13\n'],
    [
      'DevicesActivations',
      'StartDate,DeviceCategory\n07-FEB-2018,Tablet\n',
      'StartDate,DeviceCategory\n2018-02-07 11:12:13,Tablet\n',
    ],
    ['CartHistory', 'AddDate,Title\n07-FEB-2018,Hives\n', 'AddDate,Title\n2018-02-07 11:12:13,Hives\n'],
    [
      'PurchaseHistory',
      'OrderPlaceDate,Title,TotalAmount\n07-FEB-2018,Hives,9.5\n',
      'OrderPlaceDate,Title,TotalAmount\n2018-02-07 11:12:13,Hives,9.50\n',
    ],
  ])('a day and a second of it are one: %s', async (name, old, later) => {
    expect(await both(name, old, later)).toBe(1);
  });

  test('two books of one collection are two', async () => {
    const book = (asin: string): string => `Collection Name,ASIN,Title\nKrimis,${asin},x\n`;
    expect(await both('Collections', book('B0A1'), book('B0A2'))).toBe(2);
  });
});

describe('Kindle', () => {
  test('a session of both tables counts once, with its title', async () => {
    const { lines: all, entries } = await lines('amazon.kindle-reading', 'export-2026-twice');
    const sleeper = all.filter(({ detail }) => (detail as { asin?: string }).asin === 'B0BOOK0001');
    expect(new Set(sleeper.map(({ id }) => id)).size).toBe(2);
    expect(new Set(sleeper.map(({ title }) => title))).toEqual(new Set(['The Sleeper’s Timetable']));
    expect(entries.filter((entry) => entry.startsWith('skipped'))).toContain(
      'skipped 1 the reading insights of this export have the same session',
    );
  });

  test.each([
    ['moved by a second', '20:00:00.950Z', '20:30:00Z', '20:00:01Z', '20:30:00Z', 1],
    ['put together', '20:10:00Z', '20:20:00Z', '20:00:00Z', '20:40:00Z', 1],
    ['one after the other', '20:00:00Z', '20:30:00Z', '20:30:00Z', '20:40:00Z', 2],
  ])('sessions %s are counted right', async (_, start, end, otherStart, otherEnd, count) => {
    const at = (time: string): string => `2024-05-06T${time}`;
    const all = await readTogether({
      'Kindle.Devices.ReadingSession.csv': `start_timestamp,end_timestamp,ASIN,total_reading_millis\n${at(start)},${at(end)},BK1,60000\n`,
      'Kindle.reading-insights-sessions_with_adjustments.csv': `ASIN,end_time,product_name,start_time,total_reading_milliseconds\nBK1,${at(otherEnd)},Krimi,${at(otherStart)},60000\n`,
    });
    expect(different(all)).toBe(count);
    expect(new Set(all.map(({ title }) => title))).toEqual(new Set(['Krimi']));
  });

  test('a book with tens of thousands of sessions is not searched once a session', async () => {
    const minute = (i: number): string => new Date(Date.UTC(2015, 0, 1) + i * 120_000).toISOString();
    const rows = Array.from({ length: 30_000 }, (_, i) => i);
    const began = performance.now();
    const all = await readTogether({
      'Kindle.Devices.ReadingSession.csv': `start_timestamp,end_timestamp,ASIN,total_reading_millis\n${rows.map((i) => `N/A,${minute(i)},BK1,60000\n`).join('')}`,
      'Kindle.reading-insights-sessions_with_adjustments.csv': `ASIN,end_time,product_name,start_time,total_reading_milliseconds\n${rows.map((i) => `BK1,${minute(i)},,${minute(i - 0.5)},60000\n`).join('')}`,
    });
    expect(all).toHaveLength(30_000);
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 30_000);

  test('a placeholder for the start gives way to the end; no serial number', async () => {
    const { records } = await read(
      kindleReading,
      'export-2024',
      'Kindle.Devices.ReadingSession/Kindle.Devices.ReadingSession.csv',
    );
    expect(records.map(({ at, until }) => [new Date(at!).toISOString().slice(0, 16), until !== undefined])).toEqual([
      ['2024-05-04T20:10', true],
      ['2024-05-05T06:30', false],
      ['2024-05-06T06:30', false],
    ]);
    expect(JSON.stringify(records)).not.toContain('SERIAL');
  });

  test('a genre is one label, rights and orders one book, and no word of a note or address is kept', async () => {
    const { lines: all } = await lines('amazon.kindle-library', 'export-2023');
    const genres = all.filter(({ kind }) => kind === 'ad.interest');
    expect(genres.map(({ title, detail }) => [title, (detail as { books: number }).books])).toEqual([
      ['Travel', 2],
      ['Hobbies & Garden', 1],
    ]);
    const books = all.filter(({ title, kind }) => kind === 'file.item' && title === 'The Sleeper’s Timetable');
    expect([books.length, new Set(books.map(({ id }) => id)).size, books[0]!.at]).toEqual([
      2,
      1,
      '2023-04-05T06:07:08.900Z',
    ]);
    expect(JSON.stringify(all)).not.toMatch(/marked sentence|my note|@/);
  });
});

test('Twitch: blanks before column names; ids of accounts stay out', async () => {
  const folder = 'AmazonGames.TwitchPrime.AccountHistory';
  const { records } = await read(games, 'export-2021', `${folder}/${folder}.csv`);
  expect(records.map(({ detail }) => [detail?.member, detail?.signedUp])).toEqual([
    [true, false],
    [true, true],
  ]);
  const { lines: all } = await lines('amazon.games', 'export-2021');
  expect(JSON.stringify(all)).not.toMatch(/88112233|courtesy/);
});

test.each([
  [primeVideo, 'not-prime-video', 'Viewing History.csv'],
  [music, 'not-music', 'library.csv'],
  [audibleLibrary, 'not-audible', 'Library.csv'],
] as const)('%s: not claimed', async (source, name, file) => {
  expect(await fixture(source, name, file)).toBeUndefined();
});

test('two views of an hour in an old export stay two beside one of a new export', async () => {
  const old = 'Title,Playback Hour,City,ISP\n';
  const row = 'Film,01/01/2022 10:00:00,Graz,Netz AG\n';
  const all = await readTogether(
    { 'Digital.PrimeVideo.Viewinghistory.csv': `${old}${row}${row}` },
    { 'Viewing History.csv': 'Title,Playback Start Datetime (UTC),Seconds Viewed\nFilm,2022-01-01 10:20:30.123,300\n' },
  );
  expect(all.map(({ place }) => place)).toEqual(['Graz', 'Graz', undefined]);
  expect(different(all)).toBe(1);
});
