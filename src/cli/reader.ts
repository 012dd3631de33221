import { Worker } from 'node:worker_threads';
import type { Progress } from '../pipeline.js';
import type { Read, ReadJob, ReadResult } from '../reading.js';
import type { Chunk } from '../timeline/chunk.js';

/** The one message to the thread. */
export interface ToReader {
  readonly job: ReadJob;
  /** Weight of the chunks that are stored, shared between the threads. */
  readonly stored: Int32Array;
  readonly wantsProgress: boolean;
}

export type FromReader =
  | { readonly chunk: Chunk }
  | { readonly progress: Progress }
  | { readonly result: ReadResult }
  | {
      readonly failed: {
        readonly message: string;
        readonly stack: string | undefined;
        readonly code: string | undefined;
      };
    };

/** Events hold texts and take about four times the memory of fixes. */
export const weightOf = ({ table }: Chunk): number => (table === 'event' ? 4 : 1);

/** The numbers of a chunk change threads without being copied. */
export function buffersOf({ columns }: Chunk): ArrayBuffer[] {
  const buffers: ArrayBuffer[] = [];
  for (const column of columns) {
    if (!('width' in column)) continue;
    buffers.push(column.items.buffer as ArrayBuffer);
    if (column.valid) buffers.push(column.valid.buffer as ArrayBuffer);
  }
  return buffers;
}

interface Reader {
  readonly read: Read;
  /** Ends the thread; nothing is told any more. */
  stop(): Promise<void>;
}

let ready: Reader | undefined;

/** Starts the thread before the store's code is loaded, which takes as long as loading what the thread needs. */
export function prepareReader(): void {
  ready ??= newReader();
}

/** Reads on a thread of its own, beside the store. A thread reads once. */
export function startReader(): Reader {
  const reader = ready ?? newReader();
  ready = undefined;
  return reader;
}

function newReader(): Reader {
  const worker = new Worker(new URL('../cli/reader-thread.js', import.meta.url));
  worker.unref();
  let stopped = false;
  const ended = new Promise<never>((_, reject) => {
    worker.on('error', reject);
    worker.on('messageerror', reject);
    worker.on('exit', () => reject(new Error('the reading thread ended before its work')));
  });
  // Told to whoever reads; nobody else waits for it.
  ended.catch(() => {});
  const read: Read = (job, sinks) => {
    const done = new Promise<ReadResult>((resolve, reject) => {
      const stored = new Int32Array(new SharedArrayBuffer(4));
      worker.on('message', (message: FromReader) => {
        if (stopped) return;
        if ('chunk' in message) {
          try {
            sinks.chunk(message.chunk);
          } catch (error) {
            // What follows would fail as well.
            stopped = true;
            reject(error);
          }
          Atomics.add(stored, 0, weightOf(message.chunk));
          Atomics.notify(stored, 0);
        } else if ('progress' in message) sinks.progress?.(message.progress);
        else if ('result' in message) resolve(message.result);
        else reject(Object.assign(new Error(message.failed.message), message.failed));
      });
      worker.ref();
      worker.postMessage({ job, stored, wantsProgress: sinks.progress !== undefined } satisfies ToReader);
    });
    return Promise.race([done, ended]);
  };
  return {
    read,
    async stop() {
      stopped = true;
      await worker.terminate();
    },
  };
}
