import { hash } from 'node:crypto';
import type { Archive, Entry } from '../archive/archive.js';
import type { Context } from '../recognise/context.js';
import type { Source } from '../sources/source.js';
import type { EntryBook, Status } from './book.js';

type Cell = string | number | bigint | boolean | null;

/** What is booked, as rows of the tables `archive`, `entry` and `skipped`: plain data that can change threads. */
export interface LedgerRows {
  readonly archive: readonly (readonly Cell[])[];
  readonly entry: readonly (readonly Cell[])[];
  readonly skipped: readonly (readonly Cell[])[];
}

interface EntryLine {
  readonly archive: number;
  readonly entry: Entry;
  readonly placeKey: string;
  readonly source: Source | undefined;
  readonly account: string | undefined;
  readonly html: boolean;
  status: Status;
  why: string | undefined;
  book: EntryBook | undefined;
}

/** Every archive and entry of a run, each booked exactly once. */
export class Ledger {
  private readonly archives: { archive: Archive; context: Context }[] = [];
  private readonly lines: EntryLine[] = [];
  /** CRC-32 of entries whose archive states none, as far as they were read. */
  readonly checksums = new Map<Entry, number>();

  /** Codes go on where an existing timeline ended. */
  constructor(
    private readonly firstArchive: number,
    readonly firstEntry: number,
  ) {}

  archive(archive: Archive, context: Context): number {
    this.archives.push({ archive, context });
    return this.firstArchive + this.archives.length - 1;
  }

  /** Books an entry that is not read. */
  entry(
    archive: number,
    entry: Entry,
    placeKey: string,
    booked: { status: Status; why?: string | undefined; source?: Source | undefined },
  ): void {
    this.lines.push({
      archive,
      entry,
      placeKey,
      source: booked.source,
      account: undefined,
      html: false,
      status: booked.status,
      why: booked.why,
      book: undefined,
    });
  }

  /** Starts an entry that a source reads. @returns its code, the one that records carry */
  open(
    archive: number,
    entry: Entry,
    placeKey: string,
    source: Source,
    account: string | undefined,
    html: boolean,
  ): number {
    this.lines.push({
      archive,
      entry,
      placeKey,
      source,
      account,
      html,
      status: 'read',
      why: undefined,
      book: undefined,
    });
    return this.firstEntry + this.lines.length - 1;
  }

  close(code: number, book: EntryBook): void {
    const line = this.lines[code - this.firstEntry]!;
    line.status = book.status;
    line.book = book;
  }

  /** @param known digests of archives that the timeline already holds: the same again, with nothing new, is not listed twice */
  rows(known: ReadonlySet<string>): LedgerRows {
    const isNews = new Set(this.lines.filter(({ book }) => book !== undefined).map(({ archive }) => archive));
    const kept = this.archives
      .map((each, i) => ({ ...each, code: this.firstArchive + i }))
      .filter(({ archive, code }) => isNews.has(code) || !known.has(archive.digest));
    const keptCodes = new Set(kept.map(({ code }) => code));
    const lines = this.lines
      .map((line, i) => ({ ...line, code: this.firstEntry + i }))
      .filter(({ archive }) => keptCodes.has(archive));
    return {
      archive: kept.map(({ archive, context, code }) => [
        code,
        archive.name,
        archive.digest,
        archive.form,
        archive.parts,
        BigInt(archive.bytes),
        accountCode(context.account) ?? null,
        whole(context.exportedAt),
        whole(newestModification(archive)),
        context.strangers.length === 0 ? null : JSON.stringify(context.strangers),
      ]),
      entry: lines.map(({ code, archive, entry, placeKey, source, account, html, status, why, book }) => [
        code,
        archive,
        entry.index,
        entry.path,
        placeKey,
        BigInt(entry.size),
        wholeSum(entry.crc32 ?? this.checksums.get(entry)),
        status,
        why ?? null,
        source?.id ?? null,
        source?.platform ?? null,
        accountCode(account) ?? null,
        html,
        book?.damaged ?? status === 'failed',
        book?.items ?? 0,
        book?.kept ?? 0,
        book?.skipped ?? 0,
        0,
        book?.failed ?? 0,
      ]),
      skipped: lines.flatMap(({ book, code }) =>
        [...(book?.reasons.values() ?? [])].map(({ why, count }) => [code, JSON.stringify(why), count]),
      ),
    };
  }
}

/** The account as reports show it: a short code, never the address. */
const accountCode = (account: string | undefined): string | undefined =>
  account === undefined ? undefined : hash('sha256', `account\u0000${account}`, 'hex').slice(0, 8);

const wholeSum = (sum: number | undefined): bigint | null => (sum === undefined ? null : BigInt(sum));
const whole = (ms: number | undefined): bigint | null => (ms === undefined ? null : BigInt(Math.round(ms)));

/** When the archive was packed, by its newest entry; folders say when they were copied, which means nothing. */
function newestModification(archive: Archive): number | undefined {
  if (archive.form !== 'zip' && archive.form !== 'tgz') return undefined;
  let newest: number | undefined;
  for (const { modified } of archive.entries)
    if (modified !== undefined && !(modified <= (newest ?? 0))) newest = modified;
  return newest;
}
