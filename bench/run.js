// npm run bench: measures all cases, prints a table for each and, if asked, writes everything as JSON.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { preparedCase } from './cases.js';
import { judged } from './goals.js';
import { commit, load, machine } from './machine.js';
import { options } from './options.js';
import { measure, profile } from './rounds.js';
import { isNoisy } from './stats.js';
import { goalTable, table } from './table.js';

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.once(signal, () => process.exit(code));

const { size, runs } = options;
const head = { machine: machine(), node: process.version, commit: commit(), size, runs };
const { cpu, cores, memoryGiB, system, loadAtStart } = head.machine;
console.log(`${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}, load ${loadAtStart.join(' ')}`);
console.log(
  `node ${head.node}, commit ${head.commit}, size ${size}, ${runs} runs after one warm-up, page cache warm\n`,
);

const cases = [];
for (const name of options.names) {
  const { title, data, files, contenders, goals, notes } = await preparedCase(name, options);
  const lines = await measure(contenders, runs);
  const base = lines[0]?.result;
  const noisy = base !== undefined && isNoisy(base);
  const aims = judged(goals, lines);
  console.log(`${name}: ${title}`);
  for (const { file, sha256 } of files) console.log(`  ${sha256.slice(0, 16)}  ${file}`);
  console.log(table(lines));
  if (aims.length > 0) console.log(goalTable(aims));
  for (const note of notes) console.log(note);
  if (noisy) console.log('noisy, repeat');
  console.log('');
  cases.push({ name, title, notes, noisy, data, files, contenders: lines, goals: aims });
  if (options.profile) await profile(contenders, options.profile);
}
if (options.json) {
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify({ ...head, loadAtEnd: load(), cases }, null, 2)}\n`);
}
// Wrong answers are errors; times never are.
if (cases.some(({ contenders }) => contenders.some(({ wrong, peer }) => wrong && !peer))) process.exitCode = 1;
