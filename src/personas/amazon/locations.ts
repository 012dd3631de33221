import { DAY, dateOf, isoUtc, plainUtc } from '../clock.js';
import { residenceOn } from '../person.js';
import { random } from '../random.js';
import { BOM, csv } from './csv.js';
import { instants } from './instants.js';
import type { ProductWriter } from './products.js';

const homeAt = (person: Parameters<ProductWriter>[1], at: number) =>
  residenceOn(person.homes, dateOf(Math.floor(at / DAY)));

/** A loudspeaker that never leaves the flat. */
export const addDeviceLocations: ProductWriter = (parcel, person, _events, layout) => {
  if (person.slug === 'noor') return;
  const old = layout === 'dotted';
  const chance = random(`${person.slug}/amazon/locations`);
  const rows = instants(person, chance, 20).map((at) => {
    const { lat, lon } = homeAt(person, at);
    return {
      sourceOfLocation: 'WIFI',
      longitudeInDegrees: (lon + chance.int(-9, 9) / 100_000).toFixed(7),
      coordinatesAccuracyInMeters: String(chance.int(15, 40)),
      latitudeInDegrees: (lat + chance.int(-9, 9) / 100_000).toFixed(7),
      eventDate: isoUtc(at),
      deviceSerialNumber: `G0FPSY${chance.digits(6)}`,
    };
  });
  const nowhere = { ...rows[0]!, latitudeInDegrees: '0.0', longitudeInDegrees: '0.0' };
  const names = [
    'sourceOfLocation',
    'longitudeInDegrees',
    'coordinatesAccuracyInMeters',
    'latitudeInDegrees',
    'eventDate',
    'deviceSerialNumber',
  ];
  const text = csv(old ? names : [...names].sort(), [...rows, nowhere], old ? 'all' : 'minimal');
  const path = old ? 'Geolocation-1-1.csv' : 'Additional Data/Alexa/Geolocation-2-1.csv';
  parcel.add(path, old ? BOM + text : text, rows.length + 1);
  parcel.tally.count('amazon', 'location.point', rows.length);
};

/** An app that notes the last fix at every tap, three times over. */
export const addAppLocations: ProductWriter = (parcel, person, _events, layout) => {
  if (person.slug === 'noor') return;
  const chance = random(`${person.slug}/amazon/app-locations`);
  const times = instants(person, chance, 8);
  const rows = times.flatMap((at) => {
    const { name, lat, lon } = chance.pick(person.haunts);
    return [1, 4, 9].map((seconds) => ({
      'Event Time (UTC)': plainUtc(at + seconds * 1000),
      'GPS Time (UTC)': `${plainUtc(at)}.250`,
      Latitude: lat.toFixed(6),
      Longitude: lon.toFixed(6),
      'Horizontal Accuracy': String(12 + name.length),
      'Speed (GPS)': '0.0',
      City: person.connections[0]!.city,
      'Device Model': person.connections[0]!.device,
      'Analytics Event Type': 'tap',
    }));
  });
  const path = layout === 'dotted' ? 'rider_app_analytics-1.csv' : 'Additional Data/rider_app_analytics-2026.csv';
  parcel.add(path, csv(Object.keys(rows[0]!), rows, 'minimal'), rows.length);
  parcel.tally.count('amazon', 'location.point', times.length);
};

/** The region that Amazon read from the connection. */
export const addDeliveryRegion: ProductWriter = (parcel, person, _events, layout) => {
  if (person.slug === 'noor') return;
  const old = layout === 'dotted';
  const chance = random(`${person.slug}/amazon/delivery-region`);
  const rows = instants(person, chance, 6).map((at) => {
    const postcode = /\b(?:\d{5}|[A-Z]{2}\d{1,2} \d[A-Z]{2})\b/.exec(homeAt(person, at).address)![0];
    return {
      'Postal Code': postcode,
      District: 'N/A',
      City: person.connections[0]!.city,
      'State or Province': person.connections[0]!.region,
      'State Code': 'N/A',
      'Country Code': person.country.code,
      Timestamp: isoUtc(at),
    };
  });
  const names = Object.keys(rows[0]!);
  const text = csv(old ? names : [...names].sort(), rows, old ? 'all' : 'minimal');
  const file = `Retail.RegionAuthority.${old ? 1 : 2}`;
  parcel.add(`${old ? '' : 'Additional Data/'}${file}/${file}.csv`, old ? BOM + text : text, rows.length);
  parcel.tally.count('amazon', 'location.label', rows.length);
};
