import { constants } from 'node:fs';
import { copyFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { problemLines } from '../render/problem-line.js';
import { foreignWarning } from '../report/foreign.js';
import { visible } from '../text/escape.js';
import { say } from '../text/say.js';
import type { Text } from '../text/text.js';
import { NotATimeline, Timeline } from '../timeline/timeline.js';
import { removeAtEnd } from './cleanup.js';
import { EXIT, OutputError, UsageError } from './exit-codes.js';
import { gather } from './gather.js';
import { Lock } from './lock.js';
import type { CommonOptions } from './options.js';
import { startReader } from './reader.js';
import { withSink } from './sink.js';
import { storeError } from './store.js';
import { languageOf, tell } from './terminal.js';
import { Workspace } from './workspace.js';
import { zoneOf } from './zone.js';

const DONE: Text = {
  en: '{n} new {n#record|records}, {all} in all in {file}',
  de: '{n} {n#neuer Eintrag|neue Einträge}, {all} insgesamt in {file}',
};

/** Builds or extends a timeline file. All or nothing: work goes on in a copy that takes the file's place at the end. */
export async function importInto(
  inputs: readonly string[],
  options: CommonOptions & { readonly into: string },
): Promise<number> {
  const lang = languageOf(options);
  const { into } = options;
  const target = await realpath(into).catch(() => into);
  for (const input of inputs) {
    if ((await realpath(input).catch(() => input)) === target)
      throw new UsageError(`${into} cannot be imported into itself`);
  }
  return withSink(options, [], async (sink) => {
    const lock = await Lock.take(`${target}.lock`);
    const reader = startReader();
    const workspace = Workspace.create();
    const draft = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
    const forget = removeAtEnd(draft, `${draft}.wal`);
    let store: Timeline | undefined;
    try {
      store = await openDraft(target, draft, await workspace.tempDir());
      const before = await total(store);
      const { problems, usable } = await gather(inputs, store, workspace, options, lang, reader.read);
      if (!options.quiet) for (const line of problemLines(problems, lang)) tell(line);
      const session = {
        timeline: store,
        zone: await zoneOf(store, options),
        now: options.now ?? Date.now(),
        sensitive: false,
      };
      const warning = options.continueForeign ? undefined : await foreignWarning(session, lang);
      if (warning !== undefined) {
        tell(`footprint: ${warning}`);
        return EXIT.foreign;
      }
      if (!usable) return EXIT.nothing;
      const after = await total(store);
      await store.run('checkpoint');
      store.close();
      store = undefined;
      await rename(draft, target).catch((error: NodeJS.ErrnoException) => {
        throw new OutputError(`cannot write ${into} (${error.code})`);
      });
      const values = {
        n: { type: 'count', value: after - before },
        all: { type: 'count', value: after },
        file: { type: 'text', value: visible(into) },
      } as const;
      await sink.write(`${say(DONE, values, lang)}\n`);
      return problems.length > 0 ? EXIT.partial : EXIT.ok;
    } catch (error) {
      throw storeError(error);
    } finally {
      await reader.stop();
      store?.close();
      for (const path of [draft, `${draft}.wal`]) await unlink(path).catch(() => {});
      forget();
      await lock.release();
      workspace.remove();
    }
  });
}

async function openDraft(target: string, draft: string, tempDirectory: string): Promise<Timeline> {
  const exists = await stat(target).catch(() => undefined);
  try {
    if (!exists) return await Timeline.create(draft, tempDirectory);
    await copyFile(target, draft, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    return await Timeline.open(draft, tempDirectory);
  } catch (error) {
    if (error instanceof NotATimeline) {
      throw new OutputError(`${target} is not a timeline file of this version of footprint; it was left untouched`);
    }
    throw new OutputError(`cannot write ${target} (${(error as NodeJS.ErrnoException).code ?? 'store error'})`);
  }
}

async function total(store: Timeline): Promise<number> {
  const [row] = await store.rows('select (select count(*) from point) + (select count(*) from event) as n');
  return Number(row!['n']);
}
