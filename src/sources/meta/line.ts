import type { MetaSection } from '../../decode/meta-sections.js';
import { epochSeconds } from '../../record/time.js';
import type { Here } from '../source.js';
import { isObject, type Label, labelled, labelsOf, type Part, textOf } from './dialect.js';
import { withInlineFields } from './html.js';
import { printedDate, printedTime, type TimeFields } from './printed-date.js';

/**
 * One entry of a file of Meta's in whatever shape: member of a named list, activity, record of labelled values, leaf of a
 * category tree, section of a page. Members of JSON objects are labels too, so that one reader understands all.
 */
export interface Line {
  /** Root key, version removed; `''` for bare arrays, records and pages. */
  readonly root: string;
  /** Names of what it lies in, outermost first: categories, members of the root, headings. Mostly translated. */
  readonly path: readonly string[];
  /** Sentence, name or heading over it. Translated. */
  readonly title: string | undefined;
  readonly labels: readonly Label[];
  /** Text without a label, pages only. */
  readonly texts: readonly string[];
  readonly links: readonly string[];
  /** Epoch seconds, or text as a page prints it. */
  readonly when: unknown;
  /** Its place in the file, from 0: keeps apart what nothing else tells apart. */
  readonly nth: number;
}

/** A line before its file has counted it. */
export type Uncounted = Omit<Line, 'nth'>;

/** Members that say when, by meaning; the other times of a line are asked for by their label. */
const WHEN = ['timestamp', 'created_timestamp', 'creation_timestamp', 'added_timestamp', 'create_timestamp', 'time'];
/** Wrappers of the activity log: what they hold belongs to the line itself. */
const WRAPPERS = new Set(['data', 'attachments', 'string_map_data', 'string_list_data', 'media_list_data']);
/** Members of a value of Instagram's. */
const SLOT = new Set(['href', 'value', 'timestamp']);
const IS_TIME = /(?:^|_)(?:timestamp|time)$/;

/**
 * The lines in one part of a file. @param whole the root is an object: the members of its lists are lines, and the rest
 * of it is one
 */
export function* linesOf({ record, root, value }: Part, whole: boolean): Iterable<Uncounted> {
  if (record) yield line('', [], record.title, record.labels, record.timestamp);
  else if (!whole || !isObject(value) || isItself(value)) yield* linesBelow(root, value, []);
  else {
    const rest: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(value)) {
      if (Array.isArray(one) && one.some(isObject)) for (const each of one) yield* linesBelow(root, each, [key]);
      else rest[key] = one;
    }
    if (Object.keys(rest).length > 0) yield objectLine(root, [], rest);
  }
}

/** Some versions have the list itself where others have an object that holds it. */
const isItself = (value: object): boolean => 'timestamp' in value || 'label_values' in value;

function* linesBelow(root: string, value: unknown, path: readonly string[]): Iterable<Uncounted> {
  if (!isObject(value)) yield line(root, path, undefined, labelsOf(value), undefined);
  else if (!Array.isArray(value.entries) && !Array.isArray(value.children)) yield objectLine(root, path, value);
  else {
    const below = [...path, textOf(value.name) ?? ''];
    for (const entry of list(value.entries)) yield* linesBelow(root, entry, below);
    for (const child of list(value.children)) yield* linesBelow(root, child, below);
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function objectLine(root: string, path: readonly string[], value: Readonly<Record<string, unknown>>): Uncounted {
  const when = WHEN.map((key) => value[key]).find((at) => at !== undefined && at !== 0);
  return line(root, path, textOf(value.title), memberLabels(value), when);
}

const line = (
  root: string,
  path: readonly string[],
  title: string | undefined,
  labels: readonly Label[],
  when: unknown,
): Uncounted => ({ root, path, title, labels, texts: [], links: [], when });

/** Members of an object as labels named by their keys; keys that are times are times. */
function memberLabels(value: Readonly<Record<string, unknown>>): readonly Label[] {
  return Object.entries(value).flatMap(([key, one]): readonly Label[] => {
    if (key === 'label_values') return labelsOf(one);
    if (WRAPPERS.has(key)) return unwrapped(one);
    const name = { label: key, entName: key };
    const time = IS_TIME.test(key) && typeof one === 'string' && /^\d{9,13}$/.test(one) ? Number(one) : one;
    if (typeof time === 'number' && IS_TIME.test(key)) return time > 0 ? [{ ...name, time }] : [];
    if (Array.isArray(one)) return one.length === 0 ? [] : [{ ...name, list: one.flatMap(listed) }];
    if (isObject(one)) {
      if (Object.keys(one).length === 0) return [];
      return 'label' in one ? labelsOf(one) : [slot(key, one)];
    }
    const text = typeof one === 'boolean' ? String(one) : textOf(one);
    return text === undefined ? [] : [{ ...name, value: text }];
  });
}

const listed = (value: unknown): readonly Label[] =>
  isObject(value) ? [{ label: '', entName: undefined, dict: memberLabels(value) }] : labelsOf(value);

function unwrapped(value: unknown): readonly Label[] {
  if (Array.isArray(value)) return value.flatMap(unwrapped);
  return isObject(value) ? memberLabels(value) : [];
}

/**
 * Instagram's labels are keys with `{href, value, timestamp}` in them, unused members `''` and 0, or since 2025 left out;
 * else a nested object.
 */
function slot(key: string, value: Readonly<Record<string, unknown>>): Label {
  const members = Object.keys(value);
  if (members.length === 0 || !members.every((one) => SLOT.has(one)))
    return { label: key, entName: key, dict: memberLabels(value) };
  const text = textOf(value.value);
  const href = textOf(value.href);
  const time = value.timestamp;
  return {
    label: key,
    entName: undefined,
    ...(text === undefined ? {} : { value: text }),
    ...(href === undefined ? {} : { href }),
    ...(typeof time === 'number' && time > 0 ? { time } : {}),
  };
}

/** A section of a page as a line: its heading is the title, its table the labels. */
export function sectionLine(page: MetaSection): Uncounted {
  const section = withInlineFields(page);
  return {
    root: '',
    path: [section.page, ...section.path],
    title: textOf(section.heading),
    labels: sectionLabels(section),
    texts: section.texts,
    links: section.links.map(({ href }) => href),
    when: section.time === '' ? undefined : section.time,
  };
}

/** The rows of a table in their order; those over sections hold what the sections say. */
function sectionLabels({ fields, bare = [] }: MetaSection): readonly Label[] {
  const rows = (from: number, to?: number): readonly Label[] =>
    fields.slice(from, to).map(({ label, value, href }) => ({
      label,
      entName: undefined,
      ...(value === '' ? {} : { value }),
      ...(href === undefined ? {} : { href }),
    }));
  let done = 0;
  const told: Label[] = [];
  for (const { label, above, inner } of bare) {
    told.push(...rows(done, above));
    done = above;
    told.push({ label, entName: undefined, ...(inner.length > 0 && { list: inner.flatMap(innerLabels) }) });
  }
  return [...told, ...rows(done)];
}

function innerLabels(section: MetaSection): readonly Label[] {
  const { heading, texts, time } = section;
  const dict = sectionLabels(section);
  const plain = (value: string): Label => ({ label: '', entName: undefined, value });
  if (dict.length > 0) return [{ label: heading, entName: undefined, dict }];
  return [heading, ...texts, time].filter((text) => text !== '').map(plain);
}

/** All labels, those inside others after them. */
export function* deep(labels: readonly Label[]): Iterable<Label> {
  yield* labels;
  for (const { list: inner = [], dict = [] } of labels) {
    yield* deep(inner);
    yield* deep(dict);
  }
}

/**
 * Records inside a line as lines: members of its lists and titled blocks that hold values. The line itself when it has
 * none, as on pages, where each of them is a section of its own.
 */
export function blocksIn(line: Line): readonly Line[] {
  const found = line.labels.flatMap((label) => [...blocks(line, label, line.path)]);
  return found.length > 0 ? found : [line];
}

function* blocks(line: Line, { label, list: inner = [], dict = [] }: Label, above: readonly string[]): Iterable<Line> {
  const path = label === '' ? above : [...above, label];
  if (dict.some(isLeaf))
    yield {
      ...line,
      path,
      title: label === '' ? undefined : label,
      labels: dict,
      texts: [],
      links: [],
      when: undefined,
    };
  else for (const one of dict) yield* blocks(line, one, path);
  for (const one of inner) yield* blocks(line, one, path);
}

const isLeaf = ({ value, time, href }: Label): boolean =>
  value !== undefined || time !== undefined || href !== undefined;

/** A page's record whose lists are sections of their own: their labels and its time are all that is left of it. */
export const isFrame = ({ labels, texts, when }: Line): boolean =>
  labels.length === 0 && texts.length > 0 && when !== undefined;

/** The label that the words mean, wherever in the line it stands. @param words tested against keys with blanks for `_`, and labels */
export const labelIn = ({ labels }: Pick<Line, 'labels'>, words: RegExp): Label | undefined =>
  labelled(labels, words) ?? labelled([...deep(labels)], words);

/** What that label says: its value, or the first value inside it. */
export function textIn(line: Pick<Line, 'labels'>, words: RegExp): string | undefined {
  const found = labelIn(line, words);
  return found && firstText(found);
}

const firstText = ({ value, list: inner = [], dict = [] }: Label): string | undefined =>
  value ?? [...inner, ...dict].map(firstText).find((text) => text !== undefined);

/** Its address, or its value when that is one. */
export function linkIn(line: Line, words?: RegExp): string | undefined {
  const labels = words ? [labelIn(line, words)] : [...deep(line.labels)];
  const found = labels.map((l) => l?.href ?? l?.value).find((text) => text !== undefined && /^https?:/i.test(text));
  return found ?? (words ? undefined : line.links.find((href) => /^https?:/i.test(href)));
}

/** The time under a label, seconds or printed. */
export function timeIn(line: Line, words: RegExp, here: Here): TimeFields | undefined {
  const found = [...deep(line.labels)].filter((l) => l.time !== undefined || printedDate(l.value ?? '') !== undefined);
  const label = labelled(found, words);
  return label && timed(label.time ?? label.value, here);
}

/** When the line happened: its own time, else the first time in it. */
export function timeOf(line: Line, here: Here): TimeFields {
  if (line.when !== undefined) return timed(line.when, here);
  const all = [...deep(line.labels)];
  const first = all.find((l) => l.time !== undefined)?.time ?? all.find((l) => printedDate(l.value ?? ''))?.value;
  // Instagram's pages print the times of lists as plain text.
  const printed = first ?? line.texts.find((text) => printedDate(text));
  return printed === undefined ? {} : timed(printed, here);
}

function timed(when: unknown, here: Here): TimeFields {
  if (typeof when === 'string' && !/^\d+$/.test(when)) return printedTime(when, here);
  return { ...epochSeconds(when) };
}

/** All times in it, in order. */
export function* timesIn(line: Pick<Line, 'labels'>, here: Here): Iterable<TimeFields> {
  for (const { time, value } of deep(line.labels))
    if (time !== undefined || printedDate(value ?? '') !== undefined) yield timed(time ?? value, here);
}

/** Labels that are rows: a text such as `Facebook access: phone` reads as a label too, and may be none. */
export const rowsIn = ({ labels, texts }: Line): readonly Label[] =>
  texts.length === 0 ? labels : labels.filter(({ label, value }) => !texts.includes(`${label}: ${value}`));

/** A list in a record of a page is a section of its own, and comes before the record that it belongs to. */
export const isInside = (line: Line): boolean =>
  line.path.length > 0 && line.when === undefined && line.title === undefined && rowsIn(line).length === 0;

/** Plain texts of a line in the order of its slots, whatever their labels: without times, addresses and its own title. */
export const textsOf = ({ labels, texts }: Line): readonly string[] =>
  [...labels.filter((l) => l.entName !== 'title').map((l) => l.value), ...texts].filter(
    (text): text is string => text !== undefined && !/^https?:/i.test(text) && printedDate(text) === undefined,
  );

/** Names in the line's lists, plain or as the first value of a member; without lists its own text. */
export function* namesIn(line: Line): Iterable<string> {
  const lists = line.labels.filter((l) => l.list !== undefined || l.dict !== undefined);
  for (const { list: inner = [], dict = [] } of lists) {
    for (const one of [...inner, ...dict]) {
      const text = firstText(one);
      if (text !== undefined) yield text;
    }
  }
  yield* line.texts;
}

/** All that the line says in words and figures, times left out. Beside a page's labels, text is a label without a value. */
export const valuesIn = (line: Pick<Line, 'labels' | 'texts'>): readonly string[] =>
  (line.labels.length > 0 ? [...deep(line.labels)].map(({ value }) => value) : line.texts).filter(
    (text): text is string => text !== undefined && text !== '' && printedDate(text) === undefined,
  );

export const flag = (text: string | undefined): boolean | undefined =>
  text === undefined
    ? undefined
    : /^(?:true|yes|ja|oui|sí|sì|1)$/i.test(text)
      ? true
      : /^(?:false|no|nein|non|nee|0)$/i.test(text)
        ? false
        : undefined;
