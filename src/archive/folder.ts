import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { EntryFault, type Problem } from '../ledger/problem.js';
import { type ByteSource, type FilePool, fileBytes, unreadable } from './byte-source.js';
import { decodeName, entryPath } from './entry-name.js';
import { PIECE } from './inflate.js';
import type { Each, Member, Part, Run } from './part.js';

/** A file below a folder. Names are bytes written as Latin-1, since they need not be valid UTF-8. */
export interface FoundFile {
  /** Below the folder, `/`-separated. */
  readonly relative: string;
  readonly full: Buffer;
  readonly size: number;
  readonly modified: number;
  /** A link, device, pipe or socket, or a folder that cannot be listed. */
  readonly fault?: Member['fault'];
}

/** Folders that are the root of an export, so that their own name belongs to the paths in them. */
const EXPORT_ROOT = /^(?:Takeout$|takeout-|facebook-|meta-)/i;

/** All files below a folder, sorted by the bytes of their paths. Links are listed, not followed. */
export async function walkFolder(folder: string, limits: Run['limits']): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const pending = [''];
  for (
    let relative = pending.pop();
    relative !== undefined && found.length < limits.entries;
    relative = pending.pop()
  ) {
    const full = fullPath(folder, relative);
    let names: Buffer[];
    try {
      names = await readdir(full, { encoding: 'buffer' });
    } catch (error) {
      found.push({ relative, full, size: 0, modified: 0, fault: faultOf(error) });
      continue;
    }
    for (const name of names) {
      const child = relative === '' ? name.toString('latin1') : `${relative}/${name.toString('latin1')}`;
      const file = await look(fullPath(folder, child), child);
      if (file === 'folder') pending.push(child);
      else found.push(file);
    }
  }
  return found.sort((a, b) => (a.relative < b.relative ? -1 : 1));
}

async function look(full: Buffer, relative: string): Promise<FoundFile | 'folder'> {
  try {
    const stat = await lstat(full);
    if (stat.isDirectory()) return 'folder';
    const file = { relative, full, size: stat.isFile() ? stat.size : 0, modified: stat.mtimeMs };
    return stat.isFile() ? file : { ...file, fault: { code: 'FILE_NOT_REGULAR' } };
  } catch (error) {
    return { relative, full, size: 0, modified: 0, fault: faultOf(error) };
  }
}

function faultOf(error: unknown): Member['fault'] {
  const { code, at } = unreadable(error);
  return { code, ...at };
}

function fullPath(folder: string, relative: string): Buffer {
  if (relative === '') return Buffer.from(folder);
  const separator = folder.endsWith(path.sep) ? '' : path.sep;
  return Buffer.concat([Buffer.from(folder + separator), Buffer.from(relative, 'latin1')]);
}

/** The part that a folder is, without the files in it that are archives of their own. */
export function openFolder(name: string, files: readonly FoundFile[], run: Run): Part {
  const prefix = EXPORT_ROOT.test(name) ? `${name}/` : '';
  return plainPart(
    name,
    'folder',
    files.map((file) => ({ file, path: prefix + decodeName(Buffer.from(file.relative, 'latin1')) })),
    run,
  );
}

/** The part that a single export file is. */
export function openFile(name: string, file: FoundFile, checksum: number, run: Run): Part {
  return { ...plainPart(name, 'file', [{ file, path: name }], run), checksum };
}

interface PlainMember extends Member {
  readonly file: FoundFile;
}

function plainPart(
  name: string,
  form: Part['form'],
  listed: readonly { readonly file: FoundFile; readonly path: string }[],
  run: Run,
): Part {
  const problems: Problem[] = [];
  if (listed.length >= run.limits.entries) {
    const limit = { type: 'count', value: run.limits.entries } as const;
    problems.push({ code: 'TOO_MANY_ENTRIES', archive: name, values: { limit } });
  }
  const members = listed.map(
    ({ file, path }): PlainMember => ({
      index: 0,
      path: entryPath(path, run.limits.nameBytes),
      size: file.size,
      modified: file.modified,
      fault: file.fault,
      offset: 0,
      file,
    }),
  );
  return {
    name,
    form,
    bytes: members.reduce((sum, { size }) => sum + size, 0),
    members,
    problems,
    visit: (wanted, each) => visitFiles(wanted as readonly PlainMember[], each, run),
    close: async () => {
      for (const { file } of members) await run.files.close(file.full);
    },
  };
}

async function visitFiles(wanted: readonly PlainMember[], each: Each, run: Run): Promise<void> {
  for (const member of wanted) {
    const bytes = readFile(member, run);
    try {
      await each(member, bytes);
    } finally {
      await bytes.return();
      await run.files.close(member.file.full);
    }
  }
}

async function* readFile(member: PlainMember, run: Run): AsyncGenerator<Buffer, void, void> {
  if (member.fault) throw new EntryFault(member.fault.code, member.fault);
  if (member.size > run.limits.entryBytes) throw new EntryFault('ZIP_BOMB');
  yield* wholeFile(fileBytes(run.files, member.file.full, member.size));
}

/** The bytes that the file had when it was listed; one that has shrunk meanwhile ends in FILE_CHANGED. */
async function* wholeFile(source: ByteSource): AsyncGenerator<Buffer, void, void> {
  let ahead = settled(source.read(0, PIECE));
  try {
    for (let at = 0; at < source.size; ) {
      const piece = await ahead;
      if (piece instanceof Error) throw piece;
      if (piece.length === 0) throw new EntryFault('FILE_CHANGED', { offset: at });
      at += piece.length;
      ahead = settled(source.read(at, PIECE));
      yield piece;
    }
  } finally {
    await ahead;
  }
}

/** A failure that is looked at later must not count as unhandled until then. */
function settled(read: Promise<Buffer>): Promise<Buffer | Error> {
  return read.catch((error: Error) => error);
}

/** How much of either end of a file goes into its checksum. */
const SAMPLE = 64 * 1024;

/** Tells files of one name and size apart without reading all of them: over the first and last 64 KiB. */
export async function sampleChecksum(files: FilePool, file: FoundFile): Promise<number> {
  const head = await files.read(file.full, 0, SAMPLE);
  const tail = file.size > SAMPLE ? await files.read(file.full, Math.max(SAMPLE, file.size - SAMPLE), SAMPLE) : head;
  return crc32(tail, crc32(head));
}
