import type { Audit } from '../audits/audit.js';
import { rankSuggestions } from '../hardening/rank.js';
import type { Problem } from '../ledger/problem.js';
import type { Kind } from '../record/kinds.js';
import { problemLine } from '../render/problem-line.js';
import type { Source } from '../sources/source.js';
import type { Lang } from '../text/text.js';
import { Asker, countOnce, dayIn, prepare, type Session } from './ask.js';
import { archives, coverage } from './coverage.js';
import { finding, type Judged } from './findings.js';
import type { ArchiveV1, CoverageV1, FindingV1, ReportV1, SuggestionV1 } from './v1.js';

export interface Building extends Session {
  readonly lang: Lang;
  readonly version: string;
  readonly options: ReportV1['made']['options'];
  readonly sources: readonly Source[];
  readonly audits: readonly Audit[];
  readonly problems: readonly Problem[];
  /** Codes of archives that came out of a timeline file. */
  readonly fromTimeline: ReadonlySet<number>;
  readonly continueForeign: boolean;
  /** An audit that throws becomes its own finding (`failed`); the error goes here. */
  readonly onError?: ((audit: string, error: unknown) => void) | undefined;
}

/** Version of the rules (audits, lexicons, suggestions): reports made by different rules are not comparable. */
export const RULES = '1';

/** Asks every audit and says the answers. `stopped`: another person's data; then the report holds that finding only. */
export async function buildReport(building: Building): Promise<{ report: ReportV1; stopped: boolean }> {
  const { lang, now } = building;
  await prepare(building);
  await countOnce(building);
  const asker = new Asker(building);
  const health = await healthOf(building);
  const findings: FindingV1[] = [];
  for (const audit of building.audits) {
    const found = finding(await judge(audit, asker, health, building.onError), lang, now, building.zone);
    findings.push(found);
    if (audit.id === 'foreign-data' && found.outcome === 'found' && !building.continueForeign)
      return { report: await assemble(building, [found], true), stopped: true };
  }
  return { report: await assemble(building, findings, false), stopped: false };
}

async function judge(audit: Audit, asker: Asker, health: Health, onError: Building['onError']): Promise<Judged> {
  const platforms = health.platformsOf(audit);
  const state = health.stateOf(audit);
  try {
    const asked = await asker.ask(audit);
    const verdict = audit.judge(asked);
    const evidence = verdict.outcome === 'found' ? await asker.evidence(audit) : [];
    return { audit, verdict, evidence, state, platforms };
  } catch (error) {
    onError?.(audit.id, error);
    return { audit, verdict: 'failed', evidence: [], state, platforms };
  }
}

interface Health {
  stateOf(audit: Audit): Judged['state'];
  platformsOf(audit: Audit): readonly string[];
}

/** Which kinds could have been told: a source that yields them read an entry, none of it damaged, and no filter took them away. */
async function healthOf({ timeline, sources, filter }: Building): Promise<Health> {
  const entries = await timeline.rows(`
    select distinct source, damaged or status = 'failed' as damaged, path
    from entry where source is not null and (status in ('read', 'failed') or kept + duplicate > 0)`);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const told = new Set<Kind>();
  const damaged = new Set<Kind>();
  for (const entry of entries) {
    const source = byId.get(String(entry['source']));
    if (!source) continue;
    if (filter.sources.length > 0 && !filter.sources.includes(source.id)) continue;
    if (filter.platforms.length > 0 && !filter.platforms.includes(source.platform)) continue;
    for (const kind of source.kindsIn?.(`/${entry['path']}`) ?? source.kinds) {
      if (filter.kinds.length === 0 || filter.kinds.includes(kind)) (entry['damaged'] ? damaged : told).add(kind);
    }
  }
  const present = await timeline.rows('select distinct platform, kind from tally order by platform, kind');
  const cut = filter.since !== undefined || filter.until !== undefined;
  return {
    stateOf({ needs }) {
      if (needs.length === 0) return 'healthy';
      if (needs.some((kind) => damaged.has(kind))) return 'damaged';
      return !cut && needs.some((kind) => told.has(kind)) ? 'healthy' : 'absent';
    },
    platformsOf: ({ needs }) => [
      ...new Set(
        present
          .filter((row) => needs.length === 0 || needs.includes(row['kind'] as Kind))
          .map((row) => String(row['platform'])),
      ),
    ],
  };
}

async function assemble(building: Building, findings: readonly FindingV1[], stopped: boolean): Promise<ReportV1> {
  const { timeline, lang, now, zone, version, options, sources, problems } = building;
  const byPlatform = await timeline.rows('select platform, sum(n) as n from tally group by platform order by platform');
  const byKind = await timeline.rows('select kind, sum(n) as n from tally group by kind order by kind');
  const [hidden] = await timeline.rows('select coalesce(sum(n), 0) as n from tally where hidden');
  const suggestions = stopped ? [] : rankSuggestions(findings);
  const named = findings.map((found) => ({
    ...found,
    suggestions: suggestions.filter(({ because }) => because.includes(found.id)).map(({ suggestion }) => suggestion.id),
  }));
  const counts = (rows: typeof byKind, key: string) =>
    Object.fromEntries(rows.map((row) => [String(row[key]), Number(row['n'])]));
  return {
    schema: 'footprint/report',
    version: 1,
    made: { by: `footprint ${version}`, at: new Date(now).toISOString(), lang, tz: zone.name, rules: RULES, options },
    archives: stopped
      ? withoutContent(await archives(timeline, building.fromTimeline, dayIn(zone)))
      : await archives(timeline, building.fromTimeline, dayIn(zone)),
    coverage: stopped
      ? countsOnly(await coverage(timeline, sources, lang, dayIn(zone)))
      : await coverage(timeline, sources, lang, dayIn(zone)),
    records: {
      total: byKind.reduce((sum, row) => sum + Number(row['n']), 0),
      byPlatform: stopped ? {} : counts(byPlatform, 'platform'),
      byKind: stopped ? {} : counts(byKind, 'kind'),
      hidden: building.sensitive ? 0 : Number(hidden!['n']),
    },
    findings: named,
    suggestions: suggestions.map(
      ({ suggestion, severity, priority, because }): SuggestionV1 => ({
        id: suggestion.id,
        title: suggestion.title[lang],
        platform: suggestion.platform,
        kind: suggestion.kind,
        strategy: suggestion.strategy,
        severity,
        protection: suggestion.protection,
        minutes: suggestion.minutes,
        priority,
        because,
        steps: suggestion.steps.map((step) => step[lang]),
        url: suggestion.url,
        sideEffects: suggestion.sideEffects[lang],
        protectsAgainst: suggestion.protectsAgainst[lang],
        checkedOn: suggestion.checkedOn,
      }),
    ),
    problems: (stopped ? [] : problems).map((problem) => ({
      code: problem.code,
      archive: problem.archive,
      ...(problem.entry !== undefined && { entry: problem.entry }),
      ...(problem.offset !== undefined && { offset: problem.offset }),
      ...(problem.kept !== undefined && { kept: problem.kept }),
      ...(problem.lost !== undefined && { lost: problem.lost }),
      text: problemLine(problem, lang),
    })),
  };
}

/** A report that stopped says which archive it was, and nothing of what is in it. */
const withoutContent = (all: readonly ArchiveV1[]): ArchiveV1[] =>
  all.map(({ account: _, ...archive }) => ({ ...archive, from: null, to: null, records: 0 }));

const countsOnly = ({ unmatched: _, ...all }: CoverageV1): CoverageV1 => ({
  ...all,
  sources: [],
  unread: [],
  skipped: [],
});
