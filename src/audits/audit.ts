import type { HomeAndWork } from '../derive/home-and-work.js';
import type { Stays } from '../derive/stays.js';
import type { Kind } from '../record/kinds.js';
import type { Text, Texts, Value } from '../text/text.js';
import type { Row } from '../timeline/timeline.js';

export type Severity = 'info' | 'low' | 'medium' | 'high' | 'critical';

/** What people ask; findings are shown in this order. */
export type Group = 'check' | 'where' | 'look' | 'buy' | 'know' | 'else' | 'reach' | 'long' | 'missing';

/** One question, one file. `sql` is asked over the one table `record`; `judge` is pure: rows in, verdict out. */
export interface Audit<K extends string = string> {
  readonly id: string;
  readonly group: Group;
  readonly question: Text;
  /** What the answer cannot know. */
  readonly limits: Text;
  /** Kinds of which at least one must have been readable for "nothing found" to mean anything. Empty: always. */
  readonly needs: readonly Kind[];
  /** Facts that several audits share, computed once. */
  readonly facts?: readonly (keyof Facts)[];
  /**
   * Queries by name. `every` is `record` before any filter; `shown` is `record` without special-category rows (unless --sensitive), `local_time(at_ms)`
   * the wall clock of the report's zone. `tally` counts `record` by entry, kind and local day, for questions over all of
   * them: `n`, the `first` and the `last` at_ms, with `hidden` (has a topic) and `plausible` (PLAUSIBLE) apart.
   */
  readonly sql: Readonly<Record<string, string>>;
  /** Which rows stand for the answer; those that name no record have none. */
  readonly evidence?: Evidence;
  readonly texts: Texts<K>;
  /** The same in a line or two, for the first screen; where the sentence itself is that short, nothing. */
  readonly briefs?: Partial<Texts<K>>;
  /** Said when a readable source held nothing that meets the threshold. */
  readonly clear: Text;
  /** Said when no readable source yields the kinds, or when they are too few. */
  readonly unknown: Text;
  readonly judge: (asked: Asked) => Verdict<K>;
}

export interface Facts {
  readonly stays: Stays;
  readonly homeAndWork: HomeAndWork;
}

export interface Asked {
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  readonly facts: Facts;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** `YYYY-MM-DD` of an instant (ms) in the report's zone; empty for null. */
  readonly day: (ms: unknown) => string;
  /** The same as a value for a sentence. */
  readonly date: (ms: unknown) => Value;
  readonly sensitive: boolean;
}

export type Cell = string | number | null | Text;

export interface Table {
  readonly columns: readonly {
    readonly id: string;
    readonly title: Text;
    readonly type:
      | 'text'
      | 'platform'
      | 'count'
      | 'date'
      | 'money'
      | 'percent'
      | 'firm'
      | 'query'
      | 'place'
      | 'product'
      | 'device';
  }[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Found<K extends string> {
  readonly outcome: 'found';
  readonly severity: Severity;
  readonly basis: 'recorded' | 'computed' | 'inferred';
  readonly confidence?: 'weak' | 'fair' | 'strong';
  readonly say: K;
  readonly values: Readonly<Record<string, Value>>;
  readonly measures: Readonly<Record<string, number | string>>;
  /** Instant (ms) of the newest record it rests on: severity drops a step after 24 months. */
  readonly newest?: number | undefined;
  readonly table?: Table;
  readonly series?: readonly {
    readonly name: Text;
    readonly unit: Text;
    readonly points: readonly (readonly [string | number, number])[];
  }[];
  readonly places?: readonly {
    readonly lat: number;
    readonly lon: number;
    readonly radiusM: number;
    readonly label: Text;
  }[];
  /** Special-category rows left out of table and answer. */
  readonly hidden?: number;
}

/** Nothing met the threshold: clear if a healthy source could have told, else unknown. */
export interface None<K extends string> {
  readonly outcome: 'none';
  /** Instead of the audit's own `clear` or `unknown`. */
  readonly say?: K;
  readonly values?: Readonly<Record<string, Value>>;
  readonly hidden?: number;
  readonly measures?: Readonly<Record<string, number | string>>;
}

/** Below the minimum data: "n of m". */
export interface TooFew {
  readonly outcome: 'too-few';
  readonly n: number;
  readonly m: number;
  readonly measures?: Readonly<Record<string, number | string>>;
}

export type Verdict<K extends string> = Found<K> | None<K> | TooFew;

export const defineAudit = <K extends string>(audit: Audit<K>): Audit<K> => audit;

export const count = (value: unknown): Value => ({ type: 'count', value: Number(value ?? 0) });
export const percent = (value: number): Value => ({ type: 'percent', value });
export const years = (value: number): Value => ({ type: 'years', value });
export const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
/** Degrees with four decimals: about ten metres, which is what the records give away. */
export const degrees = (value: number): number => round(value, 4);

/** Instants that count for spans: 1990 to ten years from now. */
export const PLAUSIBLE = `at_ms between 631152000000 and (select now_ms from run) + 315576000000`;

export interface Evidence {
  /** `record` unless said otherwise. */
  readonly from?: 'shown' | 'every';
  readonly where: string;
  /** By time, or as the rows lie in their entries. */
  readonly order: 'newest' | 'oldest' | 'stored';
  readonly limit: number;
}

const ORDER = { newest: 'at_ms desc nulls last, ', oldest: 'at_ms, ', stored: '' } as const;

/** Everything that an audit asks, by name. */
export const queriesOf = ({ sql, evidence }: Audit): Readonly<Record<string, string>> => ({
  ...sql,
  ...(evidence && { evidence: evidenceSql(evidence) }),
});

/** @param near narrows the rows to where those that are wanted most likely are */
export const evidenceSql = ({ from, where, order, limit }: Evidence, near?: string): string =>
  `select from_archive, from_entry, from_item from ${from ?? 'record'} where ${near ? `${near} and (${where})` : where} order by ${ORDER[order]}entry, from_item limit ${limit}`;
