import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { EntryFault } from '../ledger/problem.js';

/** Random access to bytes that do not change. */
export interface ByteSource {
  readonly size: number;
  /**
   * Up to `length` bytes from `position`; fewer only at the end, none outside. Throws an EntryFault
   * FILE_UNREADABLE when the system refuses.
   */
  read(position: number, length: number): Promise<Buffer>;
  /** The byte of the user's own file that `position` stands for, as near as it can be told. */
  locate(position: number): number;
}

const OPEN_FILES = 16;

/**
 * What the system refuses as a fault, with its own short reason (`EACCES`), never a path or content. Any other
 * error is a mistake in the program and thrown on.
 */
export function unreadable(error: unknown): EntryFault {
  if (error instanceof EntryFault) return error;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === undefined) throw error;
  return new EntryFault('FILE_UNREADABLE', { values: { why: { type: 'text', value: code } } });
}

/**
 * Keeps at most 16 input files open, however many archives there are: a file is opened when it is read and
 * closed when another one needs its place.
 */
export interface FilePool {
  read(path: string | Buffer, position: number, length: number): Promise<Buffer>;
  close(path: string | Buffer): Promise<void>;
}

interface Slot {
  readonly handle: Promise<FileHandle>;
  users: number;
}

export function openFilePool(): FilePool {
  const slots = new Map<string, Slot>();
  const waiting: (() => void)[] = [];

  async function take(path: string | Buffer, key: string): Promise<Slot> {
    for (;;) {
      const known = slots.get(key);
      if (known) {
        known.users++;
        // Last used goes last, so that the first idle one is the oldest.
        slots.delete(key);
        slots.set(key, known);
        return known;
      }
      if (slots.size < OPEN_FILES) {
        // Without O_NONBLOCK a pipe put in the place of the file would block for ever.
        const slot: Slot = { handle: open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)), users: 1 };
        slots.set(key, slot);
        return slot;
      }
      const idle = [...slots].find(([, slot]) => slot.users === 0);
      if (idle) {
        slots.delete(idle[0]);
        await shut(idle[1]);
      } else {
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    }
  }

  return {
    async read(path, position, length) {
      const key = path.toString('latin1');
      const slot = await take(path, key);
      try {
        return await readFully(await slot.handle, position, length);
      } catch (error) {
        if (slots.get(key) === slot) slots.delete(key);
        await shut(slot);
        throw unreadable(error);
      } finally {
        slot.users--;
        waiting.shift()?.();
      }
    },
    async close(path) {
      const key = path.toString('latin1');
      const slot = slots.get(key);
      slots.delete(key);
      if (slot) await shut(slot);
    },
  };
}

/** Nothing was written, so a failed close loses nothing. */
async function shut(slot: Slot): Promise<void> {
  await slot.handle.then((handle) => handle.close()).catch(() => undefined);
}

async function readFully(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** A file of `size` bytes, as it was when it was listed. */
export function fileBytes(files: FilePool, path: string | Buffer, size: number): ByteSource {
  return {
    size,
    read: async (position, length) => {
      const within = clip(size, position, length);
      return within > 0 ? files.read(path, position, within) : Buffer.alloc(0);
    },
    locate: (position) => position,
  };
}

/** Bytes in memory that came out of the user's file at `origin`. */
export function memoryBytes(bytes: Buffer, origin: number): ByteSource {
  return {
    size: bytes.length,
    read: async (position, length) => bytes.subarray(position, position + clip(bytes.length, position, length)),
    locate: () => origin,
  };
}

/** Part of another source: a nested zip that was stored without compression. */
export function sliceBytes(outer: ByteSource, start: number, size: number): ByteSource {
  return {
    size,
    read: (position, length) => outer.read(start + position, clip(size, position, length)),
    locate: (position) => outer.locate(start + position),
  };
}

/** How many of `length` bytes from `position` lie inside; foreign offsets may be anything, even NaN. */
function clip(size: number, position: number, length: number): number {
  if (!(position >= 0 && position < size && length > 0)) return 0;
  return Math.min(length, size - position);
}

/** A view that is moved along a source and read without waiting while it covers what is asked for. */
export interface Window {
  /** Makes `length` bytes from `position` readable, as far as the source has them. */
  cover(position: number, length: number): Promise<void>;
  covers(position: number, length: number): boolean;
  /** Bytes at `position` that are covered, at most `length`. */
  at(position: number, length: number): Buffer;
  /** Both in one, for readers that do not wait for one another. */
  take(position: number, length: number): Promise<Buffer>;
}

export function openWindow(source: ByteSource, chunk = 1 << 20): Window {
  let start = 0;
  let held: Buffer = Buffer.alloc(0);
  const covers = (position: number, length: number) =>
    position >= start && Math.min(position + length, source.size) <= start + held.length;
  const at = (position: number, length: number) =>
    position < start ? Buffer.alloc(0) : held.subarray(position - start, position - start + length);
  const take = async (position: number, length: number) => {
    if (covers(position, length)) return at(position, length);
    const bytes = await source.read(position, Math.max(length, chunk));
    held = bytes;
    start = position;
    return bytes.subarray(0, length);
  };
  return { covers, at, take, cover: async (position, length) => void (await take(position, length)) };
}
