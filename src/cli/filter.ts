import { isoInstant } from '../record/time.js';
import type { Zone } from '../record/zone.js';
import type { Filter } from '../report/ask.js';
import { SOURCES } from '../sources/all.js';
import { UsageError } from './exit-codes.js';
import type { CommonOptions } from './options.js';

/** Days are cut in the report's zone; `--until` includes its day. */
export function filterOf(options: CommonOptions, zone: Zone): Filter {
  for (const id of options.source ?? []) {
    if (!SOURCES.some((source) => source.id === id))
      throw new UsageError(`no source is called "${id}"; footprint explain lists all`);
  }
  const midnight = (day: string, plusDays: number): number =>
    zone.fromLocal(isoInstant(day)!.at + plusDays * 86_400_000);
  return {
    platforms: options.platform ?? [],
    kinds: options.kind ?? [],
    sources: options.source ?? [],
    since: options.since === undefined ? undefined : midnight(options.since, 0),
    until: options.until === undefined ? undefined : midnight(options.until, 1),
  };
}
