// Medians and spread.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const spread = (values) => ({ median: median(values), min: Math.min(...values), max: Math.max(...values) });

/** Rounds of one contender against the rounds of the base: the ratio of the same round, then its median. */
export function summary(rounds, base) {
  const all = (key, of = rounds) => of.map((round) => round[key]);
  const known = (values) => values.every((value) => value !== undefined);
  const ratios = (key) => all(key).map((value, i) => value / base[i][key]);
  const cpu = known(all('cpuS')) && known(all('cpuS', base));
  return {
    wallS: spread(all('wallS')),
    ...(known(all('cpuS')) && { cpuS: spread(all('cpuS')) }),
    ...(known(all('rssMB')) && { peakRssMB: Math.max(...all('rssMB')) }),
    ...(known(all('readMB')) && { readMB: Math.max(...all('readMB')) }),
    ...(rounds !== base && {
      wallRatio: spread(ratios('wallS')),
      ...(cpu && { cpuBeyondS: spread(all('cpuS').map((value, i) => value - base[i].cpuS)) }),
      // The kernel counts in hundredths of a second: too coarse for a process that lives for a twentieth.
      ...(cpu && Math.min(...all('cpuS', base)) >= 0.2 && { cpuRatio: spread(ratios('cpuS')) }),
    }),
  };
}

const NOISE = 1.5;

/** The base is the same work every time: when it varies this much, the machine was busy with something else. */
export const isNoisy = ({ wallS }) => wallS.max / wallS.min > NOISE;
