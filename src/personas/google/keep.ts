import { googleJson, html } from '../json.js';
import { random } from '../random.js';
import { moments } from './moments.js';
import type { ProductWriter } from './products.js';

/** A few notes about what the person is after, each as JSON and as a page. */
export const addKeep: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const chance = random(`${person.slug}/google/keep`);
  const folder = person.language === 'de' ? 'Google Notizen' : 'Keep';
  const topics = person.topics.filter((topic) => topic.sensitive === undefined);
  const times = moments(person, chance, topics.length);
  for (const [at, topic] of topics.entries()) {
    const created = times[at]!;
    const title = `${topic.name} ${at + 1}`;
    const text = topic.queries.slice(0, 3).join('\n');
    const note = {
      color: 'DEFAULT',
      isTrashed: chance.chance(0.1),
      isPinned: chance.chance(0.2),
      isArchived: false,
      textContent: text,
      title,
      userEditedTimestampUsec: (created + chance.int(0, 900) * 1000) * 1000,
      createdTimestampUsec: created * 1000,
      labels: [{ name: topic.name }],
    };
    takeout.add(part, `${folder}/${title}.json`, googleJson(note), 1);
    const page = `<html><body><div class="note"><div class="title">${html(title)}</div><div class="content">${html(text)}</div></div></body></html>`;
    takeout.add(part, `${folder}/${title}.html`, page, null);
  }
  tally.count('google', 'note.item', topics.length);
  return [['KEEP', folder]];
};
