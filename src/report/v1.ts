/**
 * The public report, version 1, as promised by the contract. Written by hand and imports no inner type:
 * shapes may gain fields, never lose or change them. `schema/report-v1.schema.json` says the same to machines.
 */
export interface ReportV1 {
  readonly schema: 'footprint/report';
  readonly version: 1;
  readonly made: {
    readonly by: string;
    readonly at: string;
    readonly lang: 'en' | 'de';
    readonly tz: string;
    readonly rules: string;
    readonly options: Readonly<Record<string, string | boolean | readonly string[]>>;
  };
  readonly archives: readonly ArchiveV1[];
  readonly coverage: CoverageV1;
  readonly records: {
    readonly total: number;
    readonly byPlatform: Readonly<Record<string, number>>;
    readonly byKind: Readonly<Record<string, number>>;
    /** Rows on special-category topics that are counted but not shown; 0 with --sensitive. */
    readonly hidden: number;
  };
  readonly findings: readonly FindingV1[];
  readonly suggestions: readonly SuggestionV1[];
  readonly problems: readonly ProblemV1[];
}

export interface ArchiveV1 {
  readonly name: string;
  readonly digest: string;
  readonly platform: string;
  readonly form: 'zip' | 'tgz' | 'folder' | 'file' | 'timeline';
  readonly parts: number;
  readonly bytes: number;
  readonly entries: number;
  readonly account?: string;
  readonly exportedAt?: string;
  /** First and last day of its dated records; null when it has none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly records: number;
}

export interface CoverageV1 {
  readonly entries: {
    readonly total: number;
    readonly read: number;
    readonly leftUnread: number;
    readonly unknown: number;
    readonly duplicate: number;
    readonly failed: number;
  };
  readonly items: {
    readonly total: number;
    readonly kept: number;
    readonly skipped: number;
    readonly duplicate: number;
    readonly failed: number;
  };
  readonly sources: readonly {
    readonly id: string;
    readonly platform: string;
    readonly product: string;
    readonly entries: number;
    readonly records: number;
    readonly skipped: number;
    readonly failed: number;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly unread: readonly {
    readonly path: string;
    readonly why: string;
    readonly count: number;
    readonly bytes: number;
  }[];
  /** Reasons for which items were skipped. */
  readonly skipped: readonly { readonly source: string; readonly why: string; readonly count: number }[];
  /** Records whose labels are in words that footprint does not know: kept as they are. Left out where there are none. */
  readonly unmatched?: readonly { readonly source: string; readonly count: number }[];
}

export type Severity = 'info' | 'low' | 'medium' | 'high' | 'critical';
export type Outcome = 'found' | 'clear' | 'unknown' | 'failed';
export type Basis = 'recorded' | 'computed' | 'inferred';
export type Confidence = 'weak' | 'fair' | 'strong';

export interface FindingV1 {
  readonly id: string;
  readonly group: string;
  readonly question: string;
  readonly outcome: Outcome;
  readonly severity?: Severity;
  readonly basis: Basis;
  readonly confidence?: Confidence;
  readonly platforms: readonly string[];
  readonly answer: string;
  /** The answer in a line or two, where the answer itself is longer. */
  readonly brief?: string;
  /** Day of the newest record that the finding rests on. */
  readonly newest?: string;
  readonly message: { readonly key: string; readonly values: Readonly<Record<string, ValueV1>> };
  readonly measures: Readonly<Record<string, number | string>>;
  readonly table?: TableV1;
  readonly series?: readonly SeriesV1[];
  readonly places?: readonly {
    readonly lat: number;
    readonly lon: number;
    readonly radiusM: number;
    readonly label: string;
  }[];
  readonly evidence: readonly { readonly archive: string; readonly entry: string; readonly item: number }[];
  readonly limits: string;
  readonly sql?: string;
  readonly suggestions: readonly string[];
  readonly fingerprint: string;
  /** Rows on special-category topics left out of table and answer. */
  readonly hidden?: number;
}

export interface ValueV1 {
  readonly type: string;
  readonly value: string | number | readonly string[];
  readonly currency?: string;
}

/** Cells are typed, so that a renderer can align, group and mask without a second analysis. */
export interface TableV1 {
  readonly columns: readonly { readonly id: string; readonly title: string; readonly type: string }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface SeriesV1 {
  readonly name: string;
  readonly unit: string;
  readonly points: readonly (readonly [string | number, number])[];
}

export interface SuggestionV1 {
  readonly id: string;
  readonly title: string;
  readonly platform: string;
  readonly kind: 'preventive' | 'corrective' | 'both' | 'habit';
  readonly strategy: 'reduce' | 'secure' | 'right' | 'leave' | 'obfuscate';
  readonly severity: Severity;
  readonly protection: number;
  readonly minutes: number;
  readonly priority: number;
  readonly because: readonly string[];
  readonly steps: readonly string[];
  readonly url: string;
  readonly sideEffects: string;
  readonly protectsAgainst: string;
  readonly checkedOn: string;
}

export interface ProblemV1 {
  readonly code: string;
  readonly archive: string;
  readonly entry?: string;
  readonly offset?: number;
  readonly kept?: number;
  readonly lost?: number;
  readonly text: string;
}
