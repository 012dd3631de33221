import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, type Fields, listOf, numberOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { featureItems, isFeatureCollection, propertiesOf } from './geojson.js';
import { mapsPlaceOf, placeKey } from './maps-place.js';
import { momentOf } from './movement.js';

/** The store, the search and the films have a `Reviews.json` as well; none of them is a map. */
const isReviews = (head: string): boolean =>
  isFeatureCollection(head) &&
  /"(?:five_star_rating(?:_\w+)?|review_text(?:_\w+)?|Star Rating|Review Comment)"\s*:/.test(head);

function read(feature: unknown): Reading {
  const properties = propertiesOf(feature);
  const { name, address, country, url, time, where } = mapsPlaceOf(feature);
  const stars = publishedOf(properties, 'five_star_rating', 'Star Rating');
  const text = publishedOf(properties, 'review_text', 'Review Comment');
  if (!name && !address && !url && !time && !stars) return skip('review without a place', 'Bewertung ohne Ort');
  return {
    kind: 'social.post',
    ...momentOf(time),
    title: name,
    url,
    ...where,
    place: address,
    direction: 'own',
    detail: detailOf({
      type: 'review',
      stars: numberOf(stars?.value),
      textLength: textOf(text?.value)?.length,
      questions: listOf(properties.questions).length || listOf(properties.questions_draft).length || undefined,
      draft: (stars ?? text)?.draft || undefined,
      country,
    }),
  };
}

/** What is published goes before what is a draft. */
function publishedOf(
  properties: Fields,
  name: string,
  old: string,
): { readonly value: unknown; readonly draft: boolean } | undefined {
  for (const key of [`${name}_published`, name, old])
    if (properties[key] !== undefined) return { value: properties[key], draft: false };
  const draft = properties[`${name}_draft`];
  return draft === undefined ? undefined : { value: draft, draft: true };
}

/** Stars and reviews given to places: how many, where and when; not what was written. */
export default defineSource({
  id: 'google.maps-reviews',
  platform: 'google',
  product: 'Maps reviews',
  section: '15',
  kinds: ['social.post'],
  tells: {
    en: 'Places reviewed in Maps, with stars and dates',
    de: 'In Maps bewertete Orte, mit Sternen und Datum',
  },
  evidence: 'documented',
  files: [
    fileShape({
      path: inProduct(
        'Maps (your places)',
        '(?:Reviews|Bewertungen|Rezensionen|Avis|Reseñas|Opiniones|Recensies|Recensioni)\\.json',
      ),
      sniff: isFeatureCollection,
      decode: featureItems,
      read,
      format: 'json',
    }),
    fileShape({
      path: inProduct('Maps (your places)', '[^/]+\\.json'),
      sniff: isReviews,
      decode: featureItems,
      read,
      format: 'json',
    }),
    fileShape({ sniff: isReviews, decode: featureItems, read, format: 'json' }),
  ],
  identity: (record) => [record.at, placeKey(record.url) ?? record.title],
});
