import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pack } from 'tar-stream';
import { afterAll } from 'vitest';
import yazl from 'yazl';
import type { Archive, Limits, Opened } from '../../src/archive/archive.js';
import { openInputs } from '../../src/archive/open.js';
import { EntryFault } from '../../src/ledger/problem.js';

export interface Content {
  readonly [path: string]: string | Buffer;
}

const folders: string[] = [];

const archives: Archive[] = [];

afterAll(async () => {
  for (const archive of archives.splice(0)) await archive.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'archive-test-'));
  folders.push(folder);
  return folder;
}

/** Writes files below a new folder and returns the folder. */
export async function place(files: Content): Promise<string> {
  const folder = await newFolder();
  for (const [name, content] of Object.entries(files)) {
    const full = path.join(folder, name);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, content);
  }
  return folder;
}

interface ZipStyle {
  readonly compress?: boolean;
  /** Sizes behind the data, as the large providers do it. */
  readonly descriptors?: boolean;
  readonly zip64?: boolean;
}

export async function zipOf(files: Content, style: ZipStyle = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const options = {
    compress: style.compress ?? true,
    mtime: new Date('2024-05-06T07:08:10Z'),
    forceZip64Format: style.zip64 ?? false,
  };
  for (const [name, content] of Object.entries(files)) {
    if (style.descriptors) zip.addReadStreamLazy(name, options, (give) => give(null, streamOf(Buffer.from(content))));
    else zip.addBuffer(Buffer.from(content), name, options);
  }
  zip.end();
  return collect(zip.outputStream);
}

function streamOf(content: Buffer): NodeJS.ReadableStream {
  const passing = new PassThrough();
  passing.end(content);
  return passing;
}

export async function tarOf(files: Content): Promise<Buffer> {
  const tar = pack();
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, Buffer.from(content));
  tar.finalize();
  return collect(tar as unknown as AsyncIterable<Buffer>);
}

export async function collect(pieces: AsyncIterable<unknown>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece as Buffer);
  return Buffer.concat(all);
}

export interface Read {
  readonly path: string;
  readonly bytes: Buffer;
  /** Code of the fault that ended the reading. */
  readonly fault?: string;
  readonly offset?: number | undefined;
}

/** Reads all entries of an archive to their ends. */
export async function readAll(archive: Archive): Promise<Read[]> {
  const read: Read[] = [];
  await archive.visit(archive.entries, async (entry, bytes) => {
    const pieces: Buffer[] = [];
    try {
      for await (const piece of bytes) pieces.push(piece);
    } catch (error) {
      if (!(error instanceof EntryFault)) throw error;
      read.push({ path: entry.path, bytes: Buffer.concat(pieces), fault: error.code, offset: error.at.offset });
      return;
    }
    read.push({ path: entry.path, bytes: Buffer.concat(pieces) });
  });
  return read;
}

export async function open(paths: string | readonly string[], limits?: Limits): Promise<Opened> {
  const options = limits ? { limits, tempDir: newFolder } : { tempDir: newFolder };
  const opened = await openInputs(typeof paths === 'string' ? [paths] : paths, options);
  archives.push(...opened.archives);
  return opened;
}

/** Opens bytes under a name and reads everything in them. */
export async function openBytes(bytes: Buffer, name = 'data.zip', limits?: Limits) {
  const opened = await open(path.join(await place({ [name]: bytes }), name), limits);
  const entries: Read[] = [];
  for (const archive of opened.archives) {
    entries.push(...(await readAll(archive)));
    await archive.close();
  }
  const problems = [...opened.problems, ...opened.archives.flatMap((archive) => archive.problems)];
  return { opened, entries, codes: problems.map(({ code }) => code), problems };
}

/** `path: text`, or `path! FAULT` for what broke off. */
export function summary(entries: readonly Read[]): string[] {
  return entries.map(({ path, bytes, fault }) => (fault ? `${path}! ${fault}` : `${path}: ${bytes}`));
}
