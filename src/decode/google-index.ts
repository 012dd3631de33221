import { Parser } from 'htmlparser2';
import type { Decoder } from './decoder.js';
import { utf8Text } from './utf8-bytes.js';

/** What Google's index page says: about the archive as a whole, and for each product the name of its folder. */
export type IndexItem =
  | {
      readonly kind: 'archive';
      readonly jobId?: string;
      /** Text of the heading, which names the account. */
      readonly title?: string;
      /** Date and size in words. */
      readonly subtitle?: string;
    }
  | { readonly kind: 'service'; readonly englishName: string; readonly folderName: string };

type HeadPart = 'jobId' | 'title' | 'subtitle';
const HEAD: readonly (readonly [string, HeadPart])[] = [
  ['job-id', 'jobId'],
  ['header_title', 'title'],
  ['header_subtext', 'subtitle'],
];

/** Streams `archive_browser.html`: products as they come, then what the head of the page said. */
export const indexItems: Decoder<IndexItem> = async function* (bytes) {
  const page = new IndexPage();
  for await (const text of utf8Text(bytes)) {
    page.write(text);
    if (page.services.length > 0) yield page.services.splice(0);
  }
  page.end();
  yield [...page.services.splice(0), { kind: 'archive', ...page.head }];
};

class IndexPage {
  readonly services: IndexItem[] = [];
  readonly head: Partial<Record<HeadPart, string>> = {};
  private readonly known = new Set<string>();
  private part: HeadPart | undefined;
  /** Open elements inside the part that is being read. */
  private depth = 0;
  private readonly parser = new Parser({
    onopentag: (name, attributes) => this.open(name, attributes),
    ontext: (text) => {
      if (this.part) this.head[this.part] = (this.head[this.part] ?? '') + text;
    },
    onclosetag: () => {
      if (this.part && --this.depth === 0) this.finish(this.part);
    },
  });

  write(text: string): void {
    this.parser.write(text);
  }

  end(): void {
    this.parser.end();
    if (this.part) this.finish(this.part);
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (this.part) {
      this.depth += 1;
      if (name === 'br') this.head[this.part] += '\n';
      return;
    }
    const english = attributes['data-english-name'];
    const folder = attributes['data-folder-name'];
    if (english && folder && !this.known.has(folder)) {
      this.known.add(folder);
      this.services.push({ kind: 'service', englishName: english, folderName: folder });
    }
    const classes = attributes.class?.split(/\s+/) ?? [];
    this.part = HEAD.find(([className, part]) => classes.includes(className) && this.head[part] === undefined)?.[1];
    if (this.part) {
      this.head[this.part] = '';
      this.depth = 1;
    }
  }

  private finish(part: HeadPart): void {
    this.head[part] = this.head[part]?.trim() ?? '';
    this.part = undefined;
    this.depth = 0;
  }
}
