/** Exports hold impossible numbers too; what does not fit its column is not stated. */
export const metres = (value: number | undefined): number | undefined =>
  value !== undefined && value >= 0 && value < 2 ** 31 ? Math.round(value) : undefined;

export const minutes = (value: number | undefined): number | undefined =>
  value !== undefined && Math.abs(value) <= 16 * 60 ? Math.round(value) : undefined;
