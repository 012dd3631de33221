import { PROBLEMS, type Problem } from '../ledger/problem.js';
import { visible } from '../text/escape.js';
import { say } from '../text/say.js';
import type { Lang, Texts, Value } from '../text/text.js';
import { cut } from '../text/width.js';

const TEXTS = {
  byte: { en: '@ byte {n}', de: '@ Byte {n}' },
  line: { en: '@ line {n}', de: '@ Zeile {n}' },
  kept: { en: '{n} kept', de: '{n} behalten' },
  lost: { en: '{n} lost', de: '{n} verloren' },
  more: { en: 'and {n} more like this', de: 'und {n} weitere dieser Art' },
  rest: {
    en: 'and {n} more; --format json lists all problems',
    de: 'und {n} weitere; --format json nennt alle Probleme',
  },
} satisfies Texts;

/** A name is cut here; the JSON report has it in full. */
const NAME_COLUMNS = 200;
/** Equal problems of one archive that are printed one by one, and lines in all. */
const EQUAL = 5;
const LINES = 50;

const number = (n: number): { n: Value } => ({ n: { type: 'text', value: String(n) } });
const count = (n: number): { n: Value } => ({ n: { type: 'count', value: n } });
const name = (text: string): string => cut(visible(text), NAME_COLUMNS);

/** `archive.zip > inner/path.json @ byte 123456` */
function place(problem: Problem, lang: Lang): string {
  const at = [
    problem.offset === undefined ? '' : ` ${say(TEXTS.byte, number(problem.offset), lang)}`,
    problem.line === undefined ? '' : ` ${say(TEXTS.line, number(problem.line), lang)}`,
  ];
  return `${name(problem.archive)}${problem.entry === undefined ? '' : ` > ${name(problem.entry)}`}${at.join('')}`;
}

/** `212 kept, 1 lost`, as far as it is known; else empty. */
function toll(problem: Problem, lang: Lang): string {
  return [
    problem.kept === undefined ? [] : [say(TEXTS.kept, count(problem.kept), lang)],
    problem.lost === undefined ? [] : [say(TEXTS.lost, count(problem.lost), lang)],
  ]
    .flat()
    .join(', ');
}

/** `footprint: CODE archive.zip > inner/path.json @ byte 123456: what is wrong; n kept, m lost; what to do` */
export function problemLine(problem: Problem, lang: Lang): string {
  const { text, todo } = PROBLEMS[problem.code];
  const wrong = visible(say(text, problem.values ?? {}, lang));
  const says = [wrong, toll(problem, lang), todo[lang]].filter((part) => part !== '').join('; ');
  return `footprint: ${problem.code} ${place(problem, lang)}: ${says}`;
}

export const problemLines = (problems: readonly Problem[], lang: Lang): string[] =>
  groupProblems(problems, lang, (problem) => problemLine(problem, lang), 'footprint: ');

/** One line per problem, equal codes of an archive together: the first five, then how many more; at most 50 lines. */
export function groupProblems<P extends { readonly code: string; readonly archive: string }>(
  problems: readonly P[],
  lang: Lang,
  line: (problem: P) => string,
  prefix = '',
): string[] {
  const groups = new Map<string, P[]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.code, problem.archive]);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  const lines = [...groups.values()].flatMap((group) => told(group));
  if (lines.length <= LINES) return lines.map(({ text }) => text);
  const rest = lines.slice(LINES - 1).reduce((sum, { problems: n }) => sum + n, 0);
  return [...lines.slice(0, LINES - 1).map(({ text }) => text), `${prefix}${say(TEXTS.rest, count(rest), lang)}`];

  function told(group: readonly P[]): { text: string; problems: number }[] {
    const shown = group.slice(0, EQUAL).map((problem) => ({ text: line(problem), problems: 1 }));
    const [first] = group;
    const more = group.length - shown.length;
    if (more === 0 || !first) return shown;
    const text = `${prefix}${first.code} ${name(first.archive)}: ${say(TEXTS.more, count(more), lang)}`;
    return [...shown, { text, problems: more }];
  }
}
