import { coordinates, coordinatesOfDegrees } from '../../record/place.js';
import { type RecordFields, type Skip, skip } from '../../record/record.js';
import { type Label, labelled, members } from '../meta/dialect.js';
import { deep, type Line, textIn, timeOf } from '../meta/line.js';
import { isMediaFile } from '../meta/media-name.js';
import { moment, SECOND } from '../meta/moment.js';
import { printedDate, type TimeFields } from '../meta/printed-date.js';
import { lengthOf } from '../meta/thread.js';
import type { Here } from '../source.js';

/** What a page puts into sections of their own (a place, a photo, an author) belongs to the entry around it. */
export const isFragment = (line: Line): boolean =>
  line.path.length > 0 && line.when === undefined && (line.title === undefined || line.path.length > 1);
export const FRAGMENT: Skip = skip('part of an entry on a page', 'Teil eines Eintrags auf einer Seite');

/** An entry of which nothing but its place in the list is left. */
export const isBlank = (line: Line): boolean =>
  line.when === undefined &&
  line.title === undefined &&
  line.labels.length + line.texts.length + line.links.length === 0;
export const BLANK: Skip = skip('empty entry', 'leerer Eintrag');

/** The first exports put some lists into an object of their own: `{activity_log_data: [...]}`. */
export function unlogged(line: Line): readonly Line[] {
  const log = line.labels.find((l) => l.entName === 'activity_log_data');
  if (log === undefined) return [line];
  return members(log).map((entry) => ({
    ...line,
    labels: members(entry),
    when: members(entry).find((l) => l.entName === 'timestamp')?.time,
  }));
}

/** Words that a person wrote; counted, never kept. */
const BODY =
  /^(?:post|text|comment|message|beitrag|kommentar|nachricht|publication|commentaire|texte|publicación|comentario)$/i;
const URL_WORDS = /^(?:url|uri|link|href|lien|enlace|website)$/i;
/** Members whose times are not the entry's own. */
const ATTACHED = /^(?:event|life event|media|place|update timestamp|backdated timestamp|poll|fundraiser|note)$/i;
const PLACE = /^(?:places?|place tags?|orte?|ortsmarkierungen|lieux?|lugar|plaats)$/i;
const NAME = /^(?:name|nom|naam|nombre|nome|navn)$/i;
const TITLE = /^(?:title|titel|titre)$/i;
const GROUP = /^(?:group|gruppe|groupe|grupo|gruppo|groep)$/i;
const META_HOST = /^https?:\/\/(?:[^/]+\.)?(?:facebook|fb|fbcdn|messenger)\.com(?:[/?:]|$)/i;

/** Everything a post, story or comment tells that is not its text. */
export type Published = Pick<RecordFields, 'title' | 'url' | 'place' | 'latE7' | 'lonE7'> & {
  readonly detail: Readonly<Record<string, string | number | boolean | undefined>>;
};

export function published(line: Line): Published {
  // Looked through for every concept: made once, since an account may have tens of thousands of posts.
  const all = [...deep(line.labels)];
  const find = (words: RegExp): Label | undefined => labelled(line.labels, words) ?? labelled(all, words);
  const inside = (words: RegExp): Pick<Line, 'labels'> => {
    const found = find(words);
    return { labels: found === undefined ? [] : members(found) };
  };
  const link = inside(/^external context$/i);
  const event = inside(/^(?:event|veranstaltung|évènement|événement)$/i);
  const group = find(GROUP);
  const media = mediaOf(line).length + line.links.filter(isMediaFile).length;
  const written = bodies(line).reduce((sum, text) => sum + lengthOf(text), 0);
  return {
    title: textIn(link, NAME),
    url: textIn(link, /^url$/i) ?? linkOf(line),
    ...placeOf(find(PLACE)),
    detail: {
      characters: written > 0 ? written : undefined,
      media: media > 0 ? media : undefined,
      tagged: members(find(/^tags$/i) ?? NOTHING).length || undefined,
      group: group && (group.value ?? textIn({ labels: members(group) }, NAME)),
      event: textIn(event, NAME),
      lifeEvent: textIn(inside(/^life event$/i), TITLE),
      fundraiser: textIn(inside(/^fundraiser$/i), TITLE),
      poll: find(/^poll$/i) ? true : undefined,
      edited: find(/^(?:update timestamp|updated timestamp)$/i) ? true : undefined,
    },
  };
}

const NOTHING: Label = { label: '', entName: undefined };

/** The media objects of an entry, in whichever attachment. */
export const mediaOf = ({ labels }: Pick<Line, 'labels'>): readonly Label[] =>
  labels.flatMap((label) =>
    /^(?:media|photos?|videos?)$/i.test(label.entName ?? '')
      ? label.dict
        ? [label]
        : (label.list ?? []).filter((one) => one.dict !== undefined)
      : [],
  );

/** The first address outside Facebook. */
const linkOf = (line: Line): string | undefined => {
  const labels = line.labels.map(({ href, value }) => href ?? value ?? '');
  return [...labels, ...line.links].find((text) => /^https?:\S+$/i.test(text) && !META_HOST.test(text));
};

function placeOf(found: Label | undefined): Pick<RecordFields, 'place' | 'latE7' | 'lonE7'> {
  if (found === undefined) return {};
  const inside = { labels: members(found) };
  // Check-ins of labelled values write both numbers into one text: `(46.9480 , 7.4474)`.
  const pair = textIn(inside, /^(?:coordinates?|koordinaten|coordonnées)$/i)?.replace(/^\s*\(/, '');
  return {
    place: found.value ?? textIn(inside, NAME),
    ...(coordinatesOfDegrees(textIn(inside, /^latitude$/i), textIn(inside, /^longitude$/i)) ?? coordinates(pair)),
  };
}

/** Texts of an entry: those under a known name; else whatever its values and the page say that is no link or date. */
function bodies(line: Line): readonly string[] {
  const known = [...line.labels, ...line.labels.flatMap((l) => l.dict ?? [])].filter(
    (l) => l.value !== undefined && BODY.test(l.label),
  );
  if (known.length > 0) return known.map(({ value }) => value!);
  const unknown = line.labels.filter((l) => l.entName === undefined && !URL_WORDS.test(l.label));
  return [...unknown.flatMap(({ value }) => (value === undefined ? [] : [value])), ...line.texts].filter(
    (text) => !/^https?:/i.test(text) && !PRINTED.test(text) && printedDate(text) === undefined,
  );
}

/** Pages print when an entry was changed inside its text. */
const PRINTED = /^(?:updated|aktualisiert(?: am)?|mis à jour(?: le)?|actualizado) .*\d{4}/i;

/** When it was published; the times of what is attached to it do not count. */
export const publishedAt = (line: Line, here: Here): TimeFields =>
  timeOf({ ...line, labels: line.labels.filter((l) => labelled([l], ATTACHED) === undefined) }, here);

/** Title sentences are translated, texts are not kept, pages leave out attachments: what stays is the list and the time. */
export const publishedIdentity = (record: RecordFields): readonly (string | number | undefined)[] => [
  record.detail?.list as string,
];
export const publishedMoment = (record: RecordFields): number | undefined => moment(record, SECOND);
