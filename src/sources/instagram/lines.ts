import type { Label } from '../meta/dialect.js';
import { type Line, linkIn, textIn } from '../meta/line.js';
import { type Listing, lineFiles } from '../meta/line-files.js';
import { printedDate } from '../meta/printed-date.js';
import { USERNAME } from '../meta/profile-words.js';
import type { FileShape } from '../source.js';

const AUTHOR = /^(?:author|autor(?:in)?|auteur|autore)$/i;
export const NAME = /^(?:name|nom|naam|nombre|nome|namn|navn)$/i;

/** The other side: in a label, in the block about the owner, or as the title or heading over the line. */
export const authorOf = (line: Line): string | undefined =>
  plain(textIn(line, USERNAME) ?? textIn(line, AUTHOR) ?? line.title ?? textIn(line, NAME) ?? blockText(line.labels));

/** A title may be the address of a profile instead of its name. */
const plain = (text: string | undefined): string | undefined =>
  text === undefined || /^https?:/i.test(text) ? undefined : text;

/** The last plain text in nested blocks: address, name and user name stand in this order, whatever their labels. */
function blockText(labels: readonly Label[]): string | undefined {
  const blocks = labels.flatMap(({ label, dict }) => (dict === undefined || label === '' ? [] : [dict]));
  const inner = blocks.find((dict) => dict.some((one) => one.dict !== undefined));
  return inner
    ?.flatMap(({ dict = [] }) => dict)
    .map(({ value }) => plain(value))
    .findLast((value) => value !== undefined);
}

/** Address of what the line is about; of a title that is an address only if there is no better. */
export const addressOf = (line: Line): string | undefined =>
  linkIn(line) ?? (/^https?:/i.test(line.title ?? '') ? line.title : undefined);

const ENTRY = new Set(['href', 'value', 'timestamp']);

/** Below one title `string_list_data` may have several entries: each happened by itself. */
export function entriesOf(line: Line): readonly Line[] {
  const groups: Label[][] = [];
  const rest: Label[] = [];
  for (const label of line.labels) {
    if (!ENTRY.has(label.entName ?? '')) rest.push(label);
    else if (groups.length === 0 || groups.at(-1)!.some(({ entName }) => entName === label.entName))
      groups.push([label]);
    else groups.at(-1)!.push(label);
  }
  if (groups.length > 1) return groups.map((group) => ({ ...line, labels: [...rest, ...group], when: undefined }));
  const dates = line.texts.filter((text) => printedDate(text) !== undefined);
  if (dates.length < 2) return [line];
  return dates.map((when, i) => ({ ...line, texts: [], links: line.links.slice(i, i + 1), when }));
}

/** The files of 2018 to 2020 lie in no folder and have names that anybody's file may have: a member tells them. */
export const flatFile = (member: RegExp, listing: Listing): readonly FileShape<Line>[] =>
  lineFiles(listing)
    .filter(({ format }) => format === 'json')
    .map((shape) => ({ ...shape, sniff: (head) => member.test(head) }));
