import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import deviceRegistration from '../../../src/sources/amazon/device-registration.js';
import { recordsOf } from '../../kit/records.js';
import { drive, fixture, read } from './drive.js';

const root = mkdtempSync(join(tmpdir(), 'footprint-devices-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const TV = 'Your Fire TV Device & Setup/Device Registration.csv';
const TABLET = 'Your Fire Tablet Device & Setup/Device Registration.csv';

test('the old list: name and first time', async () => {
  const { records, skipped } = await read(deviceRegistration, 'export-2021', 'Devices.Registration/registration.csv');
  expect(skipped).toEqual(['row without a device']);
  expect(records).toEqual([
    {
      kind: 'device.registered',
      at: Date.parse('2019-12-25T18:30:00Z'),
      precision: 'second',
      title: 'Ilkas Echo Dot',
      device: 'Ilkas Echo Dot',
      detail: { voice: true, deviceCode: 'a1a8b360' },
    },
    {
      kind: 'device.registered',
      at: Date.parse('2020-01-02T09:10:11Z'),
      precision: 'second',
      title: 'Ilkas Kindle',
      device: 'Ilkas Kindle',
      detail: { deviceCode: '9e1f7c0c', zone: 'utc-by-format', written: '2020-01-02 09:10:11' },
    },
  ]);
});

test('the new table: model, span, address; no serial number', async () => {
  const { records } = await read(deviceRegistration, 'export-2026', TV);
  expect(records[0]).toMatchObject({
    at: Date.parse('2022-03-04T05:06:07.089Z'),
    until: Date.parse('2024-03-04T05:06:07Z'),
    precision: 'ms',
    title: 'Ilkas Wohnzimmer',
    device: 'AFTMM',
    ip: '198.51.100.4',
    detail: { voice: true, state: 'REGISTERED' },
  });
  expect(records[1]).toMatchObject({
    until: Date.parse('2023-07-08T09:10:11Z'),
    device: 'Echo Dot (4th Gen)',
    detail: { voice: true, state: 'DEREGISTERED', removed: '2023-07-08T09:10:11Z' },
  });
  expect(JSON.stringify(records)).not.toMatch(/TEST000/);
});

test('the overlapping tables and the old list share identities', async () => {
  const old = await read(deviceRegistration, 'export-2021', 'Devices.Registration/registration.csv');
  const tv = await read(deviceRegistration, 'export-2026', TV);
  const tablet = await read(deviceRegistration, 'export-2026', TABLET);
  expect(deviceRegistration.identity(tv.records[1]!)).toEqual(deviceRegistration.identity(tablet.records[0]!));
  expect(deviceRegistration.identity(tv.records[1]!)).toEqual(deviceRegistration.identity(old.records[0]!));
  expect(tablet.records[1]).toMatchObject({ device: 'Pixel 7', detail: { voice: false } });
});

test('two devices registered in the same second stay two, in whichever folder each is', async () => {
  const header = 'Account Name,Device Serial Number,First Time Registered\n';
  const row = (name: string, serial: string): string => `${name},${serial},2022-03-04T05:06:07Z\n`;
  for (const [path, rows] of [
    [TV, row('Cube', 'G07A')],
    [TABLET, row('Remote', 'G07B') + row('Cube', 'G07A')],
  ] as const) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), header + rows);
  }
  const { lines } = await recordsOf(root);
  expect(lines).toHaveLength(3);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
});

test.each([
  ['Annas Echo', true],
  ['Anna’s 2nd Echo-Dot', true],
  ['EchoPlus', true],
  ['Küche Dot', true],
  ['Show 5', true],
  ['Fire TV Stick 4K', true],
  ['FireTV', true],
  ['Annas Fire-Tablet', true],
  ['Kindle Fire HD', true],
  ['KFMAWI', true],
  ['AFTSSS', true],
  ['Alexa App for PC', true],
  ['Sonos One', true],
  ['Kindle Paperwhite', false],
  ['After Work Tablet', false],
  ['Firefox', false],
  ['Dot.com Laptop', false],
  ['Galaxy S9', false],
  ['PlayStation 5', false],
  ['Ilkas iPhone', false],
])('voice device: %s', async (name, voice) => {
  const voiceOf = async (cells: string): Promise<unknown> => {
    const table = Buffer.from(`FirstTimeRegistered,AccountName,DeviceModel\n2020-01-01T00:00:00Z,${cells}\n`);
    const driven = await drive(deviceRegistration, '/Devices.Registration/registration.csv', table);
    return driven?.records[0]?.detail?.voice;
  };
  expect(await voiceOf(`,${name}`)).toBe(voice);
  // A name that was given to a device says what it is, but never what it is not.
  expect(await voiceOf(`${name},`)).toBe(voice || undefined);
});

test('any other registration.csv is not claimed', async () => {
  expect(await fixture(deviceRegistration, 'not-devices', 'registration.csv')).toBeUndefined();
});
