import { clockAt, two, weekday } from '../clock.js';
import { googleJson } from '../json.js';
import { mailOf } from '../person.js';
import { random } from '../random.js';
import { moments } from './moments.js';
import type { ProductWriter } from './products.js';

const DAYS = {
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const MONTHS = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** `Dienstag, 3. Februar 2026 um 16:05:06 UTC`, `Tuesday, February 3, 2026 at 4:05:06 PM UTC`. */
function sentence(at: number, language: 'de' | 'en'): string {
  const { year, month, day, hour, minute, second } = clockAt(at, 0);
  const name = DAYS[language][weekday(Math.floor(at / 86_400_000))]!;
  const of = MONTHS[language][month - 1]!;
  const rest = `${two(minute)}:${two(second)}`;
  if (language === 'de') return `${name}, ${day}. ${of} ${year} um ${two(hour)}:${rest} UTC`;
  return `${name}, ${of} ${day}, ${year} at ${hour % 12 || 12}:${rest}\u202f${hour < 12 ? 'AM' : 'PM'} UTC`;
}

/** A conversation with the best friend and a space of all. */
export const addChat: ProductWriter = (takeout, _events, part, scale) => {
  const { person, tally } = takeout;
  const chance = random(`${person.slug}/google/chat`);
  const me = { name: person.name, email: mailOf(person), user_type: 'Human' };
  const others = person.contacts.map(({ name }, at) => ({
    name,
    email: `contact-${at}@footprint-synthetic-person.example`,
    user_type: 'Human',
  }));
  const space = person.language === 'de' ? 'Wochenende' : 'Weekend';
  const groups = [
    { folder: 'DM 4xTvAAAAE', id: 'DM/4xTvAAAAE', name: undefined, members: others.slice(0, 1) },
    { folder: 'Space AAAAqwErTz', id: 'Space/AAAAqwErTz', name: space, members: others },
  ];
  for (const { folder, name, members } of groups) {
    const base = `Google Chat/Groups/${folder}`;
    takeout.add(part, `${base}/group_info.json`, googleJson({ name, members: [me, ...members] }), 1);
    const messages = moments(person, chance, 12 * scale).map((at, n) => ({
      creator: chance.chance(0.5) ? me : chance.pick(members),
      created_date: sentence(at, person.language),
      text: chance.pick(chance.pick(person.contacts).lines),
      topic_id: `t${n}`,
      message_id: `${folder}/t${n}/t${n}`,
    }));
    takeout.add(part, `${base}/messages.json`, googleJson({ messages }), messages.length);
    tally.count('google', 'social.message', messages.length);
  }
  const joined = groups.map(({ id, name }) => ({
    group_name: name,
    group_id: id,
    membership_state: 'MEMBER_JOINED',
  }));
  const user = googleJson({ user: me, membership_info: joined });
  takeout.add(part, 'Google Chat/Users/User 100000000000000000001/user_info.json', user, joined.length + 1);
  tally.count('google', 'social.group');
  return [['GOOGLE_CHAT', 'Google Chat']];
};
