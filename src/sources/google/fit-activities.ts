import { type TcxItem, tcxItems } from '../../decode/tcx.js';
import { coordinatesE7, degreesE7 } from '../../record/place.js';
import { skip } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, roundedOf } from './fields.js';
import { workoutIdentity } from './fit-workout.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';

function read(item: TcxItem): Reading {
  if (item.kind === 'point') {
    const place = coordinatesE7(degreesE7(item.lat ?? ''), degreesE7(item.lon ?? ''));
    if (place === undefined) return skip('point of a track without coordinates', 'Wegpunkt ohne Koordinaten');
    return {
      kind: 'location.point',
      ...momentOf(isoInstant(item.time)),
      ...place,
      direction: 'background',
      detail: { layer: 'path' },
    };
  }
  const { sport, id, laps, seconds, distanceM, calories, lastLap } = item;
  const start = isoInstant(id);
  const lap = isoInstant(lastLap?.start);
  return {
    kind: 'health.metric',
    ...momentOf(start),
    until: lap && lastLap && start && lap.at >= start.at ? lap.at + Math.round(lastLap.seconds * 1000) : undefined,
    title: sport?.toLowerCase() ?? 'activity',
    direction: 'own',
    detail: detailOf({
      granularity: 'session',
      seconds: roundedOf(seconds || undefined),
      distanceM: roundedOf(distanceM || undefined),
      calories: roundedOf(calories || undefined),
      laps: laps || undefined,
    }),
  };
}

const isTcx = (head: string): boolean => /<(?:\w+:)?TrainingCenterDatabase\b/.test(head);

/** Workouts with the way they took: `Activities/2024-05-01T10_00_00Z_PT31M_Walking.tcx`. */
export default defineSource({
  id: 'google.fit-activities',
  platform: 'google',
  product: 'Google Fit activities',
  section: '18',
  kinds: ['health.metric', 'location.point'],
  tells: {
    en: 'Walks, runs and rides with distance and calories, and the exact way they took',
    de: 'Gänge, Läufe und Fahrten mit Strecke und Kalorien, und der genaue Weg dabei',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Fit', '(?:[^/]+/)*[^/]+\\.tcx'),
      sniff: isTcx,
      decode: tcxItems,
      read,
      format: 'text',
    }),
    // Other firms write such files, too: only Google's have names like this.
    fileShape({
      path: /\/\d{4}-\d{2}-\d{2}T\d{2}_\d{2}_\d{2}[^/]*_PT[\dHMS.]+_[^/]+\.tcx$/i,
      sniff: isTcx,
      decode: tcxItems,
      read,
      format: 'text',
    }),
  ],
  identity: workoutIdentity,
});
