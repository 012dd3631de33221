import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, jsonInert, visible } from '../../src/text/escape.js';

/** What must never reach a terminal, written a second time and independently of the code. */
const FORBIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/;

const point = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => String.fromCodePoint(n));
/** Any text, with what hurts more often than chance. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      point(0, 0x9f),
      point(0x200b, 0x206f),
      point(0xfe00, 0xfe0f),
      point(0xd800, 0xdfff),
      point(0xe0000, 0xe01ef),
      point(0x1f300, 0x1f9ff),
      point(0x600, 0x9ff),
    ),
  )
  .map((parts) => parts.join(''));

describe('O1 O2 visible', () => {
  it.each([
    ['\u001b]52;c;cm0gLXJm\u0007', '\\u{1b}]52;c;cm0gLXJm\\u{7}'],
    ['a\nfootprint: all is well', 'a\\u{a}footprint: all is well'],
    ['tab\tcr\rback\b', 'tab\\u{9}cr\\u{d}back\\u{8}'],
    ['\u009b31m \u007f', '\\u{9b}31m \\u{7f}'],
    ['abc\u202egnp.exe', 'abc\\u{202e}gnp.exe'],
    ['\u2066x\u2069 \u200e\u200f\u061c', '\\u{2066}x\\u{2069} \\u{200e}\\u{200f}\\u{61c}'],
    ['line\u2028sep\u2029', 'line\\u{2028}sep\\u{2029}'],
    ['pay\u200bpal \u2060\ufeff\u00ad', 'pay\\u{200b}pal \\u{2060}\\u{feff}\\u{ad}'],
    ['in\u200dvisible \u200c', 'in\\u{200d}visible \\u{200c}'],
    ['\ud83d lone \udc00', '\\u{d83d} lone \\u{dc00}'],
    ['x\u{e0041}\u{e0042}', 'x\\u{e0041}\\u{e0042}'],
    ['a\ufe0e\ufe01\ufe02', 'a\ufe0e\\u{fe01}\\u{fe02}'],
    ['\u3164\uffa0', '\\u{3164}\\u{ffa0}'],
    ['a\u{e0101}', 'a\\u{e0101}'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each([
    'Straße, naïve, Ωmega',
    'e\u0301 and Z\u0351\u036b\u0343',
    '👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 ❤️ 1️⃣ 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'می‌خواهم',
    'क्‍ष श्रीलंका',
    '葛󠄀城市',
    '한국어 中文 日本語',
    'back\\slash \\u{1b}',
  ])('keeps %s', (text) => {
    expect(visible(text)).toBe(text);
  });

  it('holds nothing forbidden whatever comes, is idempotent, keeps what was fine', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(FORBIDDEN);
        expect(visible(shown)).toBe(shown);
      }),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => visible(text) === text));
  });

  it('takes linear time', () => {
    const started = performance.now();
    visible('\u001b\u{1f3f4}\u{e0067}\u200d'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('jsonInert', () => {
  it('changes how a value is written, never the value', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const json = jsonInert(JSON.stringify({ text }));
        expect(json).not.toMatch(FORBIDDEN);
        expect(JSON.parse(json)).toEqual({ text });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('C4 csvCell', () => {
  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\\u{9}=1"`],
    ['\rx', `"'\\u{d}x"`],
    ['\n=1', `"'\n=1"`],
    ['＝1+1', `"'＝1+1"`],
    ['  =1', `"'  =1"`],
    ['plain', '"plain"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\r\nlines', '"two\nlines"'],
    ['\u001b[31m', '"\\u{1b}[31m"'],
    ['', '""'],
    [undefined, '""'],
    [-12.5, '"-12.5"'],
    [0, '"0"'],
  ])('%j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('is one quoted cell whatever comes', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const cell = csvCell(text);
        expect(cell).toMatch(/^"(?:[^"]|"")*"$/u);
        expect(cell.slice(1)).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
        expect(cell.replaceAll('\n', '')).not.toMatch(FORBIDDEN);
      }),
      { numRuns: 1000 },
    );
  });
});
