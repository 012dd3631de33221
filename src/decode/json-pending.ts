/** Consecutive elements of one list: `bytes` has them with the commas and blanks between. */
export interface ElementBatch {
  readonly bytes: Buffer;
  /** Offset of `bytes` within the entry. */
  readonly offset: number;
  /** Start and end of each element within `bytes`, in turn. */
  readonly bounds: readonly number[];
}

/** Bytes from some offset of the entry on, over any number of chunks, joined only when they are asked for. */
export class PendingBytes {
  /** Of earlier chunks. */
  private parts: Buffer[] = [];
  /** Offset of the first byte; -1: none is wanted. */
  private from = -1;
  private bounds: number[] = [];

  begin(offset: number): void {
    if (this.from < 0) this.from = offset;
  }

  /** An element is complete; gives the number of bytes up to its end. */
  element(start: number, end: number): number {
    this.bounds.push(start - this.from, end - this.from);
    return end - this.from;
  }

  /** The chunk is over. */
  keep(chunk: Buffer, base: number): void {
    if (this.from >= 0) this.parts.push(chunk.subarray(Math.max(0, this.from - base)));
  }

  clear(): void {
    this.parts = [];
    this.from = -1;
    this.bounds = [];
  }

  /** The complete elements. */
  complete(chunk: Buffer, base: number): ElementBatch | undefined {
    const { bounds, from } = this;
    const end = bounds.at(-1);
    if (end === undefined) return undefined;
    return { bytes: this.bytes(chunk, base, from, from + end), offset: from, bounds };
  }

  bytes(chunk: Buffer, base: number, from: number, to: number): Buffer {
    const inChunk = chunk.subarray(Math.max(0, this.from - base), Math.max(0, to - base));
    const whole = this.parts.length === 0 ? inChunk : Buffer.concat([...this.parts, inChunk]);
    return whole.subarray(from - this.from, to - this.from);
  }
}
