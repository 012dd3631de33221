import type { Decoder } from './decoder.js';
import { HEADER_LIMIT, headersIn, type Mail } from './mbox.js';

/** Blank line behind the header block, whatever the line ends. */
const END = /\n\r?\n/;

/**
 * A file that is one mail: its headers only, nothing behind them is looked at. Without any of the headers wanted it is
 * still one item.
 * @param names of the headers wanted, in lower case
 */
export function mailHead(names: readonly string[]): Decoder<Mail> {
  const wanted = new Set(names);
  return async function* (bytes, file) {
    let block = Buffer.alloc(0);
    for await (const chunk of bytes) {
      block = Buffer.concat([block, chunk.subarray(0, HEADER_LIMIT - block.length)]);
      if (block.length >= HEADER_LIMIT || END.test(block.toString('latin1').trimStart())) break;
    }
    const text = block
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '')
      .trimStart();
    const end = END.exec(text)?.index ?? (block.length < HEADER_LIMIT ? text.length : text.lastIndexOf('\n') + 1);
    const headers = headersIn(Buffer.from(text.slice(0, end), 'latin1'), wanted);
    yield [{ headers, separator: '', bytes: file.size }];
  };
}
