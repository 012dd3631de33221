import type { RecordFields } from '../../record/record.js';

/**
 * Sessions and tracks of activities are the same workouts; what they begin with is their start. A track may tell it
 * without milliseconds.
 */
export const workoutIdentity = ({ at, title }: RecordFields): readonly (string | number | undefined)[] =>
  at === undefined ? ['fit workout', '', title] : ['fit workout', Math.floor(at / 1000)];
