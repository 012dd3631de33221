// Medians, spread, and the table.

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
    ...(known(all('rssMiB')) && { peakRssMiB: Math.max(...all('rssMiB')) }),
    ...(rounds !== base && {
      wallRatio: spread(ratios('wallS')),
      // The kernel counts in hundredths of a second: nothing for a process that lives for a twentieth.
      ...(cpu && Math.min(...all('cpuS', base)) >= 0.2 && { cpuRatio: spread(ratios('cpuS')) }),
    }),
  };
}

const NOISE = 1.5;

/** The base is the same work every time: when it varies this much, the machine was busy with something else. */
export const isNoisy = ({ wallS }) => wallS.max / wallS.min > NOISE;

const seconds = (value) => (value < 1 ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(2)} s`);
const times = (value) => `${value.toFixed(2)}x`;
const range = (of, show) => (of ? `${show(of.median)} (${show(of.min)} - ${show(of.max)})` : '-');

const COLUMNS = ['', 'wall', 'x base, same round', 'CPU', 'CPU x base', 'peak RSS'];

/** @param {{name: string, result: ReturnType<typeof summary>, wrong?: string}[]} lines */
export function table(lines) {
  const cells = lines.map(({ name, result, wrong }) =>
    wrong
      ? [name, `FAIL: ${wrong}`, '', '', '', '']
      : [
          name,
          range(result.wallS, seconds),
          range(result.wallRatio, times),
          result.cpuS && result.cpuS.median >= 0.2 ? seconds(result.cpuS.median) : '-',
          result.cpuRatio ? times(result.cpuRatio.median) : '-',
          result.peakRssMiB === undefined ? '-' : `${result.peakRssMiB.toFixed(0)} MiB`,
        ],
  );
  const widths = COLUMNS.map((title, i) =>
    Math.max(...[title, ...cells.map((row) => row[i])].map((cell) => cell.length)),
  );
  const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [line(COLUMNS), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
