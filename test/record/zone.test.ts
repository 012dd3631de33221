import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UTC, zoneNamed } from '../../src/record/zone.js';

const at = (iso: string): number => Date.parse(iso);
/** A wall-clock time, as zones take it: as if it were UTC. */
const wall = (local: string): number => Date.parse(`${local}Z`);
const iso = (ms: number): string => new Date(ms).toISOString().replace('.000', '');

describe('offsets', () => {
  it.each([
    ['Europe/Berlin', '2026-01-15T12:00:00Z', 60],
    ['Europe/Berlin', '2026-07-15T12:00:00Z', 120],
    ['Europe/Berlin', '2026-03-29T00:59:59Z', 60],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 120],
    ['Europe/Berlin', '2026-10-25T00:59:59Z', 120],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 60],
    ['Europe/Berlin', '1979-07-15T12:00:00Z', 60],
    ['Asia/Kolkata', '2026-01-15T12:00:00Z', 330],
    ['Asia/Kolkata', '2026-07-15T12:00:00Z', 330],
    ['Asia/Kathmandu', '2026-07-15T12:00:00Z', 345],
    ['Asia/Kathmandu', '1985-07-15T12:00:00Z', 330],
    ['America/St_Johns', '2026-01-15T12:00:00Z', -210],
    ['America/St_Johns', '2026-07-15T12:00:00Z', -150],
    ['America/St_Johns', '2026-03-08T05:29:59Z', -210],
    ['America/St_Johns', '2026-03-08T05:30:00Z', -150],
    // Newfoundland changed its clocks one minute after midnight until 2011.
    ['America/St_Johns', '2010-03-14T03:30:59Z', -210],
    ['America/St_Johns', '2010-03-14T03:31:00Z', -150],
    ['Australia/Lord_Howe', '2026-01-15T12:00:00Z', 660],
    ['Australia/Lord_Howe', '2026-07-15T12:00:00Z', 630],
    // Samoa skipped 30 December 2011.
    ['Pacific/Apia', '2011-12-30T09:59:59Z', -600],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', 840],
    // Morocco goes back an hour for Ramadan, 15 February to 22 March 2026.
    ['Africa/Casablanca', '2026-02-14T12:00:00Z', 60],
    ['Africa/Casablanca', '2026-03-01T12:00:00Z', 0],
    ['Africa/Casablanca', '2026-04-01T12:00:00Z', 60],
    ['UTC', '2026-07-15T12:00:00Z', 0],
    ['Etc/UTC', '2026-07-15T12:00:00Z', 0],
  ])('%s at %s', (name, instant, minutes) => {
    expect(zoneNamed(name)!.offsetAt(at(instant))).toBe(minutes);
  });

  it('are what Intl says, in any order of asking', () => {
    const names = [
      'Europe/Berlin',
      'Asia/Kolkata',
      'America/St_Johns',
      'Africa/Casablanca',
      'America/Sao_Paulo',
      'Asia/Tehran',
    ];
    const instants = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2037, 11, 31) });
    fc.assert(
      fc.property(fc.constantFrom(...names), instants, (name, ms) => {
        const parts = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' }).formatToParts(
          ms,
        );
        const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(
          parts.find(({ type }) => type === 'timeZoneName')!.value,
        )!;
        const expected = Number(`${sign ?? ''}1`) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
        expect(zoneNamed(name)!.offsetAt(ms) - expected).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('hold beyond the years that are scanned', () => {
    const berlin = zoneNamed('Europe/Berlin')!;
    for (const instant of [
      '0001-01-01T00:00:00Z',
      '1950-01-01T00:00:00Z',
      '2099-01-15T00:00:00Z',
      '9999-01-01T00:00:00Z',
    ])
      expect(berlin.offsetAt(at(instant))).toBe(60);
  });

  it('are the same however the zone is found', () => {
    expect(zoneNamed('Europe/Berlin')).toBe(zoneNamed('Europe/Berlin'));
    expect(zoneNamed('UTC')).toBe(UTC);
  });

  it.each(['', 'Mars/Olympus', 'CEST-2', 'Europe/Atlantis', '../etc/passwd'])('%j is no zone', (name) => {
    expect(zoneNamed(name)).toBeUndefined();
  });
});

describe('wall-clock times', () => {
  it.each([
    ['Europe/Berlin', '2026-01-15T12:00:00', '2026-01-15T11:00:00Z'],
    ['Europe/Berlin', '2026-07-15T12:00:00', '2026-07-15T10:00:00Z'],
    // The hour from 2 to 3 does not exist on 29 March: the clock stands at 3 to 4.
    ['Europe/Berlin', '2026-03-29T01:59:59', '2026-03-29T00:59:59Z'],
    ['Europe/Berlin', '2026-03-29T02:00:00', '2026-03-29T01:00:00Z'],
    ['Europe/Berlin', '2026-03-29T02:30:00', '2026-03-29T01:30:00Z'],
    ['Europe/Berlin', '2026-03-29T02:59:59', '2026-03-29T01:59:59Z'],
    ['Europe/Berlin', '2026-03-29T03:00:00', '2026-03-29T01:00:00Z'],
    // The hour from 2 to 3 is there twice on 25 October: the first one counts.
    ['Europe/Berlin', '2026-10-25T01:59:59', '2026-10-24T23:59:59Z'],
    ['Europe/Berlin', '2026-10-25T02:00:00', '2026-10-25T00:00:00Z'],
    ['Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T00:30:00Z'],
    ['Europe/Berlin', '2026-10-25T02:59:59', '2026-10-25T00:59:59Z'],
    ['Europe/Berlin', '2026-10-25T03:00:00', '2026-10-25T02:00:00Z'],
    ['Asia/Kolkata', '2026-03-29T02:30:00', '2026-03-28T21:00:00Z'],
    ['Asia/Kolkata', '2026-10-25T02:30:00', '2026-10-24T21:00:00Z'],
    ['America/St_Johns', '2026-03-08T01:59:59', '2026-03-08T05:29:59Z'],
    ['America/St_Johns', '2026-03-08T02:30:00', '2026-03-08T06:00:00Z'],
    ['America/St_Johns', '2026-03-08T03:00:00', '2026-03-08T05:30:00Z'],
    ['America/St_Johns', '2026-11-01T01:30:00', '2026-11-01T04:00:00Z'],
    ['America/St_Johns', '2026-11-01T02:00:00', '2026-11-01T05:30:00Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T14:45:00Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:15:00', '2026-10-03T15:45:00Z'],
    ['Pacific/Kiritimati', '2026-01-01T00:00:00', '2025-12-31T10:00:00Z'],
    ['UTC', '2026-03-29T02:30:00', '2026-03-29T02:30:00Z'],
  ])('%s %s', (name, local, instant) => {
    expect(iso(zoneNamed(name)!.fromLocal(wall(local)))).toBe(instant);
  });

  it('lead back to the same wall clock unless it was skipped, and the earlier of two counts', () => {
    const names = ['Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca'];
    const minutes = fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...names), minutes, (name, minute) => {
        const zone = zoneNamed(name)!;
        const instant = minute * 60_000;
        const local = instant + zone.offsetAt(instant) * 60_000;
        const back = zone.fromLocal(local);
        expect(back).toBeLessThanOrEqual(instant);
        expect(back + zone.offsetAt(back) * 60_000).toBe(local);
      }),
      { numRuns: 500 },
    );
  });
});

describe('changes', () => {
  const changes = (name: string, from: string, to: string) =>
    zoneNamed(name)!
      .changes(at(from), at(to))
      .map(({ from: start, offset }) => [Number.isFinite(start) ? iso(start) : 'before', offset]);

  it('of a year in Berlin', () => {
    expect(changes('Europe/Berlin', '2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z')).toEqual([
      ['before', 60],
      ['2026-03-29T01:00:00Z', 120],
      ['2026-10-25T01:00:00Z', 60],
    ]);
  });

  it('of a summer: none', () => {
    expect(changes('Europe/Berlin', '2026-05-01T00:00:00Z', '2026-09-01T00:00:00Z')).toEqual([['before', 120]]);
  });

  it('begin and end with the instants asked for', () => {
    expect(changes('Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29T01:00:00Z')).toEqual([['before', 120]]);
    expect(changes('Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z')).toEqual([
      ['before', 60],
      ['2026-03-29T01:00:00Z', 120],
    ]);
  });

  it('of zones without or with odd ones', () => {
    expect(changes('Asia/Kolkata', '1990-01-01T00:00:00Z', '2030-01-01T00:00:00Z')).toEqual([['before', 330]]);
    expect(changes('UTC', '1990-01-01T00:00:00Z', '2030-01-01T00:00:00Z')).toEqual([['before', 0]]);
    expect(changes('America/St_Johns', '2026-01-01T00:00:00Z', '2026-12-01T00:00:00Z')).toEqual([
      ['before', -210],
      ['2026-03-08T05:30:00Z', -150],
      ['2026-11-01T04:30:00Z', -210],
    ]);
    expect(changes('Pacific/Apia', '2011-12-29T00:00:00Z', '2012-01-01T00:00:00Z')).toEqual([
      ['before', -600],
      ['2011-12-30T10:00:00Z', 840],
    ]);
  });

  it('agree with the offsets at every instant between', () => {
    const zone = zoneNamed('Europe/Berlin')!;
    const told = zone.changes(at('2020-01-01T00:00:00Z'), at('2026-12-31T00:00:00Z'));
    expect(told).toHaveLength(15);
    for (const { from, offset } of told.slice(1)) {
      expect(zone.offsetAt(from)).toBe(offset);
      expect(zone.offsetAt(from - 1)).not.toBe(offset);
    }
  });
});
