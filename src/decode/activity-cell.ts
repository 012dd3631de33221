import { depthLimited } from './html-items.js';

/** A run of text or a link of an activity cell. */
export interface BodyPart {
  readonly text: string;
  readonly href?: string;
  /** Line breaks before it within its part of the cell. */
  readonly line: number;
}

/** One record of My Activity as HTML. */
export interface ActivityCell {
  /** Product, app or domain. */
  readonly header: string;
  readonly body: readonly BodyPart[];
  readonly caption: readonly { readonly label: string; readonly values: readonly BodyPart[] }[];
  /** Where the right cell points to: recordings and pictures. */
  readonly media: readonly string[];
}

export type Region = 'header' | 'body' | 'right' | 'caption';

/** Four or five classes make a file, but foreign ones could be endless. */
const KNOWN_CLASSES = 64;
const regions = new Map<string, Region | undefined>();

/** What a `div` with this class begins; undefined: nothing of its own. */
export function regionOf(classes: string): Region | undefined {
  if (regions.has(classes)) return regions.get(classes);
  const names = classes.split(/[ \t\r\n\f]+/);
  let region: Region | undefined;
  if (names.includes('header-cell')) region = 'header';
  else if (!names.includes('content-cell')) region = undefined;
  else if (names.includes('mdl-typography--text-right')) region = 'right';
  else if (names.includes('mdl-typography--caption')) region = 'caption';
  else if (names.includes('mdl-typography--body-1')) region = 'body';
  if (regions.size < KNOWN_CLASSES) regions.set(classes, region);
  return region;
}

/** Puts a cell together from what either reader finds in it, so that both agree on everything but the tags. */
export class CellBuilder {
  region: Region | undefined;

  private header: string | undefined;
  private readonly body: BodyPart[] = [];
  private caption: { label: string; values: BodyPart[] }[] = [];
  /** Other cells have the same caption: it must not be changed. */
  private shared = false;
  private readonly media: string[] = [];
  private line = 0;
  /** Something stands on this line. */
  private inked = false;
  private run = '';
  private href: string | undefined;
  private inLabel = false;

  enter(region: Region): void {
    this.region = region;
    this.line = 0;
    this.inked = false;
  }

  leave(): void {
    this.flush();
    this.inLabel = false;
    this.href = undefined;
    this.region = undefined;
  }

  text(text: string): void {
    if (this.region !== undefined) this.run += text;
  }

  br(): void {
    this.flush();
    this.line++;
    this.inked = false;
  }

  /** A block begins or ends: a new line unless this one is empty. */
  block(): void {
    this.flush();
    if (this.inked) this.br();
  }

  link(href: string | undefined): void {
    this.flush();
    this.href = href;
    if (this.region === 'right' && href !== undefined) this.source(href);
  }

  endLink(): void {
    this.flush();
    this.href = undefined;
  }

  source(url: string): void {
    if (this.region === 'right' && url !== '') this.media.push(url);
  }

  label(): void {
    if (this.region !== 'caption') return;
    this.flush();
    this.inLabel = true;
    this.own().push({ label: '', values: [] });
  }

  endLabel(): void {
    if (!this.inLabel) return;
    this.flush();
    this.inLabel = false;
  }

  get hasCaption(): boolean {
    return this.caption.length > 0;
  }

  /** The caption so far, for other cells that have the same text. */
  share(): ActivityCell['caption'] {
    this.shared = true;
    return this.caption;
  }

  /** Takes a caption that was read before, from the same text. */
  take(caption: ActivityCell['caption']): void {
    this.caption = caption as typeof this.caption;
    this.shared = true;
  }

  cell(): ActivityCell {
    return { header: this.header ?? '', body: this.body, caption: this.caption, media: this.media };
  }

  private flush(): void {
    const text = plainBlanks(this.run).trim();
    this.run = '';
    const { region, href, line } = this;
    if (region === 'header') this.header ??= text === '' ? undefined : text;
    if (region !== 'body' && region !== 'caption') return;
    if (text === '' && href === undefined) return;
    this.inked = true;
    const part = href === undefined ? { text, line } : { text, href, line };
    if (region === 'body') {
      this.body.push(part);
      return;
    }
    const caption = this.own();
    const last = caption.at(-1);
    if (last === undefined) caption.push({ label: '', values: [part] });
    else if (this.inLabel) last.label += text;
    else last.values.push(part);
  }

  /** The caption, to be changed. */
  private own(): typeof this.caption {
    if (this.shared) this.caption = this.caption.map(({ label, values }) => ({ label, values: [...values] }));
    this.shared = false;
    return this.caption;
  }
}

/** Blanks that keep words together are Google's layout; U+202F inside a date is how the date is written. */
const plainBlanks = (text: string): string =>
  text.includes('\u00a0') || text.includes('\u2003') ? text.replace(/[\u00a0\u2003]/g, ' ') : text;

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'template']);

/** A cell with any markup in it: Gemini's answers are whole pages. Several times slower than `knownCell`. Throws when too deep. */
export function anyCell(html: string): ActivityCell {
  const cell = new CellBuilder();
  let divs = 0;
  let regionAt = 0;
  let silent = 0;
  const parser = depthLimited({
    open(name, attributes) {
      if (SILENT.has(name)) silent++;
      if (name === 'div') {
        divs++;
        const region = cell.region === undefined ? regionOf(attributes.class ?? '') : undefined;
        if (region !== undefined) {
          cell.enter(region);
          regionAt = divs;
          return;
        }
      }
      if (cell.region === undefined) return;
      if (name === 'br') cell.br();
      else if (name === 'a') cell.link(attributes.href);
      else if (name === 'b') cell.label();
      else if (BLOCKS.has(name)) cell.block();
      if (attributes.src !== undefined) cell.source(attributes.src);
    },
    text(text) {
      if (silent === 0) cell.text(text);
    },
    close(name) {
      if (SILENT.has(name)) silent--;
      if (name === 'div') {
        if (cell.region !== undefined && divs === regionAt) cell.leave();
        divs--;
      }
      if (cell.region === undefined) return;
      if (name === 'a') cell.endLink();
      else if (name === 'b') cell.endLabel();
      else if (BLOCKS.has(name)) cell.block();
    },
  });
  parser.end(html);
  return cell.cell();
}
