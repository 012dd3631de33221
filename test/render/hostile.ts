import type { ReportV1 } from '../../src/report/v1.js';
import type { Lang } from '../../src/text/text.js';
import { sample } from './sample.js';

/** What people can put into a genuine export, or a name of a file. */
export const PAYLOADS = [
  '\u001b[2J\u001b[31mred',
  '\u001b]52;c;cm0gLXJmIH4K\u0007',
  '\u009b31m\u0090q\u009c',
  'gnp.\u202eexe\u2066\u200f',
  'one\nfootprint: all is well\r\nthree\ttab',
  `5000 ${'characters in one title '.repeat(210)}`,
  'x'.repeat(5000),
  '中文標題'.repeat(60),
  '👩‍👩‍👧‍👦🇩🇪👍🏽'.repeat(40),
  'zero\u200bwidth \u{e0048}\u{e0049} \ud800 e\u0301\u0302\u0303',
  '',
];

/** The sample with a payload in every text that can be foreign. */
export function hostile(lang: Lang, payload: string): ReportV1 {
  const report = sample(lang);
  const also = (text: string): string => `${text} ${payload}`;
  return {
    ...report,
    archives: report.archives.map((archive) => ({
      ...archive,
      name: payload,
      platform: archive.platform === 'amazon' ? payload : archive.platform,
    })),
    coverage: {
      ...report.coverage,
      sources: report.coverage.sources.map((source) => ({ ...source, product: also(source.product) })),
      unread: report.coverage.unread.map((group) => ({ ...group, path: also(group.path), why: also(group.why) })),
      skipped: report.coverage.skipped.map((reason) => ({ ...reason, why: payload })),
    },
    findings: report.findings.map((finding) => ({
      ...finding,
      question: also(finding.question),
      answer: also(finding.answer),
      limits: payload,
      platforms: [payload],
      evidence: [{ archive: payload, entry: payload, item: 0 }],
      table: {
        columns: [
          { id: 'a', title: also('Name'), type: 'text' },
          { id: 'b', title: 'Count', type: 'count' },
          { id: 'c', title: 'Sum', type: 'money' },
          { id: 'd', title: payload, type: 'date' },
        ],
        rows: [
          [payload, 1, '2.5 EUR', payload],
          [null, Number.NaN, payload, '2026-01-01'],
        ],
      },
      series: [
        {
          name: payload,
          unit: payload,
          points: [
            [payload, 1],
            ['b', Number.NaN],
          ],
        },
        { name: payload, unit: payload, points: Array.from({ length: 400 }, (_, i) => [payload, i] as const) },
        ...(finding.series ?? []),
      ],
    })),
    suggestions: report.suggestions.map((step) => ({
      ...step,
      title: also(step.title),
      url: payload,
      steps: [payload],
      because: [payload],
      sideEffects: payload,
    })),
    problems: report.problems.map((problem) => ({ ...problem, archive: payload, text: also(problem.text) })),
  };
}
