import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { featureItems, isFeatureCollection, pointOfFeature, propertiesOf } from './geojson.js';
import { homeOrWork } from './home-or-work.js';

const isLabelled = (head: string): boolean =>
  isFeatureCollection(head) &&
  !/"(?:google_maps_url|Google Maps URL|five_star_rating\w*|Star Rating)"\s*:/.test(head) &&
  (/"properties"\s*:\s*\{[^{}]*"(?:name|address)"\s*:/.test(head) || /"features"\s*:\s*\[\s*\]/.test(head));

function read(feature: unknown): Reading {
  const properties = propertiesOf(feature);
  const title = textOf(properties.name);
  const address = textOf(properties.address);
  const where = pointOfFeature(feature);
  if (!title && !address && !where) return skip('place without anything in it', 'Ort ohne Angaben');
  return {
    kind: 'location.label',
    title,
    ...where,
    place: address,
    direction: 'own',
    detail: detailOf({ type: 'labelled place', semanticType: homeOrWork(title) }),
  };
}

/** Home, work and other places that the person gave a name: their addresses, plainly. */
export default defineSource({
  id: 'google.maps-labelled-places',
  platform: 'google',
  product: 'Maps labelled places',
  section: '15',
  kinds: ['location.label'],
  tells: {
    en: 'Home and work address, and other places with a label of one’s own',
    de: 'Privat- und Arbeitsadresse, und andere Orte mit eigener Beschriftung',
  },
  evidence: 'seen in parser code',
  files: [
    // One folder for the file, both named in the account's language: `My labeled places/Labeled places.json`.
    fileShape({
      path: inProduct('Maps', '[^/]+/[^/]+\\.json'),
      sniff: isLabelled,
      decode: featureItems,
      read,
      format: 'json',
    }),
    fileShape({
      path: /\/(?:Labell?ed places|Orte mit Beschriftungen)\.json$/i,
      sniff: isLabelled,
      decode: featureItems,
      read,
      format: 'json',
    }),
  ],
  // The labels of home and work are translated, the others are the person's own.
  identity: (record) => [String(record.detail?.semanticType ?? record.title ?? ''), record.latE7, record.lonE7],
});
