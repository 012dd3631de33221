import { describe, expect, test } from 'vitest';
import { printedDate, printedTime } from '../../../src/sources/meta/printed-date.js';
import { BERLIN, hereAt } from './drive.js';

const local = (text: string) => {
  const date = printedDate(text);
  return date && new Date(date.local).toISOString().slice(0, 19);
};

describe('printedDate', () => {
  test.each([
    ['Jun 26, 2026 9:05:20 am', '2026-06-26T09:05:20'],
    ['Jun 26, 2026 9:05:20\u202fpm', '2026-06-26T21:05:20'],
    ['Jun 26, 2026, 12:05\u00a0AM', '2026-06-26T00:05:00'],
    ['Dec 4, 2016, 1:54 PM', '2016-12-04T13:54:00'],
    ['4 Dec 2016, 13:54', '2016-12-04T13:54:00'],
    ['Mar 08, 2020, 19:22 PM', '2020-03-08T19:22:00'],
    ['set 6, 2026 9:05 am', '2026-09-06T09:05:00'],
    ['Sunday, December 4, 2016 at 1:54pm', '2016-12-04T13:54:00'],
    ['Sonntag, 4. Dezember 2016 um 13:54', '2016-12-04T13:54:00'],
    ['12. Mai 2018, 14:03', '2018-05-12T14:03:00'],
    ['12.05.2018 14:03', '2018-05-12T14:03:00'],
    ['3. März 2021 um 08:09:10', '2021-03-03T08:09:10'],
    ['29. Aug. 2026, 12:40', '2026-08-29T12:40:00'],
    ['dimanche 4 décembre 2016, 13:54', '2016-12-04T13:54:00'],
    ['14 juil. 2019, 07:08', '2019-07-14T07:08:00'],
    ['14 juin 2019 à 07:08', '2019-06-14T07:08:00'],
    ['1er août 2019 à 07:08', '2019-08-01T07:08:00'],
    ['domenica 4 dicembre 2016 alle ore 13:54', '2016-12-04T13:54:00'],
    ['zondag 4 december 2016 om 13:54', '2016-12-04T13:54:00'],
    ['søndag den 4. december 2016 kl. 13:54', '2016-12-04T13:54:00'],
    ['4 de dezembro de 2016 às 13:54', '2016-12-04T13:54:00'],
    ['4 grudnia 2016 13:54', '2016-12-04T13:54:00'],
    ['2026-06-26 09:05:20', '2026-06-26T09:05:20'],
  ])('%s', (text, expected) => expect(local(text)).toBe(expected));

  test.each(['', 'yesterday', 'Feb 30, 2024 9:05 am', '31.02.2024 10:00', '4/5/2024', 'Room 4, 2016', '1.2.3.4', '42'])(
    'no date: %s',
    (text) => expect(printedDate(text)).toBeUndefined(),
  );

  test('says how exact the text is', () => {
    expect(printedDate('Aug 3, 1994')?.precision).toBe('day');
    expect(printedDate('Dec 4, 2016, 1:54 PM')?.precision).toBe('minute');
    expect(printedDate('Dec 4, 2016 1:54:09 PM')?.precision).toBe('second');
  });

  test('takes an offset or a plain abbreviation from the text', () => {
    expect(printedDate('Sunday, December 4, 2016 at 1:54pm UTC-07')).toMatchObject({ shift: -420, by: 'offset' });
    expect(printedDate('Sonntag, 4. Dezember 2016 um 13:54 UTC+05:30')).toMatchObject({ shift: 330, by: 'offset' });
    expect(printedDate('Friday, October 4, 2013 at 10:05pm PDT')).toMatchObject({ shift: -420, by: 'abbreviation' });
    expect(printedDate('Friday, October 4, 2013 at 10:05pm XYZ')?.shift).toBeUndefined();
  });
});

describe('printedTime', () => {
  const text = 'Aug 29, 2026 10:00:00 am';
  const at = Date.UTC(2026, 7, 29, 8);

  test('reads the clock in the zone that the export states', () =>
    expect(printedTime(text, hereAt('/x', { zone: BERLIN }))).toEqual({
      at,
      precision: 'second',
      offset: 120,
      detail: { zone: 'offset', written: text },
    }));

  test('else in the assumed zone, and says so', () =>
    expect(printedTime(text, hereAt('/x', { assumedZone: BERLIN }))).toEqual({
      at,
      precision: 'second',
      detail: { zone: 'assumed', written: text },
    }));

  test('keeps what it cannot read', () =>
    expect(printedTime('neulich', hereAt('/x'))).toEqual({ detail: { written: 'neulich' } }));
});
