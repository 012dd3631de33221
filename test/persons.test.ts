import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { distanceM } from '../src/derive/stays.js';
import { PERSONAS, writePersona } from '../src/personas/personas.js';
import { SOURCES } from '../src/sources/all.js';
import { type Answered, auditOf, measure, unbalanced } from './kit/audit.js';
import { exportsOf, keyOf } from './kit/people.js';
import { openExports } from './personas/open-exports.js';

const folder = mkdtempSync(join(tmpdir(), 'footprint-persons-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(PERSONAS.map(({ name }) => name))('%s', (name) => {
  const key = keyOf(name);
  let answered: Answered;
  const audited = async (): Promise<Answered> => {
    answered ??= await auditOf(exportsOf(name), { continueForeign: true });
    return answered;
  };

  it('is bundled as the generator writes it today', async () => {
    await writePersona(name, join(folder, name), { scale: 1 });
    const fresh = await openExports(join(folder, name));
    const bundled = await openExports(join(exportsOf(name)[0]!, '..'));
    expect([...bundled.keys()].sort()).toEqual([...fresh.keys()].sort());
    for (const [path, bytes] of fresh) expect(bundled.get(path)!.equals(bytes), path).toBe(true);
    expect(readFileSync(join(folder, name, 'persona.json'), 'utf8')).toBe(
      readFileSync(join(exportsOf(name)[0]!, '..', 'persona.json'), 'utf8'),
    );
  });

  it('has as many records of each kind as its life has events', async () => {
    const { rows } = await audited();
    const got: Record<string, Record<string, number>> = {};
    for (const { platform, kind } of rows) {
      got[platform] ??= {};
      got[platform][kind] = (got[platform][kind] ?? 0) + 1;
    }
    // Directions are searches in Maps; the key leaves open which kind they are.
    got['google']!['web.search']! -= key.unsettled.google['directions in My Activity'] ?? 0;
    expect(got).toEqual(
      Object.fromEntries(Object.entries<object>(key.records).filter(([, kinds]) => Object.keys(kinds).length > 0)),
    );
  });

  it('has spent to the cent what its orders say', async () => {
    const { report } = await audited();
    for (const [currency, amount] of Object.entries(key.spend))
      expect(measure(report, 'purchases', `spend.${currency}`)).toBe(amount);
    for (const [currency, amount] of Object.entries(key.refunded))
      expect(measure(report, 'purchases', `refunded.${currency}`)).toBe(amount);
    expect(measure(report, 'purchases', 'cancelled')).toBe(key.orders.cancelled);
    expect(measure(report, 'purchases', 'orders')).toBe(
      key.orders.lines - key.orders.cancelled + (key.records.google['shop.order'] ?? 0),
    );
  });

  it('lives and works where its life has it', async () => {
    const { report } = await audited();
    const home = key.home.at(-1);
    const work = key.work.at(-1);
    expect(
      distanceM(
        Number(measure(report, 'home', 'homeLat')),
        Number(measure(report, 'home', 'homeLon')),
        home.lat,
        home.lon,
      ),
    ).toBeLessThan(100);
    expect(
      distanceM(
        Number(measure(report, 'work', 'workLat')),
        Number(measure(report, 'work', 'workLon')),
        work.lat,
        work.lon,
      ),
    ).toBeLessThan(100);
    expect(measure(report, 'home', 'moves')).toBe(key.home.length - 1);
  });

  it('was reported by the firms of its life', async () => {
    const { report } = await audited();
    expect(['firms', 'events', 'purchases'].map((name) => measure(report, 'off-platform', name))).toEqual([
      key.offMeta.firms,
      key.offMeta.events,
      key.offMeta.purchases,
    ]);
    expect(measure(report, 'advertisers', 'facebook.advertisers')).toBe(key.advertisers.length);
  });

  it('is flagged as another person’s data only where it is', async () => {
    const { report } = await audited();
    expect(report.findings.find(({ id }) => id === 'foreign-data')!.outcome).toBe(key.foreignData ? 'found' : 'clear');
  });

  it('leaves no file unknown, and everything adds up', async () => {
    const { report } = await audited();
    expect(unbalanced(report)).toEqual([]);
    expect(report.coverage.entries.unknown).toBe(0);
    expect(report.problems).toEqual([]);
    expect(report.coverage.items.failed).toBe(0);
  });

  it('never shows a sensitive row, a message body or a serial number unless asked', async () => {
    const { report, rows } = await audited();
    const shown = JSON.stringify(report.findings.map(({ table, answer, series }) => ({ table, answer, series })));
    const open = await auditOf(exportsOf(name), { continueForeign: true, sensitive: true });
    const sensitive = open.report.findings
      .find(({ id }) => id === 'sensitive-topics')!
      .table!.rows.map(([, what]) => String(what));
    expect(sensitive.length).toBeGreaterThan(0);
    for (const text of sensitive) if (text.length > 6) expect(shown).not.toContain(text);
    expect(rows.length).toBe(open.rows.length);
  });
});

it('together they have every product of Google and Amazon that footprint reads, and the main ones of Facebook and Instagram', async () => {
  const read = new Set<string>();
  for (const name of ['lena', 'sam', 'noor']) {
    const { report } = await auditOf(exportsOf(name), { continueForeign: true });
    for (const { id } of report.coverage.sources) read.add(id);
  }
  const missing = SOURCES.filter(({ platform, id }) => /google|amazon/.test(platform) && !read.has(id));
  expect(missing.map(({ id }) => id)).toEqual([]);
  const of = (platform: string) => [...read].filter((id) => id.startsWith(`${platform}.`)).length;
  expect([of('facebook'), of('instagram')]).toEqual([37, 17]);
});
