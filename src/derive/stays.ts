import { LAYERS } from '../timeline/schema.js';
import type { Timeline } from '../timeline/timeline.js';

/** Being within STAY_RADIUS of one point for at least STAY_TIME: the usual double threshold for stay points. */
const STAY_RADIUS_M = 200;
const STAY_TIME_MS = 20 * 60_000;
/** A silence longer than this ends a stay: nobody knows where the phone was. */
const GAP_MS = 2 * 3_600_000;
/** Fixes that state a worse accuracy say nothing about a place. */
const ACCURACY_M = 200;
/** Stays whose centres are this close are the same place. */
const PLACE_RADIUS_M = 150;

/** A time at one place, from fixes or as the export states it. */
export interface Stay {
  readonly from: number;
  readonly to: number;
  readonly place: number;
}

/** A place: stays close to each other. Degrees. */
export interface Place {
  lat: number;
  lon: number;
  ms: number;
  stays: number;
  /** Name or address, where the export gives one. */
  name: string | undefined;
}

export interface Stays {
  readonly stays: readonly Stay[];
  readonly places: readonly Place[];
  /** Hours (since 1970, UTC) in which any fix or visit was recorded. */
  readonly hoursWithData: ReadonlySet<number>;
}

/** Metres between two positions; flat within a few kilometres, which is all that is asked. */
export function distanceM(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const y = (lat2 - lat1) * 111_320;
  const x = (lon2 - lon1) * 111_320 * Math.cos(((lat1 + lat2) / 2) * (Math.PI / 180));
  return Math.sqrt(x * x + y * y);
}

/**
 * Stay points of all fixes and visits in time order. Several location formats may describe the same hour:
 * fixes are taken from the best layer only (own records over raw signals over paths), so that there are no ghosts.
 */
export async function findStays(timeline: Timeline): Promise<Stays> {
  let places = new Places();
  let stays: Stay[] = [];
  let hours = new Set<number>();
  let run: Run | undefined;
  await foldFixes(timeline, () => {
    places = new Places();
    stays = [];
    hours = new Set();
    run = new Run((from, to, lat, lon) => stays.push({ from, to, place: places.at(lat, lon, to - from, undefined) }));
    let lastHour = -1;
    return (at, lat, lon, accuracy) => {
      const hour = Math.floor(at / 3_600_000);
      if (hour !== lastHour) hours.add(hour);
      lastHour = hour;
      if (!(accuracy > ACCURACY_M)) run!.fix(at, lat, lon);
    };
  });
  run?.end();
  const visits = await timeline.rows(`
    select at_ms, until_ms, lat, lon, place from record
    where kind = 'location.visit' and at_ms is not null and until_ms > at_ms and until_ms - at_ms < 30 * 86400000::bigint and lat is not null
      and coalesce(json_extract_string(detail, '$.level'), '0') = '0'
    order by at_ms, id`);
  for (const { at_ms, until_ms, lat, lon, place } of visits) {
    const [from, to] = [Number(at_ms), Number(until_ms)];
    stays.push({
      from,
      to,
      place: places.at(Number(lat), Number(lon), to - from, typeof place === 'string' ? place : undefined),
    });
    for (let hour = Math.floor(from / 3_600_000); hour <= Math.floor(to / 3_600_000); hour++) hours.add(hour);
  }
  stays.sort((a, b) => a.from - b.from || a.to - b.to);
  return { stays, places: places.all, hoursWithData: hours };
}

type SeeFix = (at: number, lat: number, lon: number, accuracy: number) => void;

const DEVICE = LAYERS.indexOf('device');

/**
 * Exports list fixes in time order, and sorting millions again costs as much as all the rest: they are read as stored,
 * and only when that order turns out to be wrong does the fold start over with sorted rows.
 * @param fold makes a fresh fold
 */
async function foldFixes(timeline: Timeline, fold: () => SeeFix): Promise<void> {
  const known = await timeline.rows(`select distinct layer from record where kind = 'location.point'`);
  const layers = known.filter(({ layer }) => Number(layer) !== DEVICE);
  // Where things of the household stand is asked only when nothing tells where somebody was.
  const isUsed = layers.length > 0 ? `layer <> ${DEVICE}` : 'true';
  const fixes = `select at_ms, lat, lon, coalesce(accuracy_m, 0)::integer as accuracy, layer from record
    where kind = 'location.point' and at_ms is not null and ${isUsed}`;
  const best = `join (select at_ms // 3600000 as hour, min(layer) as layer from (${fixes}) group by 1) b
    on b.hour = f.at_ms // 3600000 and b.layer = f.layer`;
  const query = `select f.at_ms::double, f.lat, f.lon, f.accuracy from (${fixes}) f`;
  if (layers.length < 2 && (await eachFix(timeline, query, fold()))) return;
  await eachFix(timeline, `${query} ${layers.length < 2 ? '' : best} order by f.at_ms, f.lat, f.lon`, fold());
}

/** @returns false as soon as a fix is older than the one before */
async function eachFix(timeline: Timeline, query: string, see: SeeFix): Promise<boolean> {
  const result = await timeline.stream(query);
  let last = Number.NEGATIVE_INFINITY;
  let lastLat = 0;
  let lastLon = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    const rows = chunk?.rowCount ?? 0;
    if (!chunk || rows === 0) return true;
    const items = <T>(column: number): T => (chunk.getColumnVector(column) as unknown as { items: T }).items;
    const at = items<Float64Array>(0);
    const lat = items<Float64Array>(1);
    const lon = items<Float64Array>(2);
    const accuracy = items<Int32Array>(3);
    for (let i = 0; i < rows; i++) {
      // Equal times must come in the sorted order too, or the result would depend on how they are stored.
      if (at[i]! < last || (at[i] === last && (lat[i]! < lastLat || (lat[i] === lastLat && lon[i]! < lastLon))))
        return false;
      last = at[i]!;
      lastLat = lat[i]!;
      lastLon = lon[i]!;
      see(last, lat[i]!, lon[i]!, accuracy[i]!);
    }
  }
}

/** Fixes close to where the run began; told as a stay when it lasted long enough. */
class Run {
  private count = 0;
  private from = 0;
  private to = 0;
  private anchorLat = 0;
  private anchorLon = 0;
  private sumLat = 0;
  private sumLon = 0;

  constructor(private readonly stay: (from: number, to: number, lat: number, lon: number) => void) {}

  fix(at: number, lat: number, lon: number): void {
    if (
      this.count > 0 &&
      at - this.to <= GAP_MS &&
      distanceM(this.anchorLat, this.anchorLon, lat, lon) <= STAY_RADIUS_M
    ) {
      this.count++;
      this.to = at;
      this.sumLat += lat;
      this.sumLon += lon;
      return;
    }
    this.end();
    this.count = 1;
    this.from = this.to = at;
    this.anchorLat = this.sumLat = lat;
    this.anchorLon = this.sumLon = lon;
  }

  end(): void {
    if (this.count > 0 && this.to - this.from >= STAY_TIME_MS)
      this.stay(this.from, this.to, this.sumLat / this.count, this.sumLon / this.count);
    this.count = 0;
  }
}

/** Places by a grid of about 150 m, so that a stay is compared with its neighbours only. */
class Places {
  readonly all: Place[] = [];
  private readonly grid = new Map<string, number[]>();

  at(lat: number, lon: number, ms: number, name: string | undefined): number {
    const row = Math.floor(lat / 0.0015);
    const column = Math.floor(lon / 0.0015);
    let nearest = -1;
    let nearestM = PLACE_RADIUS_M;
    // A degree of longitude shrinks towards the poles: two cells to each side reach 150 m up to 60° north.
    for (let r = row - 1; r <= row + 1; r++) {
      for (let c = column - 2; c <= column + 2; c++) {
        for (const index of this.grid.get(`${r}:${c}`) ?? []) {
          const place = this.all[index]!;
          const metres = distanceM(place.lat, place.lon, lat, lon);
          if (metres <= nearestM) {
            nearest = index;
            nearestM = metres;
          }
        }
      }
    }
    if (nearest < 0) {
      this.all.push({ lat, lon, ms, stays: 1, name });
      const key = `${row}:${column}`;
      const cell = this.grid.get(key);
      if (cell) cell.push(this.all.length - 1);
      else this.grid.set(key, [this.all.length - 1]);
      return this.all.length - 1;
    }
    const place = this.all[nearest]!;
    const weight = ms / (place.ms + ms || 1);
    place.lat += (lat - place.lat) * weight;
    place.lon += (lon - place.lon) * weight;
    place.ms += ms;
    place.stays++;
    place.name ??= name;
    return nearest;
  }
}
