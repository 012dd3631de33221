import { jsonEach } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { isoInstant, isoText } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, fieldsOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';

interface Entry {
  /** Name of the list that the task is on. */
  readonly list: string | undefined;
  readonly value: unknown;
}

/** Lists of tasks, one task at a time; a list's own fields come before its tasks and are no items. */
const tasks = jsonEach<Entry>(() => {
  let list: string | undefined;
  return {
    within: 'items',
    enter: () => {
      list = undefined;
    },
    *element(key, value) {
      if (key === 'items.title') list = textOf(value);
      else if (key === 'items.items' || key === 'items') yield { list, value };
    },
  };
});

const stamp = (value: unknown): string | undefined => {
  const time = isoInstant(value);
  return time && isoText(time.at, time.precision);
};

function read({ list, value }: Entry): Reading {
  const task = fieldsOf(value);
  const title = textOf(task?.title);
  const id = textOf(task?.id);
  if (!task || (title === undefined && id === undefined))
    return skip('entry that is no task', 'Eintrag, der keine Aufgabe ist');
  const created = isoInstant(task.created);
  return {
    kind: 'note.item',
    ...momentOf(created ?? isoInstant(task.updated)),
    title,
    direction: 'own',
    detail: detailOf({
      type: 'task',
      id,
      list,
      status: textOf(task.status),
      // Midnight UTC stands for the day, wherever one is.
      due: stamp(task.due)?.slice(0, 10),
      completed: stamp(task.completed),
      updated: created && stamp(task.updated),
      noteLength: textOf(task.notes)?.length,
      starred: task.starred === true || undefined,
      subtask: textOf(task.parent) !== undefined || undefined,
    }),
  };
}

/** To-do lists: what was to be done, until when, and whether it was; never the notes below a task. */
export default defineSource({
  id: 'google.tasks',
  platform: 'google',
  product: 'Tasks',
  section: '17',
  kinds: ['note.item'],
  tells: {
    en: 'What you meant to do, when you wrote it down, and when it was done',
    de: 'Was Sie erledigen wollten, wann Sie es notiert haben und wann es erledigt war',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Tasks', '[^/]+\\.json'),
      sniff: (head) => /"items"\s*:/.test(head),
      decode: tasks,
      read,
      format: 'json',
    }),
    fileShape({
      sniff: (head) =>
        /^\s*\{\s*"(?:kind|items)"\s*:/.test(head) &&
        /"items"\s*:/.test(head) &&
        /"(?:task_type|kind)"\s*:\s*"tasks#/.test(head),
      decode: tasks,
      read,
      format: 'json',
    }),
  ],
  identity: ({ at, title, detail = {} }) =>
    detail.id === undefined ? [String(detail.list ?? ''), title, at] : [String(detail.id)],
});
