import { Damaged, ITEM_LIMIT } from './decoder.js';
import type { TagReader } from './html-items.js';
import { BLOCKS, inline, SILENT, tidy } from './html-text.js';
import { MetaRow } from './meta-row.js';

export interface MetaField {
  readonly label: string;
  readonly value: string;
  /** First link of the value. */
  readonly href?: string;
}

/** One record of a page. */
export interface MetaSection {
  /** The page's own heading, or else its title. */
  readonly page: string;
  readonly heading: string;
  /** Headings of the sections around it, outermost first. */
  readonly path: readonly string[];
  /** Table rows of two cells and their like; a value that is a list gives one field per entry. */
  readonly fields: readonly MetaField[];
  /** Text outside tables, one per block. */
  readonly texts: readonly string[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
  /** As printed, in the account's zone; `''` when there is none. */
  readonly time: string;
  /** Rows without a value of their own, see `metaRecords`. */
  readonly bare?: readonly BareRow[];
}

/** A row that is a label alone, or a label over sections. */
export interface BareRow {
  readonly label: string;
  /** How many of the section's fields stand above it. */
  readonly above: number;
  readonly inner: readonly MetaSection[];
}

type Kind = 'page' | 'section' | 'thread' | 'message';
type Role = Kind | 'heading' | 'time' | 'label' | 'row' | 'cell' | 'link' | 'title' | 'silent';

interface Open {
  readonly kind: Kind;
  heading: string;
  time: string;
  /** Has sections inside. */
  group: boolean;
  size: number;
  readonly fields: MetaField[];
  readonly texts: string[];
  readonly links: { text: string; href: string }[];
  /** Table rows that are open, innermost last. */
  readonly rows: MetaRow[];
  readonly bare: BareRow[];
}

/** Deeper groups than any page has; a longer path is not told. */
const PATH_LIMIT = 16;

/** Follows the parser with a stack of its own; no recursion, however deep the page. */
export class SectionReader implements TagReader<MetaSection> {
  /** The page ended before its elements did. */
  cut = false;

  private items: (MetaSection | Damaged)[] = [];
  private readonly roles: (Role | undefined)[] = [];
  private readonly sections: Open[] = [];
  private found = false;

  private title = '';
  private pageHeading = '';
  private run = '';
  private label = '';
  /** What takes the text now, innermost last; never two of one role. */
  private readonly takers: { role: Role; text: string; href: string }[] = [];
  private silent = 0;

  /** @param nested sections inside a row belong to it, instead of standing for themselves */
  constructor(private readonly nested = false) {
    this.begin('page');
  }

  take(): readonly (MetaSection | Damaged)[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  /** The page itself, when it has no sections; and a message that only the page's end ends. */
  end(): void {
    this.flush();
    if (this.top.kind === 'message') this.endSection();
    const page = this.sections[0];
    if (!this.found && page !== undefined && page.fields.length + page.texts.length > 0) this.emit(page);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const role = this.roleOf(name, attributes);
    this.roles.push(role);
    if (BLOCKS.has(name) || (role !== undefined && role !== 'link')) this.block(name, true);
    switch (role) {
      case undefined:
        return;
      case 'section':
      case 'thread':
      case 'message':
        this.begin(role);
        return;
      case 'row':
        this.top.rows.push(new MetaRow());
        return;
      case 'cell':
        this.top.rows.at(-1)?.cell();
        return;
      case 'silent':
        this.silent++;
        return;
      default:
        this.takers.push({ role, text: '', href: attributes.href ?? '' });
    }
  }

  text(text: string): void {
    if (this.silent > 0) return;
    const { top } = this;
    top.size += text.length;
    if (top.size > ITEM_LIMIT) return;
    const written = inline(text);
    for (const taker of this.takers) taker.text += written;
    if (!this.takers.every((taker) => taker.role === 'link')) return;
    const row = top.rows.at(-1);
    if (row !== undefined) row.text(written);
    else this.run += written;
  }

  close(name: string, cut: boolean): void {
    const role = this.roles.pop();
    if (cut && (name === 'html' || role === 'section' || role === 'thread')) this.cut = true;
    if (BLOCKS.has(name) || (role !== undefined && role !== 'link')) this.block(name, false);
    switch (role) {
      case undefined:
      case 'message':
      case 'cell':
        return;
      case 'section':
      case 'thread':
        if (this.top.kind === 'message') this.endSection();
        this.endSection();
        return;
      case 'row':
        this.endRow();
        return;
      case 'silent':
        this.silent--;
        return;
      default:
        this.took(role);
    }
  }

  private get top(): Open {
    return this.sections[this.sections.length - 1]!;
  }

  private roleOf(name: string, attributes: Readonly<Record<string, string>>): Role | undefined {
    if (SILENT.has(name)) return 'silent';
    if (name === 'tr') return 'row';
    const inRow = this.top.rows.length > 0;
    if (name === 'td' || name === 'th') return inRow ? 'cell' : undefined;
    const classes = ` ${attributes.class ?? ''} `;
    const has = (word: string): boolean => classes.length > 2 && classes.includes(` ${word} `);
    if (name === 'section' || has('_a6-g') || (has('uiBoxWhite') && has('noborder'))) return 'section';
    if (has('thread')) return 'thread';
    if (has('message')) return 'message';
    let role: Role | undefined;
    if (name === 'title') role = 'title';
    else if (name === 'a' && attributes.href !== undefined) role = 'link';
    else if (name === 'footer' || has('_a6-o') || has('_2lem') || has('meta')) role = 'time';
    else if (inRow) return undefined;
    else if (has('_a6_m')) role = 'label';
    else if (/^h[1-6]$/.test(name) || has('_a6-h') || has('_2lek') || has('user')) role = 'heading';
    return role === undefined || this.takers.some((taker) => taker.role === role) ? undefined : role;
  }

  private begin(kind: Kind): void {
    const around = this.sections.at(-1);
    if (around !== undefined && kind !== 'page') {
      // Before 2018 a message's text stands behind its `div`, so only the next message ends it.
      if (kind === 'message' && around.kind === 'message') this.endSection();
      this.top.group = true;
      if (this.top.kind === 'thread') this.top.heading ||= this.top.texts.splice(0).join(' ');
      if (kind !== 'thread') this.found = true;
    }
    const none = { heading: '', time: '', group: false, size: 0, fields: [], texts: [], links: [], rows: [], bare: [] };
    this.sections.push({ kind, ...none });
  }

  private endRow(): void {
    const { top } = this;
    const row = top.rows.pop();
    if (row === undefined) return;
    const fields = row.fields();
    for (const field of fields) top.fields.push(field);
    if (fields.length > 0) return;
    const { label, inner } = row;
    if (this.nested && (label !== '' || inner.length > 0)) top.bare.push({ label, above: top.fields.length, inner });
    else for (const text of row.texts()) top.texts.push(text);
  }

  /** What a heading, time, label, link or title has gathered goes where it belongs. */
  private took(role: Role): void {
    const taker = this.takers.pop();
    const text = tidy(taker?.text ?? '').replaceAll('\n', ' ');
    if (taker === undefined) return;
    const { top } = this;
    if (role === 'link') {
      top.links.push({ text, href: taker.href });
      top.rows.at(-1)?.link(taker.href);
    } else if (text === '') return;
    else if (role === 'title') this.title ||= text;
    else if (role === 'time' && top.kind !== 'page' && top.time === '') top.time = text;
    else if (role === 'label') this.label = text.replace(/\s*:$/, '');
    else if (role === 'heading' && top.kind === 'page' && this.pageHeading === '') this.pageHeading = text;
    else if (role === 'heading' && top.kind !== 'page' && top.heading === '') top.heading = text;
    else top.texts.push(text);
  }

  /** A line begins or ends. */
  private block(name: string, opens: boolean): void {
    for (const taker of this.takers) if (!taker.text.endsWith('\n')) taker.text += '\n';
    const row = this.top.rows.at(-1);
    if (row !== undefined) row.block(name, opens);
    else if (name === 'br') this.run += '\n';
    else this.flush();
  }

  private flush(): void {
    const text = tidy(this.run);
    const { label, top } = this;
    this.run = '';
    if (text === '') return;
    this.label = '';
    if (label !== '') top.fields.push({ label, value: text });
    else top.texts.push(text);
  }

  private endSection(): void {
    this.flush();
    this.label = '';
    const section = this.sections.pop();
    if (section === undefined || this.cut) return;
    const { top } = this;
    const row = this.nested ? top.rows.at(-1) : undefined;
    if (row !== undefined) {
      top.size += section.size;
      if (top.size <= ITEM_LIMIT) row.inner.push(this.told(section));
    } else if (!section.group || section.fields.length + section.bare.length > 0 || section.time !== '')
      this.emit(section);
  }

  private emit(section: Open): void {
    if (section.size > ITEM_LIMIT) {
      this.items.push(new Damaged('ITEM_TOO_LARGE'));
      return;
    }
    this.items.push(this.told(section));
  }

  private told({ heading, fields, texts, links, time, bare }: Open): MetaSection {
    const around = this.sections.slice(1, 1 + PATH_LIMIT).map((one) => one.heading);
    const path = around.filter((one) => one !== '');
    const page = this.pageHeading || this.title;
    return { page, heading, path, fields, texts, links, time, ...(bare.length > 0 && { bare }) };
  }
}
