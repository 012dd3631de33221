import type { Lang } from '../text/text.js';
import { NotATimeline, Timeline } from '../timeline/timeline.js';
import { OutputError } from './exit-codes.js';
import { asGathered, type Gathered, gather } from './gather.js';
import type { CommonOptions } from './options.js';
import { startReader } from './reader.js';
import { isTimeline } from './timeline-file.js';
import { Workspace } from './workspace.js';

/**
 * Runs a command on what the inputs hold: on a fresh store in a private folder, gone afterwards, or straight on a
 * timeline file when that is the only input; it is not changed.
 */
export async function withStore(
  inputs: readonly string[],
  options: CommonOptions,
  lang: Lang,
  command: (store: Timeline, gathered: Gathered) => Promise<number>,
): Promise<number> {
  const workspace = Workspace.create();
  let store: Timeline | undefined;
  try {
    store = await openOnly(inputs, workspace);
    if (store) return await command(store, await asGathered(store));
    const reader = startReader();
    try {
      store = await Timeline.create(workspace.path('timeline'), await workspace.tempDir());
      const gathered = await gather(inputs, store, workspace, options, lang, reader.read);
      return await command(store, gathered);
    } finally {
      await reader.stop();
    }
  } catch (error) {
    throw storeError(error);
  } finally {
    store?.close();
    workspace.remove();
  }
}

/** A timeline file that is no good comes back as undefined: reading it with the others tells why. */
async function openOnly(inputs: readonly string[], workspace: Workspace): Promise<Timeline | undefined> {
  const [only] = inputs;
  if (only === undefined || inputs.length > 1 || !(await isTimeline(only))) return undefined;
  try {
    return await Timeline.open(only, await workspace.tempDir(), 'READ_ONLY');
  } catch (error) {
    if (error instanceof NotATimeline) return undefined;
    throw error;
  }
}

/** The store says in words only that the disk is full or memory ran out. */
export function storeError(error: unknown): unknown {
  if ((error as NodeJS.ErrnoException)?.code === 'ERR_WORKER_OUT_OF_MEMORY') return error;
  const text = error instanceof Error ? error.message : '';
  return /could not write|no space left|disk quota|out of memory|failed to (?:offload|write)/i.test(text)
    ? new OutputError('the private store could not be written (disk full?); set TMPDIR to a folder with more space')
    : error;
}
