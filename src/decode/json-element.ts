import { nextBracket, nextQuote } from './byte-search.js';
import { DEPTH_LIMIT } from './decoder.js';

const QUOTE = 34;
const COMMA = 44;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const BRACKET_OR_COMMA = new Uint8Array(256);
for (const byte of Buffer.from('"[]{},')) BRACKET_OR_COMMA[byte] = 1;

/** Passes over one element, in as many chunks as it takes. */
export class ElementScan {
  inString = false;
  /** From the first bracket too deep to the end of the element. */
  tooDeep = false;

  private escaped = false;
  private readonly brackets = new Brackets();

  begin(): void {
    this.brackets.clear();
    this.tooDeep = false;
  }

  /** No string and no bracket is open. */
  get closed(): boolean {
    return this.brackets.depth === 0 && !this.inString;
  }

  /** The index of the comma or closing bracket behind the element, or the end of the chunk. */
  run(chunk: Buffer, view: DataView, from: number, closer: number): number {
    const { brackets } = this;
    const end = chunk.length;
    let i = this.inString ? this.string(chunk, view, from) : from;
    while (i < end) {
      if (brackets.depth > 0) i = nextBracket(view, i, end);
      else while (i < end && BRACKET_OR_COMMA[chunk[i]!] === 0) i++;
      if (i === end) return i;
      const byte = chunk[i]!;
      if (byte === QUOTE) {
        i = this.string(chunk, view, i + 1);
        continue;
      }
      if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.tooDeep = !brackets.push(byte) || this.tooDeep;
      else if (brackets.depth === 0) {
        if (byte === COMMA || byte === closer) return i;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) brackets.pop(byte);
      i++;
    }
    return i;
  }

  /** The index behind the string's closing quote, or the end of the chunk, and then `inString` stays true. */
  string(chunk: Buffer, view: DataView, from: number): number {
    const end = chunk.length;
    let i = from;
    this.inString = true;
    if (this.escaped && i < end) {
      this.escaped = false;
      i++;
    }
    while (i < end) {
      i = nextQuote(view, i, end);
      if (i === end) return end;
      if (chunk[i++] === QUOTE) {
        this.inString = false;
        return i;
      }
      if (i === end) this.escaped = true;
      i++;
    }
    return end;
  }
}

/** The brackets open inside the element. */
class Brackets {
  depth = 0;

  private readonly open = new Uint8Array(DEPTH_LIMIT + 1);
  /** Braces among them, so that a wrong bracket is resolved without a search. */
  private braces = 0;

  clear(): void {
    this.depth = 0;
    this.braces = 0;
  }

  /** False when this one is too deep; such brackets are only counted. */
  push(byte: number): boolean {
    this.depth++;
    if (this.depth > DEPTH_LIMIT) return false;
    this.open[this.depth] = byte;
    if (byte === OPEN_OBJECT) this.braces++;
    return true;
  }

  /**
   * A wrong bracket ends what its own kind opened (one bracket is missing), or else what is open (one is wrong), so that
   * it costs one element instead of the rest of the file. Either way JSON.parse will refuse the element.
   */
  pop(byte: number): void {
    if (this.depth > DEPTH_LIMIT) {
      this.depth--;
      return;
    }
    const opener = byte === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_ARRAY;
    const known = opener === OPEN_OBJECT ? this.braces > 0 : this.depth > this.braces;
    let popped: number;
    do {
      popped = this.open[this.depth]!;
      if (popped === OPEN_OBJECT) this.braces--;
      this.depth--;
    } while (known && popped !== opener);
  }
}
