/** `com.google.sleep.segment`. */
const SLEEP_STAGES: Readonly<Record<number, string>> = {
  1: 'awake',
  2: 'sleep',
  3: 'out of bed',
  4: 'light sleep',
  5: 'deep sleep',
  6: 'REM sleep',
};

/** `com.google.activity.segment`: the kinds that phones and watches find by themselves. */
const ACTIVITIES: Readonly<Record<number, string>> = {
  0: 'in a vehicle',
  1: 'biking',
  2: 'on foot',
  3: 'still',
  4: 'unknown',
  7: 'walking',
  8: 'running',
  72: 'sleep',
  109: 'light sleep',
  110: 'deep sleep',
  111: 'REM sleep',
  112: 'awake',
};

/** What the number of a data type stands for, where it is a code. */
export function codeMeaning(type: string, value: string | number | undefined): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (type === 'sleep.segment') return SLEEP_STAGES[value];
  return type === 'activity.segment' ? ACTIVITIES[value] : undefined;
}

/** Where a stream of measurements comes from. */
export interface FitOrigin {
  readonly stream?: 'raw' | 'derived';
  readonly app?: string;
  readonly device?: string;
}

const origins = new Map<string, FitOrigin>();

/** `raw:com.google.step_count.delta:com.example.app:Maker:Model:uid:name`, without the device's id; parts may be missing. */
export function fitOrigin(source: string): FitOrigin {
  let origin = origins.get(source);
  if (origin === undefined) {
    if (origins.size > 1000) origins.clear();
    const [stream, , ...rest] = source.split(':');
    const app = /^\w+(?:\.\w+)+$/.test(rest[0] ?? '') ? rest.shift() : undefined;
    const device = rest.length >= 3 ? `${rest[0]} ${rest[1]}`.trim() : '';
    origin = {
      ...(stream === 'raw' || stream === 'derived' ? { stream } : {}),
      ...(app === undefined ? {} : { app }),
      ...(device === '' ? {} : { device }),
    };
    origins.set(source, origin);
  }
  return origin;
}
