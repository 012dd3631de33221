import type { Kind } from '../../record/kinds.js';
import { type RecordFields, skip } from '../../record/record.js';
import type { Here, Reading } from '../source.js';
import { filled, type Label } from './dialect.js';
import { flag, type Line, timeOf } from './line.js';
import { moment, SECOND } from './moment.js';
import { stem } from './paths.js';
import { printedDate } from './printed-date.js';

/** Longer lists are cut: a setting may list thousands of names. */
const SHOWN = 300;

interface Setting {
  readonly name: string;
  readonly value?: string;
  /** A time among the labels, seconds or printed. */
  readonly when?: number | string;
  /** Where it stands among the filled labels; labels are translated, their order is not. */
  readonly position: string;
}

/**
 * Each filled label of a record is a setting, named as the export names it. Times say when the settings beside them were
 * made; in a record of nothing but times each says when something was.
 */
export function readSettings(line: Line, here: Here): Reading {
  const leaf = leafOf(line);
  const all: readonly Setting[] = leaf ? [leaf] : [...settings(line.labels, [], '')];
  const values = all.filter(({ when }) => when === undefined);
  const own = values.length > 0 ? values : all;
  const texts: readonly Setting[] = line.texts.map((value, i) => ({
    name: line.title ?? '',
    value,
    position: `t${i}`,
  }));
  const found = own.length > 0 ? own : texts;
  const list = stem(here.segments);
  if (found.length === 0) return skip('setting without a value', 'Einstellung ohne Wert');
  return found.map(({ name, value, when, position }): RecordFields => {
    const time = timeOf(when === undefined ? line : { ...line, when }, here);
    const nth = time.at !== undefined || line.nth === 0 ? undefined : line.nth;
    return {
      ...time,
      kind: 'consent.record',
      title: name === '' ? (line.title ?? list) : name,
      detail: { ...time.detail, list, ...filled({ value: flag(value) ?? value }), position, ...filled({ nth }) },
    };
  });
}

/**
 * Labelled values that are no settings: counters, guesses, states. A time among them says when, and is not a value, since
 * pages print it as one. @param kind,direction of the records
 */
export const readValues =
  (kind: Kind, direction?: RecordFields['direction']) =>
  (line: Line, here: Here): Reading => {
    const isTime = ({ time, value }: Label) => time !== undefined || printedDate(value ?? '') !== undefined;
    const first = line.labels.find(isTime);
    const when = line.when ?? first?.time ?? first?.value;
    const reading = readSettings({ ...line, labels: line.labels.filter((one) => !isTime(one)), when }, here);
    const more = direction === undefined ? { kind } : { kind, direction };
    if (Array.isArray(reading)) return (reading as readonly RecordFields[]).map((one) => ({ ...one, ...more }));
    const time = timeOf({ ...line, when }, here);
    if (time.at === undefined) return reading;
    const title = line.title ?? first?.label ?? '';
    return { ...time, ...more, title, detail: { ...time.detail, list: stem(here.segments), position: 't' } };
  };

/** Settings of a file whose name another file has too. @param list in its stead */
export const settingsOf =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    const reading = readSettings(line, here);
    return Array.isArray(reading)
      ? (reading as readonly RecordFields[]).map((one) => ({ ...one, detail: { ...one.detail, list } }))
      : reading;
  };

/** A leaf of a tree of settings: what it means stands in the branches above it. */
function leafOf({ labels, path }: Line): Setting | undefined {
  const value = labels.find((l) => l.entName === 'value')?.value;
  const name = labels.find((l) => l.entName === 'name')?.value;
  return value === undefined
    ? undefined
    : { name: [...path, name ?? ''].filter(Boolean).join(' / '), value, position: '0' };
}

/** What tells settings apart in every language: list and place, never words. */
export const settingIdentity = ({ detail }: RecordFields): readonly (string | number | undefined)[] => [
  detail?.list as string,
  detail?.position as string,
  detail?.nth as number | undefined,
];
export const settingMoment = (record: RecordFields): number | undefined => moment(record, SECOND);

function* settings(labels: readonly Label[], above: readonly string[], position: string): Iterable<Setting> {
  let i = 0;
  for (const { label, value, time, list, dict } of labels) {
    const path = label === '' ? above : [...above, label];
    const plain = list?.every((one) => one.value !== undefined && one.dict === undefined && one.list === undefined);
    const text = value ?? (plain ? joined(list!) : undefined);
    const place = `${position}${i}`;
    const when = time !== undefined && time > 0 ? time : printedDate(text ?? '') && text;
    if (when !== undefined) {
      i++;
      yield { name: path.join(' / '), when, position: place };
    } else if (text !== undefined && text !== '') {
      i++;
      yield { name: path.join(' / '), value: text, position: place };
    } else if (list || dict) {
      i++;
      yield* settings([...(list ?? []), ...(dict ?? [])], path, `${place}.`);
    }
  }
}

function joined(list: readonly Label[]): string {
  const text = list.map((one) => one.value).join(', ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
