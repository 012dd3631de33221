import { Chalk } from 'chalk';
import type { ReportV1 } from '../../report/v1.js';
import { visible } from '../../text/escape.js';
import { cut, width, wrapAtMost } from '../../text/width.js';
import type { View } from '../view.js';

/** What a piece of a line is, never how it looks: colour only repeats the words. */
export type Style = 'strong' | 'faint' | 'info' | 'low' | 'medium' | 'high' | 'critical' | 'unknown' | 'failed';
export type Span = string | readonly [Style, string];
export type Line = readonly Span[];

export const BLANK: Line = [];

/** Prose gets no wider than this, however wide the terminal is. */
export const PROSE = 100;

const textOf = (span: Span): string => (typeof span === 'string' ? span : span[1]);
export const lineWidth = (line: Line): number => line.reduce((sum, span) => sum + width(textOf(span)), 0);

export const indent = (lines: readonly Line[], by: number): Line[] =>
  lines.map((line) => (line.length === 0 ? line : [' '.repeat(by), ...line]));

/** Wrapped text as lines. */
export const prose = (text: string, columns: number, most = 12): Line[] =>
  wrapAtMost(text, Math.min(columns, PROSE), most).map((line) => [line]);

/** Left and right ends of one line; the right end goes below, still at the right, when both do not fit. */
export function ends(left: Line, right: Line, columns: number): Line[] {
  const space = columns - lineWidth(left) - lineWidth(right);
  if (lineWidth(right) === 0) return [left];
  if (space >= 2) return [[...left, ' '.repeat(space), ...right]];
  return [left, [' '.repeat(Math.max(0, columns - lineWidth(right))), ...right]];
}

/** `Label   text`, the text hanging at `at`. On a narrow terminal the text goes below its label. */
export function labelled(label: string, text: string, at: number, columns: number): Line[] {
  if (columns < 50) return [[['faint', label]], ...indent(wrapped(text, columns - 2), 2)];
  const gap = ' '.repeat(Math.max(1, at - width(label)));
  return wrapped(text, columns - at).map((line, i) =>
    i === 0 ? [['faint', label], gap, ...line] : [' '.repeat(at), ...line],
  );
}

const wrapped = (text: string, columns: number): Line[] => prose(text, Math.max(1, columns));

/** Two blocks side by side. */
export function beside(left: readonly Line[], right: readonly Line[], leftColumns: number, gap: number): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const a = left[i] ?? BLANK;
    const b = right[i] ?? BLANK;
    if (b.length === 0) return a;
    return [...a, ' '.repeat(Math.max(0, leftColumns + gap - lineWidth(a))), ...b];
  });
}

/** The page: no line wider than the view, no two blank lines in a row, no blanks at line ends. */
export function print(lines: readonly Line[], view: View): string {
  const paint = new Chalk({ level: view.color ? 1 : 0 });
  const styles: Readonly<Record<Style, (text: string) => string>> = {
    strong: paint.bold,
    faint: paint.dim,
    info: paint.dim,
    low: paint.blue,
    medium: paint.yellow,
    high: paint.red,
    critical: paint.bold.red,
    unknown: paint.magenta,
    failed: paint.magenta,
  };
  const out: string[] = [];
  for (const line of lines) {
    const spans = trimmed(line, Math.max(1, view.width));
    if (spans.length === 0 && (out.length === 0 || out.at(-1) === '')) continue;
    out.push(spans.map((span) => (typeof span === 'string' ? span : styles[span[0]](span[1]))).join(''));
  }
  while (out.at(-1) === '') out.pop();
  return `${out.join('\n')}\n`;
}

/** Cut to the columns, without blanks at the end. */
function trimmed(line: Line, columns: number): Span[] {
  const spans: Span[] = [];
  let left = columns;
  for (const span of line) {
    const text = cut(textOf(span), left);
    left -= width(text);
    spans.push(typeof span === 'string' ? text : [span[0], text]);
  }
  while (spans.length > 0 && textOf(spans.at(-1) ?? '').trimEnd() === '') spans.pop();
  const last = spans.at(-1);
  if (last !== undefined)
    spans[spans.length - 1] = typeof last === 'string' ? last.trimEnd() : [last[0], last[1].trimEnd()];
  return spans;
}

/** The report with every string made inert, once and before anything is measured. */
export const inert = (report: ReportV1): ReportV1 => inertValue(report) as ReportV1;

function inertValue(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map(inertValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [visible(key), inertValue(inner)]));
}
