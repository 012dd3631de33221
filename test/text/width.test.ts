import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/text/escape.js';
import { cut, cutWords, padEnd, padStart, width, wrap, wrapAtMost } from '../../src/text/width.js';

/** Text as it reaches the terminal. */
const shown = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', '  ', '👩‍👩‍👧‍👦', '中文', 'e\u0301', '🇩🇪', 'https://example.org/a/very/long/path', '한'),
    ),
  )
  .map((parts) => visible(parts.join('')));
/** One cluster of many spacing marks may be wider than a very narrow line. */
const clusters = (line: string): number => [...new Intl.Segmenter('en').segment(line)].length;
const columns = fc.integer({ min: 2, max: 60 });

describe('O3 width', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['Größe', 5],
    ['e\u0301', 1],
    ['中文', 4],
    ['ｆｕｌｌ', 8],
    ['한국어', 6],
    ['👍', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['❤️', 2],
    ['1️⃣', 2],
    ['🇩🇪', 2],
    ['☎', 1],
    ['█▏─▲●○·–…', 9],
  ])('%s', (text, expected) => {
    expect(width(text)).toBe(expected);
  });
});

describe('cut', () => {
  it('never cuts inside a cluster', () => {
    expect(cut('ab👩‍👩‍👧‍👦cd', 4)).toBe('ab…');
    expect(cut('ab👩‍👩‍👧‍👦cd', 5)).toBe('ab👩‍👩‍👧‍👦…');
    expect(cut('ae\u0301b', 2)).toBe('a…');
    expect(cut('中文字', 4)).toBe('中…');
    expect(cut('abc', 3)).toBe('abc');
    expect(cut('abc', 0)).toBe('');
    expect(cutWords('the answer is long', 12)).toBe('the answer…');
    expect(cutWords('Donaudampfschiff', 8)).toBe('Donauda…');
  });

  it('fits, and keeps what fits', () => {
    fc.assert(
      fc.property(shown, columns, (text, n) => {
        expect(width(cut(text, n))).toBeLessThanOrEqual(n);
        expect(width(cutWords(text, n))).toBeLessThanOrEqual(n);
        if (width(text) <= n) expect(cut(text, n)).toBe(text);
        expect(text.startsWith(cut(text, n).replace(/…$/, '').trimEnd())).toBe(true);
        expect(width(padEnd(cut(text, n), n))).toBe(n);
        expect(width(padStart(cut(text, n), n))).toBe(n);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('wrap', () => {
  it('breaks at blanks, and long words between clusters', () => {
    expect(wrap('one two  three', 7)).toEqual(['one two', 'three']);
    expect(wrap('see https://example.org/path now', 10)).toEqual(['see', 'https://ex', 'ample.org/', 'path now']);
    expect(wrap('中文字', 3)).toEqual(['中', '文', '字']);
    expect(wrap('', 5)).toEqual(['']);
  });

  it('no line is too wide, and nothing but blanks is lost', () => {
    fc.assert(
      fc.property(shown, columns, (text, n) => {
        const lines = wrap(text, n);
        for (const line of lines) if (clusters(line) > 1) expect(width(line)).toBeLessThanOrEqual(n);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('at most so many lines, and it shows that there was more', () => {
    expect(wrapAtMost('one two three four', 9, 1)).toEqual(['one two…']);
    expect(wrapAtMost('x'.repeat(5000), 10, 2)).toEqual(['xxxxxxxxxx', 'xxxxxxxxx…']);
    fc.assert(
      fc.property(shown, columns, fc.integer({ min: 1, max: 4 }), (text, n, most) => {
        const lines = wrapAtMost(text, n, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) if (clusters(line) > 1) expect(width(line)).toBeLessThanOrEqual(n);
        if (wrap(text, n).length > most) expect(lines.at(-1)).toMatch(/…$/);
      }),
    );
  });
});
