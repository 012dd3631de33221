import { expect, test } from 'vitest';
import appLocations from '../../../src/sources/amazon/app-locations.js';
import locations from '../../../src/sources/amazon/locations.js';
import { drive, read } from './drive.js';

test('each fix once, however often it was tapped, and a place visited again counts again', async () => {
  const header = 'Event Time (UTC),GPS Time (UTC),Latitude,Longitude\n';
  const row = (event: string, gps: string, lat: string) => `2026-01-12 ${event},2026-01-12 ${gps},${lat},13.4\n`;
  const text =
    header +
    row('08:00:01', '08:00:00', '52.5') +
    row('08:00:02', '08:00:00', '52.5') +
    row('08:10:01', '08:10:00', '52.6') +
    row('08:20:01', '08:20:00', '52.5');
  for (const chunk of [7, 4096]) {
    const driven = await drive(appLocations, '/rider_app_analytics-1.csv', Buffer.from(text), chunk);
    expect(driven!.records.map(({ latE7 }) => latE7)).toEqual([525_000_000, 526_000_000, 525_000_000]);
    expect(driven!.skipped).toEqual(['tap that repeats a place']);
  }
  // A file remembers nothing of the one before.
  const again = await drive(appLocations, '/rider_app_analytics-2.csv', Buffer.from(text));
  expect(again!.records).toHaveLength(3);
});

test('device fixes: nowhere is no place, and the serial number is not kept', async () => {
  const { records, skipped } = await read(locations, 'export-2026', 'Additional Data/Alexa/Geolocation-2-1.csv');
  expect(records.map(({ latE7, lonE7, accuracyM }) => [latE7, lonE7, accuracyM])).toEqual([
    [525_012_346, 134_000_000, 18],
    [-338_688_197, -700_000_000, undefined],
    [525_000_000, 135_000_000, 7],
  ]);
  expect(skipped).toHaveLength(3);
  expect(JSON.stringify(records)).not.toContain('SECRET');
  for (const { detail } of records) expect(detail).toEqual({ layer: 'device' });
});
