import { tidy } from './html-text.js';
import type { MetaField, MetaSection } from './meta-section.js';

interface Cell {
  text: string;
  /** Where the first block inside the cell begins, when text stands before it. */
  split: number | undefined;
  /** Entries of a list, where each begins. */
  readonly entries: number[];
  href: string | undefined;
}

/** A table row: label and value in two cells, or in one as text and the block behind it. */
export class MetaRow {
  private readonly cells: Cell[] = [];
  /** Sections inside the row, when they belong to it. */
  readonly inner: MetaSection[] = [];

  cell(): void {
    this.cells.push({ text: '', split: undefined, entries: [], href: undefined });
  }

  text(text: string): void {
    const cell = this.cells.at(-1);
    if (cell !== undefined) cell.text += text;
  }

  /** A line begins or ends; `name` is the element that does it. */
  block(name: string, opens: boolean): void {
    const cell = this.cells.at(-1);
    if (cell === undefined || name === 'td' || name === 'th' || name === 'tr') return;
    if (cell.split === undefined && cell.text.trim() !== '' && name !== 'br') cell.split = cell.text.length;
    if (!cell.text.endsWith('\n')) cell.text += '\n';
    if (name === 'li' && opens) cell.entries.push(cell.text.length);
  }

  link(href: string): void {
    const cell = this.cells.at(-1);
    if (cell !== undefined) cell.href ??= href;
  }

  get label(): string {
    const [first, ...rest] = this.cells;
    if (first === undefined) return '';
    return tidy(rest.length > 0 ? first.text : first.text.slice(0, first.split ?? 0)).replace(/\s*:$/, '');
  }

  fields(): readonly MetaField[] {
    const [first, ...rest] = this.cells;
    const { label } = this;
    if (first === undefined || label === '') return [];
    const values = rest.length > 0 ? rest.flatMap((cell) => valuesOf(cell, 0)) : valuesOf(first, first.split ?? 0);
    const href = rest.length > 0 ? rest.find((cell) => cell.href !== undefined)?.href : first.href;
    return values.map((value) => (href === undefined ? { label, value } : { label, value, href }));
  }

  /** What a row says that has no fields. */
  texts(): readonly string[] {
    return this.cells.map((cell) => tidy(cell.text)).filter((text) => text !== '');
  }
}

function valuesOf(cell: Cell, from: number): readonly string[] {
  const starts = [from, ...cell.entries.filter((at) => at > from)];
  return starts
    .map((start, i) => tidy(cell.text.slice(start, starts[i + 1] ?? cell.text.length)))
    .filter((value) => value !== '');
}
