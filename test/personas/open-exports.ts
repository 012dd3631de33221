import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import yauzl from 'yauzl';
import type { PersonaKey } from '../../src/personas/key.js';
import { writePersona } from '../../src/personas/personas.js';

export interface Opened {
  to: string;
  files: string[];
  key: PersonaKey;
  /** `archive.zip/path` to its bytes, archives inside archives opened; bare files by name. */
  entries: Map<string, Buffer>;
}

export async function openPersona(name: string, scale = 1): Promise<Opened> {
  const to = join(await mkdtemp(join(tmpdir(), 'persona-')), name);
  const { files, key } = await writePersona(name, to, { scale });
  const entries = new Map<string, Buffer>();
  for (const file of files) await collect(basename(file), await readFile(file), entries);
  return { to, files, key, entries };
}

async function collect(name: string, bytes: Buffer, into: Map<string, Buffer>): Promise<void> {
  if (!name.endsWith('.zip')) {
    into.set(name, bytes);
    return;
  }
  for (const [path, inner] of await unzip(bytes)) await collect(`${name}/${path}`, inner, into);
}

export async function unzip(bytes: Buffer): Promise<[string, Buffer][]> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  const found: [string, Buffer][] = [];
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: yauzl.Entry) => {
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        const pieces: Buffer[] = [];
        for await (const piece of stream) pieces.push(piece as Buffer);
        found.push([entry.fileName, Buffer.concat(pieces)]);
        zip.readEntry();
      });
    });
    zip.readEntry();
  });
}

export function text(opened: Opened, ending: string): string {
  const found = [...opened.entries].filter(([path]) => path.endsWith(ending));
  if (found.length !== 1) throw new Error(`${found.length} entries end in ${ending}`);
  return found[0]![1].toString('utf8');
}

/** Facebook's bytes as Latin-1 code units, undone. */
export function repaired(value: string): string {
  return Buffer.from(value, 'latin1').toString('utf8');
}

export const times = (haystack: string, needle: RegExp) => haystack.match(needle)?.length ?? 0;

/** All exports in a folder, opened the same way; the answer key is none. */
export async function openExports(folder: string): Promise<Map<string, Buffer>> {
  const entries = new Map<string, Buffer>();
  for (const name of (await readdir(folder)).sort()) {
    if (name !== 'persona.json') await collect(name, await readFile(join(folder, name)), entries);
  }
  return entries;
}
