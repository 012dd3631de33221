import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Damaged } from '../../../src/decode/decoder.js';
import { type RecordFields, Skip } from '../../../src/record/record.js';
import { UTC, zoneNamed } from '../../../src/record/zone.js';
import type { Claim, FileShape, Here, Source } from '../../../src/sources/source.js';

export const FIXTURES = join(import.meta.dirname, '../../../fixtures/sources');
const root = process.env.FOOTPRINT_SAMPLES || undefined;
/** Public samples lie outside the repository; tests on them are skipped, and counted, without. */
export const SAMPLES = root === undefined ? undefined : join(root, 'facebook');
export const haveSamples = SAMPLES !== undefined && existsSync(SAMPLES);
export const sample = (path: string): string => join(SAMPLES ?? '', path);

export interface Driven {
  readonly shape: FileShape<unknown> | undefined;
  readonly items: number;
  /** Items that became records, one or several. */
  readonly kept: number;
  readonly records: RecordFields[];
  readonly skipped: string[];
  readonly failed: number;
  readonly claims: Claim[];
  readonly fault: unknown;
}

export const hereAt = (path: string, more: Partial<Here> = {}): Here => ({
  path,
  segments: path.slice(1).split('/'),
  size: 0,
  exportedAt: undefined,
  owner: new Set(),
  zone: undefined,
  assumedZone: UTC,
  gathered: () => [],
  ...more,
});

export const BERLIN = zoneNamed('Europe/Berlin')!;

/** The shape that claims a file, by path and content as the pipeline asks. */
export function shapeFor(source: Source, path: string, head: string): FileShape<unknown> | undefined {
  const shapes = source.files as readonly FileShape<unknown>[];
  return shapes.find((s) => (s.path?.test(path) ?? true) && (s.sniff?.(head) ?? true));
}

/** Decodes and reads one file as if it lay at `path` in an archive; chunks of an odd size on purpose. */
export async function drive(source: Source, file: string, path: string, more?: Partial<Here>): Promise<Driven> {
  return driveText(source, readFileSync(file), path, more);
}

export async function driveText(
  source: Source,
  content: Buffer | string,
  path: string,
  more: Partial<Here> = {},
): Promise<Driven> {
  const bytes = Buffer.from(content);
  const head = bytes
    .subarray(0, 65_536)
    .toString()
    .replace(/^\ufeff/, '');
  const shape = shapeFor(source, path, head);
  const out = { shape, items: 0, kept: 0, records: [], skipped: [], failed: 0, claims: [], fault: undefined } as {
    -readonly [K in keyof Driven]: Driven[K];
  };
  if (!shape) return out;
  const here = hereAt(path, { size: bytes.length, ...more });
  try {
    for await (const batch of shape.decode(chunked(bytes), { path, size: bytes.length })) {
      for (const item of batch) {
        out.items += 1;
        if (item instanceof Damaged) out.failed += 1;
        else readItem(shape, item, here, out);
      }
    }
  } catch (fault) {
    out.fault = fault;
  }
  return out;
}

function readItem(
  shape: FileShape<unknown>,
  item: unknown,
  here: Here,
  out: { failed: number; kept: number; records: RecordFields[]; skipped: string[]; claims: Claim[] },
): void {
  const claim = shape.claim?.(item, here);
  if (claim) out.claims.push(claim);
  try {
    const reading = shape.read(item, here);
    if (reading instanceof Skip) out.skipped.push(reading.why.en);
    else {
      const records = [reading as RecordFields | readonly RecordFields[]].flat();
      out.kept += records.length > 0 ? 1 : 0;
      out.records.push(...records);
    }
  } catch {
    out.failed += 1;
  }
}

async function* chunked(bytes: Buffer): AsyncIterable<Buffer> {
  for (let i = 0; i < bytes.length; i += 997) yield bytes.subarray(i, i + 997);
}

export const iso = (record: RecordFields | undefined): string | undefined =>
  record?.at === undefined ? undefined : new Date(record.at).toISOString();
