import { coordinatesOfDegrees } from '../../record/place.js';
import type { RecordFields } from '../../record/record.js';
import { timed } from './cells.js';

/**
 * A fix from the cells of a row. Undefined for 0/0 and whatever else is no place.
 * @param layer `device`: a loudspeaker that never leaves the kitchen must not speak against anybody's phone
 */
export function fix(
  layer: 'path' | 'device',
  time: string,
  lat: string,
  lon: string,
  accuracy: string,
): RecordFields | undefined {
  const place = coordinatesOfDegrees(lat, lon);
  if (place === undefined) return undefined;
  return {
    kind: 'location.point',
    ...timed(time).time,
    ...place,
    accuracyM: metresIn(accuracy),
    direction: 'background',
    detail: { layer },
  };
}

function metresIn(text: string): number | undefined {
  const metres = /^\d{1,7}(?:\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
  return Number.isNaN(metres) ? undefined : Math.round(metres);
}
