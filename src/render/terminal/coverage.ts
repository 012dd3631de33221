import type { CoverageV1, ProblemV1, ReportV1 } from '../../report/v1.js';
import { formatBytes, formatCount, formatDate } from '../../text/format.js';
import { say } from '../../text/say.js';
import type { Texts } from '../../text/text.js';
import { cut } from '../../text/width.js';
import { groupProblems } from '../problem-line.js';
import type { View } from '../view.js';
import { BLANK, ends, indent, type Line, prose } from './paper.js';
import { table } from './table.js';
import { heading, platformName } from './words.js';

const UNREAD = 10;
/** From here on the dates of a source are told in full, below by their years. */
const FULL_DATES = 100;

const TEXTS = {
  title: { en: 'What was read, and what was not', de: 'Was gelesen wurde, und was nicht' },
  files: { en: 'Files', de: 'Dateien' },
  items: { en: 'Items', de: 'Elemente' },
  read: { en: 'read', de: 'gelesen' },
  leftUnread: { en: 'left unread', de: 'ungelesen' },
  unknown: { en: 'unknown', de: 'unbekannt' },
  duplicate: { en: 'duplicate', de: 'doppelt' },
  failed: { en: 'failed', de: 'gescheitert' },
  kept: { en: 'kept', de: 'behalten' },
  skipped: { en: 'skipped', de: 'übergangen' },
  records: { en: 'Records', de: 'Einträge' },
  source: { en: 'Source', de: 'Quelle' },
  from: { en: 'From', de: 'Von' },
  to: { en: 'To', de: 'Bis' },
  fileCount: { en: '{n} {n#file|files}', de: '{n} {n#Datei|Dateien}' },
  unread: { en: 'Left unread', de: 'Nicht gelesen' },
  unreadRest: { en: 'and {n} more {n#file|files}', de: 'und {n} weitere {n#Datei|Dateien}' },
  reasons: { en: 'Items skipped, and why', de: 'Übergangene Elemente und der Grund' },
  unmatched: {
    en: 'Labels in words unknown to footprint, kept',
    de: 'Bezeichnungen in unbekannten Wörtern, behalten',
  },
  problems: { en: 'Problems', de: 'Probleme' },
} satisfies Texts;

/** Both equations, the sources, what was left unread or skipped and why, what no words were known for, and what was damaged. */
export function coverage(report: ReportV1, view: View): Line[] {
  const { entries, items } = report.coverage;
  const { lang } = view;
  return [
    heading(TEXTS.title[lang], view),
    ...equation(
      TEXTS.files[lang],
      entries.total,
      [
        [entries.read, TEXTS.read[lang]],
        [entries.leftUnread, TEXTS.leftUnread[lang]],
        [entries.unknown, TEXTS.unknown[lang]],
        [entries.duplicate, TEXTS.duplicate[lang]],
        [entries.failed, TEXTS.failed[lang]],
      ],
      view,
    ),
    ...equation(
      TEXTS.items[lang],
      items.total,
      [
        [items.kept, TEXTS.kept[lang]],
        [items.skipped, TEXTS.skipped[lang]],
        [items.duplicate, TEXTS.duplicate[lang]],
        [items.failed, TEXTS.failed[lang]],
      ],
      view,
    ),
    BLANK,
    ...sources(report.coverage, view),
    ...unread(report.coverage, view),
    ...skipped(report.coverage, view),
    ...unmatched(report.coverage, view),
    ...problems(report.problems, view),
  ];
}

/** `Files 1,245 = 1,204 read + 38 left unread + …`. A sum that does not hold is shown as one that does not. */
function equation(label: string, total: number, parts: readonly (readonly [number, string])[], view: View): Line[] {
  const sum = parts.reduce((all, [n]) => all + n, 0);
  const said = parts.map(([n, word]) => `${formatCount(n, view.lang)} ${word}`).join(' + ');
  return prose(`${label}: ${formatCount(total, view.lang)} ${sum === total ? '=' : '≠'} ${said}`, view.width);
}

function sources({ sources: all }: CoverageV1, view: View): Line[] {
  if (all.length === 0) return [];
  const { lang } = view;
  const day = (date: string | null): string =>
    date === null ? '–' : view.width < FULL_DATES ? date.slice(0, 4) : formatDate(date, lang);
  const columns = [
    { title: TEXTS.source[lang], right: false },
    ...['records', 'files', 'skipped', 'failed', 'from', 'to'].map((name) => ({
      title: capital(TEXTS[name as keyof typeof TEXTS][lang]),
      right: true,
    })),
  ];
  const rows = all.map((source) => [
    `${platformName(source.platform, lang)}: ${source.product}`,
    ...[source.records, source.entries, source.skipped, source.failed].map((n) => formatCount(n, lang)),
    day(source.from),
    day(source.to),
  ]);
  return [...table(columns, rows, view, view.width), BLANK];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function unread({ unread: all }: CoverageV1, view: View): Line[] {
  if (all.length === 0) return [];
  const { lang } = view;
  const sorted = all.toSorted((a, b) => b.count - a.count || b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
  const shown = view.all ? sorted : sorted.slice(0, UNREAD);
  const rest = sorted.slice(shown.length);
  const files = rest.reduce((sum, { count }) => sum + count, 0);
  const bytes = rest.reduce((sum, group) => sum + group.bytes, 0);
  // Paths are long: each gets a line, with its reason below.
  const groups = shown.flatMap(({ path, why, count, bytes: size }): Line[] => {
    const much = `${say(TEXTS.fileCount, { n: { type: 'count', value: count } }, lang)}, ${formatBytes(size, lang)}`;
    return [
      ...ends([cut(path, Math.max(view.width - much.length - 2, 10))], [['faint', much]], view.width),
      ...indent(prose(why, view.width - 2), 2),
    ];
  });
  const more = `${say(TEXTS.unreadRest, { n: { type: 'count', value: files } }, lang)}, ${formatBytes(bytes, lang)} (--all)`;
  return [[['strong', TEXTS.unread[lang]]], ...groups, ...(rest.length === 0 ? [] : prose(more, view.width)), BLANK];
}

function skipped({ skipped: all }: CoverageV1, view: View): Line[] {
  if (all.length === 0) return [];
  const columns = [true, false, false].map((right) => ({ title: '', right }));
  const rows = all.map(({ source, why, count }) => [formatCount(count, view.lang), source, why]);
  return [[['strong', TEXTS.reasons[view.lang]]], ...table(columns, rows, view, view.width), BLANK];
}

function unmatched({ unmatched: all = [] }: CoverageV1, view: View): Line[] {
  if (all.length === 0) return [];
  const columns = [true, false].map((right) => ({ title: '', right }));
  const rows = all.map(({ source, count }) => [formatCount(count, view.lang), source]);
  return [[['strong', TEXTS.unmatched[view.lang]]], ...table(columns, rows, view, view.width), BLANK];
}

function problems(all: readonly ProblemV1[], view: View): Line[] {
  if (all.length === 0) return [];
  const lines = groupProblems(all, view.lang, ({ text }) => text.replace(/^footprint: /, ''));
  return [
    [['strong', TEXTS.problems[view.lang]]],
    ...lines.flatMap((text) => prose(text, view.width - 2).map((line, i): Line => [i === 0 ? '' : '  ', ...line])),
    BLANK,
  ];
}
