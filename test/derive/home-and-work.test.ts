import { describe, expect, it } from 'vitest';
import type { Asked } from '../../src/audits/audit.js';
import homeAudit from '../../src/audits/home.js';
import workAudit from '../../src/audits/work.js';
import { findHomeAndWork, type HomeAndWork } from '../../src/derive/home-and-work.js';
import type { Place, Stay, Stays } from '../../src/derive/stays.js';
import { type Zone, zoneNamed } from '../../src/record/zone.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HOME = 0;
const WORK = 1;
const FLAT = 2;
const OTHER = 3;
/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 5);

const berlin = zoneNamed('Europe/Berlin')!;

const PLACES: readonly Place[] = [
  { lat: 52.5001, lon: 13.4001, ms: 1, stays: 1, name: undefined },
  { lat: 52.5502, lon: 13.3002, ms: 1, stays: 1, name: undefined },
  { lat: 53.5503, lon: 10.0003, ms: 1, stays: 1, name: undefined },
  { lat: 48.1404, lon: 11.5604, ms: 1, stays: 1, name: undefined },
];

/** From and to in local hours of the day (more than 24: the next day), and where. */
type Hours = readonly (readonly [from: number, to: number, place: number])[];

/** Stays of so many days from `start`, local midnight by local midnight. 0 is Sunday. */
function life(
  days: number,
  hoursOf: (weekday: number, day: number) => Hours,
  { zone = berlin, start = MONDAY }: { zone?: Zone; start?: number } = {},
): Stays {
  const stays: Stay[] = [];
  for (let day = 0; day < days; day++) {
    const midnight = start + day * DAY;
    for (const [from, to, place] of hoursOf(new Date(midnight).getUTCDay(), day))
      stays.push({ from: zone.fromLocal(midnight + from * HOUR), to: zone.fromLocal(midnight + to * HOUR), place });
  }
  stays.sort((a, b) => a.from - b.from || a.to - b.to);
  const hoursWithData = new Set<number>();
  for (const { from, to } of stays)
    for (let hour = Math.floor(from / HOUR); hour * HOUR < to; hour++) hoursWithData.add(hour);
  return { stays, places: PLACES, hoursWithData };
}

const isWeekday = (weekday: number): boolean => weekday >= 1 && weekday <= 5;

const dayWorker = (weekday: number): Hours =>
  isWeekday(weekday)
    ? [
        [0, 8, HOME],
        [9, 17, WORK],
        [18, 24, HOME],
      ]
    : [[0, 24, HOME]];

/** Works from 22 to 6 in the nights after Monday to Thursday, sleeps by day. */
const nightWorker = (weekday: number): Hours => {
  const came = weekday >= 2 && weekday <= 5;
  const goes = weekday >= 1 && weekday <= 4;
  return [
    [came ? 7 : 0, goes ? 21 : 24, HOME],
    ...(came ? [[0, 6, WORK] as const] : []),
    ...(goes ? [[22, 24, WORK] as const] : []),
  ];
};

/** Flat in the city of work from Monday to Friday, home for the weekend. */
const weekendCommuter = (weekday: number): Hours => {
  switch (weekday) {
    case 1:
      return [
        [0, 5, HOME],
        [9, 17, WORK],
        [18, 24, FLAT],
      ];
    case 5:
      return [
        [0, 8, FLAT],
        [9, 15, WORK],
        [19, 24, HOME],
      ];
    case 6:
    case 0:
      return [[0, 24, HOME]];
    default:
      return [
        [0, 8, FLAT],
        [9, 17, WORK],
        [18, 24, FLAT],
      ];
  }
};

const placeOf = (found: HomeAndWork['home']): number | undefined => found && PLACES.indexOf(found.place);
const dayNumber = (day: number): number => MONDAY / DAY + day;

/** What the two audits say; neither asks anything but these facts. */
function told(homeAndWork: HomeAndWork) {
  const asked = { facts: { homeAndWork }, rows: {}, now: MONDAY, sensitive: false, strangers: [] } as unknown as Asked;
  return { home: homeAudit.judge(asked), work: workAudit.judge(asked) };
}

describe('day worker', () => {
  const found = findHomeAndWork(life(84, dayWorker), berlin);

  it('sleeps at home and works at work', () => {
    expect(found.home).toEqual({
      place: PLACES[HOME],
      days: 84,
      atPlace: 84,
      share: 1,
      confidence: 'strong',
      from: dayNumber(0),
      to: dayNumber(83),
    });
    expect(found.work).toEqual({
      place: PLACES[WORK],
      days: 60,
      atPlace: 60,
      share: 1,
      confidence: 'strong',
      from: dayNumber(0),
      to: dayNumber(81),
    });
    expect([found.usableNights, found.usableWeekdays, found.moves, found.nightWork]).toEqual([84, 60, 0, false]);
  });

  it('is told with both places', () => {
    const { home, work } = told(found);
    expect(home).toMatchObject({
      outcome: 'found',
      say: 'night',
      measures: { homeLat: 52.5001, homeLon: 13.4001, moves: 0 },
    });
    expect(work).toMatchObject({ outcome: 'found', say: 'day', measures: { workLat: 52.5502, workLon: 13.3002 } });
  });

  it('has no work place when the weekdays are spent at home', () => {
    const atHome = findHomeAndWork(
      life(84, () => [[0, 24, HOME]]),
      berlin,
    );
    expect([placeOf(atHome.home), atHome.work, atHome.usableWeekdays, atHome.nightWork]).toEqual([
      HOME,
      undefined,
      60,
      false,
    ]);
    expect(told(atHome).work.outcome).toBe('none');
  });

  it('keeps the work place of a job that ended, over its own days', () => {
    const ended = findHomeAndWork(
      life(140, (weekday, day) => (day < 70 ? dayWorker(weekday) : [[0, 24, HOME]])),
      berlin,
    );
    expect(placeOf(ended.work)).toBe(WORK);
    expect([ended.work!.days, ended.work!.to]).toEqual([50, dayNumber(67)]);
  });

  it('is found although holidays are spent elsewhere', () => {
    const away = findHomeAndWork(
      life(84, (weekday, day) => (day >= 30 && day < 42 ? [[0, 24, OTHER]] : dayWorker(weekday))),
      berlin,
    );
    expect([placeOf(away.home), placeOf(away.work), away.moves, away.nightWork]).toEqual([HOME, WORK, 0, false]);
    expect(away.home!.atPlace).toBe(72);
  });
});

describe('night worker', () => {
  const found = findHomeAndWork(life(84, nightWorker), berlin);

  it('lives where the free nights and the days are spent, and the confidence drops', () => {
    expect([found.nightWork, placeOf(found.home), placeOf(found.work), found.moves]).toEqual([true, HOME, WORK, 0]);
    expect([found.home!.confidence, found.work!.confidence]).toEqual(['fair', 'fair']);
    expect([found.work!.days, found.work!.atPlace, found.usableWeekdays]).toEqual([60, 48, 60]);
  });

  it('is told as such', () => {
    const { home, work } = told(found);
    expect([home, work]).toMatchObject([
      { outcome: 'found', say: 'nightWork', severity: 'medium' },
      { outcome: 'found', say: 'night', severity: 'medium' },
    ]);
  });

  it('with shifts from Sunday to Thursday too', () => {
    const shifted = findHomeAndWork(
      life(84, (weekday) => nightWorker((weekday + 1) % 7)),
      berlin,
    );
    expect([shifted.nightWork, placeOf(shifted.home), placeOf(shifted.work)]).toEqual([true, HOME, WORK]);
  });
});

describe('weekend commuter', () => {
  const found = findHomeAndWork(life(84, weekendCommuter), berlin);

  it('does not work at night', () => {
    expect([found.nightWork, placeOf(found.work), found.moves]).toEqual([false, WORK, 0]);
    expect(placeOf(found.home)).toBe(FLAT);
    expect([found.home!.atPlace, found.home!.confidence]).toEqual([48, 'fair']);
  });

  it.each([
    [
      'works in the flat',
      (weekday: number) =>
        weekendCommuter(weekday).map(([from, to, place]) => [from, to, place === WORK ? FLAT : place] as const),
    ],
    ['leaves no trace at work', (weekday: number) => weekendCommuter(weekday).filter(([, , place]) => place !== WORK)],
    [
      'comes home on Friday at noon',
      (weekday: number) =>
        weekday === 5
          ? ([
              [0, 8, FLAT],
              [12, 24, HOME],
            ] as const)
          : weekendCommuter(weekday),
    ],
    [
      'goes back on Sunday evening',
      (weekday: number) =>
        weekday === 0
          ? ([
              [0, 17, HOME],
              [20, 24, FLAT],
            ] as const)
          : weekday === 1
            ? ([
                [0, 8, FLAT],
                [9, 17, WORK],
                [18, 24, FLAT],
              ] as const)
            : weekendCommuter(weekday),
    ],
  ])('does not either who %s', (_, hoursOf) => {
    const other = findHomeAndWork(life(84, hoursOf), berlin);
    expect([other.nightWork, placeOf(other.home)]).toEqual([false, FLAT]);
  });
});

describe('mover', () => {
  const found = findHomeAndWork(
    life(120, (_, day) => [[0, 24, day < 60 ? HOME : OTHER]]),
    berlin,
  );

  it('lives at the latest place, and the move is counted', () => {
    expect([placeOf(found.home), found.moves, found.nightWork]).toEqual([OTHER, 1, false]);
    expect(found.home!.confidence).toBe('strong');
    expect(found.home!.from).toBeGreaterThanOrEqual(dayNumber(58));
    expect(found.home!.from).toBeLessThanOrEqual(dayNumber(62));
    expect(found.home!.to).toBe(dayNumber(119));
    expect(told(found).home).toMatchObject({ say: 'moved', measures: { moves: 1, homeLat: 48.1404 } });
  });

  it('who comes back has moved twice', () => {
    const back = findHomeAndWork(
      life(180, (_, day) => [[0, 24, day < 60 || day >= 120 ? HOME : OTHER]]),
      berlin,
    );
    expect([placeOf(back.home), back.moves]).toEqual([HOME, 2]);
    expect(back.home!.from).toBeGreaterThanOrEqual(dayNumber(118));
  });

  it.each([7, 13])('%i nights elsewhere are a visit, no move', (nights) => {
    const visit = findHomeAndWork(
      life(90, (_, day) => [[0, 24, day >= 40 && day < 40 + nights ? OTHER : HOME]]),
      berlin,
    );
    expect([placeOf(visit.home), visit.moves]).toEqual([HOME, 0]);
  });

  it('an old home is no place of work', () => {
    const both = findHomeAndWork(
      life(120, (weekday, day) => (day < 60 ? [[0, 24, WORK]] : dayWorker(weekday))),
      berlin,
    );
    expect([placeOf(both.home), both.moves, both.work]).toEqual([HOME, 1, undefined]);
  });
});

describe('sparse data', () => {
  it.each([0, 1, 13])('%i nights are too few', (nights) => {
    const found = findHomeAndWork(
      life(nights, () => [[0, 24, HOME]]),
      berlin,
    );
    expect([found.home, found.work, found.usableNights, found.moves, found.nightWork]).toEqual([
      undefined,
      undefined,
      nights,
      0,
      false,
    ]);
    expect(told(found).home).toMatchObject({ outcome: 'too-few', n: nights, m: 14 });
  });

  it('14 nights are enough for a home, not for certainty', () => {
    const found = findHomeAndWork(
      life(14, () => [[0, 24, HOME]]),
      berlin,
    );
    expect([placeOf(found.home), found.home!.days, found.home!.confidence]).toEqual([HOME, 14, 'fair']);
    expect(told(found).work).toMatchObject({ outcome: 'too-few', n: 10, m: 20 });
  });

  it.each([
    [2, 0],
    [3, 60],
  ])('nights with %i hours of data: %i count', (hours, nights) => {
    expect(
      findHomeAndWork(
        life(60, () => [[1, 1 + hours, HOME]]),
        berlin,
      ).usableNights,
    ).toBe(nights);
  });

  it('19 weekdays are too few, 20 suffice', () => {
    const weekdaysOf = (days: number) => findHomeAndWork(life(days, dayWorker), berlin);
    expect([weekdaysOf(25).usableWeekdays, weekdaysOf(25).work]).toEqual([19, undefined]);
    expect([weekdaysOf(26).usableWeekdays, placeOf(weekdaysOf(26).work)]).toEqual([20, WORK]);
  });

  it('nights far apart make no home out of one long gap', () => {
    const found = findHomeAndWork(
      life(400, (_, day) => (day % 60 === 0 ? [[0, 24, HOME]] : [])),
      berlin,
    );
    expect([found.usableNights, found.home]).toEqual([7, undefined]);
  });

  it('nothing at all', () => {
    const found = findHomeAndWork({ stays: [], places: [], hoursWithData: new Set() }, berlin);
    expect(found).toEqual({
      home: undefined,
      usableNights: 0,
      moves: 0,
      nightWork: false,
      work: undefined,
      usableWeekdays: 0,
    });
  });

  it('hours with fixes that are no stay count as data, not as a place', () => {
    const { stays, places, hoursWithData } = life(60, () => [[0, 3, HOME]]);
    const seen = new Set(hoursWithData);
    for (const hour of hoursWithData) seen.add(hour + 4);
    const found = findHomeAndWork({ stays, places, hoursWithData: seen }, berlin);
    expect([placeOf(found.home), found.usableNights]).toEqual([HOME, 60]);
  });
});

describe('two places', () => {
  /** 20 nights here, 80 nights that change between three places, 20 nights here again. */
  const ambiguous = (_: number, day: number): Hours => {
    if (day < 20 || day >= 100) return [[0, 24, HOME]];
    return [[0, 24, [HOME, FLAT, OTHER, FLAT, OTHER][day % 5]!]];
  };
  const found = findHomeAndWork(life(120, ambiguous), berlin);

  it('that share the nights are weak', () => {
    expect([placeOf(found.home), found.home!.confidence]).toEqual([HOME, 'weak']);
    expect(found.home!.share).toBeLessThan(0.5);
  });

  it('are never told with coordinates', () => {
    const { home } = told(found);
    expect(home).toMatchObject({ outcome: 'found', say: 'weak', severity: 'low', confidence: 'weak' });
    expect(JSON.stringify(home)).not.toMatch(/5[23]\.5|13\.40|10\.00|Lat|places/);
  });

  // Windows are cut short at either end, and half of the nights suffices: an even split becomes a home of 15 nights.
  it.each([1, 7])('that change every %i nights are never told with coordinates', (nights) => {
    const split = findHomeAndWork(
      life(84, (_, day) => [[0, 24, Math.floor(day / nights) % 2 === 0 ? HOME : OTHER]]),
      berlin,
    );
    expect(JSON.stringify(told(split).home)).not.toContain('homeLat');
  });

  it.each([1, 7])('that change every %i nights are neither a move nor night work', (nights) => {
    const split = findHomeAndWork(
      life(84, (_, day) => [[0, 24, Math.floor(day / nights) % 2 === 0 ? HOME : OTHER]]),
      berlin,
    );
    expect([split.moves, split.nightWork]).toEqual([0, false]);
  });

  it('on weekdays, each seldom, are weak without coordinates', () => {
    const found = findHomeAndWork(
      life(140, (weekday, day) =>
        isWeekday(weekday)
          ? [
              [0, 8, HOME],
              [9, 17, day % 3 === 0 ? WORK : HOME],
              [18, 24, HOME],
            ]
          : [[0, 24, HOME]],
      ),
      berlin,
    );
    expect([placeOf(found.work), found.work!.confidence]).toEqual([WORK, 'weak']);
    const { work } = told(found);
    expect(work).toMatchObject({ outcome: 'found', say: 'weak', severity: 'low' });
    expect(JSON.stringify(work)).not.toMatch(/52\.55|13\.30|Lat|places/);
  });
});

describe('zones', () => {
  it.each([
    'Europe/Berlin',
    'Asia/Kolkata',
    'America/St_Johns',
    'Pacific/Auckland',
    'America/Los_Angeles',
    'Asia/Kathmandu',
    'UTC',
  ])('a day worker in %s', (name) => {
    const zone = zoneNamed(name)!;
    const found = findHomeAndWork(life(84, dayWorker, { zone }), zone);
    expect([placeOf(found.home), placeOf(found.work), found.usableNights, found.nightWork]).toEqual([
      HOME,
      WORK,
      84,
      false,
    ]);
    expect(found.home!.atPlace).toBe(84);
    expect(found.work!.share).toBeGreaterThan(0.85);
  });

  it('the same instants read in another zone are other nights', () => {
    const stays = life(84, dayWorker, { zone: zoneNamed('Pacific/Auckland')! });
    // Office hours in Auckland are the night in Berlin.
    expect(findHomeAndWork(stays, zoneNamed('Pacific/Auckland')!).nightWork).toBe(false);
    expect(findHomeAndWork(stays, berlin).nightWork).toBe(true);
  });

  it.each([
    ['the clocks go forward', Date.UTC(2026, 2, 2)],
    ['the clocks go back', Date.UTC(2026, 9, 5)],
  ])('%s within the data', (_, start) => {
    const found = findHomeAndWork(life(56, dayWorker, { start }), berlin);
    expect([placeOf(found.home), found.home!.days, found.home!.atPlace]).toEqual([HOME, 56, 56]);
    expect([placeOf(found.work), found.work!.days, found.work!.share]).toEqual([WORK, 40, 1]);
    expect([found.nightWork, found.moves]).toEqual([false, 0]);
  });

  it('before 1970 the weekdays are right too', () => {
    const start = Date.UTC(1969, 8, 1);
    const found = findHomeAndWork(life(84, dayWorker, { start, zone: zoneNamed('UTC')! }), zoneNamed('UTC')!);
    expect([placeOf(found.home), placeOf(found.work), found.usableWeekdays]).toEqual([HOME, WORK, 60]);
  });
});
