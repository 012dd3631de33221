import { DAY, isoUtc } from '../clock.js';
import { googleJson } from '../json.js';
import { random } from '../random.js';
import { moments } from './moments.js';
import type { ProductWriter } from './products.js';

/** Two lists of tasks, most of them done. */
export const addTasks: ProductWriter = (takeout, _events, part, scale) => {
  const { person, tally } = takeout;
  const chance = random(`${person.slug}/google/tasks`);
  const german = person.language === 'de';
  const folder = german ? 'Aufgaben' : 'Tasks';
  const lists = german ? ['Meine Aufgaben', 'Wohnung'] : ['My Tasks', 'Flat'];
  const goods = person.goods.map(({ title }) => title);
  let tasks = 0;
  const items = lists.map((title, at) => ({
    kind: 'tasks#tasks',
    id: `MDk4${at}`,
    title,
    items: moments(person, chance, 6 * scale).map((created, n) => {
      tasks++;
      const done = chance.chance(0.6);
      const finished = created + chance.int(1, 20) * 3_600_000;
      return {
        kind: 'tasks#task',
        id: `${at}${n}${chance.text(8, 'abcdefghjkmnpqrstuvwxyz')}`,
        title: chance.pick(goods),
        task_type: 'user_task',
        notes: chance.chance(0.3) ? chance.pick(person.topics).name : undefined,
        status: done ? 'completed' : 'needsAction',
        created: isoUtc(created),
        updated: isoUtc(done ? finished : created),
        due: `${isoUtc(created + 3 * DAY).slice(0, 10)}T00:00:00.000Z`,
        completed: done ? isoUtc(finished) : undefined,
      };
    }),
  }));
  takeout.add(part, `${folder}/Tasks.json`, googleJson({ kind: 'tasks#taskLists', items }), tasks);
  tally.count('google', 'note.item', tasks);
  return [['TASKS', folder]];
};
