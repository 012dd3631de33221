import { type JsonElement, jsonEach } from '../../decode/json-each.js';
import { type RecordFields, skip } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, fieldsOf, listOf, numberOf, roundedOf, textOf } from './fields.js';
import { momentOf, movementIdentity } from './movement.js';
import { placeOf, readSegment } from './timeline-segments.js';

function read({ key, value }: JsonElement): Reading {
  if (key === 'semanticSegments') return readSegment(value);
  if (key === 'rawSignals') return rawSignal(value);
  if (key === 'frequentPlaces')
    return label(value) ?? skip('place without name and coordinates', 'Ort ohne Namen und Koordinaten');
  if (key === 'userLocationProfile') return skip('profile without places', 'Profil ohne Orte');
  return skip('section of an unknown kind', 'Abschnitt unbekannter Art');
}

/** Segments, signals and the places of the profile, one by one. */
const timelineItems = jsonEach<JsonElement>(() => ({
  element(key, value) {
    const places = key === 'userLocationProfile' ? listOf(fieldsOf(value)?.frequentPlaces) : [];
    return places.length > 0 ? places.map((place) => ({ key: 'frequentPlaces', value: place })) : [{ key, value }];
  },
}));

function rawSignal(value: unknown): Reading {
  const signal = fieldsOf(value);
  if (signal?.activityRecord !== undefined)
    return skip('guess at the kind of movement', 'Vermutung über die Art der Bewegung');
  if (signal?.wifiScan !== undefined) return skip('Wi-Fi scan', 'WLAN-Suche');
  const position = fieldsOf(signal?.position);
  if (!position) return skip('signal of an unknown kind', 'Signal unbekannter Art');
  const place = placeOf(position);
  if (!place) return skip('position without coordinates', 'Position ohne Koordinaten');
  const accuracy = numberOf(position.accuracyMeters);
  return {
    kind: 'location.point',
    ...momentOf(isoInstant(position.timestamp)),
    ...place,
    accuracyM: accuracy === undefined ? undefined : Math.round(accuracy),
    direction: 'background',
    detail: detailOf({
      layer: 'raw',
      source: textOf(position.source),
      altitudeM: roundedOf(position.altitudeMeters),
      speedMps: roundedOf(position.speedMetersPerSecond),
    }),
  };
}

/** HOME, WORK, … as the phone has worked them out. */
function label(value: unknown): RecordFields | undefined {
  const place = fieldsOf(value);
  const where = placeOf(place?.placeLocation);
  const title = textOf(place?.label);
  const placeId = textOf(place?.placeId);
  if (!where && !title) return undefined;
  return { kind: 'location.label', ...where, title, direction: 'background', detail: detailOf({ placeId }) };
}

/** The timeline that an Android phone keeps and exports itself, under any name in any language. */
export default defineSource({
  id: 'google.timeline-android',
  platform: 'google',
  product: 'Timeline (Android)',
  section: '9',
  kinds: ['location.visit', 'location.trip', 'location.point', 'location.label'],
  tells: {
    en: 'Stays, movements and fixes kept on an Android phone, with home and work',
    de: 'Aufenthalte, Wege und Ortungen auf einem Android-Handy, mit Zuhause und Arbeit',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      sniff: (head) => /^\s*\{\s*"(semanticSegments|rawSignals|userLocationProfile)"\s*:/.test(head),
      decode: timelineItems,
      read,
      format: 'json',
    }),
  ],
  identity: movementIdentity,
});
