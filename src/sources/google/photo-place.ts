import { type Coordinates, coordinatesOfDegrees } from '../../record/place.js';
import { fieldsOf } from './fields.js';

/** `{ "latitude": 48.1, "longitude": 11.5 }`: 0/0, as written for most pictures, is no place. */
export function placeOfGeoData(value: unknown): Coordinates | undefined {
  const geo = fieldsOf(value);
  return geo && coordinatesOfDegrees(geo.latitude, geo.longitude);
}
