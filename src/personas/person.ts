import type { Zone } from './clock.js';

/** What is told about an invented person. The writers turn it into exports; nothing here knows a file format. */
export interface Person {
  /** Lower case, the name of the persona on the command line. */
  slug: string;
  name: string;
  first: string;
  last: string;
  about: { en: string; de: string };
  zone: Zone;
  language: 'de' | 'en';
  country: { code: string; name: string };
  birthday: string;
  phone: string;
  homes: readonly Residence[];
  works: readonly Residence[];
  /** Sleeps by day, works from 22 to 6 o'clock. */
  nightJob: boolean;
  haunts: readonly Place[];
  trips: readonly Trip[];
  topics: readonly Topic[];
  trails: readonly Trail[];
  /** Things bought now and then, with prices in cents. */
  goods: readonly Product[];
  apps: readonly string[];
  /** Sites that report to Meta, in the order of how often they do. */
  reporting: readonly { name: string; types: readonly string[] }[];
  /** Firms on Facebook's advertiser list. */
  advertisers: readonly { name: string; list: boolean; remarketing: boolean; storeVisit: boolean }[];
  interests: readonly string[];
  reachedBy: readonly string[];
  amazonAudiences: {
    advertisers: readonly string[];
    amazon: readonly string[];
    thirdParty: readonly string[];
    clicked: readonly string[];
    optOut: readonly { country: string; out: boolean }[];
  };
  contacts: readonly Contact[];
  connections: readonly Connection[];
  activeFrom: string;
  /** 1 is an ordinary user; 0.2 leaves a fifth of the events. */
  busy: number;
  /** Instants of the exports. */
  exported: { google: string; amazon: string; facebook: string; instagram?: string };
}

export interface Place {
  name: string;
  address: string;
  lat: number;
  lon: number;
}

export interface Residence extends Place {
  from: string;
  to: string;
}

export interface Trip {
  name: string;
  country: string;
  place: Place;
  zone: Zone;
  /** First night, and morning of the return. */
  from: string;
  to: string;
  by: 'FLYING' | 'IN_TRAIN' | 'IN_PASSENGER_VEHICLE';
}

export interface Topic {
  name: string;
  sensitive?: 'health' | 'money' | 'faith';
  queries: readonly string[];
  pages: readonly { title: string; url: string }[];
  videos?: readonly { title: string; channel: string }[];
}

export interface Product {
  asin: string;
  title: string;
  cents: number;
  department: string;
}

/** A wish that follows the person around: searched, visited, reported, advertised, bought. */
export interface Trail {
  item: string;
  day: string;
  query: string;
  page: { title: string; url: string };
  /** The shop that reports to Meta and then advertises. */
  shop: string;
  adTitle: string;
  product: Product;
}

export interface Contact {
  name: string;
  /** Share of the conversation. */
  weight: number;
  lines: readonly string[];
}

/** One device with the addresses it is seen under. */
export interface Connection {
  device: string;
  userAgent: string;
  os: string;
  ips: readonly string[];
  city: string;
  region: string;
  countryCode: string;
}

export const mailOf = (person: Person) =>
  `${person.first}.${person.last}@footprint-synthetic-person.example`.toLowerCase();

export const userOf = (person: Person) => `footprint-synthetic-person.${person.slug}`;

export function residenceOn(list: readonly Residence[], date: string): Residence {
  return list.find((one) => one.from <= date && date < one.to) ?? list[list.length - 1]!;
}
