/** A place as degrees x 10^7, the way records hold it. */
export interface Coordinates {
  readonly latE7: number;
  readonly lonE7: number;
}

const MAX_LAT = 900_000_000;
const MAX_LON = 1_800_000_000;
const UINT32 = 4_294_967_296;

/** `-27.4130260` to -274130260, rounded on the decimal text: a float would be off by one now and then. */
export function degreesE7(text: string): number | undefined {
  const m = /^\s*([+-]?)(\d{1,3})(?:\.(\d*))?\s*$/.exec(text);
  if (!m) return undefined;
  const fraction = (m[3] ?? '').padEnd(8, '0');
  const value = Number(m[2]) * 10_000_000 + Number(fraction.slice(0, 7)) + (fraction.charAt(7) >= '5' ? 1 : 0);
  return m[1] === '-' && value !== 0 ? -value : value;
}

/** `48.1°, 11.5°`, `48.1, 11.5`, `geo:48.1,11.5`, also with a degree sign that a bad conversion mangled. */
export function coordinates(text: unknown): Coordinates | undefined {
  if (typeof text !== 'string') return undefined;
  const m = /^\s*(?:geo:)?([+-]?\d+(?:\.\d+)?)[^\d,-]*,\s*([+-]?\d+(?:\.\d+)?)/.exec(text);
  return m ? within(degreesE7(m[1]!), degreesE7(m[2]!)) : undefined;
}

/** Degrees as JSON numbers, or as texts of them: the shortest text of a number is what the export wrote. */
export function coordinatesOfDegrees(lat: unknown, lon: unknown): Coordinates | undefined {
  return within(degreesOf(lat), degreesOf(lon));
}

const degreesOf = (value: unknown): number | undefined =>
  typeof value === 'number'
    ? degreesE7(Math.abs(value) < 1e-6 ? '0' : String(value))
    : typeof value === 'string'
      ? degreesE7(value)
      : undefined;

/** E7 numbers, or digits, as exports write them. Some of April 2019 hold unsigned 32-bit values. */
export function coordinatesE7(lat: unknown, lon: unknown): Coordinates | undefined {
  const latE7 = integer(lat);
  const lonE7 = integer(lon);
  return within(
    latE7 !== undefined && latE7 > MAX_LAT ? latE7 - UINT32 : latE7,
    lonE7 !== undefined && lonE7 > MAX_LON ? lonE7 - UINT32 : lonE7,
  );
}

/**
 * Where a link to a map points: `center=`, `!3dlat!4dlon` (the place itself), `@lat,lon` (the middle of the map),
 * `q=lat,lon`, `/search/lat,lon`.
 */
export function mapLinkCoordinates(url: string): Coordinates | undefined {
  const text = url.replaceAll(/%2C/gi, ',').replaceAll(/%40/g, '@');
  const m =
    /[?&]center=(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/.exec(text) ??
    /!3d(-?\d+(?:\.\d+)?)!4d(-?\d+(?:\.\d+)?)/.exec(text) ??
    /\/@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/.exec(text) ??
    /[?&](?:q|ll|query)=(-?\d+(?:\.\d+)?),\+?(-?\d+(?:\.\d+)?)(?:&|$)/.exec(text) ??
    /\/search\/(-?\d+(?:\.\d+)?),\+?(-?\d+(?:\.\d+)?)/.exec(text);
  return m ? within(degreesE7(m[1]!), degreesE7(m[2]!)) : undefined;
}

/** Impossible values and 0/0, which exports write for "unknown", are no place. */
function within(latE7: number | undefined, lonE7: number | undefined): Coordinates | undefined {
  if (latE7 === undefined || lonE7 === undefined) return undefined;
  if (Math.abs(latE7) > MAX_LAT || Math.abs(lonE7) > MAX_LON) return undefined;
  return latE7 === 0 && lonE7 === 0 ? undefined : { latE7, lonE7 };
}

function integer(value: unknown): number | undefined {
  const n = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof n === 'number' && Number.isSafeInteger(n) ? n : undefined;
}
