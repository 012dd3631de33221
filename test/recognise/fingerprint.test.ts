import { expect, it } from 'vitest';
import { fingerprint } from '../../src/recognise/fingerprint.js';

it('tells the columns of a table and the keys of JSON, and no value', () => {
  expect(fingerprint('/a/New Report.csv', 'Beehive ID,Colony Name (Queen 2),Weight\n7,Mara,3.5\n')?.en).toBe(
    'footprint does not know it; columns: Beehive ID, Colony Name (Queen 2), Weight',
  );
  expect(fingerprint('/a/x.json', '[{"hive": "Mara", "queenAge": 3, "Mara Lindqvist": {"x": 1}}]')?.de).toBe(
    'kennt footprint nicht; Schlüssel: hive, queenAge, x',
  );
});

it.each([
  ['/x.csv', 'Mara Lindqvist,mara@lindqvist.example\n'],
  ['/x.csv', 'Mara,Ringweg 114,Ulm\n'],
  ['/x.csv', 'Mara Lindqvist,Teo Brandl\nInes Aubert,Noor Haddad\n'],
  ['/x.csv', 'one column\nvalue 7\n'],
  ['/x.txt', 'a,b\n1,2\n'],
  ['/x.csv', ''],
])('tells nothing of %s with %j', (path, head) => expect(fingerprint(path, head)).toBeUndefined());

it('cuts long tables', () => {
  const head = Array.from({ length: 60 }, (_, i) => `Col ${String.fromCharCode(97 + (i % 26))} ${i % 10}`).join(',');
  expect(fingerprint('/x.csv', `${head}\n1\n`)?.en.endsWith(', …')).toBe(true);
});
