import { type Damaged, type DecodedFile, ITEM_LIMIT, type PointColumns } from './decoder.js';
import { type ElementSink, JsonFrame } from './json-frame.js';
import { INVALID, tryParse } from './json-parse.js';
import type { ElementBatch } from './json-pending.js';
import { pointOf } from './location-point.js';
import { LocationScan } from './location-scan.js';
import { utf8Bytes } from './utf8-bytes.js';

const BATCH_ROWS = 8192;
const COMMA = Buffer.from(',');

/**
 * The fixes of Records.json (older: Location History.json), `{"locations": [ … ]}` or a bare list: the one file that
 * can have several GB, and most of what a person with a long history exports. So it alone has a scanner of its own
 * (`LocationScan`); the frame and every unusual element go the way of all other JSON. Every batch has arrays of its own.
 */
export async function* locationRecords(bytes: AsyncIterable<Buffer>, _file: DecodedFile): AsyncIterable<PointColumns> {
  const points = new Points();
  const frame = new JsonFrame(points, 0);
  let fault: unknown;
  try {
    for await (const chunk of utf8Bytes(bytes)) {
      frame.write(chunk);
      yield* points.take(false);
    }
    frame.end();
  } catch (error) {
    fault = error;
    frame.release();
  }
  yield* points.take(true);
  if (fault !== undefined) throw fault;
}

class Points implements ElementSink {
  private readonly scan = new LocationScan();
  private full: PointColumns[] = [];
  private rows = columns();
  /** Elements so far, whatever became of them. */
  private item = 0;

  direct(key: string, chunk: Buffer, at: number): number {
    if (!isList(key)) return -1;
    this.scan.chunkIs(chunk);
    const end = this.scan.read(at);
    if (end < 0 || end - at > ITEM_LIMIT) return -1;
    this.scanned();
    return end;
  }

  elements(key: string, { bytes, bounds }: ElementBatch): void {
    if (!isList(key)) return;
    for (let i = 0; i < bounds.length; i += 2) this.element(bytes.subarray(bounds[i], bounds[i + 1]));
  }

  lost(key: string, _code: Damaged['code'], _offset: number): void {
    if (!isList(key)) return;
    this.item++;
    this.rows.failed++;
  }

  *take(all: boolean): Iterable<PointColumns> {
    yield* this.full;
    this.full = [];
    if (!all || this.rows.length + this.rows.skipped + this.rows.failed === 0) return;
    yield this.rows;
    this.rows = columns();
  }

  /** One that did not lie in one chunk, or that the scan did not take there: whole now, it gets the same chance. */
  private element(bytes: Buffer): void {
    const closed = Buffer.concat([bytes, COMMA]);
    this.scan.chunkIs(closed);
    if (closed[0] === 123 && this.scan.read(0) === closed.length - 1) {
      this.scanned();
      return;
    }
    const value = tryParse(bytes.toString('utf8'));
    const point = value === INVALID ? 'fail' : pointOf(value);
    if (point === 'skip') this.rows.skipped++;
    else if (point === 'fail') this.rows.failed++;
    else this.add(point.at, point.hasMs ? 1 : 0, point.latE7, point.lonE7, point.accuracyM, point.wifi);
    this.item++;
  }

  private scanned(): void {
    const { scan } = this;
    // 0/0 is how the export says that it does not know.
    if (scan.hasPoint && (scan.latE7 !== 0 || scan.lonE7 !== 0))
      this.add(scan.at, scan.hasMs, scan.latE7, scan.lonE7, scan.accuracyM, scan.wifi);
    else this.rows.skipped++;
    this.item++;
  }

  private add(at: number, hasMs: number, latE7: number, lonE7: number, accuracyM: number, wifi: number): void {
    const { rows } = this;
    const row = rows.length++;
    rows.at[row] = at;
    rows.hasMs[row] = hasMs;
    rows.latE7[row] = latE7;
    rows.lonE7[row] = lonE7;
    rows.accuracyM[row] = accuracyM;
    rows.wifi[row] = Math.min(wifi, 0xffff);
    rows.item[row] = this.item;
    if (rows.length === BATCH_ROWS) {
      this.full.push(rows);
      this.rows = columns();
    }
  }
}

const isList = (key: string): boolean => key === 'locations' || key === '';

function columns(): PointColumns {
  return {
    length: 0,
    at: new Float64Array(BATCH_ROWS),
    latE7: new Int32Array(BATCH_ROWS),
    lonE7: new Int32Array(BATCH_ROWS),
    accuracyM: new Int32Array(BATCH_ROWS),
    hasMs: new Uint8Array(BATCH_ROWS),
    wifi: new Uint16Array(BATCH_ROWS),
    item: new Uint32Array(BATCH_ROWS),
    skipped: 0,
    failed: 0,
  };
}
