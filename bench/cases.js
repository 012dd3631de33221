// What is measured against what. The first contender of a case is its base.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as checks from './checks.js';
import { isInstalled } from './child.js';
import { personArchives, recordsArchive } from './data.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = process.execPath;
const footprint = join(root, 'bin', 'footprint.js');
/** The day is fixed, for equal answers; the zone is not, since finding it is part of the work. */
const FIXED = ['--format', 'json', '--now', '2026-10-01T08:00:00Z'];

const bareNode = { name: 'node -e 0', command: node, args: ['-e', '0'] };

const unzip = (folder) => ({
  name: 'unzip -p >/dev/null',
  command: 'unzip',
  // unzip itself looks for archives by pattern.
  args: ['-p', '*.zip'],
  cwd: folder,
});

const audit = (files, wrong) => ({
  name: 'footprint audit',
  command: node,
  args: [footprint, 'audit', ...files, ...FIXED],
  check: (text) => wrong(JSON.parse(text)),
});

const says = (word) => (text) => (text.includes(word) ? undefined : `"${word}" is not in the answer`);

const zipsOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .map((name) => join(folder, name));

export const CASES = {
  records: {
    title: ({ size, data }) =>
      `Records.json of ${(data.truth.bytes / 1e6).toFixed(0)} MB in a zip, ${data.truth.points} fixes (size ${size})`,
    prepare: ({ cache, size }) => recordsArchive(cache, size),
    needsUnzip: true,
    contenders: ({ folder, truth }) => [unzip(folder), audit(zipsOf(folder), checks.records(truth))],
  },
  person: {
    title: ({ data }) => `all exports of one person of three companies, lena x ${data.truth.scale}`,
    prepare: ({ cache, size }) => personArchives(cache, size),
    needsUnzip: true,
    contenders: ({ folder, truth }) => [unzip(folder), audit(zipsOf(folder), checks.person(truth.key))],
  },
  start: {
    title: () => 'start-up',
    contenders: () => [
      bareNode,
      { name: 'footprint --help', command: node, args: [footprint, '--help'], check: says('Usage:') },
      {
        name: 'footprint explain',
        command: node,
        args: [footprint, 'explain'],
        check: says('google.location-records'),
      },
    ],
  },
  small: {
    title: () => 'the bundled exports of one person (lena)',
    contenders: () => {
      const folder = join(root, 'fixtures', 'people', 'lena');
      const key = JSON.parse(readFileSync(join(folder, 'persona.json'), 'utf8'));
      return [bareNode, audit(zipsOf(folder), checks.person(key))];
    },
  },
};

/** A case with its data and contenders; without unzip, what it is measured against is left out. */
export async function preparedCase(name, settings) {
  const { title, prepare, contenders, needsUnzip } = CASES[name];
  const data = await prepare?.(settings);
  const all = contenders(data ?? {});
  const unzipMissing = needsUnzip === true && !(await isInstalled('unzip'));
  return {
    name,
    title: title({ ...settings, data }),
    files: data?.files ?? [],
    contenders: unzipMissing ? all.slice(1) : all,
    note: unzipMissing ? 'unzip is not installed: no ratio' : undefined,
  };
}
