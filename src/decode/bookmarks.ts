import { Damaged, type Decoder, ITEM_LIMIT } from './decoder.js';
import { htmlItems, type TagReader } from './html-items.js';
import { inline, tidy } from './html-text.js';

/** A link of a bookmark file. */
export interface Bookmark {
  readonly title: string;
  readonly href: string;
  /** As written, in whatever unit. */
  readonly added: string;
  /** Headings of the lists around it, the outermost first. */
  readonly folders: readonly string[];
}

/** A list in a list in a list …; deeper ones count as the deepest. */
const FOLDER_DEPTH = 64;

/** The links of a Netscape bookmark file: `DL` lists of `DT` entries that are never closed, an `H3` in front of each list. */
export const bookmarks: Decoder<Bookmark> = (bytes) => htmlItems(bytes, new BookmarkReader());

class BookmarkReader implements TagReader<Bookmark> {
  /** The page ended inside a list. */
  cut = false;

  private items: (Bookmark | Damaged)[] = [];
  /** Headings of the open lists; `''` for one without. */
  private readonly lists: string[] = [];
  private heading = '';
  private link: { href: string; added: string } | undefined;
  private run: string | undefined;
  private size = 0;

  take(): readonly (Bookmark | Damaged)[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  end(): void {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'dl') {
      this.lists.push(this.heading);
      this.heading = '';
    } else if (name === 'h3') this.begin();
    else if (name === 'a') {
      this.begin();
      this.link = { href: attributes.href ?? '', added: attributes.add_date ?? '' };
    }
  }

  text(text: string): void {
    if (this.run === undefined) return;
    this.size += text.length;
    if (this.size <= ITEM_LIMIT) this.run += inline(text);
  }

  close(name: string, cut: boolean): void {
    if (name === 'dl') {
      this.lists.pop();
      this.heading = '';
      this.cut ||= cut;
    } else if (name === 'h3') this.heading = this.taken();
    else if (name === 'a' && this.link !== undefined) {
      const { href, added } = this.link;
      this.link = undefined;
      const title = this.taken();
      if (cut) this.cut = true;
      else if (this.size > ITEM_LIMIT || href.length > ITEM_LIMIT) this.items.push(new Damaged('ITEM_TOO_LARGE'));
      else this.items.push({ title, href, added, folders: this.folders() });
    }
  }

  private folders(): readonly string[] {
    return this.lists.slice(0, FOLDER_DEPTH).filter((heading) => heading !== '');
  }

  private begin(): void {
    this.run = '';
    this.size = 0;
  }

  private taken(): string {
    const text = tidy(this.run ?? '');
    this.run = undefined;
    return text;
  }
}
