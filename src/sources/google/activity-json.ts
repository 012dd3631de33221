import type { JsonElement } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import type { Here, Reading } from '../source.js';
import { type Activity, type ActivityLocation, activityRecords } from './activity.js';
import { pathEvidence } from './activity-names.js';
import { isClockSentence } from './activity-sniff.js';
import { type Fields, fieldsOf, listOf, textOf, textsOf } from './fields.js';
import { productOf } from './products.js';

/** Reads one element of `MyActivity.json` or of YouTube's history. */
export function readActivityJson({ value }: JsonElement, here: Here): Reading {
  const entry = fieldsOf(value);
  return entry ? activityRecords(activityOf(entry, here), here) : skip('no entry', 'kein Eintrag');
}

function activityOf(entry: Fields, here: Here): Activity {
  const header = plain(entry.header);
  const { language, folder } = pathEvidence(here.path, here.segments);
  const time = isoInstant(entry.time);
  return {
    product: productOf(textsOf(entry.products), folder, header),
    language,
    header,
    title: plain(entry.title),
    url: textOf(entry.titleUrl),
    when: time && { at: time.at, precision: time.precision, offset: time.offset },
    subtitles: names(entry.subtitles),
    details: names(entry.details),
    locations: entry.locationInfos === undefined ? NOWHERE : listOf(entry.locationInfos).map(locationOf),
    controls: textsOf(entry.activityControls),
    audio: entry.audioFiles === undefined ? NOTHING : textsOf(entry.audioFiles),
    images: textOf(entry.imageFile) === undefined ? 0 : 1,
    attached: entry.attachedFiles === undefined ? 0 : listOf(entry.attachedFiles).length,
    description: entry.description === undefined ? undefined : descriptionOf(entry.description),
    answered: entry.safeHtmlItem !== undefined && listOf(entry.safeHtmlItem).length > 0,
  };
}

const NOWHERE: readonly ActivityLocation[] = [];

const locationOf = (location: unknown): ActivityLocation => ({
  url: textOf(fieldsOf(location)?.url),
  source: textOf(fieldsOf(location)?.source),
});

/** `Watched at 11:39` says nothing that the time does not say. */
function descriptionOf(value: unknown): string | undefined {
  const text = plain(value);
  return text === '' || isClockSentence(text) ? undefined : text;
}

/** `[{ "name": … }, {}]`. */
function names(value: unknown): readonly string[] {
  if (value === undefined) return NOTHING;
  const list = listOf(value);
  const texts: string[] = [];
  for (const each of list) {
    const text = textOf(fieldsOf(each)?.name);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

const NOTHING: readonly string[] = [];

/** One blank between words. */
function plain(value: unknown): string {
  const text = textOf(value) ?? '';
  return ODD_BLANKS.test(text) ? text.replace(/\s+/g, ' ') : text;
}

const ODD_BLANKS = /\s\s|[^\S ]/;
