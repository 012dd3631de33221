import type { FindingV1, ReportV1, SuggestionV1 } from '../../report/v1.js';

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info', undefined];
const BASES = ['recorded', 'computed', 'inferred'];
const OUTCOMES = ['found', 'unknown', 'failed', 'clear'];

/** The most telling first: by severity, then recorded before computed before inferred, then newest record, then id. */
export const byTelling = (a: FindingV1, b: FindingV1): number =>
  OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
  compare(newest(b), newest(a)) ||
  compare(a.id, b.id);

const newest = (finding: FindingV1): string => finding.newest ?? '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What was found and is more than a fact to know comes first; facts fill up. */
export const mostTelling = (findings: readonly FindingV1[], most: number): FindingV1[] =>
  findings
    .filter(({ outcome }) => outcome === 'found')
    .sort(byTelling)
    .slice(0, most);

/** Why a step is offered, the most telling finding first. */
export function reasons({ because }: SuggestionV1, { findings }: ReportV1): string[] {
  const order = findings.toSorted(byTelling).map(({ id }) => id);
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return because.toSorted((a, b) => rank(a) - rank(b) || compare(a, b));
}
