import type { ActivityCell, BodyPart } from '../../decode/activity-cells.js';
import { instantOfWritten, type WrittenDate, writtenDate } from '../../record/localised-date.js';
import { skip } from '../../record/record.js';
import type { Here, Reading } from '../source.js';
import { type Activity, type ActivityLocation, type ActivityTime, activityRecords } from './activity.js';
import { pathEvidence } from './activity-names.js';
import { isClockSentence } from './activity-sniff.js';
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
  const { media } = cell;
  const audio = media.length === 0 ? NOTHING : [...new Set(media)].filter((file) => AUDIO.test(file));
  const pictures = media.length === 0 ? 0 : new Set(media.filter((file) => !AUDIO.test(file))).size;
  // A prompt may have many lines; names of attached files stand after it as links.
  const prompt = isPrompt ? told.filter((line, at) => at === 0 || !isLinked(line)) : [];
  const activity: Activity = {
    product,
    language,
    header,
    title: isPrompt ? prompt.map(textOfLine).join(' ') : textOfLine(first),
    link,
    url: isPrompt ? undefined : first.find(({ href }) => href)?.href,
    when: dated && timeOf(dated.date, dated.text, here),
    subtitles: isPrompt ? NOTHING : subtitlesOf(rest),
    details: caption.details,
    locations: caption.locations,
    controls: caption.controls,
    audio,
    images: pictures,
    attached: isPrompt ? told.length - prompt.length : 0,
    answered: isPrompt && dated !== undefined && dated.line < lines.length - 1,
  };
  return activityRecords(activity, here);
}

const NOTHING: readonly string[] = [];
const AUDIO = /\.(?:mp3|ogg|opus|wav|m4a|amr|aac)$/i;

/** Channels, topics, replies; not the time at which an ad was watched, which has a line of its own. */
function subtitlesOf(lines: readonly Line[]): readonly string[] {
  if (lines.length === 0) return NOTHING;
  return lines
    .map((line) => (isLinked(line) || !isClockSentence(textOfLine(line)) ? textOfLine(line) : ''))
    .filter(Boolean);
}

const isLinked = (line: Line): boolean => line.some(({ href }) => href !== undefined);

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
  sections.forEach(({ label, values }, index) => {
    const lines = linesOf(values);
    const text = lines.map(textOfLine).join(' ');
    if (index === 0) caption.products.push(...lines.map(textOfLine));
    else if (LOCATIONS.test(label) || values.some(({ href }) => isMapLink(href)))
      caption.locations.push(...lines.map(locationOf));
    else if (index === sections.length - 1 && isReason(label, text, values)) caption.controls.push(...controlsOf(text));
    else caption.details.push(...lines.map(textOfLine));
  });
  return caption;
}

const isMapLink = (href: string | undefined): boolean =>
  href !== undefined && (/\/maps[/?@]/.test(href) || /\/\/maps\.google\./.test(href));

/** A place can be told without a map: `From your places (Home)`. */
const LOCATIONS = /^(?:Locations?|Standorte?|Orte|Lieux|Positions?|Ubicaci(?:ón|ones)|Locaties?)\s*:/i;

/** `Why is this here?`: a question in every language; older ones only a sentence. A referrer can be as long. */
const isReason = (label: string, text: string, values: readonly BodyPart[]): boolean =>
  /[?？؟]\s*$/.test(label) ||
  values.some(({ href }) => href?.includes('activitycontrols')) ||
  (text.length > 60 && /[.。:：]/.test(text) && !/https?:/.test(text));

/** `At this general area - From your device`; older `From your home: https://google.com/maps?q=…`. */
function locationOf(line: Line): ActivityLocation {
  const text = textOfLine(line);
  const dash = text.lastIndexOf(' - ');
  const words = textOfLine(line.filter(({ href }) => href === undefined));
  const source = dash === -1 ? words.replace(/\s*:$/, '') : text.slice(dash + 3);
  const link = line.find(({ href }) => isMapLink(href)) ?? line.find(({ href }) => href);
  return { url: link?.href, source: source || undefined };
}

/** `… because the following settings were on: Web & App Activity, YouTube History. You can control …` */
function controlsOf(sentence: string): readonly string[] {
  const list = /[:：]\s*([^.。]+)/.exec(sentence)?.[1] ?? '';
  return list
    .split(/[,،、]/)
    .map(plain)
    .filter((name) => name !== '');
}
