import { Damaged, type Decoder, ITEM_LIMIT } from './decoder.js';
import { utf8Text } from './utf8-bytes.js';

export interface TextLine {
  /** From 1; blank lines count. */
  readonly line: number;
  readonly text: string;
}

/**
 * The lines of a text file that are not blank, trimmed. Lists in exports are often CSV of one column in name only, so a
 * pair of quotes around the whole line is taken off.
 */
export const textLines: Decoder<TextLine> = async function* (bytes) {
  let rest = '';
  let line = 0;
  let dropping = false;
  for await (const text of utf8Text(bytes)) {
    if (!/[\r\n]/.test(text) && !rest.endsWith('\r') && rest.length <= ITEM_LIMIT) {
      rest += text;
      continue;
    }
    // A CR at the end waits for its LF.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    const items: (TextLine | Damaged)[] = [];
    for (const one of lines) {
      line++;
      if (!dropping) push(items, line, one);
      dropping = false;
    }
    if (rest.length > ITEM_LIMIT) {
      if (!dropping) items.push(new Damaged('ITEM_TOO_LARGE', { line: line + 1 }));
      dropping = true;
    }
    if (dropping) rest = '';
    if (items.length > 0) yield items;
  }
  const items: (TextLine | Damaged)[] = [];
  if (!dropping) push(items, line + 1, rest);
  if (items.length > 0) yield items;
};

function push(items: (TextLine | Damaged)[], line: number, written: string): void {
  if (written.length > ITEM_LIMIT) {
    items.push(new Damaged('ITEM_TOO_LARGE', { line }));
    return;
  }
  const trimmed = written.trim();
  const quoted = trimmed.length >= 2 && trimmed.startsWith('"') && trimmed.endsWith('"');
  const text = quoted ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
  if (text !== '') items.push({ line, text });
}
