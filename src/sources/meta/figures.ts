import type { Kind } from '../../record/kinds.js';
import { type RecordFields, skip } from '../../record/record.js';
import type { Here, Reading } from '../source.js';
import { filled, type Label } from './dialect.js';
import { flag, type Line, timeOf } from './line.js';
import { stem } from './paths.js';
import { printedDate } from './printed-date.js';

interface Figure {
  readonly label: string;
  readonly value: string;
}

/**
 * Counters, guesses and states that Facebook keeps: one record per filled label, numbers as `quantity`. Times among the labels
 * are no figures, since pages print them as values; a line of nothing but a time says that something was.
 */
export const readFigures =
  (kind: Kind, direction?: RecordFields['direction'], more: Readonly<Record<string, boolean>> = {}) =>
  (line: Line, here: Here): Reading => {
    const time = timeOf(line, here);
    const list = stem(here.segments);
    const nth = time.at === undefined && line.nth > 0 ? line.nth : undefined;
    const found = [...figures(line.labels, ''), ...line.texts.map((value) => ({ label: '', value }))].filter(
      ({ value }) => printedDate(value) === undefined,
    );
    if (found.length === 0 && time.at === undefined)
      return line.labels.length === 0 && line.title === undefined ? NOTHING : [record('t', line.title ?? list, {})];
    if (found.length === 0) return record('t', line.title ?? list, {});
    return found.map(({ label, value }, i) => {
      const count = /^\d{1,15}$/.test(value) ? Number(value) : undefined;
      return {
        ...record(String(i), label || (line.title ?? list), count === undefined ? { value: flag(value) ?? value } : {}),
        quantity: count,
      };
    });

    function record(position: string, title: string, detail: Readonly<Record<string, string | boolean>>): RecordFields {
      return {
        ...time,
        kind,
        title,
        direction,
        detail: { ...time.detail, list, ...detail, ...more, position, ...filled({ nth }) },
      };
    }
  };

const NOTHING = skip('nothing said', 'keine Angabe');

/** Values in the order in which a page prints them. */
function* figures(labels: readonly Label[], above: string): Iterable<Figure> {
  for (const { label, value, list = [], dict = [] } of labels) {
    const name = label || above;
    if (value !== undefined) yield { label: name, value };
    yield* figures([...list, ...dict], name);
  }
}
