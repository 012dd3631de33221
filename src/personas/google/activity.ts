import { clockAt, isoUtc, two } from '../clock.js';
import { googleJson, html, type Json } from '../json.js';
import type { Control, Product, Verb, Words } from './words.js';

/** One line of My Activity, whatever the format. */
export interface Row {
  at: number;
  product: Product;
  header: string;
  verb: Verb;
  object: string;
  url?: string;
  subtitle?: { name: string; url: string };
  fromAds?: boolean;
  removed?: boolean;
  controls: readonly Control[];
  area?: { lat: number; lon: number };
  /** HTML that follows the date. */
  answer?: string;
}

const area = (where: { lat: number; lon: number }) =>
  `https://www.google.com/maps/@?api=1&map_action=map&center=${where.lat.toFixed(6)},${where.lon.toFixed(6)}&zoom=12`;

const titleOf = (row: Row, words: Words) =>
  row.removed ? words.removedVideo : words.verbs[row.verb].before + row.object + words.verbs[row.verb].after;

/** Rows newest first; list elements are separated by `},{` without a blank. */
export function* activityJson(rows: Iterable<Row>, words: Words): Generator<string> {
  let before = '[';
  for (const row of rows) {
    yield before + googleJson(jsonRow(row, words));
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

function jsonRow(row: Row, words: Words): Json {
  return {
    header: row.header,
    title: titleOf(row, words),
    titleUrl: row.removed ? undefined : row.url,
    subtitles: row.subtitle && !row.removed ? [{ name: row.subtitle.name, url: row.subtitle.url }] : undefined,
    time: row.at % 1000 === 0 ? isoUtc(row.at).replace('.000Z', 'Z') : isoUtc(row.at),
    products: [words.products[row.product]],
    details: row.fromAds ? [{ name: words.fromAds }] : undefined,
    activityControls: row.controls.length > 0 ? row.controls.map((control) => words.controls[control]) : undefined,
    locationInfos: row.area
      ? [
          {
            name: words.areaPrefix + words.area,
            url: area(row.area),
            source: words.fromDevice,
            sourceUrl: 'https://support.google.com/maps/answer/3092445',
          },
        ]
      : undefined,
    safeHtmlItem: row.answer ? [{ html: row.answer }] : undefined,
  };
}

/** One long line of cells, newest first, after a block of styles. `stamp` prints the date with the abbreviation of the export's own offset. */
export function* activityHtml(rows: Iterable<Row>, words: Words, stamp: (at: number) => string): Generator<string> {
  yield `<html><head><title>${html(words.pageTitle)}</title><style type="text/css">\n${STYLES}</style></head><body><div class="mdl-grid">\n`;
  for (const row of rows) yield htmlRow(row, words, stamp);
  yield '</div></body></html>';
}

function htmlRow(row: Row, words: Words, stamp: (at: number) => string): string {
  return (
    '<div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid">' +
    `<div class="header-cell mdl-cell mdl-cell--12-col"><p class="mdl-typography--title">${html(row.header)}<br></p></div>` +
    `<div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">${body(row, words)}<br>${stamp(row.at)}<br>${row.answer ?? ''}</div>` +
    '<div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1 mdl-typography--text-right"></div>' +
    `<div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption">${caption(row, words)}</div>` +
    '</div></div>'
  );
}

function body(row: Row, words: Words): string {
  if (row.removed) return html(words.removedVideo);
  const { before, after } = words.verbs[row.verb];
  if (!row.url) return html(before + row.object + after);
  const subtitle = row.subtitle ? `<br>${link(row.subtitle.url, row.subtitle.name)}` : '';
  return `${html(before).replace(/ $/, '&nbsp;')}${link(row.url, row.object)}${html(after).replace(/^ /, '&nbsp;')}${subtitle}`;
}

const link = (url: string, text: string) => `<a href="${html(url)}">${html(text)}</a>`;

function caption(row: Row, words: Words): string {
  const { products, locations, details, why, because, settings } = words.captions;
  const parts = [`<b>${products}</b><br>&emsp;${html(words.products[row.product])}<br>`];
  if (row.area) {
    const place = words.areaPrefix + link(area(row.area), words.area);
    parts.push(`<b>${locations}</b><br>&emsp;${place} - ${html(words.fromDevice)}<br>`);
  }
  if (row.fromAds) parts.push(`<b>${details}</b><br>&emsp;${html(words.fromAds)}<br>`);
  if (row.controls.length > 0) {
    const names = row.controls.map((control) => html(words.controls[control])).join(', ');
    const here = link('https://myaccount.google.com/activitycontrols', settings);
    parts.push(`<b>${why}</b><br>&emsp;${because}&nbsp;${names}.&nbsp;${here}<br>`);
  }
  return parts.join('');
}

/** `12.05.2025, 14:03:22 MESZ`: the offset and abbreviation of the instant of the export on every row, in January too. */
export function germanStamp(offset: number): (at: number) => string {
  const abbreviation = offset === 120 ? 'MESZ' : 'MEZ';
  return (at) => {
    const clock = clockAt(at, offset);
    const date = `${two(clock.day)}.${two(clock.month)}.${clock.year}`;
    return `${date}, ${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)} ${abbreviation}`;
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Feb 3, 2025, 6:22:41 PM CEST` with a narrow no-break space before AM and PM. */
export function americanStamp(offset: number): (at: number) => string {
  const abbreviation = offset === 120 ? 'CEST' : 'CET';
  return (at) => {
    const clock = clockAt(at, offset);
    const date = `${MONTHS[clock.month - 1]} ${clock.day}, ${clock.year}`;
    const time = `${clock.hour % 12 || 12}:${two(clock.minute)}:${two(clock.second)}`;
    return `${date}, ${time}\u202f${clock.hour < 12 ? 'AM' : 'PM'} ${abbreviation}`;
  };
}

/** Real files open with several kilobytes of styles: whoever sniffs must look past them. */
const STYLES = [
  'body {\n  padding: 5px;\n  background: #EEEEEE;\n}\n',
  ...Array.from(
    { length: 96 },
    (_, at) =>
      `.mdl-cell--${(at % 12) + 1}-col.mdl-cell--order-${Math.floor(at / 12)} {\n  width: calc(${((at % 12) + 1) * 8}% - 16px);\n  margin: 8px;\n}\n`,
  ),
].join('');
