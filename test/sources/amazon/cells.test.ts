import { describe, expect, test } from 'vitest';
import { zoneNamed } from '../../../src/record/zone.js';
import {
  amazonInstant,
  count,
  isoDate,
  objectCells,
  said,
  saidAll,
  timed,
  yesNo,
} from '../../../src/sources/amazon/cells.js';

const utc = (text: string): number => Date.parse(text);

describe('said', () => {
  test.each([
    '',
    '  ',
    'N/A',
    'n/a',
    'Not Available',
    'Not available',
    'Not Applicable',
    'Not Available.',
    'Data Not Available',
    'No Refund',
    'No Replacement Order ID',
    'Due to technical limitations, please refer to your Order History on the website.',
  ])('nothing: %s', (text) => expect(said(text)).toBeUndefined());

  test('everything else is said', () => {
    expect(said(' Notizbuch ')).toBe('Notizbuch');
    expect(said('0')).toBe('0');
    expect(said('Available')).toBe('Available');
  });

  test('joined values', () => {
    expect(saidAll('Shipped and Shipped')).toEqual(['Shipped', 'Shipped']);
    expect(saidAll('Not Available and 2021-01-01T00:00:00Z')).toEqual(['2021-01-01T00:00:00Z']);
    expect(saidAll('Standard')).toEqual(['Standard']);
  });
});

test('nothing and nothing is nothing', () => {
  expect(said('Not Available and Not Available')).toBeUndefined();
  expect(said('Not Available and Shipped')).toBe('Not Available and Shipped');
});

describe('amazonInstant', () => {
  test.each([
    ['2024-02-09T08:03:16Z', { at: utc('2024-02-09T08:03:16Z'), precision: 'second' }],
    ['2024-02-09T12:22:09.518Z', { at: utc('2024-02-09T12:22:09.518Z'), precision: 'ms' }],
    ['03/29/2020 17:13:28 UTC', { at: utc('2020-03-29T17:13:28Z'), precision: 'second' }],
    ['2021-05-06 07:08:09', { at: utc('2021-05-06T07:08:09Z'), precision: 'second', naive: true }],
    ['2021-05-06 07:08:09.0', { at: utc('2021-05-06T07:08:09Z'), precision: 'second', naive: true }],
    ['2021-05-06 07:08:09.123', { at: utc('2021-05-06T07:08:09.123Z'), precision: 'ms', naive: true }],
    ['06/03/2021 04:00:00', { at: utc('2021-06-03T04:00:00Z'), precision: 'second', naive: true }],
    ['06/03/2021 04:30', { at: utc('2021-06-03T04:30:00Z'), precision: 'minute', naive: true }],
    ['06/03/2021', { at: utc('2021-06-03'), precision: 'day', naive: true }],
    ['01/03/20', { at: utc('2020-01-03'), precision: 'day', naive: true }],
    ['12/31/98', { at: utc('1998-12-31'), precision: 'day', naive: true }],
    ['6/3/21 4:05:06 PM UTC', { at: utc('2021-06-03T16:05:06Z'), precision: 'second' }],
    ['6/3/21 12:05:06 AM GMT', { at: utc('2021-06-03T00:05:06Z'), precision: 'second' }],
    ['07-FEB-2018', { at: utc('2018-02-07'), precision: 'day', naive: true }],
    ['2019-12-24', { at: utc('2019-12-24'), precision: 'day', naive: true }],
    ['Thu, 03 Jun 2021 10:11:12 GMT', { at: utc('2021-06-03T10:11:12Z'), precision: 'second' }],
    ['Thu, 03 Jun 2021 10:11:12 +0200', { at: utc('2021-06-03T08:11:12Z'), precision: 'second', offset: 120 }],
    ['Thu Jun 03 10:11:12 UTC 2021', { at: utc('2021-06-03T10:11:12Z'), precision: 'second' }],
    ['1700000000000', { at: 1_700_000_000_000, precision: 'ms' }],
    ['2021-11-30T06:01:02Z and 2021-12-01T07:00:00.125Z', { at: utc('2021-11-30T06:01:02Z'), precision: 'second' }],
  ])('%s', (text, instant) => expect(amazonInstant(text)).toEqual(instant));

  test.each([
    '',
    'Not Available',
    'not-a-date',
    '31/12/2021 10:00:00 UTC',
    '02/30/2021',
    '06/03/2021 25:00:00',
    '6/3/21 13:00:00 PM UTC',
    '1970-01-01T00:00:00Z',
    '01/01/1900',
    '9223372036854775807',
    '6/3/21 4:05:06 PM XQT',
  ])('no time: %s', (text) => expect(amazonInstant(text)).toBeUndefined());

  test('an abbreviation is the clock of a server: it moves the time and says nothing about the person', () => {
    expect(timed('6/3/21 4:05:06 PM PDT')).toEqual({
      time: { at: Date.parse('2021-06-03T23:05:06Z'), precision: 'second' },
      zone: { zone: 'abbreviation', written: '6/3/21 4:05:06 PM PDT' },
    });
    expect(timed('Thu Jun 03 10:11:12 PDT 2021').zone).toMatchObject({ zone: 'abbreviation' });
    expect(timed('Thu Jun 03 10:11:12 UTC 2021').zone).toEqual({});
    expect(timed('6/3/21 4:05:06 PM').zone).toMatchObject({ zone: 'utc-by-format' });
  });

  test.each([
    ['Thu Jun 03 10:11:12 GMT+09:00 2021', '2021-06-03T01:11:12Z', 'offset'],
    ['Thu Jun 03 10:11:12 BST 2021', '2021-06-03T09:11:12Z', 'assumed'],
    ['6/3/21 10:11:12 AM CST', '2021-06-03T09:11:12Z', 'assumed'],
    ['Thu, 03 Jun 2021 10:11:12 IST', '2021-06-03T09:11:12Z', 'assumed'],
  ])('a zone of several meanings is not lost: %s', (text, at, evidence) => {
    const london = { exportedAt: undefined, zone: undefined, assumedZone: zoneNamed('Europe/London')! };
    expect(timed(text, london)).toEqual({
      time: { at: Date.parse(at), precision: 'second' },
      zone: { zone: evidence, written: text },
    });
    expect(timed(text).zone).toMatchObject({ written: text });
  });

  test('a text without zone is told to be read as UTC, with what was written', () => {
    expect(timed('06/03/2021 04:30')).toEqual({
      time: { at: utc('2021-06-03T04:30:00Z'), precision: 'minute' },
      zone: { zone: 'utc-by-format', written: '06/03/2021 04:30' },
    });
    expect(timed('03/29/2020 17:13:28 UTC').zone).toEqual({});
    expect(timed('Not Available')).toEqual({ time: {}, zone: {} });
  });

  test('ISO text', () => {
    expect(isoDate('11/30/2021 06:01:02 UTC and 12/01/2021 07:00:00 UTC')).toBe('2021-11-30T06:01:02Z');
    expect(isoDate('2024-02-09T12:22:09.518Z')).toBe('2024-02-09T12:22:09.518Z');
    expect(isoDate('01/06/20')).toBe('2020-01-06');
    expect(isoDate('Not Available')).toBeUndefined();
  });
});

test('yes and no in all spellings', () => {
  expect(['Yes', 'Y', 'true', '1'].map(yesNo)).toEqual([true, true, true, true]);
  expect(['No', 'n', 'FALSE', '0'].map(yesNo)).toEqual([false, false, false, false]);
  expect(yesNo('Not Available')).toBeUndefined();
});

test('counts are whole numbers', () => {
  expect(['2', '3.0', '0'].map(count)).toEqual([2, 3, 0]);
  expect(['abc', '', '1.5', '-1'].map(count)).toEqual([undefined, undefined, undefined, undefined]);
});

test('keys of JSON objects, however spelt', () => {
  const cells = objectCells({ 'Order-ID': ' 1 ', totalOwed: 7.5, nested: { a: 1 }, giftwrap: true });
  expect(cells.get('Order ID')).toBe('1');
  expect(cells.get('Total Amount', 'Total Owed')).toBe('7.5');
  expect(cells.get('Gift Wrap')).toBe('true');
  expect(cells.get('nested')).toBe('');
  expect(cells.get('missing')).toBe('');
  expect(() => objectCells('text')).toThrow();
});
