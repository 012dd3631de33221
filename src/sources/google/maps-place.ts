import { type Coordinates, coordinatesOfDegrees, mapLinkCoordinates } from '../../record/place.js';
import { type Instant, isoInstant } from '../../record/time.js';
import { fieldsOf, textOf } from './fields.js';
import { pointOfFeature, propertiesOf } from './geojson.js';

export interface MapsPlace {
  readonly name: string | undefined;
  readonly address: string | undefined;
  readonly country: string | undefined;
  readonly url: string | undefined;
  readonly time: Instant | undefined;
  readonly where: Coordinates | undefined;
}

/** A place as Maps writes it: since about 2022 in lower case, before with capitals and blanks (`"Google Maps URL"`). */
export function mapsPlaceOf(feature: unknown): MapsPlace {
  const properties = propertiesOf(feature);
  const location = fieldsOf(properties.location) ?? fieldsOf(properties.Location) ?? {};
  const old = fieldsOf(location['Geo Coordinates']);
  const url = textOf(properties.google_maps_url) ?? textOf(properties['Google Maps URL']);
  return {
    name: textOf(location.name) ?? textOf(location['Business Name']) ?? textOf(properties.Title),
    address: textOf(location.address) ?? textOf(location.Address),
    country: textOf(location.country_code) ?? textOf(location['Country Code']),
    url,
    time: isoInstant(properties.date) ?? isoInstant(properties.Published) ?? isoInstant(properties.Updated),
    where:
      pointOfFeature(feature) ??
      (old && coordinatesOfDegrees(old.Latitude, old.Longitude)) ??
      (url === undefined ? undefined : mapLinkCoordinates(url)),
  };
}

/** The same place in every vintage: coordinates are rounded differently, and the old link has other parameters. */
export function placeKey(url: string | undefined): string | undefined {
  return url === undefined ? undefined : (/[?&]cid=(\d+)/.exec(url)?.[1] ?? url.replace(/^https?:/, ''));
}
