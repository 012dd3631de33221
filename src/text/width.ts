/**
 * How many columns text takes in a terminal, and cutting and wrapping by it. Text must have gone through `visible` before.
 */
let segmenter: Intl.Segmenter | undefined;
/** Made when first needed, which is seldom: making it takes as long as starting Node. */
function clusters(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Only characters of one column that join nothing: Latin, Greek, Cyrillic, punctuation, lines and blocks. The fast way. */
const PLAIN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0391-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u20a0-\u20bf\u2500-\u25f7]*$/;
const ZERO = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]$/u;
const EMOJI_CLUSTER = /\ufe0f|^\p{Regional_Indicator}|^\p{Extended_Pictographic}.*[\u200d\u{1f3fb}-\u{1f3ff}]/su;

/** East Asian wide and full-width, and emoji drawn as pictures by default: first and last code point in turn. */
const WIDE: readonly number[] = [
  0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe,
  0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be,
  0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa,
  0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755,
  0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55,
  0x2e80, 0x303e, 0x3041, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19,
  0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18dff, 0x1aff0, 0x1b2ff, 0x1f004, 0x1f004, 0x1f0cf,
  0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393,
  0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442,
  0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4,
  0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6d7, 0x1f6dc, 0x1f6df, 0x1f6eb,
  0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c, 0x1f945, 0x1f947, 0x1f9ff,
  0x1fa70, 0x1faff, 0x20000, 0x2fffd, 0x30000, 0x3fffd,
];

function isWide(point: number): boolean {
  if (point < 0x1100) return false;
  let low = 0;
  let high = WIDE.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < (WIDE[2 * middle] ?? 0)) high = middle - 1;
    else if (point > (WIDE[2 * middle + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

/** Sum over the code points, so that it does not depend on where a Node version sees the borders of clusters. */
function clusterWidth(cluster: string): number {
  if (EMOJI_CLUSTER.test(cluster)) return 2;
  let sum = 0;
  for (const char of cluster) if (!ZERO.test(char)) sum += isWide(char.codePointAt(0) ?? 0) ? 2 : 1;
  return sum;
}

/** Columns. */
export function width(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let sum = 0;
  for (const { segment } of clusters(text)) sum += clusterWidth(segment);
  return sum;
}

/** As much of the start as fits into the columns, never a part of a cluster. */
function head(text: string, columns: number): string {
  if (PLAIN.test(text)) return text.slice(0, Math.max(0, columns));
  let sum = 0;
  for (const { segment, index } of clusters(text)) {
    sum += clusterWidth(segment);
    if (sum > columns) return text.slice(0, index);
  }
  return text;
}

/** Text cut to the columns, with `…` where something was cut. */
export function cut(text: string, columns: number): string {
  if (columns <= 0) return '';
  return head(text, columns) === text ? text : `${head(text, columns - 1).trimEnd()}…`;
}

/** As `cut`, but behind a whole word where that costs no more than a third of the columns. */
export function cutWords(text: string, columns: number): string {
  const short = cut(text, columns);
  if (short === text) return text;
  const space = text[short.length - 1] === ' ' ? short.length - 1 : short.lastIndexOf(' ');
  const words = short.slice(0, Math.max(0, space)).replace(/[\s,;:–-]+$/u, '');
  return width(words) * 3 < columns * 2 ? short : `${words}…`;
}

export const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));
export const padStart = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - width(text))) + text;

/** Lines of words. A word wider than a line (an address, a path) is broken, between clusters. Always at least one line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \n]+/)) {
    if (word === '') continue;
    const wide = width(word);
    if (line !== '' && used + 1 + wide <= columns) {
      line += ` ${word}`;
      used += 1 + wide;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = wide <= columns ? [word] : broken(word, columns);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    used = width(line);
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** A word in pieces of at most so many columns; a cluster wider than that stays whole. */
function broken(word: string, columns: number): string[] {
  const parts: string[] = [];
  if (PLAIN.test(word)) {
    for (let at = 0; at < word.length; at += Math.max(1, columns))
      parts.push(word.slice(at, at + Math.max(1, columns)));
    return parts;
  }
  let start = 0;
  let used = 0;
  for (const { segment, index } of clusters(word)) {
    const wide = clusterWidth(segment);
    if (used + wide > columns && index > start) {
      parts.push(word.slice(start, index));
      start = index;
      used = 0;
    }
    used += wide;
  }
  return [...parts, word.slice(start)];
}

/** As `wrap`, but never more than so many lines; the last one shows with `…` that there was more. */
export function wrapAtMost(text: string, columns: number, most: number): string[] {
  const lines = wrap(head(text.replace(/[ \n]+/g, ' '), columns * (most + 1) * 2), columns);
  if (lines.length <= most) return lines;
  const last = `${lines[most - 1] ?? ''} ${lines[most] ?? ''}`;
  return [...lines.slice(0, most - 1), cutWords(last, columns)];
}
