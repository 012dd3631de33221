// What is measured against what, and what is aimed at. The first contender of a case is its base.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as checks from './checks.js';
import { isInstalled } from './child.js';
import { audit, bareNode, footprint, root, script, unzip, zipsOf } from './contenders.js';
import * as data from './data.js';
import { goal } from './goals.js';
import { GROWTH } from './growth.js';
import { peerOn } from './peers.js';
import { timelineFiles } from './timeline-data.js';

const mb = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
const says = (word) => (text) => (text.includes(word) ? undefined : `"${word}" is not in the answer`);

/** An audit of everything in the folder, against `unzip -p`. */
const againstUnzip = (prepare, check, title, goals, peers = false) => ({
  title,
  prepare,
  goals,
  needsUnzip: true,
  peers,
  contenders: ({ folder, truth }) => [unzip(folder), audit(zipsOf(folder), check(truth))],
});

const activity = (format, what) =>
  againstUnzip(
    (settings) => data.activityArchive(settings, format),
    checks.counted,
    ({ truth }) => `My Activity as ${what}, ${mb(truth.bytes)}, ${truth.items} rows`,
    [goal('wallRatio', 3, 2)],
    true,
  );

/** The program and its libraries are read too, before any archive is. */
const PROGRAM_MB = 6;

const allButPictures = ({ folder, truth }) =>
  PROGRAM_MB + zipsOf(folder).reduce((sum, zip) => sum + statSync(zip).size / 1e6, -truth.media / 1e6);

/** One platform of one person, 0.9 MB unpacked. */
const SMALL = 'takeout-20261001T080000Z-001.zip';

export const CASES = {
  records: againstUnzip(
    data.recordsArchive,
    checks.records,
    ({ truth }) => `Records.json of ${mb(truth.bytes)} in a zip, ${truth.items} fixes`,
    [goal('wallRatio', 1.5, 0.9)],
    true,
  ),
  'activity-json': activity('json', 'JSON'),
  'activity-html': activity('html', 'pages'),
  messages: againstUnzip(
    data.messagesArchive,
    checks.counted,
    ({ truth }) =>
      `Facebook, ${mb(truth.bytes)}, ${truth.records['social.message']} messages in ${truth.files} conversations`,
    [goal('wallRatio', 3, 2)],
  ),
  orders: {
    title: ({ truth }) => `Amazon orders, ${mb(truth.bytes)}, ${truth.items} rows`,
    prepare: data.ordersArchive,
    goals: [goal('wallRatio', 1.3, 1.1)],
    contenders: ({ folder, files, truth }) => [
      // The header is a row to csv-parse.
      script(
        'csv-parse alone, unpacked',
        'csv-alone.js',
        [join(folder, files.find(({ file }) => file.endsWith('.csv')).file)],
        truth.items + 1,
      ),
      audit(zipsOf(folder), checks.counted(truth)),
    ],
  },
  media: {
    title: ({ truth }) =>
      `Takeout of ${mb(truth.bytes)}, of which ${mb(truth.media)} are ${truth.pictures} pictures and films`,
    prepare: data.mediaArchive,
    goals: (made) => [goal('readMB', allButPictures(made))],
    contenders: (made) => {
      const [zip] = zipsOf(made.folder);
      return [
        script('yauzl, needed entries', 'zip-alone.js', [zip], made.truth.needed),
        audit([zip], checks.media(made.truth, allButPictures(made))),
      ];
    },
  },
  person: againstUnzip(
    data.personArchives,
    ({ key }) => checks.person(key),
    ({ truth }) => `all exports of one person of three companies, lena x ${truth.scale}`,
    [],
  ),
  start: {
    title: () => 'start-up',
    goals: ['--help', 'explain'].map((word) => goal('wallRatio', 2, 1.5, `footprint ${word}`)),
    contenders: () => [
      bareNode,
      { name: 'footprint --help', ...footprint('--help'), check: says('Usage:') },
      { name: 'footprint explain', ...footprint('explain'), check: says('google.location-records') },
    ],
  },
  small: {
    title: () => 'one of the bundled archives (lena, the first of Google), 0.9 MB',
    goals: [goal('wallRatio', 8, 5)],
    contenders: () => {
      const folder = join(root, 'fixtures', 'people', 'lena');
      const { files } = JSON.parse(readFileSync(join(folder, 'persona.json'), 'utf8'));
      return [bareNode, audit([join(folder, SMALL)], checks.small(SMALL, files))];
    },
  },
  questions: {
    title: ({ truth }) => `questions to a timeline file of ${truth.total} records, ${mb(truth.bytes)}`,
    prepare: timelineFiles,
    goals: [goal('cpuBeyondS', 1)],
    contenders: ({ folder, truth }) => [
      audit([join(folder, 'empty.duckdb')], checks.counted({ records: { 'location.point': 1 } }), 'audit, empty'),
      bareNode,
      audit([join(folder, 'timeline.duckdb')], checks.counted(truth)),
    ],
  },
};

export const ALL = { ...CASES, ...GROWTH };

/** What was read; the long key of a person is left out. */
const sizesOf = ({ bytes, items, records, scale }) => ({ bytes, items, records, scale });

/** A case with its data and contenders; without unzip, what it is measured against is left out. */
export async function preparedCase(name, settings) {
  const { title, prepare, contenders, needsUnzip, goals, peers } = ALL[name];
  const made = (await prepare?.(settings)) ?? {};
  const unzipMissing = needsUnzip === true && !(await isInstalled('unzip'));
  const peer = peers && settings.peers ? await peerOn(made) : undefined;
  return {
    title: title(made),
    data: (made.made ?? [made]).flatMap(({ truth }) => (truth ? [sizesOf(truth)] : [])),
    files: made.files ?? [],
    goals: typeof goals === 'function' ? goals(made) : goals,
    contenders: [...contenders(made).slice(unzipMissing ? 1 : 0), ...(peer?.contender ? [peer.contender] : [])],
    notes: [...(unzipMissing ? ['unzip is not installed: no ratio'] : []), ...(peer ? [peer.note] : [])],
  };
}
