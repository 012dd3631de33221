import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import path from 'node:path';
import { type ByteSource, type FilePool, fileBytes, memoryBytes, unreadable } from './byte-source.js';

/** A nested zip up to this size may stay in memory. */
const IN_MEMORY = 4 * 2 ** 20;
/** All nested zips in memory together; beyond that they go to disk whatever their size. */
const IN_MEMORY_IN_ALL = 32 * 2 ** 20;

/** Takes the bytes of one nested zip, in memory first and on disk once they are many. */
export interface Spill {
  write(piece: Buffer): Promise<void>;
  /** What was written, said to lie at byte `origin` of the user's file. */
  finish(origin: number): Promise<ByteSource>;
  /** Gives up what was written. */
  discard(): Promise<void>;
}

/** The place for inflated nested zips. Files are private to the user and removed by `close`. */
export interface Scratch {
  open(): Spill;
  /** Removes all files. */
  close(): Promise<void>;
}

export function openScratch(tempDir: () => Promise<string>, files: FilePool): Scratch {
  let memoryLeft = IN_MEMORY_IN_ALL;
  const written: string[] = [];

  return {
    open() {
      let held: Buffer[] = [];
      let size = 0;
      let file: { readonly path: string; readonly handle: FileHandle } | undefined;
      return {
        async write(piece) {
          size += piece.length;
          held.push(piece);
          if (!file && size <= IN_MEMORY && size <= memoryLeft) return;
          try {
            file ??= await create(await tempDir(), written);
            for (const part of held) await file.handle.writeFile(part);
          } catch (error) {
            throw unreadable(error);
          }
          held = [];
        },
        async finish(origin) {
          if (!file) {
            memoryLeft -= size;
            return memoryBytes(Buffer.concat(held), origin);
          }
          await file.handle.close();
          return { ...fileBytes(files, file.path, size), locate: () => origin };
        },
        async discard() {
          held = [];
          await file?.handle.close();
        },
      };
    },
    async close() {
      for (const name of written.splice(0)) {
        await files.close(name);
        await unlink(name).catch(ignoreMissing);
      }
    },
  };
}

async function create(folder: string, written: string[]) {
  const name = path.join(folder, `nested-${randomUUID()}.zip`);
  const handle = await open(name, 'wx', 0o600);
  written.push(name);
  return { path: name, handle };
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
