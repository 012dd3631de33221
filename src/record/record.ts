import type { Text } from '../text/text.js';
import type { Direction, Kind, Precision } from './kinds.js';

/** Whatever else an audit needs: flat, names in camelCase. */
export type Detail = Readonly<Record<string, string | number | boolean>>;

/**
 * What a source makes of one item. The pipeline adds platform, account, source, id and receipt.
 * Fields that do not apply are left out; text is as in the export, repaired.
 */
export interface RecordFields {
  readonly kind: Kind;
  /** Milliseconds since 1970 UTC. Left out: undated. */
  readonly at?: number | undefined;
  readonly until?: number | undefined;
  /** Required with `at`. */
  readonly precision?: Precision | undefined;
  /** Local offset from UTC in minutes, where the export or the place tells it. */
  readonly offset?: number | undefined;
  readonly title?: string | undefined;
  /** The pipeline derives `host`, the registrable domain, from it. */
  readonly url?: string | undefined;
  /** Only where there is no `url` but the export names a domain. */
  readonly host?: string | undefined;
  readonly party?: string | undefined;
  /** Degrees x 10^7, integers. */
  readonly latE7?: number | undefined;
  readonly lonE7?: number | undefined;
  readonly accuracyM?: number | undefined;
  readonly place?: string | undefined;
  /** Decimal string such as `18.50`; never a float. */
  readonly amount?: string | undefined;
  /** ISO 4217. */
  readonly currency?: string | undefined;
  readonly quantity?: number | undefined;
  readonly device?: string | undefined;
  readonly ip?: string | undefined;
  readonly app?: string | undefined;
  readonly direction?: Direction | undefined;
  readonly detail?: Detail | undefined;
}

/** Why an item became no record although nothing is wrong with it. */
export class Skip {
  constructor(readonly why: Text) {}
}

/** @param en,de the reason, in the reader's languages */
export const skip = (en: string, de: string): Skip => new Skip({ en, de });
