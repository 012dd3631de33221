import { Damaged, type Decoder, ITEM_LIMIT } from './decoder.js';
import { htmlItems, type TagReader } from './html-items.js';
import { BLOCKS, inline, SILENT, tidy } from './html-text.js';

/** One `<li>` of a page. */
export interface ListItem {
  /** Its text, cut where the page begins a new line. */
  readonly lines: readonly string[];
  /** Addresses of its links, in their order. */
  readonly links: readonly string[];
}

/** Pages that are one list (YouTube's comments of old). Text outside of the list is none of it. */
export const listItems: Decoder<ListItem> = (bytes) => htmlItems(bytes, new ListReader());

class ListReader implements TagReader<ListItem> {
  /** The page ended before its list did. */
  cut = false;

  private items: (ListItem | Damaged)[] = [];
  private depth = 0;
  private silent = 0;
  private size = 0;
  private run = '';
  private lines: string[] = [];
  private links: string[] = [];

  take(): readonly (ListItem | Damaged)[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  end(): void {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (SILENT.has(name)) this.silent++;
    if (name === 'li') {
      if (this.depth++ > 0) this.line();
      return;
    }
    if (this.depth === 0) return;
    if (BLOCKS.has(name)) this.line();
    const link = name === 'a' ? attributes.href : undefined;
    if (link !== undefined) this.links.push(link);
  }

  text(text: string): void {
    if (this.depth === 0 || this.silent > 0) return;
    this.size += text.length;
    if (this.size <= ITEM_LIMIT) this.run += inline(text);
  }

  close(name: string, cut: boolean): void {
    if (SILENT.has(name)) this.silent--;
    if (cut) {
      this.cut ||= name === 'html' || name === 'ul' || name === 'li';
      return;
    }
    if (this.depth > 0 && name !== 'br' && BLOCKS.has(name)) this.line();
    if (name === 'li' && this.depth > 0 && --this.depth === 0) this.item();
  }

  private line(): void {
    this.lines.push(tidy(this.run));
    this.run = '';
  }

  private item(): void {
    const { lines, links, size } = this;
    while (lines.at(-1) === '') lines.pop();
    while (lines[0] === '') lines.shift();
    this.items.push(size > ITEM_LIMIT ? new Damaged('ITEM_TOO_LARGE') : { lines, links });
    this.lines = [];
    this.links = [];
    this.size = 0;
  }
}
