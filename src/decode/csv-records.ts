import { ITEM_LIMIT } from './decoder.js';

/** The text of one row, without its line end; it spans lines when a quoted cell does. */
export interface CsvRecord {
  readonly text: string;
  /** Line of the entry where it begins, from 1. */
  readonly line: number;
  /** A quote is open at its end: the text holds all lines up to the end of the file or the limit. */
  readonly open: boolean;
}

/**
 * Cuts text into rows, at any chunk boundary. A quote opens a cell only where a cell begins, so that `5" pipe` in a
 * file that quotes nothing stays what it is. The line end (LF, CRLF, CR) is that of the first line.
 */
export class CsvRecords {
  /** Comma, semicolon and tab until the header decides. */
  delimiter: string | undefined;

  private text = '';
  private start = 0;
  private at = 0;
  private quoted = false;
  private line = 1;
  private newline: '\n' | '\r' | undefined;
  ended = false;
  private dropping = false;
  /** The next quote at or behind `at`, once searched: a file without quotes is not searched for them at every row. */
  private quote = -1;

  write(text: string): void {
    this.text = this.text.slice(this.start) + text;
    this.at -= this.start;
    this.start = 0;
    this.quote = -1;
  }

  end(): void {
    this.ended = true;
  }

  /** The next row; undefined: none without more text. */
  next(): CsvRecord | undefined {
    const { text } = this;
    for (;;) {
      if (this.quoted) {
        const close = text.indexOf('"', this.at);
        if (close < 0 || (close === text.length - 1 && !this.ended)) return this.more(close < 0 ? text.length : close);
        const doubled = text[close + 1] === '"';
        this.quoted = doubled;
        this.at = close + (doubled ? 2 : 1);
        continue;
      }
      const end = this.lineEnd();
      const quote = this.nextQuote();
      if (quote < text.length && (end < 0 || quote < end) && !this.dropping) {
        this.quoted = this.beginsCell(quote);
        this.at = quote + 1;
        continue;
      }
      if (end < 0) return this.more(text.endsWith('\r') ? text.length - 1 : text.length);
      const dropped = this.dropping;
      this.dropping = false;
      const record = this.take(end, end + 1, false);
      if (!dropped) return record;
    }
  }

  private more(at: number): CsvRecord | undefined {
    this.at = Math.max(at, this.start);
    const { text } = this;
    if (this.ended) {
      if (this.start >= text.length || this.dropping) return undefined;
      return this.take(text.length, text.length, this.quoted);
    }
    if (text.length - this.start <= ITEM_LIMIT) return undefined;
    const last = text.lastIndexOf(this.newline ?? '\n');
    this.quoted = false;
    if (last > this.start) return this.take(last, last + 1, true);
    // One line of more than the limit: told once, the rest of it passed over.
    const told = this.dropping ? undefined : { text: '', line: this.line, open: true };
    this.dropping = true;
    this.start = text.length;
    this.at = text.length;
    return told;
  }

  private take(end: number, next: number, open: boolean): CsvRecord {
    const { text, start, line } = this;
    const cut = this.newline === '\n' && text[end - 1] === '\r' && end > start ? end - 1 : end;
    const newline = this.newline ?? '\n';
    for (let i = text.indexOf(newline, start); i >= 0 && i < next; i = text.indexOf(newline, i + 1)) this.line++;
    this.start = next;
    this.at = next;
    return { text: text.slice(start, cut), line, open };
  }

  private lineEnd(): number {
    const { text, at } = this;
    if (this.newline !== undefined) return text.indexOf(this.newline, at);
    const lf = text.indexOf('\n', at);
    const cr = text.indexOf('\r', at);
    if (cr < 0 || (lf >= 0 && lf < cr)) {
      if (lf >= 0) this.newline = '\n';
      return lf;
    }
    if (cr === text.length - 1 && !this.ended) return -1;
    this.newline = text[cr + 1] === '\n' ? '\n' : '\r';
    return this.newline === '\n' ? cr + 1 : cr;
  }

  private nextQuote(): number {
    if (this.quote < this.at) {
      const found = this.text.indexOf('"', this.at);
      this.quote = found < 0 ? this.text.length : found;
    }
    return this.quote;
  }

  private beginsCell(quote: number): boolean {
    if (quote === this.start) return true;
    const before = this.text[quote - 1]!;
    return this.delimiter === undefined ? ',;\t'.includes(before) : before === this.delimiter;
  }
}
