import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Data files that others published; they lie outside the repository where their licence asks for it. */
const SAMPLES = process.env['FOOTPRINT_SAMPLES'] || undefined;

/** Path of a sample, or undefined when the folder is not there: the test is then skipped and says so. */
export function sample(...segments: readonly string[]): string | undefined {
  if (SAMPLES === undefined) return undefined;
  const path = join(SAMPLES, ...segments);
  return existsSync(path) ? path : undefined;
}

export const hasSamples = SAMPLES !== undefined && existsSync(SAMPLES);
