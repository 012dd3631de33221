import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** The text or bytes of one file in an export; long ones come as pieces, so that memory stays flat. */
export type Body = string | Uint8Array | (() => Iterable<string | Uint8Array>) | PlannedZip;

export interface PlannedEntry {
  path: string;
  body: Body;
  /** Not compressed: pictures and films are already. */
  stored?: boolean;
}

export interface PlannedZip {
  name: string;
  /** Stamped on all entries: year, month, day. */
  date: readonly [number, number, number];
  entries: PlannedEntry[];
}

export interface PlannedFile {
  name: string;
  body: () => Iterable<string | Uint8Array>;
}

/** Writes the zip; returns its size. `flag` is `wx` (never over an existing file) or `w`. */
export async function writeZip(zip: PlannedZip, to: string, flag: 'w' | 'wx', onBytes?: (bytes: number) => void) {
  return drain(await packed(zip), to, flag, onBytes);
}

export async function writeText(file: PlannedFile, to: string, flag: 'w' | 'wx', onBytes?: (bytes: number) => void) {
  return drain(Readable.from(encoded(file.body()), { objectMode: false }), to, flag, onBytes);
}

async function packed(zip: PlannedZip): Promise<Readable> {
  const out = new ZipFile();
  const stamp = { mtime: noonOf(zip.date), mode: 0o100600, forceDosTimestamp: true };
  for (const { path, body, stored } of zip.entries) {
    const options = { ...stamp, compressionLevel: stored ? 0 : 6 };
    if (typeof body === 'function') {
      out.addReadStreamLazy(path, options, (give) =>
        give(null, Readable.from(encoded(body()), { objectMode: false, highWaterMark: 1 << 20 })),
      );
    } else if (typeof body === 'string') {
      out.addBuffer(Buffer.from(body, 'utf8'), path, options);
    } else if (body instanceof Uint8Array) {
      out.addBuffer(Buffer.from(body), path, options);
    } else {
      const inner: Uint8Array[] = [];
      for await (const piece of await packed(body)) inner.push(piece as Uint8Array);
      out.addBuffer(Buffer.concat(inner), path, { ...options, compressionLevel: 0 });
    }
  }
  const stream = out.outputStream as Readable;
  out.once('error', (error) => stream.destroy(error as Error));
  out.end();
  return stream;
}

/** DOS times in a zip are local times without a zone: the machine's own noon of that day gives the same bytes everywhere. */
function noonOf([year, month, day]: readonly [number, number, number]): Date {
  return new Date(year, month - 1, day, 12);
}

/** Small texts are joined to about a megabyte before they are encoded. */
function* encoded(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let held: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece;
      continue;
    }
    held.push(piece);
    length += piece.length;
    if (length < 1 << 20) continue;
    yield Buffer.from(held.join(''), 'utf8');
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(held.join(''), 'utf8');
}

async function drain(from: Readable, to: string, flag: 'w' | 'wx', onBytes?: (bytes: number) => void): Promise<number> {
  const handle = await open(to, flag, 0o600);
  await handle.chmod(0o600);
  let total = 0;
  const target = createWriteStream(to, { fd: handle, highWaterMark: 1 << 20 });
  await pipeline(
    from,
    async function* (source: AsyncIterable<Uint8Array>) {
      for await (const piece of source) {
        total += piece.length;
        onBytes?.(piece.length);
        yield piece;
      }
    },
    target,
  );
  return total;
}
