import { describe, expect, it } from 'vitest';
import { Recogniser } from '../../../src/recognise/recognise.js';
import { zoneNamed } from '../../../src/record/zone.js';
import { LEFT_UNREAD, SOURCES } from '../../../src/sources/all.js';
import { camelCase } from '../../../src/sources/google/camel-case.js';
import discover from '../../../src/sources/google/discover.js';
import fitActivities from '../../../src/sources/google/fit-activities.js';
import fitData from '../../../src/sources/google/fit-data.js';
import fitDays from '../../../src/sources/google/fit-days.js';
import fitSessions from '../../../src/sources/google/fit-sessions.js';
import fitbit from '../../../src/sources/google/fitbit.js';
import home from '../../../src/sources/google/home.js';
import contributions from '../../../src/sources/google/maps-contributions.js';
import news from '../../../src/sources/google/news.js';
import purchases from '../../../src/sources/google/purchases.js';
import searchContributions from '../../../src/sources/google/search-contributions.js';
import { chunks, drive, driveFixture, shapeFor, utc } from './drive.js';

const points = (type: string, ...list: readonly object[]) =>
  JSON.stringify({
    'Data Source': `raw:com.google.${type}:com.nachtzug.watch:`,
    'Data Points': list.map((point) => ({ dataTypeName: `com.google.${type}`, ...point })),
  });

describe('google.fit-days', () => {
  const day = (file: string, csv: string) => drive(fitDays, `/Takeout/Fit/Daily activity metrics/${file}.csv`, csv);

  it('ends the last quarter of a day at midnight', async () => {
    const { records } = await day(
      '2024-03-31',
      'Start time,End time,Step count\n23:45:00.000+02:00,00:00:00.000+02:00,7\n',
    );
    expect(records[0]).toMatchObject({
      at: utc('2024-03-31T21:45:00Z'),
      until: utc('2024-03-31T22:00:00Z'),
      offset: 120,
      detail: { granularity: 'quarter-hour', steps: 7 },
    });
  });

  it('keeps the sums of a day and its quarters apart', async () => {
    const sums = await day('Daily activity metrics', 'Date,Step count\n2024-03-31,100\n');
    const quarters = await day(
      '2024-03-31',
      'Start time,End time,Step count\n00:00:00.000+00:00,00:15:00.000+00:00,100\n',
    );
    expect(sums.records[0]!.at).toBe(quarters.records[0]!.at);
    expect(fitDays.identity(sums.records[0]!)).not.toEqual(fitDays.identity(quarters.records[0]!));
  });

  it('knows a place only where all four corners are', async () => {
    const corners = 'Low latitude (deg),Low longitude (deg),High latitude (deg),High longitude (deg)';
    const { records } = await day(
      'x',
      `Date,Step count,${corners}\n2024-01-01,5,-33.9,151.1,-33.7,151.3\n2024-01-02,5,47.1,15.4,,\n2024-01-03,5,0.0,0.0,0.0,0.0\n`,
    );
    expect(records.map(({ latE7, lonE7, detail }) => [latE7, lonE7, detail?.['boxLatSpan']])).toEqual([
      [-338_000_000, 1_512_000_000, 0.2],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  it('reads numbers with a comma, and takes no other table in the folder', async () => {
    const { records } = await day('x', 'Datum;Durchschnittsgewicht (kg)\n2024-01-01;84,75\n');
    expect(records[0]!.detail).toEqual({ granularity: 'day', weightKg: 84.75 });
    expect(shapeFor(fitDays, '/Takeout/Fit/x.csv', Buffer.from('Title,URL\na,b\n'))).toBeUndefined();
  });
});

describe('google.fit-data', () => {
  it('counts a measurement once, in its own stream and in the merged one', async () => {
    const { records } = await driveFixture(fitData, 'google.fit-data/en');
    const steps = records.filter(({ title, detail }) => title === 'step_count.delta' && detail?.['value'] === 41);
    expect(steps).toHaveLength(2);
    expect(fitData.identity(steps[0]!)).toEqual(fitData.identity(steps[1]!));
  });

  it('reads nanoseconds that no double holds, as number and as text', async () => {
    const json = points('heart_rate.bpm', {
      startTimeNanos: '1709994600123456789',
      endTimeNanos: '1709994600123456789',
      fitValue: [{ value: { fpVal: 61.5 } }],
    }).replaceAll('"1709994600123456789"', '1709994600123456789');
    const { records } = await drive(fitData, '/x.json', json);
    expect(records).toEqual([
      {
        kind: 'health.metric',
        at: utc('2024-03-09T14:30:00.123Z'),
        precision: 'ms',
        title: 'heart_rate.bpm',
        app: 'com.nachtzug.watch',
        direction: 'background',
        detail: { value: 61.5, stream: 'raw' },
      },
    ]);
  });

  it('names the stages of sleep', async () => {
    const stage = (intVal: number) => ({
      startTimeNanos: 1710026400000000000,
      fitValue: [{ value: { intVal } }],
    });
    const { records } = await drive(fitData, '/x.json', points('sleep.segment', ...[1, 2, 3, 4, 5, 6, 7].map(stage)));
    expect(records.map(({ detail }) => detail?.['meaning'])).toEqual([
      ...['awake', 'sleep', 'out of bed', 'light sleep', 'deep sleep', 'REM sleep'],
      undefined,
    ]);
  });
});

describe('workouts', () => {
  it('are the same as session and as track', async () => {
    const session = await drive(
      fitSessions,
      '/Takeout/Fit/All Sessions/2024-05-18T07_02_11Z_BIKING.json',
      '{"fitnessActivity":"biking","startTime":"2024-05-18T07:02:11.482Z","duration":"889s"}',
    );
    const track = await driveFixture(fitActivities, 'google.fit-activities/de');
    const workout = track.records.find(({ kind }) => kind === 'health.metric')!;
    expect(fitActivities.identity(workout)).toEqual(fitSessions.identity(session.records[0]!));
  });

  it('keep the way they took when the file is cut off', async () => {
    const cut =
      '<TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2024-05-18T07:02:11Z</Id><Lap><Track>';
    const point =
      '<Trackpoint><Time>2024-05-18T07:02:12Z</Time><Position><LatitudeDegrees>47.1</LatitudeDegrees><LongitudeDegrees>15.4</LongitudeDegrees></Position></Trackpoint>';
    const shape = shapeFor(fitActivities, '/Fit/Activities/a.tcx', Buffer.from(cut))!;
    const kinds: string[] = [];
    const reading = async () => {
      if ('points' in shape) throw new Error('columns');
      const bytes = (async function* () {
        yield Buffer.from(cut + point + point);
      })();
      for await (const batch of shape.decode(bytes, { path: '/a.tcx', size: 1 }))
        for (const item of batch) kinds.push((item as { kind: string }).kind);
    };
    await expect(reading()).rejects.toMatchObject({ code: 'HTML_CUT' });
    expect(kinds).toEqual(['point', 'point']);
  });

  it('of another firm are none of Google’s', () => {
    const tcx = Buffer.from('<TrainingCenterDatabase>');
    expect(shapeFor(fitActivities, '/garmin/activity_1.tcx', tcx)).toBeUndefined();
    expect(shapeFor(fitActivities, '/2024-05-18T07_02_11+02_00_PT14M49.5S_Radfahren.tcx', tcx)).toBeDefined();
  });
});

describe('google.fitbit', () => {
  it('reads times without a zone on the clock of the report, and says so', async () => {
    const csv = 'type,sleep_start,sleep_end,nightly_temperature\nSKIN,2024-07-01T22:48,2024-07-02T06:02,33.8\n';
    const { records } = await drive(fitbit, '/Temperature/Computed Temperature - 2024-07-01.csv', csv, {
      assumedZone: zoneNamed('America/New_York')!,
    });
    expect(records[0]).toMatchObject({
      at: utc('2024-07-02T02:48:00Z'),
      until: utc('2024-07-02T10:02:00Z'),
      precision: 'minute',
      detail: { zone: 'assumed', written: '2024-07-01T22:48' },
    });
  });

  it('withholds what opens doors', async () => {
    const { records } = await drive(
      fitbit,
      '/Fitbit/Your Profile/Profile.csv',
      'full_name,member_since,auth_token\nInes,2019-06-14,q7\n',
    );
    expect(records.map(({ detail }) => detail)).toEqual([
      { value: 'Ines' },
      { value: '2019-06-14' },
      { valueWithheld: true },
    ]);
  });

  it('measures nothing where Fitbit could not', async () => {
    const { records, skips } = await drive(
      fitbit,
      '/Fitbit/Stress Score/Stress Score.csv',
      'DATE,STRESS_SCORE,EXERTION_POINTS,STATUS,CALCULATION_FAILED\n2024-04-03T00:00:00,0,0,NO_DATA,true\n2024-04-04T00:00:00,61,20,READY,false\n',
    );
    expect(skips).toEqual(['score without data']);
    expect(records.map(({ at, precision }) => [at, precision])).toEqual([[utc('2024-04-04'), 'day']]);
  });
});

it.each([
  ['STRESS_SCORE', 'stressScore'],
  ['Overall Score', 'overallScore'],
  ['userName', 'userName'],
  ['criteria hasAttachment', 'criteriaHasAttachment'],
])('%s is the name %s', (words, name) => expect(camelCase(words)).toBe(name));

describe('google.home', () => {
  it('tells states, but no secrets, faces and addresses of clips', async () => {
    const { records } = await driveFixture(home, 'google.home/en');
    const text = JSON.stringify(records);
    for (const secret of ['GEHEIM', 'geheim', 'nest.example', 'Teo', 'clip']) expect(text).not.toContain(secret);
    expect(text).toContain('HVAC_STATE_HEATING');
  });

  const historyOf = (events: readonly object[]) =>
    JSON.stringify({ structure_history: [{ structure_name: 'Bienenhaus', events }] });
  const path = '/Takeout/Home App/HomeHistory.json';

  it('tells neither codes nor names in upper case', async () => {
    const event = { type: 'Unlocked', pin: 4711, lockCode: 815, person: 'ANNA_B', doorState: 'OPEN', fanSpeed: 3 };
    const { records } = await drive(home, path, historyOf([event]));
    expect(records.map(({ detail }) => detail)).toEqual([
      { doorState: 'OPEN', fanSpeed: 3, product: 'Home App', home: 'Bienenhaus' },
    ]);
  });

  it('reads a history of any length', async () => {
    const event = { type: 'Heard', padding: 'x'.repeat(2 ** 20) };
    const { records } = await drive(home, path, historyOf(Array.from({ length: 17 }, () => event)));
    expect(records).toHaveLength(17);
  });

  it('promises recordings only where there can be some', () => {
    expect(home.kindsIn!('/Takeout/Home App/HomeApp.json')).toEqual(['device.registered']);
    expect(fitData.kindsIn!('/Takeout/Fit/All Data/raw_com.google.heart_rate.bpm.json')).toEqual(['health.metric']);
  });
});

describe('what one likes and follows', () => {
  it('is told without what was written about it', async () => {
    const { records } = await driveFixture(searchContributions, 'google.search-contributions/de');
    expect(JSON.stringify(records)).not.toContain('Bienen');
    expect(records.find(({ title }) => title === 'More than Honey')?.detail).toMatchObject({
      stars: 4,
      characters: 25,
    });
  });

  it('takes „Kein Interesse“ for what it is, whatever else the name says', async () => {
    const { records } = await drive(
      discover,
      '/Discover/Mit „Folgen“ markiert – Kein Interesse.csv',
      'Name\nFußball\n',
    );
    expect(records[0]!.detail).toEqual({ product: 'Discover', action: 'not interested' });
  });

  it('leaves tables of unknown names and pages alone', () => {
    expect(shapeFor(discover, '/Takeout/Discover/Sonst.csv', Buffer.from('A\nb\n'))).toBeUndefined();
    expect(shapeFor(news, '/Takeout/News/articles.txt', Buffer.from('<html>'))).toBeUndefined();
    expect(shapeFor(news, '/Takeout/Drive/articles.txt', Buffer.from('x'))).toBeUndefined();
  });
});

describe('a file of one object', () => {
  const bytes = Buffer.from(
    JSON.stringify({
      orderId: 'o-7',
      fitnessActivity: 'walking',
      aggregate: Array.from({ length: 3000 }, (_, at) => ({ metricName: `com.google.m${at}`, intValue: at })),
      ...Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`member${at}`, at])),
    }),
  );
  const sizesOf = (value: unknown): number[] => {
    const size = value instanceof Map ? value.size : Object.keys(value as object).length;
    return [size, ...Object.values(value as object).flatMap((each) => (each instanceof Object ? sizesOf(each) : []))];
  };

  it.each([
    [purchases, 2],
    [fitSessions, 100],
    [contributions, 200],
  ])('is not kept whole: %#', async (source, most) => {
    const items: unknown[] = [];
    const [shape] = source.files;
    if (!shape || 'points' in shape) throw new Error('no items');
    for await (const batch of shape.decode(chunks(bytes, 1000), { path: '/a.json', size: bytes.length }))
      items.push(...batch.filter((item) => (item as { key?: string }).key !== 'aggregate'));
    expect(Math.max(...items.flatMap(sizesOf))).toBeLessThanOrEqual(Math.max(most, 3));
  });
});

describe('what stays unread says why', () => {
  const recogniser = new Recogniser(SOURCES, LEFT_UNREAD);
  it.each([
    ['/Takeout/My Activity/Assistant/2024-03-04_07_08_09_123_UTC.mp3', /never listens/],
    ['/Takeout/Meine Aktivitäten/Sprache und Audio/2024-03-04_07_08_09.mp3', /never listens/],
    ['/Takeout/Google Fit/Alle Daten/etwas.json', /undocumented/],
    ['/Takeout/Google Cloud Print/Jobs.csv', /undocumented/],
    ['/Takeout/Stadia/Games.json', /undocumented/],
  ])('%s', (path, why) => {
    const found = recogniser.byPath(path);
    expect(found.as === 'unread' ? found.why.en : found.as).toMatch(why);
  });
});
