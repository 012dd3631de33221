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
  stop(): void;
}

let ready: Reader | undefined;

/** Starts the thread before the store's code is loaded, which takes as long as loading what the thread needs. */
export function prepareReader(): void {
  ready ??= newReader();
}

/** Reads on a thread of its own, beside the store: inflating, parsing and making records take as long as storing them. */
export function startReader(): Reader {
  const reader = ready ?? newReader();
  ready = undefined;
  return reader;
}

function newReader(): Reader {
  const worker = new Worker(new URL('../cli/reader-thread.js', import.meta.url));
  worker.unref();
  const read: Read = (job, sinks) =>
    new Promise<ReadResult>((resolve, reject) => {
      const stored = new Int32Array(new SharedArrayBuffer(4));
      worker.on('message', (message: FromReader) => {
        if ('chunk' in message) {
          try {
            sinks.chunk(message.chunk);
          } catch (error) {
            reject(error);
          }
          Atomics.add(stored, 0, weightOf(message.chunk));
          Atomics.notify(stored, 0);
        } else if ('progress' in message) sinks.progress?.(message.progress);
        else if ('result' in message) resolve(message.result);
        else reject(Object.assign(new Error(message.failed.message), message.failed));
      });
      worker.on('error', reject);
      worker.ref();
      worker.postMessage({ job, stored, wantsProgress: sinks.progress !== undefined } satisfies ToReader);
    });
  return { read, stop: () => void worker.terminate() };
}
