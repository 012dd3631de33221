import type { JsonElement } from '../../decode/json-each.js';
import { type RecordFields, type Skip, skip } from '../../record/record.js';
import { isSecretName, shownValue } from '../secrets.js';
import { textOf } from './fields.js';

/** A member of a JSON object as a field of a profile, where nobody has described the layout: single values only. */
export function plainField(product: string, { key, value }: JsonElement): RecordFields | Skip {
  if (isSecretName(key) || /advertising_?id/i.test(key)) return skip('secret', 'Geheimnis');
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : textOf(value);
  if (text === undefined || key === '') return skip('field without a value', 'Feld ohne Wert');
  return { kind: 'profile.field', title: key, direction: 'own', detail: { product, ...shownValue(key, text) } };
}
