import { isoLocal, MINUTE, type Zone } from '../clock.js';
import { googleJson, type Json } from '../json.js';
import { metres, type Stay } from '../life/days.js';
import type { Fix } from '../life/fixes.js';
import type { Person } from '../person.js';
import { placeId, vehicle } from './location.js';

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
export function androidTimeline(
  person: Person,
  list: readonly Stay[],
  paths: readonly Fix[],
  raw: readonly Fix[],
): OnDevice {
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
    {
      wifiScan:
        at % 2 === 0 ? {} : { deliveryTime: timestamp, devicesRecords: [{ mac: 2199023255552 + at, rawRssi: -61 }] },
    },
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
        topCandidate: {
          probability: '0.812000',
          semanticType,
          placeID: placeId(stay.place),
          placeLocation: geo(stay.place),
        },
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
