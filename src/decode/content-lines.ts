/** A line of vCard or iCalendar, unfolded. */
export interface ContentLine {
  readonly text: string;
  /** Byte of the entry where it begins. */
  readonly offset: number;
}

/** Of a longer line (a picture as text) only the beginning counts. */
const LINE_LIMIT = 64 * 1024;

const LF = 10;
const CR = 13;
const BLANK = 32;
const TAB = 9;
const EQUALS = 61;

/**
 * Joins folded lines as bytes, before they become text: writers fold after 75 bytes, whatever character that cuts.
 * Quoted-printable of vCard 2.1 folds in its own way, with `=` at the line's end.
 */
export class ContentLines {
  private rest: Buffer = Buffer.alloc(0);
  /** Byte of the entry where the rest begins. */
  private offset = 0;
  private pieces: Buffer[] = [];
  private size = 0;
  private begun = 0;
  private quotedPrintable = false;

  /** The lines that are complete. The last one only is when the next has begun. */
  *write(chunk: Buffer): Iterable<ContentLine> {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let at = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, at)) {
      yield* this.physical(bytes.subarray(at, end > at && bytes[end - 1] === CR ? end - 1 : end), this.offset + at);
      at = end + 1;
    }
    this.offset += at;
    // What a line holds beyond the limit need not wait for its end; its last bytes tell how it goes on.
    const open = bytes.subarray(at);
    this.rest = Buffer.from(open.length > 2 * LINE_LIMIT ? this.shortened(open) : open);
  }

  *end(): Iterable<ContentLine> {
    if (this.rest.length > 0) yield* this.physical(this.rest, this.offset);
    this.rest = Buffer.alloc(0);
    yield* this.flush();
  }

  private shortened(open: Buffer): Buffer {
    const short = Buffer.concat([open.subarray(0, LINE_LIMIT), open.subarray(open.length - 2)]);
    this.offset += open.length - short.length;
    return short;
  }

  private *physical(line: Buffer, offset: number): Iterable<ContentLine> {
    const last = this.pieces[this.pieces.length - 1];
    if (last !== undefined && this.quotedPrintable && last[last.length - 1] === EQUALS) {
      this.pieces[this.pieces.length - 1] = last.subarray(0, -1);
      this.add(line);
      return;
    }
    if (last !== undefined && (line[0] === BLANK || line[0] === TAB)) {
      this.add(line.subarray(1));
      return;
    }
    yield* this.flush();
    this.begun = offset;
    this.quotedPrintable = /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(line.toString('latin1', 0, 200));
    this.add(line);
  }

  private add(piece: Buffer): void {
    if (this.size < LINE_LIMIT) this.pieces.push(Buffer.from(piece.subarray(0, LINE_LIMIT)));
    this.size += piece.length;
  }

  private *flush(): Iterable<ContentLine> {
    if (this.pieces.length === 0) return;
    const [first] = this.pieces;
    const bytes = this.pieces.length === 1 ? first! : Buffer.concat(this.pieces);
    this.pieces = [];
    this.size = 0;
    const text = textOf(bytes).trim();
    if (text !== '') yield { text: text.startsWith('\uFEFF') ? text.slice(1) : text, offset: this.begun };
  }
}

/** UTF-8, or what old programs wrote instead. */
function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
}
