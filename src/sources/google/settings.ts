import type { RecordFields } from '../../record/record.js';
import { detailOf, fieldsOf, textOf } from './fields.js';
import { momentOf } from './movement.js';
import { nameIn, timeIn } from './undocumented.js';

/** More in one list element is no settings page. */
const MOST = 500;

const SWITCH =
  /^(?:(?:enabled?|disabled?|on|off|yes|no|true|false)|(?:not[_ ]?)?(?:allowed|subscribed|opted[_ ]?(?:in|out))|unsubscribed|denied)$/i;

/**
 * What is switched on or off in a piece of settings whose keys no documentation tells: one record for every boolean and
 * every `ENABLED`. Texts and numbers are left out, since they could be anything.
 */
export function switchesOf(value: unknown, product: string, key = ''): readonly RecordFields[] {
  const records: RecordFields[] = [];
  walk(value, key === '' ? [] : [key], undefined);
  return records;

  function walk(piece: unknown, path: readonly string[], within: unknown): void {
    if (records.length >= MOST || path.length > 8) return;
    const text = textOf(piece);
    if (typeof piece === 'boolean' || (text !== undefined && SWITCH.test(text)))
      records.push(switched(piece, path, within));
    else if (Array.isArray(piece)) for (const each of piece) walk(each, path, each);
    else {
      const fields = fieldsOf(piece);
      for (const name in fields) walk(fields[name], [...path, name], fields);
    }
  }

  function switched(piece: unknown, path: readonly string[], within: unknown): RecordFields {
    const around = fieldsOf(within);
    const name = around && nameIn(around);
    const setting = [...path, ...(name === undefined ? [] : [name])].join('.');
    return {
      kind: 'consent.record',
      ...momentOf(around && timeIn(around)),
      title: name ?? path.at(-1),
      direction: 'own',
      detail: detailOf({ product, setting, value: typeof piece === 'boolean' ? piece : textOf(piece) }),
    };
  }
}

/** A setting is the same whatever its state. */
export const switchIdentity = ({ detail }: RecordFields): readonly string[] => [
  'setting',
  String(detail?.product ?? ''),
  String(detail?.setting ?? ''),
];
