import { jsonEach } from '../../decode/json-each.js';
import { type Coordinates, coordinatesOfDegrees } from '../../record/place.js';
import { type Fields, fieldsOf, listOf } from './fields.js';

/** GeoJSON of any content. */
export const isFeatureCollection = (head: string): boolean =>
  /^\s*\{/.test(head) && /"type"\s*:\s*"FeatureCollection"/.test(head);

export const featureItems = jsonEach<unknown>(() => ({
  element: (key, value) => (key === 'features' ? [value] : []),
}));

export const propertiesOf = (feature: unknown): Fields => fieldsOf(fieldsOf(feature)?.properties) ?? {};

/** GeoJSON writes longitude first; 0/0 is a place that Google does not know. */
export function pointOfFeature(feature: unknown): Coordinates | undefined {
  const [lon, lat] = listOf(fieldsOf(fieldsOf(feature)?.geometry)?.coordinates);
  return coordinatesOfDegrees(lat, lon);
}
