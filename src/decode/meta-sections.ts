import { Parser } from 'htmlparser2';
import { EntryFault } from '../ledger/problem.js';
import type { Decoder } from './decoder.js';
import { type MetaSection, SectionReader } from './meta-section.js';
import { counted, utf8Text } from './utf8-bytes.js';

export type { MetaField, MetaSection } from './meta-section.js';

/**
 * The records of a page of Facebook's (or Instagram's) export as HTML, of every vintage: the classes are minified but
 * live long, the structure under them is what counts. A section that holds others is a group; it is a record of its own
 * only when it has fields or a time itself, and then comes after those inside it. A page without sections (account
 * pages before 2018) is one section.
 */
export const metaSections: Decoder<MetaSection> = async function* (bytes) {
  const read = counted(bytes);
  const reader = new SectionReader();
  const parser = new Parser(reader);
  for await (const text of utf8Text(read)) {
    parser.write(text);
    const items = reader.take();
    if (items.length > 0) yield items;
  }
  reader.ending();
  parser.end();
  reader.end();
  const items = reader.take();
  if (items.length > 0) yield items;
  if (reader.cut) throw new EntryFault('HTML_CUT', { offset: read.bytes });
};
