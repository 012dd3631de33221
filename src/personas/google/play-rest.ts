import { dayOf, isoUtc } from '../clock.js';
import { googleJson } from '../json.js';
import { awakeInstant } from '../life/days.js';
import { random } from '../random.js';
import type { ProductWriter } from './products.js';

/** The player's page of the games; the person never played for long. */
export const playGames: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const folder = person.language === 'de' ? 'Google Play-Spieldienste' : 'Google Play Games Services';
  const fields = [`Gamer name: ${person.first}${person.birthday.slice(2, 4)}`, 'Level: 1'];
  const page = `<!DOCTYPE html><html><body><h1>Player</h1><ul>${fields.map((one) => `<li>${one}</li>`).join('')}</ul></body></html>`;
  takeout.add(part, `${folder}/Global/Player.html`, page, null);
  tally.count('google', 'profile.field', fields.length);
  return [['PLAY_GAMES_SERVICES', folder]];
};

/** Films: two wanted, one rated, one service linked. */
export const playMovies: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const german = person.language === 'de';
  const folder = german ? 'Google Play Filme _ Serien' : 'Google Play Movies _ TV';
  const chance = random(`${person.slug}/google/play-movies`);
  const instant = () => isoUtc(awakeInstant(person, dayOf(person.exported.google) - 2 - chance.int(0, 500), chance));
  const films = german ? ['Nachtzug nach Triest', 'Der lange Schwarm'] : ['Night Train to Trieste', 'The Long Swarm'];
  const watchlist = films.map((title) => ({ title, addedTime: instant() }));
  takeout.add(part, `${folder}/Watchlist.json`, googleJson(watchlist), watchlist.length);
  tally.count('google', 'shop.list', watchlist.length);
  takeout.add(part, `${folder}/Ratings.json`, googleJson([{ title: films[0]!, rating: 4, ratingTime: instant() }]), 1);
  tally.count('google', 'social.reaction');
  takeout.add(
    part,
    `${folder}/Linked Services.json`,
    googleJson([{ serviceName: 'Railflix', linkTime: instant() }]),
    1,
  );
  tally.count('google', 'app.connection');
  takeout.add(part, `${folder}/Streaming Services.json`, googleJson([{ name: 'Railflix', subscribed: true }]), 1);
  tally.count('google', 'consent.record');
  return [['PLAY_MOVIES_TV', folder]];
};
