// A timeline file of two million records, made once by `footprint import`, and one that is as good as empty.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeActivity } from '../dist/personas/bench/activity.js';
import { writeLocationRecords } from '../dist/personas/bench/locations.js';
import { writeMessages } from '../dist/personas/bench/messages.js';
import { writeOrders } from '../dist/personas/bench/orders.js';
import { cached } from './cache.js';
import { run } from './child.js';
import { footprint } from './contenders.js';

const SEED = 3;
/** All that decides what stands in the file; not the questions, so that work on them does not make it anew. */
const MAKERS = [
  'personas',
  'archive',
  'recognise',
  'decode',
  'sources',
  'record',
  'derive',
  'timeline',
  'ledger',
  'pipeline.ts',
  'reading.ts',
];
/** 2,000,000 records in all; a conversation has some 375 messages. */
const FULL = { points: 1_500_000, rows: 330_000, threads: 400, orders: 20_000 };

export function timelineFiles({ cache, size }) {
  const [points, rows, threads, orders] = Object.values(FULL).map((full) => Math.max(1, Math.round(full * size)));
  return cached(cache, `timeline-${points}-seed${SEED}`, MAKERS, async (folder) => {
    const exports = join(folder, 'exports');
    const places = { seed: SEED, style: 'indented', zip: true };
    await writeLocationRecords(join(exports, 'empty'), { ...places, points: 1 });
    await importInto(folder, 'empty.duckdb', [join(exports, 'empty')]);
    const all = ['places', 'activity', 'messages', 'orders'].map((name) => join(exports, name));
    await writeLocationRecords(all[0], { ...places, points });
    const activity = await writeActivity(all[1], { rows, seed: SEED, format: 'json' });
    const messages = await writeMessages(all[2], { threads, seed: SEED });
    const { spend } = await writeOrders(all[3], { rows: orders, seed: SEED });
    await importInto(folder, 'timeline.duckdb', all);
    rmSync(exports, { recursive: true });
    const records = added([{ 'location.point': points, 'shop.order': orders }, activity.records, messages.records]);
    return {
      spend,
      records,
      total: Object.values(records).reduce((sum, each) => sum + each, 0),
      bytes: statSync(join(folder, 'timeline.duckdb')).size,
    };
  });
}

function added(counts) {
  const sums = {};
  for (const [kind, count] of counts.flatMap((each) => Object.entries(each))) sums[kind] = (sums[kind] ?? 0) + count;
  return sums;
}

async function importInto(folder, name, folders) {
  const zips = folders.flatMap((each) =>
    readdirSync(each)
      .filter((file) => file.endsWith('.zip'))
      .map((file) => join(each, file)),
  );
  const { code, said } = await run(footprint('import', [...zips, '--into', join(folder, name)]));
  if (code !== 0) throw new Error(`import ended with ${code} ${said}`);
}
