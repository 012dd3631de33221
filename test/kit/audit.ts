import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AUDITS } from '../../src/audits/all.js';
import { gather } from '../../src/cli/gather.js';
import type { Workspace } from '../../src/cli/workspace.js';
import { zoneOf } from '../../src/cli/zone.js';
import type { Problem } from '../../src/ledger/problem.js';
import { read } from '../../src/reading.js';
import { zoneNamed } from '../../src/record/zone.js';
import type { TimelineRow } from '../../src/render/timeline.js';
import { type Filter, NO_FILTER } from '../../src/report/ask.js';
import { buildReport } from '../../src/report/build.js';
import type { ReportV1 } from '../../src/report/v1.js';
import { SOURCES } from '../../src/sources/all.js';
import type { Lang } from '../../src/text/text.js';
import { timelineRows } from '../../src/timeline/rows.js';
import { Timeline } from '../../src/timeline/timeline.js';

export interface Asked {
  readonly lang?: Lang;
  readonly tz?: string;
  readonly now?: string;
  readonly sensitive?: boolean;
  readonly filter?: Partial<Filter>;
  readonly continueForeign?: boolean;
}

export interface Answered {
  readonly report: ReportV1;
  readonly stopped: boolean;
  readonly usable: boolean;
  readonly problems: readonly Problem[];
  readonly rows: readonly TimelineRow[];
}

/** The whole flow in this process, on real files, with nothing mocked. */
export async function auditOf(inputs: readonly string[], asked: Asked = {}): Promise<Answered> {
  const folder = mkdtempSync(join(tmpdir(), 'footprint-test-'));
  let spills = 0;
  const workspace = { tempDir: async () => mkdtempSync(join(folder, `spill-${spills++}-`)) } as unknown as Workspace;
  try {
    const timeline = await Timeline.create(join(folder, 'timeline'), folder);
    const tz = asked.tz === undefined ? undefined : zoneNamed(asked.tz)!;
    const options = { quiet: true, progress: false, ...(tz && { tz }) };
    const gathered = await gather(inputs, timeline, workspace, options, asked.lang ?? 'en', read);
    const rows: TimelineRow[] = [];
    for await (const row of timelineRows(timeline, 'true')) rows.push(row);
    const { report, stopped } = await buildReport({
      timeline,
      zone: await zoneOf(timeline, options),
      lang: asked.lang ?? 'en',
      now: Date.parse(asked.now ?? '2026-11-01T12:00:00Z'),
      sensitive: asked.sensitive === true,
      filter: { ...NO_FILTER, ...asked.filter },
      version: 'test',
      options: {},
      sources: SOURCES,
      audits: AUDITS,
      problems: gathered.problems,
      fromTimeline: gathered.fromTimeline,
      continueForeign: asked.continueForeign === true,
      onError: (_, error) => {
        throw error;
      },
    });
    timeline.close();
    return { report, stopped, usable: gathered.usable, problems: gathered.problems, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both equations of the contract: every entry and every item is accounted for. */
export function unbalanced({ coverage: { entries, items } }: ReportV1): string[] {
  const wrong: string[] = [];
  if (entries.total !== entries.read + entries.leftUnread + entries.unknown + entries.duplicate + entries.failed)
    wrong.push(`entries ${JSON.stringify(entries)}`);
  if (items.total !== items.kept + items.skipped + items.duplicate + items.failed)
    wrong.push(`items ${JSON.stringify(items)}`);
  return wrong;
}

/** A measure of a finding. */
export const measure = (report: ReportV1, finding: string, name: string): number | string | undefined =>
  report.findings.find(({ id }) => id === finding)?.measures[name];
