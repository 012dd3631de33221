import { constants, rmSync } from 'node:fs';
import { copyFile, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { problemLines } from '../render/problem-line.js';
import { formatCount } from '../text/format.js';
import { NotATimeline, Timeline } from '../timeline/timeline.js';
import { EXIT, OutputError } from './exit-codes.js';
import { gather } from './gather.js';
import type { CommonOptions } from './options.js';
import { languageOf, sinkOf, tell } from './terminal.js';
import { isAlive, Workspace } from './workspace.js';

/** Builds or extends a timeline file. All or nothing: work goes on in a copy that takes the file's place at the end. */
export async function importInto(
  inputs: readonly string[],
  options: CommonOptions & { readonly into: string },
): Promise<number> {
  const lang = languageOf(options);
  const sink = await sinkOf(options, []);
  const workspace = Workspace.create();
  const { into } = options;
  const draft = join(dirname(into), `.${basename(into)}.${process.pid}.part`);
  const lock = await Lock.take(`${into}.lock`);
  const clean = async (): Promise<void> => {
    await unlink(draft).catch(() => {});
    await unlink(`${draft}.wal`).catch(() => {});
    await lock.release();
  };
  process.once('SIGINT', () => lock.releaseNow(draft));
  process.once('SIGTERM', () => lock.releaseNow(draft));
  try {
    const store = await openDraft(into, draft, await workspace.tempDir());
    const before = await total(store);
    const { problems, usable } = await gather(inputs, store, workspace, options, lang);
    if (!options.quiet) for (const line of problemLines(problems, lang)) tell(line);
    const after = await total(store);
    await store.run('checkpoint');
    store.close();
    if (usable)
      await rename(draft, into).catch((error: NodeJS.ErrnoException) => {
        throw new OutputError(`cannot write ${into} (${error.code})`);
      });
    const [n, all] = [formatCount(after - before, lang), formatCount(after, lang)];
    await sink.write(
      lang === 'de'
        ? `${n} neue Einträge, ${all} insgesamt in ${into}\n`
        : `${n} new records, ${all} in all in ${into}\n`,
    );
    await sink.close();
    if (!usable) return EXIT.nothing;
    return problems.length > 0 ? EXIT.partial : EXIT.ok;
  } catch (error) {
    await sink.discard();
    throw error;
  } finally {
    await clean();
    workspace.remove();
  }
}

async function openDraft(into: string, draft: string, tempDirectory: string): Promise<Timeline> {
  const exists = await stat(into).then(
    () => true,
    () => false,
  );
  try {
    if (!exists) return await Timeline.create(draft, tempDirectory);
    await copyFile(into, draft, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    return await Timeline.open(draft, tempDirectory);
  } catch (error) {
    if (error instanceof NotATimeline)
      throw new OutputError(`${into} is not a timeline file of this version of footprint; it was left untouched`);
    throw new OutputError(`cannot write ${into} (${(error as NodeJS.ErrnoException).code ?? 'store error'})`);
  }
}

async function total(store: Timeline): Promise<number> {
  const [row] = await store.rows('select (select count(*) from point) + (select count(*) from event) as n');
  return Number(row!['n']);
}

/** One import at a time into one file; a lock whose process is gone is taken over. */
class Lock {
  private constructor(private readonly path: string) {}

  static async take(path: string): Promise<Lock> {
    for (let attempt = 0; attempt < 20; attempt++) {
      try {
        const file = await open(path, 'wx', 0o600);
        await file.writeFile(String(process.pid));
        await file.close();
        return new Lock(path);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== 'EEXIST') throw new OutputError(`cannot write ${path} (${code})`);
        const holder = Number(await readFile(path, 'utf8').catch(() => ''));
        if (holder > 0 && !isAlive(holder)) await unlink(path).catch(() => {});
        else if (attempt === 19) throw new OutputError(`another import into this file is running (process ${holder})`);
        else await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    throw new OutputError(`cannot lock ${path}`);
  }

  async release(): Promise<void> {
    await unlink(this.path).catch(() => {});
  }

  /** In a signal handler: the process ends right after. */
  releaseNow(draft: string): void {
    for (const path of [this.path, draft, `${draft}.wal`]) rmSync(path, { force: true });
  }
}
