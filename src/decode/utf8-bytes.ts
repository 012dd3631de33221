import { StringDecoder } from 'node:string_decoder';

type Utf16 = 'le' | 'be';

/**
 * The entry as UTF-8. Exports are UTF-8, but a file that was opened and saved by an editor on Windows may have become
 * UTF-16; that is told by its mark, or by zeros in the place where ASCII has none. A UTF-8 mark is left in place.
 */
export async function* utf8Bytes(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let recode: ((chunk: Buffer) => Buffer) | undefined;
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    if (head === undefined) {
      yield recode === undefined ? chunk : recode(chunk);
      continue;
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    if (head.length < 4) continue;
    const kind = utf16Kind(head);
    if (kind !== undefined) recode = recoder(kind);
    yield recode === undefined ? head : recode(head);
    head = undefined;
  }
  if (head === undefined || head.length === 0) return;
  const kind = utf16Kind(head);
  yield kind === undefined ? head : recoder(kind)(head);
}

/** The entry as text: its mark stripped, bytes that are no UTF-8 shown as U+FFFD. */
export async function* utf8Text(bytes: AsyncIterable<Buffer>): AsyncIterable<string> {
  const decoder = new StringDecoder('utf8');
  let first = true;
  for await (const chunk of utf8Bytes(bytes)) {
    let text = decoder.write(chunk);
    if (text === '') continue;
    if (first && text.startsWith('\uFEFF')) text = text.slice(1);
    first = false;
    yield text;
  }
  const rest = decoder.end();
  if (rest !== '') yield rest;
}

function utf16Kind(head: Buffer): Utf16 | undefined {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe) return 'le';
  if (a === 0xfe && b === 0xff) return 'be';
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'le';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'be';
  return undefined;
}

/** By hand: the StringDecoder of Node 20 tears surrogate pairs apart when it is fed single bytes. */
function recoder(kind: Utf16): (chunk: Buffer) => Buffer {
  let carry: Buffer = Buffer.alloc(0);
  let first = true;
  return (chunk) => {
    const bytes = Buffer.concat([carry, chunk]);
    let end = bytes.length & ~1;
    const lastUnit = end === 0 ? 0 : kind === 'le' ? bytes.readUInt16LE(end - 2) : bytes.readUInt16BE(end - 2);
    if (lastUnit >= 0xd800 && lastUnit < 0xdc00) end -= 2;
    carry = bytes.subarray(end);
    const units = bytes.subarray(0, end);
    const text = (kind === 'be' ? units.swap16() : units).toString('utf16le');
    const marked = first && text.startsWith('\uFEFF');
    if (text !== '') first = false;
    return Buffer.from(marked ? text.slice(1) : text, 'utf8');
  };
}

/** The same chunks, and how many bytes of the entry have been read. */
export function counted(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> & { readonly bytes: number } {
  const count = {
    bytes: 0,
    async *[Symbol.asyncIterator]() {
      for await (const chunk of bytes) {
        count.bytes += chunk.length;
        yield chunk;
      }
    },
  };
  return count;
}
