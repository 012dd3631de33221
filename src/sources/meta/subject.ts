import { skip } from '../../record/record.js';
import { NAME } from './common-labels.js';
import { type Label, labelled } from './dialect.js';
import { deep, flag, type Line } from './line.js';
import type { Listing } from './line-files.js';
import { printedDate } from './printed-date.js';
import { lengthOf } from './thread.js';

/** People tagged in an entry are not what it is about. */
const OTHERS = /^tags$/;

/** Labels that hold a value themselves, wherever in the line they stand. */
export const leavesIn = ({ labels }: Pick<Line, 'labels'>): readonly Label[] =>
  [...deep(labels.filter(({ entName }) => entName === undefined || !OTHERS.test(entName)))].filter(
    ({ value }) => value !== undefined,
  );

export const leafIn = (line: Pick<Line, 'labels'>, words: RegExp): string | undefined =>
  labelled(leavesIn(line), words)?.value;

/** What a line is about: under a label for names, or a page's heading. @param words for the label */
export const namedIn = (line: Line, words: RegExp = NAME): string | undefined =>
  leafIn(line, words) ?? (words === NAME ? undefined : leafIn(line, NAME)) ?? line.title;

/** Where no label is known: the first text that is no heading, number, time, address or yes and no. */
export const firstSaid = (line: Line): string | undefined => said(line)[0];

const said = (line: Line): readonly string[] =>
  [...leavesIn(line).map(({ value }) => value ?? ''), ...line.texts].filter(
    (text) =>
      text !== line.title &&
      !/^https?:/i.test(text) &&
      !/^[\d\s.,:%-]*$/.test(text) &&
      flag(text) === undefined &&
      printedDate(text) === undefined,
  );

/** The first that may be a name: what people wrote, even others, may stand under a label that is not known, too. */
export const nameSaid = (line: Line): string | undefined => said(line).find(isNameLike);

/** Facebook's own limit for names of groups; sentences have many words, or few and an end. */
export const isNameLike = (text: string): boolean => {
  const words = text.split(/\s+/).length;
  return text.length <= 75 && words <= 8 && !text.includes('\n') && !(words > 3 && /[.!?…]$/.test(text));
};

/** Length of what was written, which itself is never kept; on pages all text beside the labels. */
export function charactersIn(line: Line, words: RegExp): number | undefined {
  const written = leafIn(line, words) ?? line.texts.filter((text) => printedDate(text) === undefined).join('\n');
  return written === '' ? undefined : lengthOf(written);
}

const LINK_OF_POST = /^external context$/;

/** The page that an entry points to; pages of the export link everything to itself, through `/dyi/`. */
export function outsideIn(line: Line): string | undefined {
  const context = labelled(line.labels, LINK_OF_POST) ?? labelled([...deep(line.labels)], LINK_OF_POST);
  const all = context ? [...deep([context])] : [...deep(line.labels)].filter(({ href }) => href !== undefined);
  const addresses = [...all.map(({ href, value }) => href ?? value ?? ''), ...(context ? [] : line.links)];
  return addresses.find((text) => /^https?:/i.test(text) && !/\/dyi\//.test(text));
}

/** Entries of named lists that say nothing at all occur; a record without values still tells that there is one. */
export const unlessEmpty =
  (read: Listing['read']): Listing['read'] =>
  (line, here) =>
    line.root !== '' && line.title === undefined && line.when === undefined && line.labels.length === 0
      ? skip('empty entry', 'leerer Eintrag')
      : read(line, here);
