import { Damaged, type DecodedFile, type Decoder } from '../../decode/decoder.js';
import { jsonEach } from '../../decode/json-each.js';
import { repair, repairDeep } from '../../record/mojibake.js';
import type { Detail } from '../../record/record.js';

/** One labelled value of a record. Labels are translated, `entName` is not but often missing. */
export interface Label {
  readonly label: string;
  readonly entName: string | undefined;
  readonly value?: string;
  /** Epoch seconds. */
  readonly time?: number;
  readonly href?: string;
  /** Members of `vec`: plain values have an empty label. */
  readonly list?: readonly Label[];
  readonly dict?: readonly Label[];
}

/** The `label_values` shape in which Meta writes most files since 2022. */
export interface MetaRecord {
  readonly timestamp: unknown;
  readonly title: string | undefined;
  readonly labels: readonly Label[];
  readonly fbid: string | undefined;
}

/** One piece of a file: a record, or a value below a named root (version suffix removed, '' for a bare array). */
export type Part =
  | { readonly record: MetaRecord; readonly root?: undefined; readonly value?: undefined }
  | { readonly record?: undefined; readonly root: string; readonly value: unknown };

const RECORD_MEMBERS = new Set(['timestamp', 'title', 'media', 'label_values', 'fbid', 'ent_name', 'description']);
/** Members of Instagram's lines; a file with one line holds the bare object. */
const LINE_MEMBERS = new Set(['string_map_data', 'string_list_data', 'media_map_data', 'media_list_data']);

/**
 * Reads any of Facebook's JSON files: text repaired, root keys without their version, records in an array or as the
 * bare object that a file with a single record holds. `read` says what the items of a part are.
 */
export function facebookJson<Item>(read: (part: Part) => Iterable<Item>): Decoder<Item> {
  return async function* (bytes, file) {
    const bare: Record<string, unknown> = {};
    const labels: unknown[] = [];
    const lists: Record<string, unknown[]> = {};
    let isRecord = false;
    const decode = jsonEach<Item>(() => ({
      element(key, raw) {
        const value = repairDeep(raw);
        if (isObject(value) && Array.isArray(value.label_values)) return read({ record: metaRecord(value) });
        const root = repair(key).replace(/_v\d+$/, '');
        if (LINE_MEMBERS.has(root)) {
          lists[root] ??= [];
          lists[root].push(value);
          return [];
        }
        if (!RECORD_MEMBERS.has(root)) return read({ root, value });
        if (root === 'label_values') labels.push(value);
        else bare[root] = value;
        isRecord ||= root === 'label_values' || root === 'fbid';
        return [];
      },
    }));
    let fault: unknown;
    try {
      yield* decode(bytes, file);
    } catch (thrown) {
      fault = thrown;
    }
    // The members of a bare record were streamed one by one; a file cut in the middle still tells those it has.
    const items = isRecord
      ? [...read({ record: metaRecord({ ...bare, label_values: labels }) })]
      : Object.keys(lists).length > 0
        ? [...read({ root: '', value: { ...bare, ...lists } })]
        : [];
    if (items.length > 0) yield items;
    if (fault !== undefined) throw fault;
  };
}

const metaRecord = (value: Readonly<Record<string, unknown>>): MetaRecord => ({
  timestamp: value.timestamp,
  title: textOf(value.title),
  labels: labelsOf(value.label_values),
  fbid: textOf(value.fbid),
});

export const labelsOf = (value: unknown): readonly Label[] =>
  (Array.isArray(value) ? value : [value]).flatMap((member) => {
    if (isObject(member)) return [labelOf(member)];
    const text = textOf(member);
    return text === undefined ? [] : [{ label: '', entName: undefined, value: text }];
  });

function labelOf(o: Readonly<Record<string, unknown>>): Label {
  const value = textOf(o.value);
  const time = o.timestamp_value;
  const href = textOf(o.href);
  return {
    label: textOf(o.label) ?? textOf(o.title) ?? '',
    entName: textOf(o.ent_field_name),
    ...(value === undefined ? {} : { value }),
    ...(typeof time === 'number' ? { time } : {}),
    ...(href === undefined ? {} : { href }),
    ...(o.vec === undefined ? {} : { list: labelsOf(o.vec) }),
    ...(o.dict === undefined ? {} : { dict: labelsOf(o.dict) }),
  };
}

/** The label for a concept: by the untranslated name if there is one, else by the words for it. */
export const labelled = (labels: readonly Label[], words: RegExp): Label | undefined =>
  labels.find((l) => l.entName !== undefined && words.test(l.entName.replaceAll('_', ' '))) ??
  labels.find((l) => words.test(l.label));

/** Members of a label whichever slot they are in. */
export const members = (label: Label): readonly Label[] => label.list ?? label.dict ?? [];

/** Names in a list: plain values, or the first value of each member. */
export const names = (labels: readonly Label[]): readonly string[] =>
  labels.flatMap((l) => (l.value !== undefined ? [l.value] : names(members(l)).slice(0, 1)));

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object's member, or `undefined` when there is no such object. */
export const member = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** Text that says something: trimmed, not empty; numbers as digits. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** Names compare without case and without different spellings of the same accent. */
export const folded = (text: string | undefined): string => (text ?? '').normalize('NFC').trim().toLowerCase();

/** Detail without the members that are not known. */
export const filled = (detail: Readonly<Record<string, string | number | boolean | undefined>>): Detail =>
  Object.fromEntries(
    Object.entries(detail).filter((e): e is [string, string | number | boolean] => e[1] !== undefined),
  );

/** Sees the parts of one file and says at its end what the items are. */
export interface Gathering<From, To> {
  see(part: From): void;
  end(): readonly To[];
}

/**
 * For files whose items only the whole file tells: everything that `decode` yields is seen first. If the file is
 * damaged, the items seen until then come before the fault.
 */
export function gather<From, To>(
  decode: Decoder<From>,
  begin: (file: DecodedFile) => Gathering<From, To>,
): Decoder<To> {
  return async function* (bytes, file) {
    const gathering = begin(file);
    const damaged: Damaged[] = [];
    let fault: unknown;
    try {
      for await (const batch of decode(bytes, file)) {
        for (const part of batch) {
          if (part instanceof Damaged) damaged.push(part);
          else gathering.see(part);
        }
      }
    } catch (thrown) {
      fault = thrown;
    }
    const items = [...gathering.end(), ...damaged];
    if (items.length > 0) yield items;
    if (fault !== undefined) throw fault;
  };
}
