// Archives for the benchmark: made with fixed seeds by the program's own generators. `size` 1 is the full amount.
import { writeActivity } from '../dist/personas/bench/activity.js';
import { writeLocationRecords } from '../dist/personas/bench/locations.js';
import { writeMedia } from '../dist/personas/bench/media.js';
import { writeMessages } from '../dist/personas/bench/messages.js';
import { writeOrders } from '../dist/personas/bench/orders.js';
import { writePersona } from '../dist/personas/personas.js';
import { cached } from './cache.js';

const SEED = 1;
const GENERATORS = ['personas'];
const MB = 1e6;

/** Bytes of one record as the generators print it, on average. */
export const BYTES_PER = { point: 290.067, activity: { json: 303.7, html: 897.7 } };

/** Bytes, files or rows of each case at size 1. */
const FULL = {
  records: 1000 * MB,
  activity: 200 * MB,
  threads: 2000,
  orders: 200_000,
  /** A tenth is to be read, in two equal parts. */
  media: { pictures: 450 * MB, places: 25 * MB, activity: 25 * MB },
  /** Lena at this scale has about 145 MB of files. */
  personScale: 50,
};

const count = (full, size) => Math.max(1, Math.round(full * size));

/** A zip with one Records.json. */
export function recordsArchive({ cache, size }) {
  const points = count(FULL.records / BYTES_PER.point, size);
  return cached(cache, `records-${points}-seed${SEED}`, GENERATORS, async (folder) => {
    const { bytes } = await writeLocationRecords(folder, { points, seed: SEED, style: 'indented', zip: true });
    return { bytes, items: points, records: { 'location.point': points } };
  });
}

/** A Takeout zip with My Activity and nothing else. */
export function activityArchive({ cache, size }, format) {
  const rows = count(FULL.activity / BYTES_PER.activity[format], size);
  return cached(cache, `activity-${format}-${rows}-seed${SEED}`, GENERATORS, async (folder) => {
    const { bytes, items, records } = await writeActivity(folder, { rows, seed: SEED, format });
    return { bytes, items, records };
  });
}

/** A Facebook download with many conversations. */
export function messagesArchive({ cache, size }) {
  const threads = count(FULL.threads, size);
  return cached(cache, `messages-${threads}-seed${SEED}`, GENERATORS, async (folder) => {
    const { bytes, files, records } = await writeMessages(folder, { threads, seed: SEED });
    return { bytes, files, records };
  });
}

/** An order history in its zip, and as a bare table. */
export function ordersArchive({ cache, size }) {
  const rows = count(FULL.orders, size);
  return cached(cache, `orders-${rows}-seed${SEED}`, GENERATORS, async (folder) => {
    const made = await writeOrders(folder, { rows, seed: SEED });
    return { bytes: made.bytes, items: made.rows, spend: made.spend, records: { 'shop.order': made.rows } };
  });
}

/** A Takeout of which nine tenths are pictures and films. */
export function mediaArchive({ cache, size }) {
  const { pictures, places, activity } = FULL.media;
  const options = {
    media: count(pictures, size),
    points: count(places / BYTES_PER.point, size),
    rows: count(activity / BYTES_PER.activity.json, size),
    seed: SEED,
  };
  return cached(cache, `media-${options.media}-seed${SEED}`, GENERATORS, async (folder) => {
    const { file: _, ...truth } = await writeMedia(folder, options);
    return truth;
  });
}

/** All exports of one person of all three companies, many times as much as bundled. */
export function personArchives({ cache, size }) {
  const scale = count(FULL.personScale, size);
  return cached(cache, `lena-x${scale}`, GENERATORS, async (folder) => {
    const { key } = await writePersona('lena', folder, { scale });
    return { scale, key };
  });
}
