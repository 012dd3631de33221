import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/text/say.js';
import type { Value } from '../../src/text/text.js';

const same = (text: string) => ({ en: text, de: text });
const count = (value: number): Value => ({ type: 'count', value });

describe('say', () => {
  it('prints each value as its type is written', () => {
    const values: Record<string, Value> = {
      n: count(14_203),
      on: { type: 'date', value: '2026-09-29' },
      sum: { type: 'money', value: '38411.2', currency: 'EUR' },
      share: { type: 'percent', value: 0.64 },
      near: { type: 'distance', value: 150 },
      long: { type: 'years', value: 16.9 },
      who: { type: 'list', value: ['Ann', 'Bo', 'Cy'] },
      what: { type: 'query', value: 'shoes' },
    };
    const text = same('{n}|{on}|{sum}|{share}|{near}|{long}|{who}|{what}');
    expect(say(text, values, 'en')).toBe('14,203|29 Sep 2026|EUR 38,411.20|64%|150 m|16.9 years|Ann, Bo and Cy|shoes');
    expect(say(text, values, 'de')).toBe(
      '14.203|29. Sept. 2026|38.411,20 EUR|64 %|150 m|16,9 Jahre|Ann, Bo und Cy|shoes',
    );
  });

  it('picks a word by whether there is one, also with placeholders inside', () => {
    const text = same('{n#one file names|{n} files name} {who#it|them}');
    const one: Value = { type: 'list', value: ['a'] };
    expect(say(text, { n: count(1), who: one }, 'en')).toBe('one file names it');
    expect(say(text, { n: count(2000), who: { type: 'list', value: [] } }, 'de')).toBe('2.000 files name them');
    expect(say(same('{n#|s}'), { n: count(1) }, 'en')).toBe('');
  });

  it.each(['{missing}', '{n#one}', '{', 'a } b', '{n#a|{n}', '{toString}', '{__proto__}', '{}'])(
    'throws for %s',
    (text) => {
      expect(() => say(same(text), { n: count(1) }, 'en')).toThrow();
    },
  );

  it('never reads a value as a template, and prints it as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (value, around) => {
        const safe = around.replace(/[{}]/g, '');
        expect(say(same(`${safe}{x}${safe}`), { x: { type: 'text', value } }, 'en')).toBe(safe + value + safe);
      }),
    );
    expect(say(same('{x}'), { x: { type: 'text', value: '{y} $& $1' } }, 'en')).toBe('{y} $& $1');
  });
});
