import { Parser, type ParserOptions } from 'htmlparser2';
import { EntryFault } from '../ledger/problem.js';
import type { Damaged } from './decoder.js';
import { counted, utf8Text } from './utf8-bytes.js';

/**
 * Deeper than any page; elements that are never closed nest, too. The parser moves its whole stack at every tag, so
 * depth without a limit is quadratic time.
 */
const TAG_DEPTH_LIMIT = 4096;

/** Makes items of a page's tags and text as they come. */
export interface TagReader<Item> {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  /** `cut`: the page ended before this element did. */
  close(name: string, cut: boolean): void;
  end(): void;
  /** The items since the last call. */
  take(): readonly (Item | Damaged)[];
  /** The page ended in the middle. */
  readonly cut: boolean;
}

/** A whole page through one reader, a chunk at a time. */
export async function* htmlItems<Item>(
  bytes: AsyncIterable<Buffer>,
  reader: TagReader<Item>,
  options: ParserOptions = {},
): AsyncIterable<readonly (Item | Damaged)[]> {
  const read = counted(bytes);
  let ended = false;
  const parser = depthLimited(
    {
      open: (name, attributes) => reader.open(name, attributes),
      text: (text) => reader.text(text),
      close: (name, implied) => reader.close(name, ended && implied),
    },
    options,
  );
  let fault: unknown;
  try {
    for await (const text of utf8Text(read)) {
      parser.write(text);
      const items = reader.take();
      if (items.length > 0) yield items;
    }
    ended = true;
    parser.end();
    reader.end();
  } catch (error) {
    fault =
      error instanceof EntryFault && error.at.offset === undefined
        ? new EntryFault(error.code, { offset: read.bytes })
        : error;
  }
  const items = reader.take();
  if (items.length > 0) yield items;
  if (fault !== undefined) throw fault;
  if (reader.cut) throw new EntryFault('HTML_CUT', { offset: read.bytes });
}

/** htmlparser2, throwing an EntryFault without a place when elements nest too deeply. */
export function depthLimited(
  tags: {
    open(name: string, attributes: Readonly<Record<string, string>>): void;
    text(text: string): void;
    close(name: string, implied: boolean): void;
  },
  options: ParserOptions = {},
): Parser {
  let depth = 0;
  return new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > TAG_DEPTH_LIMIT) throw new EntryFault('HTML_TOO_DEEP');
        tags.open(name, attributes);
      },
      ontext: (text) => tags.text(text),
      onclosetag(name, implied) {
        depth--;
        tags.close(name, implied);
      },
    },
    options,
  );
}
