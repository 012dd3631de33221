import type { DecodedFile } from '../../decode/decoder.js';
import { jsonEach } from '../../decode/json-each.js';
import { pathOnly } from '../../decode/path-only.js';
import { skip } from '../../record/record.js';
import { epochByMagnitude, isoText } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf, type Fields, fieldsOf, textOf } from './fields.js';
import { inOwnFolder, inProduct } from './folders.js';
import { momentOf } from './movement.js';

/** What is kept of a note while its file is read: never its text. */
interface Note {
  readonly fields: Record<string, unknown>;
  readonly labels: string[];
  readonly counts: Record<string, number>;
  textLength: number;
}

const LABEL_LIMIT = 50;
/** Members of a note that say something about it. */
const KNOWN = new Set([
  'title',
  'userEditedTimestampUsec',
  'createdTimestampUsec',
  'isTrashed',
  'isPinned',
  'isArchived',
]);

/** A file is one note. */
const note = jsonEach<Note>(() => {
  const made: Note = { fields: {}, labels: [], counts: {}, textLength: 0 };
  return {
    element(key, value) {
      const entry = fieldsOf(value);
      if (key === 'textContent') made.textLength += textOf(value)?.length ?? 0;
      else if (KNOWN.has(key)) made.fields[key] = value;
      else if (entry) {
        made.counts[key] = (made.counts[key] ?? 0) + 1;
        if (key === 'listContent') made.textLength += textOf(entry.text)?.length ?? 0;
        const label = key === 'labels' ? textOf(entry.name) : undefined;
        if (label !== undefined && made.labels.length < LABEL_LIMIT) made.labels.push(label);
      }
      return [];
    },
    end: () => [made],
  };
});

function read({ fields, labels, counts, textLength }: Note): Reading {
  const edited = epochByMagnitude(fields.userEditedTimestampUsec);
  const time = epochByMagnitude(fields.createdTimestampUsec) ?? edited;
  const title = textOf(fields.title);
  if (time === undefined && title === undefined && textLength === 0)
    return skip('note without anything in it', 'Notiz ohne Inhalt');
  const set = (name: keyof Fields): true | undefined => fields[name] === true || undefined;
  return {
    kind: 'note.item',
    ...momentOf(time),
    title,
    direction: 'own',
    detail: detailOf({
      type: 'note',
      edited: edited && isoText(edited.at, edited.precision),
      trashed: set('isTrashed'),
      pinned: set('isPinned'),
      archived: set('isArchived'),
      labels: labels.length > 0 ? labels.join(', ') : undefined,
      textLength: textLength > 0 ? textLength : undefined,
      listItems: counts.listContent,
      attachments: counts.attachments,
      links: counts.annotations,
      sharees: counts.sharees,
    }),
  };
}

/** Of a note that exists as a page only, its name tells the title; what stands in it is the note. */
const readName = (_: DecodedFile, here: Here): Reading =>
  here.size === 0
    ? skip('page without a note', 'Seite ohne Notiz')
    : {
        kind: 'note.item',
        title: (here.segments.at(-1) ?? '').replace(/\.html$/i, ''),
        direction: 'own',
        detail: { type: 'note', pageBytes: here.size },
      };

const isNote = (head: string): boolean =>
  /"userEditedTimestampUsec"\s*:/.test(head) || (/"isTrashed"\s*:/.test(head) && /"isPinned"\s*:/.test(head));

/** Notes and lists: that they exist, what they are called and when they were written; never what stands in them. */
export default defineSource({
  id: 'google.keep',
  platform: 'google',
  product: 'Keep',
  section: '17',
  kinds: ['note.item'],
  tells: {
    en: 'Titles of your notes, when they were written, with how many people they are shared; never their text',
    de: 'Titel Ihrer Notizen, wann sie geschrieben wurden, mit wie vielen sie geteilt sind; nie ihr Text',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({ path: inProduct('Keep', '[^/]+\\.json'), sniff: isNote, decode: note, read, format: 'json' }),
    fileShape({ path: inOwnFolder('Keep', '[^/]+\\.html'), decode: pathOnly, read: readName, format: 'path' }),
    fileShape({
      sniff: (head) => /^\s*\{/.test(head) && /"userEditedTimestampUsec"\s*:\s*"?\d/.test(head) && isNote(head),
      decode: note,
      read,
      format: 'json',
    }),
  ],
  // A note may be written on after its first edit, so only the time of its beginning counts.
  identity: ({ at, title }) => [title, at],
});
