import { fieldsOf, listOf, textOf } from './fields.js';

/** How long a text is, in characters. */
export const textLength = (cell: string): number => [...plainText(cell)].length;

/**
 * A text as YouTube's tables hold it: `{"text":"…"},{"text":"\n"}`, a list without its brackets; before mid-2024
 * `{"takeoutSegments":[{"text":"…"}]}`; or just the text.
 */
export function plainText(cell: string): string {
  if (!/^[[{]/.test(cell)) return cell;
  try {
    const parsed: unknown = JSON.parse(cell.startsWith('[') ? cell : `[${cell}]`);
    return listOf(parsed).map(segments).join('');
  } catch {
    return cell;
  }
}

function segments(value: unknown): string {
  const fields = fieldsOf(value);
  const inner = listOf(fields?.takeoutSegments);
  if (inner.length > 0) return inner.map(segments).join('');
  const text = fields?.text;
  return typeof text === 'string' ? text : (textOf(fieldsOf(fields?.mention)?.displayName) ?? '');
}
