import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import type { Problem } from '../ledger/problem.js';
import type { Read, ReadResult } from '../reading.js';
import { MEDIA_WHY, SYSTEM_WHY } from '../recognise/recognise.js';
import type { Lang } from '../text/text.js';
import { absorb } from '../timeline/absorb.js';
import { Appender } from '../timeline/append.js';
import { settleRepeats } from '../timeline/repeats.js';
import { saveLedger } from '../timeline/save-ledger.js';
import { NotATimeline, type Timeline } from '../timeline/timeline.js';
import { UsageError } from './exit-codes.js';
import type { CommonOptions } from './options.js';
import { ProgressLine } from './progress.js';
import { isTimeline } from './timeline-file.js';
import type { Workspace } from './workspace.js';
import { systemZone } from './zone.js';

export interface Gathered {
  readonly problems: readonly Problem[];
  /** Codes of archives that came out of timeline files. */
  readonly fromTimeline: ReadonlySet<number>;
  /** Anything at all could be read in some input. */
  readonly usable: boolean;
}

/** What an opened timeline file says of itself, when it is all that is asked. */
export async function asGathered(timeline: Timeline): Promise<Gathered> {
  return {
    problems: inOrder(await storedProblems(timeline)),
    fromTimeline: new Set(Array.from({ length: await codes(timeline, 'archive') }, (_, code) => code)),
    usable: await isUsable(timeline),
  };
}

/** Reads all inputs into `timeline`: timeline files first, then archives in their own order. */
export async function gather(
  inputs: readonly string[],
  timeline: Timeline,
  workspace: Workspace,
  options: CommonOptions,
  lang: Lang,
  read: Read,
): Promise<Gathered> {
  for (const input of inputs) if (!existsSync(input)) throw new UsageError(`no such file or folder: ${input}`);
  const problems: Problem[] = [];
  const files: string[] = [];
  const kept = await codes(timeline, 'archive');
  const absorbed = new Set<string>();
  for (const input of inputs.toSorted()) {
    if (!(await isTimeline(input))) {
      files.push(input);
      continue;
    }
    const real = await realpath(input);
    if (absorbed.has(real)) continue;
    absorbed.add(real);
    try {
      await absorb(timeline, real);
    } catch (error) {
      if (!(error instanceof NotATimeline)) throw error;
      problems.push({ code: 'TIMELINE_BAD', archive: input.split('/').at(-1)! });
    }
  }
  if (absorbed.size > 0) problems.push(...(await storedProblems(timeline)));
  const firstArchive = await codes(timeline, 'archive');
  const told = problems.length;
  const digests = new Set((await timeline.rows('select digest from archive')).map((row) => String(row['digest'])));
  const firstEntry = await codes(timeline, 'entry');
  const progress = showsProgress(options) ? new ProgressLine(lang) : undefined;
  const appender = await Appender.open(timeline);
  let result: ReadResult;
  try {
    result = await read(
      {
        inputs: files,
        tempDirectory: await workspace.tempDir(),
        firstArchive,
        firstEntry,
        known: await knownEntries(timeline),
        knownArchives: digests,
        assumedZone: (options.tz ?? systemZone()).name,
      },
      { chunk: (chunk) => appender.append(chunk), progress: progress && ((at) => progress.show(at)) },
    );
    appender.close();
  } finally {
    progress?.clear();
  }
  problems.push(...result.problems);
  await saveLedger(timeline, result.ledger);
  await storeProblems(timeline, problems.slice(told));
  await settleRepeats(timeline, firstEntry);
  return {
    problems: inOrder(problems),
    fromTimeline: new Set(Array.from({ length: firstArchive - kept }, (_, i) => kept + i)),
    usable: await isUsable(timeline),
  };
}

const showsProgress = ({ progress, quiet }: CommonOptions): boolean =>
  progress ?? (!quiet && process.stderr.isTTY === true);

/** The next free code of a table. */
async function codes(timeline: Timeline, table: 'archive' | 'entry'): Promise<number> {
  const [row] = await timeline.rows(`select coalesce(max(code) + 1, 0) as next from ${table}`);
  return Number(row!['next']);
}

/** Problems stay with a timeline file: what was lost when it was made is still missing. */
async function storeProblems(timeline: Timeline, problems: readonly Problem[]): Promise<void> {
  for (const problem of problems)
    await timeline.connection.run('insert into problem values ($1)', [JSON.stringify(problem)]);
}

async function storedProblems(timeline: Timeline): Promise<Problem[]> {
  const rows = await timeline.rows('select problem from problem order by problem');
  return rows.map((row) => JSON.parse(String(row['problem'])) as Problem);
}

/** Checksums of files that an earlier import has read in full, by place and size: they are not read again. */
async function knownEntries(timeline: Timeline): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const rows = await timeline.rows(
    `select place_key, size, crc32 from entry where status in ('read', 'duplicate') and not damaged and crc32 is not null`,
  );
  const known = new Map<string, Set<number>>();
  for (const row of rows) {
    const key = `${row['place_key']}\u0000${row['size']}`;
    known.set(key, (known.get(key) ?? new Set()).add(Number(row['crc32'])));
  }
  return known;
}

async function isUsable(timeline: Timeline): Promise<boolean> {
  const [row] = await timeline.rows(`
    select count(*) as n from entry where status in ('read', 'duplicate')
      or (status = 'leftUnread' and why not in ('${JSON.stringify(MEDIA_WHY)}', '${JSON.stringify(SYSTEM_WHY)}'))`);
  return Number(row!['n']) > 0;
}

const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) =>
      compare(a.archive, b.archive) ||
      compare(a.entry ?? '', b.entry ?? '') ||
      compare(a.code, b.code) ||
      (a.offset ?? 0) - (b.offset ?? 0),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
