import { describe, expect, it } from 'vitest';
import { SUGGESTIONS } from '../../src/hardening/all.js';
import { rankSuggestions } from '../../src/hardening/rank.js';
import type { Suggestion, Trigger } from '../../src/hardening/suggestion.js';

type Measures = Readonly<Record<string, number | string>>;

const finding = (id: string, measures: Measures, outcome = 'found') => ({ id, outcome, measures });

const always: Trigger = { finding: 'holdings', measure: 'records', op: '>', value: 0 };
const some = [finding('holdings', { records: 1 })];

function suggestion(id: string, changes: Partial<Suggestion> = {}): Suggestion {
  const text = { en: 'text', de: 'Text' };
  return {
    id,
    platform: 'general',
    title: text,
    kind: 'both',
    strategy: 'reduce',
    protection: 5,
    minutes: 3,
    trigger: always,
    severity: [{ is: 'low' }],
    protectsAgainst: text,
    steps: [text],
    url: '',
    urlState: 'stable',
    checkedOn: '2026-06-30',
    sideEffects: text,
    sources: ['PS'],
    ...changes,
  };
}

const ids = (...args: Parameters<typeof rankSuggestions>) => rankSuggestions(...args).map((one) => one.suggestion.id);

const raised = (trigger: Trigger, findings: Parameters<typeof rankSuggestions>[0]) =>
  rankSuggestions(findings, [suggestion('ONE', { trigger })])[0];

describe('when a suggestion is raised', () => {
  const trigger: Trigger = { finding: 'off-platform', measure: 'firms', op: '>=', value: 20 };

  it('needs its threshold', () => {
    expect(raised(trigger, [finding('off-platform', { firms: 19 })])).toBeUndefined();
    expect(raised(trigger, [finding('off-platform', { firms: 20 })])).toBeDefined();
  });

  it.each(['clear', 'unknown', 'failed'])('needs a finding, not one that is %s', (outcome) => {
    expect(raised(trigger, [finding('off-platform', { firms: 20 }, outcome)])).toBeUndefined();
  });

  it('is silent when finding or measure is absent', () => {
    expect(raised(trigger, [])).toBeUndefined();
    expect(raised(trigger, [finding('off-platform', {})])).toBeUndefined();
    expect(raised({ ...trigger, op: '<' }, [finding('off-platform', {})])).toBeUndefined();
  });

  it.each([
    ['>', '9.50', '10.00', false],
    ['>', '10.00', '9.50', true],
    ['<', '-3', '2.5', true],
    ['=', '20.0', 20, true],
    ['>=', 100, '99.99', true],
    ['<', '2022-08-31', '2022-09-01', true],
    ['<', '2022-09-01', '2022-09-01', false],
    ['>', '2022-09-01T10:00:00Z', '2022-09-01', true],
    ['>', '2022-09-01', 5, false],
    ['=', 'on', 'on', true],
    ['<', 'off', 'on', false],
    ['>=', Number.NaN, 0, false],
  ] as const)('compares: measured %2$s %1$s %3$s', (op, measured, value, expected) => {
    const found = [finding('memory', { oldest: measured })];
    expect(raised({ finding: 'memory', measure: 'oldest', op, value }, found) !== undefined).toBe(expected);
  });

  it('names the findings that raised it, each once', () => {
    const home: Trigger = { finding: 'home', measure: 'nights', op: '>=', value: 14 };
    const both: Trigger = { any: [{ all: [home, always] }, always] };
    expect(raised(both, some)?.because).toEqual(['holdings']);
    expect(raised(both, [...some, finding('home', { nights: 30 })])?.because).toEqual(['home', 'holdings']);
    expect(raised({ all: [home, always] }, some)).toBeUndefined();
  });
});

describe('severity and priority', () => {
  const rules: Suggestion['severity'] = [
    { is: 'low' },
    { is: 'high', when: { finding: 'holdings', measure: 'records', op: '>=', value: 100 } },
    { is: 'medium', when: { finding: 'holdings', measure: 'records', op: '>=', value: 1000 } },
  ];
  const severityAt = (records: number) =>
    rankSuggestions([finding('holdings', { records })], [suggestion('ONE', { severity: rules })])[0]?.severity;

  it('takes the last rule that holds', () => {
    expect([1, 99, 100, 1000].map(severityAt)).toEqual(['low', 'low', 'high', 'medium']);
  });

  it.each([
    ['info', 0.2083],
    ['low', 0.8333],
    ['medium', 1.6667],
    ['high', 3.3333],
    ['critical', 6.6667],
  ] as const)('weighs %s', (severity, priority) => {
    const one = suggestion('ONE', { severity: [{ is: severity }], protection: 5, minutes: 4 });
    expect(rankSuggestions(some, [one])[0]?.priority).toBe(priority);
  });
});

describe('order', () => {
  it('puts the most protection per minute first, then goes by id', () => {
    const list = [
      suggestion('B', { protection: 5 }),
      suggestion('A', { protection: 5 }),
      suggestion('C', { protection: 9 }),
    ];
    expect(ids(some, list)).toEqual(['C', 'A', 'B']);
    expect(ids(some, list.toReversed())).toEqual(['C', 'A', 'B']);
  });

  it('keeps the steps of one settings page together, where the first of them stands', () => {
    const url = 'https://example.org/settings';
    const list = [
      suggestion('TOP', { protection: 10 }),
      suggestion('PAGE-FIRST', { protection: 9, url }),
      suggestion('BETWEEN', { protection: 8 }),
      suggestion('PAGE-SECOND', { protection: 2, url }),
      suggestion('PAGE-THIRD', { protection: 1, url }),
      suggestion('LAST', { protection: 1 }),
    ];
    expect(ids(some, list)).toEqual(['TOP', 'PAGE-FIRST', 'PAGE-SECOND', 'PAGE-THIRD', 'BETWEEN', 'LAST']);
  });

  it('does not take steps on the device for one page', () => {
    const list = [
      suggestion('A', { protection: 9 }),
      suggestion('B', { url: 'https://example.org' }),
      suggestion('C', { protection: 1 }),
    ];
    expect(ids(some, list)).toEqual(['A', 'B', 'C']);
  });
});

describe('the suggestions themselves', () => {
  it('has nothing to say about nothing', () => {
    expect(rankSuggestions([])).toEqual([]);
    expect(rankSuggestions([finding('holdings', { records: 0 }, 'unknown')])).toEqual([]);
  });

  it('raises only what every archive deserves for a few unspecific records', () => {
    expect(ids(some)).toEqual(['GEN-EXPORT-PURGE', 'GEN-REAUDIT']);
  });

  it('offers nothing but the wrong-person step when the run was stopped', () => {
    expect(ids([finding('foreign-data', { signalsStrong: 0, signalsWeak: 3 })])).toEqual(['GDPR-WRONG-PERSON']);
  });

  it('keeps platforms apart', () => {
    const searched = (platform: string) => ids([finding('holdings', { [`${platform}.web.search.count`]: 50 })]);
    expect(searched('google')).toContain('GOOGLE-WAA-OFF');
    expect(searched('google').filter((id) => id.startsWith('META-'))).toEqual([]);
    expect(searched('facebook')).toEqual(['META-SEARCH-HISTORY-CLEAR']);
  });

  it('gets more serious as firms add up', () => {
    const severityWith = (firms: number) =>
      rankSuggestions([
        finding('holdings', { 'facebook.offplatform.event.count': firms * 10 }),
        finding('off-platform', { firms, events: firms * 10, purchases: 0 }),
      ]).find((one) => one.suggestion.id === 'META-OFFMETA-DISCONNECT')?.severity;
    expect([1, 99, 100, 999, 1000].map(severityWith)).toEqual(['medium', 'medium', 'high', 'high', 'critical']);
  });

  it('names the telling finding beside the holdings', () => {
    const ranked = rankSuggestions([
      finding('holdings', { records: 5000, 'google.location.point.count': 5000 }),
      finding('home', { nights: 41, share: 0.79, moves: 0 }),
    ]);
    const timeline = ranked.find((one) => one.suggestion.id === 'GOOGLE-TIMELINE-OFF');
    expect(timeline?.because).toEqual(['home', 'holdings']);
    expect(timeline?.severity).toBe('high');
  });

  it('can raise every suggestion', () => {
    const many = new Proxy<Measures>(
      {},
      { get: (_, name) => (String(name).endsWith('.last') ? '2026-01-01' : 100_000) },
    );
    const audits = [
      'foreign-data',
      'completeness',
      'holdings',
      'memory',
      'home',
      'work',
      'places',
      'searches',
      'purchases',
      'ad-labels',
      'advertisers',
      'off-platform',
      'logins',
      'sensitive-topics',
    ];
    const all = ids(audits.map((id) => finding(id, many)));
    expect(all.toSorted()).toEqual(SUGGESTIONS.map(({ id }) => id).toSorted());
  });
});
