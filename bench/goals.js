// Targets, and whether a measurement keeps them. Nothing fails when it does not.

/** How much time or memory may grow beyond the data. */
const TOLERANCE = 1.1;

/** What can be aimed at. `of` gets the line of the contender and that of its base. */
const MEASURES = {
  wallRatio: { what: 'wall time, x base', unit: 'x', of: ({ result }) => result.wallRatio?.median },
  cpuBeyondS: { what: 'CPU beyond the base', unit: 's', of: ({ result }) => result.cpuBeyondS?.median },
  peakRssMB: { what: 'peak memory', unit: 'MB', of: ({ result }) => result.peakRssMB },
  readMB: { what: 'read in all', unit: 'MB', of: ({ result }) => result.readMB },
  timeGrowth: {
    what: 'time, x base, per byte',
    unit: 'x',
    of: ({ result, bytes }, base) => result.wallRatio && result.wallRatio.median / (bytes / base.bytes),
  },
  memoryGrowth: {
    what: 'peak memory, x base',
    unit: 'x',
    of: ({ result }, base) => result.peakRssMB && result.peakRssMB / base.result.peakRssMB,
  },
};

export const goal = (measure, target, stretch, contender = 'footprint audit') => ({
  contender,
  measure,
  target,
  stretch,
});

/** Of an audit of several times the data. */
export const growthGoals = (contender) => [
  goal('timeGrowth', TOLERANCE, undefined, contender),
  goal('memoryGrowth', TOLERANCE, undefined, contender),
  goal('peakRssMB', 300, 200, contender),
];

/** @param {{name: string, result?: object, bytes?: number, wrong?: string}[]} lines the base first */
export function judged(goals, lines) {
  return goals.map(({ contender, measure, target, stretch }) => {
    const { what, unit, of } = MEASURES[measure];
    const line = lines.find(({ name }) => name === contender);
    const value = line?.result && of(line, lines[0]);
    const keeps = (wanted) => (wanted === undefined || value === undefined ? undefined : value <= wanted);
    return { contender, what, unit, value, target, stretch, met: keeps(target), stretchMet: keeps(stretch) };
  });
}
