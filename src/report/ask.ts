import { type Asked, type Audit, type Evidence, evidenceSql, type Facts } from '../audits/audit.js';
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
  const [span] = await timeline.rows('select min(at_ms) as first, max(at_ms) as last from fact');
  const changes = zone.changes(Number(span?.['first'] ?? 0), Number(span?.['last'] ?? 0));
  const cases = changes.slice(1).map(({ from }, i) => `when t < ${from} then ${changes[i]!.offset * 60_000}`);
  const offset =
    cases.length === 0
      ? String(changes[0]!.offset * 60_000)
      : `case ${cases.join(' ')} else ${changes.at(-1)!.offset * 60_000} end`;
  // The file's base name is its catalog; the session's own `record` then stands before the file's.
  const [file] = await timeline.rows('select current_database() as catalog');
  const stored = `"${String(file!['catalog']).replaceAll('"', '""')}".main`;
  const [counted] = await timeline.rows('select (select count(*) from event) + (select count(*) from point) as n');
  const few = Number(counted!['n']) > FEW ? 'view' : 'table';
  await timeline.run(`
    create temp macro local_time(t) as make_timestamp_ms(t + (${offset}));
    create temp table run as select ${now}::bigint as now_ms;
    create temp ${few} every as select * from ${stored}.record;
    create temp view record as select * from every where ${filterSql(filter)};
    create temp view shown as select * from record where ${sensitive ? 'true' : 'topic is null'};`);
}

/** Makes `tally`, the count of `record` that questions over all of it ask, and `tally_of_every`, before any filter. */
export async function countOnce({ timeline, now, filter }: Session): Promise<void> {
  await timeline.run(`create temp table tally_of_every as ${tallySql('every', now)}`);
  await timeline.run(
    filtered(filter)
      ? `create temp table tally as ${tallySql('record', now)}`
      : 'create temp view tally as select * from tally_of_every',
  );
}

const filtered = (filter: Filter): boolean => filterSql(filter) !== 'true';

/** Up to this many records are copied once: planning the joins of their view takes longer than asking so few. */
const FEW = 50_000;

/** Local days, not instants, as every year of all questions begins with one; what is not plausible is counted apart. */
const tallySql = (from: string, now: number): string => `
  select entry, platform, source, kind, topic is not null as hidden,
    coalesce(at_ms between 631152000000 and ${now + 315_576_000_000}, false) as plausible,
    local_time(at_ms)::date as day, count(*) as n, min(at_ms) as first, max(at_ms) as last
  from ${from} group by all`;

/** `YYYY-MM-DD` of instants (ms) in a zone; empty for what is no instant. */
export const dayIn =
  (zone: Zone) =>
  (ms: unknown): string =>
    ms === null || ms === undefined || !Number.isFinite(Number(ms))
      ? ''
      : new Date(Number(ms) + zone.offsetAt(Number(ms)) * 60_000).toISOString().slice(0, 10);

const MONTH = 31 * 86_400_000;

/** Answers the questions of audits; facts that several need are computed once. */
export class Asker {
  private stays: Promise<Facts['stays']> | undefined;
  private span: Promise<readonly Row[]> | undefined;

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

  /**
   * The rows that stand for a finding. Sorting millions of them for five took longer than all other questions: first
   * the month is asked in which they most likely are, and everything only when it has too few.
   */
  async evidence({ evidence }: Audit): Promise<readonly Row[]> {
    const { timeline } = this.session;
    if (evidence === undefined) return [];
    const near = await this.monthAt(evidence);
    if (near !== undefined) {
      const rows = await timeline.rows(evidenceSql(evidence, near));
      if (rows.length === evidence.limit) return rows;
    }
    return timeline.rows(evidenceSql(evidence));
  }

  private async monthAt({ order }: Evidence): Promise<string | undefined> {
    if (order === 'stored') return undefined;
    this.span ??= this.session.timeline.rows(
      'select min(first) as first, max(last) as last from tally where plausible',
    );
    const [span] = await this.span;
    if (span?.['first'] === null) return undefined;
    return order === 'newest'
      ? `at_ms > ${Number(span!['last']) - MONTH}`
      : `at_ms < ${Number(span!['first']) + MONTH}`;
  }

  private async fact(name: keyof Facts): Promise<Partial<Facts>> {
    this.stays ??= findStays(this.session.timeline);
    const stays = await this.stays;
    return name === 'stays' ? { stays } : { homeAndWork: findHomeAndWork(stays, this.session.zone) };
  }
}
