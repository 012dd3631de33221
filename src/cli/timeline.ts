import { problemLines } from '../render/problem-line.js';
import { csvHeader, csvRow, ndjsonRow, terminalRow } from '../render/timeline.js';
import { filterSql } from '../report/ask.js';
import { timelineRows } from '../timeline/rows.js';
import { Timeline } from '../timeline/timeline.js';
import { EXIT } from './exit-codes.js';
import { filterOf } from './filter.js';
import { gather } from './gather.js';
import type { CommonOptions } from './options.js';
import { boxesOf, colorOf, languageOf, sinkOf, tell, widthOf } from './terminal.js';
import { Workspace } from './workspace.js';
import { zoneOf } from './zone.js';

/** Prints the normalised records in time order. @returns the exit code */
export async function timeline(inputs: readonly string[], options: CommonOptions): Promise<number> {
  const lang = languageOf(options);
  const sink = await sinkOf(options, inputs);
  const workspace = Workspace.create();
  try {
    const store = await Timeline.create(workspace.path('timeline'), await workspace.tempDir());
    const { problems, usable } = await gather(inputs, store, workspace, options, lang);
    if (!options.quiet) for (const line of problemLines(problems, lang)) tell(line);
    const zone = await zoneOf(store, options);
    const view = {
      lang,
      width: widthOf(),
      color: colorOf(options, options.output !== undefined),
      boxes: boxesOf(),
      all: true,
    };
    const render =
      options.format === 'csv'
        ? csvRow
        : options.format === 'ndjson'
          ? ndjsonRow
          : (row: Parameters<typeof terminalRow>[0]) => terminalRow(row, view);
    const filter = filterSql(filterOf(options, zone));
    const shown = options.sensitive ? filter : `(${filter}) and topic is null`;
    if (options.format === 'csv') await sink.write(`${csvHeader()}\n`);
    let text = '';
    for await (const row of timelineRows(store, shown)) {
      text += `${render(row)}\n`;
      if (text.length > 64 * 1024) {
        await sink.write(text);
        text = '';
      }
    }
    await sink.write(text);
    await sink.close();
    if (!options.sensitive && !options.quiet) {
      const [hidden] = await store.rows(`select count(*) as n from record where (${filter}) and topic is not null`);
      const n = Number(hidden!['n']);
      if (n > 0)
        tell(
          lang === 'de'
            ? `verborgen: ${n} Einträge zu heiklen Themen (--sensitive zeigt sie)`
            : `hidden: ${n} records on sensitive topics (--sensitive shows them)`,
        );
    }
    store.close();
    if (!usable) return EXIT.nothing;
    return problems.length > 0 ? EXIT.partial : EXIT.ok;
  } catch (error) {
    await sink.discard();
    throw error;
  } finally {
    workspace.remove();
  }
}
