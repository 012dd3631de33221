import { type RecordFields, skip } from '../../record/record.js';
import type { Here, Reading } from '../source.js';
import { filled } from './dialect.js';
import { type Line, linkIn, textIn, timeIn, timeOf } from './line.js';
import { MINUTE, moment } from './moment.js';
import { printedDate, type TimeFields } from './printed-date.js';

const LINK = /^(?:website link you visited|(?:website-?)?link.*besucht.*|lien.*|enlace.*|url)$/i;
const TITLE = /^(?:title of website page you visited|titel der.*seite.*|titre de la page.*|t[ií]tulo.*)$/i;
const START = /(?:session start|(?:start|beginn).*sitzung|sitzung.*(?:start|beginn)|début)/i;
const END = /(?:session end|end(?:e|zeit).*sitzung|sitzung.*ende|fin de la session)/i;

/** A page opened in the app's own browser: Facebook's and Instagram's files are alike. */
export function readVisit(line: Line, here: Here): Reading {
  const url = linkIn(line, LINK) ?? linkIn(line);
  const title = textIn(line, TITLE) ?? otherText(line);
  const [start, end] = [timeIn(line, START, here), timeIn(line, END, here)];
  // The record's own time is exact; the session's are texts by the clock of an unstated zone, good for its length.
  const time = line.when === undefined ? (start ?? timeOf(line, here)) : timeOf(line, here);
  if (url === undefined && title === undefined && time.at === undefined) return skip('no visit', 'kein Besuch');
  const seconds = start && end && lengthOf(start, end);
  return {
    ...time,
    kind: 'web.visit',
    url,
    title,
    direction: 'own',
    detail: { ...time.detail, list: 'link-history', ...filled({ seconds }) },
  };
}

/** Pages print minutes: the length of a visit is only told by seconds. */
function lengthOf(start: TimeFields, end: TimeFields): number | undefined {
  if (start.precision !== 'second' || end.precision !== 'second') return undefined;
  const seconds = (end.at! - start.at!) / 1000;
  return seconds >= 0 ? seconds : undefined;
}

/** Where no known word names the title: the first text that is neither address nor time. */
const otherText = (line: Line): string | undefined =>
  line.labels.find(({ value = '' }) => value !== '' && !/^https?:/i.test(value) && !printedDate(value))?.value ??
  line.title;

export const visitIdentity = (record: RecordFields): readonly (string | undefined)[] => [record.url ?? record.title];
export const visitMoment = (record: RecordFields): number | undefined => moment(record, MINUTE);
