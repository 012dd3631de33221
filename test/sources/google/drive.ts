import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Damaged } from '../../../src/decode/decoder.js';
import { type RecordFields, Skip } from '../../../src/record/record.js';
import { zoneNamed } from '../../../src/record/zone.js';
import type { Claim, FileShape, Here, PointShape, Source } from '../../../src/sources/source.js';

const FIXTURES = new URL('../../../fixtures/sources/', import.meta.url).pathname;

/** Folder of public samples, outside the repository; tests that need it are skipped without it. */
export const SAMPLES = process.env.FOOTPRINT_SAMPLES ? join(process.env.FOOTPRINT_SAMPLES, 'google') : undefined;
export const hasSample = (path: string): boolean => SAMPLES !== undefined && existsSync(join(SAMPLES, path));
export const sample = (path: string): Buffer => readFileSync(join(SAMPLES!, path));

export interface Driven {
  readonly records: readonly RecordFields[];
  readonly skips: readonly string[];
  readonly claims: readonly Claim[];
  readonly items: number;
}

type Shape = FileShape<unknown> | PointShape;

/** The shape that takes a file: by path and content first, else by content alone. */
export function shapeFor(source: Source, path: string, bytes: Buffer): Shape | undefined {
  const head = bytes
    .subarray(0, 65536)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const fits = (shape: Shape): boolean => shape.sniff?.(head) ?? true;
  return (
    source.files.find((shape) => shape.path?.test(path) && fits(shape)) ??
    source.files.find((shape) => shape.path === undefined && fits(shape))
  );
}

/** Runs a file through its source: decode, then read, item by item. */
export async function drive(
  source: Source,
  path: string,
  content: Buffer | string,
  known: Partial<Here> = {},
): Promise<Driven> {
  const bytes = Buffer.from(content);
  const shape = shapeFor(source, path, bytes);
  if (!shape) throw new Error(`no shape of ${source.id} takes ${path}`);
  if ('points' in shape) throw new Error(`${source.id} yields columns`);
  const here: Here = {
    path,
    segments: path.slice(1).split('/'),
    size: bytes.length,
    exportedAt: undefined,
    owner: new Set(),
    zone: undefined,
    assumedZone: zoneNamed('Europe/Berlin')!,
    gathered: () => [],
    ...known,
  };
  const records: RecordFields[] = [];
  const skips: string[] = [];
  const claims: Claim[] = [];
  let items = 0;
  // Small chunks: a decoder must not care where they end.
  for await (const batch of shape.decode(chunks(bytes, 1000), { path, size: bytes.length })) {
    for (const item of batch) {
      items += 1;
      if (item instanceof Damaged) throw new Error(item.code);
      const claim = shape.claim?.(item, here);
      if (claim) claims.push(claim);
      const reading = shape.read(item, here);
      if (reading instanceof Skip) skips.push(reading.why.en);
      else records.push(...('kind' in reading ? [reading] : reading));
    }
  }
  return { records: records.map(withoutUndefined), skips, claims, items };
}

export async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All files of a fixture: path within the archive, content. */
export function fixtureFiles(folder: string): readonly (readonly [string, Buffer])[] {
  const root = join(FIXTURES, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((file) => [`/${file.slice(root.length + 1)}`.normalize('NFC'), readFileSync(file)] as const);
}

/** Every record of a fixture folder, oldest first. */
export async function driveFixture(source: Source, folder: string, known: Partial<Here> = {}): Promise<Driven> {
  const all = await Promise.all(fixtureFiles(folder).map(([path, bytes]) => drive(source, path, bytes, known)));
  return {
    records: all.flatMap(({ records }) => records).sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    skips: all.flatMap(({ skips }) => skips),
    claims: all.flatMap(({ claims }) => claims),
    items: all.reduce((sum, { items }) => sum + items, 0),
  };
}

function withoutUndefined(record: RecordFields): RecordFields {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as RecordFields;
}

export const utc = (text: string): number => Date.parse(text);
