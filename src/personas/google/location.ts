import { clockAt, isoUtc } from '../clock.js';
import { googleJson, type Json } from '../json.js';
import { MARKER } from '../key.js';
import { metres, type Stay } from '../life/days.js';
import type { Fix } from '../life/fixes.js';

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
  return {
    ...base,
    velocity,
    heading,
    activity,
    source: point.source,
    deviceTag: style.deviceTag,
    ...when(point.at, style),
  };
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

export const vehicle = (from: Stay, to: Stay) => {
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

const MONTHS = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
];

/** English month names in every language. */
export function semanticPath(at: number): string {
  const { year, month } = clockAt(at, 0);
  return `Semantic Location History/${year}/${year}_${MONTHS[month - 1]}.json`;
}
