import type { PointColumns } from '../../src/decode/decoder.js';
import { jsonElements } from '../../src/decode/json-each.js';
import { type Point, pointOf } from '../../src/decode/location-point.js';
import { locationRecords } from '../../src/decode/location-records.js';
import { EntryFault } from '../../src/ledger/problem.js';
import { chunks, decode, file } from './feed.js';

export interface Located {
  readonly points: readonly (Point & { readonly item: number })[];
  readonly skipped: number;
  readonly failed: number;
  readonly fault: EntryFault | undefined;
}

/** What `locationRecords` says of these bytes, in chunks of these sizes. */
export async function locate(bytes: Buffer | string, ...sizes: readonly number[]): Promise<Located> {
  const points: (Point & { item: number })[] = [];
  let skipped = 0;
  let failed = 0;
  let fault: EntryFault | undefined;
  try {
    for await (const rows of locationRecords(chunks(bytes, ...sizes), file)) {
      skipped += rows.skipped;
      failed += rows.failed;
      for (let i = 0; i < rows.length; i++) points.push(rowOf(rows, i));
    }
  } catch (error) {
    if (!(error instanceof EntryFault)) throw error;
    fault = error;
  }
  return { points, skipped, failed, fault };
}

const rowOf = (rows: PointColumns, i: number): Point & { item: number } => ({
  at: rows.at[i]!,
  hasMs: rows.hasMs[i] === 1,
  latE7: rows.latE7[i]!,
  lonE7: rows.lonE7[i]!,
  accuracyM: rows.accuracyM[i]!,
  wifi: rows.wifi[i]!,
  item: rows.item[i]!,
});

/** The same through JSON.parse and `pointOf`; `| 0` since the columns know no negative zero. */
export async function reference(text: string): Promise<Located> {
  const { items, fault } = await decode(jsonElements, text);
  const points: (Point & { item: number })[] = [];
  let skipped = 0;
  let failed = 0;
  const elements = items.filter((item) => item.key === '' || item.key === 'locations');
  for (const [item, { value }] of elements.entries()) {
    const point = pointOf(value);
    if (point === 'skip') skipped++;
    else if (point === 'fail') failed++;
    else
      points.push({ ...point, latE7: point.latE7 | 0, lonE7: point.lonE7 | 0, accuracyM: point.accuracyM | 0, item });
  }
  return { points, skipped, failed, fault };
}
