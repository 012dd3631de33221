import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstScreen } from '../../src/render/terminal/head.js';
import { inert, print } from '../../src/render/terminal/paper.js';
import { renderTerminal } from '../../src/render/terminal/terminal.js';
import type { View } from '../../src/render/view.js';
import type { ReportV1 } from '../../src/report/v1.js';
import { LANGS } from '../../src/text/text.js';
import { width } from '../../src/text/width.js';
import { hostile, PAYLOADS } from './hostile.js';
import { sample } from './sample.js';

const view = (change: Partial<View> = {}): View => ({
  lang: 'en',
  width: 80,
  color: false,
  boxes: true,
  all: false,
  ...change,
});

const foreign = (report: ReportV1): ReportV1 => ({
  ...report,
  findings: report.findings
    .filter(({ id }) => id === 'foreign-data')
    .map((finding) => ({
      ...finding,
      outcome: 'found',
      severity: 'critical',
      answer:
        report.made.lang === 'en'
          ? 'These archives may contain data of another person: 12 voice recordings and 14 transcripts, but no voice device is registered.'
          : 'Diese Archive enthalten möglicherweise Daten einer anderen Person: 12 Sprachaufnahmen und 14 Abschriften, aber kein Sprachgerät ist registriert.',
    })),
  suggestions: [],
});

const widest = (page: string): number => Math.max(...page.split('\n').map(width));
const headOf = (report: ReportV1, as: View): string[] =>
  print(firstScreen(inert(report), as), as)
    .trimEnd()
    .split('\n');

describe('the page as a whole', () => {
  for (const lang of LANGS) {
    for (const columns of [80, 160]) {
      it(`${lang}, ${columns} columns`, async () => {
        const page = renderTerminal(sample(lang), view({ lang, width: columns }));
        await expect(page).toMatchFileSnapshot(`goldens/${lang}-${columns}.txt`);
      });
    }
    it(`${lang}, without boxes`, async () => {
      const page = renderTerminal(sample(lang), view({ lang, boxes: false }));
      await expect(page).toMatchFileSnapshot(`goldens/${lang}-80-no-boxes.txt`);
      expect(page).not.toMatch(/[\u2500-\u25ff]/);
    });
    it(`${lang}, in colour: the same words`, async () => {
      const page = renderTerminal(sample(lang), view({ lang, color: true }));
      await expect(page.replaceAll('\u001b', '␛')).toMatchFileSnapshot(`goldens/${lang}-80-colour.txt`);
      expect(stripVTControlCharacters(page)).toBe(renderTerminal(sample(lang), view({ lang })));
    });
    it(`${lang}, everything in full`, async () => {
      const page = renderTerminal(sample(lang), view({ lang, all: true, width: 100 }));
      await expect(page).toMatchFileSnapshot(`goldens/${lang}-100-all.txt`);
    });
    it(`${lang}, stopped because it may be another person's`, async () => {
      const page = renderTerminal(foreign(sample(lang)), view({ lang }));
      await expect(page).toMatchFileSnapshot(`goldens/${lang}-80-foreign.txt`);
      expect(page.split('\n').length).toBeLessThanOrEqual(24);
      expect(page).not.toContain('Location History');
    });
  }

  it('looks at a hostile export unharmed', async () => {
    const page = renderTerminal(hostile('en', PAYLOADS.slice(0, 5).join(' ')), view());
    await expect(page).toMatchFileSnapshot('goldens/en-80-hostile.txt');
  });
});

describe('O1 O3 whatever an export holds', () => {
  for (const lang of LANGS) {
    for (const payload of lang === 'en' ? PAYLOADS : PAYLOADS.slice(0, 5)) {
      it(`${lang} ${JSON.stringify(payload).slice(0, 40)}`, () => {
        const report = hostile(lang, payload);
        for (const columns of [1, 20, 40, 80, 140, 200]) {
          for (const boxes of columns === 80 ? [true, false] : [columns > 40]) {
            const page = renderTerminal(report, view({ lang, width: columns, boxes, all: boxes }));
            expect(widest(page)).toBeLessThanOrEqual(columns);
            expect(page.replaceAll('\n', '')).not.toMatch(
              /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
            );
            expect(Buffer.from(page, 'utf8').toString('utf8')).toBe(page);
            expect(page).not.toContain('\nfootprint: all is well');
          }
        }
        for (const columns of [80, 139, 140]) {
          expect(headOf(report, view({ lang, width: columns })).length).toBeLessThanOrEqual(24);
        }
      });
    }
  }
});

describe('no line is wider than the terminal', () => {
  it.each(LANGS)('%s, 40 to 200 columns', (lang) => {
    for (let columns = 40; columns <= 200; columns += 1) {
      for (const boxes of columns % 10 === 0 ? [true, false] : [true]) {
        expect(widest(renderTerminal(sample(lang), view({ lang, width: columns, boxes })))).toBeLessThanOrEqual(
          columns,
        );
      }
    }
  });
});

describe('the first screen', () => {
  it('has at most 24 lines from 80 columns on, however much there is to say', () => {
    const text = fc
      .integer({ min: 1, max: 40 })
      .map((n) => Array.from({ length: n }, (_, i) => 'wordy'.slice(i % 5)).join(' '));
    const lang = fc.constantFrom(...LANGS);
    fc.assert(
      fc.property(
        lang,
        fc.integer({ min: 80, max: 200 }),
        fc.nat(9),
        fc.nat(7),
        fc.array(text, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (language, columns, archives, steps, texts, boxes) => {
          const report = sample(language);
          const many: ReportV1 = {
            ...report,
            archives: Array.from({ length: archives }, (_, i) => ({
              ...report.archives[i % 3]!,
              name: `${texts[i % 12]}.zip`,
              platform: ['google', 'amazon', 'facebook', 'instagram', 'whatsapp', 'other'][i % 6]!,
            })),
            findings: report.findings.map((finding, i) => ({ ...finding, answer: texts[i % 12]! })),
            suggestions: report.suggestions.slice(0, steps).map((step, i) => ({ ...step, title: texts[i]! })),
          };
          const lines = headOf(many, view({ lang: language, width: columns, boxes }));
          expect(lines.length).toBeLessThanOrEqual(24);
          expect(lines.at(-1)).toContain('--format json');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('tells the most telling first: severity, basis, newest record, id', () => {
    const report = sample('en');
    const told = headOf(report, view()).flatMap(
      (line) => /(?:recorded|computed|inferred.*?) {3}(\S+)$/.exec(line)?.[1] ?? [],
    );
    expect(told).toEqual(['searches', 'purchases', 'off-platform', 'ties', 'memory']);
  });

  it('tells many archives by platform', () => {
    const report = sample('en');
    const page = headOf({ ...report, archives: [...report.archives, ...report.archives] }, view()).join('\n');
    expect(page).toContain('Google    824,760 records   4 Mar 2012 – 2 Oct 2026   2 archives');
  });

  it('says that nothing found is no all-clear', () => {
    const report = sample('en');
    const none = { ...report, findings: report.findings.filter(({ outcome }) => outcome !== 'found'), suggestions: [] };
    expect(headOf(none, view()).join(' ')).toContain('That is no all-clear: 2 questions could not');
  });
});

describe('the account', () => {
  it('prints both equations, and one that does not hold as such', () => {
    const report = sample('en');
    const page = renderTerminal(report, view());
    expect(page).toContain('Files: 1,245 = 1,204 read + 38 left unread + 2 unknown + 0 duplicate + 1 failed');
    expect(page).toContain('Items: 481,233 = 477,495 kept + 3,120 skipped + 612 duplicate + 6 failed');
    const wrong = { ...report, coverage: { ...report.coverage, items: { ...report.coverage.items, kept: 1 } } };
    expect(renderTerminal(wrong, view())).toContain('Items: 481,233 ≠ 1 kept');
  });

  it('counts labels in words that are not known, when there are any', () => {
    const report = sample('en');
    expect(renderTerminal(report, view())).not.toContain('Labels in words');
    const unmatched = [{ source: 'facebook.feed-controls', count: 1207 }];
    const page = renderTerminal({ ...report, coverage: { ...report.coverage, unmatched } }, view());
    expect(page).toContain('Labels in words unknown to footprint, kept\n1,207  facebook.feed-controls\n');
  });

  it('says unknown as unknown, with its reason', () => {
    expect(renderTerminal(sample('en'), view())).toMatch(
      /\? unknown {2}What was recorded of my voice\? +voice\n {2}Not in this export: ask/,
    );
  });
});
