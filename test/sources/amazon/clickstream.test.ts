import { expect, test } from 'vitest';
import clickstream from '../../../src/sources/amazon/clickstream.js';
import { drive, filesOf, fixture, read } from './drive.js';

const GERMAN = 'CD 2/Clickstream.csv';
const ENGLISH = 'my data/disc two.tsv';

test('fifty German columns: what they mean is guessed from names and values', async () => {
  const { records, skipped, failed, damaged } = await read(clickstream, 'german', GERMAN);
  expect({ n: records.length, skipped, failed, damaged }).toEqual({
    n: 3,
    skipped: ['click without page and time'],
    failed: 0,
    damaged: 1,
  });
  expect(records[0]).toEqual({
    kind: 'shop.click',
    at: Date.parse('2016-08-31T23:59:01Z'),
    precision: 'second',
    title: 'Smoker, groß',
    url: 'https://www.amazon.de/s?k=smoker',
    place: 'Marburg, Hessen, Deutschland',
    device: 'PC',
    ip: '198.51.100.7',
    direction: 'own',
    detail: {
      mapping: 'guessed',
      referrer: 'imkerforum.example/smoker/',
      provider: 'Lahnnetz GmbH',
      loadMs: 1250,
      browser: 'Firefox',
      os: 'Linux',
      pageType: 'Suche',
      action: 'Suchergebnis',
      search: 'Smoker, groß',
      zone: 'utc-by-format',
      written: '31.08.2016 23:59:01',
    },
  });
});

test('the day stands first behind dots, and midnight is crossed in the right direction', async () => {
  const { records } = await read(clickstream, 'german', GERMAN);
  expect(records.map(({ at }) => new Date(at!).toISOString())).toEqual([
    '2016-08-31T23:59:01.000Z',
    '2016-09-01T00:00:12.000Z',
    '2016-09-02T07:31:40.000Z',
  ]);
});

test('the same click in German and in English is one', async () => {
  const [german, english] = await Promise.all([
    read(clickstream, 'german', GERMAN),
    read(clickstream, 'english', ENGLISH),
  ]);
  expect(english.records.map(({ detail }) => detail?.loadMs)).toEqual([1250, 800]);
  expect(german.records.map(({ detail }) => detail?.loadMs)).toEqual([1250, 800, 3000]);
  const { identity } = clickstream;
  expect(identity(english.records[0]!).slice(0, 2)).toEqual(identity(german.records[0]!).slice(0, 2));
});

test('a date and a clock of their own, letters that a bad conversion broke, thousands of milliseconds', async () => {
  const { records } = await read(clickstream, 'date-and-clock', 'clickstream 2017.csv');
  expect(records).toMatchObject([
    { at: Date.parse('2017-10-03T06:07:08Z'), device: 'PC', detail: { referrer: 'direkt', loadMs: 1250 } },
  ]);
});

test('columns may stand in any order', async () => {
  const { readFile } = await import('node:fs/promises');
  const file = new URL(`../../../fixtures/sources/amazon.clickstream/english/${ENGLISH}`, import.meta.url);
  const turned = (await readFile(file, 'utf8'))
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').reverse().join('\t'))
    .join('\n');
  const driven = await drive(clickstream, '/x.tsv', Buffer.from(turned));
  expect(driven?.records).toEqual((await read(clickstream, 'english', ENGLISH)).records);
});

test('many columns alone are no click stream', async () => {
  const files = await filesOf(clickstream, 'not-a-clickstream');
  expect(files).toHaveLength(5);
  for (const file of files) expect(await fixture(clickstream, 'not-a-clickstream', file)).toBeUndefined();
});
