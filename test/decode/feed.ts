import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Damaged, type DecodedFile, type Decoder } from '../../src/decode/decoder.js';
import { EntryFault } from '../../src/ledger/problem.js';

export const file: DecodedFile = { path: '/entry', size: 0 };

/** The bytes in chunks of the given sizes in turn; the last size goes on to the end. */
export async function* chunks(bytes: Buffer | string, ...sizes: readonly number[]): AsyncIterable<Buffer> {
  const whole = Buffer.from(bytes as string);
  let at = 0;
  for (let k = 0; at < whole.length; k++) {
    const size = sizes[Math.min(k, sizes.length - 1)] ?? whole.length;
    yield whole.subarray(at, at + size);
    at += size;
  }
}

export interface Decoded<Item> {
  readonly items: readonly Item[];
  readonly damaged: readonly Damaged[];
  readonly fault: EntryFault | undefined;
}

/** Everything a decoder says about the bytes; anything thrown but an EntryFault is thrown on. */
export async function decode<Item>(
  decoder: Decoder<Item>,
  bytes: Buffer | string,
  ...sizes: readonly number[]
): Promise<Decoded<Item>> {
  const items: Item[] = [];
  const damaged: Damaged[] = [];
  let fault: EntryFault | undefined;
  try {
    for await (const batch of decoder(chunks(bytes, ...sizes), file))
      for (const item of batch) {
        if (item instanceof Damaged) damaged.push(item);
        else items.push(item);
      }
  } catch (error) {
    if (!(error instanceof EntryFault)) throw error;
    fault = error;
  }
  return { items, damaged, fault };
}

/** Public hostile files, in a folder beside the samples; undefined when this machine has none. */
export function corpus(...path: readonly string[]): string | undefined {
  const samples = process.env.FOOTPRINT_SAMPLES || undefined;
  return samples === undefined ? undefined : join(samples, '..', 'corpora', ...path);
}

export const bytesOf = (path: string): Buffer => readFileSync(path);
