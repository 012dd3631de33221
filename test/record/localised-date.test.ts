import { describe, expect, it } from 'vitest';
import { instantOfWritten, writtenDate } from '../../src/record/localised-date.js';
import { UTC, zoneNamed } from '../../src/record/zone.js';

const berlin = zoneNamed('Europe/Berlin')!;
const chicago = zoneNamed('America/Chicago')!;
const shanghai = zoneNamed('Asia/Shanghai')!;
const none: Parameters<typeof instantOfWritten>[1] = { exportedAt: undefined, zone: undefined, assumedZone: berlin };

const wall = (text: string): string | undefined => {
  const date = writtenDate(text);
  return date && `${new Date(date.wall).toISOString().slice(0, 19)} ${date.zone ?? '-'}`;
};

describe('a written date in the words of', () => {
  it.each([
    ['en-US without a zone', 'Mar 4, 2017, 5:06:07 PM', '2017-03-04T17:06:07 -'],
    ['en-US with UTC', 'Mar 4, 2019, 12:06:07 AM UTC', '2019-03-04T00:06:07 UTC'],
    ['en-US with an abbreviation', 'Jan 9, 2025, 12:06:07 PM CST', '2025-01-09T12:06:07 CST'],
    ['en-US with a narrow blank', 'Sept 9, 2025, 5:06:07\u202fPM CEST', '2025-09-09T17:06:07 CEST'],
    ['en-US with the month in full', 'February 9, 2025, 5:06 PM', '2025-02-09T17:06:00 -'],
    ['en-GB', '9 Jan 2025, 17:06:07 GMT', '2025-01-09T17:06:07 GMT'],
    ['en-IN', 'Jan 9, 2025, 5:06:07 PM GMT+05:30', '2025-01-09T17:06:07 GMT+05:30'],
    ['en-AU', 'Jan 9, 2025, 5:06:07 PM AEDT', '2025-01-09T17:06:07 AEDT'],
    ['an offset with a true minus', '9 Jan 2025, 17:06:07 UTC\u22127', '2025-01-09T17:06:07 UTC-7'],
    ['de', '12.05.2025, 14:03:22 MESZ', '2025-05-12T14:03:22 MESZ'],
    ['de with the month', '17. Aug. 2026, 09:08:07 MESZ', '2026-08-17T09:08:07 MESZ'],
    ['de with the month in full', '3. März 2024, 09:08:07 MEZ', '2024-03-03T09:08:07 MEZ'],
    ['nl', '9 mrt 2025, 17:06:07 CET', '2025-03-09T17:06:07 CET'],
    ['fr', '9 janv. 2025, 17:06:07 UTC', '2025-01-09T17:06:07 UTC'],
    ['fr in summer', '1 juil. 2025, 17:06:07 UTC+2', '2025-07-01T17:06:07 UTC+2'],
    ['fr in June', '1 juin 2025 à 17:06:07 CEST', '2025-06-01T17:06:07 CEST'],
    ['es', '9 ene 2025, 17:06:07 CET', '2025-01-09T17:06:07 CET'],
    ['es with the month in full', '14 de noviembre de 2023, 7:06:07 CET', '2023-11-14T07:06:07 CET'],
    ['pl', '9 sie 2025, 17:06:07 UTC', '2025-08-09T17:06:07 UTC'],
    ['fr in February', '9 févr. 2025, 17:06:07 UTC', '2025-02-09T17:06:07 UTC'],
    ['fr in August', '9 août 2025, 17:06:07 UTC', '2025-08-09T17:06:07 UTC'],
    ['fr in September', '9 sept. 2025, 17:06:07 UTC', '2025-09-09T17:06:07 UTC'],
    ['es in September', '9 sept 2025, 17:06:07 CEST', '2025-09-09T17:06:07 CEST'],
    ['de in Austria', '9. Jän. 2025, 17:06:07 MEZ', '2025-01-09T17:06:07 MEZ'],
    ['da', '9. maj 2025 17.06.07 CEST', '2025-05-09T17:06:07 CEST'],
    ['it', '9 gen 2025, 17:06:07 CET', '2025-01-09T17:06:07 CET'],
    ['ro', '9 iun. 2025, 17:06:07 EEST', '2025-06-09T17:06:07 EEST'],
    ['lt', '2025-06-09 17:06:07 EEST', '2025-06-09T17:06:07 EEST'],
    ['tr with an offset', '9 Eyl 2025 17:06:07 GMT+03:00', '2025-09-09T17:06:07 GMT+03:00'],
    ['ru', '9 янв. 2025 г., 17:06:07 MSK', '2025-01-09T17:06:07 MSK'],
    ['tr', '9 Ağu 2025 17:06:07 TRT', '2025-08-09T17:06:07 TRT'],
    ['zh', '2025年1月9日 17:06:07 CST', '2025-01-09T17:06:07 CST'],
    ['zh with halves of the day', '2025年1月9日 下午5:06:07 CST', '2025-01-09T17:06:07 CST'],
    ['ar', '\u200f09/01/2025، 5:06:07 م CET', '2025-01-09T17:06:07 CET'],
    ['ar at night', '09/01/2025\u200f، 12:06:07 ص UTC', '2025-01-09T00:06:07 UTC'],
    ['ko', '2025. 1. 9. 오후 5:06:07 KST', '2025-01-09T17:06:07 KST'],
    ['en in full', 'Tuesday, February 3, 2026 at 4:05:06\u202fPM UTC', '2026-02-03T16:05:06 UTC'],
    ['en-GB in full', 'Tuesday, 3 February 2026 at 16:05:06 UTC', '2026-02-03T16:05:06 UTC'],
    ['de in full', 'Dienstag, 3. März 2026 um 16:05:06 UTC', '2026-03-03T16:05:06 UTC'],
    ['fr in full', 'mercredi 5 août 2026 à 16:05:06 UTC', '2026-08-05T16:05:06 UTC'],
    ['es in full', 'martes, 3 de febrero de 2026, 16:05:06 UTC', '2026-02-03T16:05:06 UTC'],
    ['nl in full', 'dinsdag 3 februari 2026 om 16:05:06 UTC', '2026-02-03T16:05:06 UTC'],
    ['it in full', 'martedì 3 febbraio 2026 alle ore 16:05:06 UTC', '2026-02-03T16:05:06 UTC'],
    ['pt in full', 'terça-feira, 3 de fevereiro de 2026 às 16:05:06 UTC', '2026-02-03T16:05:06 UTC'],
    ['da in full', 'tirsdag den 3. februar 2026 kl. 16.05.06 UTC', '2026-02-03T16:05:06 UTC'],
    ['hu in full', '2026. február 3., kedd 16:05:06 UTC', '2026-02-03T16:05:06 UTC'],
    ['hu in autumn', '2025. szeptember 30., kedd 6:05:06 UTC', '2025-09-30T06:05:06 UTC'],
  ])('%s', (_, text, expected) => expect(wall(text)).toBe(expected));

  it.each([
    '',
    'Knot Channel',
    'Feb 30, 2025, 5:06:07 PM UTC',
    '12.05.2025 is a date',
    'Route 66 May 2025',
    'Tuesday, February 30, 2026 at 4:05:06 PM UTC',
    'Tuesday, 3 times 2026 at 16:05',
    '1/2/3',
    'May 2025',
    '25:61:00',
  ])('is not %j', (text) => expect(writtenDate(text)).toBeUndefined());

  it('keeps how exact it is', () => {
    expect(writtenDate('Jan 9, 2025, 5:06 PM')?.precision).toBe('minute');
    expect(writtenDate('9.1.2025')?.precision).toBe('day');
  });
});

describe('the instant of a written date', () => {
  const instant = (text: string, context = none): string => {
    const { at, evidence } = instantOfWritten(writtenDate(text)!, context);
    return `${new Date(at).toISOString().slice(0, 19)} ${evidence}`;
  };

  it('is exact with an offset', () => {
    expect(instant('Jan 9, 2025, 5:06:07 PM GMT+05:30')).toBe('2025-01-09T11:36:07 offset');
    expect(instant('Jan 9, 2025, 5:06:07 PM UTC')).toBe('2025-01-09T17:06:07 offset');
    expect(instant('9 Jan 2025, 17:06:07 UTC\u22127')).toBe('2025-01-10T00:06:07 offset');
  });

  it('takes one offset for all seasons, that of the abbreviation', () => {
    expect(instant('14.07.2024, 12:00:00 MEZ')).toBe('2024-07-14T11:00:00 abbreviation');
    expect(instant('14.01.2024, 12:00:00 MESZ')).toBe('2024-01-14T10:00:00 abbreviation');
    expect(instant('9 Jan 2025, 17:06:07 BST')).toBe('2025-01-09T16:06:07 abbreviation');
  });

  it('resolves an ambiguous abbreviation by the zone that the export states', () => {
    const exportedAt = Date.UTC(2025, 0, 20);
    expect(instant('Jul 9, 2024, 5:06:07 PM CST', { ...none, exportedAt, zone: chicago })).toBe(
      '2024-07-09T23:06:07 abbreviation',
    );
    expect(instant('Jul 9, 2024, 5:06:07 PM CST', { ...none, exportedAt, zone: shanghai })).toBe(
      '2024-07-09T09:06:07 abbreviation',
    );
  });

  it('says when the zone of the report had to do', () => {
    expect(instant('Jul 9, 2024, 5:06:07 PM CST', { ...none, assumedZone: chicago })).toBe(
      '2024-07-09T23:06:07 assumed',
    );
    expect(instant('Jul 9, 2024, 5:06:07 PM IST')).toBe('2024-07-09T15:06:07 assumed');
    expect(instant('Jul 9, 2024, 5:06:07 PM XYZ')).toBe('2024-07-09T15:06:07 assumed');
  });

  it('is UTC without a zone', () => {
    expect(instant('Mar 4, 2017, 5:06:07 PM', { ...none, zone: UTC })).toBe('2017-03-04T17:06:07 utc-by-format');
  });
});
