// Runs one command and says how long it took, what it cost and how much memory it held at most.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { devNull } from 'node:os';

/** How often the child's counters are read. */
const LOOK_MS = 20;
/** Linux counts processor time in these units, whatever the kernel was built with. */
const TICKS_PER_S = 100;

/** Variables that change how fast Node starts. */
const env = { ...process.env };
delete env['NODE_EXTRA_CA_CERTS'];
delete env['NODE_OPTIONS'];

const proc = (pid, name) => readFileSync(`/proc/${pid}/${name}`, 'latin1');

/**
 * Memory is the kernel's own high-water mark of the child's address space (VmHWM), threads included, and what it has read
 * is counted by the kernel too (rchar). Both only rise, so looking now and then misses nothing but the last moment before
 * the end. `/usr/bin/time` is not on every machine, and what wait4 tells begins with the memory of the process that forked.
 * Other systems: not measured.
 * @returns {{rssMB?: number, readMB?: number}}
 */
function counters(pid) {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(proc(pid, 'status'));
    const read = /^rchar: (\d+)/m.exec(proc(pid, 'io'));
    return {
      ...(peak && { rssMB: (Number(peak[1]) * 1024) / 1e6 }),
      ...(read && { readMB: Number(read[1]) / 1e6 }),
    };
  } catch {
    return {};
  }
}

/** Processor seconds of all children that have ended: the kernel adds them up when it reports the end, to the last tick. */
function cpuOfChildren() {
  try {
    const stat = proc('self', 'stat');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_S;
  } catch {
    return undefined;
  }
}

/** @param {{command: string, args: string[], cwd?: string, out?: string}} what `out`: file for the output; without it, nowhere */
export async function run({ command, args, cwd, out = devNull }) {
  const output = openSync(out, 'w', 0o600);
  let seen = {};
  let said = '';
  const cpuBefore = cpuOfChildren();
  const began = performance.now();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', output, 'pipe'] });
  const look = () => {
    seen = { ...seen, ...counters(child.pid) };
  };
  const looking = setInterval(look, LOOK_MS);
  look();
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text) => {
    said = (said + text).slice(-2000);
  });
  try {
    const { code, wallS } = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (status, signal) =>
        resolve({ code: signal ?? status, wallS: (performance.now() - began) / 1000 }),
      );
    });
    const cpuS = cpuBefore === undefined ? undefined : cpuOfChildren() - cpuBefore;
    return { code, said, wallS, cpuS, ...seen };
  } finally {
    clearInterval(looking);
    closeSync(output);
  }
}

/** Whether a command can be started at all; with arguments, whether it then ends well. */
export async function isInstalled(command, args) {
  try {
    const { code } = await run({ command, args: args ?? [] });
    return args === undefined || code === 0;
  } catch {
    return false;
  }
}
