import type { Decoder } from './decoder.js';
import { htmlItems } from './html-items.js';
import { type MetaSection, SectionReader } from './meta-section.js';

export type { BareRow, MetaField, MetaSection } from './meta-section.js';

/**
 * The records of a page of Facebook's (or Instagram's) export as HTML, of every vintage: the classes are minified but
 * live long, the structure under them is what counts. A section that holds others is a group; it is a record of its own
 * only when it has fields or a time itself, and then comes after those inside it. A page without sections (account
 * pages before 2018) is one section.
 */
export const metaSections: Decoder<MetaSection> = (bytes) => htmlItems(bytes, new SectionReader());

/**
 * The same, but a list or block inside a row of a record belongs to the record: `bare` has the rows without a value of
 * their own, with the sections in them, and those sections are no items.
 */
export const metaRecords: Decoder<MetaSection> = (bytes) => htmlItems(bytes, new SectionReader(true));
