import type { FindingV1, ReportV1 } from '../../report/v1.js';
import { formatCount } from '../../text/format.js';
import { say } from '../../text/say.js';
import type { Value } from '../../text/text.js';
import { width } from '../../text/width.js';
import type { View } from '../view.js';
import { chart } from './chart.js';
import { BLANK, beside, ends, indent, type Line, labelled, lineWidth, prose } from './paper.js';
import { table, tableText } from './table.js';
import { byTelling } from './telling.js';
import { badge, GROUPS, heading, knownBy, OTHER_GROUP, platformName, WORDS } from './words.js';

const ROWS = 10;
const INDENT = 2;
/** From here on an answer and what it rests on stand side by side. */
const TWO_COLUMNS = 140;

/** Every finding under what people ask, the most telling first, unknown ones said as unknown. */
export function findings(report: ReportV1, view: View): Line[] {
  const groups = [...GROUPS.keys(), undefined];
  return groups.flatMap((group) => {
    const own = report.findings
      .filter((finding) => (GROUPS.has(finding.group) ? finding.group : undefined) === group)
      .sort(byTelling);
    if (own.length === 0) return [];
    const text = (group === undefined ? OTHER_GROUP : (GROUPS.get(group) ?? OTHER_GROUP))[view.lang];
    return [heading(text, view), BLANK, ...own.flatMap((finding) => [...one(finding, report, view), BLANK])];
  });
}

function one(finding: FindingV1, report: ReportV1, view: View): Line[] {
  const found = finding.outcome === 'found';
  const known: Line = found ? [['faint', `${knownBy(finding, view.lang)}   `], finding.id] : [finding.id];
  const head = headline(finding, known, view);
  const gap = 4;
  const side = view.width >= TWO_COLUMNS && found;
  const left = side ? Math.min(100, Math.floor((view.width - INDENT - gap) * 0.6)) : view.width - INDENT;
  const answer = [...prose(finding.answer, left), ...hidden(finding, view), ...drawn(finding, view, left)];
  if (!side) return [...head, ...indent([...answer, ...notes(finding, report, view, left)], INDENT)];
  const right = Math.min(90, view.width - INDENT - left - gap);
  return [...head, ...indent(beside(answer, notes(finding, report, view, right), left, gap), INDENT)];
}

/** Sign, question, how it is known and the id; on a narrow terminal the question below. */
function headline(finding: FindingV1, known: Line, view: View): Line[] {
  const mark = badge(finding, view);
  const room = view.width < 60 ? view.width - 2 : view.width - width(mark[1]) - 2 - lineWidth(known) - 2;
  const questions = prose(finding.question, room, 3).map(([line = '']): Line => [['strong', String(line)]]);
  if (view.width < 60) return [...ends([mark], known, view.width), ...indent(questions, 2)];
  const [question = BLANK, ...rest] = questions;
  return [...ends([mark, '  ', ...question], known, view.width), ...indent(rest, width(mark[1]) + 2)];
}

function hidden(finding: FindingV1, view: View): Line[] {
  if ((finding.hidden ?? 0) === 0) return [];
  const values = { n: { type: 'count', value: finding.hidden ?? 0 } } as const;
  return prose(say(WORDS.hidden, values, view.lang), view.width - INDENT);
}

function drawn(finding: FindingV1, view: View, room: number): Line[] {
  const charts = (finding.series ?? []).flatMap((series) => {
    const lines = chart(series, view, room);
    return lines.length === 0 ? [] : [BLANK, ...lines];
  });
  if (!finding.table || finding.table.rows.length === 0) return spaced(charts);
  const shown = view.all ? finding.table.rows : finding.table.rows.slice(0, ROWS);
  const { columns, rows } = tableText({ columns: finding.table.columns, rows: shown }, view.lang);
  const more = finding.table.rows.length - shown.length;
  const rest: Line[] =
    more === 0 ? [] : [[['faint', say(WORDS.rowsMore, { n: { type: 'count', value: more } }, view.lang)]]];
  return spaced([...charts, BLANK, ...table(columns, rows, view, room), ...rest]);
}

const spaced = (lines: readonly Line[]): Line[] => (lines.length === 0 ? [] : [...lines, BLANK]);

/** What it is based on, what it cannot know, which steps help. */
function notes(finding: FindingV1, report: ReportV1, view: View, room: number): Line[] {
  const { lang } = view;
  const label = (text: { en: string; de: string }, says: string): Line[] =>
    says === '' ? [] : labelled(text[lang], says, 12, room);
  const found = finding.outcome === 'found';
  return [
    ...(found ? label(WORDS.basedOn, basis(finding, view)) : []),
    ...(finding.outcome === 'unknown' ? [] : label(WORDS.limits, finding.limits)),
    ...label(WORDS.helps, helpful(finding, report, view)),
  ];
}

function basis(finding: FindingV1, view: View): string {
  const { lang } = view;
  const shown = finding.evidence
    .slice(0, view.all ? 5 : 1)
    .map(({ archive, entry, item }) =>
      say(WORDS.receipt, { archive: text(archive), entry: text(entry), item: text(formatCount(item, lang)) }, lang),
    );
  const more = finding.evidence.length - shown.length;
  return [
    finding.platforms.map((platform) => platformName(platform, lang)).join(', '),
    ...shown,
    ...(more > 0 ? [say(WORDS.receiptsMore, { n: { type: 'count', value: more } }, lang)] : []),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** At most this many steps beside a finding; they all stand in their own part. */
const HELPS = 3;

/** Only steps that the report offers, by their number there. */
function helpful(finding: FindingV1, { suggestions }: ReportV1, { lang, all }: View): string {
  const steps = suggestions
    .map((suggestion, i) => ({ ...suggestion, number: i + 1 }))
    .filter(({ id }) => finding.suggestions.includes(id))
    .map(({ number, title }) => say(WORDS.step, { n: text(String(number)), title: text(title) }, lang));
  const shown = all ? steps : steps.slice(0, HELPS);
  const more = steps.length - shown.length;
  return [...shown, ...(more > 0 ? [say(WORDS.stepsMore, { n: { type: 'count', value: more } }, lang)] : [])].join(
    '; ',
  );
}

const text = (value: string): Value => ({ type: 'text', value });
