import type { SeriesV1 } from '../../report/v1.js';
import { formatCount, formatDate } from '../../text/format.js';
import { say } from '../../text/say.js';
import type { Lang } from '../../text/text.js';
import { cut, padEnd, padStart, width } from '../../text/width.js';
import type { View } from '../view.js';
import { type Line, prose } from './paper.js';
import { WORDS } from './words.js';

/** Up to so many points get a bar and a number each; more of them stand side by side. */
const BARS = 31;
const BAR = 40;
/** Hours. */
const WEEK = 168;
const HEIGHT = 5;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];
const RISING = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A series as plain blocks with labels and a scale. What cannot be drawn in the room is told in words. */
export function chart(series: SeriesV1, view: View, room: number): Line[] {
  const { points } = series;
  const top = points.reduce((max, [, y]) => Math.max(max, y), 0);
  if (points.length === 0 || top <= 0) return [];
  if (points.length <= BARS) return bars(series, top, view, room);
  if (!view.boxes || room < 60) return inWords(series, top, view, room);
  return points.length === WEEK ? week(series, top, view, room) : skyline(series, top, view, room);
}

const label = (x: string | number, lang: Lang): string => (typeof x === 'number' ? String(x) : formatDate(x, lang));

function bars({ name, unit, points }: SeriesV1, top: number, view: View, room: number): Line[] {
  const labels = points.map(([x]) => cut(label(x, view.lang), 20));
  const values = points.map(([, y]) => formatCount(y, view.lang));
  const labelColumns = Math.max(...labels.map(width));
  const valueColumns = Math.max(...values.map(width));
  const bar = Math.max(0, Math.min(BAR, room - labelColumns - valueColumns - 4));
  return [
    ...title(name, say(WORDS.longest, scale(top, unit, view.lang), view.lang), room),
    ...points.map(([, y], i): Line => {
      const drawn = view.boxes ? blocks((y / top) * bar) : '#'.repeat(Math.max(0, Math.round((y / top) * bar)));
      const value = padStart(values[i] ?? '', valueColumns);
      return [padEnd(labels[i] ?? '', labelColumns), '  ', ...(bar < 5 ? [] : [padEnd(drawn, bar), '  ']), value];
    }),
  ];
}

/** Whole blocks and one eighth-step; what is not nothing shows at least the thinnest step. */
function blocks(length: number): string {
  if (length <= 0) return '';
  const eighths = Math.max(1, Math.round(length * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

/** The hours of a week: a line per day, two columns per hour. */
function week({ name, unit, points }: SeriesV1, top: number, view: View, room: number): Line[] {
  const days = Array.from({ length: 7 }, (_, day) => points.slice(day * 24, day * 24 + 24));
  // `Mon 0` is the day and the hour; any other label stands for the whole line.
  const labels = days.map(([first]) => label(first?.[0] ?? '', view.lang).replace(/ 0+(?::00)?$/, ''));
  const at = Math.max(...labels.map(width)) + 2;
  const hours = [0, 6, 12, 18].map((hour) => padEnd(String(hour), 12)).join('');
  return [
    ...title(name, say(WORDS.highest, scale(top, unit, view.lang), view.lang), room),
    ...days.map(
      (day, i): Line => [padEnd(labels[i] ?? '', at), day.map(([, y]) => step(y, top, 1, 0).repeat(2)).join('')],
    ),
    [['faint', ' '.repeat(at) + hours]],
  ];
}

/** How high a column of `height` lines stands in the line `floor`, counted from below. What is not nothing shows. */
function step(y: number, top: number, height: number, floor: number): string {
  const eighths = Math.max(y > 0 ? 1 : 0, Math.round((y / top) * height * 8)) - floor * 8;
  return RISING[Math.max(0, Math.min(8, eighths))] ?? ' ';
}

/** Five lines high, first and last label below: one or two columns per point, or the highest of several in one. */
function skyline({ name, unit, points }: SeriesV1, top: number, view: View, room: number): Line[] {
  const of = Math.ceil(points.length / room);
  const heights = Array.from({ length: Math.ceil(points.length / of) }, (_, i) =>
    points.slice(i * of, i * of + of).reduce((max, [, y]) => Math.max(max, y), 0),
  );
  const each = heights.length * 2 <= Math.min(room, 120) ? 2 : 1;
  const first = label(points[0]?.[0] ?? '', view.lang);
  const last = label(points.at(-1)?.[0] ?? '', view.lang);
  const space = heights.length * each - width(first) - width(last);
  const scaled = say(WORDS.highest, scale(top, unit, view.lang), view.lang);
  const binned = of === 1 ? '' : `; ${say(WORDS.ofSeveral, { n: { type: 'count', value: of } }, view.lang)}`;
  return [
    ...title(name, scaled.trim() + binned, room),
    ...Array.from({ length: HEIGHT }, (_, i): Line => {
      const floor = HEIGHT - 1 - i;
      return [heights.map((y) => step(y, top, HEIGHT, floor).repeat(each)).join('')];
    }),
    [['faint', space >= 1 ? first + ' '.repeat(space) + last : `${first} – ${last}`]],
  ];
}

function inWords({ name, unit, points }: SeriesV1, top: number, view: View, room: number): Line[] {
  const highest = points.find(([, y]) => y === top)?.[0] ?? '';
  const text = (value: string) => ({ type: 'text', value }) as const;
  const values = {
    ...scale(top, unit, view.lang),
    count: { type: 'count', value: points.length },
    first: text(label(points[0]?.[0] ?? '', view.lang)),
    last: text(label(points.at(-1)?.[0] ?? '', view.lang)),
    at: text(label(highest, view.lang)),
  } as const;
  return prose(`${name}: ${say(WORDS.pointsAll, values, view.lang)}`, room);
}

const scale = (top: number, unit: string, lang: Lang) =>
  ({ n: { type: 'text', value: formatCount(top, lang) }, unit: { type: 'text', value: unit } }) as const;

const title = (name: string, scaleText: string, room: number): Line[] =>
  prose(`${name} (${scaleText.trim()})`, room).map((line): Line => [['faint', line.map(String).join('')]]);
