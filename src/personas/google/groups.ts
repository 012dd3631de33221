import { isoUtc } from '../clock.js';
import { random } from '../random.js';
import { moments } from './moments.js';
import type { ProductWriter } from './products.js';

/** Groups looked at of late. */
export const addGroups: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const chance = random(`${person.slug}/google/groups`);
  const german = person.language === 'de';
  const folder = german ? 'Gruppen' : 'Groups';
  const times = moments(person, chance, person.topics.length);
  const rows = person.topics.map(({ name }, at) => `"${name}",${isoUtc(times[at]!)}`);
  const header = german ? 'Name der Gruppe,Zuletzt angesehen' : 'Group name,Last viewed time';
  const path = `${folder}/googlegroups.com/user data/recent activity/recently viewed groups.csv`;
  takeout.add(part, path, `${[header, ...rows].join('\n')}\n\n`, rows.length);
  tally.count('google', 'social.group', rows.length);
  return [['GROUPS', folder]];
};
