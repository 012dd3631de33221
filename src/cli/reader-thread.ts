import { parentPort } from 'node:worker_threads';
import { read } from '../reading.js';
import { buffersOf, type FromReader, type ToReader, weightOf } from './reader.js';

/** Weight of the chunks that may wait for the store; more would only fill memory. */
const AHEAD = 32;

const port = parentPort!;
const tell = (message: FromReader, buffers: ArrayBuffer[] = []): void => port.postMessage(message, buffers);

port.once('message', async ({ job, stored, wantsProgress }: ToReader) => {
  let sent = 0;
  try {
    const result = await read(job, {
      chunk(chunk) {
        // Waiting stops this thread only: the store works on in the other one.
        for (let done = Atomics.load(stored, 0); sent - done >= AHEAD; done = Atomics.load(stored, 0))
          Atomics.wait(stored, 0, done);
        sent += weightOf(chunk);
        tell({ chunk }, buffersOf(chunk));
      },
      progress: wantsProgress ? (progress) => tell({ progress }) : undefined,
    });
    tell({ result });
  } catch (error) {
    const { message, stack, code } = error as NodeJS.ErrnoException;
    tell({ failed: { message, stack, code } });
  }
});
