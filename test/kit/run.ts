import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/footprint.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The Node versions that the end-to-end tests run on; `.ci/run` adds Node 24. */
export const NODES: readonly { readonly name: string; readonly path: string }[] = [
  { name: `node ${process.versions.node.split('.')[0]}`, path: process.execPath },
  ...(process.env['FOOTPRINT_NODE24'] ? [{ name: 'node 24', path: process.env['FOOTPRINT_NODE24'] }] : []),
];

/** The real binary as a child process, with a fixed clock and zone and no colour. */
export function footprint(
  args: readonly string[],
  { node = process.execPath, env = {}, cwd }: { node?: string; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Ran {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
  const ran = spawnSync(node, [BIN, ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 2 ** 20,
    env: { ...rest, LC_ALL: 'C', LANG: 'C', TZ: 'UTC', COLUMNS: '80', ...env },
    ...(cwd && { cwd }),
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

export const CLOCK = ['--now', '2026-11-01T12:00:00Z', '--tz', 'Europe/Berlin'] as const;
