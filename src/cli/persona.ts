import { PERSONAS, PersonaExists, UnknownPersona, writePersona } from '../personas/personas.js';
import { visible } from '../text/escape.js';
import { OutputError, UsageError } from './exit-codes.js';
import type { CommonOptions } from './options.js';
import { withSink } from './sink.js';
import { languageOf } from './terminal.js';

const visibleLines = (files: readonly string[]): string => files.map((file) => `${visible(file)}\n`).join('');

/** Writes the synthetic exports of an invented person. @returns the exit code */
export async function persona(
  name: string,
  options: CommonOptions & { readonly to: string; readonly scale: number },
): Promise<number> {
  const lang = languageOf(options);
  process.umask(0o077);
  try {
    const { files } = await writePersona(name, options.to, { scale: options.scale, force: options.force === true });
    return await withSink({}, [], async (sink) => {
      await sink.write(visibleLines(files));
      return 0;
    });
  } catch (error) {
    if (error instanceof UnknownPersona)
      throw new UsageError(
        `no person is called "${name}". Known: ${PERSONAS.map((each) => `${each.name} (${each.about[lang]})`).join('; ')}`,
      );
    if (error instanceof PersonaExists)
      throw new OutputError(`${options.to} holds files of that name; --force overwrites them`);
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined) throw new OutputError(`cannot write to ${options.to} (${code})`);
    throw error;
  }
}
