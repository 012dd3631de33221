/** Exports hold impossible numbers too; what does not fit its column is not stated. */
export const metres = (value: number | undefined): number | undefined =>
  value !== undefined && value >= 0 && value < 2 ** 31 ? Math.round(value) : undefined;

export const minutes = (value: number | undefined): number | undefined =>
  value !== undefined && Math.abs(value) <= 16 * 60 ? Math.round(value) : undefined;

/** Years that a date can have: 275,760 of our era at the most. */
const FARTHEST_MS = 8.64e15;

export const instant = (ms: number | undefined): number | undefined =>
  ms !== undefined && Math.abs(ms) <= FARTHEST_MS ? ms : undefined;
