import type { Decoder } from './decoder.js';

export class CsvRow {
  constructor(
    readonly line: number,
    readonly columns: readonly string[],
  ) {}
  /** Trimmed cell of the first alias that exists as a column, '' otherwise. */
  get(..._aliases: string[]): string {
    return '';
  }
  has(..._aliases: string[]): boolean {
    return false;
  }
}

export function csvRows(_options?: {
  readonly footer?: RegExp;
  readonly header?: (cells: readonly string[]) => boolean;
}): Decoder<CsvRow> {
  throw new Error('not yet');
}
export function csvHeader(_head: string): readonly string[] {
  return [];
}
export function hasColumns(_head: string, ..._names: string[]): boolean {
  return false;
}
