import { InvalidArgumentError, Option } from 'commander';
import { KINDS, PLATFORMS } from '../record/kinds.js';
import { isoInstant } from '../record/time.js';
import { type Zone, zoneNamed } from '../record/zone.js';
import type { Lang } from '../text/text.js';

/** Options that mean the same everywhere, as commander delivers them. */
export interface CommonOptions {
  readonly format?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly lang?: Lang;
  readonly tz?: Zone;
  /** Milliseconds since 1970. */
  readonly now?: number;
  readonly since?: string;
  readonly until?: string;
  readonly platform?: readonly string[];
  readonly kind?: readonly string[];
  readonly source?: readonly string[];
  readonly sensitive?: boolean;
  readonly continueForeign?: boolean;
  readonly progress?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

const date = (value: string): string => {
  const instant = isoInstant(value);
  if (instant?.precision !== 'day') throw new InvalidArgumentError('expected a date such as 2026-05-01.');
  return value.trim();
};

const instant = (value: string): number => {
  const parsed = isoInstant(value);
  if (!parsed) throw new InvalidArgumentError('expected an instant such as 2026-05-01T12:00:00Z.');
  return parsed.at;
};

const zone = (value: string): Zone => {
  const found = zoneNamed(value);
  if (!found) throw new InvalidArgumentError('expected an IANA time zone such as Europe/Berlin.');
  return found;
};

const oneOf =
  (allowed: readonly string[], what: string) =>
  (value: string, before: readonly string[] = []): readonly string[] => {
    const words = value.split(',').map((word) => word.trim());
    for (const word of words)
      if (!allowed.includes(word))
        throw new InvalidArgumentError(`unknown ${what} "${word}". Known: ${allowed.join(', ')}.`);
    return [...before, ...words];
  };

const words = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(',').map((word) => word.trim()),
];

export const langOption = new Option(
  '--lang <language>',
  'language of the report (default: from the locale, then en)',
).choices(['en', 'de']);
export const formatOption = (choices: readonly string[]): Option =>
  new Option('--format <format>', 'form of the output').choices([...choices]).default(choices[0]);
export const outputOptions: readonly Option[] = [
  new Option('-o, --output <file>', 'write to this file (mode 0600) instead of stdout'),
  new Option('--force', 'overwrite an existing file'),
];
export const filterOptions: readonly Option[] = [
  new Option('--since <date>', 'only records from this day on').argParser(date),
  new Option('--until <date>', 'only records up to and including this day').argParser(date),
  new Option('--platform <names>', 'only these platforms').argParser(oneOf(PLATFORMS, 'platform')),
  new Option('--kind <kinds>', 'only these kinds of record').argParser(oneOf(KINDS, 'kind')),
  new Option('--source <ids>', 'only these sources').argParser(words),
];
export const clockOptions: readonly Option[] = [
  new Option(
    '--tz <zone>',
    'IANA time zone of the report (default: the account’s, else that of the places, else the system’s)',
  ).argParser(zone),
  new Option('--now <instant>', 'take this instant for now').argParser(instant),
];
/** Of the commands that read archives. */
export const readingOptions: readonly Option[] = [
  new Option('--continue-foreign', 'go on although the archive may hold another person’s data'),
  new Option('--sensitive', 'show special-category topics, which are otherwise only counted'),
  new Option('--progress', 'show progress even when stderr is no terminal'),
  new Option('--no-progress', 'show no progress'),
];
export const mannerOptions: readonly Option[] = [
  new Option('--color', 'use colour even when stdout is no terminal'),
  new Option('--no-color', 'use no colour'),
  new Option('--quiet', 'no warnings on stderr'),
  new Option('--debug', 'more about errors of footprint itself, and about files that it does not know'),
];
