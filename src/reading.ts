import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from './archive/archive.js';
import { openInputs } from './archive/open.js';
import { Ledger, type LedgerRows } from './ledger/ledger.js';
import type { Problem } from './ledger/problem.js';
import { type Progress, readArchives } from './pipeline.js';
import { keepsClosed, Recogniser } from './recognise/recognise.js';
import { UTC, zoneNamed } from './record/zone.js';
import { LEFT_UNREAD, SOURCES } from './sources/all.js';
import type { ChunkSink } from './timeline/chunk.js';
import { EventChunks } from './timeline/event-chunks.js';
import { PointChunks } from './timeline/point-chunks.js';

/** What is to be read, and what the timeline knows already: plain data, so that another thread can do it. */
export interface ReadJob {
  /** Paths of archives, folders and files. */
  readonly inputs: readonly string[];
  /** A private folder for nested archives that do not fit into memory. */
  readonly tempDirectory: string;
  /** Codes go on where the timeline ends. */
  readonly firstArchive: number;
  readonly firstEntry: number;
  /** Checksums of the files that an earlier import has read, by place key and size joined by NUL. */
  readonly known: ReadonlyMap<string, ReadonlySet<number>>;
  /** Digests of the archives that the timeline holds. */
  readonly knownArchives: ReadonlySet<string>;
  /** IANA name; for wall-clock times of exports that state no zone. */
  readonly assumedZone: string;
}

export interface ReadResult {
  readonly problems: readonly Problem[];
  readonly ledger: LedgerRows;
}

export interface ReadSinks {
  /** Takes the records as they come, in their order. */
  readonly chunk: ChunkSink;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/** Does the job where it is called. */
export type Read = (job: ReadJob, sinks: ReadSinks) => Promise<ReadResult>;

export const read: Read = async (job, sinks) => {
  const ledger = new Ledger(job.firstArchive, job.firstEntry);
  const rows = { events: new EventChunks(sinks.chunk), points: new PointChunks(sinks.chunk) };
  const opened = await openInputs([...job.inputs], {
    tempDir: () => mkdtemp(join(job.tempDirectory, 'nested-')),
    keepClosed: keepsClosed(new Recogniser(SOURCES, LEFT_UNREAD)),
  });
  const problems = [...opened.problems];
  try {
    problems.push(
      ...(await readArchives(opened.archives, {
        sources: SOURCES,
        leftUnread: LEFT_UNREAD,
        rows,
        ledger,
        known: job.known,
        assumedZone: zoneNamed(job.assumedZone) ?? UTC,
        ...(sinks.progress && { onProgress: sinks.progress }),
      })),
    );
    rows.events.flush();
    rows.points.flush();
  } finally {
    for (const archive of opened.archives) await closeQuietly(archive);
  }
  return { problems, ledger: ledger.rows(job.knownArchives) };
};

const closeQuietly = (archive: Archive): Promise<void> => archive.close().catch(() => {});
