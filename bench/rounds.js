// The contenders of a case in turn, again and again; each answer is checked before its time counts.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './child.js';
import { summary } from './stats.js';

const scratch = mkdtempSync(join(tmpdir(), 'bench-out-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

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
  const wrong = before === digest ? contender.check(text, measured) : 'the answer changes from run to run';
  return { ...measured, ...(wrong && { wrong }) };
}

/** A B A B …, after one round that warms the page cache and does not count. */
export async function measure(contenders, runs) {
  const rounds = contenders.map(() => []);
  const wrongs = contenders.map(() => undefined);
  const answers = new Map();
  for (let turn = 0; turn <= runs; turn++) {
    for (const [i, contender] of contenders.entries()) {
      if (wrongs[i]) continue;
      const { wrong, wallS, cpuS, rssMB, readMB } = await round(contender, answers);
      wrongs[i] = wrong;
      if (turn > 0) rounds[i].push({ wallS, cpuS, rssMB, readMB });
    }
  }
  return contenders.map(({ name, bytes, peer }, i) => {
    const wrong = wrongs[i] ?? (i > 0 && wrongs[0] ? 'the base failed' : undefined);
    const line = { name, ...(bytes && { bytes }), ...(peer && { peer }) };
    return wrong ? { ...line, wrong } : { ...line, result: summary(rounds[i], rounds[0]) };
  });
}

/** Once more with Node's profiler; that time is not told. */
export async function profile(contenders, folder) {
  for (const { name, command, args, cwd } of contenders) {
    if (!name.startsWith('footprint audit')) continue;
    await run({ command, cwd, args: ['--cpu-prof', `--cpu-prof-dir=${folder}`, ...args] });
  }
}
