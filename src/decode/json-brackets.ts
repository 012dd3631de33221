import { DEPTH_LIMIT } from './decoder.js';

const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_ARRAY = 91;

/** The brackets open inside one element. */
export class Brackets {
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
