import { problemLines } from '../render/problem-line.js';
import { csvHeader, csvRow, ndjsonRow, terminalRow } from '../render/timeline.js';
import { filterSql } from '../report/ask.js';
import { foreignWarning } from '../report/foreign.js';
import { say } from '../text/say.js';
import type { Text } from '../text/text.js';
import { timelineRows } from '../timeline/rows.js';
import { EXIT } from './exit-codes.js';
import { filterOf } from './filter.js';
import type { CommonOptions } from './options.js';
import { withSink } from './sink.js';
import { withStore } from './store.js';
import { boxesOf, colorOf, languageOf, tell, widthOf } from './terminal.js';
import { zoneOf } from './zone.js';

const HIDDEN: Text = {
  en: 'hidden: {n} {n#record|records} on sensitive topics (--sensitive shows {n#it|them})',
  de: 'verborgen: {n} {n#Eintrag|Einträge} zu heiklen Themen (--sensitive zeigt {n#ihn|sie})',
};

/** Prints the normalised records in time order. @returns the exit code */
export function timeline(inputs: readonly string[], options: CommonOptions): Promise<number> {
  const lang = languageOf(options);
  return withSink(options, inputs, (sink) =>
    withStore(inputs, options, lang, async (store, { problems, usable }) => {
      if (!options.quiet) for (const line of problemLines(problems, lang)) tell(line);
      const zone = await zoneOf(store, options);
      const session = { timeline: store, zone, now: options.now ?? Date.now(), sensitive: options.sensitive === true };
      const warning = options.continueForeign ? undefined : await foreignWarning(session, lang);
      if (warning !== undefined) {
        tell(`footprint: ${warning}`);
        return EXIT.foreign;
      }
      const view = {
        lang,
        width: widthOf(),
        color: colorOf(options, options.output !== undefined),
        boxes: boxesOf(),
        all: true,
      };
      const formats = { csv: csvRow, ndjson: ndjsonRow };
      const render =
        formats[options.format as keyof typeof formats] ??
        ((row: Parameters<typeof terminalRow>[0]) => terminalRow(row, view));
      const filter = filterSql(filterOf(options, zone));
      if (options.format === 'csv') await sink.write(`${csvHeader()}\n`);
      let text = '';
      for await (const row of timelineRows(store, options.sensitive ? filter : `(${filter}) and topic is null`)) {
        text += `${render(row)}\n`;
        if (text.length > 64 * 1024) {
          await sink.write(text);
          text = '';
        }
      }
      await sink.write(text);
      if (!options.sensitive && !options.quiet) {
        const [hidden] = await store.rows(`select count(*) as n from record where (${filter}) and topic is not null`);
        const n = Number(hidden!['n']);
        if (n > 0) tell(say(HIDDEN, { n: { type: 'count', value: n } }, lang));
      }
      if (!usable) return EXIT.nothing;
      return problems.length > 0 ? EXIT.partial : EXIT.ok;
    }),
  );
}
