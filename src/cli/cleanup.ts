import { rmSync } from 'node:fs';
import { EXIT } from './exit-codes.js';

/** What must be gone when the process ends, however it ends; the last registered goes first. */
const paths = new Set<string>();
let installed = false;

/** Removes files and folders at the end, at signals and at errors. @returns to call when they are gone or moved */
export function removeAtEnd(...doomed: readonly string[]): () => void {
  if (!installed) {
    installed = true;
    process.once('SIGINT', () => process.exit(EXIT.interrupted));
    process.once('SIGTERM', () => process.exit(EXIT.terminated));
    process.once('exit', removeAll);
  }
  for (const path of doomed) paths.add(path);
  return () => {
    for (const path of doomed) paths.delete(path);
  };
}

function removeAll(): void {
  for (const path of [...paths].reverse()) {
    try {
      // The reading thread may still be making a file in there: then it is tried again.
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    } catch {
      // The next start sweeps what is left.
    }
  }
  paths.clear();
}
