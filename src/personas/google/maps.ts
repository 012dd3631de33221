import { DAY, isoUtc } from '../clock.js';
import { googleJson, type Json } from '../json.js';
import type { Place } from '../person.js';
import { random } from '../random.js';
import type { ProductWriter } from './products.js';

const WORDS = {
  en: {
    places: 'Maps (your places)',
    saved: 'Saved Places',
    reviews: 'Reviews',
    labelled: 'My labeled places/Labeled places',
    questions: 'Questions and answers/Questions and answers',
    commute: 'Commute settings/Commute settings',
    home: 'Home',
    work: 'Work',
    text: 'Quiet before noon.',
  },
  de: {
    places: 'Maps (Meine Orte)',
    saved: 'Gespeicherte Orte',
    reviews: 'Bewertungen',
    labelled: 'Meine Orte mit Beschriftungen/Orte mit Beschriftungen',
    questions: 'Fragen und Antworten/Fragen und Antworten',
    commute: 'Einstellungen für Pendelstrecke/Einstellungen für Pendelstrecke',
    home: 'Zuhause',
    work: 'Arbeit',
    text: 'Vormittags ist es ruhig.',
  },
} as const;

const collection = (features: readonly Json[]): string => googleJson({ type: 'FeatureCollection', features });

const feature = (place: Place, properties: Json): Json => ({
  geometry: { coordinates: [place.lon, place.lat], type: 'Point' },
  properties,
  type: 'Feature',
});

/** Saved, reviewed and labelled places, a question, and the way to work. */
export const addMaps: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const words = WORDS[person.language];
  const chance = random(`${person.slug}/google/maps`);
  const exported = Date.parse(person.exported.google);
  const date = (daysBefore: number) =>
    isoUtc(exported - daysBefore * DAY - chance.int(0, 80_000) * 1000).replace('.000Z', 'Z');
  const link = () => `http://maps.google.com/?cid=${chance.int(1, 9)}${chance.digits(17)}`;
  const about = ({ name, address }: Place): Json => ({ address, country_code: person.country.code, name });

  const known = [...person.haunts, ...person.trips.map(({ place }) => place)];
  const saved = known.map((place, at) =>
    feature(place, { date: date(40 + at * 90), google_maps_url: link(), location: about(place) }),
  );
  const reviews = person.haunts.slice(0, 3).map((place, at) =>
    feature(place, {
      date: date(15 + at * 120),
      five_star_rating_published: chance.int(2, 5),
      google_maps_url: link(),
      location: about(place),
      review_text_published: at === 0 ? words.text : undefined,
    }),
  );
  const [home, work] = [person.homes.at(-1)!, person.works.at(-1)!];
  const labels = [
    feature(home, { address: home.address, name: words.home }),
    feature(work, { address: work.address, name: words.work }),
  ];
  const questions = [{ question: words.text, place_name: person.haunts[0]!.name, created: date(33) }];
  const commute = { travelMode: person.nightJob ? 'DRIVING' : 'TRANSIT', notifications: true };
  takeout.add(part, `${words.places}/${words.saved}.json`, collection(saved), saved.length);
  takeout.add(part, `${words.places}/${words.reviews}.json`, collection(reviews), reviews.length);
  takeout.add(part, `Maps/${words.labelled}.json`, collection(labels), labels.length);
  takeout.add(part, `Maps/${words.questions}.json`, googleJson(questions), questions.length);
  takeout.add(part, `Maps/${words.commute}.json`, googleJson(commute), 2);
  tally.count('google', 'location.label', saved.length + labels.length);
  tally.count('google', 'social.post', reviews.length + questions.length);
  tally.count('google', 'consent.record', 2);
  return [
    ['MAPS', 'Maps'],
    ['MAPS_YOUR_PLACES', words.places],
  ];
};
