// npm run bench -- [--size 0.1] [--runs 5] [--case records,start] [--json file] [--profile folder] [--cache folder]
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CASES, preparedCase } from './cases.js';
import { run } from './child.js';
import { cacheFolder } from './data.js';
import { isNoisy, summary, table } from './stats.js';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1' },
    runs: { type: 'string', default: '5' },
    case: { type: 'string', default: Object.keys(CASES).join(',') },
    cache: { type: 'string', default: cacheFolder() },
    json: { type: 'string' },
    profile: { type: 'string' },
  },
});
const size = Number(values.size);
const runs = Number(values.runs);
const names = values.case.split(',');
// Below this, two weeks of nights are not full, and no home can be found.
if (!(size >= 0.005)) throw new Error('--size: GB of Records.json, from 0.005 on');
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs: a whole number from 1 on');
for (const name of names)
  if (!Object.hasOwn(CASES, name)) throw new Error(`--case: of ${Object.keys(CASES).join(', ')}`);

const scratch = mkdtempSync(join(tmpdir(), 'bench-out-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.once(signal, () => process.exit(code));

/** Runs a contender once and holds its answer against the truth, and against its own earlier answers. */
async function round(contender, answers) {
  const out = contender.check && join(scratch, 'answer');
  const measured = await run({ ...contender, out });
  if (measured.code !== 0) return { ...measured, wrong: `ended with ${measured.code} ${measured.said.trim()}`.trim() };
  if (!out) return measured;
  const text = readFileSync(out, 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  const before = answers.get(contender) ?? digest;
  answers.set(contender, before);
  const wrong = before === digest ? contender.check(text) : 'the answer changes from run to run';
  return { ...measured, ...(wrong && { wrong }) };
}

/** A B A B …, after one round that warms the page cache and does not count. */
async function measure({ contenders }) {
  const rounds = contenders.map(() => []);
  const wrongs = contenders.map(() => undefined);
  const answers = new Map();
  for (let turn = 0; turn <= runs; turn++) {
    for (const [i, contender] of contenders.entries()) {
      if (wrongs[i]) continue;
      const { wrong, wallS, cpuS, rssMiB } = await round(contender, answers);
      wrongs[i] = wrong;
      if (turn > 0) rounds[i].push({ wallS, cpuS, rssMiB });
    }
  }
  return contenders.map(({ name }, i) => {
    const wrong = wrongs[i] ?? (i > 0 && wrongs[0] ? 'the base failed' : undefined);
    return wrong ? { name, wrong } : { name, result: summary(rounds[i], rounds[0]) };
  });
}

/** Once more with Node's profiler; that time is not told. */
async function profile(contenders, folder) {
  for (const { name, command, args, cwd } of contenders) {
    if (!name.startsWith('footprint audit')) continue;
    await run({ command, cwd, args: ['--cpu-prof', `--cpu-prof-dir=${resolve(folder)}`, ...args] });
  }
}

function commit() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    return (
      git('rev-parse', '--short', 'HEAD') +
      (git('status', '--porcelain', '../src', '../bin', '../package-lock.json') ? ' with changes' : '')
    );
  } catch {
    return 'unknown';
  }
}

const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  loadAtStart: loadavg().map((load) => Number(load.toFixed(2))),
};
const head = { machine, node: process.version, commit: commit(), size, runs };
console.log(
  `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, load ${machine.loadAtStart.join(' ')}`,
);
console.log(
  `node ${head.node}, commit ${head.commit}, size ${size}, ${runs} runs after one warm-up, page cache warm\n`,
);

const cases = [];
for (const name of names) {
  const prepared = await preparedCase(name, { size, cache: resolve(values.cache) });
  const lines = await measure(prepared);
  const base = lines[0]?.result;
  const noisy = base !== undefined && isNoisy(base);
  console.log(`${name}: ${prepared.title}`);
  for (const { file, sha256 } of prepared.files) console.log(`  ${sha256.slice(0, 16)}  ${file}`);
  console.log(table(lines));
  if (prepared.note) console.log(prepared.note);
  if (noisy) console.log('noisy, repeat');
  console.log('');
  const { title, note, files } = prepared;
  cases.push({ name, title, ...(note && { note }), noisy, files, contenders: lines });
  if (values.profile) await profile(prepared.contenders, values.profile);
}
const loadAtEnd = loadavg().map((load) => Number(load.toFixed(2)));
if (values.json) {
  mkdirSync(dirname(resolve(values.json)), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify({ ...head, loadAtEnd, cases }, null, 2)}\n`);
}
// Wrong answers are errors; times never are.
if (cases.some(({ contenders }) => contenders.some(({ wrong }) => wrong))) process.exitCode = 1;
