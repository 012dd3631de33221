import type { Read } from '../reading.js';
import { Timeline } from '../timeline/timeline.js';
import { OutputError } from './exit-codes.js';
import { startReader } from './reader.js';
import { Workspace } from './workspace.js';

/** Runs a command on a fresh store in a private folder; both are gone afterwards. */
export async function withStore(
  command: (store: Timeline, workspace: Workspace, read: Read) => Promise<number>,
): Promise<number> {
  const reader = startReader();
  let workspace: Workspace | undefined;
  let store: Timeline | undefined;
  try {
    workspace = Workspace.create();
    store = await Timeline.create(workspace.path('timeline'), await workspace.tempDir());
    return await command(store, workspace, reader.read);
  } catch (error) {
    throw storeError(error);
  } finally {
    reader.stop();
    store?.close();
    workspace?.remove();
  }
}

/** The store says in words only that the disk is full or memory ran out. */
export function storeError(error: unknown): unknown {
  const text = error instanceof Error ? error.message : '';
  return /could not write|no space left|disk quota|out of memory|failed to (?:offload|write)/i.test(text)
    ? new OutputError('the private store could not be written (disk full?); set TMPDIR to a folder with more space')
    : error;
}
