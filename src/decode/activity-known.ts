import { type ActivityCell, CellBuilder, regionOf } from './activity-cell.js';

const DIV = '<div class="';
const TITLE = '<p class="mdl-typography--title">';
const LINK = '<a href="';

/**
 * A cell in the shape that Google has written for ten years, taken apart by indexOf; undefined when anything in it is
 * not known word for word. Several times as fast as an HTML parser, and files have hundreds of MB.
 */
export function knownCell(html: string): ActivityCell | undefined {
  const cell = new CellBuilder();
  let at = tagEnd(html, DIV, 0);
  if (at < 0) return undefined;
  at = ink(html, at);
  at = tagEnd(html, '<div class="mdl-grid', at);
  for (at = at < 0 ? at : ink(html, at); at >= 0 && html.startsWith(DIV, at); at = at < 0 ? at : ink(html, at)) {
    const end = tagEnd(html, DIV, at);
    const classes = end < 0 ? '' : html.slice(at + DIV.length, end - 2);
    const region = classes.includes('&') ? undefined : regionOf(classes);
    if (region === undefined) return undefined;
    cell.enter(region);
    if (region === 'header') at = header(html, ink(html, end), cell);
    else if (region === 'right') at = ink(html, end);
    else if (region === 'caption') at = caption(html, end, cell);
    else at = content(html, end, cell, false);
    if (at < 0 || !html.startsWith('</div>', at)) return undefined;
    at += '</div>'.length;
    cell.leave();
  }
  return at >= 0 && onlyEnds(html, at) ? cell.cell() : undefined;
}

/** Hardly any two cells of a file have different captions, and they are half of its text: each is read once. */
const captions = new Map<string, ActivityCell['caption']>();
const KNOWN_CAPTIONS = 500;

function caption(html: string, from: number, cell: CellBuilder): number {
  if (cell.hasCaption) return content(html, from, cell, true);
  const end = html.indexOf('</div>', from);
  const key = html.slice(from, end);
  const before = captions.get(key);
  if (before !== undefined && end >= 0) {
    cell.take(before);
    return end;
  }
  const at = content(html, from, cell, true);
  if (at === end && at >= 0) {
    cell.leave();
    if (captions.size >= KNOWN_CAPTIONS) captions.clear();
    captions.set(key, cell.share());
  }
  return at;
}

const ENDS = ['</div>', '</body>', '</html>'];

function onlyEnds(html: string, from: number): boolean {
  let at = ink(html, from);
  while (at < html.length) {
    const end = ENDS.find((one) => html.startsWith(one, at));
    if (end === undefined) return false;
    at = ink(html, at + end.length);
  }
  return true;
}

function header(html: string, from: number, cell: CellBuilder): number {
  if (!html.startsWith(TITLE, from)) return -1;
  let at = text(html, from + TITLE.length, cell);
  if (at >= 0 && html.startsWith('<br>', at)) {
    cell.br();
    at += 4;
  }
  return at >= 0 && html.startsWith('</p>', at) ? ink(html, at + 4) : -1;
}

/** Text, line breaks, links, and labels where they belong. */
function content(html: string, from: number, cell: CellBuilder, labels: boolean): number {
  let at = text(html, from, cell);
  while (at >= 0 && !html.startsWith('</div>', at)) {
    if (html.startsWith('<br>', at)) {
      cell.br();
      at += 4;
    } else if (html.startsWith(LINK, at)) {
      const close = html.indexOf('"', at + LINK.length);
      const href = close < 0 ? undefined : decoded(html.slice(at + LINK.length, close));
      if (href === undefined || html[close + 1] !== '>') return -1;
      cell.link(href);
      at = text(html, close + 2, cell);
      if (at < 0 || !html.startsWith('</a>', at)) return -1;
      cell.endLink();
      at += 4;
    } else if (labels && html.startsWith('<b>', at)) {
      cell.label();
      at = text(html, at + 3, cell);
      if (at < 0 || !html.startsWith('</b>', at)) return -1;
      cell.endLabel();
      at += 4;
    } else return -1;
    at = text(html, at, cell);
  }
  return at;
}

/** Up to the next tag. */
function text(html: string, from: number, cell: CellBuilder): number {
  const tag = html.indexOf('<', from);
  const run = tag < 0 ? undefined : decoded(html.slice(from, tag));
  if (run === undefined) return -1;
  cell.text(run);
  return tag;
}

/** Behind a tag that begins so and has no attribute but a class. */
function tagEnd(html: string, start: string, at: number): number {
  if (!html.startsWith(start, at)) return -1;
  const close = html.indexOf('"', at + start.length);
  return close >= 0 && html[close + 1] === '>' ? close + 2 : -1;
}

/** Only the spaces of HTML are passed over: other control characters are text, which the general reader must judge. */
function ink(html: string, from: number): number {
  let at = from;
  while (at < html.length && ' \n\r\t\f'.includes(html[at]!)) at++;
  return at;
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
  ['emsp', '\u2003'],
]);

/** Undefined for a reference that is not one of the few that Google writes. */
function decoded(html: string): string | undefined {
  let at = html.indexOf('&');
  if (at < 0) return html;
  let out = html.slice(0, at);
  while (at >= 0) {
    const end = html.indexOf(';', at);
    if (end < 0 || end - at > 8) return undefined;
    const name = html.slice(at + 1, end);
    const char = NAMED.get(name) ?? numbered(name);
    if (char === undefined) return undefined;
    at = html.indexOf('&', end);
    out += char + html.slice(end + 1, at < 0 ? html.length : at);
  }
  return out;
}

/** Code points that HTML replaces by others are left to the parser. */
function numbered(name: string): string | undefined {
  if (!/^#\d+$/.test(name)) return undefined;
  const code = Number(name.slice(1));
  return (code >= 32 && code < 127) || (code > 159 && code < 0xd800) ? String.fromCharCode(code) : undefined;
}
