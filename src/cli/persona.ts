import { PERSONAS, UnknownPersona, writePersona } from '../personas/personas.js';
import { OutputError, UsageError } from './exit-codes.js';
import type { CommonOptions } from './options.js';
import { languageOf, sinkOf } from './terminal.js';

/** Writes the synthetic exports of an invented person. @returns the exit code */
export async function persona(
  name: string,
  options: CommonOptions & { readonly to: string; readonly scale: number },
): Promise<number> {
  const lang = languageOf(options);
  process.umask(0o077);
  try {
    const { files } = await writePersona(name, options.to, { scale: options.scale, force: options.force === true });
    const sink = await sinkOf({}, []);
    await sink.write(`${files.join('\n')}\n`);
    await sink.close();
    return 0;
  } catch (error) {
    if (error instanceof UnknownPersona)
      throw new UsageError(
        `no person is called "${name}". Known: ${PERSONAS.map((each) => `${each.name} (${each.about[lang]})`).join('; ')}`,
      );
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined) throw new OutputError(`cannot write to ${options.to} (${code})`);
    throw error;
  }
}
