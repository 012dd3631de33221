import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  epochByMagnitude,
  epochMs,
  epochSeconds,
  isoInstant,
  isoText,
  utcMs,
  webkitMicros,
} from '../../src/record/time.js';

describe('ISO times', () => {
  it.each([
    ['2026-05-01T10:11:12Z', '2026-05-01T10:11:12.000Z', 'second', undefined],
    ['2026-05-01 10:11:12 UTC', '2026-05-01T10:11:12.000Z', 'second', undefined],
    ['2026-05-01T10:11:12GMT', '2026-05-01T10:11:12.000Z', 'second', undefined],
    ['  2026-05-01T10:11:12Z ', '2026-05-01T10:11:12.000Z', 'second', undefined],
    ['2026-05-01T10:11Z', '2026-05-01T10:11:00.000Z', 'minute', undefined],
    ['2026-05-01T10:11:12.5Z', '2026-05-01T10:11:12.500Z', 'ms', undefined],
    ['2026-05-01T10:11:12,25Z', '2026-05-01T10:11:12.250Z', 'ms', undefined],
    ['2026-05-01T10:11:12.007Z', '2026-05-01T10:11:12.007Z', 'ms', undefined],
    ['2026-05-01T10:11:12.123456Z', '2026-05-01T10:11:12.123Z', 'ms', undefined],
    ['2026-05-01T10:11:12.999999Z', '2026-05-01T10:11:12.999Z', 'ms', undefined],
    ['2026-05-01T10:11:12+02:00', '2026-05-01T08:11:12.000Z', 'second', 120],
    ['2026-05-01T10:11:12+0530', '2026-05-01T04:41:12.000Z', 'second', 330],
    ['2026-05-01 10:11:12 -0330', '2026-05-01T13:41:12.000Z', 'second', -210],
    ['2026-05-01T10:11:12-00:30', '2026-05-01T10:41:12.000Z', 'second', -30],
    ['2026-05-01T10:11:12.000-11:00', '2026-05-01T21:11:12.000Z', 'ms', -660],
    ['2026-05-01T10:11:12+00:00', '2026-05-01T10:11:12.000Z', 'second', 0],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z', 'second', undefined],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z', 'second', undefined],
    ['1969-12-31T23:59:59Z', '1969-12-31T23:59:59.000Z', 'second', undefined],
  ])('%s', (text, iso, precision, offset) => {
    const instant = isoInstant(text)!;
    expect(new Date(instant.at).toISOString()).toBe(iso);
    expect([instant.precision, instant.offset, instant.naive]).toEqual([precision, offset, undefined]);
  });

  it.each([
    ['2026-05-01', '2026-05-01T00:00:00.000Z', 'day'],
    ['2026-05-01T10:11', '2026-05-01T10:11:00.000Z', 'minute'],
    ['2026-05-01 10:11:12', '2026-05-01T10:11:12.000Z', 'second'],
    ['2026-05-01T10:11:12.345', '2026-05-01T10:11:12.345Z', 'ms'],
  ])('%s has no zone: read as if it were UTC, and says so', (text, iso, precision) => {
    expect(isoInstant(text)).toEqual({ at: Date.parse(iso), precision, naive: true });
  });

  it.each([
    '2026-02-30',
    '2026-02-29T00:00:00Z',
    '1900-02-29',
    '2026-04-31',
    '2026-06-31T10:00:00Z',
    '2026-01-32',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-05-01T24:00:00Z',
    '2026-05-01T23:60:00Z',
    '2026-05-01T23:59:60Z',
    '2026-05-01T10',
    '2026-05-01T10:11:12.Z',
    '2026-05-01T10:11:12 MESZ',
    '20260501T101112Z',
    '26-05-01',
    '20',
    '',
    ' ',
    'not a date',
    '2026-05-01T10:11:12Z and more',
  ])('%j is no time', (text) => {
    expect(isoInstant(text)).toBeUndefined();
  });

  it.each([undefined, null, 0, 1_777_000_000, true, {}, [], ['2026-05-01']])('%j is no text', (value) => {
    expect(isoInstant(value)).toBeUndefined();
  });

  it('reads every instant that Date writes', () => {
    const dates = fc.date({
      min: new Date('0100-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        expect(isoInstant(date.toISOString())).toEqual({ at: date.getTime(), precision: 'ms' });
      }),
    );
  });

  it('takes calendar days only where Date does not roll them over', () => {
    const day = fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(day, ([y, month, d]) => {
        const date = new Date(Date.UTC(y, month - 1, d));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === d;
        expect(utcMs(y, month, d)).toBe(exists ? date.getTime() : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['0001-01-01T00:00:00Z', '0000-06-01T12:00:00Z', '0099-05-01T00:00:00Z'])(
    '%s lies where it says, or nowhere',
    (text) => {
      expect([undefined, Date.parse(text)]).toContain(isoInstant(text)?.at);
    },
  );

  // The guard against float noise (+ 1e-6 ms) is as large as the ninth place.
  it.each([
    ['2026-05-01T10:11:12.999999999Z', '2026-05-01T10:11:12.999Z'],
    ['2026-05-01T10:11:12.001999999Z', '2026-05-01T10:11:12.001Z'],
  ])('%s is cut, never rounded into the next second', (text, iso) => {
    expect(new Date(isoInstant(text)!.at).toISOString()).toBe(iso);
  });

  // Hours and minutes of an offset are not checked.
  it.each(['2026-05-01T10:11:12+99:99', '2026-05-01T10:11:12-00:75', '2026-05-01T10:11:12+24:00'])(
    '%s has an impossible offset',
    (text) => {
      expect(isoInstant(text)).toBeUndefined();
    },
  );
});

describe('times as numbers', () => {
  it.each([
    [1_700_000_000, 1_700_000_000_000, 'second'],
    ['1700000000', 1_700_000_000_000, 'second'],
    [1_700_000_000.25, 1_700_000_000_250, 'ms'],
    [1, 1000, 'second'],
  ])('%j seconds', (value, at, precision) => {
    expect(epochSeconds(value)).toEqual({ at, precision });
  });

  it.each([
    [1_700_000_000_123, 1_700_000_000_123],
    ['1700000000123', 1_700_000_000_123],
    ['1', 1],
  ])('%j milliseconds', (value, at) => {
    expect(epochMs(value)).toEqual({ at, precision: 'ms' });
  });

  it.each([
    0,
    '0',
    -1,
    '-1',
    -1_700_000_000,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
    '',
    '1.5e9',
    ' 17',
    null,
    undefined,
    {},
    true,
  ])('%j is "unset" or no number', (value) => {
    expect(epochSeconds(value)).toBeUndefined();
    expect(epochMs(value)).toBeUndefined();
  });

  it('never makes an instant that Date cannot hold', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        for (const instant of [epochSeconds(value), epochMs(value)])
          if (instant) expect(Number.isNaN(new Date(instant.at).getTime())).toBe(false);
      }),
    );
  });

  it.each([
    ['1700000000', 1_700_000_000_000, 'second'],
    ['999999999', 999_999_999_000, 'second'],
    ['1700000000123', 1_700_000_000_123, 'ms'],
    ['170000000012', 170_000_000_012, 'ms'],
    ['1700000000123456', 1_700_000_000_123, 'ms'],
    ['170000000012345', 170_000_000_012, 'ms'],
    ['13350000000000000', Date.parse('2024-01-17T21:20:00Z'), 'ms'],
    ['1700000000123456789', 1_700_000_000_123, 'ms'],
    ['170000000012345678', 170_000_000_012, 'ms'],
    [1_700_000_000, 1_700_000_000_000, 'second'],
    [1_700_000_000_123, 1_700_000_000_123, 'ms'],
    [' 1700000000 ', 1_700_000_000_000, 'second'],
  ])('%j by its digits', (value, at, precision) => {
    expect(epochByMagnitude(value)).toEqual({ at, precision });
  });

  it.each([
    '',
    '0',
    '12345678',
    '-1700000000',
    '1700000000.5',
    '1e12',
    '12345678901234567890',
    '0000000000',
    '0000000000000',
    null,
    undefined,
    'abc',
    {},
  ])('%j has no known unit', (value) => {
    expect(epochByMagnitude(value)).toBeUndefined();
  });

  // Zero counts as unset in seconds and milliseconds, but not in micro- and nanoseconds.
  it.each(['0000000000000000', '0000000000000000000'])('%s is unset', (value) => {
    expect(epochByMagnitude(value)).toBeUndefined();
  });

  it('gives the same instant in every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2001, 8, 9, 1, 46, 40), max: Date.UTC(2100, 0, 1) }), (at) => {
        expect(epochByMagnitude(String(at))?.at).toBe(at);
        expect(epochByMagnitude(`${at}789`)?.at).toBe(at);
        expect(epochByMagnitude(`${at}789012`)?.at).toBe(at);
        expect(epochByMagnitude(`${(at + 11_644_473_600_000) * 1000}`)?.at).toBe(at);
        expect(epochByMagnitude(String(Math.floor(at / 1000)))?.at).toBe(Math.floor(at / 1000) * 1000);
      }),
    );
  });

  it.each([
    ['13350000000000000', Date.parse('2024-01-17T21:20:00Z')],
    ['11644473600001000', 1],
    [13_350_000_000_000_000, Date.parse('2024-01-17T21:20:00Z')],
  ])('%j microseconds since 1601', (value, at) => {
    expect(webkitMicros(value)).toEqual({ at, precision: 'ms' });
  });

  it.each(['0', '11644473600000000', '11644473599999999', '1', 'x', null, -13_350_000_000_000_000])(
    '%j is before 1970 or no number',
    (value) => {
      expect(webkitMicros(value)).toBeUndefined();
    },
  );
});

describe('isoText', () => {
  it.each([
    ['2026-05-01T10:11:12.345Z', 'ms', '2026-05-01T10:11:12.345Z'],
    ['2026-05-01T10:11:12.345Z', 'second', '2026-05-01T10:11:12Z'],
    ['2026-05-01T00:00:00.000Z', 'day', '2026-05-01T00:00:00Z'],
    ['2026-05-01T00:00:00.000Z', undefined, '2026-05-01T00:00:00Z'],
    ['1953-02-03T04:05:06.007Z', 'ms', '1953-02-03T04:05:06.007Z'],
    ['0000-01-01T00:00:01.000Z', 'second', '0000-01-01T00:00:01Z'],
  ] as const)('%s by %s', (iso, precision, text) => {
    expect(isoText(Date.parse(iso), precision)).toBe(text);
  });

  it.each(['+010000-01-01T00:00:30.000Z', '-000001-01-01T00:00:30.000Z'])('%s keeps its seconds', (iso) => {
    expect(Date.parse(isoText(Date.parse(iso), 'second'))).toBe(Date.parse(iso));
  });
});
