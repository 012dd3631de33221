import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY, dayOf, HOUR } from '../clock.js';
import { activityHtml, activityJson, germanStamp, type Row } from '../google/activity.js';
import { addIndex, countRow, Takeout } from '../google/takeout.js';
import { type Control, ENGLISH, GERMAN } from '../google/words.js';
import { Tally } from '../key.js';
import { LENA } from '../people/lena.js';
import { SAM } from '../people/sam.js';
import type { Person } from '../person.js';
import { type Random, random } from '../random.js';
import { writeZip } from '../zip.js';
import { type BenchProduct, type MakeRow, rowMakers } from './activity-rows.js';
import { measured } from './measured.js';

export interface ActivityOptions {
  rows: number;
  seed: number;
  /** JSON in English of sam, or pages in German of lena. */
  format: 'json' | 'html';
}

export interface ActivityTruth {
  items: number;
  bytes: number;
  /** By kind of record. */
  records: Record<string, number>;
}

/** Of a thousand rows, as in the exports of the personas. */
const SHARES: readonly (readonly [BenchProduct, number])[] = [
  ['search', 450],
  ['android', 240],
  ['youtube', 100],
  ['chrome', 90],
  ['ads', 70],
  ['maps', 50],
];

/** My Activity of any size in flat memory: a Takeout with one file per product. */
export async function writeActivity(to: string, options: ActivityOptions): Promise<ActivityTruth & { file: string }> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const person = options.format === 'json' ? SAM : LENA;
  const tally = new Tally();
  const takeout = new Takeout(person, tally, person.exported.google);
  const truth = addActivityRows(takeout, options);
  const [zip] = takeout.zips();
  const file = join(to, zip!.name);
  await writeZip(zip!, file, 'w');
  return { ...truth(), file };
}

/** Adds the files to a Takeout; what they hold is known when it has been written. */
export function addActivityRows(takeout: Takeout, { rows, seed, format }: ActivityOptions): () => ActivityTruth {
  const { person, tally } = takeout;
  const words = person.language === 'de' ? GERMAN : ENGLISH;
  const stamp = germanStamp(120);
  const sizes: (() => number)[] = [];
  const met = new Set<Control>();
  let items = 0;
  const used = SHARES.map(([product, share]) => [product, Math.round((rows * share) / 1000)] as const).filter(
    ([, count]) => count > 0,
  );
  for (const [product, count] of used) {
    const step = stepOf(person, count);
    const list = () => {
      const chance = random(`bench/${seed}/${product}`);
      const make = rowMakers(person, words, chance)[product];
      return counted(newestFirst(count, step, end(person), make, chance), tally, met);
    };
    const { body, size } = measured(() =>
      format === 'json' ? activityJson(list(), words) : activityHtml(list(), words, stamp),
    );
    sizes.push(size);
    items += count;
    takeout.add(1, `${words.folder}/${words.products[product]}/${words.file}.${format}`, body, count);
  }
  // The index carries the marker.
  addIndex(takeout, 1, person.language === 'de' ? 'Archiv_Übersicht.html' : 'archive_browser.html', [
    ['MY_ACTIVITY', words.folder],
  ]);
  return () => ({ items, bytes: sizes.reduce((sum, size) => sum + size(), 0), records: { ...tally.records.google } });
}

function* counted(rows: Iterable<Row>, tally: Tally, met: Set<Control>): Generator<Row> {
  for (const row of rows) {
    countRow(row, tally, met);
    yield row;
  }
}

const end = (person: Person) => Date.parse(person.exported.google) - HOUR;

/** Seconds from one row to the next. */
function stepOf(person: Person, count: number): number {
  const step = Math.floor((end(person) - dayOf(person.activeFrom) * DAY) / count / 1000);
  if (step < 2) throw new RangeError(`${count} rows do not fit into the years of ${person.slug}`);
  return step;
}

/** No two rows of a product in the same second, which is all that pages print: every row is a record of its own. */
function* newestFirst(count: number, step: number, last: number, make: MakeRow, chance: Random): Generator<Row> {
  for (let number = 0; number < count; number++) {
    yield make(last - (number * step + chance.int(0, step - 2)) * 1000 - chance.int(0, 999));
  }
}
