import { constants } from 'node:fs';
import { link, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Lang } from '../text/text.js';
import { OutputError } from './exit-codes.js';
import type { CommonOptions } from './options.js';

/** Language of the reader: `--lang`, else the locale, else English. */
export function languageOf(options: CommonOptions): Lang {
  if (options.lang) return options.lang;
  const locale = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return /^de/i.test(locale) ? 'de' : 'en';
}

/** Columns of the terminal, `COLUMNS`, or 80. */
export function widthOf(): number {
  const fromEnvironment = Number(process.env['COLUMNS']);
  if (Number.isInteger(fromEnvironment) && fromEnvironment > 0) return fromEnvironment;
  return process.stdout.isTTY ? process.stdout.columns || 80 : 80;
}

export function colorOf(options: CommonOptions, toFile: boolean): boolean {
  if (options.color !== undefined) return options.color;
  if (toFile || process.env['NO_COLOR'] || process.env['TERM'] === 'dumb') return false;
  return process.stdout.isTTY === true;
}

/** Box drawing is left out for dumb terminals and screen readers. */
export const boxesOf = (): boolean => process.env['TERM'] !== 'dumb';

/** The reader of our output closed early (`| head`): a quiet end, not an error. */
export class ReaderGone extends Error {}

/** Where the result goes. Errors of the pipe or the disk are seen; `console.log` would swallow them. */
export interface Sink {
  write(text: string): Promise<void>;
  /** Flushes, and moves a file to its place. */
  close(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

export async function sinkOf(options: CommonOptions, inputs: readonly string[]): Promise<Sink> {
  return options.output === undefined ? stdoutSink() : fileSink(options.output, options.force === true, inputs);
}

function stdoutSink(): Sink {
  const { stdout } = process;
  let failure: Error | undefined;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' ? new ReaderGone() : new OutputError(`cannot write to stdout (${error.code})`);
  });
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      stdout.write(text, (error) => {
        if (!error) return resolve();
        const { code } = error as NodeJS.ErrnoException;
        reject(code === 'EPIPE' ? new ReaderGone() : new OutputError(`cannot write to stdout (${code})`));
      });
    });
  return { write, close: () => write(''), discard: async () => {} };
}

async function fileSink(path: string, force: boolean, inputs: readonly string[]): Promise<Sink> {
  const existing = await stat(path).catch(() => undefined);
  if (existing && !force) throw new OutputError(`${path} exists; --force overwrites it`);
  for (const input of inputs)
    if (await isInside(path, input))
      throw new OutputError(`${path} lies in the input ${input}, which footprint never changes`);
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const refuse = (error: unknown): never => {
    throw new OutputError(`cannot write ${path} (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
  };
  const file = await open(draft, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600).catch(refuse);
  return {
    write: async (text) => void (await file.writeFile(text).catch(refuse)),
    close: async () => {
      await file.sync().catch(() => {});
      await file.close();
      if (force) await rename(draft, path).catch(refuse);
      else {
        // A link fails when somebody made the file meanwhile; a rename would overwrite it.
        await link(draft, path).catch(refuse);
        await unlink(draft);
      }
    },
    discard: async () => {
      await file.close().catch(() => {});
      await unlink(draft).catch(() => {});
    },
  };
}

async function isInside(path: string, input: string): Promise<boolean> {
  const folder = await stat(input).catch(() => undefined);
  if (!folder) return false;
  for (let at = dirname(resolve(path)); ; at = dirname(at)) {
    const here = await stat(at).catch(() => undefined);
    if (here && folder.isDirectory() && here.dev === folder.dev && here.ino === folder.ino) return true;
    if (at === dirname(at)) return false;
  }
}

/** A line for a person, on stderr. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
process.stderr.on('error', () => {});
