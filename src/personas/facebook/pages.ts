import { clockAt, offsetMinutes, two, type Zone } from '../clock.js';
import type { Language } from './content.js';

const MONTHS = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  de: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
} as const;

/**
 * `Aug. 28, 2026 9:13:20 pm` on the clock of the account, without a zone: the English order with translated months, as an Italian
 * export has it; the German form itself is not public. Without seconds where Facebook rounds to minutes.
 */
export function printed(zone: Zone | 'UTC', language: Language, seconds = true): (at: number) => string {
  return (at) => {
    const clock = clockAt(at * 1000, zone === 'UTC' ? 0 : offsetMinutes(zone, at * 1000));
    const time = `${clock.hour % 12 || 12}:${two(clock.minute)}${seconds ? `:${two(clock.second)}` : ''}`;
    return `${MONTHS[language][clock.month - 1]} ${two(clock.day)}, ${clock.year} ${time} ${clock.hour < 12 ? 'am' : 'pm'}`;
  };
}

export const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;');

export const page = (title: string, body: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>${escaped(title)}</title></head>` +
  `<body class="_5vb_ _2yq _a7o5"><div class="_a705"><main class="_a706" role="main">${body}</main></div></body></html>`;

type Cells = readonly (readonly [label: string, value: string])[];

export const table = (cells: Cells) =>
  `<table style="table-layout: fixed;">${cells
    .map(([label, value]) => `<tr><td class="_a6_q">${escaped(label)}</td><td class="_2piu _a6_r">${value}</td></tr>`)
    .join('')}</table>`;

export const section = (heading: string, body: string, footer?: string) =>
  `<section class="_3-95 _a6-g">${heading && `<h2 class="_2ph_ _a6-h _a6-i">${escaped(heading)}</h2>`}` +
  `<div class="_2ph_ _a6-p">${body}</div>` +
  `${footer ? `<footer class="_3-94 _a6-o"><div class="_a72d">${footer}</div></footer>` : ''}</section>`;

export const anchor = (href: string, text: string) => `<a href="${escaped(href)}">${escaped(text)}</a>`;
export const leaf = (text: string) => `<div class="_2pin">${escaped(text)}</div>`;
