import { type Coordinates, coordinates, coordinatesE7, coordinatesOfDegrees } from '../../record/place.js';
import { epochByMagnitude, type Instant, isoInstant } from '../../record/time.js';
import { type Fields, fieldsOf, textOf } from './fields.js';

/**
 * Reading of files whose members nobody has written down: what a member is called says what it is about, what it
 * looks like says whether that is so. Nesting is foreign and not followed far.
 */
const DEPTH = 4;

/** Every member that is neither object nor list, with its own name. */
export function* leavesOf(value: unknown, name = '', depth = 0): Generator<readonly [name: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) {
    if (value !== null && value !== undefined) yield [name, value];
    return;
  }
  if (depth >= DEPTH) return;
  for (const [key, each] of Object.entries(value)) yield* leavesOf(each, Array.isArray(value) ? name : key, depth + 1);
}

/** Every place in it: members with a latitude and a longitude, however they are spelt. */
export function* placesIn(
  value: unknown,
  depth = 0,
): Generator<{ readonly where: Coordinates; readonly fields: Fields }> {
  if (depth >= DEPTH + 2) return;
  if (Array.isArray(value)) {
    for (const each of value) yield* placesIn(each, depth + 1);
    return;
  }
  const fields = fieldsOf(value);
  if (!fields) return;
  const where =
    coordinatesE7(fields.latitudeE7 ?? fields.latE7, fields.longitudeE7 ?? fields.lngE7) ??
    coordinatesOfDegrees(
      fields.latitude ?? fields.lat ?? fields.Latitude,
      fields.longitude ?? fields.lng ?? fields.lon ?? fields.Longitude,
    ) ??
    coordinates(fields.latLng ?? fields.latlng) ??
    (Array.isArray(fields.coordinates) && typeof fields.coordinates[0] === 'number'
      ? coordinatesOfDegrees(fields.coordinates[1], fields.coordinates[0])
      : undefined);
  if (where) yield { where, fields };
  else for (const each of Object.values(fields)) yield* placesIn(each, depth + 1);
}

/** The first member that is called and looks like a time. */
export function timeIn(value: unknown): Instant | undefined {
  for (const [name, leaf] of leavesOf(value)) {
    if (!/time|date|created|updated|published|submitted/i.test(name)) continue;
    const time = isoInstant(leaf) ?? epochByMagnitude(leaf);
    if (time) return time;
  }
  return undefined;
}

/** The first text under a name that the pattern knows. */
export function textIn(value: unknown, names: RegExp): string | undefined {
  for (const [name, leaf] of leavesOf(value)) {
    const text = names.test(name) ? textOf(leaf) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}
