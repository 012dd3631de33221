/** Elements that begin a new line. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main nav ol option p pre section table tbody td tfoot th thead title tr ul'
  ).split(' '),
);

/** Elements whose text nobody reads. */
export const SILENT = new Set('iframe noscript script style template textarea'.split(' '));

/** Blanks of the markup's own layout to one; U+202F and the like are part of what was written. */
export function tidy(text: string): string {
  const trimmed = text.trim();
  if (!/[\t\r\f\n\u00a0]| {2}/.test(trimmed)) return trimmed;
  return trimmed
    .replace(/[ \t\r\f\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n');
}

/** Layout newlines are blanks; the newlines of `tidy` come from elements. */
export const inline = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ');
