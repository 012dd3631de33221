import type { ActivityCell, BodyPart } from '../../decode/activity-cells.js';
import { instantOfWritten, type WrittenDate, writtenDate } from '../../record/localised-date.js';
import { skip } from '../../record/record.js';
import type { Here, Reading } from '../source.js';
import { type Activity, type ActivityLocation, type ActivityTime, activityRecords } from './activity.js';
import { pathEvidence } from './activity-names.js';
import { productOf } from './products.js';

/** Reads one cell of `MyActivity.html` or of YouTube's history. */
export function readActivityHtml(cell: ActivityCell, here: Here): Reading {
  const lines = linesOf(cell.body);
  if (lines.length === 0) return skip('empty cell', 'leerer Eintrag');
  const dated = dateLine(lines);
  // What follows the date is an answer of Gemini.
  const told = dated === undefined ? lines : lines.slice(0, dated.line);
  const [first = [], ...rest] = told;
  const caption = captionOf(cell.caption);
  const header = plain(cell.header);
  const { language, folder } = pathEvidence(here.path, here.segments);
  const product = productOf(caption.products, folder, header);
  const isPrompt = product === 'Gemini Apps';
  const link = isPrompt ? undefined : linkOf(first);
  return activityRecords({
    product,
    language,
    header,
    // A prompt may have many lines; names of attached files stand after it as links.
    title: isPrompt
      ? told
          .filter((line) => !line.some(({ href }) => href))
          .map(textOfLine)
          .join(' ')
      : textOfLine(first),
    link,
    url: first.find(({ href }) => href)?.href,
    when: dated && timeOf(dated.date, dated.text, here),
    subtitles: isPrompt ? [] : rest.map(textOfLine),
    details: caption.details,
    locations: caption.locations,
    controls: caption.controls,
    audio: [...new Set(cell.media)].filter((file) => /\.(?:mp3|ogg|opus|wav|m4a|amr|aac)$/i.test(file)),
    answered: isPrompt && dated !== undefined && dated.line < lines.length - 1,
  });
}

type Line = readonly BodyPart[];

function linesOf(parts: readonly BodyPart[]): readonly Line[] {
  const lines = new Map<number, BodyPart[]>();
  for (const part of parts) {
    const line = lines.get(part.line);
    if (line) line.push(part);
    else lines.set(part.line, [part]);
  }
  return [...lines.values()].filter((line) => textOfLine(line) !== '');
}

const textOfLine = (line: Line): string => plain(line.map(({ text }) => text).join(' '));

function plain(text: string): string {
  const trimmed = text.trim();
  return ODD_BLANKS.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

const ODD_BLANKS = /\s\s|[^\S ]/;

/** The last line is the date; where something follows it, the first line that is nothing but a date. */
function dateLine(lines: readonly Line[]): { line: number; date: WrittenDate; text: string } | undefined {
  const order = [lines.length - 1, ...lines.keys()];
  for (const line of order) {
    const text = textOfLine(lines[line]!);
    const date = writtenDate(text);
    if (date && date.precision !== 'day') return { line, date, text };
  }
  return undefined;
}

function timeOf(date: WrittenDate, text: string, here: Here): ActivityTime {
  const { at, evidence } = instantOfWritten(date, here);
  const precision = date.precision;
  return evidence === 'offset' ? { at, precision, zone: evidence } : { at, precision, zone: evidence, written: text };
}

function linkOf(line: Line): Activity['link'] {
  const at = line.findIndex(({ href }) => href !== undefined);
  if (at === -1) return undefined;
  return {
    before: textOfLine(line.slice(0, at)),
    text: plain(line[at]!.text),
    after: textOfLine(line.slice(at + 1)),
  };
}

interface Caption {
  readonly products: readonly string[];
  readonly details: readonly string[];
  readonly locations: readonly ActivityLocation[];
  readonly controls: readonly string[];
}

/**
 * Labels are in the archive's language, so the order and the content tell: first the products; links to a map are
 * locations; a sentence at the end says why the entry is kept; what remains are details.
 */
function captionOf(sections: ActivityCell['caption']): Caption {
  const before = captions.get(sections);
  if (before !== undefined) return before;
  const caption = readCaption(sections);
  captions.set(sections, caption);
  return caption;
}

/** The decoder gives the same caption for the same text. */
const captions = new WeakMap<ActivityCell['caption'], Caption>();

function readCaption(sections: ActivityCell['caption']): Caption {
  const caption = {
    products: [] as string[],
    details: [] as string[],
    locations: [] as ActivityLocation[],
    controls: [] as string[],
  };
  sections.forEach(({ values }, index) => {
    const lines = linesOf(values);
    const text = lines.map(textOfLine).join(' ');
    if (index === 0) caption.products.push(...lines.map(textOfLine));
    else if (values.some(({ href }) => isMapLink(href))) caption.locations.push(...lines.map(locationOf));
    else if (index === sections.length - 1 && isSentence(text)) caption.controls.push(...controlsOf(text));
    else caption.details.push(...lines.map(textOfLine));
  });
  return caption;
}

const isMapLink = (href: string | undefined): boolean =>
  href !== undefined && (/\/maps[/?@]/.test(href) || /\/\/maps\.google\./.test(href));

const isSentence = (text: string): boolean => text.length > 60 && /[.。:：]/.test(text);

/** `At this general area - From your device`; older `From your home: https://google.com/maps?q=…`. */
function locationOf(line: Line): ActivityLocation {
  const text = textOfLine(line);
  const dash = text.lastIndexOf(' - ');
  const words = textOfLine(line.filter(({ href }) => href === undefined));
  const source = dash === -1 ? words.replace(/\s*:$/, '') : text.slice(dash + 3);
  return { url: line.find(({ href }) => href)?.href, source: source || undefined };
}

/** `… because the following settings were on: Web & App Activity, YouTube History. You can control …` */
function controlsOf(sentence: string): readonly string[] {
  const list = /[:：]\s*([^.。]+)/.exec(sentence)?.[1] ?? '';
  return list
    .split(/[,،、]/)
    .map(plain)
    .filter((name) => name !== '');
}
