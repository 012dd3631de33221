import { AUDITS } from '../audits/all.js';
import { renderJson } from '../render/json.js';
import { problemLines } from '../render/problem-line.js';
import { renderTerminal } from '../render/terminal/terminal.js';
import { buildReport } from '../report/build.js';
import { SOURCES } from '../sources/all.js';
import { Timeline } from '../timeline/timeline.js';
import { EXIT, UsageError } from './exit-codes.js';
import { filterOf } from './filter.js';
import { gather } from './gather.js';
import type { CommonOptions } from './options.js';
import { boxesOf, colorOf, languageOf, sinkOf, tell, widthOf } from './terminal.js';
import { VERSION } from './version.js';
import { Workspace } from './workspace.js';
import { zoneOf } from './zone.js';

export interface AuditOptions extends CommonOptions {
  readonly failOn?: 'low' | 'medium' | 'high' | 'critical';
  readonly continueForeign?: boolean;
  readonly all?: boolean;
  readonly finding?: readonly string[];
}

const LADDER = ['info', 'low', 'medium', 'high', 'critical'];

/** Reads everything and prints the report. @returns the exit code */
export async function audit(inputs: readonly string[], options: AuditOptions): Promise<number> {
  const lang = languageOf(options);
  for (const id of options.finding ?? []) {
    if (!AUDITS.some((each) => each.id === id))
      throw new UsageError(`no finding is called "${id}". Known: ${AUDITS.map((each) => each.id).join(', ')}`);
  }
  const sink = await sinkOf(options, inputs);
  const workspace = Workspace.create();
  try {
    const timeline = await Timeline.create(workspace.path('timeline'), await workspace.tempDir());
    const gathered = await gather(inputs, timeline, workspace, options, lang);
    if (!options.quiet) for (const line of problemLines(gathered.problems, lang)) tell(line);
    const zone = await zoneOf(timeline, options);
    const { report, stopped } = await buildReport({
      timeline,
      zone,
      lang,
      now: options.now ?? Date.now(),
      sensitive: options.sensitive === true,
      filter: filterOf(options, zone),
      version: VERSION,
      options: recorded(options),
      sources: SOURCES,
      audits: options.finding
        ? AUDITS.filter(({ id }) => id === 'foreign-data' || options.finding!.includes(id))
        : AUDITS,
      strangers: gathered.strangers,
      problems: gathered.problems,
      fromTimeline: gathered.fromTimeline,
      continueForeign: options.continueForeign === true,
      onError: (id, error) => {
        tell(`footprint: INTERNAL ${id}: this question could not be answered; please report it`);
        if (options.debug) tell(String((error as Error).stack));
      },
    });
    timeline.close();
    if (gathered.usable || options.format === 'json') {
      const text =
        options.format === 'json'
          ? renderJson(report)
          : renderTerminal(report, {
              lang,
              width: widthOf(),
              color: colorOf(options, options.output !== undefined),
              boxes: boxesOf(),
              all: options.all === true || options.finding !== undefined,
            });
      await sink.write(text);
      await sink.close();
    } else await sink.discard();
    if (stopped) return EXIT.foreign;
    if (!gathered.usable) return EXIT.nothing;
    const threshold = options.failOn && LADDER.indexOf(options.failOn);
    if (
      threshold &&
      report.findings.some(({ outcome, severity }) => outcome === 'found' && LADDER.indexOf(severity!) >= threshold)
    )
      return EXIT.failOn;
    return gathered.problems.length > 0 ? EXIT.partial : EXIT.ok;
  } catch (error) {
    await sink.discard();
    throw error;
  } finally {
    workspace.remove();
  }
}

/** The options that change the content of a report. */
function recorded(options: AuditOptions): Record<string, string | boolean | readonly string[]> {
  const { since, until, platform, kind, source, sensitive, continueForeign } = options;
  return {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(platform && { platform }),
    ...(kind && { kind }),
    ...(source && { source }),
    ...(sensitive && { sensitive }),
    ...(continueForeign && { continueForeign }),
  };
}
