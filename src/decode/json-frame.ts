import { EntryFault, type ProblemCode } from '../ledger/problem.js';
import { ITEM_LIMIT } from './decoder.js';
import { ElementScan } from './json-element.js';
import { isJson, keyText } from './json-parse.js';
import { type ElementBatch, PendingBytes } from './json-pending.js';

/**
 * Finds the elements of one JSON document in a stream of bytes without building anything: strings and brackets are all
 * it knows. An element is an entry of the root array, an entry of an array that is a member of the root object, or any
 * other member of the root object (and so one level further down, where the sink asks for it). Its text is judged by JSON.parse later, so `[1 2]` has one element here.
 *
 * Exports of several GB are one array; what is kept between two chunks is a few numbers and the unfinished batch.
 */
export interface ElementSink {
  /**
   * The object that begins at `at` may be taken straight from the bytes, and any number of objects behind it: return the
   * index of the comma or closing bracket behind the last one, or -1 to have the first as text (the right answer for
   * one that does not end in this chunk).
   */
  direct?(key: string, chunk: Buffer, at: number): number;
  /**
   * Name of a list in the root object whose entries are lists of their own and may be larger than one element is
   * allowed to be. Each object in it is taken apart as the root object is; keys of its elements are `list.member`.
   */
  readonly within?: string | undefined;
  /** An object of the list `within` begins. */
  enter?(): void;
  elements(key: string, batch: ElementBatch): void;
  /** An element that is of no use, whatever its text. */
  lost(key: string, code: ProblemCode, offset: number): void;
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
  /** Inside an object of the list `within`. */
  private nested = false;
  /** Reading a member of the root object. */
  private inMember = false;
  /** The bracket that ends the list being read; the root object's own one while its member is no array. */
  private closer = CLOSE_ARRAY;
  private afterComma = false;

  private readonly scan = new ElementScan();
  private elementAt = 0;
  /** Why the element being read is no use; its bytes are not kept. */
  private drop: ProblemCode | undefined;

  /** The unfinished batch, or key, or root scalar. */
  private readonly pending = new PendingBytes();

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
    this.pending.keep(chunk, this.base);
    this.base += chunk.length;
    this.chunk = chunk.subarray(chunk.length);
  }

  /** Throws JSON_CUT when the document is not complete. */
  end(): void {
    if (this.state === 'done' || this.state === 'start') return;
    if (this.state === 'scalar') {
      this.endScalar();
      return;
    }
    if (this.state === 'in element' && this.scan.closed && this.drop === undefined) {
      // All but the comma behind it may be there; of a number or a word nobody knows.
      const first = this.taken(this.elementAt + 1)[0];
      if (first === OPEN_OBJECT || first === OPEN_ARRAY || first === QUOTE) this.endElement(0);
    }
    this.fail('JSON_CUT', this.base);
  }

  /** Gives the sink the complete elements that wait; the bytes end here, whatever the reason. */
  release(): void {
    this.flush();
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
          this.pending.begin(this.elementAt);
          return at + 1;
        }
        if (byte === CLOSE_OBJECT && !this.afterComma) return this.objectEnd(at);
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
        if (byte === CLOSE_OBJECT) return this.objectEnd(at);
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
    this.pending.begin(this.elementAt);
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
    const taken = byte === OPEN_OBJECT && this.closer === CLOSE_ARRAY && this.inMember && !this.nested;
    if (taken && this.key === this.sink.within) {
      this.flush();
      this.nested = true;
      this.afterComma = false;
      this.sink.enter?.();
      return this.to('key', at);
    }
    if (byte === OPEN_OBJECT && this.closer === CLOSE_ARRAY && this.sink.direct !== undefined) {
      const end = this.sink.direct(this.key, this.chunk, at);
      if (end >= 0) {
        this.state = 'after element';
        return end;
      }
    }
    this.elementAt = this.base + at;
    this.pending.begin(this.elementAt);
    this.scan.begin();
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
    if (bareMember) return this.objectEnd(at);
    return this.to(this.inMember ? 'after member' : 'done', at);
  }

  /** Behind the root object, or behind one of the list `within`, which goes on. */
  private objectEnd(at: number): number {
    if (!this.nested) return this.to('done', at);
    this.nested = false;
    this.key = this.sink.within!;
    this.closer = CLOSE_ARRAY;
    this.afterComma = false;
    return this.to('after element', at);
  }

  private inElement(from: number): number {
    const i = this.scan.run(this.chunk, this.view, from, this.closer);
    if (this.scan.tooDeep) this.dropElement('JSON_TOO_DEEP');
    if (i < this.chunk.length) this.endElement(i);
    return i;
  }

  private endElement(i: number): void {
    const end = this.base + i;
    this.state = 'after element';
    if (this.drop === undefined && end - this.elementAt > ITEM_LIMIT) this.dropElement('ITEM_TOO_LARGE');
    if (this.drop !== undefined) {
      this.sink.lost(this.key, this.drop, this.elementAt);
      return;
    }
    if (this.pending.element(this.elementAt, end) >= this.batchBytes) this.flush();
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
    const end = this.scan.string(this.chunk, this.view, from);
    if (this.scan.inString) return end;
    const bytes = this.drop === undefined ? this.taken(this.base + end) : Buffer.from('""');
    this.pending.clear();
    this.drop = undefined;
    const key = keyText(bytes);
    this.key = this.nested ? `${this.sink.within}.${key}` : key;
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
    const bytes = this.taken(this.base);
    let end = bytes.length;
    while (bytes[end - 1] === 0) end--;
    if (!isJson(bytes.toString('utf8', 0, end))) this.fail('JSON_INVALID', this.elementAt);
    this.pending.clear();
  }

  /** What was read since `elementAt`. */
  private taken(to: number): Buffer {
    return this.pending.bytes(this.chunk, this.base, this.elementAt, to);
  }

  private flush(): void {
    const batch = this.pending.complete(this.chunk, this.base);
    this.pending.clear();
    if (batch !== undefined) this.sink.elements(this.key, batch);
  }

  private fail(code: ProblemCode, offset: number): never {
    this.flush();
    throw new EntryFault(code, { offset });
  }
}
