import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../ledger/problem.js';
import { LIMITS, type Limits, type Opened } from './archive.js';
import { openBudget } from './budget.js';
import { fileBytes, openFilePool, unreadable } from './byte-source.js';
import { type FoundFile, openFile, openFolder, sampleChecksum, walkFolder } from './folder.js';
import type { Fault, Part, Run } from './part.js';
import { openScratch } from './scratch.js';
import { type NamedInput, readSetName } from './sets.js';
import { isArchiveName, isFragmentName, sniff } from './sniff.js';
import { openTar } from './tar.js';
import { type NamedPart, unite } from './unite.js';
import { openZip } from './zip.js';

export interface OpenOptions {
  readonly limits?: Limits;
  /** A private folder for inflated nested zips; asked for only when one is too large for memory. */
  readonly tempDir: () => Promise<string>;
  /** Whether an archive at this path (`/`-separated) inside an input is a file like any other, and nothing to look into. */
  readonly keepClosed?: (path: string) => boolean;
}

/** An input as it lies on disk. */
type Found =
  | { readonly kind: 'file'; readonly name: string; readonly folder: string; readonly file: FoundFile }
  | { readonly kind: 'folder'; readonly name: string; readonly folder: string; readonly files: readonly FoundFile[] };

/**
 * Opens what the user gave: archives, folders of archives, unpacked exports, single files. Parts of one export
 * become one archive. Never throws for what the inputs are; what cannot be used is among the problems.
 */
export async function openInputs(paths: readonly string[], options: OpenOptions): Promise<Opened> {
  const limits = options.limits ?? LIMITS;
  const problems: Problem[] = [];
  const keepClosed = options.keepClosed ?? (() => false);
  const found = await findAll(paths, limits, problems, keepClosed);
  const size = found.reduce((sum, input) => sum + sizeOf(input), 0);
  const files = openFilePool();
  const run = { limits, budget: openBudget(limits, size), files, keepClosed };

  const usable: NamedPart[] = [];
  const unusable: NamedInput[] = [];
  for (const input of found) {
    const scratch = openScratch(options.tempDir, files);
    const part = await openOne(input, { ...run, scratch });
    const set = readSetName(input.name, input.folder);
    if ('code' in part) {
      problems.push({ ...part, archive: input.name });
      unusable.push({ name: input.name, set });
    } else if (part.members.length === 0) {
      problems.push(...part.problems);
      unusable.push({ name: input.name, set });
      await part.close();
    } else {
      usable.push({ part, set });
    }
  }
  problems.sort((a, b) => (a.archive < b.archive ? -1 : a.archive > b.archive ? 1 : 0));
  return { archives: unite(usable, unusable), problems };
}

function sizeOf(input: Found): number {
  return input.kind === 'file' ? input.file.size : input.files.reduce((sum, { size }) => sum + size, 0);
}

/** All inputs, each real path once; archives that lie in a folder are inputs of their own. */
async function findAll(
  paths: readonly string[],
  limits: Limits,
  problems: Problem[],
  keepClosed: Run['keepClosed'],
): Promise<Found[]> {
  const found: Found[] = [];
  const seen = new Set<string>();
  const add = (input: Found, real: string) => {
    if (!seen.has(real)) found.push(input);
    seen.add(real);
  };
  for (const given of paths) {
    const name = path.basename(path.resolve(given)) || path.resolve(given);
    try {
      const real = await realpath(given);
      const stats = await stat(real);
      const folder = path.dirname(real);
      if (stats.isDirectory() && !isFragmentName(name)) {
        const { own, archives } = divide(await walkFolder(real, limits), (relative) =>
          // The folder's own name counts when it is an export's root; whose folder it lies in does not.
          keepClosed(`/folder/${name}/${relative}`),
        );
        for (const { relative, ...file } of archives) {
          const at = Buffer.from(relative, 'latin1').toString();
          const input = {
            kind: 'file',
            name: path.posix.basename(at),
            folder: path.dirname(path.join(real, at)),
          } as const;
          add({ ...input, file: { relative, ...file } }, path.join(real, at));
        }
        if (own.length > 0 || archives.length === 0) add({ kind: 'folder', name, folder, files: own }, real);
      } else if (stats.isFile() || stats.isDirectory()) {
        const file = { relative: name, full: Buffer.from(real), size: stats.size, modified: stats.mtimeMs };
        add({ kind: 'file', name, folder, file }, real);
      } else {
        problems.push({ code: 'FILE_NOT_REGULAR', archive: name });
      }
    } catch (error) {
      const { code, at } = unreadable(error);
      problems.push({ code, ...at, archive: name });
    }
  }
  return found;
}

/** Fragments count only right in the folder: deeper down they are the user's own business. */
function divide(
  files: readonly FoundFile[],
  keepClosed: Run['keepClosed'],
): { own: FoundFile[]; archives: FoundFile[] } {
  const own: FoundFile[] = [];
  const archives: FoundFile[] = [];
  for (const file of files) {
    const apart = isArchiveName(file.relative) || (!file.relative.includes('/') && isFragmentName(file.relative));
    const closed = apart && keepClosed(Buffer.from(file.relative, 'latin1').toString());
    (apart && !closed && !file.fault ? archives : own).push(file);
  }
  return { own, archives };
}

async function openOne(input: Found, run: Run): Promise<Part | Fault> {
  const { name } = input;
  if (input.kind === 'folder') {
    const part = openFolder(name, input.files, run);
    return part.members.length > 0 ? part : { code: 'EMPTY_ARCHIVE' };
  }
  const { file } = input;
  const source = fileBytes(run.files, file.full, file.size);
  const close = async () => {
    await run.files.close(file.full);
    await run.scratch.close();
  };
  try {
    const is = await sniff(name, source);
    switch (is.kind) {
      case 'zip':
        return await openZip(name, source, run, close);
      case 'tgz':
        return await openTar(name, source, 'gzip', run, close);
      case 'tar':
        return await openTar(name, source, 'none', run, close);
      case 'file':
        return openFile(name, file, await sampleChecksum(run.files, file), run);
      case 'spanned':
        return { code: 'ZIP_SPANNED' };
      case 'unfinished':
        return { code: 'UNFINISHED_DOWNLOAD' };
      case 'other':
        await close();
        return { code: 'NOT_AN_ARCHIVE', values: { found: { type: 'text', value: is.found } } };
    }
  } catch (error) {
    await close();
    const { code, at } = unreadable(error);
    return { code, ...at };
  }
}
