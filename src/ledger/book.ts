import type { Text } from '../text/text.js';
import type { EntryFault, Problem, ProblemCode } from './problem.js';

export type Status = 'read' | 'leftUnread' | 'unknown' | 'duplicate' | 'failed';

/** Accounts for one entry: every item ends in exactly one of kept, skipped and failed (duplicates are told later). */
export class EntryBook {
  items = 0;
  kept = 0;
  skipped = 0;
  failed = 0;
  records = 0;
  /** By their English wording. */
  readonly reasons = new Map<string, { readonly why: Text; count: number }>();
  private readonly damage = new Map<
    ProblemCode,
    { count: number; offset: number | undefined; line: number | undefined }
  >();
  private fault: EntryFault | undefined;

  keep(records: number): void {
    this.items++;
    this.kept++;
    this.records += records;
  }

  skip(why: Text, count = 1): void {
    this.items += count;
    this.skipped += count;
    const known = this.reasons.get(why.en);
    if (known) known.count += count;
    else if (count > 0) this.reasons.set(why.en, { why, count });
  }

  fail(code: ProblemCode, at: { readonly offset?: number; readonly line?: number } = {}): void {
    this.items++;
    this.failed++;
    const known = this.damage.get(code);
    if (known) known.count++;
    else this.damage.set(code, { count: 1, offset: at.offset, line: at.line });
  }

  /** The rest of the entry cannot be read. */
  breakOff(fault: EntryFault): void {
    this.fault = fault;
  }

  get broken(): boolean {
    return this.fault !== undefined;
  }

  get damaged(): boolean {
    return this.broken || this.failed > 0;
  }

  get status(): Status {
    const nothingKept = this.kept === 0 && this.skipped === 0;
    return nothingKept && (this.fault !== undefined || this.failed > 0) ? 'failed' : 'read';
  }

  /** What to tell the reader, in a fixed order. */
  problems(archive: string, entry: string): Problem[] {
    const told: Problem[] = [];
    for (const [code, { count, offset, line }] of this.damage) {
      const whole = this.failed === this.items && code === 'ITEMS_FAILED';
      told.push({
        code: whole ? 'NOTHING_UNDERSTOOD' : code,
        archive,
        entry,
        offset,
        line,
        kept: this.kept,
        lost: count,
      });
    }
    if (this.fault) told.push({ code: this.fault.code, archive, entry, ...this.fault.at, kept: this.kept });
    return told;
  }
}
