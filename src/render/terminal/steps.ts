import type { ReportV1, SuggestionV1 } from '../../report/v1.js';
import { formatDate } from '../../text/format.js';
import { say } from '../../text/say.js';
import { padStart, width, wrap } from '../../text/width.js';
import type { View } from '../view.js';
import { BLANK, ends, indent, type Line, labelled, prose } from './paper.js';
import { table } from './table.js';
import { reasons } from './telling.js';
import { heading, KIND, platformName, WORDS } from './words.js';

const FULL = 5;
const LABEL = 12;

/** All steps in the order of their rank: the first five in full, the others on a line each. */
export function steps(report: ReportV1, view: View): Line[] {
  const { suggestions } = report;
  if (suggestions.length === 0) return [];
  const full = view.all ? suggestions : suggestions.slice(0, FULL);
  const rest = suggestions.slice(full.length);
  return [
    heading(WORDS.allSteps[view.lang], view),
    ...prose(WORDS.allStepsHint[view.lang], view.width),
    BLANK,
    ...full.flatMap((step, i) => [...one(step, i + 1, String(full.length).length, report, view), BLANK]),
    ...(rest.length === 0 ? [] : further(rest, full.length + 1, report, view)),
  ];
}

const minutes = (step: SuggestionV1, view: View): string =>
  say(WORDS.minutes, { n: { type: 'count', value: step.minutes } }, view.lang);

function one(step: SuggestionV1, number: number, digits: number, report: ReportV1, view: View): Line[] {
  const { lang } = view;
  const by = digits + 2;
  const room = view.width - by;
  const facts = [platformName(step.platform, lang), minutes(step, view), KIND[step.kind][lang]];
  const [title = '', ...more] = prose(step.title, room, 3).map((line) => line.join(''));
  const label = (text: { en: string; de: string }, says: string): Line[] =>
    says === '' ? [] : labelled(text[lang], says, LABEL, room);
  const address = width(step.url) > room - LABEL ? wrap(step.url, room) : [];
  return [
    ...ends([`${padStart(String(number), digits)}  `, ['strong', title]], [['faint', facts.join(' · ')]], view.width),
    ...indent(
      [
        ...more.map((line): Line => [['strong', line]]),
        ...label(WORDS.against, step.protectsAgainst),
        ...step.steps.flatMap((text, i) => listed(text, i, step.steps.length, room)),
        ...where(step, room, view),
      ],
      by,
    ),
    // An address that does not fit beside its label gets a line of its own, so that it can be copied in one piece.
    ...(address.length === 1 ? indent([address], by) : address.length > 1 ? whole(step.url, view) : []),
    ...indent(
      [...label(WORDS.downside, step.sideEffects), ...label(WORDS.because, reasons(step, report).join(', '))],
      by,
    ),
  ];
}

const whole = (url: string, view: View): Line[] => wrap(url, view.width).map((line): Line => [line]);

function listed(text: string, i: number, all: number, room: number): Line[] {
  const mark = padStart(`${i + 1}.`, String(all).length + 1);
  const at = width(mark) + 1;
  return prose(text, room - at).map((line, n): Line => (n === 0 ? [`${mark} `, ...line] : [' '.repeat(at), ...line]));
}

function where({ url, checkedOn }: SuggestionV1, room: number, { lang }: View): Line[] {
  if (url === '') return [];
  const date = { date: { type: 'text', value: formatDate(checkedOn, lang) } } as const;
  const checked = checkedOn === '' ? '' : `(${say(WORDS.checked, date, lang)})`;
  const label = WORDS.where[lang];
  if (width(`${url} ${checked}`) <= room - LABEL) return labelled(label, `${url} ${checked}`.trimEnd(), LABEL, room);
  if (width(url) > room - LABEL) return labelled(label, checked, LABEL, room);
  return [...labelled(label, url, LABEL, room), ...labelled('', checked, LABEL, room)];
}

function further(rest: readonly SuggestionV1[], first: number, report: ReportV1, view: View): Line[] {
  const rows = rest.map((step, i) => [
    String(first + i),
    step.title,
    minutes(step, view),
    platformName(step.platform, view.lang),
    reasons(step, report).join(', '),
  ]);
  const columns = [true, false, true, false, false].map((right) => ({ title: '', right }));
  return [[['strong', WORDS.furtherSteps[view.lang]]], ...table(columns, rows, view, view.width), BLANK];
}
