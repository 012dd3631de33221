import { EntryFault } from '../ledger/problem.js';
import { type ActivityCell, anyCell } from './activity-cell.js';
import { knownCell } from './activity-known.js';
import { Damaged, type Decoder, ITEM_LIMIT } from './decoder.js';
import { counted, utf8Bytes } from './utf8-bytes.js';

export type { ActivityCell, BodyPart } from './activity-cell.js';

const CELL = Buffer.from('<div class="outer-cell');
/** Kept of a page without cells, to see how it ends. */
const TAIL = 256;

/**
 * The records of My Activity (and YouTube's history) as HTML: one flat list of `div.outer-cell` behind a page of style
 * sheet, up to hundreds of MB. It is cut at these words, which text cannot contain, and every piece is read for itself:
 * a broken record cannot spoil the next one. It is cut before it becomes text: a title that is remembered would hold on
 * to all the text that it was cut from.
 */
export const activityCells: Decoder<ActivityCell> = async function* (bytes) {
  const read = counted(bytes);
  /** From the last cell's beginning on; before the first one, just enough to find it. */
  let pending: Buffer = Buffer.alloc(0);
  let inCell = false;
  let page = false;
  let searched = 0;
  let fault: unknown;
  try {
    for await (const chunk of utf8Bytes(read)) {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      const items: (ActivityCell | Damaged)[] = [];
      let start = 0;
      for (let next = pending.indexOf(CELL, searched); next >= 0; next = pending.indexOf(CELL, start + CELL.length)) {
        if (inCell) items.push(cellOf(pending.toString('utf8', start, next)));
        else page ||= pending.subarray(start, next).includes('<html');
        inCell = true;
        start = next;
      }
      pending = pending.subarray(start);
      const tooLarge: boolean = inCell && pending.length > ITEM_LIMIT;
      if (tooLarge) items.push(new Damaged('ITEM_TOO_LARGE', { offset: read.bytes }));
      inCell &&= !tooLarge;
      page ||= !inCell && pending.includes('<html');
      if (!inCell) pending = pending.subarray(Math.max(0, pending.length - TAIL));
      searched = Math.max(inCell ? CELL.length : 0, pending.length - CELL.length);
      if (items.length > 0) yield items;
    }
  } catch (error) {
    fault = error;
  }
  const rest = pending.toString('utf8');
  const closed = !inCell || closes(rest);
  if (inCell && closed) yield [cellOf(rest)];
  if (fault !== undefined) throw fault;
  if (!closed || (page && !rest.trimEnd().endsWith('</html>')))
    throw new EntryFault('HTML_CUT', { offset: read.bytes });
};

function cellOf(html: string): ActivityCell | Damaged {
  try {
    return knownCell(html) ?? anyCell(html);
  } catch (error) {
    if (error instanceof EntryFault) return new Damaged(error.code);
    throw error;
  }
}

/** Whether the cell's own `div` is closed. */
function closes(html: string): boolean {
  let depth = 0;
  for (const tag of html.matchAll(/<(\/?)div\b/gi)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return true;
  }
  return false;
}
