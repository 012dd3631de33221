import { visible } from '../text/escape.js';
import type { Lang } from '../text/text.js';
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

/** A line for a person, on stderr; whatever foreign names it holds are made visible. */
export function tell(line: string): void {
  process.stderr.write(`${visible(line)}\n`);
}
process.stderr.on('error', () => {});
