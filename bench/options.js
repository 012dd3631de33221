// npm run bench -- [--size 0.1] [--runs 5] [--case records,start] [--growth] [--peers] [--json file] [--profile folder] [--cache folder]
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from './cache.js';
import { ALL, CASES } from './cases.js';
import { GROWTH } from './growth.js';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1' },
    runs: { type: 'string', default: '5' },
    case: { type: 'string', default: Object.keys(CASES).join(',') },
    growth: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    cache: { type: 'string', default: cacheFolder() },
    json: { type: 'string' },
    profile: { type: 'string' },
  },
});
const size = Number(values.size);
const runs = Number(values.runs);
const names = [...new Set([...values.case.split(','), ...(values.growth ? Object.keys(GROWTH) : [])])];
// Below this, two weeks of nights are not full, and no home can be found.
if (!(size >= 0.005)) throw new Error('--size: share of the full amount of data, from 0.005 on');
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs: a whole number from 1 on');
for (const name of names) if (!Object.hasOwn(ALL, name)) throw new Error(`--case: of ${Object.keys(ALL).join(', ')}`);

export const options = {
  size,
  runs,
  names,
  peers: values.peers,
  cache: resolve(values.cache),
  json: values.json && resolve(values.json),
  profile: values.profile && resolve(values.profile),
};
