import { constants } from 'node:fs';
import { copyFile, type FileHandle, link, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { removeAtEnd } from './cleanup.js';
import { OutputError, ReaderGone } from './exit-codes.js';
import type { CommonOptions } from './options.js';

/** Where the result goes. Errors of the pipe or the disk are seen; `console.log` would swallow them. */
export interface Sink {
  write(text: string): Promise<void>;
}

interface OpenSink extends Sink {
  /** Flushes, and moves a file to its place. */
  close(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Runs a command with its output: kept when it ends well, gone without a trace when it throws or wrote nothing. */
export async function withSink(
  options: CommonOptions,
  inputs: readonly string[],
  command: (sink: Sink) => Promise<number>,
): Promise<number> {
  const sink =
    options.output === undefined ? stdoutSink() : await fileSink(options.output, options.force === true, inputs);
  try {
    const code = await command(sink);
    await sink.close();
    return code;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

function stdoutSink(): OpenSink {
  const { stdout } = process;
  let failure: Error | undefined;
  const failed = (error: NodeJS.ErrnoException): Error =>
    error.code === 'EPIPE' ? new ReaderGone() : new OutputError(`cannot write to stdout (${error.code})`);
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    failure = failed(error);
  });
  const write = (text: string): Promise<void> =>
    new Promise((done, reject) => {
      if (failure) reject(failure);
      else stdout.write(text, (error) => (error ? reject(failed(error as NodeJS.ErrnoException)) : done()));
    });
  return { write, close: () => write(''), discard: async () => {} };
}

/** A draft beside the file, made with the first write, takes its place at the end. */
async function fileSink(wanted: string, force: boolean, inputs: readonly string[]): Promise<OpenSink> {
  const existing = await stat(wanted).catch(() => undefined);
  if (existing && !force) throw new OutputError(`${wanted} exists; --force overwrites it`);
  const path = existing ? await realpath(wanted) : resolve(wanted);
  for (const input of inputs) {
    if (await isInside(path, input))
      throw new OutputError(`${wanted} lies in the input ${input}, which footprint never changes`);
  }
  const refuse = (error: unknown): never => {
    throw new OutputError(`cannot write ${wanted} (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
  };
  // A pipe or a device is written to; it must not be replaced by a file.
  const direct = existing !== undefined && !existing.isFile();
  const draft = direct ? path : join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const flags = direct ? constants.O_WRONLY : constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
  let file: FileHandle | undefined;
  let forget = (): void => {};
  const begin = async (): Promise<FileHandle> => {
    const opened = await open(draft, flags, 0o600).catch(refuse);
    if (!direct) forget = removeAtEnd(draft);
    return opened;
  };
  return {
    write: async (text) => {
      file ??= await begin();
      await file.writeFile(text).catch(refuse);
    },
    close: async () => {
      if (!file) return;
      await file.sync().catch(() => {});
      await file.close();
      if (direct) return;
      if (force) await rename(draft, path).catch(refuse);
      else {
        // A link fails when somebody made the file meanwhile; a rename would overwrite it. Not every file system links.
        await link(draft, path)
          .catch(() => copyFile(draft, path, constants.COPYFILE_EXCL))
          .catch(refuse);
        await unlink(draft);
      }
      forget();
    },
    discard: async () => {
      await file?.close().catch(() => {});
      if (file && !direct) await unlink(draft).catch(() => {});
      forget();
    },
  };
}

async function isInside(path: string, input: string): Promise<boolean> {
  const folder = await stat(input).catch(() => undefined);
  if (!folder?.isDirectory()) return false;
  for (let at = dirname(path); ; at = dirname(at)) {
    const here = await stat(at).catch(() => undefined);
    if (here && here.dev === folder.dev && here.ino === folder.ino) return true;
    if (at === dirname(at)) return false;
  }
}
