import { type Handler, Parser } from 'htmlparser2';
import { EntryFault } from '../ledger/problem.js';
import { Damaged, type Decoder, ITEM_LIMIT } from './decoder.js';
import { BLOCKS, inline, SILENT, tidy } from './html-text.js';
import { counted, utf8Text } from './utf8-bytes.js';

/** What a small page says, in its order. A `<br>` inside a line or cell is a newline of its text. */
export type PageItem =
  | { readonly kind: 'line'; readonly text: string }
  /** `header`: the cells of the table's first row; `[]` at that row itself, which is an item unless all of it is `<th>`. */
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly header: readonly string[] };

/** Pages of lists and tables without a shape of their own (Google's account pages). */
export const pageItems: Decoder<PageItem> = async function* (bytes) {
  const read = counted(bytes);
  const reader = new PageReader();
  const parser = new Parser(reader);
  for await (const text of utf8Text(read)) {
    parser.write(text);
    const items = reader.take();
    if (items.length > 0) yield items;
  }
  reader.ending();
  parser.end();
  const items = reader.take();
  if (items.length > 0) yield items;
  if (reader.cut) throw new EntryFault('HTML_CUT', { offset: read.bytes });
};

interface Table {
  header: readonly string[];
  row: string[] | undefined;
  heads: number;
}

class PageReader implements Partial<Handler> {
  /** The page ended before its elements did. */
  cut = false;

  private ended = false;
  private items: (PageItem | Damaged)[] = [];
  private run = '';
  private size = 0;
  private silent = 0;
  private readonly tables: Table[] = [];

  take(): readonly (PageItem | Damaged)[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  ending(): void {
    this.ended = true;
  }

  onopentag(name: string): void {
    if (SILENT.has(name) || name === 'title') this.silent++;
    if (BLOCKS.has(name)) this.block(name);
    const table = this.tables.at(-1);
    if (name === 'table') this.tables.push({ header: [], row: undefined, heads: 0 });
    else if (name === 'tr' && table !== undefined) {
      table.row = [];
      table.heads = 0;
    } else if (name === 'th' && table !== undefined) table.heads++;
  }

  ontext(text: string): void {
    if (this.silent > 0) return;
    this.size += text.length;
    if (this.size <= ITEM_LIMIT) this.run += inline(text);
  }

  onclosetag(name: string, implied: boolean): void {
    if (SILENT.has(name) || name === 'title') this.silent--;
    if (this.ended && implied && (name === 'html' || name === 'table' || name === 'ul')) this.cut = true;
    // What the page's end cuts off is not told as if it were whole.
    if (this.ended && implied) this.run = '';
    const table = this.tables.at(-1);
    if ((name === 'td' || name === 'th') && table?.row !== undefined) table.row.push(this.text());
    else if (BLOCKS.has(name)) this.block(name);
    if (name === 'tr' && table !== undefined && !(this.ended && implied)) this.endRow(table);
    if (name === 'table') this.tables.pop();
  }

  /** A line ends; inside a cell it only breaks. */
  private block(name: string): void {
    if (name === 'br' || this.tables.at(-1)?.row !== undefined) {
      this.run += '\n';
      return;
    }
    const text = this.text();
    if (text !== '') this.items.push({ kind: 'line', text });
  }

  private text(): string {
    const text = tidy(this.run);
    if (this.size > ITEM_LIMIT) this.items.push(new Damaged('ITEM_TOO_LARGE'));
    this.run = '';
    this.size = 0;
    return text;
  }

  private endRow(table: Table): void {
    const { row, header, heads } = table;
    table.row = undefined;
    if (row === undefined || row.every((cell) => cell === '')) return;
    if (header.length === 0) table.header = row;
    if (heads < row.length) this.items.push({ kind: 'row', cells: row, header });
    else table.header = row;
  }
}
