import { clockAt, isoLocal, isoUtc, MINUTE, type Zone } from '../clock.js';
import { googleJson, type Json } from '../json.js';
import type { Person } from '../person.js';
import { metres, type Stay } from '../life/days.js';
import type { Fix } from '../life/fixes.js';
import { MARKER } from '../key.js';

export interface RecordsStyle {
  /** Strings of milliseconds (to 2021) instead of ISO times. */
  milliseconds: boolean;
  deviceTag: number;
  /** Some longitudes as unsigned 32-bit numbers, as exports of spring 2019 had them. */
  overflow?: boolean;
}

/** `Records.json`: ascending, one list, every second point with a nested list of activities. */
export function* recordsJson(points: Iterable<Fix>, style: RecordsStyle, seen: () => void): Generator<string> {
  yield '{\n  "locations": [';
  let number = 0;
  for (const point of points) {
    yield (number === 0 ? '' : ', ') + googleJson(record(point, number, style), '  ');
    number += 1;
    seen();
  }
  yield ']\n}';
}

const UNSIGNED = 4_294_967_296;

function record(point: Fix, number: number, style: RecordsStyle): Json {
  const wrapped = style.overflow && point.lonE7 < 0 && number % 3 === 0;
  const base = {
    latitudeE7: point.latE7,
    longitudeE7: wrapped ? point.lonE7 + UNSIGNED : point.lonE7,
    accuracy: point.accuracy,
  };
  const activity = number % 2 === 0 ? [{ activity: guesses(point), ...when(point.at - 2000, style) }] : undefined;
  if (style.milliseconds) return { timestampMs: String(point.at), ...base, activity };
  const [velocity, heading] = point.moving ? [11, number % 360] : [undefined, undefined];
  return { ...base, velocity, heading, activity, source: point.source, deviceTag: style.deviceTag, ...when(point.at, style) };
}

const when = (at: number, style: RecordsStyle): { timestampMs: string } | { timestamp: string } =>
  style.milliseconds ? { timestampMs: String(at) } : { timestamp: isoUtc(at) };

const guesses = (point: Fix): Json[] =>
  point.moving
    ? [
        { type: 'IN_VEHICLE', confidence: 78 },
        { type: 'ON_FOOT', confidence: 9 },
        { type: 'UNKNOWN', confidence: 4 },
      ]
    : [
        { type: 'STILL', confidence: 93 },
        { type: 'UNKNOWN', confidence: 5 },
      ];

const e7 = (degrees: number) => Math.round(degrees * 1e7);

export function placeId(place: { lat: number; lon: number }): string {
  return `ChIJ${MARKER}-${Math.abs(e7(place.lat) % 99991).toString(36)}${Math.abs(e7(place.lon) % 99991).toString(36)}`;
}

const SEMANTIC_TYPES = { home: 'TYPE_HOME', work: 'TYPE_WORK', haunt: undefined, away: undefined } as const;

/** The objects of one month: stays, and the ways between them. */
export function semanticMonth(list: readonly Stay[]): { text: string; visits: number; trips: number } {
  const objects: Json[] = [];
  let trips = 0;
  list.forEach((stay, at) => {
    objects.push({ placeVisit: placeVisit(stay) });
    const next = list[at + 1];
    if (!next || next.from <= stay.to) return;
    objects.push({ activitySegment: activitySegment(stay, next) });
    trips += 1;
  });
  return { text: googleJson({ timelineObjects: objects }), visits: list.length, trips };
}

function placeVisit(stay: Stay): Json {
  const { place } = stay;
  return {
    location: {
      latitudeE7: e7(place.lat),
      longitudeE7: e7(place.lon),
      placeId: placeId(place),
      address: place.address.replaceAll(', ', '\n'),
      name: place.name,
      semanticType: SEMANTIC_TYPES[stay.kind],
      locationConfidence: 91.5,
    },
    duration: { startTimestamp: isoUtc(stay.from), endTimestamp: isoUtc(stay.to) },
    placeConfidence: 'HIGH_CONFIDENCE',
    centerLatE7: e7(place.lat),
    centerLngE7: e7(place.lon),
    visitConfidence: 94,
    otherCandidateLocations: [
      {
        latitudeE7: e7(place.lat) + 4200,
        longitudeE7: e7(place.lon) - 3100,
        placeId: placeId({ lat: place.lat + 0.001, lon: place.lon }),
        locationConfidence: 3.2,
      },
    ],
    editConfirmationStatus: 'NOT_CONFIRMED',
  };
}

const vehicle = (from: Stay, to: Stay) => {
  if (from.kind !== 'away' && to.kind === 'away' && to.trip) return to.trip.by;
  if (from.trip && to.kind === 'home') return from.trip.by;
  return metres(from.place, to.place) < 1500 ? 'WALKING' : 'IN_PASSENGER_VEHICLE';
};

function activitySegment(from: Stay, to: Stay): Json {
  const ends = { latE7: e7(to.place.lat), lngE7: e7(to.place.lon) };
  return {
    startLocation: { latitudeE7: e7(from.place.lat), longitudeE7: e7(from.place.lon) },
    endLocation: { latitudeE7: ends.latE7, longitudeE7: ends.lngE7 },
    duration: { startTimestamp: isoUtc(from.to), endTimestamp: isoUtc(to.from) },
    distance: metres(from.place, to.place),
    activityType: vehicle(from, to),
    confidence: 'HIGH',
    activities: [{ activityType: vehicle(from, to), probability: 88.5 }],
    waypointPath: {
      waypoints: [{ latE7: e7(from.place.lat), lngE7: e7(from.place.lon) }, ends],
      source: 'INFERRED',
    },
  };
}

const zoneOf = (person: Person, stay: Stay): Zone => stay.trip?.zone ?? person.zone;

const offsetOf = (text: string) => {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

const degrees = (place: { lat: number; lon: number }) => `${place.lat.toFixed(7)}°, ${place.lon.toFixed(7)}°`;

export interface OnDevice {
  text: string;
  items: number;
  visits: number;
  trips: number;
  pathPoints: number;
  rawPoints: number;
  labels: number;
  memories: number;
}

/** Android's `Timeline.json`: segments, then raw signals of the last days, then the frequent places. */
export function androidTimeline(person: Person, list: readonly Stay[], paths: readonly Fix[], raw: readonly Fix[]): OnDevice {
  const segments: Json[] = [];
  let trips = 0;
  list.forEach((stay, at) => {
    segments.push(androidVisit(person, stay));
    const next = list[at + 1];
    if (!next || next.from <= stay.to) return;
    segments.push(androidMove(person, stay, next));
    trips += 1;
  });
  const buckets = twoHours(paths);
  for (const [start, points] of buckets) segments.push(androidPath(person, start, points));
  for (const trip of person.trips) {
    if (!list.some((stay) => stay.trip === trip)) continue;
    const identifier = { placeId: placeId(trip.place) };
    segments.push({
      startTime: `${trip.from}T00:00:00.000+01:00`,
      endTime: `${trip.to}T00:00:00.000+01:00`,
      timelineMemory: { trip: { distanceFromOriginKms: 1580, destinations: [{ identifier }] } },
    });
  }
  const memories = segments.length - list.length - trips - buckets.length;
  const signals = raw.flatMap((point, at) => rawSignals(person, point, at));
  const frequentPlaces = [
    frequentPlace(person.homes[person.homes.length - 1]!, 'HOME'),
    frequentPlace(person.works[person.works.length - 1]!, 'WORK'),
  ];
  const value = { semanticSegments: segments, rawSignals: signals, userLocationProfile: { frequentPlaces } };
  return {
    text: googleJson(value),
    items: segments.length + signals.length + frequentPlaces.length,
    visits: list.length,
    trips,
    pathPoints: paths.length,
    rawPoints: raw.length,
    labels: frequentPlaces.length,
    memories,
  };
}

const frequentPlace = (place: { lat: number; lon: number }, label: string): Json => ({
  placeId: placeId(place),
  placeLocation: degrees(place),
  label,
});

function androidVisit(person: Person, stay: Stay): Json {
  const startTime = isoLocal(stay.from, zoneOf(person, stay));
  const endTime = isoLocal(stay.to, zoneOf(person, stay));
  const semanticType = { home: 'HOME', work: 'WORK', haunt: 'UNKNOWN', away: 'UNKNOWN' }[stay.kind];
  return {
    startTime,
    endTime,
    startTimeTimezoneUtcOffsetMinutes: offsetOf(startTime),
    endTimeTimezoneUtcOffsetMinutes: offsetOf(endTime),
    visit: {
      hierarchyLevel: 0,
      probability: 0.91,
      topCandidate: {
        placeId: placeId(stay.place),
        semanticType,
        probability: 0.64,
        placeLocation: { latLng: degrees(stay.place) },
      },
    },
  };
}

function androidMove(person: Person, from: Stay, to: Stay): Json {
  return {
    startTime: isoLocal(from.to, zoneOf(person, from)),
    endTime: isoLocal(to.from, zoneOf(person, to)),
    activity: {
      start: { latLng: degrees(from.place) },
      end: { latLng: degrees(to.place) },
      distanceMeters: metres(from.place, to.place),
      topCandidate: { type: vehicle(from, to), probability: 0 },
    },
  };
}

function twoHours(points: readonly Fix[]): [number, Fix[]][] {
  const buckets = new Map<number, Fix[]>();
  for (const point of points) {
    const start = point.at - (point.at % (120 * MINUTE));
    const bucket = buckets.get(start) ?? [];
    buckets.set(start, [...bucket, point]);
  }
  return [...buckets];
}

const androidPath = (person: Person, start: number, points: readonly Fix[]): Json => ({
  startTime: isoLocal(start, person.zone),
  endTime: isoLocal(start + 120 * MINUTE, person.zone),
  timelinePath: points.map((point) => ({ point: fixDegrees(point), time: isoLocal(minuteOf(point.at), person.zone) })),
});

const fixDegrees = (point: Fix) => degrees({ lat: point.latE7 / 1e7, lon: point.lonE7 / 1e7 });
const minuteOf = (at: number) => at - (at % MINUTE);

function rawSignals(person: Person, point: Fix, at: number): Json[] {
  const timestamp = isoLocal(point.at, person.zone);
  const position: Json = {
    LatLng: fixDegrees(point),
    accuracyMeters: point.accuracy,
    altitudeMeters: 61.5,
    source: point.source,
    timestamp,
    speedMetersPerSecond: point.moving ? 9.5 : 0,
  };
  if (at % 3 !== 0) return [{ position }];
  const type = point.moving ? 'IN_VEHICLE' : 'STILL';
  return [
    { position },
    { activityRecord: { probableActivities: [{ type, confidence: 0.97 }], timestamp } },
    { wifiScan: at % 2 === 0 ? {} : { deliveryTime: timestamp, devicesRecords: [{ mac: 2199023255552 + at, rawRssi: -61 }] } },
  ];
}

/** iOS's array: numbers as strings, `geo:` addresses, paths behind everything else. */
export function iosTimeline(person: Person, list: readonly Stay[], paths: readonly Fix[]): OnDevice {
  const items: Json[] = [];
  let trips = 0;
  const geo = (place: { lat: number; lon: number }) => `geo:${place.lat.toFixed(6)},${place.lon.toFixed(6)}`;
  list.forEach((stay, at) => {
    const semanticType = { home: 'Home', work: 'Work', haunt: 'Unknown', away: 'Unknown' }[stay.kind];
    items.push({
      endTime: isoLocal(stay.to, zoneOf(person, stay)),
      startTime: isoLocal(stay.from, zoneOf(person, stay)),
      visit: {
        hierarchyLevel: '0',
        topCandidate: { probability: '0.812000', semanticType, placeID: placeId(stay.place), placeLocation: geo(stay.place) },
        probability: '0.930000',
      },
    });
    const next = list[at + 1];
    if (!next || next.from <= stay.to) return;
    trips += 1;
    items.push({
      endTime: isoLocal(next.from, zoneOf(person, next)),
      startTime: isoLocal(stay.to, zoneOf(person, stay)),
      activity: {
        start: geo(stay.place),
        end: geo(next.place),
        distanceMeters: `${metres(stay.place, next.place)}.000000`,
        topCandidate: { type: vehicle(stay, next).toLowerCase().replaceAll('_', ' '), probability: '0.000000' },
      },
    });
  });
  const buckets = twoHours(paths);
  for (const [start, points] of buckets) {
    items.push({
      endTime: isoLocal(start + 120 * MINUTE, person.zone),
      startTime: isoLocal(start, person.zone),
      timelinePath: points.map((point) => ({
        point: geo({ lat: point.latE7 / 1e7, lon: point.lonE7 / 1e7 }),
        durationMinutesOffsetFromStartTime: String(Math.floor((point.at - start) / MINUTE)),
      })),
    });
  }
  return {
    text: googleJson(items),
    items: items.length,
    visits: list.length,
    trips,
    pathPoints: paths.length,
    rawPoints: 0,
    labels: 0,
    memories: 0,
  };
}

const MONTHS = ['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER'];

/** English month names in every language. */
export function semanticPath(at: number): string {
  const { year, month } = clockAt(at, 0);
  return `Semantic Location History/${year}/${year}_${MONTHS[month - 1]}.json`;
}
