/** The answer key: what a careful reader of the exports should find. Counted while the exports are written, never by reading them back. */

export const MARKER = 'footprint-synthetic-person';

/** Every archive of an invented person holds the marker (in a mail address, a user name, a place id); no real export does. */
export function carriesMarker(text: string): boolean {
  return text.includes(MARKER);
}

export type KeyPlatform = 'google' | 'amazon' | 'facebook' | 'instagram';

interface Span {
  lat: number;
  lon: number;
  from: string;
  to: string;
}

export interface KeyAdvertiser {
  name: string;
  list: boolean;
  remarketing: boolean;
  storeVisit: boolean;
}

interface KeyTrail {
  item: string;
  /** UTC instants of the steps, in order; a step that no export holds is missing. */
  steps: { at: string; platform: KeyPlatform; what: 'search' | 'visit' | 'off-meta' | 'ad-click' | 'order' }[];
}

export interface PersonaKey {
  marker: typeof MARKER;
  version: 1;
  persona: string;
  name: string;
  about: { en: string; de: string };
  tz: string;
  scale: number;
  exportedAt: string;
  home: Span[];
  work: Span[];
  /** `from` is the first night away, `to` the morning of the return. */
  trips: (Span & { name: string; nights: number })[];
  /** Nights (21 to 9 o'clock local, named by the evening) of the dense window; some were left without any data. */
  nights: { from: string; to: string; total: number; withoutData: number };
  /** `archive/path/in/archive` to the number of items; null where the format notes do not settle what an item is. */
  files: Record<string, number | null>;
  /** Unique events by platform and record kind. Kinds that the contract leaves open are in `unsettled`. */
  records: Record<KeyPlatform, Record<string, number>>;
  unsettled: Record<KeyPlatform, Record<string, number>>;
  /** Decimal strings by currency, cancelled lines left out, authorised ones counted. */
  spend: Record<string, string>;
  /** What came back of it, by currency. */
  refunded: Record<string, string>;
  orders: { orders: number; lines: number; cancelled: number; authorised: number; gifts: number };
  offMeta: { firms: number; events: number; purchases: number; first: string | null; last: string | null };
  advertisers: KeyAdvertiser[];
  amazonAudiences: { advertisers: number; amazon: number; thirdParty: number; clicked: number; optedOut: string[] };
  interests: number;
  /** Positions by where they stand: fixes and raw signals, and timed points of on-device paths; all are in `location.point`. */
  points: { fixes: number; rawSignals: number; pathPoints: number };
  searches: Record<KeyPlatform, number>;
  /** Local days with at least one search about a sensitive topic. */
  sensitiveDays: { topic: string; days: string[] }[];
  voice: { recordings: number; bytes: number; transcripts: number; voiceDevices: number };
  logins: Record<KeyPlatform, number>;
  ips: Record<KeyPlatform, string[]>;
  devices: Record<KeyPlatform, number>;
  messages: { threads: number; messages: number; own: number };
  trails: KeyTrail[];
  foreignData: boolean;
}

/** Collects the key while the writers work. */
export class Tally {
  readonly files: Record<string, number | null> = {};
  readonly records: Record<KeyPlatform, Record<string, number>> = {
    google: {},
    amazon: {},
    facebook: {},
    instagram: {},
  };
  readonly unsettled: Record<KeyPlatform, Record<string, number>> = {
    google: {},
    amazon: {},
    facebook: {},
    instagram: {},
  };
  /** Of all shops and libraries; amounts are told apart. */
  readonly orders = { orders: 0, lines: 0, cancelled: 0, authorised: 0, gifts: 0 };
  readonly #cents = new Map<string, number>();
  readonly #refunds = new Map<string, number>();
  readonly #ips: Record<KeyPlatform, Set<string>> = {
    google: new Set(),
    amazon: new Set(),
    facebook: new Set(),
    instagram: new Set(),
  };
  readonly #sensitive = new Map<string, Set<string>>();

  count(platform: KeyPlatform, kind: string, times = 1): void {
    add(this.records[platform], kind, times);
  }

  leaveOpen(platform: KeyPlatform, what: string, times = 1): void {
    add(this.unsettled[platform], what, times);
  }

  file(path: string, items: number | null): void {
    if (path in this.files) throw new Error(`two entries named ${path}`);
    this.files[path] = items;
  }

  ip(platform: KeyPlatform, address: string): void {
    this.#ips[platform].add(address);
  }

  spend(currency: string, cents: number): void {
    this.#cents.set(currency, (this.#cents.get(currency) ?? 0) + cents);
  }

  refund(currency: string, cents: number): void {
    this.#refunds.set(currency, (this.#refunds.get(currency) ?? 0) + cents);
  }

  order(more: PersonaKey['orders']): void {
    for (const name of Object.keys(this.orders) as (keyof PersonaKey['orders'])[]) this.orders[name] += more[name];
  }

  sensitive(topic: string, day: string): void {
    const days = this.#sensitive.get(topic) ?? new Set();
    this.#sensitive.set(topic, days.add(day));
  }

  spent = (): Record<string, string> => sums(this.#cents);

  refunded = (): Record<string, string> => sums(this.#refunds);

  ips(): Record<KeyPlatform, string[]> {
    const { google, amazon, facebook, instagram } = this.#ips;
    return {
      google: [...google].sort(),
      amazon: [...amazon].sort(),
      facebook: [...facebook].sort(),
      instagram: [...instagram].sort(),
    };
  }

  sensitiveDays(): { topic: string; days: string[] }[] {
    return [...this.#sensitive].sort(byFirst).map(([topic, days]) => ({ topic, days: [...days].sort() }));
  }
}

function add(counts: Record<string, number>, key: string, times: number): void {
  if (times > 0) counts[key] = (counts[key] ?? 0) + times;
}

const sums = (cents: ReadonlyMap<string, number>): Record<string, string> =>
  Object.fromEntries([...cents].sort(byFirst).map(([currency, sum]) => [currency, decimal(sum)]));

const byFirst = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);

/** 1850 to `18.50`. */
export function decimal(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const whole = Math.abs(cents);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}
