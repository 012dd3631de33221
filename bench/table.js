// What is printed: the measurements of a case, and how they compare with its goals.

const seconds = (value) => (value < 1 ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(2)} s`);
const times = (value) => `${value.toFixed(2)}x`;
const megabytes = (value) => `${value.toFixed(0)} MB`;
const range = (of, show) => (of ? `${show(of.median)} (${show(of.min)} - ${show(of.max)})` : '-');

const COLUMNS = ['', 'wall', 'x base, same round', 'CPU', 'CPU x base', 'peak RSS', 'read'];

/** @param {{name: string, result: ReturnType<typeof import('./stats.js').summary>, wrong?: string}[]} lines */
export function table(lines) {
  return drawn(
    COLUMNS,
    lines.map(({ name, result, wrong }) =>
      wrong
        ? [name, `FAIL: ${wrong}`]
        : [
            name,
            range(result.wallS, seconds),
            range(result.wallRatio, times),
            result.cpuS ? seconds(result.cpuS.median) : '-',
            result.cpuRatio ? times(result.cpuRatio.median) : '-',
            result.peakRssMB === undefined ? '-' : megabytes(result.peakRssMB),
            result.readMB === undefined ? '-' : megabytes(result.readMB),
          ],
    ),
  );
}

const SHOW = { x: times, s: seconds, MB: megabytes };
const YES_NO = { true: 'met', false: 'not met', undefined: 'not measured' };

/** @param {ReturnType<typeof import('./goals.js').judged>} goals */
export function goalTable(goals) {
  const cell = (unit, wanted, met) => (wanted === undefined ? '-' : `${SHOW[unit](wanted)}: ${YES_NO[met]}`);
  return drawn(
    ['goal', 'measured', 'target', 'stretch'],
    goals.map(({ contender, what, unit, value, target, stretch, met, stretchMet }) => [
      `${contender}: ${what}`,
      value === undefined ? '-' : SHOW[unit](value),
      cell(unit, target, met),
      cell(unit, stretch, stretchMet),
    ]),
  );
}

function drawn(columns, rows) {
  const cells = rows.map((row) => columns.map((_, i) => row[i] ?? ''));
  const widths = columns.map((title, i) =>
    Math.max(...[title, ...cells.map((row) => row[i])].map((cell) => cell.length)),
  );
  const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
