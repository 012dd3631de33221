import type { Damaged, Decoder } from './decoder.js';
import { type PageItem, pageItems } from './html-page.js';

/** A row of a table with a header, or a line without a label, as they come; at last all of the page's labels. */
export type LabelledItem =
  | PageItem
  | { readonly kind: 'fields'; readonly fields: ReadonlyMap<string, readonly string[]> };

/** What a page about one thing may say about it. */
const FIELD_LIMIT = 1000;
const LABELLED = /^([^:]{2,60}?)\s*:\s+(\S.*)$/;

/**
 * A page about one thing, such as a device: `Label: value` in lines, or tables of two columns without a header. They
 * may stand anywhere on it, so they come last, together, under their labels in lower case.
 */
export const labelledPage: Decoder<LabelledItem> = async function* (bytes, file) {
  const fields = new Map<string, string[]>();
  let count = 0;
  /** First row of the last table without a header; the rows below it name it as theirs. */
  let first: readonly string[] | undefined;
  const put = (label: string, value: string): void => {
    if (value === '' || ++count > FIELD_LIMIT) return;
    const key = label.trim().replace(/\s*:$/, '').toLowerCase();
    fields.set(key, [...(fields.get(key) ?? []), value]);
  };
  for await (const batch of pageItems(bytes, file)) {
    const items: (LabelledItem | Damaged)[] = [];
    for (const item of batch) {
      if (!('kind' in item)) items.push(item);
      else if (item.kind === 'row') {
        if (item.header.length === 0) first = item.cells;
        const titled = item.header.length > 0 && item.header !== first;
        const pair =
          item.cells.length === 2 && (!titled || /^(?:value|wert|valeur|valor|waarde)$/i.test(item.header[1] ?? ''));
        if (pair) put(item.cells[0]!, item.cells[1]!);
        else items.push(item);
      } else {
        for (const text of item.text.split('\n')) {
          const pair = LABELLED.exec(text);
          if (pair) put(pair[1]!, pair[2]!.trim());
          else if (!/^[^:]{2,60}:\s*$/.test(text)) items.push({ kind: 'line', text });
        }
      }
    }
    if (items.length > 0) yield items;
  }
  if (fields.size > 0) yield [{ kind: 'fields', fields }];
};
