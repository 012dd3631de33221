import type { Here } from '../source.js';

/** One data set holds its mails as files and in a list of what was sent; the times differ by seconds. */
export const mailKey = (at: number): string => `mail ${Math.floor(at / 60_000)}`;

/** Whether a mail of about this time lies in the export as a file. */
export const isMailFile = (at: number, here: Here): boolean =>
  [-60_000, 0, 60_000].some((away) => here.gathered(mailKey(at + away)).length > 0);
