import type { Damaged, DecodedFile, PointColumns } from './decoder.js';
import { type ElementSink, JsonFrame } from './json-frame.js';
import { INVALID, tryParse } from './json-parse.js';
import type { ElementBatch } from './json-pending.js';
import { type Point, pointOf } from './location-point.js';
import { LocationScan, TEXT_BYTES } from './location-scan.js';
import { utf8Bytes } from './utf8-bytes.js';

const BATCH_ROWS = 8192;

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
      for (let at = 0; at < chunk.length; at += TEXT_BYTES) {
        const piece = chunk.subarray(at, at + TEXT_BYTES);
        // Again for every piece: another file may have been read since the last one.
        points.load(piece);
        frame.write(piece);
      }
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
  private readonly scan = LocationScan.shared();
  private full: PointColumns[] = [];
  private rows = columns();
  /** Elements so far, whatever became of them. */
  private item = 0;

  /** The bytes that `direct` is going to be asked about. */
  load(chunk: Buffer): void {
    this.scan.load(chunk);
  }

  /** What ends in this chunk is smaller than any limit of an item. */
  direct(key: string, _chunk: Buffer, at: number): number {
    if (!isList(key)) return -1;
    const end = this.scan.take(at, this.item, BATCH_ROWS - this.rows.length);
    if (end >= 0) this.scanned();
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
    if (bytes[0] === 123 && this.scan.takeSingle(bytes, this.item)) {
      this.scanned();
      return;
    }
    const value = tryParse(bytes.toString('utf8'));
    const point = value === INVALID ? 'fail' : pointOf(value);
    if (point === 'skip') this.rows.skipped++;
    else if (point === 'fail') this.rows.failed++;
    else this.add(point);
    this.item++;
  }

  private scanned(): void {
    const { scan, rows } = this;
    scan.copyTo(rows);
    rows.skipped += scan.elements - scan.rows;
    this.item += scan.elements;
    this.turn();
  }

  private add(point: Point): void {
    const { rows } = this;
    const row = rows.length++;
    rows.at[row] = point.at;
    rows.hasMs[row] = point.hasMs ? 1 : 0;
    rows.latE7[row] = point.latE7;
    rows.lonE7[row] = point.lonE7;
    rows.accuracyM[row] = point.accuracyM;
    rows.wifi[row] = Math.min(point.wifi, 0xffff);
    rows.item[row] = this.item;
    this.turn();
  }

  /** A full batch makes way for an empty one. */
  private turn(): void {
    if (this.rows.length < BATCH_ROWS) return;
    this.full.push(this.rows);
    this.rows = columns();
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
