import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repair, repairDeep } from '../../src/record/mojibake.js';

const broken = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

describe('repair', () => {
  test.each(['Möbel Größe', 'Café Äpfelchen', 'Grüße 👍🏽 – bis später', '’', 'Tőke', '100 % sicher', '\ufeffx ä'])(
    'restores %s',
    (text) => expect(repair(broken(text))).toBe(text),
  );

  test('leaves text that is already right', () => {
    for (const text of ['', 'plain', 'é', 'commenté', 'Tőke Äpfel', '漢字', '👍']) expect(repair(text)).toBe(text);
  });

  test('restores what precedes a character that was cut off', () => {
    expect(repair(broken('Größe 👍').slice(0, -2))).toBe('Größe \u00f0\u009f');
    expect(repair('caf\u00e9')).toBe('caf\u00e9');
  });

  test('is the inverse of the fault for any text with a character that needs it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (Buffer.from(text).toString() === text) expect(repair(broken(text))).toBe(text);
      }),
    );
  });
});

describe('repairDeep', () => {
  test('repairs keys and values', () => {
    expect(repairDeep({ [broken('App für Züge')]: [broken('Köln'), 3, null, true] })).toEqual({
      'App für Züge': ['Köln', 3, null, true],
    });
  });

  test('keeps a key __proto__ an ordinary key', () => {
    const out = repairDeep(JSON.parse('{"__proto__":{"polluted":true}}')) as object;
    expect(Object.getPrototypeOf(out)).toBe(Object.prototype);
    expect(Object.keys(out)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('survives nesting beyond the limit', () => {
    let deep: unknown = broken('ä');
    for (let i = 0; i < 2_000; i++) deep = [deep];
    expect(() => repairDeep(deep)).not.toThrow();
  });
});
