import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY, HOUR, MINUTE } from '../clock.js';
import { googleJson } from '../json.js';
import { MARKER } from '../key.js';
import { type Random, random } from '../random.js';
import { writeText, writeZip } from '../zip.js';
import { measured } from './measured.js';

export interface RecordsOptions {
  points: number;
  seed: number;
  /** As Google prints it, or without any white space. */
  style: 'indented' | 'compact';
  /** A Takeout zip, or the bare `Records.json`. */
  zip: boolean;
}

export const RECORDS_PATH = 'Takeout/Location History (Timeline)/Records.json';
const END = Date.UTC(2026, 9, 1, 6);
const LONGEST = 10 * 365 * DAY;

/** One `Records.json` of any size in flat memory, for benchmarks. `bytes` is the size of the JSON. */
export async function writeLocationRecords(
  to: string,
  options: RecordsOptions,
): Promise<{ points: number; bytes: number; file: string }> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const { body, size } = measured(() => locationRecords(options));
  const name = options.zip ? 'takeout-20261001T080000Z-001.zip' : 'Records.json';
  const file = join(to, name);
  if (options.zip) {
    await writeZip({ name, date: [2026, 10, 1], entries: [{ path: RECORDS_PATH, body }] }, file, 'w');
  } else await writeText({ name, body }, file, 'w');
  return { points: options.points, bytes: size(), file };
}

const PIECE = 1 << 20;

/** Pieces of about a megabyte, each a buffer of its own. Records are copied from templates whose digits are then overwritten. */
export function* locationRecords({ points, seed, style }: Omit<RecordsOptions, 'zip'>): Generator<Uint8Array> {
  const [open, between, close] =
    style === 'indented' ? ['{\n  "locations": [', ', ', ']\n}'] : ['{"locations":[', ',', ']}'];
  const templates = [true, false].flatMap((moving) =>
    [true, false].map((activity) => template(style, between, moving, activity)),
  );
  const step = Math.max(1, Math.floor(Math.min(2 * MINUTE, LONGEST / Math.max(1, points))));
  const start = END - points * step;
  const chance = random(seed);
  const walk = walker(chance);
  yield Buffer.from(points > 0 ? open + firstRecord(style, start - 1000) : open);
  let piece = Buffer.allocUnsafe(PIECE);
  let used = 0;
  for (let number = 1; number < points; number++) {
    const point = walk(start + number * step + Math.floor(chance.next() * step * 0.5));
    const form = templates[(point.moving ? 0 : 2) + (number % 2)]!;
    if (used + form.bytes.length > PIECE) {
      yield piece.subarray(0, used);
      piece = Buffer.allocUnsafe(PIECE);
      used = 0;
    }
    piece.set(form.bytes, used);
    digits(piece, used + form.lat, point.lat, 9);
    digits(piece, used + form.lon, point.lon, 9);
    digits(piece, used + form.accuracy, point.accuracy, 2);
    instant(piece, used + form.time, point.at);
    if (form.activityTime > 0) instant(piece, used + form.activityTime, point.at - (point.at % 1000));
    used += form.bytes.length;
  }
  yield piece.subarray(0, used);
  yield Buffer.from(close);
}

interface Template {
  bytes: Uint8Array;
  lat: number;
  lon: number;
  accuracy: number;
  time: number;
  /** 0: none. */
  activityTime: number;
}

const TIME = '2000-00-00T00:00:00.000Z';

/** Every second point has a nested list of activities. */
function template(style: RecordsOptions['style'], between: string, moving: boolean, activity: boolean): Template {
  const type = moving ? 'IN_VEHICLE' : 'STILL';
  const guesses = [
    { type, confidence: 87 },
    { type: 'UNKNOWN', confidence: 6 },
  ];
  const value = {
    latitudeE7: 111_111_111,
    longitudeE7: 222_222_222,
    accuracy: 33,
    activity: activity ? [{ activity: guesses, timestamp: TIME }] : undefined,
    source: moving ? 'GPS' : 'WIFI',
    deviceTag: -1203948571,
    timestamp: TIME,
  };
  const text = between + (style === 'indented' ? googleJson(value, '  ') : JSON.stringify(value));
  const time = text.lastIndexOf(TIME);
  return {
    bytes: Buffer.from(text, 'latin1'),
    lat: text.indexOf('111111111'),
    lon: text.indexOf('222222222'),
    accuracy: text.indexOf('33'),
    time,
    activityTime: activity ? text.indexOf(TIME) : 0,
  };
}

/** It carries the marker. */
function firstRecord(style: RecordsOptions['style'], at: number): string {
  const place = { latitudeE7: HOME.lat, longitudeE7: HOME.lon, accuracy: 12, placeId: `ChIJ${MARKER}` };
  const value = { ...place, source: 'WIFI', deviceTag: -1203948571, timestamp: new Date(at).toISOString() };
  return style === 'indented' ? googleJson(value, '  ') : JSON.stringify(value);
}

function digits(into: Uint8Array, at: number, value: number, count: number): void {
  let rest = value;
  for (let place = at + count - 1; place >= at; place--) {
    const tenth = Math.floor(rest / 10);
    into[place] = 48 + rest - tenth * 10;
    rest = tenth;
  }
}

/** Over the digits of `2000-00-00T00:00:00.000Z`. */
function instant(into: Uint8Array, at: number, time: number): void {
  const date = new Date(time);
  digits(into, at, date.getUTCFullYear(), 4);
  digits(into, at + 5, date.getUTCMonth() + 1, 2);
  digits(into, at + 8, date.getUTCDate(), 2);
  const ms = ((time % DAY) + DAY) % DAY;
  digits(into, at + 11, Math.floor(ms / HOUR), 2);
  digits(into, at + 14, Math.floor(ms / MINUTE) % 60, 2);
  digits(into, at + 17, Math.floor(ms / 1000) % 60, 2);
  digits(into, at + 20, ms % 1000, 3);
}

interface Point {
  at: number;
  lat: number;
  lon: number;
  accuracy: number;
  moving: boolean;
}

/** East of ten degrees, so that all coordinates have nine digits. */
const HOME = { lat: 484_051_200, lon: 103_874_300 };
const WORK = { lat: 483_702_100, lon: 104_267_700 };

/** Nights at home, weekdays at work, other places at weekends; on the way in between, and a little unsteady everywhere. */
function walker(chance: Random): (at: number) => Point {
  const others = Array.from({ length: 40 }, () => ({
    lat: HOME.lat + chance.int(-900_000, 900_000),
    lon: HOME.lon + chance.int(-1_200_000, 1_200_000),
  }));
  let north = 0;
  let east = 0;
  return (at) => {
    const local = at + HOUR;
    const day = Math.floor(local / DAY);
    const minutes = (local - day * DAY) / MINUTE;
    const weekend = (day + 3) % 7 > 4;
    const goal = weekend ? others[day % others.length]! : WORK;
    const leave = weekend ? 720 : 450;
    const arrive = weekend ? 760 : 480;
    const end = weekend ? 1000 : 1020;
    const back = weekend ? 1040 : 1050;
    let share = 0;
    if (minutes > leave && minutes < back) {
      share =
        minutes < arrive ? (minutes - leave) / (arrive - leave) : minutes < end ? 1 : (back - minutes) / (back - end);
    }
    north = north * 0.9 + (chance.next() - 0.5) * 1500;
    east = east * 0.9 + (chance.next() - 0.5) * 2200;
    return {
      at,
      lat: Math.round(HOME.lat + (goal.lat - HOME.lat) * share + north),
      lon: Math.round(HOME.lon + (goal.lon - HOME.lon) * share + east),
      accuracy: 10 + Math.floor(chance.next() * 30),
      moving: share > 0 && share < 1,
    };
  };
}
