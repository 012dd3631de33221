import { type Coordinates, coordinates } from '../../record/place.js';
import { type RecordFields, skip } from '../../record/record.js';
import { type Instant, isoInstant } from '../../record/time.js';
import type { Reading } from '../source.js';
import { detailOf, type Fields, fieldsOf, numberOf, roundedOf, textOf } from './fields.js';
import { endOf, momentOf, parkingOf } from './movement.js';

/** One segment of a phone's own timeline; Android and iOS differ in spelling only. */
export function readSegment(value: unknown): Reading {
  const segment = fieldsOf(value);
  if (!segment) return skip('no segment', 'kein Abschnitt');
  const start = timeOf(segment, 'start');
  const end = timeOf(segment, 'end');
  const visit = fieldsOf(segment.visit);
  if (visit) return visitOf(visit, start, end) ?? skip('visit without time and place', 'Aufenthalt ohne Zeit und Ort');
  const activity = fieldsOf(segment.activity);
  if (activity) return tripOf(activity, start, end) ?? skip('movement without time and place', 'Weg ohne Zeit und Ort');
  if (Array.isArray(segment.timelinePath)) {
    const points = segment.timelinePath.flatMap((point) => pathPoint(point, start) ?? []);
    return points.length > 0 ? points : skip('path without fixes', 'Pfad ohne Punkte');
  }
  // Days that the visits and movements of the same file already tell.
  if (segment.timelineMemory !== undefined) return skip('summary of a trip', 'Zusammenfassung einer Reise');
  return skip('segment of an unknown kind', 'Abschnitt unbekannter Art');
}

/** Text such as `2025-06-01T08:05:00.000+02:00`; where it says `Z`, the segment may state the offset beside it. */
function timeOf(segment: Fields, end: 'start' | 'end'): Instant | undefined {
  const time = isoInstant(segment[`${end}Time`]);
  const offset = numberOf(segment[`${end}TimeTimezoneUtcOffsetMinutes`]);
  return time && time.offset === undefined && offset !== undefined ? { ...time, offset } : time;
}

function visitOf(visit: Fields, start: Instant | undefined, end: Instant | undefined): RecordFields | undefined {
  const candidate = fieldsOf(visit.topCandidate) ?? {};
  const place = placeOf(candidate.placeLocation);
  if (!start && !place) return undefined;
  return {
    kind: 'location.visit',
    ...momentOf(start),
    until: endOf(start, end),
    ...place,
    place: textOf(candidate.name),
    direction: 'background',
    detail: detailOf({
      format: 'device',
      placeId: textOf(candidate.placeId ?? candidate.placeID),
      semanticType: textOf(candidate.semanticType),
      probability: roundedOf(visit.probability),
      placeProbability: roundedOf(candidate.probability),
      level: numberOf(visit.hierarchyLevel) ?? 0,
    }),
  };
}

function tripOf(activity: Fields, start: Instant | undefined, end: Instant | undefined): RecordFields | undefined {
  const from = placeOf(activity.start);
  const to = placeOf(activity.end);
  if (!start && !from) return undefined;
  const candidate = fieldsOf(activity.topCandidate) ?? {};
  const parking = fieldsOf(activity.parking);
  const distance = numberOf(activity.distanceMeters);
  return {
    kind: 'location.trip',
    ...momentOf(start),
    until: endOf(start, end),
    ...from,
    direction: 'background',
    detail: detailOf({
      format: 'device',
      endLat: to && to.latE7 / 1e7,
      endLon: to && to.lonE7 / 1e7,
      distanceM: distance === undefined ? undefined : Math.round(distance),
      // `in passenger vehicle` on iOS, `IN_PASSENGER_VEHICLE` on Android.
      mode: textOf(candidate.type)
        ?.toUpperCase()
        .replaceAll(/[\s-]+/g, '_'),
      probability: roundedOf(activity.probability),
      modeProbability: roundedOf(candidate.probability),
      ...(parking && parkingOf(placeOf(parking.location), isoInstant(parking.startTime))),
    }),
  };
}

/** Android gives each point its time, iOS the minutes since the segment began. */
function pathPoint(value: unknown, start: Instant | undefined): RecordFields | undefined {
  const point = fieldsOf(value);
  const place = coordinates(point?.point);
  const time = isoInstant(point?.time) ?? afterMinutes(start, numberOf(point?.durationMinutesOffsetFromStartTime));
  if (!place || !time) return undefined;
  return { kind: 'location.point', ...momentOf(time), ...place, direction: 'background', detail: { layer: 'path' } };
}

const afterMinutes = (start: Instant | undefined, minutes: number | undefined): Instant | undefined =>
  start && minutes !== undefined
    ? { ...start, at: start.at + Math.round(minutes * 60_000), precision: 'minute' }
    : undefined;

/** `{ "latLng": "48.1°, 11.5°" }` on Android, `"geo:48.1,11.5"` on iOS. */
export const placeOf = (value: unknown): Coordinates | undefined => {
  const fields = fieldsOf(value);
  return coordinates(fields ? (fields.latLng ?? fields.LatLng) : value);
};
