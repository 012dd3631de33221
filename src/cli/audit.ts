import { AUDITS } from '../audits/all.js';
import { renderJson } from '../render/json.js';
import { problemLines } from '../render/problem-line.js';
import { renderTerminal } from '../render/terminal/terminal.js';
import { buildReport } from '../report/build.js';
import type { ReportV1 } from '../report/v1.js';
import { SOURCES } from '../sources/all.js';
import { visible } from '../text/escape.js';
import type { Lang, Text } from '../text/text.js';
import type { Timeline } from '../timeline/timeline.js';
import { EXIT, UsageError } from './exit-codes.js';
import { filterOf } from './filter.js';
import type { CommonOptions } from './options.js';
import { withSink } from './sink.js';
import { withStore } from './store.js';
import { boxesOf, colorOf, languageOf, tell, widthOf } from './terminal.js';
import { VERSION } from './version.js';
import { zoneOf } from './zone.js';

export interface AuditOptions extends CommonOptions {
  readonly failOn?: 'low' | 'medium' | 'high' | 'critical';
  readonly all?: boolean;
  readonly finding?: readonly string[];
}

const LADDER = ['info', 'low', 'medium', 'high', 'critical'];

/** Reads everything and prints the report. @returns the exit code */
export function audit(inputs: readonly string[], options: AuditOptions): Promise<number> {
  const lang = languageOf(options);
  for (const id of options.finding ?? []) {
    if (!AUDITS.some((each) => each.id === id)) {
      throw new UsageError(`no finding is called "${id}". Known: ${AUDITS.map((each) => each.id).join(', ')}`);
    }
  }
  return withSink(options, inputs, (sink) =>
    withStore(inputs, options, lang, async (timeline, { problems, usable, fromTimeline }) => {
      if (!options.quiet) for (const line of problemLines(problems, lang)) tell(line);
      const zone = await zoneOf(timeline, options);
      let broken = false;
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
        problems,
        fromTimeline,
        continueForeign: options.continueForeign === true,
        onError: (id, error) => {
          broken = true;
          tell(`footprint: INTERNAL ${id}: this question could not be answered; please report it`);
          if (options.debug) tell(String((error as Error).stack));
        },
      });
      const view = {
        lang,
        width: widthOf(),
        color: colorOf(options, options.output !== undefined),
        boxes: boxesOf(),
        all: options.all === true || options.finding !== undefined,
      };
      if (options.format === 'json') await sink.write(renderJson(report));
      else if (usable) await sink.write(renderTerminal(report, view));
      if (options.debug) for (const line of await unknownFiles(timeline, lang)) tell(line);
      if (broken) return EXIT.internal;
      if (stopped) return EXIT.foreign;
      if (!usable) return EXIT.nothing;
      if (options.failOn && reaches(report, options.failOn)) return EXIT.failOn;
      return problems.length > 0 ? EXIT.partial : EXIT.ok;
    }),
  );
}

/** For reports of new formats: files that nothing recognises, by the names of their columns or keys, without a value. */
async function unknownFiles(timeline: Timeline, lang: Lang): Promise<readonly string[]> {
  const files = await timeline.rows(
    `select path, why from entry where status = 'unknown' and why is not null order by path`,
  );
  return files.map(
    ({ path, why }) => `footprint: UNKNOWN ${visible(`${path}: ${(JSON.parse(String(why)) as Text)[lang]}`)}`,
  );
}

const reaches = ({ findings }: ReportV1, threshold: string): boolean =>
  findings.some(
    ({ outcome, severity }) => outcome === 'found' && LADDER.indexOf(severity!) >= LADDER.indexOf(threshold),
  );

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
