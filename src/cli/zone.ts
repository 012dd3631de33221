import { UTC, type Zone, zoneNamed } from '../record/zone.js';
import type { Timeline } from '../timeline/timeline.js';
import type { CommonOptions } from './options.js';

/** Zone of the report: `--tz`, else the account's, else that of most days with places, else the system's. */
export async function zoneOf(timeline: Timeline, options: CommonOptions): Promise<Zone> {
  if (options.tz) return options.tz;
  const stated = await timeline.rows(`
    select json_extract_string(detail, '$.value') as zone from record
    where kind = 'profile.field' and title = 'timezone' order by zone limit 1`);
  const account = stated[0] && zoneNamed(String(stated[0]['zone']));
  if (account) return account;
  const cells = await timeline.rows(`
    select lat, lon, count(*) as days from (
      select distinct lat::smallint as lat, lon::smallint as lon, at_ms // 86400000 as day
      from fact where kind in ('location.point', 'location.visit') and lat is not null and at_ms is not null)
    group by 1, 2 order by days desc, lat, lon limit 50`);
  const days = new Map<string, number>();
  for (const { lat, lon, days: n } of cells) {
    const name = await nameAt(Number(lat), Number(lon));
    if (name) days.set(name, (days.get(name) ?? 0) + Number(n));
  }
  const [most] = [...days].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return (most && zoneNamed(most[0])) ?? systemZone();
}

async function nameAt(lat: number, lon: number): Promise<string | undefined> {
  const { default: tzLookup } = await import('@photostructure/tz-lookup');
  try {
    return tzLookup(lat, lon);
  } catch {
    return undefined;
  }
}

export const systemZone = (): Zone => zoneNamed(new Intl.DateTimeFormat().resolvedOptions().timeZone) ?? UTC;
