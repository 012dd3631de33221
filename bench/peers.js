// A public parser of the same archives, when somebody has installed it. It reads folders, so it gets the files unpacked.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled, run } from './child.js';

const PYTHON = 'python3';
const PEER = 'google_takeout_parser';

const COUNT = `import sys
from pathlib import Path
from ${PEER}.path_dispatch import TakeoutParser
parser = TakeoutParser(Path(sys.argv[1]), warn_exceptions=False, error_policy="yield")
events = errors = 0
for each in parser.parse(cache=False):
    if isinstance(each, Exception):
        errors += 1
    else:
        events += 1
print(f"{events} events, {errors} errors")
`;

let found;

/** @returns {Promise<{contender?: object, note: string}>} */
export async function peerOn({ folder }) {
  found ??= isInstalled(PYTHON, ['-c', `import ${PEER}`]);
  if (!(await found)) return { note: `${PEER} is not installed: skipped` };
  if (!(await isInstalled('unzip'))) return { note: `${PEER} needs unzip: skipped` };
  const unpacked = join(folder, 'unpacked');
  if (!existsSync(unpacked)) {
    const { code } = await run({ command: 'unzip', args: ['-q', '*.zip', '-d', unpacked], cwd: folder });
    if (code !== 0) return { note: `${PEER}: the archive could not be unpacked` };
  }
  const contender = {
    name: `${PEER}, unpacked`,
    command: PYTHON,
    args: ['-c', COUNT, join(unpacked, 'Takeout')],
    // What it finds is its own business, but shown; a fault of it is no fault of ours.
    peer: true,
  };
  return { contender, note: `${PEER}: ${await answerOf(contender, join(folder, 'peer.txt'))}` };
}

async function answerOf(contender, out) {
  const { code, said } = await run({ ...contender, out });
  const text = code === 0 ? readFileSync(out, 'utf8').trim() : `ended with ${code} ${said.trim().split('\n').at(-1)}`;
  rmSync(out);
  return text;
}
