import type { Person } from '../person.js';

/** Austria, little use, and a parcel of recordings that cannot be hers: the wrong-person case for workshops. All invented. */
export const NOOR: Person = {
  slug: 'noor',
  name: 'Noor Haddad',
  first: 'Noor',
  last: 'Haddad',
  about: {
    en: "Vienna, Austria: sparse use; the Amazon export holds sixty of somebody else's voice recordings",
    de: 'Wien: wenig genutzt; im Amazon-Export liegen sechzig Sprachaufnahmen einer fremden Person',
  },
  zone: 'Europe/Vienna',
  language: 'en',
  country: { code: 'AT', name: 'Austria' },
  birthday: '1998-02-23',
  phone: '+43 1 0000 0017',
  homes: [
    {
      name: 'Zuhause',
      address: 'Probegasse 8, 1070 Wien, Österreich',
      lat: 48.20117,
      lon: 16.34891,
      from: '2018-01-01',
      to: '2030-01-01',
    },
  ],
  works: [
    {
      name: 'Institut Beispiel',
      address: 'Musterplatz 2, 1090 Wien, Österreich',
      lat: 48.22012,
      lon: 16.35644,
      from: '2018-01-01',
      to: '2030-01-01',
    },
  ],
  nightJob: false,
  haunts: [
    { name: 'Bibliothek', address: 'Lesegasse 1, 1080 Wien', lat: 48.21033, lon: 16.34521 },
    { name: 'Markt', address: 'Marktplatz, 1060 Wien', lat: 48.19722, lon: 16.36011 },
  ],
  trips: [
    {
      name: 'Rom',
      country: 'IT',
      place: { name: 'Albergo Esempio', address: 'Via Prova 3, 00100 Roma, Italia', lat: 41.90122, lon: 12.49987 },
      zone: 'Europe/Rome',
      from: '2026-08-01',
      to: '2026-08-05',
      by: 'IN_TRAIN',
    },
  ],
  topics: [
    {
      name: 'oud',
      queries: ['oud strings cairo set', 'maqam hijaz explained', 'oud lessons vienna'],
      pages: [{ title: 'Oud strings compared', url: 'https://saitenblatt.example/oud' }],
      videos: [{ title: 'Maqam Hijaz, slowly', channel: 'Saitenblatt' }],
    },
    {
      name: 'thesis',
      queries: ['latex bibliography umlaut', 'how to cite a data set', 'university library hours'],
      pages: [{ title: 'Citing data', url: 'https://thesisdesk.example/data?lang=en&style=apa' }],
    },
    {
      name: 'migraine',
      sensitive: 'health',
      queries: ['migraine with aura', 'triptan side effects', 'neurologist vienna'],
      pages: [{ title: 'Migraine: when to see a doctor', url: 'https://wellsheet.example/migraine' }],
    },
  ],
  trails: [
    {
      item: 'Notenständer',
      day: '2022-02-08',
      query: 'music stand foldable',
      page: { title: 'Music stands | Klangladen', url: 'https://klangladen.example/stands' },
      shop: 'klangladen.example',
      adTitle: 'Stands that stand',
      product: { asin: 'B0FPSY0201', title: 'Notenständer, klappbar, schwarz', cents: 2199, department: 'Musik' },
    },
  ],
  goods: [
    { asin: 'B0FPSY0210', title: 'Ordner A4, 10 Stück', cents: 1990, department: 'Bürobedarf' },
    { asin: 'B0FPSY0211', title: 'Kardamom, ganz – 100 g', cents: 899, department: 'Lebensmittel' },
    { asin: '3000000025', title: 'Statistik ohne Angst', cents: 2400, department: 'Taschenbuch' },
  ],
  apps: ['Öffi-Blick', 'Stimmgerät', 'Merkzettel'],
  reporting: [
    { name: 'Öffi-Blick', types: ['ACTIVATE_APP'] },
    { name: 'klangladen.example', types: ['VIEW_CONTENT', 'PURCHASE'] },
    { name: 'thesisdesk.example', types: ['PAGE_VIEW', 'SUBSCRIBE'] },
  ],
  advertisers: [
    { name: 'Klangladen', list: false, remarketing: true, storeVisit: false },
    { name: 'Möbelhaus Muster', list: true, remarketing: false, storeVisit: true },
    { name: 'Sprachschule Beispiel', list: true, remarketing: true, storeVisit: false },
  ],
  interests: ['Oud', 'Universität Wien', 'Kaffee'],
  reachedBy: [],
  amazonAudiences: {
    advertisers: ['Ordnerwerk'],
    amazon: ['In-Market:Musical Instruments', 'Lifestyle:Pets:Dogs'],
    thirdParty: ['Demographics:Alter 65+'],
    clicked: [],
    optOut: [
      { country: 'DE', out: false },
      { country: 'AT', out: false },
    ],
  },
  contacts: [
    { name: 'Leïla Muster', weight: 4, lines: ['Probe um sieben?', 'Ja, bringe Saiten mit 🎶'] },
    { name: 'Study group', weight: 2, lines: ['Chapter 3 is done', 'Great'] },
  ],
  connections: [
    {
      device: 'iPhone',
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 15_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
      os: 'iOS 15',
      ips: ['192.0.2.88', '2001:db8:77::5'],
      city: 'Wien',
      region: 'Wien',
      countryCode: 'AT',
    },
  ],
  activeFrom: '2020-01-15',
  busy: 0.25,
  exported: { google: '2026-09-15T07:20:00Z', amazon: '2026-09-20T00:00:00Z', facebook: '2022-05-20T10:00:00Z' },
};
