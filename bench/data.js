// Archives for the benchmark: made with fixed seeds by the program's own generators, kept outside the repository.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeLocationRecords } from '../dist/personas/bench-data.js';
import { writePersona } from '../dist/personas/personas.js';

const SEED = 1;
const BYTES_PER_POINT = 290.067;
const GB = 1e9;
/** Lena at this scale has about 145 MB of files. */
const SCALE = 50;

export const cacheFolder = () => join(tmpdir(), `bench-footprint-${userInfo().uid}`);

/** Short digest of the compiled generators: other generators make other data. */
function generatorDigest() {
  const folder = new URL('../dist/personas/', import.meta.url);
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.js')) hash.update(name).update(readFileSync(new URL(name, folder)));
  return hash.digest('hex').slice(0, 10);
}

async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Takes a folder of archives from the cache, when its checksums are right, or makes it. */
async function cached(cache, name, make) {
  const folder = join(cache, `${name}-${generatorDigest()}`);
  const card = join(folder, 'bench.json');
  if (existsSync(card)) {
    const { files, truth } = JSON.parse(readFileSync(card, 'utf8'));
    const sums = await Promise.all(files.map(({ file }) => sha256(join(folder, file)).catch(() => '')));
    if (files.every((each, i) => each.sha256 === sums[i])) return { folder, files, truth };
  }
  process.stderr.write(`making ${name} ...\n`);
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const draft = `${folder}.${process.pid}`;
  process.once('exit', () => rmSync(draft, { recursive: true, force: true }));
  const truth = await make(draft);
  const files = [];
  for (const file of readdirSync(draft).filter((each) => each.endsWith('.zip')))
    files.push({ file, sha256: await sha256(join(draft, file)) });
  writeFileSync(join(draft, 'bench.json'), JSON.stringify({ files, truth }, null, 2));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  return { folder, files, truth };
}

/** A zip with one Records.json of `size` GB. */
export function recordsArchive(cache, size) {
  const points = Math.round((size * GB) / BYTES_PER_POINT);
  return cached(cache, `records-${points}-seed${SEED}`, async (folder) => {
    const { bytes } = await writeLocationRecords(folder, { points, seed: SEED, style: 'indented', zip: true });
    return { points, bytes };
  });
}

/** All exports of one person of all three companies, many times as much as bundled. */
export function personArchives(cache, size) {
  const scale = Math.max(1, Math.round(SCALE * size));
  return cached(cache, `lena-x${scale}`, async (folder) => {
    const { key } = await writePersona('lena', folder, { scale });
    return { scale, key };
  });
}
