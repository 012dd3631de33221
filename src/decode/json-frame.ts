import { EntryFault, type ProblemCode } from '../ledger/problem.js';
import { nextBracket, nextQuote } from './byte-search.js';
import { DEPTH_LIMIT, ITEM_LIMIT } from './decoder.js';

/**
 * Finds the elements of one JSON document in a stream of bytes without building anything: strings and brackets are all
 * it knows. An element is an entry of the root array, an entry of an array that is a member of the root object, or any
 * other member of the root object. Its text is judged by JSON.parse later, so `[1 2]` has one element here.
 *
 * Exports of several GB are one array; what is kept between two chunks is a few numbers and the unfinished batch.
 */
export interface ElementSink {
  /**
   * An object that begins at `at` may be taken straight from the bytes: return the index of the comma or closing
   * bracket behind it, or -1 to have it as text (the right answer for one that does not end in this chunk).
   */
  direct?(key: string, chunk: Buffer, at: number): number;
  elements(key: string, batch: ElementBatch): void;
  /** An element that is of no use, whatever its text. */
  lost(key: string, code: ProblemCode, offset: number): void;
}

/** Consecutive elements of one list: `bytes` has them with the commas and blanks between. */
export interface ElementBatch {
  readonly bytes: Buffer;
  /** Offset of `bytes` within the entry. */
  readonly offset: number;
  /** Start and end of each element within `bytes`, in turn. */
  readonly bounds: readonly number[];
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const table = (bytes: string): Uint8Array => {
  const marks = new Uint8Array(256);
  for (const byte of Buffer.from(bytes)) marks[byte] = 1;
  return marks;
};
const BLANK = table(' \t\n\r');
const BRACKET_OR_COMMA = table('"[]{},');
const SCALAR_START = table('"-0123456789tfn');
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

type State =
  | 'start'
  | 'element'
  | 'in element'
  | 'after element'
  | 'key'
  | 'in key'
  | 'colon'
  | 'value'
  | 'after member'
  | 'scalar'
  | 'done';

export class JsonFrame {
  private state: State = 'start';
  private chunk: Buffer = Buffer.alloc(0);
  private view: DataView = new DataView(new ArrayBuffer(0));
  /** Offset of the chunk within the entry. */
  private base = 0;

  private key = '';
  /** Reading a member of the root object. */
  private inMember = false;
  /** The bracket that ends the list being read; the root object's own one while its member is no array. */
  private closer = CLOSE_ARRAY;
  private afterComma = false;

  private inString = false;
  private escaped = false;
  private depth = 0;
  /** Opening brackets above, by depth, and how many of them are braces: a wrong bracket is resolved without a search. */
  private readonly open = new Uint8Array(DEPTH_LIMIT + 1);
  private braces = 0;
  private elementAt = 0;
  /** Why the element being read is no use; its bytes are not kept. */
  private drop: ProblemCode | undefined;

  /** The unfinished batch (or key, or root scalar): bytes of earlier chunks, and the offset of the first; -1: none. */
  private parts: Buffer[] = [];
  private from = -1;
  private bounds: number[] = [];

  constructor(
    private readonly sink: ElementSink,
    private readonly batchBytes: number,
  ) {}

  /** Throws an EntryFault where the document is none; the elements before it were given to the sink. */
  write(chunk: Buffer): void {
    this.chunk = chunk;
    this.view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
    let i = 0;
    while (i < chunk.length) i = this.step(i);
    if (this.state === 'in element' || this.state === 'in key' || this.state === 'scalar') this.limit(chunk.length);
    if (this.from >= 0) this.parts.push(chunk.subarray(Math.max(0, this.from - this.base)));
    this.base += chunk.length;
    this.chunk = chunk.subarray(chunk.length);
  }

  /** True when the document was complete (or the file empty); throws JSON_CUT when it ends in the middle. */
  end(): void {
    if (this.state === 'done' || this.state === 'start') return;
    if (this.state === 'scalar') return this.endScalar();
    if (this.state === 'in element' && this.depth === 0 && !this.inString && this.drop === undefined) {
      // All but the comma behind it may be there; of a number or a word nobody knows.
      const first = this.taken(this.elementAt, this.elementAt + 1)[0];
      if (first === OPEN_OBJECT || first === OPEN_ARRAY || first === QUOTE) this.endElement(0);
    }
    this.fail('JSON_CUT', this.base);
  }

  private step(i: number): number {
    if (this.state === 'in element') return this.inElement(i);
    if (this.state === 'in key') return this.inKey(i);
    if (this.state === 'scalar') return this.chunk.length;
    const { chunk } = this;
    let at = i;
    while (at < chunk.length && BLANK[chunk[at]!] === 1) at++;
    if (at === chunk.length) return at;
    const byte = chunk[at]!;
    switch (this.state) {
      case 'start':
        return this.start(byte, at);
      case 'element':
        return this.element(byte, at);
      case 'after element':
        return this.afterElement(byte, at);
      case 'key':
        if (byte === QUOTE) {
          this.state = 'in key';
          this.elementAt = this.base + at;
          this.from = this.elementAt;
          return at + 1;
        }
        if (byte === CLOSE_OBJECT && !this.afterComma) return this.to('done', at);
        return this.fail('JSON_INVALID', this.base + at);
      case 'colon':
        if (byte === COLON) return this.to('value', at);
        return this.fail('JSON_INVALID', this.base + at);
      case 'value':
        this.afterComma = false;
        this.closer = byte === OPEN_ARRAY ? CLOSE_ARRAY : CLOSE_OBJECT;
        if (byte === OPEN_ARRAY) return this.to('element', at);
        if (byte === COMMA || byte === CLOSE_OBJECT) this.lose('JSON_INVALID', this.base + at);
        else return this.startElement(byte, at);
        return this.afterElement(byte, at);
      case 'after member':
        this.afterComma = true;
        if (byte === COMMA) return this.to('key', at);
        if (byte === CLOSE_OBJECT) return this.to('done', at);
        return this.fail('JSON_INVALID', this.base + at);
      default:
        if (byte === 0) return at + 1;
        return this.fail('JSON_INVALID', this.base + at);
    }
  }

  private to(state: State, at: number): number {
    this.state = state;
    return at + 1;
  }

  private start(byte: number, at: number): number {
    if (byte === BYTE_ORDER_MARK[this.base + at]) return at + 1;
    if (byte === OPEN_ARRAY) return this.to('element', at);
    if (byte === OPEN_OBJECT) {
      this.inMember = true;
      return this.to('key', at);
    }
    if (SCALAR_START[byte] === 0) return this.fail('JSON_INVALID', this.base + at);
    this.elementAt = this.base + at;
    this.from = this.elementAt;
    return this.to('scalar', at);
  }

  private element(byte: number, at: number): number {
    if (byte === COMMA) {
      this.lose('JSON_INVALID', this.base + at);
      this.afterComma = true;
      return at + 1;
    }
    if (byte !== this.closer) return this.startElement(byte, at);
    if (this.afterComma) this.lose('JSON_INVALID', this.base + at);
    return this.afterElement(byte, at);
  }

  private startElement(byte: number, at: number): number {
    if (byte === OPEN_OBJECT && this.closer === CLOSE_ARRAY && this.sink.direct !== undefined) {
      const end = this.sink.direct(this.key, this.chunk, at);
      if (end >= 0) {
        this.state = 'after element';
        return end;
      }
    }
    this.elementAt = this.base + at;
    if (this.from < 0) this.from = this.elementAt;
    this.depth = 0;
    this.braces = 0;
    this.drop = undefined;
    this.state = 'in element';
    return at;
  }

  private afterElement(byte: number, at: number): number {
    this.afterComma = byte === COMMA;
    const ended = byte === this.closer;
    if (!ended && byte !== COMMA) return this.fail('JSON_INVALID', this.base + at);
    const bareMember = this.closer === CLOSE_OBJECT;
    if (bareMember) this.flush();
    if (!ended) return this.to(bareMember ? 'key' : 'element', at);
    this.flush();
    return this.to(this.inMember && !bareMember ? 'after member' : 'done', at);
  }

  private inElement(from: number): number {
    const { chunk, view } = this;
    const end = chunk.length;
    let i = this.inString ? this.string(from) : from;
    while (i < end) {
      if (this.depth > 0) i = nextBracket(view, i, end);
      else while (i < end && BRACKET_OR_COMMA[chunk[i]!] === 0) i++;
      if (i === end) return i;
      const byte = chunk[i]!;
      if (byte === QUOTE) {
        this.inString = true;
        i = this.string(i + 1);
        continue;
      }
      if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.push(byte);
      else if (this.depth > 0) {
        if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.pop(byte);
      } else if (byte === COMMA || byte === this.closer) {
        this.endElement(i);
        return i;
      }
      i++;
    }
    return i;
  }

  /** The index behind the string's closing quote, or the end of the chunk. */
  private string(from: number): number {
    const { chunk, view } = this;
    const end = chunk.length;
    let i = from;
    if (this.escaped) {
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

  private push(byte: number): void {
    this.depth++;
    if (this.depth > DEPTH_LIMIT) {
      this.dropElement('JSON_TOO_DEEP');
      return;
    }
    this.open[this.depth] = byte;
    if (byte === OPEN_OBJECT) this.braces++;
  }

  /**
   * A wrong bracket ends what its own kind opened (one bracket is missing), or else what is open (one is wrong), so that
   * it costs one element instead of the rest of the file. Either way JSON.parse will refuse the element.
   */
  private pop(byte: number): void {
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

  private endElement(i: number): void {
    const end = this.base + i;
    this.state = 'after element';
    if (this.drop === undefined && end - this.elementAt > ITEM_LIMIT) this.dropElement('ITEM_TOO_LARGE');
    if (this.drop !== undefined) {
      this.sink.lost(this.key, this.drop, this.elementAt);
      return;
    }
    this.bounds.push(this.elementAt - this.from, end - this.from);
    if (end - this.from >= this.batchBytes) this.flush();
  }

  private lose(code: ProblemCode, offset: number): void {
    this.flush();
    this.sink.lost(this.key, code, offset);
  }

  /** From here on the element is only passed over. */
  private dropElement(code: ProblemCode): void {
    if (this.drop !== undefined) return;
    this.drop = code;
    this.flush();
  }

  private inKey(from: number): number {
    this.inString = true;
    const end = this.string(from);
    if (this.inString) return end;
    const bytes = this.drop === undefined ? this.taken(this.elementAt, this.base + end) : Buffer.from('""');
    this.clear();
    this.drop = undefined;
    this.key = keyText(bytes);
    this.state = 'colon';
    return end;
  }

  /** Element, key or root scalar that outgrows the limit before it ends. */
  private limit(i: number): void {
    if (this.drop !== undefined || this.base + i - this.elementAt <= ITEM_LIMIT) return;
    if (this.state === 'scalar') this.fail('ITEM_TOO_LARGE', this.elementAt);
    this.dropElement('ITEM_TOO_LARGE');
  }

  private endScalar(): void {
    const text = this.taken(this.elementAt, this.base).toString('utf8').replace(/\0+$/, '');
    this.clear();
    try {
      JSON.parse(text);
    } catch {
      this.fail('JSON_INVALID', this.elementAt);
    }
  }

  /** Bytes from earlier chunks and this one; `from` is never before the batch. */
  private taken(from: number, to: number): Buffer {
    const inChunk = this.chunk.subarray(Math.max(0, this.from - this.base), Math.max(0, to - this.base));
    const whole = this.parts.length === 0 ? inChunk : Buffer.concat([...this.parts, inChunk]);
    return whole.subarray(from - this.from, to - this.from);
  }

  private flush(): void {
    const { bounds, from } = this;
    if (bounds.length > 0) {
      const bytes = this.taken(from, from + bounds[bounds.length - 1]!);
      this.sink.elements(this.key, { bytes, offset: from, bounds });
    }
    this.clear();
  }

  private clear(): void {
    this.parts = [];
    this.from = -1;
    this.bounds = [];
  }

  private fail(code: ProblemCode, offset: number): never {
    this.flush();
    throw new EntryFault(code, { offset });
  }
}

function keyText(quoted: Buffer): string {
  const text = quoted.toString('utf8');
  if (!text.includes('\\')) return text.slice(1, -1);
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
