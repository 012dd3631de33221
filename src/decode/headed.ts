/** Pages carry their styles and pictures in front: what tells one from another lies as far back as this. */
const HEAD_BYTES = 320 * 1024;

/** A stream whose beginning can be looked at before it is read. */
export class Headed {
  private readonly first: Buffer[] = [];
  private readonly rest: AsyncIterator<Buffer>;
  private failure: unknown;
  text = '';

  constructor(bytes: AsyncIterable<Buffer>) {
    this.rest = bytes[Symbol.asyncIterator]();
  }

  /** First 320 KiB as text, BOM removed. */
  async head(): Promise<string> {
    let size = 0;
    try {
      while (size < HEAD_BYTES) {
        const { value, done } = await this.rest.next();
        if (done) break;
        this.first.push(value);
        size += value.length;
      }
    } catch (failure) {
      // Said again after the good bytes when the entry is read.
      this.failure = failure;
      if (size === 0) throw failure;
    }
    this.text = decodeHead(Buffer.concat(this.first).subarray(0, HEAD_BYTES));
    return this.text;
  }

  async *all(): AsyncIterable<Buffer> {
    yield* this.first;
    if (this.failure) throw this.failure;
    for (;;) {
      const { value, done } = await this.rest.next();
      if (done) return;
      yield value;
    }
  }
}

function decodeHead(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
