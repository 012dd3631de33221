import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/ledger/problem.js';
import { problemLine, problemLines } from '../../src/render/problem-line.js';
import { width } from '../../src/text/width.js';

const cutJson: Problem = {
  code: 'JSON_CUT',
  archive: 'takeout.zip',
  entry: 'Takeout/My Activity/Suche/MyActivity.json',
  offset: 123_456,
  kept: 1212,
  lost: 1,
};

describe('problemLine', () => {
  it('says what, where, what was kept and what now, in one line', () => {
    expect(problemLine(cutJson, 'en')).toBe(
      'footprint: JSON_CUT takeout.zip > Takeout/My Activity/Suche/MyActivity.json @ byte 123456: the JSON ends in the middle; 1,212 kept, 1 lost; download the archive again if the company still offers it',
    );
    expect(problemLine(cutJson, 'de')).toBe(
      'footprint: JSON_CUT takeout.zip > Takeout/My Activity/Suche/MyActivity.json @ Byte 123456: das JSON endet mittendrin; 1.212 behalten, 1 verloren; laden Sie das Archiv noch einmal herunter, solange der Anbieter es bereithält',
    );
    expect(problemLine({ code: 'ZIP_ENCRYPTED', archive: 'a.zip', line: 7 }, 'en')).toBe(
      'footprint: ZIP_ENCRYPTED a.zip @ line 7: needs a password; unpack it yourself and give footprint the folder',
    );
    const missing = { missing: { type: 'count', value: 2 }, parts: { type: 'list', value: ['3', '5'] } } as const;
    expect(problemLine({ code: 'SET_PART_MISSING', archive: 'a-001.zip', values: missing }, 'en')).toContain(
      'the export is incomplete: parts 3 and 5 are missing',
    );
  });

  it('O1 O2 makes names visible and cuts them at 200 columns', () => {
    const values = { found: { type: 'text', value: '\u001b[2J' } } as const;
    const line = problemLine(
      { code: 'NOT_AN_ARCHIVE', archive: 'a\n\u001b]52;c;x\u0007', entry: '中'.repeat(4000), values },
      'en',
    );
    expect(line).toContain('a\\u{a}\\u{1b}]52;c;x\\u{7} > 中中');
    expect(line).toContain('it looks like \\u{1b}[2J;');
    expect(line).not.toMatch(/[\u0000-\u001f]/);
    expect(width(line)).toBeLessThan(450);
  });
});

describe('problemLines', () => {
  it('groups equal ones of an archive after five', () => {
    const lines = problemLines(
      [
        ...Array.from({ length: 417 }, () => cutJson),
        { code: 'ZIP_CRC', archive: 'takeout.zip' },
        { ...cutJson, archive: 'b.zip' },
      ],
      'en',
    );
    expect(lines).toHaveLength(8);
    expect(lines[5]).toBe('footprint: JSON_CUT takeout.zip: and 412 more like this');
    expect(lines[6]).toContain('ZIP_CRC');
    expect(lines[7]).toContain('b.zip');
  });

  it('prints at most fifty, and how many it did not print', () => {
    const many = Array.from({ length: 70 }, (_, i): Problem[] =>
      Array.from({ length: 7 }, () => ({ ...cutJson, archive: `${i}.zip` })),
    ).flat();
    const lines = problemLines(many, 'de');
    expect(lines).toHaveLength(50);
    // Eight archives of six lines each and one line of the ninth are told: 8 x 7 + 1.
    expect(lines[49]).toBe('footprint: und 433 weitere; --format json nennt alle Probleme');
    expect(problemLines([], 'en')).toEqual([]);
  });
});
