import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXIT, OutputError, ReaderGone, UsageError } from './exit-codes.js';
import {
  clockOptions,
  filterOptions,
  formatOption,
  langOption,
  mannerOptions,
  outputOptions,
  readingOptions,
} from './options.js';
import { tell } from './terminal.js';
import { VERSION } from './version.js';

const EXAMPLES = `
Most used:
  footprint audit takeout.zip                        what Google knows, in the terminal
  footprint audit takeout-*.zip "Your Orders.zip" facebook-*.zip --lang de
  footprint audit takeout.zip --format json -o report.json

Everything happens on this machine: footprint never uses the network.`;

const withOptions = (command: Command, ...groups: readonly (readonly Option[])[]): Command => {
  for (const option of groups.flat()) command.addOption(option);
  return command;
};

/** Loads a command that reads, while another thread already loads what reading needs. */
async function withReader<Module>(inputs: readonly string[], load: () => Promise<Module>): Promise<Module> {
  const { isTimeline } = await import('./timeline-file.js');
  if (inputs.length > 1 || !(await isTimeline(inputs[0]!))) (await import('./reader.js')).prepareReader();
  return load();
}

/** The command line. Commands load their code only when they run, so that help answers at once. */
function program(finish: (code: number) => void): Command {
  const footprint = new Command('footprint')
    .description(
      'Shows what Google, Amazon, Facebook, Instagram and WhatsApp hold about you, from your own export archives.',
    )
    .version(VERSION)
    .addHelpText('before', `${EXAMPLES.trimStart()}\n`)
    .showSuggestionAfterError()
    .showHelpAfterError('(footprint --help shows how it is used)')
    .configureOutput({ writeErr: (text) => tell(text.trimEnd()) })
    .exitOverride();

  withOptions(
    footprint
      .command('audit')
      .description('read everything and print the report')
      .argument('<inputs...>', 'zip, tgz, folder, single export file or timeline file'),
    [
      formatOption(['terminal', 'json']),
      ...outputOptions,
      langOption,
      new Option('--all', 'every finding and step in full'),
      new Option('--finding <ids>', 'only these findings').argParser((value: string, before: string[] = []) => [
        ...before,
        ...value.split(','),
      ]),
      new Option('--fail-on <severity>', 'exit with 10 when a finding is this severe or more').choices([
        'low',
        'medium',
        'high',
        'critical',
      ]),
    ],
    filterOptions,
    clockOptions,
    readingOptions,
    mannerOptions,
  ).action(async (inputs: string[], options) => {
    const { audit } = await withReader(inputs, () => import('./audit.js'));
    finish(await audit(inputs, options));
  });

  withOptions(
    footprint
      .command('timeline')
      .description('print the records in time order')
      .argument('<inputs...>', 'as for audit'),
    [formatOption(['terminal', 'ndjson', 'csv']), ...outputOptions, langOption],
    filterOptions,
    clockOptions,
    readingOptions,
    mannerOptions,
  ).action(async (inputs: string[], options) => {
    const { timeline } = await withReader(inputs, () => import('./timeline.js'));
    finish(await timeline(inputs, options));
  });

  withOptions(
    footprint
      .command('import')
      .description('build or extend a timeline file that lasts')
      .argument('<inputs...>', 'as for audit')
      .requiredOption('--into <file>', 'the timeline file'),
    [langOption],
    clockOptions,
    readingOptions,
    mannerOptions,
  ).action(async (inputs: string[], options) => {
    const { importInto } = await withReader(inputs, () => import('./import.js'));
    finish(await importInto(inputs, options));
  });

  withOptions(
    footprint
      .command('explain')
      .description('what a source, an audit or a suggestion is, asks and cannot know')
      .argument('[id]', 'without it: the catalogue'),
    [formatOption(['terminal', 'json']), ...outputOptions, langOption],
    mannerOptions,
  ).action(async (id: string | undefined, options) => {
    const { explain } = await import('./explain.js');
    finish(await explain(id, options));
  });

  withOptions(
    footprint
      .command('persona')
      .description('write the synthetic exports of an invented person, for teaching and tests')
      .argument('<name>', 'lena, sam or noor')
      .requiredOption('--to <dir>', 'folder to write to'),
    [
      new Option('--scale <n>', 'how many times as much data').default(1).argParser((value: string) => {
        const n = Number(value);
        if (!Number.isInteger(n) || n < 1 || n > 10_000)
          throw new InvalidArgumentError('expected a whole number from 1 on.');
        return n;
      }),
      new Option('--force', 'overwrite existing files'),
      langOption,
    ],
    mannerOptions,
  ).action(async (name: string, options) => {
    const { persona } = await import('./persona.js');
    finish(await persona(name, options));
  });
  return footprint;
}

export async function main(argv: readonly string[]): Promise<void> {
  let code: number = EXIT.ok;
  try {
    await program((result) => {
      code = result;
    }).parseAsync([...argv]);
  } catch (error) {
    code = codeOf(error, argv.includes('--debug'));
  }
  process.exitCode = code;
}

/** Says what went wrong in one line and picks the exit code. */
function codeOf(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof ReaderGone) return EXIT.ok;
  if (error instanceof UsageError || error instanceof OutputError) {
    tell(`footprint: ${error.message}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.output;
  }
  tell(
    'footprint: INTERNAL something went wrong inside footprint; nothing was changed. Please report it (--debug shows more).',
  );
  if (debug) tell(String((error as Error)?.stack ?? error));
  return EXIT.internal;
}

process.on('uncaughtException', (error) => {
  process.exitCode = codeOf(error, process.argv.includes('--debug'));
  process.exit();
});
