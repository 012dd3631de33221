import type { Kind } from '../../record/kinds.js';
import { type Detail, type RecordFields, skip } from '../../record/record.js';
import type { Here, Reading } from '../source.js';
import { filled, type Label } from './dialect.js';
import { flag, type Line, timeOf } from './line.js';
import { moment, SECOND } from './moment.js';
import { stem } from './paths.js';
import { printedDate } from './printed-date.js';
import { isSecret, isSecretName } from './session.js';

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
  const texts = line.texts.map((value, i): Setting => ({ name: line.title ?? '', value, position: `${i}` }));
  const found = [own, texts, unset(line, here)].find((each) => each.length > 0);
  const list = stem(here.segments);
  if (found === undefined) return skip('setting without a value', 'Einstellung ohne Wert');
  return found.map(({ name, value, when, position }): RecordFields => {
    const time = timeOf(when === undefined ? line : { ...line, when }, here);
    const nth = time.at !== undefined || line.nth === 0 ? undefined : line.nth;
    return {
      ...time,
      kind: 'consent.record',
      title: name === '' ? (line.title ?? list) : name,
      detail: { ...time.detail, list, ...shown(name, value), position, ...filled({ nth }) },
    };
  });
}

/** Yes and no in every language known; `1` may be a number. Push tokens and ids of devices stand among the settings, too. */
const shown = (name: string, value: string | undefined): Detail =>
  value !== undefined && (isSecretName(name) || isSecret(value))
    ? { withheld: true }
    : filled({ value: /^\d+$/.test(value ?? '') ? value : (flag(value) ?? value) });

/** Nothing is said but when: of what, the first label tells. */
function unset(line: Line, here: Here): readonly Setting[] {
  const dated = line.when !== undefined && timeOf(line, here).at !== undefined;
  return dated ? [{ name: line.title ?? line.labels[0]?.label ?? '', position: 't' }] : [];
}

/**
 * Labelled values that are no settings: counters, guesses, states; numbers as `quantity`. A time among them says when, and
 * is not a value, since pages print it as one. @param kind,direction of the records @param more detail of each
 */
export const readValues =
  (kind: Kind, direction?: RecordFields['direction'], more: Readonly<Record<string, boolean>> = {}) =>
  (line: Line, here: Here): Reading => {
    const isTime = ({ time, value }: Label) => time !== undefined || printedDate(value ?? '') !== undefined;
    const first = line.labels.find(isTime);
    const when = line.when ?? first?.time ?? first?.value;
    const labels = line.labels.filter((one) => !isTime(one));
    const title = line.title ?? (labels.length === 0 ? first?.label : undefined);
    const reading = readSettings({ ...line, title, labels, when }, here);
    if (!Array.isArray(reading)) return reading;
    return (reading as readonly RecordFields[]).map((one) => {
      const value = one.detail?.value;
      const isCount = typeof value === 'string' && /^\d{1,15}$/.test(value);
      const detail = filled({ ...one.detail, value: isCount ? undefined : value, ...more });
      return { ...one, kind, direction, quantity: isCount ? Number(value) : undefined, detail };
    });
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

/**
 * Positions are the same for a list of one block and for the block alone: pages do not tell them apart.
 * @param position of what the labels lie in
 */
function* settings(labels: readonly Label[], above: readonly string[], position: string): Iterable<Setting> {
  let i = 0;
  for (const { label, value, href, time, list, dict } of listed(labels)) {
    const path = label === '' ? above : [...above, label];
    const plain = list?.every((one) => one.value !== undefined && one.dict === undefined && one.list === undefined);
    const text = value ?? (plain ? joined(list!) : href);
    const place = `${position}${i}`;
    const when = time !== undefined && time > 0 ? time : printedDate(text ?? '') && text;
    const name = path.join(' / ');
    if (when !== undefined) yield { name, when, position: place };
    else if (text !== undefined && text !== '') yield { name, value: text, position: place };
    else if (list || dict) yield* blocks([...(list ?? []), ...(dict ?? [])], path, place);
    else continue;
    i++;
  }
}

/** Members without a name are records of a list, the others the record itself. */
function* blocks(members: readonly Label[], path: readonly string[], place: string): Iterable<Setting> {
  const named: Label[] = [];
  let nth = 0;
  for (const member of members) {
    if (member.label !== '' || member.value !== undefined) named.push(member);
    else yield* settings([...(member.list ?? []), ...(member.dict ?? [])], path, `${place}.${blockPlace(nth++)}`);
  }
  yield* settings(named, path, `${place}.${blockPlace(nth)}`);
}

const blockPlace = (nth: number): string => (nth === 0 ? '' : `${nth}/`);

/** Pages repeat a label for each entry of its list. */
function listed(labels: readonly Label[]): readonly Label[] {
  const runs: [Label, ...Label[]][] = [];
  for (const one of labels) {
    const run = runs.at(-1);
    if (run !== undefined && run[0].label === one.label && one.label !== '' && isText(run[0]) && isText(one))
      run.push(one);
    else runs.push([one]);
  }
  return runs.map(([first, ...rest]) => {
    if (rest.length === 0) return first;
    return { label: first.label, entName: first.entName, list: [...(first.list ?? [first]), ...rest] };
  });
}

const isText = ({ value, list, dict }: Label): boolean =>
  dict === undefined && (list ?? [{ value }]).every((one) => one.value !== undefined && !printedDate(one.value));

function joined(list: readonly Label[]): string {
  const text = list.map((one) => one.value).join(', ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
