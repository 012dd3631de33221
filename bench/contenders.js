// The commands that are timed.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = process.execPath;

/** The day is fixed, for equal answers; the zone is not, since finding it is part of the work. */
const NOW = ['--now', '2026-10-01T08:00:00Z'];

export const footprint = (word, args = []) => ({
  command: node,
  args: [join(root, 'bin', 'footprint.js'), word, ...args],
});

export const bareNode = { name: 'node -e 0', command: node, args: ['-e', '0'] };

/** A base that is a script of this folder; `right` is what it must print. */
export const script = (name, file, args, right) => ({
  name,
  command: node,
  args: [join(root, 'bench', file), ...args],
  check: (text) => (text.trim() === String(right) ? undefined : `printed ${text.trim()} instead of ${right}`),
});

export const unzip = (folder) => ({
  name: 'unzip -p >/dev/null',
  command: 'unzip',
  // unzip itself looks for archives by pattern.
  args: ['-p', '*.zip'],
  cwd: folder,
});

/** @param {(report: object, measured: object) => string | undefined} wrong */
export const audit = (files, wrong, name = 'footprint audit') => ({
  name,
  ...footprint('audit', [...files, '--format', 'json', ...NOW]),
  check: (text, measured) => wrong(JSON.parse(text), measured),
});

export const zipsOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .map((name) => join(folder, name));
