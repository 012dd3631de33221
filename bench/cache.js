// Keeps made data outside the repository, and takes it from there only when its checksums are right.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const CARD = 'bench.json';

export const cacheFolder = () => join(tmpdir(), `bench-footprint-${userInfo().uid}`);

/** Short digest of code below `src`: other generators make other data. */
export function digestOf(parts) {
  const src = new URL('../src/', import.meta.url);
  const hash = createHash('sha256');
  for (const part of parts) {
    const inside = part.endsWith('.ts') ? [''] : readdirSync(new URL(part, src), { recursive: true }).sort();
    for (const name of inside) {
      const file = new URL(name ? `${part}/${name}` : part, src);
      if (file.href.endsWith('.ts')) hash.update(name).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 10);
}

async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const described = async (folder, file) => ({
  file,
  bytes: statSync(join(folder, file)).size,
  sha256: await sha256(join(folder, file)),
});

const drafts = new Set();
process.once('exit', () => {
  for (const draft of drafts) rmSync(draft, { recursive: true, force: true });
});

/**
 * Takes a folder of data from the cache or makes it.
 * @param {string[]} parts folders and files of `src` whose code decides what the data are
 * @param {(folder: string) => Promise<object>} make fills the folder; returns what is true of the data
 */
export async function cached(cache, name, parts, make) {
  const folder = join(cache, `${name}-${digestOf(parts)}`);
  const card = join(folder, CARD);
  if (existsSync(card)) {
    const { files, truth } = JSON.parse(readFileSync(card, 'utf8'));
    const sums = await Promise.all(files.map(({ file }) => sha256(join(folder, file)).catch(() => '')));
    if (files.every((each, i) => each.sha256 === sums[i])) return { folder, files, truth };
  }
  process.stderr.write(`making ${name} ...\n`);
  const began = performance.now();
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const draft = `${folder}.${process.pid}`;
  drafts.add(draft);
  const truth = await make(draft);
  const files = [];
  for (const entry of readdirSync(draft, { withFileTypes: true }))
    if (entry.isFile()) files.push(await described(draft, entry.name));
  writeFileSync(join(draft, CARD), JSON.stringify({ files, truth }, null, 2));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  drafts.delete(draft);
  process.stderr.write(`made in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  return { folder, files, truth };
}
