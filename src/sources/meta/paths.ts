const APOSTROPHE = "['\u2018\u2019\u02bc_]?";

/**
 * Files of one product by the end of their path. `tail` is a regular expression such as
 * `location/(?:timezone|last_location)`: an apostrophe in it stands for all its spellings, and a page number
 * (`_1`) or version (`_v2`) may follow. Matches in any folder, since exports come wrapped and in parts. Facebook and
 * Instagram share names; recognise/family.ts tells which of the two an export is.
 */
export const jsonAt = (tail: string): RegExp => at(tail, 'json');
export const htmlAt = (tail: string): RegExp => at(tail, 'html?');
export const anyAt = (tail: string): RegExp => at(tail, '(?:json|html?)');

function at(tail: string, ending: string): RegExp {
  const spelt = tail.replaceAll("'", APOSTROPHE);
  return new RegExp(`/(?:${spelt})(?:_v\\d+)?(?:_\\d+)?\\.${ending}$`, 'i');
}

/** Recognises a JSON file by one of its root keys, with or without version; records, Instagram's lines and empty files as well. */
export function hasRoot(...roots: readonly string[]): (head: string) => boolean {
  const known = new RegExp(
    `"(?:${[...roots, 'label_values', 'string_map_data', 'string_list_data'].join('|')})(?:_v\\d+)?"\\s*:`,
  );
  return (head) => known.test(head) || EMPTY_JSON.test(head);
}

const EMPTY_JSON = /^\s*(?:\[\s*\]|\{\s*\})\s*$/;

/** Recognises a page of Meta's by its minified class names: in its body, or in the long style sheet before it. */
export const isMetaPage = (head: string): boolean =>
  /<html|<body|<main/i.test(head) && (META_CLASS.test(head) || META_STYLE.test(head));

const META_CLASS = /class="(?:[^"]* )?(?:_[0-9a-z][0-9a-z_-]{2,4}|uiBoxWhite)[ "]/;
const META_STYLE = /<style[^>]*>[^<]*\.(?:_[0-9a-z][0-9a-z_-]{2,4}|uiBox\w+)\s*[{,:. ]/;

/** Name of the list that a file holds: without ending, page number and version, `you_ve` and all apostrophes as `you've`. */
export const stem = (segments: readonly string[]): string =>
  (segments.at(-1) ?? '')
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .replace(/_\d+$/, '')
    .replace(/_v\d+$/, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/(?<![a-z])you_?(ve|re)(?![a-z])/g, "you'$1");
