import { HOUR } from '../clock.js';
import type { Person } from '../person.js';
import { random } from '../random.js';
import { BOM, csv } from './csv.js';
import { instants, isoSecond, monthFirstMinute } from './instants.js';
import type { Parcel } from './parcel.js';
import type { ProductWriter } from './products.js';

const filmsOf = (person: Person): readonly string[] =>
  person.language === 'de'
    ? ['Nachtzug nach Triest', 'Der lange Schwarm', 'Kreide und Fels', 'Hüttenbuch, Folge 3']
    : ['Night Train to Trieste', 'The Long Swarm', 'Chalk and Rock', 'Bothy Book, Episode 3'];

/** What was watched, searched, wanted and shown in Prime Video. */
export const films: ProductWriter = (parcel, person, _events, layout) =>
  layout === 'dotted' ? dotted(parcel, person) : curated(parcel, person);

const VIEWS_2021 =
  'Playback Hour|Operating System|Browser|Delivery Type|City|Country|ISP|State|Content Quality Entitled|Entitlement Type|Video Type|Audio Language|Title'.split(
    '|',
  );

/** Hour buckets with the town and the provider of each view. */
function dotted(parcel: Parcel, person: Person): void {
  const chance = random(`${person.slug}/amazon/films`);
  const titles = filmsOf(person);
  const { city, region, countryCode } = person.connections[0]!;
  const views = instants(person, chance, 24).map((at) => ({
    'Playback Hour': `${monthFirstMinute(at - (at % HOUR))}:00`,
    'Operating System': 'Android',
    Browser: 'Not Applicable',
    'Delivery Type': 'Streaming',
    City: city,
    Country: countryCode,
    ISP: 'Example Broadband',
    State: region,
    'Content Quality Entitled': '"HD"',
    'Entitlement Type': 'Prime',
    'Video Type': 'TV Show',
    'Audio Language': person.language,
    Title: chance.pick(titles),
  }));
  const folder = 'Digital.PrimeVideo.Viewinghistory';
  parcel.add(`${folder}/${folder}.csv`, BOM + csv(VIEWS_2021, views, 'minimal'), views.length);
  parcel.tally.count('amazon', 'media.watch', views.length);

  const events = titles.slice(0, 3).map((TitleName, at) => ({
    TitleName,
    TitleDescription: '',
    SecondsWatched: String(chance.int(300, 5400)),
    LatestWatchProgress: '0.5',
    DeletedFromWatchHistory: at === 1 ? 'Yes' : 'No',
    MostRecentWatchDate: isoSecond(instants(person, chance, 1)[0]!),
    EntityType: 'Movie',
  }));
  parcel.add(
    'PrimeVideo.WatchEvent.2.1/PrimeVideo.WatchEvent.2.1.csv',
    BOM + csv(Object.keys(events[0]!), events, 'all'),
    events.length,
  );
  parcel.tally.count('amazon', 'telemetry.event', events.length);

  const wanted = instants(person, chance, 2).map((at, i) => ({
    itemAddedDate: monthFirstMinute(at),
    catalogTitle: titles[i]!,
  }));
  const list = 'Digital.PrimeVideo.Watchlist';
  parcel.add(`${list}/${list}.csv`, BOM + csv(['itemAddedDate', 'catalogTitle'], wanted, 'minimal'), wanted.length);
  parcel.tally.count('amazon', 'shop.list', wanted.length);
}

const VIEWS_2026 = (
  'Amazon Device Model Name|Audio Language Code|City|Content Quality Delivered|Country Code|Device Manufacturer Name|Device Model|ISP Name|' +
  'Is Autoplay|Is Deleted|Material Type Description|Pause Count|Playback End Datetime (UTC)|Playback Start Datetime (UTC)|Profile Type|' +
  'Seconds Viewed|Subtitle Language Code|Title'
).split('|');

function curated(parcel: Parcel, person: Person): void {
  const chance = random(`${person.slug}/amazon/films`);
  const titles = filmsOf(person);
  const activity = 'Your Prime Video Viewing Activity';
  const { city, countryCode } = person.connections[0]!;
  const views = instants(person, chance, 28).map((at) => {
    const seconds = chance.int(240, 6000);
    return {
      'Amazon Device Model Name': '"Fire TV Stick 4K"',
      'Audio Language Code': person.language === 'de' ? 'de_DE' : 'en_GB',
      City: city,
      'Content Quality Delivered': 'HD',
      'Country Code': countryCode,
      'Device Manufacturer Name': 'Amazon',
      'Device Model': 'Not Available',
      'ISP Name': 'Beispielnetz',
      'Is Autoplay': chance.chance(0.2) ? 'Yes' : 'No',
      'Is Deleted': chance.chance(0.1) ? 'Yes' : 'No',
      'Material Type Description': chance.chance(0.1) ? 'Trailer' : 'Full',
      'Pause Count': String(chance.int(0, 4)),
      'Playback End Datetime (UTC)': isoSecond(at + seconds * 1000),
      'Playback Start Datetime (UTC)': isoSecond(at),
      'Profile Type': 'ADULT',
      'Seconds Viewed': String(seconds),
      'Subtitle Language Code': 'Not Available',
      Title: `"${chance.pick(titles)}"`,
    };
  });
  parcel.add(`${activity}/Viewing History.csv`, csv(VIEWS_2026, views, 'all'), views.length);
  parcel.tally.count('amazon', 'media.watch', views.length);

  const asked = instants(person, chance, 4).map((at, i) => ({
    'Device Name': 'Fire TV',
    'Search Query from Customer': titles[i]!.toLowerCase(),
    'Search Request Date': isoSecond(at),
  }));
  parcel.add(`${activity}/Search History.csv`, csv(Object.keys(asked[0]!), asked, 'minimal'), asked.length);
  parcel.tally.count('amazon', 'shop.search', asked.length);

  const shown = instants(person, chance, 3).map((at, i) => ({
    'Promoting Titles or Services': titles[i]!,
    'Trailer Watch Date': isoSecond(at),
  }));
  parcel.add(
    `${activity}/Promotional Trailers Viewed.csv`,
    csv(Object.keys(shown[0]!), shown, 'minimal'),
    shown.length,
  );
  parcel.tally.count('amazon', 'ad.view', shown.length);

  const bought = instants(person, chance, 2).map((at, i) => ({
    'Grant Time': isoSecond(at),
    'Offer Type': i === 0 ? 'RENTAL' : 'PURCHASE',
    'Origin Time': isoSecond(at),
    Quality: 'HD',
    'Rental Expiry Time': i === 0 ? isoSecond(at + 48 * HOUR) : 'Not Applicable',
    'Rental Playback Start Time': 'Not Applicable',
    Title: titles[i]!,
  }));
  parcel.add(
    'Your Prime Video Library & Purchases/Purchases and Rentals.csv',
    csv(Object.keys(bought[0]!), bought, 'all'),
    bought.length,
  );
  parcel.tally.count('amazon', 'shop.list', bought.length);
}
