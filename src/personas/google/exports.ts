import { localDay } from '../clock.js';
import type { PersonaKey, Tally } from '../key.js';
import { stays } from '../life/days.js';
import type { Events } from '../life/events.js';
import { fixes, type Window } from '../life/fixes.js';
import type { Person } from '../person.js';
import type { PlannedFile, PlannedZip } from '../zip.js';
import { androidTimeline, iosTimeline, type OnDevice } from './on-device.js';
import { PRODUCTS } from './products.js';
import {
  addAccount,
  addActivity,
  addChrome,
  addIndex,
  addProfile,
  addRecords,
  addSemantic,
  addSettings,
  nightsKey,
  onDevice,
  Takeout,
  windowOf,
} from './takeout.js';

export interface GoogleExports {
  zips: PlannedZip[];
  files: PlannedFile[];
  nights: PersonaKey['nights'];
  pathPoints: number;
  rawPoints: number;
}

const TIMELINE = 'Location History (Timeline)';

/** German, two parts: My Activity and Chrome in the first; places, the account page and the index in the second. */
export function germanTakeout(person: Person, events: Events, scale: number, tally: Tally): GoogleExports {
  const takeout = new Takeout(person, tally, person.exported.google);
  const browser = addActivity(takeout, events, {
    part: 1,
    html: ['search', 'maps', 'chrome', 'gemini'],
    json: ['ads', 'youtube', 'android'],
  });
  addChrome(takeout, 1, ['Verlauf.json', 'Geräteinformationen.json'], browser);
  addProfile(takeout, 1, 'Profil/Profil.json');
  const sparse = windowOf(person, '2019-03-01', '2026-06-01', {
    everyMin: 200,
    nightlyMin: 260,
    everyDays: 23,
    times: scale,
  });
  const dense = windowOf(person, '2026-06-01', '2026-10-01', { everyMin: 30, nightlyMin: 60, times: scale });
  const style = { milliseconds: false, deviceTag: -1203948571 };
  addRecords(takeout, 2, `${TIMELINE}/Records.json`, [sparse, dense], style);
  addSettings(takeout, 2, TIMELINE, style.deviceTag);
  addSemantic(takeout, 2, `${TIMELINE}`, dense);
  addAccount(takeout, 2, 'Google-Konto', scale);
  addIndex(takeout, 2, 'Archiv_Übersicht.html', [
    ['MY_ACTIVITY', 'Meine Aktivitäten'],
    ['CHROME', 'Chrome'],
    ['LOCATION_HISTORY', TIMELINE],
    ['PROFILE', 'Profil'],
    ['GOOGLE_ACCOUNT', 'Google-Konto'],
    ...PRODUCTS.flatMap((add) => add(takeout, events, 2, scale)),
  ]);
  return { zips: takeout.zips(), files: [], nights: nightsKey(person, dense), pathPoints: 0, rawPoints: 0 };
}

/** English: an old export with times in milliseconds, a newer one with nights missing, and the phone's own timeline for the end. */
export function englishTakeouts(person: Person, events: Events, scale: number, tally: Tally): GoogleExports {
  const old = new Takeout(person, tally, '2019-04-28T06:15:00Z');
  const early = windowOf(person, '2018-10-01', '2019-04-27', {
    everyMin: 60,
    nightlyMin: 90,
    everyDays: 5,
    noisy: true,
    times: scale,
  });
  addRecords(old, 1, 'Location History/Location History.json', [early], {
    milliseconds: true,
    deviceTag: 0,
    overflow: true,
  });
  addProfile(old, 1, 'Profile/Profile.json');

  const takeout = new Takeout(person, tally, person.exported.google);
  const browser = addActivity(takeout, events, {
    part: 1,
    html: [],
    json: ['search', 'ads', 'youtube', 'maps', 'chrome', 'android'],
  });
  addChrome(takeout, 1, ['History.json', 'Device Information.json'], browser);
  const noisy = { noisy: true, missingNights: 0.2, times: scale };
  const sparse = windowOf(person, '2022-01-10', '2024-04-01', {
    ...noisy,
    everyMin: 200,
    nightlyMin: 240,
    everyDays: 21,
  });
  const dense = windowOf(person, '2024-04-01', '2024-11-01', { ...noisy, everyMin: 45, nightlyMin: 60 });
  const style = { milliseconds: false, deviceTag: 738201944 };
  addRecords(takeout, 1, `${TIMELINE}/Records.json`, [sparse, dense], style);
  addSettings(takeout, 1, TIMELINE, style.deviceTag);
  addAccount(takeout, 1, 'Google Account', scale);
  addIndex(takeout, 1, 'archive_browser.html', [
    ['MY_ACTIVITY', 'My Activity'],
    ['CHROME', 'Chrome'],
    ['LOCATION_HISTORY', TIMELINE],
    ['GOOGLE_ACCOUNT', 'Google Account'],
    ...PRODUCTS.flatMap((add) => add(takeout, events, 1, scale)),
  ]);

  const last = windowOf(person, '2026-08-10', '2026-09-28', {
    everyMin: 150,
    nightlyMin: 90,
    noisy: true,
    times: scale,
  });
  const recent = windowOf(person, '2026-09-23', '2026-09-28', {
    everyMin: 40,
    nightlyMin: 60,
    noisy: true,
    times: scale,
  });
  const timeline = androidTimeline(person, staysIn(person, last), [...fixes(person, last)], [...fixes(person, recent)]);
  return {
    zips: [...old.zips(), ...takeout.zips()],
    files: [counted(timeline, 'Timeline.json', tally)],
    nights: nightsKey(person, dense),
    pathPoints: timeline.pathPoints,
    rawPoints: timeline.rawPoints,
  };
}

/** A small English account with American dates, and the timeline of an iPhone. */
export function smallTakeout(person: Person, events: Events, scale: number, tally: Tally): GoogleExports {
  const takeout = new Takeout(person, tally, person.exported.google);
  addActivity(takeout, events, { part: 1, html: ['search', 'youtube'], json: ['ads', 'maps'] });
  addAccount(takeout, 1, 'Google Account', scale);
  addIndex(takeout, 1, 'archive_browser.html', [
    ['MY_ACTIVITY', 'My Activity'],
    ['GOOGLE_ACCOUNT', 'Google Account'],
  ]);
  const window = windowOf(person, '2026-07-20', '2026-09-01', { everyMin: 120, nightlyMin: 180, times: scale });
  const timeline = iosTimeline(person, staysIn(person, window), [...fixes(person, window)]);
  return {
    zips: takeout.zips(),
    files: [counted(timeline, 'location-history.json', tally)],
    nights: nightsKey(person, window),
    pathPoints: timeline.pathPoints,
    rawPoints: 0,
  };
}

const staysIn = (person: Person, window: Window) => [
  ...stays(person, localDay(person.zone, window.from), localDay(person.zone, window.to) - 1),
];

function counted(timeline: OnDevice, name: string, tally: Tally): PlannedFile {
  tally.file(name, timeline.items);
  tally.count('google', 'location.visit', timeline.visits);
  tally.count('google', 'location.trip', timeline.trips);
  tally.count('google', 'location.point', timeline.pathPoints + timeline.rawPoints);
  tally.count('google', 'location.label', timeline.labels);
  tally.leaveOpen('google', 'timeline memories', timeline.memories);
  return onDevice(name, timeline.text);
}
