import { describe, expect, it } from 'vitest';
import records from '../../../src/sources/google/location-records.js';
import semantic from '../../../src/sources/google/location-semantic.js';
import settings from '../../../src/sources/google/location-settings.js';
import android from '../../../src/sources/google/timeline-android.js';
import edits from '../../../src/sources/google/timeline-edits.js';
import ios from '../../../src/sources/google/timeline-ios.js';
import type { PointShape } from '../../../src/sources/source.js';
import { chunks, drive, driveFixture, fixtureFiles, hasSample, SAMPLES, sample, shapeFor, utc } from './drive.js';

const HOME = { latE7: 484028000, lonE7: 117489000 };

describe('google.location-records', () => {
  const points = async (path: string, bytes: Buffer) => {
    const shape = shapeFor(records, path, bytes) as PointShape;
    const rows: unknown[] = [];
    let skipped = 0;
    for await (const batch of shape.points(chunks(bytes, 100), { path, size: bytes.length })) {
      for (let i = 0; i < batch.length; i += 1)
        rows.push([batch.at[i], batch.latE7[i], batch.lonE7[i], batch.accuracyM[i]]);
      skipped += batch.skipped;
    }
    return { rows, skipped };
  };

  it('reads both spellings of a time and undoes the overflow', async () => {
    const [[path, bytes]] = fixtureFiles('google.location-records/overflow') as [[string, Buffer]];
    expect(await points(path, bytes)).toEqual({
      rows: [
        [utc('2023-04-05T06:07:08.123Z'), 484028000, 117489000, 18],
        [1554444428000, 377749000, -1224194400, 45],
      ],
      skipped: 1,
    });
  });

  it('takes no other file of that name', () => {
    expect(shapeFor(records, '/Records.json', Buffer.from('{"records":[]}'))).toBeUndefined();
    expect(shapeFor(records, '/Records.json', Buffer.from('{"locations" : []}'))).toBeDefined();
    expect(shapeFor(records, '/other.json', Buffer.from('{"locations":[{"city":"Ulm"}]}'))).toBeUndefined();
    expect(shapeFor(records, '/a.json', Buffer.from('{"locations":[{"timestampMs":"1"}]}'))).toBeDefined();
  });

  const old = 'google-takeout-to-sqlite/Takeout/Location History/Location History.json';
  it.skipIf(!hasSample(old))('reads the file of 2015', async () => {
    const { rows } = await points(`/${old}`, sample(old));
    expect(rows).toEqual([
      [1437263846012, 377749000, -1224194000, 45],
      [1437263905529, 377749165, -1224194193, 43],
    ]);
  });
});

describe('google.location-semantic', () => {
  it('reads visits, movements and what is inside them', async () => {
    const { records: found, skips, items } = await driveFixture(semantic, 'google.location-semantic/odd-shapes');
    expect(items).toBe(8);
    expect([...skips].sort()).toEqual([
      'movement without time and place',
      'neither visit nor movement',
      'visit without time and place',
    ]);
    expect(found).toEqual([
      {
        kind: 'location.trip',
        at: 1380000000123,
        precision: 'ms',
        latE7: 481000000,
        lonE7: 115000000,
        direction: 'background',
        detail: { format: 'semantic', endLat: 48.101, endLon: 11.501, distanceM: 1338, mode: 'CYCLING', waypoints: 2 },
      },
      {
        kind: 'location.visit',
        at: utc('2023-05-01T17:00:00.250Z'),
        precision: 'ms',
        until: utc('2023-05-02T06:30:00Z'),
        ...HOME,
        place: 'Home',
        direction: 'background',
        detail: {
          format: 'semantic',
          placeId: 'ChIJmara0001',
          semanticType: 'TYPE_HOME',
          address: 'Lindenweg 3, 85354 Freising',
          confidence: 95,
          placeConfidence: 'HIGH_CONFIDENCE',
          level: 0,
          candidates: 2,
          points: 2,
        },
      },
      {
        kind: 'location.point',
        at: utc('2023-05-01T17:10:00.500Z'),
        precision: 'ms',
        latE7: 484028100,
        lonE7: 117489100,
        accuracyM: 14,
        direction: 'background',
        detail: { layer: 'path' },
      },
      {
        kind: 'location.visit',
        at: utc('2023-05-01T18:00:00Z'),
        precision: 'second',
        until: utc('2023-05-01T18:20:00Z'),
        latE7: 484029000,
        lonE7: 117488000,
        place: 'Garten',
        direction: 'background',
        detail: { format: 'semantic', level: 1 },
      },
      {
        kind: 'location.trip',
        at: utc('2023-05-02T06:30:00Z'),
        precision: 'second',
        until: utc('2023-05-02T07:21:00Z'),
        ...HOME,
        direction: 'background',
        detail: {
          format: 'semantic',
          endLat: 48.1402,
          endLon: 11.56,
          distanceM: 36412,
          mode: 'IN_TRAIN',
          confidence: 'HIGH',
          waypoints: 2,
          points: 1,
        },
      },
      {
        kind: 'location.point',
        at: 1683011400000,
        precision: 'ms',
        latE7: 482500000,
        lonE7: 116500000,
        accuracyM: 30,
        direction: 'background',
        detail: { layer: 'path' },
      },
      {
        kind: 'location.visit',
        at: 1683100000000,
        precision: 'second',
        direction: 'background',
        detail: { format: 'semantic', level: 0 },
      },
      {
        kind: 'location.visit',
        at: utc('2023-05-03T18:25:02Z'),
        precision: 'second',
        offset: 120,
        latE7: 481533333,
        lonE7: 115533333,
        place: 'Café Kranz',
        direction: 'background',
        detail: { format: 'semantic', level: 0, candidates: 1, fromCandidate: true },
      },
    ]);
  });

  it('takes an empty month and no other file of that name', async () => {
    expect((await driveFixture(semantic, 'google.location-semantic/german-folder')).items).toBeLessThanOrEqual(1);
    expect(shapeFor(semantic, '/Semantic Location History/2019/2019_MAY.json', Buffer.from('{"a":1}'))).toBeUndefined();
    expect(shapeFor(semantic, '/Timeline.json', Buffer.from('{"timelineObjects": []}'))).toBeDefined();
  });

  it.skipIf(SAMPLES === undefined).each([
    ['with_activitySegment_with_startLocation_timestampMs', 1742844302585, 123466666],
    ['with_activitySegment_with_startLocation_timestamp_in_seconds_format', 1742844302585, 123444444],
    ['with_activitySegment_without_startLocation', 1742843244000, 123411111],
    ['with_activitySegment_without_startLocation_without_waypointPath', 1742843244000, undefined],
    ['with_placeVisit_with_location_with_coordinates', 1742844232000, 123477777],
    ['with_placeVisit_with_location_with_coordinates_with_iso_timestamp', 1742844302000, 123488888],
    ['with_placeVisit_with_location_with_coordinates_with_timestampMs', 1742844302585, 123522222],
    ['with_placeVisit_without_location_with_coordinates_with_otherCandidateLocations', 1742844302000, 123533333],
  ])('reads the sample %s', async (name, at, latE7) => {
    const path = `dawarich/location-history/${name}.json`;
    const { records: found } = await drive(semantic, `/${path}`, sample(path));
    expect(found.map((record) => [record.at, record.latE7])).toEqual([[at, latE7]]);
  });

  const bom = 'dawarich/edge_cases/semantic_history_with_bom.json';
  it.skipIf(!hasSample(bom))('does not mind a byte order mark', async () => {
    const { records: found } = await drive(semantic, `/${bom}`, sample(bom));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'location.trip', latE7: 604518000, until: utc('2024-01-01T10:30:00Z') });
  });
});

const PATH_POINT = { kind: 'location.point', offset: 120, direction: 'background', detail: { layer: 'path' } };

describe('google.timeline-android', () => {
  it('reads segments, signals and labels', async () => {
    const { records: found, skips, items } = await driveFixture(android, 'google.timeline-android/german-name');
    expect(items).toBe(10);
    expect([...skips].sort()).toEqual([
      'Wi-Fi scan',
      'guess at the kind of movement',
      'position without coordinates',
      'summary of a trip',
    ]);
    expect(found).toEqual([
      {
        kind: 'location.label',
        ...HOME,
        title: 'HOME',
        direction: 'background',
        detail: { placeId: 'ChIJmara0002' },
      },
      {
        kind: 'location.label',
        latE7: 481402000,
        lonE7: 115600000,
        title: 'WORK',
        direction: 'background',
        detail: { placeId: 'ChIJmara0003' },
      },
      {
        kind: 'location.point',
        at: utc('2025-06-01T06:00:30Z'),
        precision: 'ms',
        offset: 120,
        ...HOME,
        accuracyM: 12,
        direction: 'background',
        detail: { layer: 'raw', source: 'WIFI', altitudeM: 446.2, speedMps: 0 },
      },
      { ...PATH_POINT, at: utc('2025-06-01T06:03:00Z'), precision: 'ms', ...HOME },
      { ...PATH_POINT, at: utc('2025-06-01T06:05:00Z'), precision: 'second', latE7: 484029000, lonE7: 117490000 },
      {
        kind: 'location.visit',
        at: utc('2025-06-01T06:05:00Z'),
        precision: 'ms',
        offset: 120,
        until: utc('2025-06-01T07:00:00Z'),
        latE7: 484028000,
        lonE7: 117489001,
        direction: 'background',
        detail: {
          format: 'device',
          placeId: 'ChIJmara0002',
          semanticType: 'INFERRED_HOME',
          probability: 0.94,
          placeProbability: 0.4,
          level: 1,
        },
      },
      {
        kind: 'location.trip',
        at: utc('2025-06-01T07:00:00Z'),
        precision: 'ms',
        offset: 120,
        until: utc('2025-06-01T07:20:00Z'),
        direction: 'background',
        detail: {
          format: 'device',
          endLat: 48.1402,
          endLon: 11.56,
          distanceM: 9101,
          mode: 'IN_PASSENGER_VEHICLE',
          probability: 0.8,
          modeProbability: 0,
          parked: true,
          parkedLat: 48.1402,
          parkedLon: 11.56,
          parkedAt: '2025-06-01T07:20:00.000Z',
        },
      },
    ]);
  });

  const reitti = 'reitti/timeline_from_android_randomized.json';
  it.skipIf(!hasSample(reitti))('reads the sample of a phone in Australia', async () => {
    const { records: found, skips } = await drive(android, '/Linha do tempo.json', sample(reitti));
    const count = (kind: string, layer?: string): number =>
      found.filter((record) => record.kind === kind && record.detail?.layer === layer).length;
    expect([count('location.point', 'path'), count('location.visit'), count('location.trip')]).toEqual([80, 7, 5]);
    expect(count('location.point', 'raw')).toBe(3);
    expect(new Set(found.map(({ offset }) => offset))).toEqual(new Set([600]));
    expect(skips.length).toBeLessThan(5);
  });

  const format = 'dawarich/timeline_new_format.json';
  it.skipIf(!hasSample(format))('reads coordinates without a degree sign', async () => {
    const { records: found, skips } = await drive(android, '/x.json', sample(format));
    expect(skips).toEqual([]);
    expect(found.map(({ kind }) => kind).sort()).toEqual([
      'location.label',
      'location.label',
      'location.point',
      'location.point',
      'location.point',
      'location.trip',
      'location.visit',
    ]);
  });
});

describe('google.timeline-ios', () => {
  it('reads the same stays and movements from texts', async () => {
    const { records: found, skips } = await driveFixture(ios, 'google.timeline-ios/any-name');
    expect(skips).toEqual(['summary of a trip']);
    expect(found).toEqual([
      { ...PATH_POINT, at: utc('2025-06-01T06:03:00Z'), precision: 'minute', ...HOME },
      {
        kind: 'location.visit',
        at: utc('2025-06-01T06:05:00Z'),
        precision: 'ms',
        offset: 120,
        until: utc('2025-06-01T07:00:00Z'),
        ...HOME,
        direction: 'background',
        detail: {
          format: 'device',
          placeId: 'ChIJmara0002',
          semanticType: 'Home',
          probability: 0.95,
          placeProbability: 0.8,
          level: 0,
        },
      },
      {
        kind: 'location.trip',
        at: utc('2025-06-01T07:00:00Z'),
        precision: 'ms',
        offset: 120,
        until: utc('2025-06-01T07:20:00Z'),
        ...HOME,
        direction: 'background',
        detail: {
          format: 'device',
          endLat: 48.1402,
          endLon: 11.56,
          distanceM: 9100,
          mode: 'IN_PASSENGER_VEHICLE',
          modeProbability: 0,
        },
      },
      { ...PATH_POINT, at: utc('2025-06-01T07:01:00Z'), precision: 'minute', latE7: 484029000, lonE7: 117490000 },
    ]);
  });

  it('takes no object and no array of something else', () => {
    expect(shapeFor(ios, '/location-history.json', Buffer.from('{"semanticSegments":[]}'))).toBeUndefined();
    expect(shapeFor(ios, '/location-history.json', Buffer.from('[]'))).toBeDefined();
    expect(shapeFor(ios, '/x.json', Buffer.from('[{"startTime":"a","endTime":"b"}]'))).toBeUndefined();
    expect(shapeFor(android, '/Timeline.json', Buffer.from('[{"startTime":"a","visit":{}}]'))).toBeUndefined();
  });

  it.skipIf(SAMPLES === undefined).each([
    ['google-maps-timeline-viewer/iOS/Timeline.json', 21],
    ['dawarich/edge_cases/phone_takeout_array_timeline_path.json', 3],
  ])('reads the sample %s', async (path, count) => {
    const { records: found, skips } = await drive(ios, `/${path}`, sample(path));
    expect(skips).toEqual([]);
    expect(found).toHaveLength(count);
  });
});

describe('google.location-settings', () => {
  it('reads the same switch under its old and its new name', async () => {
    const old = (await driveFixture(settings, 'google.location-settings/en')).records;
    const current = (await driveFixture(settings, 'google.location-settings/en-timeline')).records;
    expect(current).toEqual(old);
    expect(old.map(settings.identity)).toHaveLength(6);
  });

  it('keeps the number of days that may mean for ever', async () => {
    const file =
      '{"createdTime":"2018-04-13T21:30:16.606Z","hasReportedLocations":true,"retentionWindowDays":2147483647}';
    const { records: found } = await drive(settings, '/Settings.json', file);
    expect(found.find(({ title }) => title?.includes('retention'))?.detail).toEqual({ days: 2147483647 });
  });

  it('takes no settings of Chrome or Play', () => {
    for (const other of ['{"Preferences":[]}', '{"createdTime":"2018-04-13T21:30:16.606Z"}', '{}'])
      expect(shapeFor(settings, '/Takeout/Chrome/Settings.json', Buffer.from(other))).toBeUndefined();
  });

  const sampled = 'dawarich/edge_cases/device_settings.json';
  it.skipIf(!hasSample(sampled))('reads the sample', async () => {
    const { records: found } = await drive(settings, `/${sampled}`, sample(sampled));
    expect(found.map(({ kind, device }) => [kind, device])).toEqual([
      ['consent.record', undefined],
      ['device.registered', 'Google Pixel 7'],
    ]);
  });
});

describe('google.timeline-edits', () => {
  it('has metres where the file has millimetres, and says why not the rest', async () => {
    const { records: found, skips, items } = await driveFixture(edits, 'google.timeline-edits/empty');
    expect([found, skips, items]).toEqual([[], [], 0]);
    const [[path, bytes]] = fixtureFiles('google.timeline-edits/en').filter(([name]) => name.endsWith('.json')) as [
      [string, Buffer],
    ];
    const read = await drive(edits, path, bytes);
    expect(read.items).toBe(9);
    expect(read.skips).toHaveLength(6);
    const points = read.records.filter(({ kind }) => kind === 'location.point');
    expect(points.map(({ accuracyM, detail }) => [accuracyM, detail?.layer])).toEqual([
      [13, 'raw'],
      [undefined, 'raw'],
    ]);
  });
});
