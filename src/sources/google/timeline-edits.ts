import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { coordinatesE7 } from '../../record/place.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochByMagnitude, type Instant, isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, type Fields, fieldsOf, isEmptyJson, listOf, numberOf, roundedOf, textOf } from './fields.js';
import { endOf, momentOf } from './movement.js';

const FIRST_KEY = /^\s*\{\s*"timelineEdits"\s*:/;

function read({ key, value }: JsonElement): Reading {
  const edit = fieldsOf(value);
  if (key !== 'timelineEdits' || !edit) return skip('no edit', 'keine Bearbeitung');
  const deviceId = textOf(edit.deviceId) ?? (numberOf(edit.deviceId) === undefined ? undefined : String(edit.deviceId));
  const aggregates = fieldsOf(edit.placeAggregates);
  const places = aggregates ? topPlaces(aggregates, deviceId) : [];
  const raw = fieldsOf(edit.rawSignal);
  const signal = fieldsOf(raw?.signal);
  const position = raw && signal && positionOf(raw, signal, deviceId);
  if (position) return [position, ...places];
  if (places.length > 0) return places;
  if (signal?.activityRecord !== undefined)
    return skip('guess at the kind of movement', 'Vermutung über die Art der Bewegung');
  if (signal?.wifiScan !== undefined) return skip('Wi-Fi scan', 'WLAN-Suche');
  if (signal?.position !== undefined) return skip('position without coordinates', 'Position ohne Koordinaten');
  if (aggregates) return skip('list of top places without a place', 'Liste der häufigsten Orte ohne Ort');
  return skip('signal of an unknown kind', 'Signal unbekannter Art');
}

function positionOf(raw: Fields, signal: Fields, deviceId: string | undefined): RecordFields | undefined {
  const position = fieldsOf(signal.position);
  const point = fieldsOf(position?.point);
  const place = point && coordinatesE7(point.latE7, point.lngE7);
  if (!position || !place) return undefined;
  // Millimetres here, metres everywhere else.
  const accuracy = numberOf(position.accuracyMm);
  return {
    kind: 'location.point',
    ...momentOf(timeOf(position.timestamp) ?? timeOf(raw.additionalTimestamp)),
    ...place,
    accuracyM: accuracy === undefined ? undefined : Math.round(accuracy / 1000),
    direction: 'background',
    detail: detailOf({
      layer: 'raw',
      source: textOf(position.source),
      altitudeM: roundedOf(position.altitudeMeters),
      speedMps: roundedOf(position.speedMetersPerSecond),
      deviceId,
    }),
  };
}

/** What the phone takes for the most important places of the last days, with a score. */
function topPlaces(aggregates: Fields, deviceId: string | undefined): readonly RecordFields[] {
  const window = fieldsOf(aggregates.processWindow);
  const start = timeOf(window?.startTime);
  const end = timeOf(window?.endTime);
  const ranked = listOf(aggregates.topRankedPlacesPlaceIds).map(textOf);
  return listOf(aggregates.placeAggregateInfo).flatMap((value) => {
    const info = fieldsOf(value) ?? {};
    const point = fieldsOf(info.point) ?? {};
    const placePoint = fieldsOf(info.placePoint) ?? {};
    const place = coordinatesE7(point.latE7, point.lngE7) ?? coordinatesE7(placePoint.latE7, placePoint.lngE7);
    const placeId = textOf(info.placeId);
    if (!place && placeId === undefined) return [];
    return {
      kind: 'location.label',
      ...momentOf(start),
      until: endOf(start, end),
      ...place,
      direction: 'background',
      detail: detailOf({
        type: 'top place',
        placeId,
        score: roundedOf(info.score),
        rank: placeId !== undefined && ranked.includes(placeId) ? ranked.indexOf(placeId) + 1 : undefined,
        buckets: numberOf(info.numBucketsWithLocation),
        bucketDays: numberOf(info.bucketSpanDays),
        windowHours: numberOf(aggregates.windowSizeHrs),
        deviceId,
      }),
    } satisfies RecordFields;
  });
}

const timeOf = (value: unknown): Instant | undefined => isoInstant(value) ?? epochByMagnitude(value);

/** `Timeline Edits.json`: despite its name mostly fixes of the last days and the places where the phone was most. */
export default defineSource({
  id: 'google.timeline-edits',
  platform: 'google',
  product: 'Timeline Edits',
  section: '8',
  kinds: ['location.point', 'location.label'],
  tells: {
    en: 'Fixes of the last days before the export, and the places that matter most, with a score',
    de: 'Ortungen der letzten Tage vor dem Export, und die wichtigsten Orte mit einer Punktzahl',
  },
  evidence: 'documented',
  files: [
    fileShape({
      path: /\/Timeline Edits\.json$/i,
      sniff: (head) => FIRST_KEY.test(head) || isEmptyJson(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
    fileShape({ sniff: (head) => FIRST_KEY.test(head), decode: jsonElements, read, format: 'json' }),
  ],
  // Of places: fixes have one id in all formats.
  identity: ({ at, latE7, lonE7, detail }) => [
    at,
    String(detail?.placeId ?? `${latE7},${lonE7}`),
    String(detail?.deviceId ?? ''),
  ],
});
