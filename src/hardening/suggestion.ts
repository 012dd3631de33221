import type { Text } from '../text/text.js';

/** A comparison on one measure of one finding, or several joined. Data, never code that reads records. */
export type Trigger =
  | {
      readonly finding: string;
      readonly measure: string;
      readonly op: '>' | '>=' | '<' | '<=' | '=';
      readonly value: number | string;
    }
  | { readonly all: readonly Trigger[] }
  | { readonly any: readonly Trigger[] };

/** A step that a person can take. Data only; `hardening/<platform>.ts` holds one list per platform. */
export interface Suggestion {
  /** Stable, never reused. */
  readonly id: string;
  readonly platform: 'google' | 'amazon' | 'facebook' | 'general';
  readonly title: Text;
  readonly kind: 'preventive' | 'corrective' | 'both' | 'habit';
  readonly strategy: 'reduce' | 'secure' | 'right' | 'leave' | 'obfuscate';
  /** 1 to 10: one author's judgement, not a measurement. */
  readonly protection: number;
  readonly minutes: number;
  readonly trigger: Trigger;
  /** Severity by evidence: the last rule that holds wins. The first has no `when`. */
  readonly severity: readonly {
    readonly is: 'info' | 'low' | 'medium' | 'high' | 'critical';
    readonly when?: Trigger;
  }[];
  readonly protectsAgainst: Text;
  readonly steps: readonly Text[];
  /** Empty when the step happens on the device. */
  readonly url: string;
  /** Settings pages move: `may have moved` is said to the reader. */
  readonly urlState: 'stable' | 'may have moved';
  /** ISO date on which path and link were last compared with a source. */
  readonly checkedOn: string;
  readonly sideEffects: Text;
  /** Keys of the sources in docs/sources-of-advice.md. */
  readonly sources: readonly string[];
}
