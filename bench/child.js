// Runs one command and says how long it took, what it cost and how much memory it held at most.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { devNull } from 'node:os';

/** How often the child's counters are read. */
const LOOK_MS = 20;
/** Linux counts processor time in these units, whatever the kernel was built with. */
const TICKS_PER_S = 100;
const MIB = 1024;

/** Variables that change how fast Node starts. */
const env = { ...process.env };
delete env['NODE_EXTRA_CA_CERTS'];
delete env['NODE_OPTIONS'];

/**
 * Memory is the kernel's own high-water mark of the child's address space (VmHWM), threads included. It only rises, so
 * looking now and then misses no peak but one in the last moment before the end. `/usr/bin/time` is not on every
 * machine, and what wait4 tells begins with the memory of the process that forked. Other systems: not measured.
 * @returns {{rssMiB?: number, cpuS?: number}}
 */
function counters(pid) {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return { ...(peak && { rssMiB: Number(peak[1]) / MIB }), cpuS: (Number(user) + Number(system)) / TICKS_PER_S };
  } catch {
    return {};
  }
}

/** @param {{command: string, args: string[], cwd?: string, out?: string}} what `out`: file for the output; without it, nowhere */
export async function run({ command, args, cwd, out = devNull }) {
  const output = openSync(out, 'w', 0o600);
  let seen = {};
  let said = '';
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
    return { code, said, wallS, ...seen };
  } finally {
    clearInterval(looking);
    closeSync(output);
  }
}

/** Whether a command can be started at all. */
export async function isInstalled(command) {
  try {
    await run({ command, args: [] });
    return true;
  } catch {
    return false;
  }
}
