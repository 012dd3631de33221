import { type RecordFields, skip } from '../../record/record.js';
import type { Here, Reading } from '../source.js';
import { filled, type Label } from './dialect.js';
import { flag, type Line, timeOf } from './line.js';
import { moment, SECOND } from './moment.js';
import { stem } from './paths.js';

/** Longer lists are cut: a setting may list thousands of names. */
const SHOWN = 300;

interface Setting {
  readonly name: string;
  readonly value: string;
  /** Where it stands among the filled labels; labels are translated, their order is not. */
  readonly position: string;
}

/** Each filled label of a record is a setting, named as the export names it. */
export function readSettings(line: Line, here: Here): Reading {
  const leaf = leafOf(line);
  const own = leaf ? [leaf] : [...settings(line.labels, [], '')];
  const texts = line.texts.map((value, i) => ({ name: line.title ?? '', value, position: `t${i}` }));
  const found = own.length > 0 ? own : texts;
  const time = timeOf(line, here);
  const list = stem(here.segments);
  const dated = time.at !== undefined;
  if (found.length === 0) return skip('setting without a value', 'Einstellung ohne Wert');
  return found.map(
    ({ name, value, position }): RecordFields => ({
      ...time,
      kind: 'consent.record',
      title: name === '' ? (line.title ?? list) : name,
      detail: {
        ...time.detail,
        list,
        value: flag(value) ?? value,
        position,
        ...filled({ nth: dated || line.nth === 0 ? undefined : line.nth }),
      },
    }),
  );
}

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
  for (const { label, value, list, dict } of labels) {
    const path = label === '' ? above : [...above, label];
    const plain = list?.every((one) => one.value !== undefined && one.dict === undefined && one.list === undefined);
    const text = value ?? (plain ? joined(list!) : undefined);
    const place = `${position}${i}`;
    if (text !== undefined && text !== '') {
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
