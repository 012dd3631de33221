import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf } from './fields.js';
import { inProduct } from './folders.js';
import { featureItems, isFeatureCollection } from './geojson.js';
import { mapsPlaceOf, placeKey } from './maps-place.js';
import { momentOf } from './movement.js';

function read(feature: unknown): Reading {
  const { name, address, country, url, time, where } = mapsPlaceOf(feature);
  if (!name && !address && !url && !where && !time) return skip('place without anything in it', 'Ort ohne Angaben');
  return {
    kind: 'location.label',
    ...momentOf(time),
    title: name,
    url,
    ...where,
    place: address,
    direction: 'own',
    detail: detailOf({ type: 'saved place', country }),
  };
}

/** Places with a star in Maps: `Saved Places.json`. */
export default defineSource({
  id: 'google.maps-saved-places',
  platform: 'google',
  product: 'Maps saved places',
  section: '15',
  kinds: ['location.label'],
  tells: {
    en: 'Places saved in Maps, with the day they were saved',
    de: 'In Maps gespeicherte Orte, mit dem Tag, an dem sie gespeichert wurden',
  },
  evidence: 'documented',
  files: [
    fileShape({
      path: inProduct('Maps (your places)', '[^/]+\\.json'),
      sniff: isFeatureCollection,
      decode: featureItems,
      read,
      format: 'json',
    }),
    fileShape({
      path: /\/(?:Saved Places|Gespeicherte Orte)\.json$/i,
      sniff: isFeatureCollection,
      decode: featureItems,
      read,
      format: 'json',
    }),
    fileShape({
      sniff: (head) => isFeatureCollection(head) && /"(?:google_maps_url|Google Maps URL)"\s*:/.test(head),
      decode: featureItems,
      read,
      format: 'json',
    }),
  ],
  identity: (record) => [record.at, placeKey(record.url) ?? record.title ?? `${record.latE7},${record.lonE7}`],
});
