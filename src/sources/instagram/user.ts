import { deep, type Line, linkIn, textIn, textsOf } from '../meta/line.js';
import { USERNAME } from '../meta/profile-words.js';

/** `instagram.com/ines.aubert`, since 2025 also `instagram.com/_u/ines.aubert`. */
const PROFILE = /instagram\.com\/(?:_u\/)?([\w.]+)\/?(?:\?.*)?$/i;

/** The profile a line is about: as value in older files, as title since 2025, and always in the address. */
export function userOf(line: Line): string | undefined {
  const link = linkIn(line) ?? '';
  return textIn(line, USERNAME) ?? textsOf(line)[0] ?? line.title ?? PROFILE.exec(link)?.[1];
}

export const isAddress = (text: string): boolean => /^https?:/i.test(text);

/** The block about the owner is the only one with an address; name and user name follow it, whatever their labels. */
export function ownerOf(line: Pick<Line, 'labels'>): string | undefined {
  const blocks = [...deep(line.labels)].map(({ dict = [] }) => dict.flatMap(({ value }) => value ?? []));
  return blocks.find((values) => values.some(isAddress))?.findLast((text) => !isAddress(text));
}

/** Members that the lines of both older dialects have: lists without a root are recognised by them. */
export const SLOTS = ['string_list_data', 'string_map_data'];
