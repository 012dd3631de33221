import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Damaged } from '../../../src/decode/decoder.js';
import { type RecordFields, Skip } from '../../../src/record/record.js';
import { UTC } from '../../../src/record/zone.js';
import type { FileShape, Here, Source } from '../../../src/sources/source.js';
import { type Line, recordsOf } from '../../kit/records.js';

const FIXTURES = path.resolve(import.meta.dirname, '../../../fixtures/sources');

export interface Driven {
  readonly records: readonly RecordFields[];
  readonly skipped: readonly string[];
  readonly failed: number;
  readonly damaged: number;
}

/** The shape that claims a file, as recognition asks: by path and content, then by content alone. */
function claimed(source: Source, at: string, bytes: Buffer): FileShape<unknown> | undefined {
  const head = bytes
    .subarray(0, 65_536)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const shapes = source.files.filter((shape) => 'read' in shape);
  const accepts = (shape: FileShape<unknown>): boolean => shape.sniff?.(head) ?? true;
  return (
    shapes.find((shape) => shape.path?.test(at) && accepts(shape)) ??
    shapes.find((shape) => shape.path === undefined && accepts(shape))
  );
}

/** Reads one file as the pipeline does; undefined when the source does not claim it. */
export async function drive(source: Source, at: string, bytes: Buffer, chunk = 61): Promise<Driven | undefined> {
  const shape = claimed(source, at, bytes);
  if (!shape) return undefined;
  const here: Here = {
    path: at,
    segments: at.slice(1).split('/'),
    size: bytes.length,
    exportedAt: undefined,
    owner: new Set(),
    zone: undefined,
    assumedZone: UTC,
    gathered: () => [],
  };
  async function* pieces(): AsyncIterable<Buffer> {
    for (let i = 0; i < bytes.length; i += chunk) yield bytes.subarray(i, i + chunk);
  }
  const records: RecordFields[] = [];
  const skipped: string[] = [];
  let failed = 0;
  let damaged = 0;
  for await (const batch of shape.decode(pieces(), { path: at, size: bytes.length })) {
    for (const item of batch) {
      if (item instanceof Damaged) damaged++;
      else {
        try {
          const reading = shape.read(item, here);
          if (reading instanceof Skip) skipped.push(reading.why.en);
          else records.push(...[reading].flat().map(stated));
        } catch {
          failed++;
        }
      }
    }
  }
  return { records, skipped, failed, damaged };
}

/** Without the fields that were left out. */
const stated = (record: RecordFields): RecordFields =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as RecordFields;

/** One file of a fixture case; its path inside the case is its path inside the archive. */
export async function fixture(source: Source, name: string, file: string): Promise<Driven | undefined> {
  const bytes = await readFile(path.join(FIXTURES, source.id, name, file));
  return drive(source, `/${file}`.normalize('NFC'), bytes);
}

/** The same, for files that must be claimed. */
export async function read(source: Source, name: string, file: string): Promise<Driven> {
  const driven = await fixture(source, name, file);
  if (!driven) throw new Error(`${source.id} does not claim ${file}`);
  return driven;
}

/** All files of a case. */
export async function filesOf(source: Source, name: string): Promise<readonly string[]> {
  const root = path.join(FIXTURES, source.id, name);
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Records of files that are made up on the spot, by the real flow. @param exports each: path → text */
export async function readTogether(...exports: readonly Readonly<Record<string, string>>[]): Promise<readonly Line[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'footprint-amazon-'));
  try {
    const folders = exports.map((_, i) => path.join(root, String(i)));
    for (const [i, files] of exports.entries()) {
      for (const [name, text] of Object.entries(files)) {
        const file = path.join(folders[i]!, name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, text);
      }
    }
    return (await recordsOf(...folders)).lines;
  } finally {
    await rm(root, { recursive: true });
  }
}

/** How many of them are left where one is known by its id. */
export const different = (lines: readonly Line[]): number => new Set(lines.map(({ id }) => id)).size;

/** Published samples that are not copied into the repository; tests on them are skipped where they are not at hand. */
const samples = process.env.FOOTPRINT_SAMPLES || undefined;
export const hasSamples = samples !== undefined && existsSync(path.join(samples, 'amazon'));
export const sample = async (file: string): Promise<Buffer> => readFile(path.join(samples!, 'amazon', file));
