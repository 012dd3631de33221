import type { Here } from '../source.js';

/** The export names the same mails as files, in a list of what was sent and in one of what arrived; times differ by seconds. */
export const mailKey = (at: number): string => `mail ${Math.floor(at / 60_000)}`;

/** Whether a mail of about this time lies in the export as a file. */
export const isMailFile = (at: number, here: Here): boolean =>
  [-60_000, 0, 60_000].some((away) => here.gathered(mailKey(at + away)).length > 0);
