import { dayOf, isoUtc } from '../clock.js';
import { googleJson } from '../json.js';
import { awakeInstant } from '../life/days.js';
import { mailOf } from '../person.js';
import { random } from '../random.js';
import type { ProductWriter } from './products.js';

/** What one follows and rates, all about the person's harmless topics. */
export const addTastes: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const german = person.language === 'de';
  const chance = random(`${person.slug}/google/tastes`);
  const topics = person.topics.filter(({ sensitive }) => sensitive === undefined).slice(0, 6);
  const [first, ...rest] = topics.map(({ name }) => name);
  const followed = rest.map((name) => `${name}\n`).join('');
  const page = topics.flatMap(({ pages }) => pages)[0]?.url ?? 'https://news.example/';

  const news = german ? 'Google News' : 'News';
  takeout.add(part, `${news}/followed_topics.txt`, followed, rest.length);
  takeout.add(part, `${news}/magazines.txt`, '', 0);

  const follows = german ? 'Mit „Folgen“ markiert' : 'Follows';
  const likes = german ? 'Inhalte, für die Sie einen Like gegeben haben' : 'Likes';
  const not = german ? 'Einstellung „Kein Interesse“' : 'Not interested';
  const column = (name: string, value: string) => `${name}\n"${value}"\n`;
  takeout.add(part, `Discover/${follows}.csv`, column(german ? 'Name' : 'followed_entity', first ?? 'Wetter'), 1);
  takeout.add(part, `Discover/${likes}.csv`, column('Link', page), 1);
  takeout.add(part, `Discover/${not}.csv`, `entity_name,setting_value\nFormel 1,not_interested\n`, 1);

  const rated = ['Nachtfalter', 'Das Licht im Speicher', 'Kurz vor Linz'].map((title) => ({
    Published: isoUtc(awakeInstant(person, dayOf(person.exported.google) - chance.int(20, 200), chance)),
    'Search Query': title,
    'Thumbs Rating': chance.chance(0.7) ? 'Thumbs Up' : 'Thumbs Down',
  }));
  takeout.add(part, `Search Contributions/${german ? 'Daumen' : 'Thumbs'}.json`, googleJson(rated), rated.length);

  tally.count('google', 'social.reaction', rest.length + 3 + rated.length);
  return [
    ['NEWS', news],
    ['DISCOVER', 'Discover'],
    ['SEARCH_CONTRIBUTIONS', 'Search Contributions'],
  ];
};

/** Small products that an English account has: alerts, shares, a programmer's and a shop's profile, chosen ads. */
export const addSmallProducts: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  if (person.language === 'de') return [];
  const alerts = { subscriptions: [{ query: person.name, language: 'en', country: person.country.code }] };
  takeout.add(part, 'Alerts/Alerts.json', googleJson(alerts), 1);
  const watchlist = { name: 'Rails', items: [{ ticker: 'RAIL:VIE' }, { ticker: 'MOOR:LON' }] };
  takeout.add(part, 'Finance/Watchlists/Rails.json', googleJson(watchlist), 3);
  const developer = { displayName: mailOf(person), occupation: 'Hobbyist' };
  takeout.add(part, 'Google Developers/Profile Data.json', googleJson(developer), 2);
  const account = { accountName: person.name, role: 'OWNER' };
  takeout.add(part, 'Google Business Profile/account-100002/data.json', googleJson(account), 2);
  takeout.add(part, 'My Ad Center/topics.json', googleJson({ topics: [{ name: 'Rail travel' }] }), 1);
  tally.count('google', 'social.reaction');
  tally.count('google', 'note.item', 2);
  tally.count('google', 'profile.field', 4);
  tally.count('google', 'ad.interest');
  return [
    ['ALERTS', 'Alerts'],
    ['FINANCE', 'Finance'],
    ['GOOGLE_DEVELOPERS', 'Google Developers'],
    ['GOOGLE_BUSINESS_PROFILE', 'Google Business Profile'],
    ['MY_AD_CENTER', 'My Ad Center'],
  ];
};
