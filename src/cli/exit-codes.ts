/** What the process ends with; the first that applies, in this order. */
export const EXIT = {
  usage: 2,
  interrupted: 130,
  terminated: 143,
  internal: 1,
  output: 5,
  foreign: 20,
  nothing: 4,
  failOn: 10,
  partial: 3,
  ok: 0,
} as const;

/** Wrong use: a line for the reader, exit 2. */
export class UsageError extends Error {}

/** Output or timeline file could not be read or written: a line for the reader, exit 5. */
export class OutputError extends Error {}

/** The reader of our output closed early (`| head`): a quiet end, not an error. */
export class ReaderGone extends Error {}
