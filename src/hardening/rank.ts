import { SUGGESTIONS } from './all.js';
import type { Suggestion, Trigger } from './suggestion.js';

/** What ranking needs of a finding. */
interface Judged {
  readonly id: string;
  readonly outcome: string;
  readonly measures: Readonly<Record<string, number | string>>;
}

type SeverityName = Suggestion['severity'][number]['is'];

export interface RankedSuggestion {
  readonly suggestion: Suggestion;
  readonly severity: SeverityName;
  /** Severity weight times protection per minute; two minutes for logging in are always counted. */
  readonly priority: number;
  /** Ids of the findings that raised it. */
  readonly because: readonly string[];
}

const WEIGHTS: Readonly<Record<SeverityName, number>> = { info: 0.25, low: 1, medium: 2, high: 4, critical: 8 };

/** Suggestions whose trigger holds, most protection per minute first, those of one settings page together. */
export function rankSuggestions(
  findings: readonly Judged[],
  suggestions: readonly Suggestion[] = SUGGESTIONS,
): readonly RankedSuggestion[] {
  const found = new Map(findings.filter(({ outcome }) => outcome === 'found').map((finding) => [finding.id, finding]));
  const ranked: RankedSuggestion[] = [];
  for (const suggestion of suggestions) {
    const because = reasons(suggestion.trigger, found);
    if (because === undefined) continue;
    const severity = severityOf(suggestion, found);
    const priority = (WEIGHTS[severity] * suggestion.protection) / (suggestion.minutes + 2);
    ranked.push({ suggestion, severity, priority: Math.round(priority * 10_000) / 10_000, because });
  }
  ranked.sort((a, b) => b.priority - a.priority || (a.suggestion.id < b.suggestion.id ? -1 : 1));
  return samePageTogether(ranked);
}

/** The last rule that holds wins; the first always holds. */
function severityOf(suggestion: Suggestion, found: ReadonlyMap<string, Judged>): SeverityName {
  const rule = suggestion.severity.findLast(({ when }) => when === undefined || reasons(when, found) !== undefined);
  return rule?.is ?? 'info';
}

/** The findings that make a trigger hold, in the order in which it names them; undefined when it does not hold. */
function reasons(trigger: Trigger, found: ReadonlyMap<string, Judged>): readonly string[] | undefined {
  if ('all' in trigger) {
    const parts = trigger.all.map((part) => reasons(part, found));
    return parts.every((part) => part !== undefined) ? distinct(parts) : undefined;
  }
  if ('any' in trigger) {
    const parts = trigger.any.map((part) => reasons(part, found)).filter((part) => part !== undefined);
    return parts.length > 0 ? distinct(parts) : undefined;
  }
  const measured = found.get(trigger.finding)?.measures[trigger.measure];
  return measured !== undefined && holds(measured, trigger.op, trigger.value) ? [trigger.finding] : undefined;
}

const distinct = (ids: readonly (readonly string[])[]): readonly string[] => [...new Set(ids.flat())];

type Operator = Extract<Trigger, { op: unknown }>['op'];

function holds(measured: number | string, op: Operator, value: number | string): boolean {
  const order = compare(measured, value);
  if (order === undefined) return op === '=' && measured === value;
  switch (op) {
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
  }
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;

/** Numbers and decimal strings by value, ISO dates as text; undefined when the two have no order. */
function compare(a: number | string, b: number | string): number | undefined {
  const numbers = [numeric(a), numeric(b)] as const;
  if (numbers[0] !== undefined && numbers[1] !== undefined) return numbers[0] - numbers[1];
  if (typeof a !== 'string' || typeof b !== 'string' || !ISO_DATE.test(a) || !ISO_DATE.test(b)) return undefined;
  return a < b ? -1 : a > b ? 1 : 0;
}

function numeric(value: number | string): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return DECIMAL.test(value) ? Number(value) : undefined;
}

/** Whoever has a settings page open does the rest of it as well: the first keeps its place, the others follow it. */
function samePageTogether(ranked: readonly RankedSuggestion[]): readonly RankedSuggestion[] {
  const pages = new Map<string, RankedSuggestion[]>();
  for (const one of ranked) {
    // Steps on the device have no page in common.
    const page = one.suggestion.url || one.suggestion.id;
    const group = pages.get(page);
    if (group) group.push(one);
    else pages.set(page, [one]);
  }
  return [...pages.values()].flat();
}
