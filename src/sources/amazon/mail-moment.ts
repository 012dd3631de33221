import type { CsvRow } from '../../decode/csv-rows.js';
import type { Here } from '../source.js';

const MINUTE = 60_000;

/** One data set holds its mails as files and in a list of what was sent; the times differ by seconds. */
export const mailKey = (at: number): string => `mail ${Math.floor(at / MINUTE)}`;
export const metadataKey = (at: number): string => `mail in a list ${Math.floor(at / MINUTE)}`;

/** A row of that list: when it was sent, and where the row stands. */
export const metadataValue = (at: number, row: CsvRow, here: Here): string => `${at} ${row.line} ${here.path}`;

/** How many minutes around a row are looked at: others near it may have taken the mails that lie near it. */
const NEAR = [-2, -1, 0, 1, 2] as const;

/**
 * Whether the mail of this row lies in the export as a file. Each file answers one row of a list: the first that is
 * not more than a minute away, in the order of their times.
 */
export function isMailFile(at: number, row: CsvRow, here: Here): boolean {
  const around = (key: (at: number) => string): readonly string[] =>
    NEAR.flatMap((minutes) => here.gathered(key(at + minutes * MINUTE)));
  const mails = around(mailKey)
    .map(Number)
    .sort((a, b) => a - b);
  if (mails.length === 0) return false;
  const own = metadataValue(at, row, here);
  const rows = around(metadataKey)
    .filter((value) => value.endsWith(` ${here.path}`))
    .map((value) => ({ value, at: Number.parseInt(value, 10) }))
    .sort((a, b) => a.at - b.at);
  let mail = 0;
  for (const each of rows) {
    while (mail < mails.length && mails[mail]! < each.at - MINUTE) mail++;
    const found = mail < mails.length && mails[mail]! <= each.at + MINUTE;
    if (each.value === own) return found;
    if (found) mail++;
  }
  // A list too large to be gathered from.
  return mails.some((mail) => Math.abs(mail - at) <= MINUTE);
}
