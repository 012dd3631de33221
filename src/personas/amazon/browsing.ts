import { clockAt, dayOf, isoUtc, two } from '../clock.js';
import { awakeInstant } from '../life/days.js';
import type { Person } from '../person.js';
import { type Random, random } from '../random.js';
import { BOM, csv } from './csv.js';
import type { Parcel } from './parcel.js';
import type { ProductWriter } from './products.js';

const VIEW = (
  'marketplace_id|ASIN|product_name|customer_country_code|customer_state|customer_city|customer_district|customer_postal_code|' +
  'creation_date|promised_delivery_date|device_type|website_list_price|website_list_price_currency_code|shipping_charge_value|' +
  'shipping_charge_unit|merchant_asin_price|merchant_asin_price_currency_code|root_uri|user_agent|http_referer|is_business_customer|' +
  'is_prime_customer'
).split('|');
const CLICKS = ['Clicked Items', 'Items Added to Cart or List', 'Items Borrowed'];
const QUERIES = ['ASIN', 'Autocompleted Query', 'Product Name', 'Request Date', 'Typed Query'];

/** Nobody has published the real names: fifty columns such as a German table could have. */
const STREAM = [
  ...(
    'Kunden-ID|Marktplatz|Sitzungs-ID|Sitzungsbeginn|Zeitpunkt|Seite|Seitentyp|Vorherige Seite|Nächste Seite|Aktion|ASIN|Produktname|' +
    'Suchbegriff|Land|Bundesland|Stadt|IP-Adresse|Internetanbieter|Gerät|Betriebssystem|Browser|Ladezeit (Sek.)|Sprache'
  ).split('|'),
  ...Array.from({ length: 27 }, (_, at) => `Merkmal ${at + 1}`),
];

/** Clicks after a search, product pages seen, questions to the assistant, and what the disclosure of 2018 held of it. */
export const addBrowsing: ProductWriter = (parcel, person, _events, layout, scale) => {
  const chance = random(`${person.slug}/amazon/browsing`);
  addClicks(parcel, person, layout, chance.fork('clicks'));
  // Old exports have neither of the others.
  if (layout === 'dotted') return;
  addViews(parcel, person, chance.fork('views'), Math.round(24 * person.busy + 2) * scale);
  addQuestions(parcel, person, chance.fork('questions'));
  if (person.country.code === 'DE') addClickStream(parcel, person, chance.fork('stream'), 12 * scale);
};

const recent = (person: Person, chance: Random): number =>
  awakeInstant(person, dayOf(person.exported.amazon) - 2 - chance.int(0, 150), chance);

function addClicks(parcel: Parcel, person: Person, layout: 'dotted' | 'curated', chance: Random): void {
  const none = layout === 'dotted' ? '' : 'Not Available';
  const rows = person.goods.map(({ asin }) => ({
    'Clicked Items': asin,
    'Items Added to Cart or List': chance.chance(0.3) ? asin : none,
    'Items Borrowed': none,
  }));
  const text = csv(CLICKS, rows, 'minimal');
  if (layout === 'dotted') parcel.add('Search-Data/Search-Data.Retail.Product-Metrics.csv', BOM + text, rows.length);
  else parcel.add('Your Shopping Search/Search Product Clicks.csv', text, rows.length);
  parcel.tally.count('amazon', 'shop.click', rows.length);
}

function addViews(parcel: Parcel, person: Person, chance: Random, count: number): void {
  const rows = Array.from({ length: count }, () => {
    const product = chance.pick(person.goods);
    const connection = chance.pick(person.connections);
    const price = `${Math.floor(product.cents / 100)}.${two(product.cents % 100)}`;
    return {
      marketplace_id: '4',
      ASIN: product.asin,
      product_name: product.title,
      customer_country_code: connection.countryCode,
      customer_state: connection.region,
      customer_city: connection.city,
      creation_date: isoUtc(recent(person, chance)),
      device_type: /Android|iOS/.test(connection.os) ? 'MOBILE' : 'DESKTOP',
      website_list_price: price,
      website_list_price_currency_code: 'EUR',
      merchant_asin_price: price,
      merchant_asin_price_currency_code: 'EUR',
      root_uri: 'https://www.amazon.de',
      user_agent: connection.userAgent,
      http_referer: chance.chance(0.3) ? 'https://preisvergleich.example/angebote' : 'https://www.amazon.de/s?ref=nb',
      is_business_customer: 'No',
      is_prime_customer: 'Yes',
    };
  });
  const folder = 'Request All Your Data.Detail Page Glance View Impressions';
  parcel.add(`Additional Data/${folder}/${folder}.csv`, csv(VIEW, rows, 'minimal'), rows.length);
  parcel.tally.count('amazon', 'shop.click', rows.length);
}

function addQuestions(parcel: Parcel, person: Person, chance: Random): void {
  const asked = [
    ['Gibt es das auch in Grün?', ''],
    ['', 'Was sagen andere über die Größe?'],
    ['Passt das in einen Rucksack mit 20 Litern?', ''],
    ['', 'Ist das spülmaschinenfest?'],
  ] as const;
  const rows = asked.map(([typed, picked]) => {
    const { asin, title } = chance.pick(person.goods);
    return {
      ASIN: asin,
      'Autocompleted Query': picked || 'Not Available',
      'Product Name': title,
      'Request Date': isoUtc(recent(person, chance)),
      'Typed Query': typed || 'Not Available',
    };
  });
  const path = 'Additional Data/SearchHistory.RufusConversations/Rufus.Conversation.Queries.csv';
  parcel.add(path, csv(QUERIES, rows, 'minimal'), rows.length);
  parcel.tally.count('amazon', 'ai.prompt', rows.length);
}

/** Got by post years ago and saved as CSV beside the newer export. */
function addClickStream(parcel: Parcel, person: Person, chance: Random, count: number): void {
  const rows = Array.from({ length: count }, (_, at) => {
    const product = chance.pick(person.goods);
    const connection = chance.pick(person.connections);
    const ip = connection.ips[0]!;
    parcel.tally.ip('amazon', ip);
    const instant = recent(person, chance);
    return {
      'Kunden-ID': 'A0FICTIVE',
      Marktplatz: 'DE',
      'Sitzungs-ID': `262-${chance.digits(7)}`,
      Sitzungsbeginn: german(instant - 61_000),
      Zeitpunkt: german(instant),
      Seite: `https://www.amazon.de/dp/${product.asin}`,
      Seitentyp: 'Detailseite',
      'Vorherige Seite': at % 3 === 0 ? 'https://preisvergleich.example/angebote' : 'https://www.amazon.de/s?ref=nb',
      Aktion: chance.pick(['Aufruf', 'Bild vergrößert', 'Rezension gelesen']),
      ASIN: product.asin,
      Produktname: product.title,
      Land: person.country.name,
      Bundesland: connection.region,
      Stadt: connection.city,
      'IP-Adresse': ip,
      Internetanbieter: 'Donaunetz GmbH',
      Gerät: connection.device,
      Betriebssystem: connection.os,
      Browser: 'Chrome',
      'Ladezeit (Sek.)': `${chance.int(0, 2)},${chance.digits(2)}`,
      Sprache: 'de_DE',
    };
  });
  parcel.add('Datenauskunft/Clickstream.csv', BOM + csv(STREAM, rows, 'minimal'), rows.length);
  parcel.tally.count('amazon', 'shop.click', rows.length);
}

/** `31.08.2016 23:59:01` */
function german(at: number): string {
  const { year, month, day, hour, minute, second } = clockAt(at, 0);
  return `${two(day)}.${two(month)}.${year} ${two(hour)}:${two(minute)}:${two(second)}`;
}
