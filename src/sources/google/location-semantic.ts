import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { type Coordinates, coordinatesE7 } from '../../record/place.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochByMagnitude, type Instant, isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, type Fields, fieldsOf, isEmptyJson, listOf, numberOf, textOf } from './fields.js';
import { endOf, momentOf, movementIdentity, parkingOf } from './movement.js';

const FIRST_KEY = /^\s*\{\s*"timelineObjects"\s*:/;

function read({ value }: JsonElement): Reading {
  const object = fieldsOf(value);
  const visit = fieldsOf(object?.placeVisit);
  if (visit) return visits(visit, 0) ?? skip('visit without time and place', 'Aufenthalt ohne Zeit und Ort');
  const segment = fieldsOf(object?.activitySegment);
  if (segment) return trip(segment) ?? skip('movement without time and place', 'Weg ohne Zeit und Ort');
  return skip('neither visit nor movement', 'weder Aufenthalt noch Weg');
}

/** The visit, the visits inside it (a shop in a station) and the fixes along it. */
function visits(visit: Fields, depth: number): readonly RecordFields[] | undefined {
  const location = fieldsOf(visit.location) ?? {};
  const candidates = listOf(visit.otherCandidateLocations);
  const candidate = fieldsOf(candidates[0]) ?? {};
  const own = coordinatesOf(location) ?? coordinatesE7(visit.centerLatE7, visit.centerLngE7);
  const place = own ?? coordinatesOf(candidate);
  const named = own || textOf(location.name) || textOf(location.address) ? location : candidate;
  const start = durationTime(visit, 'start');
  const records: RecordFields[] = [];
  if (start || place) {
    const name = textOf(named.name);
    const address = textOf(named.address)?.replaceAll(/\s*\n\s*/g, ', ');
    records.push({
      kind: 'location.visit',
      ...momentOf(start),
      until: endOf(start, durationTime(visit, 'end')),
      ...place,
      accuracyM: numberOf(named.accuracyMetres),
      place: name ?? address,
      direction: 'background',
      detail: detailOf({
        format: 'semantic',
        placeId: textOf(named.placeId),
        semanticType: textOf(named.semanticType),
        address: name === undefined ? undefined : address,
        confidence: numberOf(visit.visitConfidence),
        placeConfidence: textOf(visit.placeConfidence),
        level: numberOf(visit.placeVisitLevel) ?? depth,
        candidates: candidates.length || undefined,
        points: listOf(fieldsOf(visit.simplifiedRawPath)?.points).length || undefined,
        confirmed: isConfirmed(visit),
        deviceTag: deviceTagOf(location),
        fromCandidate: named === candidate && Object.keys(candidate).length > 0 ? true : undefined,
      }),
    });
  }
  records.push(...pathPoints(visit));
  for (const child of listOf(visit.childVisits)) {
    const fields = fieldsOf(child);
    if (fields) records.push(...(visits(fields, depth + 1) ?? []));
  }
  return records.length > 0 ? records : undefined;
}

function trip(segment: Fields): readonly RecordFields[] | undefined {
  const way = fieldsOf(segment.waypointPath) ?? {};
  const waypoints = listOf(way.waypoints);
  const raw = listOf(fieldsOf(segment.simplifiedRawPath)?.points);
  const along = waypoints.length > 0 ? waypoints : raw;
  const start = coordinatesOf(fieldsOf(segment.startLocation) ?? {}) ?? pointOf(along[0]);
  const end = coordinatesOf(fieldsOf(segment.endLocation) ?? {}) ?? pointOf(along[along.length - 1]);
  const time = durationTime(segment, 'start');
  const points = pathPoints(segment);
  if (!time && !start) return points.length > 0 ? points : undefined;
  const parking = fieldsOf(segment.parkingEvent);
  const distance = numberOf(segment.distance) ?? numberOf(way.distanceMeters);
  const record: RecordFields = {
    kind: 'location.trip',
    ...momentOf(time),
    until: endOf(time, durationTime(segment, 'end')),
    ...start,
    direction: 'background',
    detail: detailOf({
      format: 'semantic',
      endLat: end && end.latE7 / 1e7,
      endLon: end && end.lonE7 / 1e7,
      distanceM: distance === undefined ? undefined : Math.round(distance),
      mode: textOf(segment.activityType) ?? likeliest(listOf(segment.activities)) ?? textOf(way.travelMode),
      confidence: textOf(segment.confidence),
      waypoints: waypoints.length || undefined,
      points: raw.length || undefined,
      confirmed: isConfirmed(segment),
      deviceTag: deviceTagOf(fieldsOf(segment.startLocation)),
      ...lineOf(fieldsOf(segment.transitPath)),
      ...(parking && parkingOf(coordinatesOf(fieldsOf(parking.location) ?? {}), semanticTime(parking.timestamp))),
    }),
  };
  return [record, ...points];
}

/** Somebody looked at it in the timeline and said that it is so. */
const isConfirmed = (object: Fields): true | undefined =>
  object.editConfirmationStatus === 'CONFIRMED' || object.placeConfidence === 'USER_CONFIRMED' || undefined;

/** Joins the settings, which name the device. */
function deviceTagOf(location: Fields | undefined): string | undefined {
  const tag = fieldsOf(location?.sourceInfo)?.deviceTag;
  return typeof tag === 'number' || typeof tag === 'string' ? String(tag) : undefined;
}

const lineOf = (transit: Fields | undefined) => ({
  line: textOf(transit?.name),
  stops: listOf(transit?.transitStops).length || undefined,
});

/** Timed fixes only: waypoints have no time of their own. */
function pathPoints(segment: Fields): RecordFields[] {
  return listOf(fieldsOf(segment.simplifiedRawPath)?.points).flatMap((value) => {
    const point = fieldsOf(value);
    const place = point && pointOf(point);
    const time = point && semanticTime(point.timestamp ?? point.timestampMs);
    if (!place || !time) return [];
    return {
      kind: 'location.point',
      ...momentOf(time),
      ...place,
      accuracyM: numberOf(point.accuracyMeters),
      direction: 'background',
      detail: { layer: 'path' },
    } satisfies RecordFields;
  });
}

const coordinatesOf = (location: Fields): Coordinates | undefined =>
  coordinatesE7(location.latitudeE7, location.longitudeE7) ?? pointOf(location);

function pointOf(value: unknown): Coordinates | undefined {
  const point = fieldsOf(value);
  return point && coordinatesE7(point.latE7, point.lngE7);
}

function durationTime(object: Fields, end: 'start' | 'end'): Instant | undefined {
  const duration = fieldsOf(object.duration);
  return semanticTime(duration?.[`${end}Timestamp`]) ?? semanticTime(duration?.[`${end}TimestampMs`]);
}

/** ISO text with `T` or a blank, or digits: seconds, milliseconds. */
const semanticTime = (value: unknown): Instant | undefined => isoInstant(value) ?? epochByMagnitude(value);

function likeliest(activities: readonly unknown[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const each of activities) {
    const probability = numberOf(fieldsOf(each)?.probability) ?? 0;
    if (probability > most) [best, most] = [textOf(fieldsOf(each)?.activityType), probability];
  }
  return best;
}

/** Months of stays and movements that Google worked out on its servers: `Semantic Location History/2023/2023_MAY.json`. */
export default defineSource({
  id: 'google.location-semantic',
  platform: 'google',
  product: 'Semantic Location History',
  section: '8',
  kinds: ['location.visit', 'location.trip', 'location.point'],
  tells: {
    en: 'Where the person stayed and how they moved, with names of places, as Google worked it out',
    de: 'Wo sich die Person aufhielt und wie sie unterwegs war, mit Namen der Orte, wie Google es errechnet hat',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: /\/(\d{4})\/\1_[A-Z]+\.json$/,
      sniff: (head) => FIRST_KEY.test(head) || isEmptyJson(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
    fileShape({ sniff: (head) => FIRST_KEY.test(head), decode: jsonElements, read, format: 'json' }),
  ],
  identity: movementIdentity,
});
