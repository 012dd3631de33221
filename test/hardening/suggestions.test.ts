import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SUGGESTIONS } from '../../src/hardening/all.js';
import { AMAZON } from '../../src/hardening/amazon.js';
import { FACEBOOK } from '../../src/hardening/facebook.js';
import { GENERAL } from '../../src/hardening/general.js';
import { GOOGLE } from '../../src/hardening/google.js';
import type { Suggestion, Trigger } from '../../src/hardening/suggestion.js';
import { KINDS } from '../../src/record/kinds.js';
import { LANGS, type Text } from '../../src/text/text.js';

/** Measures a trigger may name; audits may have more. */
const MEASURES: Readonly<Record<string, readonly string[]>> = {
  'foreign-data': ['signalsStrong'],
  completeness: ['missing'],
  memory: ['years', 'oldest', 'google.years', 'amazon.years', 'facebook.years'],
  home: ['nights', 'share', 'moves'],
  work: ['days', 'share'],
  places: ['points', 'visits', 'places'],
  searches: ['searches', 'perYear'],
  purchases: ['orders'],
  'ad-labels': ['labels', 'audiences'],
  advertisers: ['advertisers', 'uploadedList', 'remarketing', 'storeVisit'],
  'off-platform': ['firms', 'events', 'purchases'],
  logins: ['logins', 'ips', 'countries', 'devices', 'unexplained'],
  'sensitive-topics': ['days', 'records', 'topics'],
  holdings: [
    'records',
    'kinds',
    ...KINDS.flatMap((kind) => [`${kind}.count`, `${kind}.first`, `${kind}.last`]),
    'google.homeAndWork.count',
    'amazon.cameraImages.count',
    'amazon.lists.count',
    ...KINDS.flatMap((kind) => ['google', 'amazon', 'facebook'].map((platform) => `${platform}.${kind}.count`)),
  ],
};

type Comparison = Extract<Trigger, { finding: string }>;

function comparisons(trigger: Trigger): readonly Comparison[] {
  if ('all' in trigger) return trigger.all.flatMap(comparisons);
  if ('any' in trigger) return trigger.any.flatMap(comparisons);
  return [trigger];
}

function texts(suggestion: Suggestion): readonly Text[] {
  return [suggestion.title, suggestion.protectsAgainst, suggestion.sideEffects, ...suggestion.steps];
}

describe('the catalogue of suggestions', () => {
  it('holds every list', () => {
    expect(SUGGESTIONS).toEqual([...GOOGLE, ...AMAZON, ...FACEBOOK, ...GENERAL]);
    expect(SUGGESTIONS.length).toBeGreaterThanOrEqual(40);
  });

  it('is data', () => {
    expect(JSON.parse(JSON.stringify(SUGGESTIONS))).toEqual(SUGGESTIONS);
  });

  it('has unique ids', () => {
    const ids = SUGGESTIONS.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('lists each suggestion under its platform', () => {
    const lists = { google: GOOGLE, amazon: AMAZON, facebook: FACEBOOK, general: GENERAL };
    for (const [platform, list] of Object.entries(lists)) {
      expect([...new Set(list.map((suggestion) => suggestion.platform))]).toEqual([platform]);
    }
  });

  it('explains every source it names, and no other', () => {
    const page = readFileSync(new URL('../../docs/sources-of-advice.md', import.meta.url), 'utf8');
    const explained = [...page.matchAll(/^\| `([^`]+)` \| \S/gm)].map(([, key]) => key);
    const named = new Set(SUGGESTIONS.flatMap(({ sources }) => sources));
    expect(explained.toSorted()).toEqual([...named].toSorted());
  });
});

describe.each(SUGGESTIONS.map((suggestion) => [suggestion.id, suggestion] as const))('%s', (id, suggestion) => {
  it('has a stable kind of id', () => {
    expect(id).toMatch(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/);
  });

  it('is complete in both languages', () => {
    expect(suggestion.steps.length).toBeGreaterThan(0);
    for (const text of texts(suggestion)) {
      for (const lang of LANGS) {
        expect(text[lang].trim()).toBe(text[lang]);
        expect(text[lang].length).toBeGreaterThan(3);
      }
      expect(text.de).not.toBe(text.en);
    }
  });

  it('ends its sentences, and quotes as the language does', () => {
    for (const text of [suggestion.protectsAgainst, suggestion.sideEffects, ...suggestion.steps]) {
      for (const lang of LANGS) expect(text[lang]).toMatch(/[.!?]$/);
    }
    for (const text of texts(suggestion)) {
      expect(text.en).not.toMatch(/["„]/);
      expect(text.de).not.toMatch(/["”]/);
      expect(text.de.match(/„/g)?.length).toBe(text.de.match(/“/g)?.length);
      expect(text.en.match(/“/g)?.length).toBe(text.en.match(/”/g)?.length);
    }
  });

  it('addresses German readers as Sie', () => {
    for (const text of texts(suggestion)) {
      // Names of settings that Meta words with "du" stand in quotes.
      expect(text.de.replace(/„[^“]*“/g, '')).not.toMatch(/\b(du|dein(e[mnrs]?)?|dich|dir|euch)\b/i);
    }
  });

  it('has plausible numbers, a dated link and sources', () => {
    expect(suggestion.protection).toBeGreaterThanOrEqual(1);
    expect(suggestion.protection).toBeLessThanOrEqual(10);
    expect(suggestion.minutes).toBeGreaterThan(0);
    expect(suggestion.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(suggestion.url).toMatch(/^$|^https:\/\/[a-z.]+\.[a-z]+(\/|$)/);
    expect(suggestion.sources.length).toBeGreaterThan(0);
  });

  it('names only measures that an audit has', () => {
    const triggers = [suggestion.trigger, ...suggestion.severity.flatMap(({ when }) => when ?? [])];
    for (const { finding, measure } of triggers.flatMap(comparisons)) {
      expect(MEASURES[finding], finding).toContain(measure);
    }
  });

  it('starts its severity with a rule that always holds', () => {
    const [first, ...rest] = suggestion.severity;
    expect(first?.when).toBeUndefined();
    expect(rest.every(({ when }) => when !== undefined)).toBe(true);
  });
});
