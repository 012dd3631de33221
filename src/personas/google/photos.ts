import { dayOf, HOUR, localInstant } from '../clock.js';
import { googleJson, type Json } from '../json.js';
import type { Place } from '../person.js';
import { random } from '../random.js';
import type { ProductWriter } from './products.js';

const WORDS = {
  en: { folder: 'Google Photos', album: 'metadata.json' },
  de: { folder: 'Google Fotos', album: 'Metadaten.json' },
} as const;

const LIMIT = 51;

/** `X.jpg.supplemental-metadata.json`, cut in the middle where that is longer than 51 characters. */
const sidecarName = (picture: string): string =>
  `${`${picture}.supplemental-metadata`.slice(0, LIMIT - '.json'.length)}.json`;

const geo = ({ lat, lon }: Pick<Place, 'lat' | 'lon'>): Json => ({
  latitude: lat,
  longitude: lon,
  altitude: 0,
  latitudeSpan: 0,
  longitudeSpan: 0,
});

/** Sidecars of pictures taken on trips, each of them twice: in the folder of its year and in the album of the trip. */
export const addPhotos: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const words = WORDS[person.language];
  const chance = random(`${person.slug}/google/photos`);
  let albums = 0;
  for (const trip of person.trips) {
    if (trip.to >= person.exported.google.slice(0, 10)) continue;
    const album = `${words.folder}/${trip.name.replace(/[/:*?"<>|]/g, '_')}`;
    const days = dayOf(trip.to) - dayOf(trip.from);
    for (let number = 0; number < 4; number++) {
      const day = dayOf(trip.from) + (number % days);
      const at = localInstant(trip.zone, day, 13 * 60 + number * 17) + chance.int(0, 59) * 1000;
      const stamp = new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15).replace('T', '_');
      const name = `${number === 3 ? 'PANORAMA_LONG_' : 'IMG_'}${stamp}${number === 3 ? '_STITCHED' : ''}.jpg`;
      const text = sidecar(name, at, trip.place, number, chance.digits(12));
      const year = `${words.folder}/Photos from ${new Date(at).getUTCFullYear()}`;
      takeout.add(part, `${year}/${sidecarName(name)}`, text, 1);
      takeout.add(part, `${album}/${sidecarName(name)}`, text, 1);
      tally.count('google', 'media.image');
    }
    const date = { timestamp: String((dayOf(trip.to) * 24 * HOUR) / 1000), formatted: trip.to };
    const text = googleJson({
      title: trip.name,
      description: '',
      access: 'protected',
      date,
      geoData: geo({ lat: 0, lon: 0 }),
    });
    takeout.add(part, `${album}/${words.album}`, text, 1);
    albums += 1;
  }
  takeout.add(part, `${words.folder}/print-subscriptions.json`, '{}', 0);
  tally.count('google', 'file.item', albums);
  return [['PHOTOS', words.folder]];
};

/** Every fourth one came from a partner, every fourth one has no place. */
function sidecar(title: string, at: number, place: Place, number: number, id: string): string {
  const time = (ms: number) => ({ timestamp: String(Math.floor(ms / 1000)), formatted: new Date(ms).toISOString() });
  const where = geo(number === 2 ? { lat: 0, lon: 0 } : place);
  return googleJson({
    title,
    description: '',
    imageViews: String(number + 2),
    creationTime: time(at + 3 * HOUR),
    photoTakenTime: time(at),
    geoData: where,
    geoDataExif: where,
    favorited: number === 0 ? true : undefined,
    url: `https://photos.google.com/photo/AF1Qip${id}`,
    googlePhotosOrigin:
      number === 1
        ? { fromPartnerSharing: {} }
        : { mobileUpload: { deviceFolder: { localFolderName: '' }, deviceType: 'ANDROID_PHONE' } },
  });
}
