import type { ArchiveV1, FindingV1, ReportV1, SuggestionV1 } from '../../report/v1.js';
import { formatCount, formatDate } from '../../text/format.js';
import { say } from '../../text/say.js';
import type { Lang, Value } from '../../text/text.js';
import { cut, cutWords, padEnd, padStart, width, wrap, wrapAtMost } from '../../text/width.js';
import type { View } from '../view.js';
import { BLANK, beside, ends, indent, type Line, lineWidth, prose } from './paper.js';
import { table } from './table.js';
import { mostTelling, reasons } from './telling.js';
import { badge, knownBy, MINUTES_FOR, platformName, WORDS } from './words.js';

/** What one look must show: a terminal of 80 columns has 24 lines. */
const SCREEN = 24;
const ITEMS = 5;
const ARCHIVES = 4;
/** From here on findings and steps stand side by side. */
const TWO_COLUMNS = 140;

const count = (n: number): { n: Value } => ({ n: { type: 'count', value: n } });

/** The first screen: what was read, what stands out, what to do. From 80 columns on never more than 24 lines. */
export function firstScreen(report: ReportV1, view: View): Line[] {
  const top = [...title(report, view), ...archives(report, view), ...accounted(report, view)];
  const findings = mostTelling(report.findings, ITEMS);
  const steps = report.suggestions.slice(0, ITEMS).map((step) => ({ ...step, because: reasons(step, report) }));
  const more = moreLine(findings, view);
  if (view.width >= TWO_COLUMNS) return wide(top, findings, steps, more, report, view);
  for (const plan of plans(findings.length, steps.length)) {
    const page = [
      ...top,
      BLANK,
      ...standsOut(report, findings.slice(0, plan.findings), plan.lines, view, view.width),
      ...next(steps.slice(0, plan.steps), view, view.width, [BLANK]),
      ...(plan.airy ? [BLANK] : []),
      ...more,
    ];
    if (view.width < 80 || page.length <= SCREEN) return page;
  }
  return [...top, ...more].slice(0, SCREEN);
}

type Step = Pick<SuggestionV1, 'title' | 'minutes' | 'because'>;

interface Plan {
  readonly findings: number;
  readonly steps: number;
  /** How many lines each finding may take. */
  readonly lines: (index: number) => number;
  readonly airy: boolean;
}

/**
 * What is given up when the screen is full: air, steps (they all stand further down), then second lines of the last
 * findings, then findings.
 */
function* plans(findings: number, steps: number): Generator<Plan> {
  const plan = (f: number, s: number): Omit<Plan, 'lines' | 'airy'> => ({
    findings: Math.min(f, findings),
    steps: Math.min(s, steps),
  });
  for (const s of [5, 4, 3, 2]) {
    yield { ...plan(ITEMS, s), lines: () => 2, airy: true };
    yield { ...plan(ITEMS, s), lines: () => 2, airy: false };
  }
  for (const [f, s] of [
    [5, 3],
    [5, 2],
    [4, 2],
    [3, 2],
    [2, 1],
    [1, 1],
    [1, 0],
  ] as const) {
    for (const short of [1, 2, 3]) {
      yield {
        ...plan(f, s),
        lines: (index) => (index >= Math.max(2, Math.min(f, findings) - short) ? 1 : 2),
        airy: false,
      };
    }
  }
}

function wide(
  top: readonly Line[],
  findings: readonly FindingV1[],
  steps: readonly Step[],
  more: readonly Line[],
  report: ReportV1,
  view: View,
): Line[] {
  const gap = 4;
  const left = Math.min(100, Math.floor((view.width - gap) * 0.58));
  const right = Math.min(90, view.width - left - gap);
  for (const lines of [3, 2, 1]) {
    const page = [
      ...top,
      BLANK,
      ...beside(
        standsOut(report, findings, () => lines, view, left),
        next(steps, view, right, []),
        left,
        gap,
      ),
      BLANK,
      ...more,
    ];
    if (page.length <= SCREEN) return page;
  }
  return [...top, ...more].slice(0, SCREEN);
}

export function title({ made }: ReportV1, view: View): Line[] {
  const date = formatDate(made.at, view.lang);
  return [
    ...ends([['strong', 'footprint']], [date], view.width),
    view.boxes ? [['faint', '─'.repeat(view.width)]] : BLANK,
  ];
}

/** One line per archive; per platform when there are many. */
function archives({ archives: all }: ReportV1, view: View): Line[] {
  if (all.length === 0) return prose(WORDS.noArchives[view.lang], view.width);
  const rows =
    all.length <= ARCHIVES ? all.map((archive) => archiveRow(archive, view.lang)) : platformRows(all, view.lang);
  if (!view.boxes || view.width < 70) {
    return rows.flatMap(({ platform, records, from, to, name, of }) => {
      const start = `${platform}: ${records}, ${from}${to}, `;
      const room = view.width - width(start) - width(of);
      return prose(`${start}${room < 12 ? name : cut(name, room)}${of}`, view.width, 3);
    });
  }
  const widest = (of: (row: ArchiveRow) => string): number => Math.max(...rows.map((row) => width(of(row))));
  const [platforms, records, from, to] = [
    widest((row) => row.platform),
    widest((row) => row.records),
    widest((row) => row.from),
    widest((row) => row.to),
  ];
  const room = view.width - platforms - records - from - to - 6;
  return rows.map((row): Line => {
    const name = cut(row.name, Math.max(8, room - width(row.of))) + row.of;
    const span = padStart(row.from, from) + padEnd(row.to, to);
    return [[padEnd(row.platform, platforms), padStart(row.records, records), span, name].join('  ')];
  });
}

interface ArchiveRow {
  readonly platform: string;
  readonly records: string;
  readonly from: string;
  /** With the dash before it. */
  readonly to: string;
  readonly name: string;
  /** Its number of parts. */
  readonly of: string;
}

function archiveRow({ name, platform, parts, records, from, to }: ArchiveV1, lang: Lang): ArchiveRow {
  const of = parts > 1 ? ` ${say(WORDS.parts, count(parts), lang)}` : '';
  return { ...row(platform, records, from, to, lang), name, of };
}

function platformRows(all: readonly ArchiveV1[], lang: Lang): ArchiveRow[] {
  const platforms = [...new Set(all.map(({ platform }) => platform))];
  return platforms.slice(0, ARCHIVES + 1).map((platform) => {
    const own = all.filter((archive) => archive.platform === platform);
    const days = own
      .flatMap(({ from, to }) => [from, to])
      .filter((day) => day !== null)
      .sort();
    const records = own.reduce((sum, archive) => sum + archive.records, 0);
    const name = say(WORDS.archives, count(own.length), lang);
    return { ...row(platform, records, days[0] ?? null, days.at(-1) ?? null, lang), name, of: '' };
  });
}

const row = (platform: string, records: number, from: string | null, to: string | null, lang: Lang) => ({
  platform: cut(platformName(platform, lang), 19),
  records: say(WORDS.records, count(records), lang),
  from: from === null ? WORDS.undated[lang] : formatDate(from, lang),
  to: to === null ? '' : ` – ${formatDate(to, lang)}`,
});

/** `Every file accounted for: …`, and whether something is missing. */
function accounted({ coverage: { entries }, problems }: ReportV1, view: View): Line[] {
  const parts = [
    [entries.read, { en: 'read', de: 'gelesen' }],
    [entries.leftUnread, { en: 'left unread', de: 'ungelesen' }],
    [entries.unknown, { en: 'unknown', de: 'unbekannt' }],
    [entries.duplicate, { en: 'duplicate', de: 'doppelt' }],
    [entries.failed, { en: 'damaged', de: 'beschädigt' }],
  ] as const;
  const said = parts
    .filter(([n], i) => n > 0 || i === 0)
    .map(([n, word]) => `${formatCount(n, view.lang)} ${word[view.lang]}`);
  const lines = prose(`${WORDS.accounted[view.lang]} ${said.join(', ')}.`, view.width, 2);
  if (problems.length === 0) return lines;
  const incomplete = say(WORDS.incomplete, count(problems.length), view.lang);
  return [...lines, ...prose(incomplete, view.width, 2).map((line): Line => [['high', line.map(String).join('')]])];
}

function standsOut(
  { findings: all }: ReportV1,
  findings: readonly FindingV1[],
  most: (index: number) => number,
  view: View,
  room: number,
): Line[] {
  const head: Line = [['strong', WORDS.standsOut[view.lang]]];
  if (findings.length === 0) {
    const open = all.filter(({ outcome }) => outcome !== 'found' && outcome !== 'clear').length;
    return [head, ...prose(say(WORDS.nothingStandsOut, count(open), view.lang), room, 3)];
  }
  const at = Math.max(...findings.map((finding) => width(badge(finding, view)[1]))) + 2;
  return [head, ...findings.flatMap((finding, i) => telling(finding, most(i), at, view, room))];
}

/** One finding in so many lines: the answer, cut where it must be, and at the right end how it is known and its id. */
function telling(finding: FindingV1, most: number, at: number, view: View, room: number): Line[] {
  const mark = badge(finding, view);
  const known: Line = [['faint', `${knownBy(finding, view.lang)}   `], finding.id];
  const columns = room - at;
  const says = finding.brief ?? finding.answer;
  const lines = wrap(says, Math.max(1, columns));
  const spare = columns - lineWidth(known) - 2;
  const fits = lines.length < most || (lines.length === most && width(lines.at(-1) ?? '') <= spare);
  const shown = fits || spare < 12 ? wrapAtMost(says, Math.max(1, columns), most) : shortened(lines, most, spare);
  const last: Line = [shown.at(-1) ?? ''];
  const body: Line[] = [...shown.slice(0, -1).map((line): Line => [line]), ...ends(last, known, columns)];
  const [first = BLANK, ...rest] = body;
  return [[mark, ' '.repeat(Math.max(1, at - width(mark[1]))), ...first], ...indent(rest, at)];
}

/** The last line shares its room with what stands at the right end. */
function shortened(lines: readonly string[], most: number, spare: number): string[] {
  const before = lines.slice(0, most - 1);
  return [...before, cutWords(lines.slice(most - 1).join(' '), spare)];
}

function next(steps: readonly Step[], view: View, room: number, above: readonly Line[]): Line[] {
  const words = MINUTES_FOR[steps.length - 1];
  if (!words) return [];
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  const total = say(words, count(minutes), view.lang);
  const title: Line = [['strong', WORDS.next[view.lang]]];
  const head: Line[] =
    width(`${WORDS.next[view.lang]} ${total}`) <= room ? [[...title, ` ${total}`]] : [title, [total]];
  const times = steps.map((step) => say(WORDS.minutes, count(step.minutes), view.lang));
  const becauseRoom = Math.min(
    24,
    Math.max(0, Math.floor(room / 4)),
    Math.max(...steps.map((s) => width(s.because.join(', ')))),
  );
  const titleRoom = room - 3 - Math.max(...times.map(width)) - 2 - (becauseRoom + 2);
  const longest = Math.max(...steps.map((step) => width(step.title)));
  const rows = steps.map((step, i) => [
    String(i + 1),
    cut(step.title, Math.max(12, Math.min(titleRoom, longest))),
    times[i] ?? '',
    cutWords(step.because.join(', '), becauseRoom),
  ]);
  const columns = [false, false, true, false].map((right) => ({ title: '', right }));
  return [...above, ...head, ...table(columns, rows, view, room)];
}

/** Ways on, as many as fit on one line. */
function moreLine([first, second]: readonly FindingV1[], view: View): Line[] {
  const ways = [
    first ? `footprint explain ${first.id}` : 'footprint explain',
    ...(second ? [`--finding ${second.id}`] : []),
    ...(view.all ? [] : ['--all']),
    '--format json',
  ];
  const line = (some: readonly string[]): string => `${WORDS.more[view.lang]} ${some.join(' · ')}`;
  const short = [ways, ways.toSpliced(1, 1), ways.slice(-1)].find((some) => width(line(some)) <= view.width);
  return [[line(short ?? ways.slice(-1))]];
}
