import type { Coordinates } from '../../record/place.js';
import type { RecordFields } from '../../record/record.js';
import { type Instant, isoText } from '../../record/time.js';

/** A record's time fields. A time without a zone is none that these formats know: it is read as UTC. */
export const momentOf = (time: Instant | undefined): Pick<RecordFields, 'at' | 'precision' | 'offset'> =>
  time === undefined
    ? {}
    : {
        at: time.at,
        precision: time.precision,
        ...(time.offset === undefined ? {} : { offset: time.offset }),
      };

/** An end before the start says nothing. */
export const endOf = (start: Instant | undefined, end: Instant | undefined): number | undefined =>
  end !== undefined && (start === undefined || end.at >= start.at) ? end.at : undefined;

/** Where the car was left, which need not be where the way ended. */
export const parkingOf = (place: Coordinates | undefined, time: Instant | undefined) => ({
  parked: true,
  parkedLat: place && place.latE7 / 1e7,
  parkedLon: place && place.lonE7 / 1e7,
  parkedAt: time && isoText(time.at, time.precision),
});

/**
 * A stay or movement is its start: name, place and mode of the same one change between exports. Fixes have one id in
 * all formats and need none of this. The format stands in because records of both formats stay side by side.
 */
export function movementIdentity(record: RecordFields): readonly (string | number | undefined)[] {
  const { at, latE7, lonE7, detail = {} } = record;
  if (record.kind === 'location.label') return [record.title, text(detail.placeId) ?? `${latE7},${lonE7}`];
  return at === undefined
    ? [text(detail.format), '', text(detail.level), latE7, lonE7]
    : [text(detail.format), at, text(detail.level)];
}

const text = (value: string | number | boolean | undefined): string | undefined =>
  value === undefined ? undefined : String(value);
