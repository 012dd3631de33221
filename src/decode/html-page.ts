import { Damaged, type Decoder, ITEM_LIMIT } from './decoder.js';
import { htmlItems, type TagReader } from './html-items.js';
import { BLOCKS, inline, SILENT, tidy } from './html-text.js';

/** What a small page says, in its order. A `<br>` inside a line or cell is a newline of its text. */
export type PageItem =
  | { readonly kind: 'line'; readonly text: string }
  /** `header`: the cells of the table's first row; `[]` at that row itself, which is an item unless all of it is `<th>`. */
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly header: readonly string[] };

/** Pages of lists and tables without a shape of their own (Google's account pages). */
export const pageItems: Decoder<PageItem> = (bytes) => htmlItems(bytes, new PageReader());

interface Table {
  header: readonly string[];
  row: string[] | undefined;
  heads: number;
}

class PageReader implements TagReader<PageItem> {
  /** The page ended before its elements did. */
  cut = false;

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

  end(): void {
    this.block('');
  }

  open(name: string): void {
    if (SILENT.has(name) || name === 'title') this.silent++;
    if (BLOCKS.has(name)) this.block(name);
    const table = this.tables.at(-1);
    if (name === 'table') this.tables.push({ header: [], row: undefined, heads: 0 });
    else if (name === 'tr' && table !== undefined) {
      table.row = [];
      table.heads = 0;
    } else if (name === 'th' && table !== undefined) table.heads++;
  }

  text(text: string): void {
    if (this.silent > 0) return;
    this.size += text.length;
    if (this.size <= ITEM_LIMIT) this.run += inline(text);
  }

  close(name: string, cut: boolean): void {
    if (SILENT.has(name) || name === 'title') this.silent--;
    if (cut && (name === 'html' || name === 'table' || name === 'ul')) this.cut = true;
    // What the page's end cuts off is not told as if it were whole.
    if (cut) this.run = '';
    const table = this.tables.at(-1);
    if ((name === 'td' || name === 'th') && table?.row !== undefined) table.row.push(this.taken());
    else if (BLOCKS.has(name)) this.block(name);
    if (name === 'tr' && table !== undefined && !cut) this.endRow(table);
    if (name === 'table') this.tables.pop();
  }

  /** A line ends; inside a cell it only breaks. */
  private block(name: string): void {
    if (name === 'br' || this.tables.at(-1)?.row !== undefined) {
      this.run += '\n';
      return;
    }
    const text = this.taken();
    if (text !== '') this.items.push({ kind: 'line', text });
  }

  private taken(): string {
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
