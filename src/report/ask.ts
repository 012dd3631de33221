import type { Asked, Audit, Facts } from '../audits/audit.js';
import { findHomeAndWork } from '../derive/home-and-work.js';
import { findStays } from '../derive/stays.js';
import type { Zone } from '../record/zone.js';
import type { Row, Timeline } from '../timeline/timeline.js';

/** Which records the audits may see. */
export interface Filter {
  readonly platforms: readonly string[];
  readonly kinds: readonly string[];
  readonly sources: readonly string[];
  /** Milliseconds since 1970; `until` is exclusive. Undated records are left out when either is given. */
  readonly since: number | undefined;
  readonly until: number | undefined;
}

export const NO_FILTER: Filter = { platforms: [], kinds: [], sources: [], since: undefined, until: undefined };

const quoted = (words: readonly string[]): string => words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');

/** The filter as SQL over `record`; `true` when nothing is filtered. */
export function filterSql({ platforms, kinds, sources, since, until }: Filter): string {
  const conditions = [
    platforms.length > 0 && `platform in (${quoted(platforms)})`,
    kinds.length > 0 && `kind in (${quoted(kinds)})`,
    sources.length > 0 && `source in (${quoted(sources)})`,
    since !== undefined && `at_ms >= ${since}`,
    until !== undefined && `at_ms < ${until}`,
  ].filter((condition) => condition !== false);
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

export interface Session {
  readonly timeline: Timeline;
  readonly zone: Zone;
  readonly now: number;
  readonly sensitive: boolean;
  readonly filter: Filter;
}

/** Makes what every audit's SQL may use: `every` record, `record` (filtered), `shown`, `local_time` and `run`. */
export async function prepare({ timeline, zone, now, sensitive, filter }: Session): Promise<void> {
  const [span] = await timeline.rows('select min(at_ms) as first, max(at_ms) as last from record');
  const changes = zone.changes(Number(span?.['first'] ?? 0), Number(span?.['last'] ?? 0));
  const cases = changes.slice(1).map(({ from }, i) => `when t < ${from} then ${changes[i]!.offset * 60_000}`);
  const offset =
    cases.length === 0
      ? String(changes[0]!.offset * 60_000)
      : `case ${cases.join(' ')} else ${changes.at(-1)!.offset * 60_000} end`;
  await timeline.run(`create temp macro local_time(t) as make_timestamp_ms(t + (${offset}))`);
  // The file's base name is its catalog; the session's own `record` then stands before the file's.
  const [file] = await timeline.rows('select current_database() as catalog');
  await timeline.run(
    `create temp view every as select * from "${String(file!['catalog']).replaceAll('"', '""')}".main.record`,
  );
  await timeline.run(`create temp view record as select * from every where ${filterSql(filter)}`);
  await timeline.run(`create temp view shown as select * from record where ${sensitive ? 'true' : 'topic is null'}`);
  await timeline.run(`create temp table run as select ${now}::bigint as now_ms`);
}

/** `YYYY-MM-DD` of instants (ms) in a zone; empty for what is no instant. */
export const dayIn =
  (zone: Zone) =>
  (ms: unknown): string =>
    ms === null || ms === undefined || !Number.isFinite(Number(ms))
      ? ''
      : new Date(Number(ms) + zone.offsetAt(Number(ms)) * 60_000).toISOString().slice(0, 10);

/** Answers the questions of audits; facts that several need are computed once. */
export class Asker {
  private stays: Promise<Facts['stays']> | undefined;

  constructor(private readonly session: Session) {}

  async ask(audit: Audit): Promise<Asked> {
    const { timeline, now, sensitive, zone } = this.session;
    const day = dayIn(zone);
    const rows: Record<string, readonly Row[]> = {};
    for (const [name, sql] of Object.entries(audit.sql)) rows[name] = await timeline.rows(sql);
    const facts: Partial<Facts> = {};
    for (const fact of audit.facts ?? []) Object.assign(facts, await this.fact(fact));
    return {
      rows,
      facts: facts as Facts,
      now,
      day,
      date: (ms) => ({ type: 'date', value: day(ms) }),
      sensitive,
    };
  }

  private async fact(name: keyof Facts): Promise<Partial<Facts>> {
    this.stays ??= findStays(this.session.timeline);
    const stays = await this.stays;
    return name === 'stays' ? { stays } : { homeAndWork: findHomeAndWork(stays, this.session.zone) };
  }
}
